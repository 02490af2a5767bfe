// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/writeback/writeback_smoother.h"

#include <fcntl.h>

namespace eraflazz::app {

WritebackSmoother::WritebackSmoother(std::string clusterFolder,
                                     std::chrono::milliseconds every,
                                     ChangedTables::Visit begin)
    : m_tables(std::move(clusterFolder)), m_every(every), m_begin(std::move(begin)), m_thread([this] { loop(); })
{
}

WritebackSmoother::~WritebackSmoother()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_wake.notify_all();
    m_thread.join();
}

void WritebackSmoother::beginWriting(const std::string&, int file)
{
    // Only begins the writing; a failure costs nothing but the smoothing.
    static_cast<void>(sync_file_range(file, 0, 0, SYNC_FILE_RANGE_WRITE));
}

void WritebackSmoother::loop()
{
    std::unique_lock lock(m_mutex);
    while (!m_wake.wait_for(lock, m_every, [this] { return m_stopping; })) {
        lock.unlock();
        m_tables.visit(m_begin);
        lock.lock();
    }
}

} // namespace eraflazz::app
