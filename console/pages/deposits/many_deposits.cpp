// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/deposits/many_deposits.h"

#include "text/amount_text.h"

#include <algorithm>

namespace eraflazz::console {

using namespace Qt::Literals::StringLiterals;
using look::CellKind;
using look::CellTone;
using Fate = ManyDeposit::Fate;

namespace {

CellTone toneOf(Fate fate)
{
    switch (fate) {
    case Fate::Chosen:
    case Fate::Sending:
        return CellTone::ByKind;
    case Fate::Spared:
    case Fate::LeftOut:
        return CellTone::Quiet;
    case Fate::Done:
        return CellTone::Good;
    case Fate::Refused:
        return CellTone::Bad;
    }
    return CellTone::ByKind;
}

} // namespace

ManyDepositsModel::ManyDepositsModel(ManyColumns columns, std::vector<ManyDeposit> rows, QObject* parent)
    : QAbstractTableModel(parent), m_columns(std::move(columns)), m_rows(std::move(rows))
{
    std::size_t chosen = 0;
    for (ManyDeposit& one : m_rows) {
        if (one.fate == Fate::Chosen && chosen++ >= kMost)
            one.fate = Fate::Spared;
    }
    std::stable_partition(
        m_rows.begin(), m_rows.end(), [](const ManyDeposit& one) { return one.fate != Fate::LeftOut; });
}

int ManyDepositsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ManyDepositsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : kColumns;
}

QString ManyDepositsModel::said(const ManyDeposit& one) const
{
    switch (one.fate) {
    case Fate::Chosen:
        return one.leadsTo.isEmpty() ? m_columns.chosen : one.leadsTo;
    case Fate::Spared:
        return one.leadsTo.isEmpty() ? tr("not chosen") : one.leadsTo;
    case Fate::Sending:
        return m_columns.sending;
    case Fate::Done:
        return m_columns.done;
    case Fate::LeftOut:
        return tr("left out: %1").arg(one.words);
    case Fate::Refused:
        return one.words;
    }
    return {};
}

QVariant ManyDepositsModel::data(const QModelIndex& index, int role) const
{
    const ManyDeposit& one = at(index.row());
    const auto column = static_cast<Column>(index.column());
    const bool isTicked = one.fate != Fate::Spared && one.fate != Fate::LeftOut;
    if (column == Tick && role == Qt::CheckStateRole)
        return isTickable(index.row()) || isTicked ? QVariant(isTicked ? Qt::Checked : Qt::Unchecked) : QVariant();
    if (column == Tick && role == Qt::AccessibleTextRole)
        return isTicked ? tr("chosen") : tr("not chosen");
    if (role == Qt::ToolTipRole && column == Outcome)
        return said(one);
    if (role == look::ToneRole)
        return static_cast<int>(column == Outcome || !isTicked ? toneOf(one.fate) : CellTone::ByKind);
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case First:
    case Second:
    case Third:
    case Fourth:
        return one.about[static_cast<std::size_t>(column - First)];
    case Amount:
        return text::amountText(one.amount);
    case Outcome:
        return said(one);
    case Tick:
    case kColumns:
        break;
    }
    return {};
}

QVariant ManyDepositsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != look::ColumnRole))
        return {};
    look::Column column;
    switch (static_cast<Column>(section)) {
    case Tick:
        column = {u"tick"_s, {}, CellKind::Text, {}, 34};
        break;
    case First:
    case Second:
    case Third:
    case Fourth:
        column = m_columns.about[static_cast<std::size_t>(section - First)];
        break;
    case Amount:
        column = {u"amount"_s, tr("Amount (Rp)"), CellKind::Money, u"100.000.000"_s};
        break;
    case Outcome:
        column = {u"outcome"_s, tr("Result"), CellKind::Message, {}, 250, false, true};
        break;
    case kColumns:
        return {};
    }
    return role == Qt::DisplayRole ? QVariant(column.title) : QVariant::fromValue(column);
}

bool ManyDepositsModel::isTickable(int row) const
{
    return row >= 0 && row < rowCount() && (at(row).fate == Fate::Chosen || at(row).fate == Fate::Spared);
}

bool ManyDepositsModel::toggle(int row)
{
    if (!isTickable(row))
        return false;
    const bool wasChosen = at(row).fate == Fate::Chosen;
    if (!wasChosen && count(Fate::Chosen) >= static_cast<int>(kMost))
        return false;
    settle(row, wasChosen ? Fate::Spared : Fate::Chosen);
    Q_EMIT choiceChanged();
    return true;
}

void ManyDepositsModel::tickAll(bool isTicked)
{
    std::size_t chosen = 0;
    for (int row = 0; row < rowCount(); ++row) {
        if (isTickable(row))
            settle(row, isTicked && chosen++ < kMost ? Fate::Chosen : Fate::Spared);
    }
    Q_EMIT choiceChanged();
}

int ManyDepositsModel::count(Fate fate) const
{
    return static_cast<int>(
        std::count_if(m_rows.begin(), m_rows.end(), [fate](const ManyDeposit& one) { return one.fate == fate; }));
}

Money ManyDepositsModel::sum(Fate fate) const
{
    Money sum;
    for (const ManyDeposit& one : m_rows) {
        if (one.fate == fate)
            sum += one.amount;
    }
    return sum;
}

std::optional<int> ManyDepositsModel::next() const
{
    const auto found =
        std::find_if(m_rows.begin(), m_rows.end(), [](const ManyDeposit& one) { return one.fate == Fate::Chosen; });
    return found == m_rows.end() ? std::nullopt : std::optional(static_cast<int>(found - m_rows.begin()));
}

void ManyDepositsModel::settle(int row, Fate fate, const QString& words)
{
    ManyDeposit& one = m_rows[static_cast<std::size_t>(row)];
    one.fate = fate;
    one.words = words;
    Q_EMIT dataChanged(index(row, 0), index(row, kColumns - 1));
}

} // namespace eraflazz::console
