// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/keyed_table.h"

#include "core/rows/cell_roles.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace eraflazz::console {

KeyedTable::KeyedTable(std::vector<look::Column> columns, QObject* parent)
    : QAbstractTableModel(parent), m_columns(std::move(columns))
{
}

namespace {

/// What a daemon lists is not ours to vouch for: rows of one key are told apart by their number, so that each keeps a
/// place of its own.
void makeKeysUnique(std::vector<KeyedRow>& rows)
{
    QHash<QString, int> seen;
    for (KeyedRow& row : rows) {
        if (const int before = seen[row.key]++; before > 0)
            row.key += QLatin1Char('\n') + QString::number(before);
    }
}

} // namespace

void KeyedTable::dropMissing(const std::vector<KeyedRow>& wanted)
{
    QSet<QString> keys;
    for (const KeyedRow& row : wanted)
        keys.insert(row.key);
    for (int at = rowCount() - 1; at >= 0; --at) {
        if (keys.contains(m_rows[static_cast<std::size_t>(at)].key))
            continue;
        beginRemoveRows({}, at, at);
        m_rows.erase(m_rows.begin() + at);
        endRemoveRows();
    }
}

void KeyedTable::bringTo(int row, const KeyedRow& wanted)
{
    const int from = rowOf(wanted.key);
    if (from < 0) {
        beginInsertRows({}, row, row);
        m_rows.insert(m_rows.begin() + row, wanted);
        endInsertRows();
        return;
    }
    if (from != row) { // Always further down: everything above stands already.
        beginMoveRows({}, from, from, {}, row);
        std::rotate(m_rows.begin() + row, m_rows.begin() + from, m_rows.begin() + from + 1);
        endMoveRows();
    }
    KeyedRow& here = m_rows[static_cast<std::size_t>(row)];
    if (here == wanted)
        return;
    here = wanted;
    Q_EMIT dataChanged(index(row, 0), index(row, columnCount() - 1));
}

void KeyedTable::setRows(std::vector<KeyedRow> rows)
{
    makeKeysUnique(rows);
    dropMissing(rows);
    for (std::size_t at = 0; at < rows.size(); ++at)
        bringTo(static_cast<int>(at), rows[at]);
}

void KeyedTable::reset(std::vector<look::Column> columns, std::vector<KeyedRow> rows)
{
    beginResetModel();
    m_columns = std::move(columns);
    m_rows = std::move(rows);
    makeKeysUnique(m_rows);
    endResetModel();
}

int KeyedTable::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int KeyedTable::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

QVariant KeyedTable::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const KeyedRow& row = m_rows[static_cast<std::size_t>(index.row())];
    if (role == look::RowMarkRole)
        return row.marks;
    if (role == KeyRole)
        return row.key;
    const auto column = static_cast<std::size_t>(index.column());
    if (column >= row.cells.size())
        return {};
    const KeyedCell& cell = row.cells[column];
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
        return cell.text;
    if (role == look::StateRole)
        return cell.state ? QVariant(*cell.state) : QVariant();
    if (role == look::ToneRole)
        return static_cast<int>(cell.tone);
    if (role == look::KindRole)
        return cell.kind ? QVariant(static_cast<int>(*cell.kind)) : QVariant();
    if (role == look::RawRole)
        return cell.raw.isValid() ? cell.raw : QVariant(cell.text);
    return {};
}

QVariant KeyedTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const look::Column& column = m_columns[static_cast<std::size_t>(section)];
    if (role == Qt::DisplayRole)
        return column.title;
    return role == look::ColumnRole ? QVariant::fromValue(column) : QVariant();
}

QString KeyedTable::keyAt(int row) const
{
    return row < 0 || row >= rowCount() ? QString() : m_rows[static_cast<std::size_t>(row)].key;
}

int KeyedTable::rowOf(const QString& key) const
{
    const auto found =
        std::find_if(m_rows.begin(), m_rows.end(), [&key](const KeyedRow& row) { return row.key == key; });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

} // namespace eraflazz::console
