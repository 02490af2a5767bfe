// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kernel/money.h"
#include "net/http_client.h"
#include "storage/pg_connection.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace eraflazz::app {

struct SupplierFigures final {
    std::string code;
    std::int64_t floatRupiah = 0;
    std::int64_t inFlight = 0;
    std::int64_t inFlightMax = 0;
    bool isBreakerOpen = false;
    std::optional<std::int64_t> successPermille; ///< Nothing while too few orders ended there.
    std::int64_t latencyUs = 0;
    std::int64_t delivered = 0;
    std::int64_t refused = 0;
    std::int64_t trouble = 0;
};

struct DaemonFigures final {
    std::int64_t accepted = 0;
    std::int64_t refused = 0;
    std::int64_t replayed = 0;
    std::int64_t delivered = 0;
    std::int64_t rejected = 0;
    std::int64_t cases = 0;
    std::int64_t queue = 0;
    std::int64_t reportsWaiting = 0;
    std::vector<SupplierFigures> suppliers;
};

struct StateCount final {
    std::string status;
    std::int64_t sales = 0;
    std::int64_t rupiah = 0;
};

struct SaleStory final {
    std::string time; ///< Jakarta
    std::string agent;
    std::string product;
    std::string destination;
    std::string status;
    std::int64_t price = 0;
    std::string sn;
    std::string attempts; ///< "DIGI|REJECTED|55;VIP|DELIVERED|00"
};

struct DepositFigures final {
    std::int64_t approved = 0; ///< Of the last 15 minutes.
    std::int64_t rupiah = 0;
    std::int64_t waiting = 0; ///< Open tickets.
    std::int64_t held = 0;    ///< Lines that match a ticket, but wait for a person.
    std::int64_t suspense = 0;
};

struct Sight final {
    std::optional<DaemonFigures> daemon; ///< Nothing while it does not answer.
    bool hasDatabase = false;
    std::vector<StateCount> states; ///< Of the last 15 minutes.
    std::vector<SaleStory> sales;   ///< The last ten, newest first.
    std::int64_t profit = 0;        ///< Of the last 15 minutes.
    DepositFigures deposits;
};

/// Looks at the running demo: the daemon's status page and, with the audit role, its database. One thread; a look takes
/// a second and a half at most, whatever hangs.
class Observer final {
public:
    Observer(std::uint16_t adminPort, std::string auditConninfo);
    [[nodiscard]] Sight look();

private:
    [[nodiscard]] std::optional<DaemonFigures> askDaemon();
    void readDatabase(Sight& sight);

    std::uint16_t m_adminPort;
    std::string m_conninfo;
    std::unique_ptr<storage::PgConnection> m_database;
    net::HttpClient m_client;
};

} // namespace eraflazz::app
