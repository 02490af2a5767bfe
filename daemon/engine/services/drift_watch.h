// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/core/reconciliation_store.h"
#include "engine/services/exchange_log.h"
#include "engine/services/supplier_link.h"

#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>

namespace eraflazz::engine {

/// Asks a supplier what we have there and keeps its answer beside our books. Nothing when it does not answer readably.
/// Blocks until it does; throws StoreError. What was said goes into `log`, if there is one.
[[nodiscard]] std::optional<BalanceCheck> checkBalance(ReconciliationStore& store,
                                                       net::HttpClient& client,
                                                       SupplierId supplier,
                                                       const SupplierLink& link,
                                                       ExchangeLog* log = nullptr);

/// Compares every supplier's balance with our books, again and again. The pause is a setting
/// (supplier.drift_check_minutes, 0 = never); of several daemons whoever comes first checks.
class DriftWatch final {
public:
    using Links = std::function<std::shared_ptr<const SupplierLinks>()>;
    DriftWatch(std::unique_ptr<ReconciliationStore> store, Links links);
    ~DriftWatch();
    DriftWatch(const DriftWatch&) = delete;
    DriftWatch& operator=(const DriftWatch&) = delete;

    void start();
    void stop();

private:
    void loop();
    void checkAll();

    std::unique_ptr<ReconciliationStore> m_store;
    Links m_links;
    net::HttpClient m_client;
    std::thread m_thread;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    bool m_stopping = false;
};

} // namespace eraflazz::engine
