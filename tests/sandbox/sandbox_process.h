// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QString>

#include <cstdint>
#include <string>
#include <string_view>

namespace eraflazz::sandbox::test {

/// The real program on a free port, in a folder of the test's.
class SandboxProcess final {
public:
    explicit SandboxProcess(const QString& folder) : m_folder(folder) {}
    ~SandboxProcess();

    /// Writes the configuration and starts; false with the program's own words in `problem()` when it does not listen.
    [[nodiscard]] bool start(const QByteArray& config, const QStringList& arguments = {});
    [[nodiscard]] int terminate(); ///< SIGTERM; the exit code, -1 when it did not end.
    void kill();                   ///< SIGKILL.
    [[nodiscard]] std::uint16_t port() const { return m_port; }
    [[nodiscard]] qint64 pid() const { return m_process.processId(); }
    [[nodiscard]] QByteArray problem() { return m_process.readAllStandardError(); }

private:
    QString m_folder;
    QProcess m_process;
    std::uint16_t m_port = 0;
};

/// What came back on a connection of its own, byte for byte, and how it ended.
struct Exchange final {
    enum class End { Complete, Closed, Reset, TimedOut };
    End end = End::TimedOut;
    std::string bytes;

    [[nodiscard]] int status() const;
    [[nodiscard]] std::string body() const;
};

/// Sends one request and reads until the announced length is there, the peer ends, or the time is over.
[[nodiscard]] Exchange exchange(std::uint16_t port,
                                std::string_view method,
                                std::string_view target,
                                std::string_view body = {},
                                int timeoutMs = 5000);

} // namespace eraflazz::sandbox::test
