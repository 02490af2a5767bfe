// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>

#include <cstdint>
#include <string>

namespace eraflazz::bench {

/// A program of ours that says in a ready file when it answers. Used by one thread; every call may block.
class Child final {
public:
    Child(std::string program, std::string logFile) : m_program(std::move(program)), m_log(std::move(logFile)) {}
    ~Child();
    Child(const Child&) = delete;
    Child& operator=(const Child&) = delete;

    /// Throws std::runtime_error with the end of its log when it is not ready within half a minute.
    void start(const QStringList& arguments, const std::string& readyFile);
    void stop(); ///< SIGTERM; throws when it does not end well.
    void kill(); ///< SIGKILL, as a power cut.
    [[nodiscard]] std::int64_t pid() const { return m_process.processId(); }
    [[nodiscard]] int port(const char* name) const; ///< From the ready file.

private:
    [[nodiscard]] std::string logEnd() const;
    std::string m_program;
    std::string m_log;
    std::string m_ready;
    QProcess m_process;
};

} // namespace eraflazz::bench
