// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "control/server/file_book.h"
#include "wallet/banks/statement_reader.h"
#include "wallet/core/deposits.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace eraflazz::control {

struct LayoutName final {
    std::string id;
    std::string bank;
    std::string title;
};

/// One of our accounts at banks.
struct BankChoice final {
    std::string code;
    std::string bank;
    std::string number;
    std::string name;
    std::string status;
};

/// A row of the preview: a line of the file that can be read (`line`, its place in the statement) or one that cannot.
struct LookRow final {
    bool isRefused = false;
    std::size_t at = 0; ///< In lines or in rowErrors.
};

/// What is known about a brought statement: what its reader found, then what its lines would become.
struct StatementLook final {
    std::shared_ptr<const BroughtFile> file;
    std::string askedLayout;
    std::string askedBank;
    std::vector<LayoutName> layouts;
    std::vector<BankChoice> banks;

    std::optional<wallet::StatementError> problem;
    wallet::Statement statement;
    std::string bank;    ///< The account's code; empty: nobody chose one and the file names none of ours.
    std::string refusal; ///< Why it cannot be imported; empty: it can.
    std::shared_ptr<const wallet::StatementPlan> plan;
    std::vector<wallet::LineOutcome> outcomes; ///< Of the lines, in the file's order; empty: nothing was foreseen.
    std::vector<LookRow> rows;                 ///< As they are shown.

    static constexpr std::size_t kLinesMax = 20'000;
};

/// Chooses the account, and says what stands against an import.
void judge(StatementLook& look);
/// Problems first; once everything else is known.
void arrangeRows(StatementLook& look);
/// The answer of bank.preview: everything, with the rows from `from` on.
[[nodiscard]] std::string lookJson(const StatementLook& look, std::size_t from, std::size_t most);

} // namespace eraflazz::control
