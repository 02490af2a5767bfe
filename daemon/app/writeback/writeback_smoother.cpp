// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/writeback/writeback_smoother.h"

#include <chrono>
#include <dirent.h>
#include <fcntl.h>
#include <memory>
#include <sys/stat.h>
#include <unistd.h>

namespace eraflazz::app {

namespace {

constexpr auto kEvery = std::chrono::milliseconds(50);

struct CloseFolder final {
    void operator()(DIR* folder) const { closedir(folder); }
};
using Folder = std::unique_ptr<DIR, CloseFolder>;

/// PostgreSQL numbers its databases and tables; everything else in these folders is small.
bool isNumbered(const char* name)
{
    return name[0] >= '1' && name[0] <= '9';
}

} // namespace

WritebackSmoother::WritebackSmoother(std::string clusterFolder)
    : m_base(std::move(clusterFolder) + "/base"), m_thread([this] { loop(); })
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

void WritebackSmoother::loop()
{
    std::unique_lock lock(m_mutex);
    while (!m_wake.wait_for(lock, kEvery, [this] { return m_stopping; })) {
        lock.unlock();
        visitDatabases();
        lock.lock();
    }
}

void WritebackSmoother::visitDatabases()
{
    const Folder base(opendir(m_base.c_str()));
    if (base == nullptr)
        return;
    while (const dirent* entry = readdir(base.get())) {
        if (isNumbered(entry->d_name))
            visitTables(m_base + "/" + entry->d_name);
    }
}

void WritebackSmoother::visitTables(const std::string& folder)
{
    const Folder tables(opendir(folder.c_str()));
    if (tables == nullptr)
        return;
    while (const dirent* entry = readdir(tables.get())) {
        struct stat now {};
        if (!isNumbered(entry->d_name) || fstatat(dirfd(tables.get()), entry->d_name, &now, 0) != 0)
            continue;
        const std::int64_t changedNs = now.st_mtim.tv_sec * 1'000'000'000 + now.st_mtim.tv_nsec;
        auto& seenNs = m_seenNs[folder + "/" + entry->d_name];
        if (seenNs == changedNs)
            continue;
        seenNs = changedNs;
        const int file = openat(dirfd(tables.get()), entry->d_name, O_RDONLY | O_CLOEXEC);
        if (file < 0)
            continue;
        // Only begins the writing; a failure costs nothing but the smoothing.
        static_cast<void>(sync_file_range(file, 0, 0, SYNC_FILE_RANGE_WRITE));
        close(file);
    }
}

} // namespace eraflazz::app
