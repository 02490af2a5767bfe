// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/deposit_traffic.h"

#include "crypto/digest.h"
#include "crypto/secret_box.h"
#include "json/json.h"
#include "kernel/clock.h"
#include "kernel/text.h"
#include "net/http_client.h"

#include <chrono>
#include <condition_variable>
#include <future>
#include <mutex>
#include <optional>
#include <random>
#include <string>
#include <thread>

namespace eraflazz::app {

namespace {

constexpr int kPauseMinMs = 3000;
constexpr int kPauseMaxMs = 9000;
constexpr int kTransferMinMs = 800;
constexpr int kTransferMaxMs = 3000;
constexpr int kTimeoutMs = 10'000;
constexpr int kAgainMs = 1000;
constexpr int kTriesMax = 60;
constexpr int kUnpaidPercent = 5;
constexpr int kCodeForgottenPercent = 2;
constexpr int kStep = 50'000;
constexpr int kStepsMax = 40;
constexpr int kLargePercent = 2; // Above what is credited by rule.
constexpr std::int64_t kLargeAmount = 6'000'000;

/// "2026-11-22 10:15:30" in Jakarta.
std::string jakartaTime(std::int64_t unixMs)
{
    constexpr std::int64_t kJakartaMs = 7 * 3'600'000;
    auto text = toIsoUtc(unixMs + kJakartaMs).substr(0, 19);
    text[10] = ' ';
    return text;
}

} // namespace

class DepositTraffic::Impl final {
public:
    Impl(const std::vector<DemoAgent>& agents, const DemoBank& bank, Ports ports, std::int64_t balance)
        : m_bank(bank), m_ports(ports), m_balance(balance), m_random(std::random_device()()), m_session(randomHex(4))
    {
        for (const auto& agent : agents) {
            if (agent.code.starts_with("AG") && agent.code != "AG001")
                m_agents.push_back(&agent);
        }
    }

    void start()
    {
        m_thread = std::thread([this] { run(); });
    }

    void stop()
    {
        {
            const std::lock_guard lock(m_mutex);
            m_isStopping = true;
        }
        m_wake.notify_all();
        m_client.stop();
        if (m_thread.joinable())
            m_thread.join();
    }

private:
    int number(int least, int most) { return std::uniform_int_distribution<int>(least, most)(m_random); }

    /// False: the demo ends.
    bool rest(int ms)
    {
        std::unique_lock lock(m_mutex);
        return !m_wake.wait_for(lock, std::chrono::milliseconds(ms), [this] { return m_isStopping; });
    }

    void run()
    {
        while (rest(number(kPauseMinMs, kPauseMaxMs))) {
            const auto& agent = *m_agents[static_cast<std::size_t>(number(0, static_cast<int>(m_agents.size()) - 1))];
            const auto asked =
                number(1, 100) <= kLargePercent ? kLargeAmount : std::int64_t{kStep} * number(1, kStepsMax);
            const auto ticket = openTicket(agent, asked);
            if (!ticket)
                continue;
            if (!rest(number(kTransferMinMs, kTransferMaxMs)))
                return;
            const int lot = number(1, 100);
            const bool isForgotten = lot <= kCodeForgottenPercent;
            const bool isUnpaid = !isForgotten && lot <= kCodeForgottenPercent + kUnpaidPercent;
            if (!isUnpaid)
                report(agent, isForgotten ? asked : ticket->transferAmount);
            if (isUnpaid || isForgotten) // An agent may only have so many open.
                [[maybe_unused]]
                const auto cancelled = ask(signedRequest(agent, "/api/v1/deposits/" + ticket->id + "/cancel", {}));
        }
    }

    [[nodiscard]] net::ClientRequest requestTo(const std::string& target, std::string body) const
    {
        net::ClientRequest request;
        request.url.host = "127.0.0.1";
        request.url.port = m_ports.api;
        request.url.target = target;
        request.body = std::move(body);
        request.totalTimeoutMs = kTimeoutMs;
        return request;
    }

    [[nodiscard]] net::ClientResult ask(net::ClientRequest request)
    {
        const auto answer = std::make_shared<std::promise<net::ClientResult>>();
        auto later = answer->get_future();
        m_client.send(std::move(request), [answer](net::ClientResult result) { answer->set_value(std::move(result)); });
        if (later.wait_for(std::chrono::milliseconds(2 * kTimeoutMs)) != std::future_status::ready)
            return {};
        return later.get();
    }

    struct OpenedTicket final {
        std::string id;
        std::int64_t transferAmount = 0;
    };

    [[nodiscard]] net::ClientRequest
    signedRequest(const DemoAgent& agent, const std::string& target, std::string body) const
    {
        auto request = requestTo(target, std::move(body));
        const auto timestamp = std::to_string(unixMsNow() / 1000);
        const auto signedText = timestamp + "\nPOST\n" + target + "\n" + request.body;
        request.headers = {{"X-Api-Key", agent.apiKey},
                           {"X-Timestamp", timestamp},
                           {"X-Signature", hmacSha256Hex(agent.apiSecret, signedText)}};
        return request;
    }

    std::optional<OpenedTicket> openTicket(const DemoAgent& agent, std::int64_t amount)
    {
        JsonWriter json;
        json.beginObject().field("ref_id", agent.code + "-dep-" + m_session + "-" + std::to_string(++m_count));
        json.field("amount", amount).field("bank", m_bank.code).endObject();
        const auto answer = ask(signedRequest(agent, "/api/v1/deposits", json.take()));
        const auto body = parseJson(answer.body);
        if (answer.status != 200 || !body)
            return std::nullopt;
        const auto& data = (*body)["data"];
        return OpenedTicket{std::string(data["ticket_id"].asString().value_or("")),
                            data["transfer_amount"].asInteger().value_or(0)};
    }

    /// Moota's message; handed in until it is taken, as Moota does.
    void report(const DemoAgent& agent, std::int64_t amount)
    {
        const std::string id = "demo-" + m_session + "-" + std::to_string(m_count);
        const auto nowMs = unixMsNow();
        const auto when = jakartaTime(nowMs);
        JsonWriter json;
        json.beginArray().beginObject().field("mutation_id", id).field("token", id).field("bank_id", m_bank.code);
        json.field("account_number", m_bank.accountNumber).field("date", when);
        json.field("description",
                   "TRSF E-BANKING CR " + when.substr(8, 2) + when.substr(5, 2) + "/FTSCY/WS95031 " +
                       std::to_string(amount) + ".00 " + toUpper(agent.name));
        json.field("amount", amount).field("type", "CR").field("balance", m_balance + amount).endObject().endArray();
        const auto body = json.take();
        for (int tried = 0; tried < kTriesMax; ++tried) {
            auto request = requestTo("/api/v1/banks/" + m_bank.code + "/moota", body);
            request.headers = {{"Signature", hmacSha256Hex(m_bank.mootaSecret, body)}};
            const auto answer = ask(std::move(request));
            if (answer.status == 200) {
                m_balance += amount;
                return;
            }
            if (!rest(kAgainMs))
                return;
        }
    }

    std::vector<const DemoAgent*> m_agents;
    const DemoBank& m_bank;
    Ports m_ports;
    std::int64_t m_balance;
    std::mt19937_64 m_random;
    std::string m_session;
    std::uint64_t m_count = 0;
    net::HttpClient m_client;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    bool m_isStopping = false;
    std::thread m_thread;
};

DepositTraffic::DepositTraffic(const std::vector<DemoAgent>& agents,
                               const DemoBank& bank,
                               Ports ports,
                               std::int64_t balance)
    : m_impl(std::make_unique<Impl>(agents, bank, ports, balance))
{
}

DepositTraffic::~DepositTraffic()
{
    stop();
}

void DepositTraffic::start()
{
    m_impl->start();
}

void DepositTraffic::stop()
{
    m_impl->stop();
}

} // namespace eraflazz::app
