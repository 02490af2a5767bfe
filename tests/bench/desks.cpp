// SPDX-License-Identifier: GPL-3.0-or-later
#include "desks.h"

#include "kernel/clock.h"
#include "support/console_client.h"

#include <QTcpSocket>

#include <utility>

#include <algorithm>
#include <array>
#include <stdexcept>

namespace eraflazz::bench {

namespace {

using test::ConsoleClient;

constexpr int kLongMs = 60'000;
constexpr int kBriefMs = 200;
constexpr int kSmallBuffer = 4096;
constexpr int kGreed = 16; ///< Pictures of the sales that one hanging console has asked for.
constexpr const char* kLiveSales = R"({"topic":"trx.live","window":5000})";
/// What a window on the live sales has open.
constexpr std::array kOpen{kLiveSales,
                           R"({"topic":"trx.counts"})",
                           R"({"topic":"supplier.state"})",
                           R"({"topic":"metrics.series","filter":"step:10s"})",
                           R"({"topic":"deposit.queue"})",
                           R"({"topic":"request.queue"})",
                           R"({"topic":"presence"})",
                           R"({"topic":"alarm"})"};

std::unique_ptr<ConsoleClient> signedIn(const std::string& url, const std::string& user)
{
    auto client = std::make_unique<ConsoleClient>(url);
    if (!client->signIn(user, kPassword))
        throw std::runtime_error("the daemon let " + user + " not in");
    return client;
}

void openAll(ConsoleClient& client)
{
    std::vector<std::string> subs;
    for (const auto* one : kOpen) {
        subs.push_back(client.subscribe(one));
        if (subs.back().empty())
            throw std::runtime_error(std::string("refused: ") + one);
    }
    const auto hasAll = [&] {
        return std::all_of(subs.begin(), subs.end(), [&](const auto& sub) { return client.mirror(sub).isComplete; });
    };
    if (!ConsoleClient::wait(hasAll, kLongMs))
        throw std::runtime_error("a console got no first picture");
}

} // namespace

Readers::Readers(const std::string& url, const std::string& user, std::size_t count)
    : m_thread(QThread::create([this, url, user, count] { run(url, user, count); }))
{
    m_thread->start();
    m_isReady.wait(false);
    if (!m_failure.empty()) {
        m_thread->wait();
        throw std::runtime_error(m_failure);
    }
}

Readers::~Readers()
{
    m_ends = true;
    m_thread->wait();
}

void Readers::heard(std::int64_t& lastMs)
{
    const auto now = monotonicMsNow();
    if (lastMs != 0) {
        const std::lock_guard lock(m_mutex);
        m_gaps.push_back(now - lastMs);
    }
    lastMs = now;
}

void Readers::run(const std::string& url, const std::string& user, std::size_t count)
{
    std::vector<std::unique_ptr<ConsoleClient>> all;
    std::vector<std::int64_t> lastMs(count, 0);
    try {
        for (std::size_t i = 0; i < count; ++i) {
            all.push_back(signedIn(url, user));
            openAll(*all.back());
            auto& socket = all.back()->socket();
            QObject::connect(
                &socket, &QWebSocket::textMessageReceived, &socket, [this, &last = lastMs[i]] { heard(last); });
        }
    } catch (const std::exception& error) {
        m_failure = error.what();
    }
    m_isReady = true;
    m_isReady.notify_all();
    while (m_failure.empty() && !m_ends)
        static_cast<void>(ConsoleClient::wait([this] { return m_ends.load(); }, kBriefMs));
}

std::vector<std::int64_t> Readers::takeGaps()
{
    const std::lock_guard lock(m_mutex);
    return std::exchange(m_gaps, {});
}

Hanging::Hanging(const std::string& url, const std::string& user, std::size_t count)
{
    for (std::size_t i = 0; i < count; ++i) {
        m_all.push_back(signedIn(url, user));
        auto& client = *m_all.back();
        // The kernel keeps little for it, so that the daemon is left with the rest.
        if (auto* below = client.socket().findChild<QTcpSocket*>())
            below->setSocketOption(QAbstractSocket::ReceiveBufferSizeSocketOption, kSmallBuffer);
        for (int greed = 0; greed < kGreed; ++greed)
            client.sendText(protocol::requestText("\"g" + std::to_string(greed) + "\"", "sub.open", kLiveSales));
        client.socket().flush();
    }
}

Hanging::~Hanging() = default;

} // namespace eraflazz::bench
