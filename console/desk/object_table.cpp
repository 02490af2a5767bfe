// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/object_table.h"

#include <QPointer>

#include <algorithm>
#include <iterator>

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

std::function<QVariant(const Json&)> rawNumber(const char* member)
{
    return [member](const Json& row) {
        const auto number = row[member].asInteger();
        return number ? QVariant(static_cast<qlonglong>(*number)) : QVariant();
    };
}

ObjectTable::ObjectTable(std::vector<ObjectColumn> columns, std::string keyMember, QObject* parent)
    : QAbstractTableModel(parent), m_columns(std::move(columns)), m_keyMember(std::move(keyMember))
{
}

void ObjectTable::search(Ask ask)
{
    m_ask = std::move(ask);
    m_hasAnswered = false;
    m_refresh.reset();
    ++m_round;
    askFor({});
}

void ObjectTable::refresh()
{
    if (!m_ask)
        return;
    m_refresh.reset();
    if (m_hasAnswered && !m_keyMember.empty()) // Else nothing of it is there that could stay.
        m_refresh.emplace();
    ++m_round;
    askFor({});
}

void ObjectTable::show(std::vector<Json> rows)
{
    m_ask = nullptr;
    m_refresh.reset();
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
        std::vector<Json> rows = answer.result["rows"].items();
        if (m_refresh && goesOn(rows))
            return;
        const bool isRefreshed = m_refresh.has_value();
        if (!isRefreshed)
            m_next = answer.result["next"].asText().value_or("");
        m_refresh.reset();
        if (isFirst || isRefreshed) {
            m_hasAnswered = true;
            settle(std::move(rows));
        } else {
            append(std::move(rows));
        }
        if (rowCount() >= kRowsMax)
            m_next.clear();
    } else {
        m_refresh.reset();
        if (isFirst && !m_hasAnswered && !m_rows.empty())
            settle({}); // These rows answered another question.
    }
    Q_EMIT arrived();
}

bool ObjectTable::goesOn(std::vector<Json>& rows)
{
    std::vector<Json>& fresh = m_refresh->rows;
    fresh.insert(fresh.end(), std::make_move_iterator(rows.begin()), std::make_move_iterator(rows.end()));
    const std::string next = m_answer.result["next"].asText().value_or("");
    if (!next.empty() && fresh.size() < m_rows.size() && ++m_refresh->pages < kPagesRefreshed) {
        askFor(next);
        return true;
    }
    rows = std::move(fresh);
    std::vector<Json> behind = next.empty() ? std::vector<Json>() : rowsBehind(rows);
    if (behind.empty())
        m_next = next;
    else // New rows pushed them below what was asked for again; they go on where they went on.
        rows.insert(rows.end(), std::make_move_iterator(behind.begin()), std::make_move_iterator(behind.end()));
    return false;
}

/// Those that stood below the last of these; a last one that is new lies deeper than all of them.
std::vector<Json> ObjectTable::rowsBehind(const std::vector<Json>& fresh) const
{
    const int last = fresh.empty() ? -1 : rowOf(keyOf(fresh.back()));
    return last < 0 ? std::vector<Json>() : std::vector<Json>(m_rows.begin() + last + 1, m_rows.end());
}

void ObjectTable::append(std::vector<Json> rows)
{
    std::unordered_set<std::string> known;
    for (const Json& row : m_rows)
        known.insert(keyOf(row));
    // A row that moved between two pages is shown once.
    std::erase_if(rows, [&](const Json& row) { return !keyOf(row).empty() && known.contains(keyOf(row)); });
    if (rows.empty())
        return;
    beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(rows.size()) - 1);
    m_rows.insert(m_rows.end(), std::make_move_iterator(rows.begin()), std::make_move_iterator(rows.end()));
    endInsertRows();
}

void ObjectTable::settle(std::vector<Json> rows)
{
    if (m_keyMember.empty()) {
        beginResetModel();
        m_rows = std::move(rows);
        endResetModel();
        return;
    }
    std::unordered_set<std::string> wantedKeys, standing;
    for (const Json& row : rows)
        wantedKeys.insert(keyOf(row));
    for (int row = rowCount() - 1; row >= 0; --row) {
        std::string key = keyAt(row);
        if (wantedKeys.contains(key)) {
            standing.insert(std::move(key));
            continue;
        }
        beginRemoveRows({}, row, row);
        m_rows.erase(m_rows.begin() + row);
        endRemoveRows();
    }
    int at = 0;
    for (Json& wanted : rows)
        at += bringTo(at, std::move(wanted), standing) ? 1 : 0;
}

/// False when the daemon named it twice. Everything above `at` stands already, and mostly this one too.
bool ObjectTable::bringTo(int at, Json wanted, std::unordered_set<std::string>& standing)
{
    const std::string key = keyOf(wanted);
    if (!standing.contains(key)) {
        standing.insert(key);
        beginInsertRows({}, at, at);
        m_rows.insert(m_rows.begin() + at, std::move(wanted));
        endInsertRows();
        return true;
    }
    const auto found =
        std::find_if(m_rows.begin() + at, m_rows.end(), [&](const Json& row) { return keyOf(row) == key; });
    if (found == m_rows.end())
        return false;
    if (const int stands = static_cast<int>(found - m_rows.begin()); stands > at) {
        beginMoveRows({}, stands, stands, {}, at);
        std::rotate(m_rows.begin() + at, found, found + 1);
        endMoveRows();
    }
    m_rows[static_cast<std::size_t>(at)] = std::move(wanted);
    Q_EMIT dataChanged(index(at, 0), index(at, columnCount() - 1));
    return true;
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
