// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/report_stop.h"

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>

namespace eraflazz::control {

class ControlServer;

/// Reports that are being made, and the way to end them. The server's thread.
class ReportJobs final {
public:
    explicit ReportJobs(ControlServer& server) : m_server(server) {}
    ~ReportJobs(); ///< Ends all.
    ReportJobs(const ReportJobs&) = delete;
    ReportJobs& operator=(const ReportJobs&) = delete;

    struct Started final {
        std::string job;
        std::shared_ptr<report::ReportStop> stop;
    };
    /// Nothing when as many run as may.
    [[nodiscard]] std::optional<Started> start(std::int64_t connection);
    void over(const std::string& job) { m_jobs.erase(job); }
    /// False when that connection has no such job.
    [[nodiscard]] bool cancel(std::int64_t connection, const std::string& job);
    /// Several times a second: ends those whose console is gone.
    void tick();

private:
    struct Job final {
        std::int64_t connection = 0;
        std::shared_ptr<report::ReportStop> stop;
    };
    static void end(const Job& job);

    ControlServer& m_server;
    std::map<std::string, Job> m_jobs;
};

} // namespace eraflazz::control
