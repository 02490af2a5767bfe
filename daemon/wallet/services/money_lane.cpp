// SPDX-License-Identifier: GPL-3.0-or-later
#include "wallet/services/money_lane.h"

#include "kernel/clock.h"
#include "kernel/store_error.h"
#include "ops/core/acting_address.h"

#include <spdlog/spdlog.h>

#include <chrono>
#include <exception>

namespace eraflazz::wallet {

namespace {

constexpr std::int64_t kWaitMaxMs = 5000;
constexpr auto kReconnectPause = std::chrono::milliseconds(200);

} // namespace

MoneyLane::MoneyLane(std::unique_ptr<MoneyStore> store) : m_store(std::move(store)) {}

MoneyLane::~MoneyLane()
{
    stop();
}

void MoneyLane::start()
{
    m_thread = std::thread([this] { loop(); });
}

void MoneyLane::stop()
{
    m_stop.give();
    m_queue.close();
    if (m_thread.joinable())
        m_thread.join();
}

void MoneyLane::submit(std::function<void(MoneyStore&)> work, std::function<void(MoneyFailure)> failed)
{
    if (!m_queue.tryPush({ops::carried(std::move(work)), ops::carried(failed)}))
        failed(MoneyFailure::Overloaded);
}

void MoneyLane::loop()
{
    while (true) {
        auto jobs = m_queue.take(1);
        if (jobs.empty())
            return;
        run(jobs.front());
    }
}

void MoneyLane::run(Job& job)
{
    const std::int64_t untilMs = monotonicMsNow() + kWaitMaxMs;
    while (true) {
        try {
            return job.work(*m_store);
        } catch (const StoreError& error) {
            spdlog::warn("money lane: {}", error.what());
            if (error.kind() != StoreError::Kind::Lost)
                return job.failed(MoneyFailure::InternalError);
            if (!waitForDatabase(untilMs))
                return job.failed(MoneyFailure::OutcomeUnknown);
        } catch (const std::exception& error) {
            spdlog::critical("money lane: {}", error.what()); // a promise was broken; the commit was rolled back
            return job.failed(MoneyFailure::InternalError);
        }
    }
}

bool MoneyLane::waitForDatabase(std::int64_t untilMs)
{
    while (!m_stop.isGiven() && monotonicMsNow() < untilMs) {
        try {
            m_store->reconnect();
            return true;
        } catch (const StoreError&) {
            m_stop.pause(kReconnectPause);
        }
    }
    return false;
}

} // namespace eraflazz::wallet
