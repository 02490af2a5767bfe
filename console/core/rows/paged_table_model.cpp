// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rows/paged_table_model.h"

#include <QPointer>

namespace eraflazz::console {

PagedTableModel::PagedTableModel(CellFace& face, QObject* parent) : QAbstractTableModel(parent), m_face(face) {}

void PagedTableModel::search(Ask ask)
{
    beginResetModel();
    m_rows.clear();
    m_keys.clear();
    m_columns.clear();
    m_next.clear();
    m_problem.clear();
    ++m_search;
    m_ask = std::move(ask);
    m_isMoreExpected = true;
    m_isAsking = false;
    m_isStopped = false;
    m_searchedToMs.reset();
    m_enough = kEnoughRows;
    endResetModel();
    askNext();
}

void PagedTableModel::stop()
{
    m_isStopped = true;
}

void PagedTableModel::goOn()
{
    m_isStopped = false;
    retry();
    fetchMore({});
}

void PagedTableModel::retry()
{
    if (!m_problem.isEmpty())
        askNext();
}

void PagedTableModel::askNext()
{
    if (m_isAsking || !m_isMoreExpected || !m_ask)
        return;
    m_problem.clear();
    m_isAsking = true;
    const auto then = [self = QPointer<PagedTableModel>(this), search = m_search](std::optional<RowsPage> page,
                                                                                  const QString& problem) {
        if (self != nullptr && search == self->m_search)
            self->take(std::move(page), problem);
    };
    m_ask(m_next, then);
}

void PagedTableModel::take(std::optional<RowsPage> page, const QString& problem)
{
    if (!m_isAsking)
        return; // Answered twice.
    if (!page || (!m_columns.empty() && page->columns != m_columns)) {
        m_problem = problem.isEmpty() ? QStringLiteral("malformed") : problem;
        m_isAsking = false;
        Q_EMIT arrived();
        return;
    }
    if (m_columns.empty()) {
        m_columns = page->columns;
        m_face.wireColumnsKnown(m_columns);
    }
    m_searchedToMs = page->searchedToMs;
    takeRows(*page);
    m_isAsking = false;
    Q_EMIT arrived();
    if (isLookingFurther())
        askNext();
}

bool PagedTableModel::isLookingFurther() const
{
    return m_searchedToMs && m_isMoreExpected && !m_isStopped && m_problem.isEmpty() && rowCount() < m_enough;
}

void PagedTableModel::takeRows(RowsPage& page)
{
    std::vector<RowsPage::Row> fresh;
    for (auto& row : page.rows) {
        if (m_rows.size() + fresh.size() < static_cast<std::size_t>(kRowsMax) && m_keys.insert(row.key).second)
            fresh.push_back(std::move(row));
    }
    // The same cursor again would ask for ever.
    m_isMoreExpected = !page.next.empty() && page.next != m_next && rowCount() + int(fresh.size()) < kRowsMax;
    m_next = page.next;
    if (fresh.empty())
        return;
    beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(fresh.size()) - 1);
    std::move(fresh.begin(), fresh.end(), std::back_inserter(m_rows));
    endInsertRows();
}

int PagedTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int PagedTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : m_face.columnCount();
}

const RowsPage::Row* PagedTableModel::rowAt(int row) const
{
    return row < 0 || row >= rowCount() ? nullptr : &m_rows[static_cast<std::size_t>(row)];
}

QVariant PagedTableModel::data(const QModelIndex& index, int role) const
{
    const RowsPage::Row* row = index.isValid() ? rowAt(index.row()) : nullptr;
    if (row == nullptr)
        return {};
    if (role == RowMarkRole)
        return static_cast<int>(m_face.isDoubtful(row->cells) ? DoubtfulMark : NoMark);
    if (role == KeyRole)
        return QString::fromStdString(row->key);
    return m_face.cell(row->cells, index.column(), role);
}

void PagedTableModel::multiData(const QModelIndex& index, QModelRoleDataSpan roles) const
{
    for (QModelRoleData& one : roles)
        one.setData(data(index, one.role()));
}

QVariant PagedTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= m_face.columnCount())
        return {};
    return m_face.header(section, role);
}

/// A problem stops the asking, or a view that is short of rows would ask again on every repaint.
bool PagedTableModel::canFetchMore(const QModelIndex& parent) const
{
    return !parent.isValid() && m_isMoreExpected && !m_isAsking && !m_isStopped && m_problem.isEmpty();
}

void PagedTableModel::fetchMore(const QModelIndex& parent)
{
    if (!canFetchMore(parent))
        return;
    m_enough = rowCount() + kEnoughRows;
    askNext();
}

} // namespace eraflazz::console
