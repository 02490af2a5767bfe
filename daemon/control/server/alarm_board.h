// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "control/core/alarm_rules.h"
#include "control/core/row.h"
#include "control/server/engine_port.h"
#include "json/json.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace eraflazz::control {

/// What is wrong now: made anew every few seconds from the engine and the database; remembers since when, and who took
/// note. The server's thread.
class AlarmBoard final {
public:
    struct Ack final {
        std::string user, note;
        std::optional<std::int64_t> mutedUntilMs;
    };

    /// Times are Unix milliseconds.
    void refresh(EnginePort& engine, const AlarmFacts& facts, std::int64_t nowMs);
    [[nodiscard]] bool has(const std::string& key) const { return m_alarms.count(key) == 1; }
    void acknowledge(const std::string& key, Ack ack);
    /// What was muted before this daemon began: rows of the statement "alarm_mutes", the newest first.
    void restore(const Json& json, std::int64_t nowMs);
    [[nodiscard]] std::vector<Row> rows() const; ///< Of the topic alarm.

private:
    struct Alarm final {
        AlarmFinding finding;
        std::int64_t sinceMs = 0;
        bool isDue = true; ///< It has lasted as long as its rule wants.
    };
    std::map<std::string, Alarm> m_alarms;
    std::map<std::string, Ack> m_acks; ///< Of what is there, and of what is muted.
};

/// What the statements "alarm_facts" and "alarm_values" say.
[[nodiscard]] AlarmFacts alarmFactsFrom(const Json& json);
[[nodiscard]] AlarmValues alarmValuesFrom(const Json& json);

} // namespace eraflazz::control
