// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cast.h"
#include "net/http_client.h"
#include "webhook_sink.h"

#include <atomic>
#include <condition_variable>
#include <cstdint>
#include <mutex>
#include <string>
#include <vector>

namespace eraflazz::bench {

/// How orders are sent.
struct LoadPlan final {
    int inFlight = 0;          ///< Closed loop: the next order goes out when a webhook comes in.
    double perSecond = 0;      ///< Open loop, when not 0: orders go out by the clock, whatever comes back.
    std::size_t ordersMax = 0; ///< Not 0: ends after so many, each sent when an earlier one is *accepted*.
    int seconds = 10;
    int warmMs = 1000; ///< Not counted.
    bool hot = false;  ///< Every order from the one hot wallet.
    bool deep = false; ///< Every order from an agent under a long chain of uplines.
};

struct LoadResult final {
    double tps = 0; ///< Final sales a second, known to their agents.
    std::int64_t finished = 0;
    std::int64_t errors = 0; ///< Orders not taken, sales that failed, webhooks that never came.
    std::int64_t failed = 0; ///< Of these: sales that failed properly.
    std::int64_t elapsedUs = 0;
    std::vector<std::int64_t> acceptUs; ///< Of the counted sales; from the moment the order was due.
    std::vector<std::int64_t> finalUs;
    std::string firstError;
};

/// Agents' software: signs and sends orders over kept connections, waits for the webhooks.
class Load final {
public:
    Load(const Cast& cast, WebhookSink& sink, std::string apiUrl, std::string tag);
    ~Load();
    Load(const Load&) = delete;
    Load& operator=(const Load&) = delete;

    /// Sends by the plan, then waits until all are final.
    [[nodiscard]] LoadResult run(const LoadPlan& plan);
    /// The two halves of a run with a number of orders: for what happens in between.
    void sendAll(const LoadPlan& plan);
    [[nodiscard]] LoadResult collect(int waitMs);
    [[nodiscard]] std::size_t unfinished();
    [[nodiscard]] std::size_t taken();

private:
    struct Order final {
        std::int64_t dueUs = 0;
        std::int64_t acceptedUs = 0;
        std::int64_t finalUs = 0;
        bool refused = false;
        bool failed = false;
    };
    void send(std::int64_t dueUs);
    void answered(std::size_t order, const net::ClientResult& result);
    void arrived(std::size_t order, bool success);
    void sendByTheClock(std::int64_t untilUs);
    void waitUntil(std::int64_t untilUs);

    const Cast& m_cast;
    WebhookSink& m_sink;
    net::Url m_url;
    std::string m_tag;
    LoadPlan m_plan;
    ZipfPick m_pick;
    std::mutex m_mutex;
    std::condition_variable m_changed; // Everything sent is answered, or final.
    std::condition_variable m_clock;   // Never notified: only its time runs out.
    std::vector<Order> m_orders;
    std::size_t m_open = 0;    // Sent and neither refused nor final.
    std::size_t m_waiting = 0; // Sent and not answered.
    bool m_sending = false;
    std::int64_t m_fromUs = 0, m_toUs = 0; // What counts.
    std::string m_firstError;
    net::HttpClient m_client;
};

} // namespace eraflazz::bench
