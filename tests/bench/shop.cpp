// SPDX-License-Identifier: GPL-3.0-or-later
#include "shop.h"

#include "desks.h"
#include "http_call.h"
#include "kernel/clock.h"

#include <chrono>
#include <condition_variable>
#include <filesystem>
#include <fstream>
#include <mutex>
#include <stdexcept>

namespace eraflazz::bench {

namespace {

constexpr int kAuditMs = 1'800'000;

std::string configText(const std::string& folder, const std::string& keyFile, const std::string& conninfo, int lanes)
{
    return "data_dir = \"" + folder + "\"\n[database]\napp = \"" + conninfo +
           "\"\n[api]\nport = 0\nconnections_per_address = 0\n[admin]\nport = 0\n[control]\nport = 0\n[keys]\nfile = "
           "\"" +
           keyFile + "\"\n[engine]\nlanes = " + std::to_string(lanes) +
           "\nstatus_interval_ms = 1000\n[webhook]\nallow_private = true\n";
}

} // namespace

Shop::Shop(Parts parts, net::HttpClient& client)
    : m_parts(std::move(parts)), m_client(client), m_daemon(m_parts.eraflazzd, m_parts.folder + "/serve.log")
{
    std::filesystem::create_directories(m_parts.folder);
    std::ofstream(m_parts.folder + "/eraflazzd.toml")
        << configText(m_parts.folder, m_parts.keyFile, m_parts.appConninfo, m_parts.lanes);
}

void Shop::start()
{
    const std::string ready = m_parts.folder + "/serve.ready";
    m_daemon.start({QStringLiteral("serve"),
                    QStringLiteral("--config"),
                    QString::fromStdString(m_parts.folder + "/eraflazzd.toml"),
                    QStringLiteral("--ready-file"),
                    QString::fromStdString(ready),
                    QStringLiteral("--die-with-parent")},
                   ready);
}

std::string Shop::apiUrl() const
{
    return "http://127.0.0.1:" + std::to_string(m_daemon.port("api_port"));
}

std::string Shop::controlUrl() const
{
    return "ws://127.0.0.1:" + std::to_string(m_daemon.port("control_port"));
}

void Shop::hire(const std::string& user, const std::string& role, const std::string& by) const
{
    const std::string password = m_parts.folder + "/password";
    std::ofstream(password) << kPassword << '\n';
    std::filesystem::permissions(password, std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
    QStringList arguments{QStringLiteral("operator"), QStringLiteral("add")};
    for (const auto& [name, value] :
         std::initializer_list<std::pair<const char*, std::string>>{{"--config", m_parts.folder + "/eraflazzd.toml"},
                                                                    {"--username", user},
                                                                    {"--role", role},
                                                                    {"--new-password-file", password}})
        arguments << QString::fromLatin1(name) << QString::fromStdString(value);
    if (!by.empty())
        arguments << QStringLiteral("--as") << QString::fromStdString(by);
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(QString::fromStdString(m_parts.eraflazzd), arguments);
    process.write(QByteArray(kPassword) + '\n'); // Of the one who adds.
    process.closeWriteChannel();
    if (!process.waitForFinished() || process.exitCode() != 0)
        throw std::runtime_error("no operator " + user + ": " + process.readAll().toStdString());
}

Json Shop::status() const
{
    return callJson(m_client, "GET", "http://127.0.0.1:" + std::to_string(m_daemon.port("admin_port")) + "/status");
}

bool Shop::drained(int waitMs) const
{
    std::mutex mutex;
    std::condition_variable clock; // Never notified: the pause between two looks.
    const auto until = monotonicMsNow() + waitMs;
    while (monotonicMsNow() < until) {
        const auto now = status();
        bool busy = false;
        for (const auto* gauge : {"queue", "tracked", "reports_waiting", "exchanges"})
            busy = busy || now[gauge].asInteger().value_or(1) > 0;
        if (!busy)
            return true;
        std::unique_lock lock(mutex);
        clock.wait_for(lock, std::chrono::milliseconds(50), [] { return false; });
    }
    return false;
}

std::string Shop::audit(const std::string& sandboxUrl, const std::optional<std::string>& since, std::string& what) const
{
    QStringList arguments{
        QStringLiteral("audit"), QStringLiteral("--database"), QString::fromStdString(m_parts.auditConninfo)};
    if (!sandboxUrl.empty())
        arguments << QStringLiteral("--sandbox") << QString::fromStdString(sandboxUrl);
    if (since && !sandboxUrl.empty())
        arguments << QStringLiteral("--sandbox-since") << QString::fromStdString(*since);
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(QString::fromStdString(m_parts.eraflazzd), arguments);
    if (!process.waitForFinished(kAuditMs))
        throw std::runtime_error("the audit did not end");
    what = process.readAll().toStdString();
    return process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0 ? "clean" : "BROKEN";
}

} // namespace eraflazz::bench
