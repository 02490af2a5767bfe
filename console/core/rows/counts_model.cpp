// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rows/counts_model.h"

#include "core/rows/cell_roles.h"
#include "text/cell_text.h"

#include <algorithm>

namespace eraflazz::console {

CountsModel::CountsModel(const std::vector<std::string>& names, QObject* parent) : QAbstractListModel(parent)
{
    for (const auto& name : names)
        m_counts.push_back({name, {}, 0, 0});
}

void CountsModel::columnsKnown(const WireColumns& columns)
{
    m_columns = columns;
    m_nameAt = columnNamed(columns, "name");
    m_countAt = columnNamed(columns, "count");
}

RowSink::Taken CountsModel::take(const protocol::Update& update)
{
    if (update.isSnapshot && update.isFirst)
        ++m_filling;
    for (const auto& row : update.rows) {
        const auto cells = PackedRow::of(m_columns, row.cells);
        const auto count = cells ? numberOf(cells->cell(m_countAt)) : std::nullopt;
        if (!count || !put(row.key, textOf(cells->cell(m_nameAt)), *count))
            return Taken::Malformed;
    }
    const auto withKey = [this](const std::string& key) {
        return std::find_if(m_counts.begin(), m_counts.end(), [&key](const Count& one) { return one.key == key; });
    };
    for (const auto& patch : update.patches) {
        const auto found = withKey(patch.key);
        if (found == m_counts.end() || patch.key.empty())
            return Taken::Gap;
        for (const auto& [column, value] : patch.cells) {
            const auto count = value.asInteger();
            if (column == m_countAt && !count)
                return Taken::Malformed;
            if (column == m_countAt)
                set(static_cast<std::size_t>(found - m_counts.begin()), *count);
        }
    }
    for (const auto& key : update.removed) {
        if (const auto found = withKey(key); found != m_counts.end() && !key.empty())
            set(static_cast<std::size_t>(found - m_counts.begin()), 0);
    }
    for (std::size_t i = 0; update.isSnapshot && update.isLast && i < m_counts.size(); ++i) {
        if (m_counts[i].filling != m_filling)
            set(i, 0);
    }
    return Taken::Fine;
}

bool CountsModel::put(const std::string& key, std::string_view name, std::int64_t count)
{
    if (key.empty() || name.empty())
        return false;
    auto found = std::find_if(m_counts.begin(), m_counts.end(), [&](const Count& one) { return one.name == name; });
    if (found == m_counts.end()) {
        if (m_counts.size() >= kNamesMax)
            return false;
        beginInsertRows({}, rowCount(), rowCount());
        m_counts.push_back({std::string(name), {}, 0, 0});
        endInsertRows();
        found = m_counts.end() - 1;
    }
    found->key = key;
    found->filling = m_filling;
    set(static_cast<std::size_t>(found - m_counts.begin()), count);
    return true;
}

void CountsModel::set(std::size_t at, std::int64_t count)
{
    if (m_counts[at].count == count)
        return;
    m_counts[at].count = count;
    const QModelIndex changed = index(static_cast<int>(at), 0);
    Q_EMIT dataChanged(changed, changed);
}

int CountsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_counts.size());
}

QVariant CountsModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const Count& one = m_counts[static_cast<std::size_t>(index.row())];
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
        return text::countText(one.count);
    if (role == RawRole)
        return QVariant::fromValue(static_cast<qlonglong>(one.count));
    if (role == KeyRole)
        return plainLine(one.name);
    return {};
}

std::int64_t CountsModel::countOf(std::string_view name) const
{
    const auto found =
        std::find_if(m_counts.begin(), m_counts.end(), [&](const Count& one) { return one.name == name; });
    return found == m_counts.end() ? 0 : found->count;
}

} // namespace eraflazz::console
