// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

struct pg_conn;   // libpq's PGconn
struct pg_cancel; // and PGcancel

namespace eraflazz::storage {

/// Ends the statement that a connection runs, from another thread; also after the connection is closed, when it ends
/// nothing. Made on the connection's own thread.
class QueryStop final {
public:
    explicit QueryStop(pg_conn* connection);

    /// Asks the server over a connection of its own and waits until it has taken note. The statement ends with
    /// query_canceled (57014), or is over already.
    void stop() const;

private:
    std::shared_ptr<pg_cancel> m_cancel;
};

} // namespace eraflazz::storage
