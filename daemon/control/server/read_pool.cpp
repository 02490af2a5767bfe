// SPDX-License-Identifier: GPL-3.0-or-later
#include "control/server/read_pool.h"

#include "ops/core/acting_address.h"

#include <utility>

#include <spdlog/spdlog.h>

#include <algorithm>

namespace eraflazz::control {

ReadPool::ReadPool(int threads, Make make) : m_make(std::move(make)), m_runningEach(std::max(1, threads - 1))
{
    for (int i = 0; i < threads; ++i)
        m_threads.emplace_back([this] { run(); });
}

ReadPool::~ReadPool()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isClosed = true;
    }
    m_changed.notify_all();
    for (auto& thread : m_threads)
        thread.join();
}

bool ReadPool::tryPost(Job job, Owner owner)
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_isClosed || m_waiting >= kWaitingMax)
            return false;
        const auto share = m_shares.try_emplace(owner).first;
        if (share->second.jobs.size() >= kWaitingEach)
            return false;
        share->second.jobs.push_back(ops::carried(std::move(job)));
        ++m_waiting;
    }
    m_changed.notify_one();
    return true;
}

/// The first after whoever had the last turn who waits and has a thread to himself left.
std::map<ReadPool::Owner, ReadPool::Share>::iterator ReadPool::nextShare()
{
    const auto canRun = [this](const auto& entry) {
        return !entry.second.jobs.empty() && entry.second.running < m_runningEach;
    };
    const auto after = m_shares.upper_bound(m_turn);
    const auto found = std::find_if(after, m_shares.end(), canRun);
    if (found != m_shares.end())
        return found;
    const auto again = std::find_if(m_shares.begin(), after, canRun);
    return again == after ? m_shares.end() : again;
}

std::optional<std::pair<ReadPool::Owner, ReadPool::Job>> ReadPool::take()
{
    std::unique_lock lock(m_mutex);
    auto next = m_shares.end();
    m_changed.wait(lock, [this, &next] {
        next = nextShare();
        return next != m_shares.end() || (m_isClosed && m_waiting == 0);
    });
    if (next == m_shares.end())
        return std::nullopt;
    m_turn = next->first;
    ++next->second.running;
    --m_waiting;
    std::pair taken{next->first, std::move(next->second.jobs.front())};
    next->second.jobs.pop_front();
    return taken;
}

void ReadPool::finished(Owner owner)
{
    {
        const std::lock_guard lock(m_mutex);
        const auto share = m_shares.find(owner);
        if (--share->second.running == 0 && share->second.jobs.empty())
            m_shares.erase(share);
    }
    m_changed.notify_all(); // one more of this owner may run, or it was the last of all
}

void ReadPool::run()
{
    std::optional<Readers> readers;
    while (auto next = take()) {
        if (!readers) {
            try {
                readers = m_make();
            } catch (const std::exception& error) {
                spdlog::warn("control: {}", error.what());
            }
        }
        next->second(readers ? &*readers : nullptr);
        next->second = nullptr; // what it holds goes before its turn ends
        finished(next->first);
    }
}

} // namespace eraflazz::control
