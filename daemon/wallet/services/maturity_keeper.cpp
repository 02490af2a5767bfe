// SPDX-License-Identifier: GPL-3.0-or-later
#include "wallet/services/maturity_keeper.h"

#include "kernel/clock.h"
#include "kernel/store_error.h"

#include <spdlog/spdlog.h>

#include <chrono>
#include <exception>

namespace eraflazz::wallet {

MaturityKeeper::MaturityKeeper(std::unique_ptr<Commissions> store, std::function<Uuid()> newId, std::int64_t intervalMs)
    : m_store(std::move(store)), m_newId(std::move(newId)), m_intervalMs(intervalMs)
{
}

MaturityKeeper::~MaturityKeeper()
{
    stop();
}

void MaturityKeeper::start()
{
    m_thread = std::thread([this] { loop(); });
}

void MaturityKeeper::stop()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_wake.notify_all();
    if (m_thread.joinable())
        m_thread.join();
}

void MaturityKeeper::loop()
{
    do {
        try {
            if (m_paidMs == 0 || monotonicMsNow() - m_paidMs >= maturityIntervalMs(m_store->complaintWindowMinutes()))
                payAll();
        } catch (const StoreError& error) {
            spdlog::warn("commission: {}", error.what());
            if (error.kind() == StoreError::Kind::Lost)
                reconnect();
        } catch (const std::exception& error) {
            spdlog::error("commission: {}", error.what());
        }
    } while (rest());
}

void MaturityKeeper::payAll()
{
    bool hasMore = true;
    while (hasMore && !isStopping()) {
        if (m_run.isNull())
            m_run = m_newId();
        const auto paid = m_store->mature(m_run);
        m_run = Uuid();
        hasMore = paid.hasMore;
        if (paid.accounts > 0)
            spdlog::info("commission: {} uplines were paid {} rupiah", paid.accounts, paid.amount.value());
    }
    m_paidMs = monotonicMsNow();
}

void MaturityKeeper::reconnect()
{
    try {
        m_store->reconnect();
    } catch (const StoreError&) {
        // Still away; the next turn tries again and says so.
    }
}

bool MaturityKeeper::isStopping()
{
    const std::lock_guard lock(m_mutex);
    return m_stopping;
}

bool MaturityKeeper::rest()
{
    std::unique_lock lock(m_mutex);
    m_wake.wait_for(lock, std::chrono::milliseconds(m_intervalMs), [this] { return m_stopping; });
    return !m_stopping;
}

} // namespace eraflazz::wallet
