// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/deposits/propose_many.h"

#include "core/link/call.h"
#include "desk/wire_words.h"
#include "look/cell.h"
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
    case Fate::Proposed:
        return CellTone::Good;
    case Fate::Refused:
        return CellTone::Bad;
    }
    return CellTone::ByKind;
}

} // namespace

ProposeManyModel::ProposeManyModel(std::vector<QueuePair> pairs,
                                   const std::map<std::string, QString>& others,
                                   QObject* parent)
    : QAbstractTableModel(parent)
{
    std::size_t chosen = 0;
    for (QueuePair& pair : pairs) {
        ManyDeposit one{std::move(pair), newIdem(), Fate::LeftOut, {}};
        const auto other = others.find(one.pair.ticket.id);
        if (one.pair.line.isProposed)
            one.words = tr("waits for a second person already");
        else if (!one.pair.isExact())
            one.words = tr("the amounts differ: judge it alone");
        else if (other != others.end())
            one.words = other->second;
        else
            one.fate = chosen++ < kMost ? Fate::Chosen : Fate::Spared;
        m_rows.push_back(std::move(one));
    }
    std::stable_partition(
        m_rows.begin(), m_rows.end(), [](const ManyDeposit& one) { return one.fate != Fate::LeftOut; });
}

int ProposeManyModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ProposeManyModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : kColumns;
}

QString ProposeManyModel::said(const ManyDeposit& one) const
{
    switch (one.fate) {
    case Fate::Chosen:
        return tr("will be proposed");
    case Fate::Spared:
        return tr("not chosen");
    case Fate::Sending:
        return tr("is being proposed…");
    case Fate::Proposed:
        return tr("proposed: a second person must agree");
    case Fate::LeftOut:
        return tr("left out: %1").arg(one.words);
    case Fate::Refused:
        return one.words;
    }
    return {};
}

QVariant ProposeManyModel::data(const QModelIndex& index, int role) const
{
    const ManyDeposit& one = at(index.row());
    const auto column = static_cast<Column>(index.column());
    const bool isTicked = one.fate != Fate::Spared && one.fate != Fate::LeftOut;
    if (column == Tick && role == Qt::CheckStateRole)
        return isTickable(index.row()) || isTicked ? QVariant(isTicked ? Qt::Checked : Qt::Unchecked) : QVariant();
    if (column == Tick && role == Qt::AccessibleTextRole)
        return isTicked ? tr("chosen") : tr("not chosen");
    if (role == look::ToneRole)
        return static_cast<int>(column == Outcome || !isTicked ? toneOf(one.fate) : CellTone::ByKind);
    if (role != Qt::DisplayRole)
        return {};
    const auto& [ticket, line, score, reasons] = one.pair;
    switch (column) {
    case Ticket:
        return ticket.no;
    case Agent:
        return ticket.agentName.isEmpty() ? ticket.agent : ticket.agent + u" \u00b7 "_s + ticket.agentName;
    case Sender:
        return line.bank + u" \u00b7 "_s + (line.sender.isEmpty() ? tailText(line.text, 30) : line.sender);
    case Amount:
        return text::amountText(line.amount);
    case Outcome:
        return said(one);
    case Tick:
    case kColumns:
        break;
    }
    return {};
}

QVariant ProposeManyModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != look::ColumnRole))
        return {};
    look::Column column;
    switch (static_cast<Column>(section)) {
    case Tick:
        column = {u"tick"_s, {}, CellKind::Text, {}, 34};
        break;
    case Ticket:
        column = {u"ticket"_s, tr("Ticket"), CellKind::Id, u"T20811"_s};
        break;
    case Agent:
        column = {u"agent"_s, tr("Agent"), CellKind::Text, {}, 170};
        break;
    case Sender:
        column = {u"sender"_s, tr("Bank line"), CellKind::Text, {}, 190};
        break;
    case Amount:
        column = {u"amount"_s, tr("Amount (Rp)"), CellKind::Money, u"100.000.000"_s};
        break;
    case Outcome:
        column = {u"outcome"_s, tr("Result"), CellKind::Message, {}, 210, false, true};
        break;
    case kColumns:
        return {};
    }
    return role == Qt::DisplayRole ? QVariant(column.title) : QVariant::fromValue(column);
}

bool ProposeManyModel::isTickable(int row) const
{
    return row >= 0 && row < rowCount() && (at(row).fate == Fate::Chosen || at(row).fate == Fate::Spared);
}

bool ProposeManyModel::toggle(int row)
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

void ProposeManyModel::tickAll(bool isTicked)
{
    std::size_t chosen = 0;
    for (int row = 0; row < rowCount(); ++row) {
        if (isTickable(row))
            settle(row, isTicked && chosen++ < kMost ? Fate::Chosen : Fate::Spared);
    }
    Q_EMIT choiceChanged();
}

int ProposeManyModel::count(Fate fate) const
{
    return static_cast<int>(
        std::count_if(m_rows.begin(), m_rows.end(), [fate](const ManyDeposit& one) { return one.fate == fate; }));
}

Money ProposeManyModel::sum(Fate fate) const
{
    Money sum;
    for (const ManyDeposit& one : m_rows) {
        if (one.fate == fate)
            sum += one.pair.line.amount;
    }
    return sum;
}

std::optional<int> ProposeManyModel::next() const
{
    const auto found =
        std::find_if(m_rows.begin(), m_rows.end(), [](const ManyDeposit& one) { return one.fate == Fate::Chosen; });
    return found == m_rows.end() ? std::nullopt : std::optional(static_cast<int>(found - m_rows.begin()));
}

void ProposeManyModel::settle(int row, Fate fate, const QString& words)
{
    ManyDeposit& one = m_rows[static_cast<std::size_t>(row)];
    one.fate = fate;
    one.words = words;
    Q_EMIT dataChanged(index(row, 0), index(row, kColumns - 1));
}

} // namespace eraflazz::console
