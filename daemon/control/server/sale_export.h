// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "control/core/control_reads.h"
#include "control/server/call.h"
#include "control/server/subscription.h"

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace eraflazz::control {

class ControlServer;

/// Sales as CSV in parts, page by page: nothing is read that its console has not room for. The server's thread.
class SaleExports final {
public:
    explicit SaleExports(ControlServer& server) : m_server(server) {}

    /// The job's name; "" when too many run already.
    [[nodiscard]] std::string
    start(std::int64_t connection, const SaleQuestion& question, std::vector<SeenColumn> columns);
    /// False when that connection has no such job.
    [[nodiscard]] bool cancel(std::int64_t connection, const std::string& job);
    /// Several times a second: goes on with what waited for room.
    void tick();

    static constexpr std::int64_t kRowsMost = 1'000'000;

private:
    struct Job final {
        std::int64_t connection = 0;
        SaleQuestion question;
        std::int64_t stretchMs = 0; ///< Of the page before.
        std::vector<SeenColumn> columns;
        std::int64_t rows = 0;
        int parts = 0;
        bool isReading = false;
        bool isCancelled = false;
    };
    struct Page final {
        std::string csv;
        std::int64_t rows = 0;
        std::optional<Uuid> next; ///< Nothing: it was the last.
        std::int64_t stretchMs = 0;
    };
    void readPage(const std::string& name, Job& job);
    void pageRead(const std::string& name, const Outcome& outcome, const Page& page);
    void finish(const std::string& name, std::string_view state, std::string_view key, bool hasMore);
    static std::string pageCsv(const std::vector<Row>& rows, const std::vector<SeenColumn>& columns, bool withHeader);

    ControlServer& m_server;
    std::map<std::string, Job> m_jobs;
    std::string m_turn; ///< The job that was served last.
};

} // namespace eraflazz::control
