// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/services/lane.h"

#include "engine/services/crash_point.h"
#include "kernel/assert.h"
#include "kernel/clock.h"

#include <spdlog/spdlog.h>

#include <chrono>

namespace eraflazz::engine {

namespace {

constexpr std::int64_t kWaitMaxMs = 2000;
constexpr int kRetriesMax = 50;
constexpr auto kReconnectPause = std::chrono::milliseconds(200);

/// An order that waited too long for its batch is refused, unless it repeats one that was taken.
void refuseStale(std::vector<LaneJob>& jobs)
{
    const std::int64_t now = monotonicMsNow();
    for (auto& job : jobs) {
        auto* order = std::get_if<OrderJob>(&job);
        if (order != nullptr && !order->order.verdict && now - order->queuedAtMs > kWaitMaxMs)
            order->order.verdict = Refusal::Overloaded;
    }
}

} // namespace

Lane::Lane(std::unique_ptr<SaleStore> store, LaneParts parts) : m_store(std::move(store)), m_parts(std::move(parts)) {}
Lane::~Lane()
{
    stop();
}

bool Lane::trySubmit(OrderJob&& job)
{
    return m_queue.tryPush(LaneJob(std::move(job)));
}
bool Lane::submit(LaneJob&& job)
{
    return m_queue.pushAlways(std::move(job));
}

void Lane::start()
{
    m_thread = std::thread([this] { loop(); });
}

void Lane::stop()
{
    m_stopping = true;
    m_queue.close();
    {
        const std::lock_guard lock(m_pauseMutex); // so that a waiter cannot miss the notification
    }
    m_pause.notify_all();
    if (m_thread.joinable())
        m_thread.join();
}

void Lane::loop()
{
    while (true) {
        auto jobs = m_queue.take(m_parts.batchMax);
        if (jobs.empty())
            return;
        m_busy = true;
        refuseStale(jobs);
        m_jobs += jobs.size();
        run(std::move(jobs));
        m_busy = false;
    }
}

void Lane::run(std::vector<LaneJob> jobs)
{
    LaneBatch batch(std::move(jobs), m_parts);
    Uuid id = m_parts.stamps.next(unixMsNow()).toUuid();
    bool committing = false; // a commit of this id was sent and not answered
    for (int attempt = 0; batch.size() > 0; ++attempt) {
        try {
            batch.resolve(*m_store);
            auto state = m_store->begin(id, batch.load());
            if (state.alreadyCommitted) {
                m_store->rollback();
                batch.publish();
                return;
            }
            committing = false;
            batch.decide(std::move(state));
            crashPoint("lane.decided");
            if (batch.writesNothing()) {
                m_store->rollback();
            } else {
                committing = true;
                m_store->commit(id, batch.write());
                crashPoint("lane.committed");
            }
            ++m_batches;
            batch.publish();
            return;
        } catch (const StoreError& error) {
            if (error.kind() == StoreError::Kind::Lost) {
                spdlog::warn(
                    "lane: database connection lost{}: {}", committing ? " around a commit" : "", error.what());
                if (!waitForDatabase(batch, committing))
                    return;
                continue;
            }
            committing = false;
            rollback();
            batch.abandon();
            if (error.kind() == StoreError::Kind::Retry && attempt < kRetriesMax) {
                ++m_retries;
                continue;
            }
            if (batch.size() == 1) {
                spdlog::error("lane: a job cannot be written: {}", error.what());
                batch.fail();
                return;
            }
            spdlog::error("lane: batch of {} is split: {}", batch.size(), error.what());
            ++m_splits;
            auto all = batch.takeJobs();
            const auto middle = all.begin() + static_cast<std::ptrdiff_t>(all.size() / 2);
            run({std::make_move_iterator(all.begin()), std::make_move_iterator(middle)});
            run({std::make_move_iterator(middle), std::make_move_iterator(all.end())});
            return;
        } catch (const AssertionError& error) {
            spdlog::critical("lane: {}", error.what());
            rollback();
            batch.abandon();
            batch.condemn();
        }
    }
}

void Lane::rollback()
{
    try {
        m_store->rollback();
    } catch (const StoreError& error) {
        spdlog::warn("lane: rollback failed: {}", error.what()); // the next begin finds the connection lost
    }
}

bool Lane::waitForDatabase(LaneBatch& batch, bool inDoubt)
{
    ++m_outages;
    m_connected = false;
    const std::int64_t since = monotonicMsNow();
    bool told = false;
    while (!m_stopping) {
        try {
            m_store->reconnect();
            m_connected = true;
            return true;
        } catch (const StoreError&) {
            if (!told && monotonicMsNow() - since > kWaitMaxMs) {
                told = true;
                batch.answerOutage(inDoubt);
            }
            std::unique_lock lock(m_pauseMutex);
            m_pause.wait_for(lock, kReconnectPause, [this] { return m_stopping.load(); });
        }
    }
    batch.abandon();
    batch.answerOutage(inDoubt);
    return false;
}

LaneCounters Lane::counters() const
{
    return {m_batches, m_jobs, m_retries, m_splits, m_outages, m_queue.size()};
}

} // namespace eraflazz::engine
