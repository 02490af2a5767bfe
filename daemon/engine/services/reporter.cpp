// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/services/reporter.h"

#include "crypto/digest.h"
#include "engine/services/crash_point.h"
#include "kernel/clock.h"
#include "kernel/text.h"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <array>

namespace eraflazz::engine {

namespace {

constexpr int kPerAgentMax = 16;
constexpr int kTimeoutMs = 5000;
constexpr std::size_t kAnswerMax = 65536;
constexpr std::array<std::int64_t, 7> kDelaysMs{5000, 30000, 120000, 600000, 3600000, 21600000, 86400000};

} // namespace

std::optional<std::int64_t> reportDelayMs(int tries)
{
    if (tries < 1 || static_cast<std::size_t>(tries) > kDelaysMs.size())
        return std::nullopt;
    return kDelaysMs[static_cast<std::size_t>(tries) - 1];
}

Reporter::Reporter(Parts parts) : m_parts(std::move(parts)) {}

void Reporter::file(DueReport report)
{
    ++m_waiting;
    m_parts.client.runAfter(0, [this, report = std::move(report)]() mutable { begin(std::move(report)); });
}

void Reporter::drain()
{
    m_parts.client.runAfter(0, [this] { m_draining = true; });
}

void Reporter::begin(DueReport report)
{
    const SaleId sale = report.sale;
    const AgentId agent = report.agent;
    const auto delay = static_cast<int>(std::min<std::int64_t>(report.delayMs, 86400000));
    const bool isUrgent = report.isUrgent;
    Line& line = m_reports[sale];
    const bool isKnown = std::any_of(line.reports.begin(), line.reports.end(), [&](const DueReport& waiting) {
        return waiting.sequence == report.sequence;
    });
    if (isKnown) {
        --m_waiting; // filed by a lane and read again at the start: once in line is enough
        return;
    }
    line.reports.push_back(std::move(report));
    if (line.reports.size() == 1)
        wait(sale, agent, delay);
    else if (isUrgent && line.timer != 0)
        wake(sale, agent, line.timer); // its predecessor goes first, now
}

void Reporter::wait(const SaleId& sale, AgentId agent, int delayMs)
{
    const std::uint64_t timer = ++m_timers;
    m_reports[sale].timer = timer;
    m_parts.client.runAfter(delayMs, [this, sale, agent, timer] { wake(sale, agent, timer); });
}

void Reporter::wake(const SaleId& sale, AgentId agent, std::uint64_t timer)
{
    const auto found = m_reports.find(sale);
    if (found == m_reports.end() || found->second.timer != timer)
        return; // somebody hurried
    found->second.timer = 0;
    m_agents[agent].ready.push_back(sale);
    next(agent);
}

void Reporter::next(AgentId agent)
{
    auto& bulkhead = m_agents[agent];
    while (!m_draining && bulkhead.running < kPerAgentMax && !bulkhead.ready.empty()) {
        const SaleId sale = bulkhead.ready.front();
        bulkhead.ready.pop_front();
        ++bulkhead.running;
        deliver(sale);
    }
}

std::string Reporter::signature(AgentId agent, const std::string& timestamp, const std::string& body) const
{
    const auto catalog = m_parts.catalog();
    const auto secret = catalog->webhookSecrets.find(agent);
    return secret == catalog->webhookSecrets.end() ? std::string()
                                                   : hmacSha256Hex(secret->second, timestamp + "\n" + body);
}

void Reporter::deliver(const SaleId& sale)
{
    const DueReport& report = m_reports[sale].reports.front();
    const auto url = net::Url::parse(report.url);
    if (!url) {
        net::ClientResult refused;
        refused.kind = net::ClientResult::Kind::NotSent;
        refused.detail = "not a URL";
        return delivered(sale, refused);
    }
    const std::string timestamp = std::to_string(unixMsNow() / 1000);
    net::ClientRequest request;
    request.url = *url;
    request.body = report.body;
    request.headers = {{"X-Eraflazz-Event", report.event},
                       {"X-Eraflazz-Timestamp", timestamp},
                       {"X-Eraflazz-Signature", signature(report.agent, timestamp, report.body)}};
    request.connectTimeoutMs = kTimeoutMs;
    request.totalTimeoutMs = kTimeoutMs;
    request.answerBytesMax = kAnswerMax;
    request.reuseConnection = true; // sent at least once anyway
    request.allowPrivate = m_parts.allowPrivate;
    request.mayWrite = [] {
        crashPoint("report.before_write");
        return true;
    };
    m_parts.client.send(std::move(request), [this, sale](const net::ClientResult& result) { delivered(sale, result); });
}

void Reporter::delivered(const SaleId& sale, const net::ClientResult& result)
{
    crashPoint("report.answered");
    const auto found = m_reports.find(sale);
    if (found == m_reports.end() || found->second.reports.empty())
        return;
    DueReport& report = found->second.reports.front();
    OutboxUpdate update{sale, report.sequence, OutboxState::Delivered, report.tries + 1, 0, {}};
    if (result.kind == net::ClientResult::Kind::Answered && result.status >= 200 && result.status < 300)
        return finish(sale, update);
    update.error = sanitised(result.kind == net::ClientResult::Kind::Answered ? "HTTP " + std::to_string(result.status)
                                                                              : result.detail,
                             200);
    if (result.status == 410) {
        update.state = OutboxState::Stopped;
        return finish(sale, update);
    }
    const auto delay = reportDelayMs(update.tries);
    if (!delay) {
        update.state = OutboxState::Dead;
        return finish(sale, update);
    }
    update.state = OutboxState::Due;
    update.nextDelayMs = *delay;
    report.tries = update.tries;
    const AgentId agent = report.agent;
    m_parts.toLane(ReportJob{update, agent});
    --m_agents[agent].running;
    wait(sale, agent, static_cast<int>(*delay));
    next(agent);
}

void Reporter::finish(const SaleId& sale, OutboxUpdate update)
{
    auto& line = m_reports[sale].reports;
    const AgentId agent = line.front().agent;
    --m_waiting;
    line.pop_front();
    m_parts.toLane(ReportJob{std::move(update), agent});
    auto& bulkhead = m_agents[agent];
    --bulkhead.running;
    if (line.empty())
        m_reports.erase(sale);
    else
        bulkhead.ready.push_front(sale);
    next(agent);
}

} // namespace eraflazz::engine
