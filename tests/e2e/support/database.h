// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "e2e/support/demo_process.h"

#include <cstdint>
#include <string>
#include <vector>

struct pg_conn;

namespace eraflazz::e2e {

/// Plain SQL with values as text, to look at what the daemon wrote. Throws std::runtime_error. One thread.
class Database final {
public:
    explicit Database(const std::string& conninfo);
    ~Database();
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    using Row = std::vector<std::string>; ///< NULL is the empty text.
    [[nodiscard]] std::vector<Row> rows(const std::string& sql);
    [[nodiscard]] std::string text(const std::string& sql);    ///< First field of the first row; empty without one.
    [[nodiscard]] std::int64_t number(const std::string& sql); ///< Throws when it is no number.
    void execute(const std::string& sql);

private:
    pg_conn* m_connection;
};

/// The demo's superuser, for what no role of the daemon may do.
[[nodiscard]] std::string superuserConninfo(const Ready& ready);

} // namespace eraflazz::e2e
