// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/traffic.h"

#include "app/demo/order_maker.h"
#include "crypto/digest.h"
#include "json/json.h"
#include "kernel/clock.h"
#include "net/http_client.h"
#include "net/http_server.h"

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>
#include <unordered_map>

namespace eraflazz::app {

namespace {

constexpr int kPauseMinMs = 1'000;
constexpr int kPauseMaxMs = 2'000;
constexpr int kRepeatPercent = 2; // The same order again: it must be answered from the first one.
constexpr const char* kTarget = "/api/v1/transactions";
constexpr int kTimeoutMs = 10'000;

std::string bodyOf(const DemoOrder& order, const Ports& ports)
{
    JsonWriter json;
    json.beginObject()
        .field("ref_id", order.refId)
        .field("product_code", order.product)
        .field("destination", order.destination);
    json.field("callback_url", reportUrl(ports)).endObject();
    return json.take();
}

net::HttpServerSettings receiverSettings(const Ports& ports)
{
    net::HttpServerSettings settings;
    settings.port = ports.receiver;
    settings.connectionsPerAddressMax = 0;
    return settings;
}

net::HttpResponse refusal(net::HttpRefusal)
{
    net::HttpResponse response;
    response.status = 400;
    return response;
}

} // namespace

class Traffic::Impl final {
public:
    Impl(const DemoCatalogue& catalogue, const std::vector<DemoAgent>& agents, Ports ports)
        : m_ports(ports), m_maker(catalogue, agents),
          m_receiver(
              receiverSettings(ports),
              [this](const net::HttpRequest& request, const net::HttpServer::Reply& reply) { reply(take(request)); },
              refusal)
    {
        for (const auto& agent : agents)
            m_secrets[agent.code] = agent.apiSecret;
    }

    void start()
    {
        m_receiver.start();
        m_thread = std::thread([this] { run(); });
    }

    void stopOrders()
    {
        {
            const std::lock_guard lock(m_mutex);
            m_isStopping = true;
        }
        m_wake.notify_all();
        if (m_thread.joinable())
            m_thread.join();
    }

    void stop()
    {
        stopOrders();
        m_client.stop();
        m_receiver.stop();
    }

    [[nodiscard]] TrafficCounts counts() const { return {m_sent, m_accepted, m_refused, m_lost, m_reports, m_forged}; }

private:
    void run()
    {
        DemoOrder order = m_maker.next();
        std::unique_lock lock(m_mutex);
        while (!m_isStopping) {
            lock.unlock();
            send(order);
            if (m_maker.number(1, 100) > kRepeatPercent)
                order = m_maker.next();
            const std::chrono::milliseconds pause(m_maker.number(kPauseMinMs, kPauseMaxMs));
            lock.lock();
            m_wake.wait_for(lock, pause, [this] { return m_isStopping; });
        }
    }

    void send(const DemoOrder& order)
    {
        net::ClientRequest request;
        request.url.host = "127.0.0.1";
        request.url.port = m_ports.api;
        request.url.target = kTarget;
        request.body = bodyOf(order, m_ports);
        request.totalTimeoutMs = kTimeoutMs;
        request.reuseConnection = true;
        const auto timestamp = std::to_string(unixMsNow() / 1000);
        const auto signedText = timestamp + "\nPOST\n" + kTarget + "\n" + request.body;
        request.headers = {{"X-Api-Key", order.agent->apiKey},
                           {"X-Timestamp", timestamp},
                           {"X-Signature", hmacSha256Hex(order.agent->apiSecret, signedText)}};
        ++m_sent;
        m_client.send(std::move(request), [this](const net::ClientResult& result) { answered(result); });
    }

    void answered(const net::ClientResult& result)
    {
        if (result.kind != net::ClientResult::Kind::Answered || result.status >= 500)
            ++m_lost;
        else if (result.status == 200)
            ++m_accepted;
        else
            ++m_refused;
    }

    /// A webhook; the agent is known by its reference, which begins with its code.
    net::HttpResponse take(const net::HttpRequest& request)
    {
        net::HttpResponse response;
        const auto json = parseJson(request.body);
        const std::string ref(json ? (*json)["ref_id"].asString().value_or("") : "");
        const auto secret = m_secrets.find(ref.substr(0, ref.find('-')));
        const auto timestamp = net::singleHeader(request.headers, "X-Eraflazz-Timestamp").value_or("");
        const auto signature = net::singleHeader(request.headers, "X-Eraflazz-Signature").value_or("");
        ++m_reports;
        if (secret == m_secrets.end() ||
            !equalsConstantTime(hmacSha256Hex(secret->second, std::string(timestamp) + "\n" + request.body),
                                signature)) {
            ++m_forged;
            response.status = 401;
        }
        response.body = "{}";
        return response;
    }

    Ports m_ports;
    OrderMaker m_maker; // Of the order thread.
    std::unordered_map<std::string, std::string> m_secrets;
    std::atomic<std::uint64_t> m_sent{0}, m_accepted{0}, m_refused{0}, m_lost{0}, m_reports{0}, m_forged{0};
    net::HttpClient m_client;
    net::HttpServer m_receiver;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    bool m_isStopping = false;
    std::thread m_thread;
};

Traffic::Traffic(const DemoCatalogue& catalogue, const std::vector<DemoAgent>& agents, Ports ports)
    : m_impl(std::make_unique<Impl>(catalogue, agents, ports))
{
}

Traffic::~Traffic()
{
    stop();
}
void Traffic::start()
{
    m_impl->start();
}
void Traffic::stopOrders()
{
    m_impl->stopOrders();
}
void Traffic::stop()
{
    m_impl->stop();
}
TrafficCounts Traffic::counts() const
{
    return m_impl->counts();
}

} // namespace eraflazz::app
