// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rows/pinned_rows_model.h"

#include <algorithm>

namespace eraflazz::console {

namespace {

bool isOlder(const StoredRow* a, const StoredRow* b)
{
    return a->key < b->key;
}

} // namespace

PinnedRowsModel::PinnedRowsModel(RowStore& store, CellFace& face, IsPinned isPinned, QObject* parent)
    : QAbstractTableModel(parent), m_store(store), m_face(face), m_isPinned(std::move(isPinned))
{
    m_face.wireColumnsKnown(m_store.columns());
    for (int place = 0; place < m_store.count(); ++place) {
        if (m_isPinned(m_store.at(place).cells))
            m_rows.push_back(&m_store.at(place));
    }
    m_store.watch(this);
}

PinnedRowsModel::~PinnedRowsModel()
{
    m_store.unwatch(this);
}

int PinnedRowsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int PinnedRowsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : m_face.columnCount();
}

const StoredRow* PinnedRowsModel::rowAt(int row) const
{
    return row < 0 || row >= rowCount() ? nullptr : m_rows[static_cast<std::size_t>(row)];
}

int PinnedRowsModel::rowOf(std::string_view key) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [&](const auto* row) { return row->key == key; });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

std::int64_t PinnedRowsModel::sumOf(std::string_view wireColumn) const
{
    const int column = columnNamed(m_store.columns(), wireColumn);
    std::int64_t sum = 0;
    for (const StoredRow* row : m_rows) {
        std::int64_t next = 0;
        if (!__builtin_add_overflow(sum, numberOf(row->cells.cell(column)).value_or(0), &next))
            sum = next;
    }
    return sum;
}

QVariant PinnedRowsModel::answer(const StoredRow& row, int column, int role) const
{
    if (role == RowMarkRole)
        return static_cast<int>(m_face.isDoubtful(row.cells) ? DoubtfulMark : NoMark);
    if (role == KeyRole)
        return QString::fromStdString(row.key);
    return m_face.cell(row.cells, column, role);
}

QVariant PinnedRowsModel::data(const QModelIndex& index, int role) const
{
    const StoredRow* row = index.isValid() ? rowAt(index.row()) : nullptr;
    return row == nullptr ? QVariant() : answer(*row, index.column(), role);
}

void PinnedRowsModel::multiData(const QModelIndex& index, QModelRoleDataSpan roles) const
{
    for (QModelRoleData& one : roles)
        one.setData(data(index, one.role()));
}

QVariant PinnedRowsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= m_face.columnCount())
        return {};
    return m_face.header(section, role);
}

void PinnedRowsModel::rowsTold(std::span<const StoredRow* const> touched, std::span<const StoredRow* const> gone)
{
    const int before = rowCount();
    for (const StoredRow* row : gone)
        drop(*row);
    for (const StoredRow* row : touched) {
        if (m_isPinned(row->cells))
            take(*row);
        else
            drop(*row);
    }
    if (before != rowCount())
        Q_EMIT pinnedChanged(rowCount());
}

void PinnedRowsModel::take(const StoredRow& row)
{
    const auto at = std::lower_bound(m_rows.begin(), m_rows.end(), &row, isOlder);
    const int place = static_cast<int>(at - m_rows.begin());
    if (at != m_rows.end() && *at == &row) {
        Q_EMIT dataChanged(index(place, 0), index(place, columnCount() - 1));
        return;
    }
    beginInsertRows({}, place, place);
    m_rows.insert(at, &row);
    endInsertRows();
}

void PinnedRowsModel::drop(const StoredRow& row)
{
    const auto at = std::lower_bound(m_rows.begin(), m_rows.end(), &row, isOlder);
    if (at == m_rows.end() || *at != &row)
        return;
    const int place = static_cast<int>(at - m_rows.begin());
    beginRemoveRows({}, place, place);
    m_rows.erase(at);
    endRemoveRows();
}

void PinnedRowsModel::storeResetting()
{
    beginResetModel();
    m_rows.clear();
}

void PinnedRowsModel::storeReset()
{
    m_face.wireColumnsKnown(m_store.columns());
    endResetModel();
}

} // namespace eraflazz::console
