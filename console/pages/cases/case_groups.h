// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "json/json.h"

#include <QString>

#include <span>
#include <string_view>
#include <vector>

namespace eraflazz::console {

/// Kinds of cases that people work off together.
enum class CaseGroup { Unknown, Complaint, Reversal, Difference };
inline constexpr int kCaseGroups = static_cast<int>(CaseGroup::Difference) + 1;

/// Kinds of a later contract count as differences: they are seen, and nothing is assumed about them.
[[nodiscard]] CaseGroup groupOf(std::string_view kind);
/// Open, and nobody knows what became of the sale: it holds somebody's money.
[[nodiscard]] bool isUnknownOutcome(const Json& caseRow);
[[nodiscard]] QString groupWord(CaseGroup group);
[[nodiscard]] std::span<const std::string_view> kindsOf(CaseGroup group);

/// Unknown outcomes first, each oldest first: they hold somebody's money.
void sortForWork(std::vector<Json>& rows);

/// An answer an agent can be given, with the facts of the case filled in. Plain text, fit for a chat.
struct CaseAnswer final {
    QString title;
    QString words;
};
[[nodiscard]] std::vector<CaseAnswer> answersFor(const Json& caseRow);

} // namespace eraflazz::console
