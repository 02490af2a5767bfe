// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rows/series_store.h"

#include <algorithm>

namespace eraflazz::console {

SeriesStore::SeriesStore(Clock& clock, int bucketsMax, QObject* parent)
    : QObject(parent), m_clock(clock), m_most(static_cast<std::size_t>(std::max(1, bucketsMax))),
      m_toldMs(clock.monotonicMs() - kTellMs), m_tell(clock.alarm([this] { tell(); }))
{
}

void SeriesStore::columnsKnown(const WireColumns& columns)
{
    if (columns == m_columns)
        return;
    m_columns = columns;
    m_timeAt = columnNamed(columns, "time");
    m_buckets.clear();
    m_timeOf.clear();
    tellSoon();
}

RowSink::Taken SeriesStore::take(const protocol::Update& update)
{
    if (update.isSnapshot && update.isFirst)
        ++m_filling;
    for (const auto& row : update.rows) {
        auto cells = PackedRow::of(m_columns, row.cells);
        if (!cells || !put(row.key, row.version, *std::move(cells)))
            return Taken::Malformed;
    }
    for (const auto& patch : update.patches) {
        const auto time = m_timeOf.find(patch.key);
        if (time == m_timeOf.end())
            continue; // Of a bucket older than those kept here.
        Bucket& bucket = m_buckets.at(time->second);
        auto cells = bucket.cells.with(m_columns, patch.cells);
        if (!cells || !put(patch.key, patch.version, *std::move(cells)))
            return Taken::Malformed;
    }
    for (const auto& key : update.removed) {
        if (const auto time = m_timeOf.find(key); time != m_timeOf.end()) {
            m_buckets.erase(time->second);
            m_timeOf.erase(time);
        }
    }
    if (update.isSnapshot && update.isLast) {
        std::erase_if(m_buckets, [this](const auto& one) { return one.second.filling != m_filling; });
        std::erase_if(m_timeOf, [this](const auto& one) { return !m_buckets.contains(one.second); });
    }
    trim();
    tellSoon();
    return Taken::Fine;
}

bool SeriesStore::put(const std::string& key, std::int64_t version, PackedRow cells)
{
    const auto time = numberOf(cells.cell(m_timeAt));
    if (!time || key.empty() || key.size() > 64)
        return false;
    if (const auto before = m_timeOf.find(key); before != m_timeOf.end() && before->second != *time) {
        m_buckets.erase(before->second);
        m_timeOf.erase(before);
    }
    Bucket& bucket = m_buckets[*time];
    if (!bucket.key.empty() && bucket.key != key)
        m_timeOf.erase(bucket.key);
    bucket = {key, version, std::move(cells), m_filling};
    m_timeOf[key] = *time;
    return true;
}

void SeriesStore::trim()
{
    while (m_buckets.size() > m_most) {
        m_timeOf.erase(m_buckets.begin()->second.key);
        m_buckets.erase(m_buckets.begin());
    }
}

void SeriesStore::tellSoon()
{
    if (!m_tell->isRunning())
        m_tell->start(std::max<qint64>(0, m_toldMs + kTellMs - m_clock.monotonicMs()));
}

void SeriesStore::tell()
{
    m_toldMs = m_clock.monotonicMs();
    Q_EMIT changed();
}

std::vector<std::optional<std::int64_t>> SeriesStore::values(std::string_view column) const
{
    const int at = columnNamed(m_columns, column);
    std::vector<std::optional<std::int64_t>> values;
    values.reserve(m_buckets.size());
    for (const auto& [time, bucket] : m_buckets)
        values.push_back(at < 0 ? std::nullopt : numberOf(bucket.cells.cell(at)));
    return values;
}

std::vector<std::int64_t> SeriesStore::times() const
{
    std::vector<std::int64_t> times;
    times.reserve(m_buckets.size());
    for (const auto& [time, bucket] : m_buckets)
        times.push_back(time);
    return times;
}

std::optional<std::int64_t> SeriesStore::latest(std::string_view column) const
{
    const int at = columnNamed(m_columns, column);
    return at < 0 || m_buckets.empty() ? std::nullopt : numberOf(m_buckets.rbegin()->second.cells.cell(at));
}

} // namespace eraflazz::console
