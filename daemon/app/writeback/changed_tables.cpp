// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/writeback/changed_tables.h"

#include <dirent.h>
#include <fcntl.h>
#include <memory>
#include <sys/stat.h>
#include <unistd.h>

namespace eraflazz::app {

namespace {

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

ChangedTables::ChangedTables(std::string clusterFolder) : m_base(std::move(clusterFolder) + "/base") {}

void ChangedTables::visit(const Visit& then)
{
    Times seen;
    if (const Folder base(opendir(m_base.c_str())); base != nullptr) {
        while (const dirent* entry = readdir(base.get())) {
            if (isNumbered(entry->d_name))
                visitDatabase(m_base + "/" + entry->d_name, then, seen);
        }
    }
    m_seen = std::move(seen);
}

void ChangedTables::visitDatabase(const std::string& folder, const Visit& then, Times& seen) const
{
    const Folder tables(opendir(folder.c_str()));
    if (tables == nullptr)
        return;
    while (const dirent* entry = readdir(tables.get())) {
        struct stat now {};
        // Opening anything but a plain file could wait for somebody.
        if (!isNumbered(entry->d_name) || fstatat(dirfd(tables.get()), entry->d_name, &now, AT_SYMLINK_NOFOLLOW) != 0 ||
            !S_ISREG(now.st_mode))
            continue;
        const std::string path = folder + "/" + entry->d_name;
        const std::int64_t changedNs = now.st_mtim.tv_sec * 1'000'000'000 + now.st_mtim.tv_nsec;
        seen.emplace(path, changedNs);
        if (const auto before = m_seen.find(path); before != m_seen.end() && before->second == changedNs)
            continue;
        const int file = openat(dirfd(tables.get()), entry->d_name, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOFOLLOW);
        if (file < 0)
            continue;
        then(path, file);
        close(file);
    }
}

} // namespace eraflazz::app
