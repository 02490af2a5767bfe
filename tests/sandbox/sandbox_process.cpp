// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox_process.h"

#include "kernel/clock.h"
#include "kernel/text.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <arpa/inet.h>
#include <array>
#include <cerrno>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace eraflazz::sandbox::test {

namespace {

constexpr int kStartTimeoutMs = 10000;

int connectTo(std::uint16_t port)
{
    const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::connect(socket, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0)
        return socket;
    ::close(socket);
    return -1;
}

bool isComplete(const std::string& bytes)
{
    const auto head = bytes.find("\r\n\r\n");
    const auto field = toLower(bytes).find("\r\ncontent-length:");
    if (head == std::string::npos || field == std::string::npos || field > head)
        return false;
    const auto start = field + std::string_view("\r\ncontent-length:").size();
    const auto length = parseInt(trim(std::string_view(bytes).substr(start, bytes.find("\r\n", start) - start)));
    return length && bytes.size() >= head + 4 + static_cast<std::size_t>(*length);
}

} // namespace

SandboxProcess::~SandboxProcess()
{
    kill();
}

bool SandboxProcess::start(const QByteArray& config, const QStringList& arguments)
{
    const QString configPath = m_folder + QStringLiteral("/sandbox.json");
    const QString readyPath = m_folder + QStringLiteral("/ready.json");
    QFile file(configPath);
    if (!file.open(QIODevice::WriteOnly) || file.write(config) != config.size())
        return false;
    file.close();
    QFile::remove(readyPath);
    m_process.setProgram(QStringLiteral(ERAFLAZZ_BIN_DIR "/eraflazz-sandbox"));
    m_process.setArguments(QStringList{QStringLiteral("--config"),
                                       configPath,
                                       QStringLiteral("--port"),
                                       QStringLiteral("0"),
                                       QStringLiteral("--ready-file"),
                                       readyPath,
                                       QStringLiteral("--die-with-parent")} +
                           arguments);
    m_process.start();
    // The program says so on its standard output too, after the file is in its place: that is what is waited for.
    if (!m_process.waitForStarted(kStartTimeoutMs) || !m_process.waitForReadyRead(kStartTimeoutMs))
        return false;
    static_cast<void>(m_process.readAllStandardOutput());
    QFile ready(readyPath);
    if (!ready.open(QIODevice::ReadOnly))
        return false;
    const auto json = QJsonDocument::fromJson(ready.readAll()).object();
    m_port = static_cast<std::uint16_t>(json[QStringLiteral("port")].toInt());
    return m_port != 0 && json[QStringLiteral("pid")].toInteger() == m_process.processId();
}

int SandboxProcess::terminate()
{
    m_process.terminate();
    if (!m_process.waitForFinished(kStartTimeoutMs) || m_process.exitStatus() != QProcess::NormalExit)
        return -1;
    return m_process.exitCode();
}

void SandboxProcess::kill()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.kill();
    m_process.waitForFinished(kStartTimeoutMs);
}

int Exchange::status() const
{
    return static_cast<int>(parseInt(std::string_view(bytes).substr(0, 12).substr(9)).value_or(0));
}

std::string Exchange::body() const
{
    const auto head = bytes.find("\r\n\r\n");
    return head == std::string::npos ? std::string() : bytes.substr(head + 4);
}

Exchange
exchange(std::uint16_t port, std::string_view method, std::string_view target, std::string_view body, int timeoutMs)
{
    Exchange result;
    const int socket = connectTo(port);
    if (socket < 0)
        return result;
    std::string request = std::string(method) + " " + std::string(target) + " HTTP/1.1\r\nHost: 127.0.0.1\r\n";
    request += "Content-Type: application/json\r\nContent-Length: " + std::to_string(body.size()) + "\r\n\r\n";
    request += body;
    static_cast<void>(::send(socket, request.data(), request.size(), MSG_NOSIGNAL));

    const auto deadlineMs = monotonicMsNow() + timeoutMs;
    std::array<char, 65536> buffer{};
    for (;;) {
        pollfd waiting{socket, POLLIN, 0};
        const auto leftMs = static_cast<int>(deadlineMs - monotonicMsNow());
        if (leftMs <= 0 || ::poll(&waiting, 1, leftMs) <= 0)
            break;
        const auto got = ::recv(socket, buffer.data(), buffer.size(), 0);
        if (got <= 0) {
            result.end = got == 0 ? Exchange::End::Closed : Exchange::End::Reset;
            break;
        }
        result.bytes.append(buffer.data(), static_cast<std::size_t>(got));
        if (isComplete(result.bytes)) {
            result.end = Exchange::End::Complete;
            break;
        }
    }
    ::close(socket);
    return result;
}

} // namespace eraflazz::sandbox::test
