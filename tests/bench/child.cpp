// SPDX-License-Identifier: GPL-3.0-or-later
#include "child.h"

#include "json/json.h"
#include "kernel/clock.h"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>

namespace eraflazz::bench {

namespace {

constexpr int kReadyMs = 30000;
constexpr int kEndMs = 40000;

std::string contentsOf(const std::string& path)
{
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

} // namespace

Child::~Child()
{
    kill();
}

std::string Child::logEnd() const
{
    constexpr std::size_t kTail = 2000;
    const auto all = contentsOf(m_log);
    return all.size() > kTail ? all.substr(all.size() - kTail) : all;
}

void Child::start(const QStringList& arguments, const std::string& readyFile)
{
    m_ready = readyFile;
    std::filesystem::remove(readyFile);
    m_process.setProgram(QString::fromStdString(m_program));
    m_process.setArguments(arguments);
    m_process.setStandardOutputFile(QString::fromStdString(m_log), QIODevice::Append);
    m_process.setStandardErrorFile(QString::fromStdString(m_log), QIODevice::Append);
    m_process.start();
    const auto until = monotonicMsNow() + kReadyMs;
    while (!std::filesystem::exists(readyFile)) {
        // Waiting for the process's end is also the pause between two looks at the file.
        if (m_process.waitForFinished(5) || m_process.state() == QProcess::NotRunning || monotonicMsNow() > until)
            throw std::runtime_error(m_program + " did not start: " + logEnd());
    }
}

void Child::stop()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.terminate();
    if (!m_process.waitForFinished(kEndMs) || m_process.exitStatus() != QProcess::NormalExit)
        throw std::runtime_error(m_program + " did not end: " + logEnd());
}

void Child::kill()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.kill();
    m_process.waitForFinished(kEndMs);
}

int Child::port(const char* name) const
{
    const auto json = parseJson(contentsOf(m_ready));
    const auto port = json ? (*json)[name].asInteger() : std::nullopt;
    if (!port)
        throw std::runtime_error(m_ready + " names no " + name);
    return static_cast<int>(*port);
}

} // namespace eraflazz::bench
