// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "control/core/row.h"
#include "control/server/engine_port.h"

#include <map>
#include <string>
#include <vector>

namespace eraflazz::control {

/// What is wrong now: made anew every few seconds from the engine and the database; remembers since when, and who took
/// note. The server's thread.
class AlarmBoard final {
public:
    /// `fromDatabase`: rows of the statement "alarms".
    void refresh(EnginePort& engine, std::vector<Row> fromDatabase, std::int64_t nowMs);
    /// False when there is no such alarm.
    [[nodiscard]] bool acknowledge(const std::string& key, const std::string& user);
    [[nodiscard]] std::vector<Row> rows() const; ///< Of the topic alarm.

private:
    struct Alarm final {
        std::int64_t sinceMs = 0;
        std::string kind, subject, text, acknowledgedBy;
    };
    std::map<std::string, Alarm> m_alarms;
};

} // namespace eraflazz::control
