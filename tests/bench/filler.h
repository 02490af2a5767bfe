// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/pg_connection.h"

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace eraflazz::bench {

/// Runs the scripts that make old sales: several statements in one, values as settings (bench.*). One thread.
class Filler final {
public:
    Filler(const std::string& conninfo, std::string_view scripts);

    void set(const std::string& name, const std::string& value);
    void set(const std::string& name, std::int64_t value) { set(name, std::to_string(value)); }
    void commit(const std::string& script);
    [[nodiscard]] std::int64_t number(const std::string& query);
    /// The months that hold sales from bench.start_ms on: the daemon makes this one and later ones only.
    void makePartitions();
    /// Sale after sale, `script` for each piece of them.
    void fill(const std::string& script, std::int64_t sales, const std::function<void(std::int64_t done)>& progress);

private:
    storage::PgConnection m_connection;
    int m_asked = 0;
    std::unordered_map<std::string, std::string> m_scripts;
};

/// When old sales were made: evenly over so many days, up to an hour ago.
void setTimes(Filler& filler, std::int64_t sales, std::int64_t days);

} // namespace eraflazz::bench
