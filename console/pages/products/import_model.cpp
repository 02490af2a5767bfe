// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/products/import_model.h"

#include "core/rows/cell_roles.h"
#include "look/cell.h"
#include "text/amount_text.h"

namespace eraflazz::console {

using look::CellKind;

namespace {

look::State stateOf(LineFate fate)
{
    switch (fate) {
    case LineFate::New:
        return look::State::Waiting;
    case LineFate::Changed:
    case LineFate::Drafted:
        return look::State::Processing;
    case LineFate::Refused:
        return look::State::Failed;
    case LineFate::Same: // All is well with it, and nothing is to be done.
    case LineFate::Added:
        break;
    }
    return look::State::Success;
}

/// Where a line is looked for when only those of one fate are shown.
LineFate groupOf(LineFate fate)
{
    switch (fate) {
    case LineFate::Added:
        return LineFate::New;
    case LineFate::Drafted:
        return LineFate::Changed;
    case LineFate::New:
    case LineFate::Changed:
    case LineFate::Same:
    case LineFate::Refused:
        break;
    }
    return fate;
}

QString moneyOrDash(const std::optional<Money>& amount)
{
    return amount ? text::amountText(*amount) : QStringLiteral("–");
}

QString textOrDash(const QString& text)
{
    return text.isEmpty() ? QStringLiteral("–") : text;
}

} // namespace

QString fateWord(LineFate fate)
{
    switch (fate) {
    case LineFate::New:
        return ImportModel::tr("New");
    case LineFate::Changed:
        return ImportModel::tr("Changed");
    case LineFate::Same:
        return ImportModel::tr("The same");
    case LineFate::Refused:
        return ImportModel::tr("Refused");
    case LineFate::Added:
        return ImportModel::tr("Added");
    case LineFate::Drafted:
        break;
    }
    return ImportModel::tr("Draft");
}

ImportModel::ImportModel(const ImportSheet& sheet, QObject* parent) : QAbstractTableModel(parent), m_sheet(sheet)
{
    reload();
}

void ImportModel::show(std::optional<LineFate> fate)
{
    m_fate = fate;
    reload();
}

void ImportModel::reload()
{
    std::vector<std::size_t> shown;
    for (std::size_t i = 0; i < m_sheet.lines().size(); ++i) {
        if (!m_fate || groupOf(m_sheet.lines()[i].fate) == *m_fate)
            shown.push_back(i);
    }
    if (shown == m_shown) {
        if (!shown.empty())
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
        return;
    }
    beginResetModel();
    m_shown = std::move(shown);
    endResetModel();
}

const ImportLine& ImportModel::lineAt(int row) const
{
    return m_sheet.lines()[m_shown[static_cast<std::size_t>(row)]];
}

int ImportModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

int ImportModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString ImportModel::textOf(const ImportLine& line, int column)
{
    const CsvPrice& csv = line.csv;
    switch (column) {
    case Line:
        return QString::number(csv.line);
    case Fate:
        return fateWord(line.fate);
    case Code:
        return csv.product;
    case Level:
        return csv.level.isEmpty() ? tr("Base price") : csv.level;
    case Name:
        return textOrDash(csv.facts.name);
    case Category:
        return textOrDash(csv.facts.category);
    case Brand:
        return textOrDash(csv.facts.brand);
    case Nominal:
        return csv.facts.nominal ? text::amountText(Money::rupiah(*csv.facts.nominal))
                                 : textOrDash(csv.facts.typedNominal);
    case Like:
        return textOrDash(line.like);
    case Now:
        return moneyOrDash(line.now);
    case New:
        return csv.price ? text::amountText(*csv.price) : csv.typed;
    default:
        return textOrDash(line.problem);
    }
}

QVariant ImportModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const ImportLine& line = lineAt(index.row());
    if (role == ToneRole)
        return static_cast<int>(index.column() == Problem && !line.problem.isEmpty() ? Tone::Bad : Tone::ByKind);
    if (role == RowMarkRole)
        return line.fate == LineFate::Refused ? OffMark : NoMark;
    if (role == StateRole && index.column() == Fate)
        return static_cast<int>(stateOf(line.fate));
    return role == Qt::DisplayRole ? QVariant(textOf(line, index.column())) : QVariant();
}

QVariant ImportModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    const auto made = [&]() -> look::Column {
        switch (section) {
        case Line:
            return {QStringLiteral("line"), tr("Line"), CellKind::Count, QStringLiteral("2.000"), 0, false, false};
        case Fate:
            return {QStringLiteral("fate"), tr("What"), CellKind::State, {}, 108, false, false};
        case Code:
            return {QStringLiteral("code"), tr("Product"), CellKind::Code, QStringLiteral("TSELD100"), 0, false, false};
        case Level:
            return {QStringLiteral("level"), tr("Price"), CellKind::Text, tr("Base price"), 0, false, false};
        case Name:
            return {QStringLiteral("name"), tr("Name"), CellKind::Text, {}, 190, false, false};
        case Category:
            return {
                QStringLiteral("category"), tr("Category"), CellKind::Text, QStringLiteral("Pulsa"), 0, false, false};
        case Brand:
            return {
                QStringLiteral("brand"), tr("Operator"), CellKind::Text, QStringLiteral("TELKOMSEL"), 0, false, false};
        case Nominal:
            return {
                QStringLiteral("nominal"), tr("Nominal"), CellKind::Count, QStringLiteral("100.000"), 0, false, false};
        case Like:
            return {QStringLiteral("like"), tr("As"), CellKind::Code, QStringLiteral("TSELD10"), 0, false, false};
        case Now:
            return {QStringLiteral("now"), tr("Now (Rp)"), CellKind::Money, QStringLiteral("100.000"), 0, false, false};
        case New:
            return {QStringLiteral("new"), tr("New (Rp)"), CellKind::Money, QStringLiteral("100.000"), 0, false, false};
        default:
            return {QStringLiteral("problem"), tr("Problem"), CellKind::Text, {}, 250, false, true};
        }
    }();
    if (role == Qt::DisplayRole)
        return made.title;
    return role == ColumnRole ? QVariant::fromValue(made) : QVariant();
}

} // namespace eraflazz::console
