// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/query_stop.h"

#include <libpq-fe.h>

#include <array>

namespace eraflazz::storage {

QueryStop::QueryStop(pg_conn* connection) : m_cancel(PQgetCancel(connection), PQfreeCancel) {}

void QueryStop::stop() const
{
    std::array<char, 256> why{};
    if (m_cancel != nullptr)
        PQcancel(m_cancel.get(), why.data(), static_cast<int>(why.size())); // In vain when the server is away.
}

} // namespace eraflazz::storage
