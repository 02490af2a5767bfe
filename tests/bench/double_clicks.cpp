// SPDX-License-Identifier: GPL-3.0-or-later
#include "consoles.h"
#include "desks.h"
#include "kernel/clock.h"
#include "storage/pg_connection.h"
#include "support/console_client.h"

#include <QThread>

#include <atomic>
#include <iostream>
#include <stdexcept>

namespace eraflazz::bench {

namespace {

using test::ConsoleClient;
using test::fields;
using test::freshId;

constexpr std::size_t kPairs = 8; ///< Of people: one asks, one approves.
constexpr std::int64_t kForms = 10'000;
constexpr std::size_t kBreaksEach = 25; ///< Every so many calls the connection breaks before the answer.
constexpr int kPauseMs = 500;

/// One person at one console, who is impatient.
class Impatient final {
public:
    Impatient(std::string url, std::string user) : m_url(std::move(url)), m_user(std::move(user)) { connect(); }

    /// The form's button, twice, or once and again over a new connection. The result of the last of them.
    Json press(const std::string& method, const std::string& params)
    {
        m_client->sendText(protocol::requestText("\"first\"", method, params));
        if (++m_pressed % kBreaksEach == 0) {
            m_client->socket().flush();
            connect();
        }
        return untilAnswered(method, params);
    }

private:
    void connect()
    {
        m_client = std::make_unique<ConsoleClient>(m_url);
        const auto welcome = m_token.empty() ? m_client->signIn(m_user, kPassword) : m_client->comeBack(m_token);
        if (!welcome)
            throw std::runtime_error(
                "the daemon let " + m_user + " not in: " + std::to_string(m_client->closeCode()) + ' ' +
                (m_client->last("auth_refused") != nullptr ? m_client->last("auth_refused")->params.dump() : ""));
        m_token = welcome->token;
    }

    Json untilAnswered(const std::string& method, const std::string& params)
    {
        while (true) {
            const auto answer = m_client->call(method, params);
            if (answer.kind == protocol::Message::Kind::Reply)
                return answer.result;
            if (answer.error.key == "rate_limited")
                static_cast<void>(ConsoleClient::wait([] { return false; }, kPauseMs));
            else if (answer.error.key == "step_up_required")
                static_cast<void>(m_client->call("session.stepUp", fields({{"password", kPassword}})));
            else
                throw std::runtime_error(method + ": " + answer.error.key);
        }
    }

    std::string m_url, m_user;
    std::string m_token;
    std::unique_ptr<ConsoleClient> m_client;
    std::size_t m_pressed = 0;
};

std::string nameOf(const char* part, std::size_t pair)
{
    return part + std::to_string(pair);
}

void workOff(const std::string& url, const std::string& agent, std::size_t pair, std::atomic<std::int64_t>& left)
{
    Impatient maker(url, nameOf("maker", pair)), checker(url, nameOf("checker", pair));
    while (left.fetch_sub(1) > 0) {
        const auto asked = maker.press("request.propose",
                                       fields({{"idem", freshId()},
                                               {"kind", "adjustment"},
                                               {"reason", "KOMPLAIN"},
                                               {"agent", agent},
                                               {"direction", "to"},
                                               {"amount", std::int64_t{1}}}));
        const std::string request(asked["request"].asString().value_or(""));
        static_cast<void>(checker.press("request.approve",
                                        fields({{"idem", freshId()}, {"request", request}, {"expect", "proposed"}})));
    }
}

} // namespace

Line doubleClicks(Bench& bench)
{
    Line line;
    line.scenario = "double_clicks";
    std::string superuser;
    const auto shop = bench.newShop("clicks", superuser);
    shop->start();
    shop->hire("owner", "owner");
    for (std::size_t pair = 0; pair < kPairs; ++pair) {
        shop->hire(nameOf("maker", pair), "finance_maker", "owner");
        shop->hire(nameOf("checker", pair), "finance_checker", "owner");
    }
    std::atomic<std::int64_t> left{kForms};
    std::atomic<int> faults{0};
    std::vector<std::unique_ptr<QThread>> pairs; // Sockets of Qt live in no other kind of thread.
    const auto beginUs = monotonicUsNow();
    for (std::size_t pair = 0; pair < kPairs; ++pair)
        pairs.emplace_back(QThread::create([&, pair] {
            try {
                workOff(shop->controlUrl(), bench.agent(pair), pair, left);
            } catch (const std::exception& error) {
                std::cerr << "double_clicks: " << error.what() << '\n';
                ++faults;
            }
        }));
    for (const auto& pair : pairs)
        pair->start();
    for (const auto& pair : pairs)
        pair->wait();
    const auto tookUs = monotonicUsNow() - beginUs;
    storage::PgConnection connection(superuser);
    connection.addStatements("-- name: moved\nSELECT count(*) AS transfers, count(DISTINCT request_id) AS requests, "
                             "coalesce(sum(amount), 0)::bigint AS amount FROM transfers WHERE kind = 'adjustment'");
    const auto moved = connection.query("moved");
    const auto transfers = moved.integer(0, 0);
    line.tps = static_cast<double>(transfers) * 1e6 / static_cast<double>(tookUs);
    line.add("forms", kForms);
    line.add("credits", transfers);
    line.add("requests", moved.integer(0, 1));
    line.add("amount", moved.integer(0, 2));
    line.add("double_or_lost", transfers - kForms);
    line.load.errors = faults.load();
    std::string what;
    line.audit = bench.audit(*shop, what);
    if (line.audit != "clean")
        std::cerr << line.scenario << ": " << what << '\n';
    shop->stop();
    bench.describe(line);
    return line;
}

} // namespace eraflazz::bench
