// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <span>
#include <string_view>

namespace eraflazz::console {

/// What a report can be narrowed by.
enum class ReportNeed { No, Maybe, Must };

/// A report of report.run, as people choose it.
struct ReportKind final {
    std::string_view name; ///< The daemon's.
    const char* title;     ///< English source, context "Report".
    const char* about;
    ReportNeed agent = ReportNeed::No;
    ReportNeed supplier = ReportNeed::No;
    ReportNeed bank = ReportNeed::No;
    bool hasBy = false;
    bool isAtEnd = false; ///< The state at the end of the last day; the first day does not matter.

    [[nodiscard]] bool mustKnowWhose() const
    {
        return agent == ReportNeed::Must || supplier == ReportNeed::Must || bank == ReportNeed::Must;
    }
};

[[nodiscard]] std::span<const ReportKind> reportKinds();
[[nodiscard]] QString reportTitle(const ReportKind& kind);
[[nodiscard]] QString reportAbout(const ReportKind& kind);

} // namespace eraflazz::console
