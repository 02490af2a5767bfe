// SPDX-License-Identifier: GPL-3.0-or-later
#include "load.h"

#include "crypto/digest.h"
#include "json/json.h"
#include "kernel/clock.h"

#include <utility>

#include <chrono>

namespace eraflazz::bench {

namespace {

constexpr int kDrainMs = 30000;

std::uint64_t nextDestination()
{
    static std::atomic<std::uint64_t> next{0};
    return ++next;
}

std::string orderBody(const std::string& refId, std::size_t order)
{
    JsonWriter out;
    out.beginObject()
        .field("ref_id", std::string_view(refId))
        .field("product_code", std::string_view(productCode(order)));
    out.field("destination", std::string_view(freshDestination(nextDestination()))).endObject();
    return out.take();
}

net::HttpHeaders signedHeaders(const Keyholder& agent, const std::string& target, const std::string& body)
{
    const auto timestamp = std::to_string(unixMsNow() / 1000);
    const auto text = timestamp + "\nPOST\n" + target + "\n" + body;
    return {
        {"X-Api-Key", agent.apiKey}, {"X-Timestamp", timestamp}, {"X-Signature", hmacSha256Hex(agent.secret, text)}};
}

} // namespace

Load::Load(const Cast& cast, WebhookSink& sink, std::string apiUrl, std::string tag)
    : m_cast(cast), m_sink(sink), m_url(net::Url::parse(apiUrl + "/api/v1/transactions").value()),
      m_tag(std::move(tag)), m_pick(std::hash<std::string>()(m_tag))
{
    m_sink.listen(m_tag, [this](std::size_t order, bool success) { arrived(order, success); });
}

Load::~Load()
{
    m_sink.deafen();
    m_client.stop();
}

/// The caller holds no lock: signing takes longer than anything done under it.
void Load::send(std::int64_t dueUs)
{
    std::size_t order = 0, agent = 0;
    {
        const std::scoped_lock lock(m_mutex);
        if (!m_sending || (m_plan.ordersMax != 0 && m_orders.size() >= m_plan.ordersMax))
            return;
        order = m_orders.size();
        agent = m_plan.hot ? Cast::hot() : m_plan.deep ? Cast::deep(m_pick.next()) : m_pick.next();
        m_orders.push_back({dueUs, 0, 0, false, false});
        ++m_open;
        ++m_waiting;
    }
    net::ClientRequest request;
    request.url = m_url;
    request.body = orderBody(WebhookSink::refId(m_tag, agent, order), order);
    request.headers = signedHeaders(m_cast.at(agent), m_url.target, request.body);
    request.reuseConnection = true;
    m_client.send(std::move(request), [this, order](const net::ClientResult& result) { answered(order, result); });
}

void Load::answered(std::size_t order, const net::ClientResult& result)
{
    const bool accepted = result.kind == net::ClientResult::Kind::Answered && result.status == 200;
    {
        const std::scoped_lock lock(m_mutex);
        auto& entry = m_orders[order];
        entry.acceptedUs = monotonicUsNow();
        entry.refused = !accepted;
        --m_waiting;
        if (!accepted) {
            m_open -= entry.finalUs == 0 ? 1U : 0U;
            if (m_firstError.empty())
                m_firstError = result.kind == net::ClientResult::Kind::Answered ? result.body : result.detail;
        }
        if (m_waiting == 0)
            m_changed.notify_all();
    }
    // In a closed loop a refused order is followed by the next one, else the loop would run dry.
    if (m_plan.ordersMax != 0 || (!accepted && m_plan.perSecond <= 0))
        send(monotonicUsNow());
}

void Load::arrived(std::size_t order, bool success)
{
    {
        const std::scoped_lock lock(m_mutex);
        if (order >= m_orders.size() || m_orders[order].finalUs != 0)
            return; // At least once: repeats are allowed.
        auto& entry = m_orders[order];
        entry.finalUs = monotonicUsNow();
        entry.failed = !success;
        m_open -= entry.refused ? 0U : 1U;
        if (m_open == 0)
            m_changed.notify_all();
    }
    if (m_plan.ordersMax == 0 && m_plan.perSecond <= 0)
        send(monotonicUsNow());
}

void Load::waitUntil(std::int64_t untilUs)
{
    std::unique_lock lock(m_mutex);
    while (monotonicUsNow() < untilUs)
        m_clock.wait_for(lock, std::chrono::microseconds(untilUs - monotonicUsNow()), [] { return false; });
}

void Load::sendByTheClock(std::int64_t untilUs)
{
    const auto stepUs = 1e6 / m_plan.perSecond;
    const auto beginUs = monotonicUsNow();
    for (int i = 0;; ++i) {
        const auto dueUs = beginUs + static_cast<std::int64_t>(stepUs * i);
        if (dueUs >= untilUs)
            return;
        waitUntil(dueUs);
        send(dueUs);
    }
}

LoadResult Load::run(const LoadPlan& plan)
{
    {
        const std::scoped_lock lock(m_mutex);
        m_plan = plan;
        m_sending = true;
        m_fromUs = monotonicUsNow() + std::int64_t{plan.warmMs} * 1000;
        m_toUs = m_fromUs + std::int64_t{plan.seconds} * 1'000'000;
    }
    if (plan.perSecond > 0) {
        sendByTheClock(m_toUs);
    } else {
        for (int i = 0; i < plan.inFlight; ++i)
            send(monotonicUsNow());
        waitUntil(m_toUs);
    }
    return collect(kDrainMs);
}

void Load::sendAll(const LoadPlan& plan)
{
    {
        const std::scoped_lock lock(m_mutex);
        m_plan = plan;
        m_sending = true;
        m_fromUs = monotonicUsNow();
        m_toUs = INT64_MAX;
    }
    for (int i = 0; i < plan.inFlight; ++i)
        send(monotonicUsNow());
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_waiting == 0 && m_orders.size() >= m_plan.ordersMax; });
}

std::size_t Load::unfinished()
{
    const std::scoped_lock lock(m_mutex);
    return m_open;
}

std::size_t Load::taken()
{
    const std::scoped_lock lock(m_mutex);
    std::size_t count = 0;
    for (const auto& order : m_orders)
        count += order.refused ? 0U : 1U;
    return count;
}

LoadResult Load::collect(int waitMs)
{
    std::unique_lock lock(m_mutex);
    m_sending = false;
    m_changed.wait_for(lock, std::chrono::milliseconds(waitMs), [this] { return m_open == 0 && m_waiting == 0; });
    LoadResult result;
    result.firstError = m_firstError;
    std::int64_t lastUs = m_fromUs;
    for (const auto& order : m_orders) {
        const bool isError = order.refused || order.failed || order.finalUs == 0;
        result.errors += isError ? 1 : 0;
        result.failed += order.failed ? 1 : 0;
        if (isError || order.finalUs < m_fromUs || order.finalUs >= m_toUs)
            continue;
        ++result.finished;
        lastUs = std::max(lastUs, order.finalUs);
        result.acceptUs.push_back(order.acceptedUs - order.dueUs);
        result.finalUs.push_back(order.finalUs - order.dueUs);
    }
    result.elapsedUs = m_toUs == INT64_MAX ? lastUs - m_fromUs : m_toUs - m_fromUs;
    if (result.elapsedUs > 0)
        result.tps = static_cast<double>(result.finished) * 1e6 / static_cast<double>(result.elapsedUs);
    return result;
}

} // namespace eraflazz::bench
