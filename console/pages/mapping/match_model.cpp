// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/mapping/match_model.h"

#include "core/rows/cell_roles.h"
#include "look/cell.h"
#include "text/amount_text.h"

#include <algorithm>

namespace eraflazz::console {

using look::CellKind;

MatchModel::MatchModel(QObject* parent) : QAbstractTableModel(parent) {}

void MatchModel::show(MatchDesk::Lists lists)
{
    beginResetModel();
    m_lists = std::move(lists);
    m_rows.clear();
    for (MatchProposal& one : proposeMatches(m_lists.codes, m_lists.products)) {
        const bool isCertain = one.isCertain();
        m_rows.push_back({.proposal = std::move(one), .isTicked = isCertain});
    }
    filter();
    endResetModel();
    Q_EMIT choiceChanged();
}

void MatchModel::setOnlyCertain(bool isOnly)
{
    beginResetModel();
    m_isOnlyCertain = isOnly;
    filter();
    endResetModel();
}

void MatchModel::filter()
{
    m_shown.clear();
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        if (!m_isOnlyCertain || m_rows[i].proposal.isCertain())
            m_shown.push_back(i);
    }
}

bool MatchModel::isTickable(const Row& row) const
{
    const bool isOpen = row.fate == Fate::Open || row.fate == Fate::TakenBack;
    return isOpen && !row.proposal.has(MatchDoubt::NoPrice);
}

void MatchModel::toggle(int row)
{
    Row& one = m_rows[m_shown[static_cast<std::size_t>(row)]];
    if (!isTickable(one))
        return;
    one.isTicked = !one.isTicked;
    told();
}

void MatchModel::tickAll(bool isTicked)
{
    for (const std::size_t i : m_shown)
        m_rows[i].isTicked = isTicked && isTickable(m_rows[i]);
    told();
}

void MatchModel::told()
{
    if (!m_shown.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    Q_EMIT choiceChanged();
}

int MatchModel::certain() const
{
    return static_cast<int>(
        std::count_if(m_rows.begin(), m_rows.end(), [](const Row& row) { return row.proposal.isCertain(); }));
}

int MatchModel::count(Fate fate) const
{
    return static_cast<int>(
        std::count_if(m_rows.begin(), m_rows.end(), [fate](const Row& row) { return row.fate == fate; }));
}

std::vector<WantedLine> MatchModel::chosen() const
{
    std::vector<WantedLine> lines;
    for (const Row& row : m_rows) {
        if (!row.isTicked || !isTickable(row))
            continue;
        const ListedSku& code = m_lists.codes[row.proposal.code];
        lines.push_back({m_lists.products[row.proposal.product].code, code.sku, *code.price});
    }
    return lines;
}

std::vector<MadeLine> MatchModel::made() const
{
    std::vector<MadeLine> lines;
    for (const Row& row : m_rows) {
        if (row.fate == Fate::Made)
            lines.push_back(row.line);
    }
    return lines;
}

MatchModel::Row* MatchModel::rowOf(const MadeLine& line)
{
    const auto found = std::find_if(
        m_rows.begin(), m_rows.end(), [&](const Row& row) { return m_lists.codes[row.proposal.code].sku == line.sku; });
    return found == m_rows.end() ? nullptr : &*found;
}

void MatchModel::heardMade(const std::vector<MadeLine>& lines)
{
    for (const MadeLine& line : lines) {
        Row* row = rowOf(line);
        if (row == nullptr)
            continue;
        row->line = line;
        row->fate = line.why.isEmpty() ? Fate::Made : Fate::Refused;
        row->isTicked = false;
    }
    told();
}

void MatchModel::heardTakenBack(const std::vector<MadeLine>& lines)
{
    for (const MadeLine& line : lines) {
        Row* row = rowOf(line);
        if (row == nullptr)
            continue;
        row->line = line;
        row->fate = line.why.isEmpty() ? Fate::TakenBack : Fate::Refused;
    }
    told();
}

int MatchModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

int MatchModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

std::optional<Money> MatchModel::marginOf(const Row& row) const
{
    const auto price = m_lists.codes[row.proposal.code].price;
    return price ? std::optional(m_lists.products[row.proposal.product].price - *price) : std::nullopt;
}

std::optional<Money> MatchModel::savingOf(const Row& row) const
{
    const auto price = m_lists.codes[row.proposal.code].price;
    const auto best = m_lists.products[row.proposal.product].bestCost;
    return price && best ? std::optional(*best - *price) : std::nullopt;
}

QString MatchModel::noteOf(const Row& row) const
{
    switch (row.fate) {
    case Fate::Made:
        return tr("mapped");
    case Fate::Refused:
        return refusalWords(row.line);
    case Fate::TakenBack:
        return tr("taken back");
    case Fate::Open:
        break;
    }
    const QString doubts = doubtWords(row.proposal);
    return doubts.isEmpty() ? tr("certain") : doubts;
}

QString MatchModel::textOf(const Row& row, int column) const
{
    const ListedSku& code = m_lists.codes[row.proposal.code];
    const MatchProduct& product = m_lists.products[row.proposal.product];
    const auto money = [](const std::optional<Money>& amount) {
        return amount ? text::amountText(*amount) : QStringLiteral("–");
    };
    switch (column) {
    case Tick:
        return {};
    case Sku:
        return code.sku;
    case TheirName:
        return code.name.isEmpty() ? QStringLiteral("–") : code.name;
    case Price:
        return money(code.price);
    case Product:
        return product.code;
    case OurName:
        return product.name;
    case Rule:
        return ruleWords(row.proposal.rule);
    case Margin:
        return money(marginOf(row));
    case Saving: {
        const auto saving = savingOf(row);
        return saving && saving->isPositive() ? u'+' + text::amountText(*saving) : money(saving);
    }
    default:
        return noteOf(row);
    }
}

int MatchModel::toneOf(const Row& row, int column) const
{
    if (column == Saving) {
        const auto saving = savingOf(row);
        return static_cast<int>(saving && saving->isPositive() ? Tone::Good : Tone::Quiet);
    }
    if (column != Note)
        return static_cast<int>(Tone::ByKind);
    switch (row.fate) {
    case Fate::Made:
        return static_cast<int>(Tone::Good);
    case Fate::Refused:
        return static_cast<int>(Tone::Bad);
    case Fate::TakenBack:
        return static_cast<int>(Tone::Quiet);
    case Fate::Open:
        break;
    }
    return static_cast<int>(row.proposal.isCertain() ? Tone::Quiet : Tone::Doubt);
}

QVariant MatchModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const Row& row = at(index.row());
    if (role == Qt::CheckStateRole && index.column() == Tick && isTickable(row))
        return static_cast<int>(row.isTicked ? Qt::Checked : Qt::Unchecked);
    if (role == ToneRole)
        return toneOf(row, index.column());
    if (role == RowMarkRole)
        return isTickable(row) && !row.isTicked ? OffMark : NoMark;
    return role == Qt::DisplayRole ? QVariant(textOf(row, index.column())) : QVariant();
}

QVariant MatchModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    const auto made = [&]() -> look::Column {
        switch (section) {
        case Tick:
            return {QStringLiteral("tick"), {}, CellKind::Text, {}, 40, false, false};
        case Sku:
            return {QStringLiteral("sku"),
                    tr("Supplier's code"),
                    CellKind::Code,
                    QStringLiteral("tsel-10k"),
                    0,
                    false,
                    false};
        case TheirName:
            return {QStringLiteral("theirName"), tr("Its name there"), CellKind::Text, {}, 185, false, false};
        case Price:
            return {
                QStringLiteral("price"), tr("Cost (Rp)"), CellKind::Money, QStringLiteral("100.000"), 0, false, false};
        case Product:
            return {QStringLiteral("product"),
                    tr("Our product"),
                    CellKind::Code,
                    QStringLiteral("TSELD10"),
                    0,
                    false,
                    false};
        case OurName:
            return {QStringLiteral("ourName"), tr("Its name here"), CellKind::Text, {}, 185, false, false};
        case Rule:
            return {QStringLiteral("rule"),
                    tr("Found by"),
                    CellKind::Text,
                    ruleWords(MatchRule::SameAmount),
                    0,
                    false,
                    false};
        case Margin:
            return {QStringLiteral("margin"),
                    tr("Margin (Rp)"),
                    CellKind::Money,
                    QStringLiteral("10.000"),
                    0,
                    false,
                    false};
        case Saving:
            return {
                QStringLiteral("saving"), tr("Saves (Rp)"), CellKind::Money, QStringLiteral("+1.000"), 0, false, false};
        default:
            return {QStringLiteral("note"), tr("Note"), CellKind::Text, {}, 210, false, true};
        }
    }();
    if (role == Qt::DisplayRole)
        return made.title;
    return role == ColumnRole ? QVariant::fromValue(made) : QVariant();
}

} // namespace eraflazz::console
