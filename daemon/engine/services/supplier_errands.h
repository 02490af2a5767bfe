// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/core/price_lists.h"
#include "engine/core/reconciliation_store.h"
#include "engine/services/exchange_log.h"
#include "engine/services/supplier_link.h"
#include "kernel/bounded_queue.h"
#include "kernel/result.h"

#include <atomic>
#include <functional>
#include <memory>
#include <string_view>
#include <thread>

namespace eraflazz::engine {

/// Why a supplier could not be asked what a person wanted to know.
enum class ErrandFailure {
    NotConfigured, ///< Its credentials or its address cannot be used.
    NoAnswer,      ///< It did not answer, or not readably.
    TooSoon,       ///< It was asked a moment ago.
    Unavailable,   ///< Our database did not answer.
    Busy,          ///< Too many errands wait.
};
[[nodiscard]] std::string_view toString(ErrandFailure failure); ///< "NO_ANSWER"

/// Asks suppliers what people want to know now: their balance, their prices. One thread, one errand after the other, so
/// that a slow supplier keeps nobody else waiting but those who ask. Any thread may ask; the answer comes on this
/// one's.
class SupplierErrands final {
public:
    using Links = std::function<std::shared_ptr<const SupplierLinks>()>;
    template <typename T> using Reply = std::function<void(Result<T, ErrandFailure>)>;
    struct Parts final {
        std::unique_ptr<ReconciliationStore> balances;
        std::unique_ptr<PriceLists> prices;
        Links links;
        ExchangeLog& log;
    };

    explicit SupplierErrands(Parts parts);
    ~SupplierErrands();
    SupplierErrands(const SupplierErrands&) = delete;
    SupplierErrands& operator=(const SupplierErrands&) = delete;

    void start();
    void stop(); ///< What waits is answered as Unavailable.

    void checkBalance(SupplierId supplier, Reply<BalanceCheck> reply);
    void fetchPrices(SupplierId supplier, Reply<PriceFetch> reply);

private:
    template <typename T>
    void ask(SupplierId supplier,
             std::function<Result<T, ErrandFailure>(SupplierId, const SupplierLink&)> errand,
             Reply<T> reply);
    [[nodiscard]] Result<BalanceCheck, ErrandFailure> balance(SupplierId supplier, const SupplierLink& link);
    [[nodiscard]] Result<PriceFetch, ErrandFailure> prices(SupplierId supplier, const SupplierLink& link);

    static constexpr std::size_t kWaitingMax = 50;

    Parts m_parts;
    net::HttpClient m_client;
    BoundedQueue<std::function<void(bool)>> m_errands{kWaitingMax}; // False: there is no more time for it.
    std::thread m_thread;
    bool m_isLost = false; // The database was; the errands' thread.
    std::atomic<bool> m_stopping{false};
};

} // namespace eraflazz::engine
