// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/ledger/ledger_words.h"

#include "desk/table_save.h"
#include "desk/wire_words.h"
#include "text/amount_text.h"

#include <QCoreApplication>
#include <QDateTime>

namespace eraflazz::console {

namespace {

constexpr int kDaysMax = 93;

QString said(const char* words)
{
    return QCoreApplication::translate("LedgerWords", words);
}

struct KindWord {
    std::string_view wire;
    const char* words;
    bool ofAgent;
    bool ofSupplier;
    bool ofBank;
};

constexpr KindWord kKinds[] = {
    {"debit", QT_TRANSLATE_NOOP("LedgerWords", "Sale"), true, false, false},
    {"refund", QT_TRANSLATE_NOOP("LedgerWords", "Money returned"), true, false, false},
    {"reversal", QT_TRANSLATE_NOOP("LedgerWords", "Reversal"), true, false, false},
    {"deposit", QT_TRANSLATE_NOOP("LedgerWords", "Deposit"), true, false, false},
    {"deposit_manual", QT_TRANSLATE_NOOP("LedgerWords", "Deposit by hand"), true, false, false},
    {"deposit_back", QT_TRANSLATE_NOOP("LedgerWords", "Deposit taken back"), true, false, false},
    {"transfer", QT_TRANSLATE_NOOP("LedgerWords", "Transfer between agents"), true, false, false},
    {"transfer_back", QT_TRANSLATE_NOOP("LedgerWords", "Transfer taken back"), true, false, false},
    {"maturity", QT_TRANSLATE_NOOP("LedgerWords", "Commission"), true, false, false},
    {"adjustment", QT_TRANSLATE_NOOP("LedgerWords", "Adjustment"), true, false, false},
    {"opening", QT_TRANSLATE_NOOP("LedgerWords", "Opening"), true, true, true},
    {"cost", QT_TRANSLATE_NOOP("LedgerWords", "Purchase"), false, true, false},
    {"late_cost", QT_TRANSLATE_NOOP("LedgerWords", "Late purchase"), false, true, false},
    {"cost_back", QT_TRANSLATE_NOOP("LedgerWords", "Purchase returned"), false, true, false},
    {"supplier_deposit", QT_TRANSLATE_NOOP("LedgerWords", "Deposit to supplier"), false, true, true},
    {"supplier_refund", QT_TRANSLATE_NOOP("LedgerWords", "Refund by supplier"), false, true, true},
    {"supplier_drift", QT_TRANSLATE_NOOP("LedgerWords", "Difference with supplier"), false, true, false},
    {"bank_in", QT_TRANSLATE_NOOP("LedgerWords", "Money in"), false, false, true},
    {"bank_out", QT_TRANSLATE_NOOP("LedgerWords", "Money out"), false, false, true},
    {"bank_in_back", QT_TRANSLATE_NOOP("LedgerWords", "Line read twice"), false, false, true},
};

report::Cell amountCell(const Json& row, std::string_view name)
{
    const auto amount = moneyIn(row, name);
    return amount ? report::Cell(amount->value()) : report::Cell();
}

report::Column titled(const char* words, report::ColumnKind kind, report::Carry carry = report::Carry::None)
{
    return report::column(words, said(words).toStdString(), kind, carry);
}

} // namespace

std::string_view wireWord(LedgerAccount account)
{
    switch (account) {
    case LedgerAccount::Agent:
        return "agent";
    case LedgerAccount::Supplier:
        return "supplier";
    case LedgerAccount::Bank:
        break;
    }
    return "bank";
}

qint64 LedgerSpan::fromMs() const
{
    return QDateTime(first, QTime(0, 0), Qt::OffsetFromUTC, kShopZone).toMSecsSinceEpoch();
}

qint64 LedgerSpan::toMs() const
{
    return QDateTime(last.addDays(1), QTime(0, 0), Qt::OffsetFromUTC, kShopZone).toMSecsSinceEpoch();
}

bool LedgerSpan::isValid() const
{
    return first.isValid() && last.isValid() && first <= last && first.daysTo(last) < kDaysMax;
}

std::vector<LedgerKind> ledgerKinds(LedgerAccount account)
{
    std::vector<LedgerKind> kinds;
    for (const KindWord& one : kKinds) {
        const bool isOfIt = account == LedgerAccount::Agent      ? one.ofAgent
                            : account == LedgerAccount::Supplier ? one.ofSupplier
                                                                 : one.ofBank;
        if (isOfIt)
            kinds.push_back({one.wire, said(one.words)});
    }
    return kinds;
}

report::ReportTable ledgerTable(const std::vector<Json>& rows)
{
    using report::Carry;
    using report::ColumnKind;
    report::ReportTable table;
    table.name = "ledger";
    table.language = fileLanguage();
    table.columns = {titled(QT_TRANSLATE_NOOP("LedgerWords", "time"), ColumnKind::Time),
                     titled(QT_TRANSLATE_NOOP("LedgerWords", "kind"), ColumnKind::Text),
                     titled(QT_TRANSLATE_NOOP("LedgerWords", "ref"), ColumnKind::Text),
                     titled(QT_TRANSLATE_NOOP("LedgerWords", "description"), ColumnKind::Text),
                     titled(QT_TRANSLATE_NOOP("LedgerWords", "out"), ColumnKind::Money, Carry::Sum),
                     titled(QT_TRANSLATE_NOOP("LedgerWords", "in"), ColumnKind::Money, Carry::Sum),
                     titled(QT_TRANSLATE_NOOP("LedgerWords", "balance"), ColumnKind::Money, Carry::Last),
                     titled(QT_TRANSLATE_NOOP("LedgerWords", "by"), ColumnKind::Text)};
    table.groups.emplace_back();
    for (const Json& row : rows)
        table.groups.back().rows.push_back({numberIn(row, "at").value_or(0),
                                            textIn(row, "word").toStdString(),
                                            textIn(row, "ref").toStdString(),
                                            textIn(row, "description").toStdString(),
                                            amountCell(row, "debit"),
                                            amountCell(row, "credit"),
                                            amountCell(row, "balance"),
                                            textIn(row, "operator").toStdString()});
    return table;
}

QString transferSentence(const Json& row, LedgerAccount account, const QString& name)
{
    const Money in = moneyIn(row, "credit").value_or(Money());
    const Money out = moneyIn(row, "debit").value_or(Money());
    const bool isIn = in.isPositive();
    QString whose;
    switch (account) {
    case LedgerAccount::Agent:
        whose = said(QT_TRANSLATE_NOOP("LedgerWords", "the balance of %1")).arg(name);
        break;
    case LedgerAccount::Supplier:
        whose = said(QT_TRANSLATE_NOOP("LedgerWords", "our deposit at %1")).arg(name);
        break;
    case LedgerAccount::Bank:
        whose = said(QT_TRANSLATE_NOOP("LedgerWords", "the account %1")).arg(name);
        break;
    }
    const QString amount = text::rupiahText(isIn ? in : out);
    return isIn ? said(QT_TRANSLATE_NOOP("LedgerWords", "%1 went into %2.")).arg(amount, whose)
                : said(QT_TRANSLATE_NOOP("LedgerWords", "%1 went out of %2.")).arg(amount, whose);
}

} // namespace eraflazz::console
