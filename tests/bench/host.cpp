// SPDX-License-Identifier: GPL-3.0-or-later
#include "host.h"

#include "figures.h"
#include "kernel/clock.h"
#include "kernel/text.h"

#include <array>
#include <cstdio>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <unistd.h>

namespace eraflazz::bench {

namespace {

/// Fields of /proc/PID/stat behind the program's name, which may hold anything: state is the first.
std::vector<std::int64_t> statOf(std::int64_t pid)
{
    std::ifstream file("/proc/" + std::to_string(pid) + "/stat");
    std::string line;
    std::getline(file, line);
    const auto close = line.rfind(')');
    std::vector<std::int64_t> fields;
    if (close == std::string::npos || close + 2 > line.size())
        return fields;
    for (const auto part : split(std::string_view(line).substr(close + 2), ' '))
        fields.push_back(parseInt(part).value_or(0));
    return fields;
}

constexpr std::size_t kParent = 1, kUser = 11, kSystem = 12, kChildUser = 13, kChildSystem = 14;

std::int64_t milliseconds(std::int64_t ticks)
{
    return ticks * 1000 / sysconf(_SC_CLK_TCK);
}

} // namespace

std::string decimal(double value, int decimals)
{
    std::array<char, 64> text{};
    std::snprintf(text.data(), text.size(), "%.*f", decimals, value);
    return text.data();
}

std::int64_t cpuMsOf(std::int64_t pid)
{
    const auto fields = statOf(pid);
    return fields.size() <= kChildSystem
               ? 0
               : milliseconds(fields[kUser] + fields[kSystem] + fields[kChildUser] + fields[kChildSystem]);
}

std::int64_t residentMbOf(std::int64_t pid)
{
    std::ifstream file("/proc/" + std::to_string(pid) + "/statm");
    std::int64_t all = 0, resident = 0;
    file >> all >> resident;
    return resident * sysconf(_SC_PAGESIZE) / (1024 * 1024);
}

std::int64_t cpuMsOfTree(std::int64_t pid)
{
    std::int64_t sum = cpuMsOf(pid);
    for (const auto& entry : std::filesystem::directory_iterator("/proc")) {
        const auto other = parseInt(entry.path().filename().string());
        if (!other)
            continue;
        const auto fields = statOf(*other);
        if (fields.size() > kChildSystem && fields[kParent] == pid)
            sum += cpuMsOf(*other);
    }
    return sum;
}

void CpuWatch::watch(const std::string& name, std::int64_t pid, bool withChildren)
{
    m_processes[name] = {pid, withChildren, withChildren ? cpuMsOfTree(pid) : cpuMsOf(pid)};
}

std::map<std::string, double> CpuWatch::cores(std::int64_t elapsedUs) const
{
    std::map<std::string, double> all;
    for (const auto& [name, process] : m_processes) {
        const auto now = process.withChildren ? cpuMsOfTree(process.pid) : cpuMsOf(process.pid);
        all[name] = static_cast<double>(now - process.beforeMs) * 1000.0 / static_cast<double>(elapsedUs);
    }
    return all;
}

void forgetFiles(const std::string& folder)
{
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
        if (!entry.is_regular_file())
            continue;
        const int file = open(entry.path().c_str(), O_RDONLY | O_CLOEXEC);
        if (file < 0)
            continue;
        static_cast<void>(posix_fadvise(file, 0, 0, POSIX_FADV_DONTNEED));
        close(file);
    }
}

std::int64_t fdatasyncUs(const std::string& folder)
{
    constexpr int kWrites = 300;
    const std::string path = folder + "/fdatasync.probe";
    const int file = open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    if (file < 0)
        throw std::runtime_error("cannot write " + path);
    const std::array<char, 8192> page{};
    std::vector<std::int64_t> taken;
    // Written once beforehand, as WAL segments are: the size does not change while it is measured.
    for (int i = 0; i < kWrites && write(file, page.data(), page.size()) > 0; ++i) {
    }
    static_cast<void>(fsync(file));
    static_cast<void>(lseek(file, 0, SEEK_SET));
    for (int i = 0; i < kWrites; ++i) {
        const auto begin = monotonicUsNow();
        if (write(file, page.data(), page.size()) < 0 || fdatasync(file) != 0)
            break;
        taken.push_back(monotonicUsNow() - begin);
    }
    close(file);
    unlink(path.c_str());
    return percentile(taken, 500);
}

} // namespace eraflazz::bench
