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
    m_stop.give();
    m_queue.close();
    if (m_thread.joinable())
        m_thread.join();
}

void Lane::loop()
{
    while (true) {
        auto jobs = takeJobs();
        if (jobs.empty())
            return;
        m_busy = true;
        refuseStale(jobs);
        m_jobs += jobs.size();
        run(std::move(jobs));
        m_busy = !m_setAside.empty();
    }
}

std::vector<LaneJob> Lane::takeJobs()
{
    if (m_setAside.empty())
        return m_queue.take(m_parts.batchMax);
    const auto count = static_cast<std::ptrdiff_t>(std::min(m_setAside.size(), m_parts.batchMax));
    std::vector<LaneJob> jobs(std::make_move_iterator(m_setAside.begin()),
                              std::make_move_iterator(m_setAside.begin() + count));
    m_setAside.erase(m_setAside.begin(), m_setAside.begin() + count);
    return jobs;
}

void Lane::run(std::vector<LaneJob> jobs)
{
    LaneBatch batch(std::move(jobs), m_parts);
    const Uuid id = m_parts.stamps.next(unixMsNow()).toUuid();
    bool committing = false; // a commit of this id was sent and not answered
    for (int attempt = 0; batch.size() > 0; ++attempt) {
        try {
            write(batch, id, committing);
            return batch.publish();
        } catch (const StoreError& error) {
            if (error.kind() == StoreError::Kind::Lost) {
                spdlog::warn(
                    "lane: database connection lost{}: {}", committing ? " around a commit" : "", error.what());
                if (!waitForDatabase(batch, committing))
                    return;
                continue;
            }
            rollback();
            batch.abandon();
            const bool mayRepeat = error.kind() == StoreError::Kind::Retry;
            if (mayRepeat && attempt < kRetriesMax) {
                ++m_retries;
                continue;
            }
            spdlog::error("lane: a batch of {} cannot be written: {}", batch.size(), error.what());
            if (batch.size() > 1)
                return divide(batch);
            if (mayRepeat)
                return batch.fail(); // nothing is wrong with the job itself
            batch.condemnOnly();
        } catch (const std::exception& error) {
            // A promise was broken, or a number left its range: one job is to blame, its neighbours are not.
            spdlog::critical("lane: {}", error.what());
            rollback();
            batch.abandon();
            if (!batch.condemn() && batch.size() > 1)
                return divide(batch);
        }
    }
}

/// One try. Afterwards the batch is in the database, or had nothing to write.
void Lane::write(LaneBatch& batch, const Uuid& id, bool& committing)
{
    batch.resolve(*m_store);
    auto state = m_store->begin(id, batch.load());
    if (state.alreadyCommitted) {
        m_store->rollback();
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
}

/// Looks for the job that cannot be written in each half alone.
void Lane::divide(LaneBatch& batch)
{
    ++m_splits;
    auto all = batch.takeJobs();
    const auto middle = all.begin() + static_cast<std::ptrdiff_t>(all.size() / 2);
    run({std::make_move_iterator(all.begin()), std::make_move_iterator(middle)});
    run({std::make_move_iterator(middle), std::make_move_iterator(all.end())});
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
    while (!m_stop.isGiven()) {
        try {
            m_store->reconnect();
            m_connected = true;
            return true;
        } catch (const StoreError&) {
            if (!told && monotonicMsNow() - since > kWaitMaxMs) {
                told = true;
                batch.answerOutage(inDoubt);
            }
            if (told)
                refuseWaiting();
            m_stop.pause(kReconnectPause);
        }
    }
    batch.abandon();
    batch.answerOutage(inDoubt);
    return false;
}

/// While the database is away nobody waits longer than for a batch; what has begun already is set aside.
void Lane::refuseWaiting()
{
    const std::int64_t now = monotonicMsNow();
    while (m_queue.size() > 0) {
        for (auto& job : m_queue.take(m_parts.batchMax))
            m_setAside.push_back(std::move(job));
    }
    std::erase_if(m_setAside, [now](LaneJob& job) {
        const auto* order = std::get_if<OrderJob>(&job);
        if (order != nullptr && now - order->queuedAtMs > kWaitMaxMs) {
            order->reply(Refusal::Overloaded);
            return true;
        }
        const auto* callback = std::get_if<CallbackJob>(&job);
        if (callback != nullptr)
            callback->reply(CallbackOutcome::Unavailable); // the supplier sends it again
        const auto* cancel = std::get_if<CancelJob>(&job);
        if (cancel != nullptr && cancel->reply)
            cancel->reply({});
        const auto* repeat = std::get_if<RepeatJob>(&job);
        if (repeat != nullptr && repeat->reply)
            repeat->reply(RepeatOutcome::Failed);
        return callback != nullptr || cancel != nullptr || repeat != nullptr;
    });
}

LaneCounters Lane::counters() const
{
    return {m_batches, m_jobs, m_retries, m_splits, m_outages, m_queue.size()};
}

} // namespace eraflazz::engine
