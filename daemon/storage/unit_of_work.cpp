// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/unit_of_work.h"

#include "kernel/clock.h"

#include <random>

namespace eraflazz::storage {

Uuid newUuid7()
{
    static thread_local std::random_device device;
    Uuid id;
    for (std::size_t at = 0; at < id.bytes.size(); at += sizeof(std::uint32_t)) {
        const std::uint32_t word = device();
        for (std::size_t i = 0; i < sizeof word; ++i)
            id.bytes[at + i] = static_cast<std::uint8_t>(word >> (8 * i));
    }
    const auto ms = static_cast<std::uint64_t>(unixMsNow());
    for (std::size_t i = 0; i < 6; ++i)
        id.bytes[i] = static_cast<std::uint8_t>(ms >> (8 * (5 - i)));
    id.bytes[6] = static_cast<std::uint8_t>(0x70U | (id.bytes[6] & 0x0fU));
    id.bytes[8] = static_cast<std::uint8_t>(0x80U | (id.bytes[8] & 0x3fU));
    return id;
}

CommitSession::CommitSession(std::string conninfo,
                             std::string applicationName,
                             std::vector<std::string_view> statements)
    : m_conninfo(std::move(conninfo)), m_applicationName(std::move(applicationName)),
      m_statements(std::move(statements)), m_connection(translated([this] { return connect(); }))
{
}

std::unique_ptr<PgConnection> CommitSession::connect() const
{
    // As for a lane: a daemon that is stopped inside a commit must not keep its locks.
    auto connection = std::make_unique<PgConnection>(
        m_conninfo,
        std::vector<std::pair<std::string, std::string>>{{"application_name", m_applicationName},
                                                         {"synchronous_commit", "on"},
                                                         {"jit", "off"},
                                                         {"idle_in_transaction_session_timeout", "10s"},
                                                         {"lock_timeout", "15s"}});
    for (const auto file : m_statements)
        connection->addStatements(file);
    return connection;
}

void CommitSession::reconnect()
{
    m_connection = translated([this] { return connect(); });
}

void CommitSession::rollbackQuietly()
{
    try {
        m_connection->rollback();
    } catch (const StorageError&) {
        // The connection is lost; the error on its way up says so already.
    }
}

} // namespace eraflazz::storage
