// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/core/agent_reads.h"
#include "access/http/envelope.h"
#include "access/http/shared_limiter.h"
#include "access/http/side_worker.h"
#include "catalog/core/catalog.h"
#include "engine/services/order_desk.h"
#include "net/http_server.h"
#include "wallet/services/bank_door.h"
#include "wallet/services/money_lane.h"
#include "wallet/services/transfer_desk.h"

#include <cstddef>
#include <memory>
#include <string_view>

namespace eraflazz::access {

/// Requests a minute. 0 = no limit.
struct ApiLimits final {
    int readsPerMinute = 120;      ///< GETs of one agent; agents without an order limit have none here either.
    int replayFactor = 10;         ///< All POSTs of one agent: so many times its order limit.
    int failedAuthPerMinute = 300; ///< Failed authentications of one address (IPv6: of one /64).
    int callbacksPerMinute = 6000; ///< Callbacks of one supplier from one address.
    int depositsPerMinute =
        30; ///< Deposit calls of one agent, POSTs and GETs apart; agents without an order limit: none.
    int transfersPerMinute = 30;  ///< Transfers and cancellations of one agent, on the same terms.
    int bankLinesPerMinute = 600; ///< Messages of aggregators for one bank account from one address.
};

/// Where money commands go. Null: this server takes none and answers Overloaded.
struct ApiMoney final {
    wallet::MoneyLane* lane = nullptr;
    wallet::BankDoor* banks = nullptr;
    wallet::TransferDesk* transfers = nullptr;
};

/// What the endpoints work with; shared by everything in flight. Any thread.
struct ApiContext final {
    ApiContext(engine::OrderDesk& orderDesk, AgentReads& agentReads, ApiMoney apiMoney, ApiLimits apiLimits)
        : desk(orderDesk), reads(agentReads), money(apiMoney), limits(apiLimits)
    {
    }

    engine::OrderDesk& desk;
    AgentReads& reads;
    const ApiMoney money;
    const ApiLimits limits;
    SharedLimiter orders{kKeysMax};
    SharedLimiter posts{kKeysMax};
    SharedLimiter gets{kKeysMax};
    SharedLimiter callbacks{kKeysMax};
    SharedLimiter failures{kKeysMax};
    SharedLimiter deposits{kKeysMax};
    SharedLimiter depositReads{kKeysMax};
    SharedLimiter bankLines{kKeysMax};
    SharedLimiter transfers{kKeysMax};

private:
    static constexpr std::size_t kKeysMax = 65536;
};

using ApiContextPtr = std::shared_ptr<ApiContext>;

/// One request on its way to its endpoint.
struct ApiCall final {
    net::HttpRequest request;
    net::HttpServer::Reply
        reply; ///< An endpoint moves it out only to answer later; what is left here is answered for it.
    Language language = Language::Indonesian;
    std::shared_ptr<const catalog::Catalog> catalog; ///< Null on open routes.
    const catalog::Agent* agent = nullptr;           ///< Inside `catalog`. Null on open routes.
    SideWorker* side = nullptr;
    std::size_t argumentAt = 0;
    std::size_t argumentLength = 0;

    /// The segment of the path that the route leaves open.
    [[nodiscard]] std::string_view argument() const { return request.path().substr(argumentAt, argumentLength); }
    [[nodiscard]] std::uint64_t agentKey() const { return static_cast<std::uint64_t>(agent->id.value); }
    void refuse(const ErrorText& text, std::string_view detail = {}) const
    {
        reply(errorResponse(text, language, detail));
    }
};

} // namespace eraflazz::access
