// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rows/live_table_model.h"

#include <algorithm>

namespace eraflazz::console {

LiveTableModel::LiveTableModel(RowStore& store, CellFace& face, Clock& clock, QObject* parent)
    : QAbstractTableModel(parent), m_store(store), m_face(face), m_clock(clock),
      m_fade(clock.alarm([this] { forgetOldMarks(); }))
{
    m_face.wireColumnsKnown(m_store.columns());
    m_store.watch(this);
}

LiveTableModel::~LiveTableModel()
{
    m_store.unwatch(this);
}

int LiveTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : m_store.count();
}

int LiveTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : m_face.columnCount();
}

const StoredRow* LiveTableModel::rowAt(int row) const
{
    return row < 0 || row >= m_store.count() ? nullptr : &m_store.at(m_store.count() - 1 - row);
}

int LiveTableModel::rowOf(std::string_view key) const
{
    const StoredRow* row = m_store.find(key);
    const int place = row == nullptr ? -1 : m_store.placeOf(*row);
    return place < 0 ? -1 : m_store.count() - 1 - place;
}

int LiveTableModel::marksOf(const StoredRow& row) const
{
    return (m_face.isDoubtful(row.cells) ? DoubtfulMark : NoMark) | (m_recent.contains(&row) ? ArrivedMark : NoMark) |
           (row.isLeaving ? OffMark : NoMark);
}

QVariant LiveTableModel::answer(const StoredRow& row, int column, int role) const
{
    if (role == RowMarkRole)
        return marksOf(row);
    if (role == KeyRole)
        return QString::fromStdString(row.key);
    return m_face.cell(row.cells, column, role);
}

QVariant LiveTableModel::data(const QModelIndex& index, int role) const
{
    const StoredRow* row = index.isValid() ? rowAt(index.row()) : nullptr;
    return row == nullptr ? QVariant() : answer(*row, index.column(), role);
}

void LiveTableModel::multiData(const QModelIndex& index, QModelRoleDataSpan roles) const
{
    const StoredRow* row = index.isValid() ? rowAt(index.row()) : nullptr;
    for (QModelRoleData& one : roles) {
        if (row == nullptr)
            one.clearData();
        else
            one.setData(answer(*row, index.column(), one.role()));
    }
}

QVariant LiveTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= m_face.columnCount())
        return {};
    return m_face.header(section, role);
}

void LiveTableModel::setHeld(bool isHeld)
{
    m_store.setHeld(isHeld);
}

void LiveTableModel::rowsTold(std::span<const StoredRow* const> touched, std::span<const StoredRow* const> gone)
{
    m_face.setToday(m_clock.unixMs());
    for (const StoredRow* row : gone)
        m_recent.erase(row);
    if (touched.size() > kRecentMax)
        return;
    const qint64 until = m_clock.monotonicMs() + kRecentMs;
    for (const StoredRow* row : touched) {
        if (m_recent.size() < kRecentMax || m_recent.contains(row))
            m_recent[row] = until;
    }
    if (!m_recent.empty() && !m_fade->isRunning())
        m_fade->start(kRecentMs);
}

void LiveTableModel::forgetOldMarks()
{
    const qint64 now = m_clock.monotonicMs();
    int first = m_store.count();
    int last = -1;
    std::erase_if(m_recent, [&](const auto& one) {
        if (one.second > now)
            return false;
        if (const int place = m_store.placeOf(*one.first); place >= 0) {
            first = std::min(first, place);
            last = std::max(last, place);
        }
        return true;
    });
    if (last >= 0)
        placesChanged(first, last); // One range: the view repaints what is seen of it.
    if (!m_recent.empty())
        m_fade->start(100);
}

void LiveTableModel::placesChanged(int first, int last)
{
    const int top = m_store.count() - 1;
    Q_EMIT dataChanged(index(top - last, 0), index(top - first, columnCount() - 1));
}

void LiveTableModel::placesGoing(int first, int last)
{
    const int top = m_store.count() - 1;
    beginRemoveRows({}, top - last, top - first);
}

void LiveTableModel::placesGone()
{
    endRemoveRows();
}

void LiveTableModel::placesComing(int first, int last)
{
    const int row = m_store.count() - first; // What is newer than the new ones stands above them.
    beginInsertRows({}, row, row + last - first);
}

void LiveTableModel::placesCame()
{
    endInsertRows();
}

void LiveTableModel::storeResetting()
{
    beginResetModel();
    m_recent.clear();
}

void LiveTableModel::storeReset()
{
    m_face.wireColumnsKnown(m_store.columns());
    endResetModel();
}

void LiveTableModel::waitingChanged(int waiting)
{
    Q_EMIT waitingChangedTo(waiting);
}

void LiveTableModel::heldTold(bool isHeld)
{
    Q_EMIT heldChanged(isHeld);
}

} // namespace eraflazz::console
