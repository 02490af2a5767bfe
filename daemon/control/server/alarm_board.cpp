// SPDX-License-Identifier: GPL-3.0-or-later
#include "control/server/alarm_board.h"

#include <utility>

namespace eraflazz::control {

void AlarmBoard::refresh(EnginePort& engine, std::vector<Row> fromDatabase, std::int64_t nowMs)
{
    std::map<std::string, Alarm> now;
    const auto text = [](const Row& row, std::size_t cell) {
        const auto* found = std::get_if<std::string>(&row.cells[cell]);
        return found != nullptr ? *found : std::string();
    };
    for (const auto& row : fromDatabase) {
        const auto* since = std::get_if<std::int64_t>(&row.cells[0]);
        now[row.key] = {since != nullptr ? *since : nowMs, text(row, 1), text(row, 2), text(row, 3), {}};
    }
    for (const auto& supplier : engine.suppliers()) {
        if (supplier.breakerOpen)
            now["breaker:" + supplier.code] = {nowMs, "breaker_open", supplier.code, {}, {}};
        if (supplier.floatAvailable.isNegative())
            now["float:" + supplier.code] = {
                nowMs, "float_empty", supplier.code, std::to_string(supplier.floatAvailable.value()), {}};
    }
    if (!engine.isReady())
        now["engine"] = {nowMs, "not_ready", "engine", {}, {}};
    for (auto& [key, alarm] : now) {
        const auto before = m_alarms.find(key);
        if (before == m_alarms.end())
            continue;
        alarm.sinceMs = before->second.sinceMs;
        alarm.acknowledgedBy = before->second.acknowledgedBy;
    }
    m_alarms = std::move(now);
}

bool AlarmBoard::acknowledge(const std::string& key, const std::string& user)
{
    const auto found = m_alarms.find(key);
    if (found == m_alarms.end())
        return false;
    found->second.acknowledgedBy = user;
    return true;
}

std::vector<Row> AlarmBoard::rows() const
{
    std::vector<Row> rows;
    for (const auto& [key, alarm] : m_alarms)
        rows.push_back({key,
                        0,
                        {alarm.sinceMs,
                         alarm.kind,
                         alarm.subject,
                         alarm.text,
                         alarm.acknowledgedBy,
                         std::string("warning"),
                         Cell(),
                         Cell(),
                         std::string(),
                         Cell()}});
    return rows;
}

} // namespace eraflazz::control
