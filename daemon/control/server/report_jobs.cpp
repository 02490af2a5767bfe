// SPDX-License-Identifier: GPL-3.0-or-later
#include "control/server/report_jobs.h"

#include "control/server/control_server.h"
#include "crypto/secret_box.h"

#include <QThreadPool>

namespace eraflazz::control {

namespace {

constexpr std::size_t kNameBytes = 8;
constexpr std::size_t kJobsMax = 4;

} // namespace

ReportJobs::~ReportJobs()
{
    for (const auto& [name, job] : m_jobs)
        job.stop->give();
}

std::optional<ReportJobs::Started> ReportJobs::start(std::int64_t connection)
{
    if (m_jobs.size() >= kJobsMax)
        return std::nullopt;
    Started started{randomHex(kNameBytes), std::make_shared<report::ReportStop>()};
    m_jobs.emplace(started.job, Job{connection, started.stop});
    return started;
}

bool ReportJobs::cancel(std::int64_t connection, const std::string& job)
{
    const auto found = m_jobs.find(job);
    if (found == m_jobs.end() || found->second.connection != connection)
        return false;
    end(found->second);
    return true;
}

void ReportJobs::tick()
{
    for (const auto& [name, job] : m_jobs) {
        if (!job.stop->isGiven() && m_server.connection(job.connection) == nullptr)
            end(job);
    }
}

/// The database is asked over a connection of its own, which the server's thread does not wait for.
void ReportJobs::end(const Job& job)
{
    QThreadPool::globalInstance()->start([stop = job.stop] { stop->give(); });
}

} // namespace eraflazz::control
