// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/services/drift_watch.h"

#include "kernel/store_error.h"

#include <spdlog/spdlog.h>

#include <chrono>
#include <future>

namespace eraflazz::engine {

namespace {

constexpr auto kLook = std::chrono::seconds(20); // how often it is looked whether a check is due

} // namespace

std::optional<BalanceCheck> checkBalance(ReconciliationStore& store,
                                         net::HttpClient& client,
                                         SupplierId supplier,
                                         const SupplierLink& link,
                                         ExchangeLog* log)
{
    const auto before = store.ledgerFloat(supplier);
    const auto promise = std::make_shared<std::promise<net::ClientResult>>();
    auto answer = promise->get_future();
    auto request = clientRequest(link, link.adapter->buildBalance());
    const std::string said = request.body;
    client.send(std::move(request), [promise](net::ClientResult result) { promise->set_value(std::move(result)); });
    const auto result = answer.get();
    if (log != nullptr)
        log->note({supplier, "balance", {}, {}}, said, result);
    const auto after = store.ledgerFloat(supplier);
    if (result.kind != net::ClientResult::Kind::Answered)
        return std::nullopt;
    const auto reported = link.adapter->readBalance({result.status, result.body});
    if (!reported)
        return std::nullopt;
    return store.recordBalance(supplier, link.code, readingBetween(before, after, *reported));
}

DriftWatch::DriftWatch(std::unique_ptr<ReconciliationStore> store, Links links)
    : m_store(std::move(store)), m_links(std::move(links))
{
}

DriftWatch::~DriftWatch()
{
    stop();
}

void DriftWatch::start()
{
    m_thread = std::thread([this] { loop(); });
}

void DriftWatch::stop()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_wake.notify_all();
    m_client.stop(); // a question under way ends as lost
    if (m_thread.joinable())
        m_thread.join();
}

void DriftWatch::loop()
{
    bool connected = true;
    while (true) {
        {
            std::unique_lock lock(m_mutex);
            if (m_wake.wait_for(lock, kLook, [this] { return m_stopping; }))
                return;
        }
        try {
            if (!connected)
                m_store->reconnect();
            connected = true;
            checkAll();
        } catch (const StoreError& error) {
            spdlog::warn("drift: {}", error.what());
            connected = error.kind() != StoreError::Kind::Lost;
        }
    }
}

void DriftWatch::checkAll()
{
    const auto links = m_links();
    for (const auto& [supplier, link] : *links) {
        {
            const std::lock_guard lock(m_mutex);
            if (m_stopping)
                return;
        }
        if (!link.adapter || !m_store->isBalanceCheckDue(supplier))
            continue;
        const auto check = checkBalance(*m_store, m_client, supplier, link);
        if (!check) {
            spdlog::warn("drift: {} did not say what we have there", link.code);
            continue;
        }
        if (check->caseOpened)
            spdlog::error("drift: {} says {}, our books {}, under way {}",
                          link.code,
                          formatRupiah(check->reading.reported),
                          formatRupiah(check->reading.ledger),
                          formatRupiah(check->reading.openCosts));
    }
}

} // namespace eraflazz::engine
