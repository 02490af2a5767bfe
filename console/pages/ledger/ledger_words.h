// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/shop_time.h"
#include "json/json.h"
#include "report/report_table.h"

#include <QDate>
#include <QString>

#include <string_view>
#include <vector>

namespace eraflazz::console {

/// Whose book.
enum class LedgerAccount { Agent, Supplier, Bank };
[[nodiscard]] std::string_view wireWord(LedgerAccount account); ///< "agent"

/// Days in the shop's zone, both included, as the daemon wants them: [from, to) in Unix milliseconds.
struct LedgerSpan final {
    QDate first;
    QDate last;
    [[nodiscard]] qint64 fromMs() const;
    [[nodiscard]] qint64 toMs() const;
    [[nodiscard]] bool isValid() const; ///< In order, and at most 93 days.
};

/// The kinds people may ask for, with their words.
struct LedgerKind final {
    std::string_view wire;
    QString word;
};
[[nodiscard]] std::vector<LedgerKind> ledgerKinds(LedgerAccount account);

/// The rows of mutation.list as a table for a file.
[[nodiscard]] report::ReportTable ledgerTable(const std::vector<Json>& rows);

/// One transfer as a sentence: how much went where, and what stood before and after.
[[nodiscard]] QString transferSentence(const Json& row, LedgerAccount account, const QString& name);

} // namespace eraflazz::console
