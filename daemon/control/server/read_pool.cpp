// SPDX-License-Identifier: GPL-3.0-or-later
#include "control/server/read_pool.h"

#include <spdlog/spdlog.h>

#include <optional>

namespace eraflazz::control {

ReadPool::ReadPool(int threads, Make make) : m_make(std::move(make))
{
    for (int i = 0; i < threads; ++i)
        m_threads.emplace_back([this] { run(); });
}

ReadPool::~ReadPool()
{
    m_jobs.close();
    for (auto& thread : m_threads)
        thread.join();
}

void ReadPool::run()
{
    std::optional<Readers> readers;
    for (auto jobs = m_jobs.take(1); !jobs.empty(); jobs = m_jobs.take(1)) {
        if (!readers) {
            try {
                readers = m_make();
            } catch (const std::exception& error) {
                spdlog::warn("control: {}", error.what());
            }
        }
        jobs.front()(readers ? &*readers : nullptr);
    }
}

} // namespace eraflazz::control
