// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/report_table.h"

#include <string>

namespace eraflazz::reports {

/// Why a report is not made. Nothing is wrong with the books then.
enum class RefusalReason {
    SpanEmpty, ///< It ends before it begins.
    AgentMissing,
    AgentUnknown,
    SupplierUnknown,
    BankUnknown,
    TooManyRows,
    TookTooLong,
    Stopped, ///< By whoever asked for it.
};

struct Refusal final {
    RefusalReason reason = RefusalReason::SpanEmpty;
    std::string detail; ///< The code that is not known, the number of rows allowed.
};

/// A sentence that says what to do next.
[[nodiscard]] std::string sentence(const Refusal& refusal, report::Language language);

} // namespace eraflazz::reports
