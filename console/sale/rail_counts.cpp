// SPDX-License-Identifier: GPL-3.0-or-later
#include "sale/rail_counts.h"

#include <algorithm>

namespace eraflazz::console {

void RailCounts::columnsKnown(const WireColumns& columns)
{
    m_columns = columns;
    m_groupAt = columnNamed(columns, "group");
    m_nameAt = columnNamed(columns, "name");
    m_countAt = columnNamed(columns, "count");
}

bool RailCounts::put(const protocol::Update::Row& row)
{
    const auto cells = PackedRow::of(m_columns, row.cells);
    const auto count = cells ? numberOf(cells->cell(m_countAt)) : std::nullopt;
    if (!count)
        return false;
    auto found = m_counts.find(row.key);
    if (found == m_counts.end()) {
        if (m_counts.size() >= kNamesMax)
            return true;
        Count made{plainLine(textOf(cells->cell(m_groupAt))), plainLine(textOf(cells->cell(m_nameAt))), 0, 0};
        m_names[made.group].push_back(made.name);
        m_hasNew = true;
        found = m_counts.emplace(row.key, std::move(made)).first;
    }
    found->second.count = *count;
    found->second.filling = m_filling;
    return true;
}

RowSink::Taken RailCounts::take(const protocol::Update& update)
{
    if (update.isSnapshot && update.isFirst)
        ++m_filling;
    m_hasNew = false;
    for (const auto& row : update.rows) {
        if (!put(row))
            return Taken::Malformed;
    }
    for (const auto& patch : update.patches) {
        const auto found = m_counts.find(patch.key);
        if (found == m_counts.end())
            return m_counts.size() >= kNamesMax ? Taken::Fine : Taken::Gap;
        for (const auto& [column, value] : patch.cells) {
            if (column == m_countAt)
                found->second.count = value.asInteger().value_or(0);
        }
    }
    for (const auto& key : update.removed) {
        if (const auto found = m_counts.find(key); found != m_counts.end())
            found->second.count = 0;
    }
    if (update.isSnapshot && update.isLast) {
        for (auto& [key, one] : m_counts)
            one.count = one.filling == m_filling ? one.count : 0;
    }
    if (m_hasNew) {
        sortNew();
        Q_EMIT namesChanged();
    }
    Q_EMIT countsChanged();
    return Taken::Fine;
}

void RailCounts::sortNew()
{
    for (auto& [group, names] : m_names) {
        std::stable_sort(names.begin(), names.end(), [this, group = group](const QString& a, const QString& b) {
            return count(group, a) > count(group, b);
        });
    }
}

qint64 RailCounts::count(const QString& group, const QString& name) const
{
    const auto found = std::find_if(m_counts.begin(), m_counts.end(), [&](const auto& one) {
        return one.second.group == group && one.second.name == name;
    });
    return found == m_counts.end() ? 0 : found->second.count;
}

const std::vector<QString>& RailCounts::names(const QString& group) const
{
    static const std::vector<QString> kNone;
    const auto found = m_names.find(group);
    return found == m_names.end() ? kNone : found->second;
}

} // namespace eraflazz::console
