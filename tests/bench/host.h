// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <string>

namespace eraflazz::bench {

/// Processor time used so far, in milliseconds, of a process and of the children it has waited for.
[[nodiscard]] std::int64_t cpuMsOf(std::int64_t pid);
/// The same with every child that is still alive: a PostgreSQL server is a postmaster and its backends.
[[nodiscard]] std::int64_t cpuMsOfTree(std::int64_t pid);

/// Memory a process holds, MiB.
[[nodiscard]] std::int64_t residentMbOf(std::int64_t pid);

/// Cores a process kept busy between two looks, by name.
class CpuWatch final {
public:
    void watch(const std::string& name, std::int64_t pid, bool withChildren);
    /// Cores since watch(), as a share of `elapsedUs`.
    [[nodiscard]] std::map<std::string, double> cores(std::int64_t elapsedUs) const;

private:
    struct Process final {
        std::int64_t pid;
        bool withChildren;
        std::int64_t beforeMs;
    };
    std::map<std::string, Process> m_processes;
};

/// What the kernel keeps of the files in that folder goes. What is not written yet stays.
void forgetFiles(const std::string& folder);

/// Median of a few hundred writes of 8 KiB with fdatasync in that folder, in microseconds.
[[nodiscard]] std::int64_t fdatasyncUs(const std::string& folder);

} // namespace eraflazz::bench
