// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/http_server.h"
#include "sandbox/book_keeper.h"
#include "sandbox/digiflazz_wire.h"
#include "sandbox/sandbox_config.h"
#include "sandbox/webhook_sender.h"

#include <mutex>
#include <string_view>
#include <vector>

namespace eraflazz::sandbox {

/// What buyers call: /CODE/v1/transaction, /CODE/v1/cek-saldo, /CODE/v1/price-list; and what follows from it later.
/// Requests arrive on the server's thread, later states happen on the client's.
class SupplierDoor final {
public:
    SupplierDoor(BookKeeper& keeper, std::vector<SupplierLine> lines, net::HttpClient& client);

    /// `call` is the path behind the supplier's code, such as "/v1/transaction".
    void
    answer(std::uint8_t supplier, std::string_view call, const net::HttpRequest& request, net::HttpServer::Reply reply);

    /// Takes up the orders that a restart left without their later state.
    void resume();

    void setLatency(std::uint8_t supplier, int minMs, int maxMs); ///< Any thread.

private:
    struct Outcome final {
        net::HttpResponse response;
        Callbacks callbacks = Callbacks::None;
        std::uint32_t order = 0;
        int answerDelayMs = 0;
        int laterDelayMs = 0;
    };

    void buy(std::uint8_t supplier, const net::HttpRequest& request, net::HttpServer::Reply reply);
    [[nodiscard]] Outcome decide(const OrderRequest& request);
    [[nodiscard]] net::HttpResponse balance(std::uint8_t supplier, std::string_view body);
    [[nodiscard]] net::HttpResponse priceList(std::uint8_t supplier, std::string_view body);
    [[nodiscard]] int latencyOf(std::uint8_t supplier, std::string_view ref) const;
    void later(int delayMs, std::function<void()> task);
    /// Lets the later state happen and tells it; `done` runs when the first telling has ended.
    void settle(std::uint32_t order, std::function<void()> done = {});
    [[nodiscard]] Webhook
    webhookFor(std::uint8_t supplier, const Telling& telling, std::string_view url, std::uint64_t delivery) const;

    BookKeeper& m_keeper;
    net::HttpClient& m_client;
    WebhookSender m_webhooks;
    mutable std::mutex m_latencyMutex; // Guards the latencies in m_lines; the rest of them never changes.
    std::vector<SupplierLine> m_lines;
};

} // namespace eraflazz::sandbox
