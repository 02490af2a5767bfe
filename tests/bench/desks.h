// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QThread>

#include <atomic>
#include <cstdint>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace eraflazz::test {
class ConsoleClient;
}

namespace eraflazz::bench {

inline constexpr const char* kPassword = "a-password-on-a-bench-only";

/// Consoles that show the live sales and read what comes, in a thread of their own.
class Readers final {
public:
    /// Returns when every one has its first pictures. Throws std::runtime_error when that fails.
    Readers(const std::string& url, const std::string& user, std::size_t count);
    ~Readers();
    Readers(const Readers&) = delete;
    Readers& operator=(const Readers&) = delete;

    /// Milliseconds between two messages at one of them, since the last call.
    [[nodiscard]] std::vector<std::int64_t> takeGaps();

private:
    void run(const std::string& url, const std::string& user, std::size_t count);
    void heard(std::int64_t& lastMs);

    std::atomic<bool> m_ends{false};
    std::atomic<bool> m_isReady{false};
    std::mutex m_mutex;
    std::vector<std::int64_t> m_gaps;
    std::string m_failure;
    std::unique_ptr<QThread> m_thread; // Sockets of Qt live in no other kind.
};

/// Consoles that ask for a lot and then hang: nobody reads what their sockets hold. For the thread that makes them,
/// which must not run an event loop while they are to hang.
class Hanging final {
public:
    Hanging(const std::string& url, const std::string& user, std::size_t count);
    ~Hanging();
    Hanging(const Hanging&) = delete;
    Hanging& operator=(const Hanging&) = delete;

private:
    std::vector<std::unique_ptr<test::ConsoleClient>> m_all;
};

} // namespace eraflazz::bench
