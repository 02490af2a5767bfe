// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/object_table.h"

#include <QPointer>

#include <algorithm>
#include <unordered_set>

namespace eraflazz::console {

ObjectColumn objectColumn(const char* name,
                          const QString& title,
                          look::CellKind kind,
                          const QString& longest,
                          std::function<QString(const Json&)> text)
{
    ObjectColumn made;
    made.look.name = QString::fromLatin1(name);
    made.look.title = title;
    made.look.kind = kind;
    made.look.longest = longest;
    made.text = std::move(text);
    return made;
}

ObjectTable::ObjectTable(std::vector<ObjectColumn> columns, std::string keyMember, QObject* parent)
    : QAbstractTableModel(parent), m_columns(std::move(columns)), m_keyMember(std::move(keyMember))
{
}

void ObjectTable::search(Ask ask)
{
    m_ask = std::move(ask);
    m_hasAnswered = false;
    ++m_round;
    askFor({});
}

void ObjectTable::refresh()
{
    if (!m_ask)
        return;
    ++m_round;
    askFor({});
}

void ObjectTable::show(std::vector<Json> rows)
{
    m_ask = nullptr;
    ++m_round;
    m_isAsking = false;
    m_hasAnswered = true;
    m_next.clear();
    settle(std::move(rows));
}

void ObjectTable::askFor(const std::string& next)
{
    m_isAsking = true;
    const QPointer<ObjectTable> guard(this);
    m_ask(next, [guard, round = m_round, isFirst = next.empty()](const Answer& answer) {
        if (guard != nullptr && guard->m_round == round)
            guard->take(answer, isFirst);
    });
}

void ObjectTable::take(const Answer& answer, bool isFirst)
{
    m_isAsking = false;
    m_answer = answer;
    if (answer.isFine()) {
        m_next = answer.result["next"].asText().value_or("");
        std::vector<Json> rows = answer.result["rows"].items();
        if (isFirst) {
            m_hasAnswered = true;
            settle(std::move(rows));
        } else {
            std::unordered_set<std::string> known;
            for (const Json& row : m_rows)
                known.insert(keyOf(row));
            // A row that moved between two pages is shown once.
            std::erase_if(rows, [&](const Json& row) { return !keyOf(row).empty() && known.contains(keyOf(row)); });
            if (!rows.empty()) {
                beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(rows.size()) - 1);
                m_rows.insert(m_rows.end(), rows.begin(), rows.end());
                endInsertRows();
            }
        }
        if (rowCount() >= kRowsMax)
            m_next.clear();
    } else if (isFirst && !m_hasAnswered && !m_rows.empty()) {
        settle({}); // These rows answered another question.
    }
    Q_EMIT arrived();
}

void ObjectTable::settle(std::vector<Json> rows)
{
    if (m_keyMember.empty()) {
        beginResetModel();
        m_rows = std::move(rows);
        endResetModel();
        return;
    }
    std::unordered_set<std::string> staying;
    for (const Json& row : rows)
        staying.insert(keyOf(row));
    for (int row = rowCount() - 1; row >= 0; --row) {
        if (staying.contains(keyAt(row)))
            continue;
        beginRemoveRows({}, row, row);
        m_rows.erase(m_rows.begin() + row);
        endRemoveRows();
    }
    for (int at = 0; at < static_cast<int>(rows.size()); ++at) {
        Json& wanted = rows[static_cast<std::size_t>(at)];
        const int stands = rowOf(keyOf(wanted));
        if (stands < 0) {
            beginInsertRows({}, at, at);
            m_rows.insert(m_rows.begin() + at, std::move(wanted));
            endInsertRows();
            continue;
        }
        if (stands > at) {
            beginMoveRows({}, stands, stands, {}, at);
            std::rotate(m_rows.begin() + at, m_rows.begin() + stands, m_rows.begin() + stands + 1);
            endMoveRows();
        } else if (stands < at) {
            continue; // The daemon named it twice.
        }
        m_rows[static_cast<std::size_t>(at)] = std::move(wanted);
        Q_EMIT dataChanged(index(at, 0), index(at, columnCount() - 1));
    }
}

std::string ObjectTable::keyOf(const Json& row) const
{
    return row[m_keyMember].asText().value_or("");
}

const Json* ObjectTable::rowAt(int row) const
{
    return row >= 0 && row < rowCount() ? &m_rows[static_cast<std::size_t>(row)] : nullptr;
}

std::string ObjectTable::keyAt(int row) const
{
    const Json* one = rowAt(row);
    return one == nullptr ? std::string() : keyOf(*one);
}

int ObjectTable::rowOf(std::string_view key) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [&](const Json& row) { return keyOf(row) == key; });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

void ObjectTable::repaintAll()
{
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1), {Qt::DisplayRole});
}

int ObjectTable::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ObjectTable::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

QVariant ObjectTable::data(const QModelIndex& index, int role) const
{
    const Json* row = index.isValid() ? rowAt(index.row()) : nullptr;
    if (row == nullptr)
        return {};
    const ObjectColumn& column = m_columns[static_cast<std::size_t>(index.column())];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return column.text(*row);
    case look::StateRole:
        return column.state ? QVariant(static_cast<int>(column.state(*row))) : QVariant();
    case look::ToneRole:
        return column.tone ? QVariant(static_cast<int>(column.tone(*row))) : QVariant();
    case look::RowMarkRole:
        return m_marks ? QVariant(m_marks(*row)) : QVariant();
    case look::RawRole:
        return column.raw ? column.raw(*row) : QVariant(column.text(*row));
    default:
        return {};
    }
}

QVariant ObjectTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const look::Column& column = m_columns[static_cast<std::size_t>(section)].look;
    if (role == Qt::DisplayRole)
        return column.title;
    return role == look::ColumnRole ? QVariant::fromValue(column) : QVariant();
}

bool ObjectTable::canFetchMore(const QModelIndex& parent) const
{
    return !parent.isValid() && !m_next.empty() && !m_isAsking && m_ask != nullptr && m_answer.isFine();
}

void ObjectTable::fetchMore(const QModelIndex& parent)
{
    if (canFetchMore(parent))
        askFor(std::string(m_next));
}

} // namespace eraflazz::console
