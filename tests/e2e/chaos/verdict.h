// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "e2e/chaos/environment.h"
#include "e2e/chaos/load.h"
#include "e2e/chaos/report_inbox.h"

#include <cstdint>
#include <string>
#include <vector>

namespace eraflazz::e2e {

struct Verdict final {
    std::int64_t orders = 0; ///< Booked.
    std::int64_t success = 0;
    std::int64_t failed = 0;
    std::int64_t unresolved = 0; ///< Open for a reason that only a person can remove.
    std::int64_t cases = 0;
    int toldLate = 0; ///< Changes of mind that only the suppliers' statement told.
    bool isAuditClean = false;
    std::string audit;
    std::vector<std::string> violations;

    [[nodiscard]] bool isKept() const { return isAuditClean && violations.empty(); }
};

/// Waits until every sale is final or waits for a person, every report is out, then compares what agents were told,
/// what the books say and what suppliers saw. Nothing may be injected any more.
[[nodiscard]] Verdict judge(Environment& environment, const Load& load, const ReportInbox& inbox);

} // namespace eraflazz::e2e
