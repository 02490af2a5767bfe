// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/demo_console.h"

#include "app/demo/process.h"

#include <utility>

#include <array>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <sys/wait.h>
#include <vector>

namespace eraflazz::app {

namespace {

constexpr int kEndMs = 2'000;

} // namespace

DemoConsole::DemoConsole(std::string program, std::string folder)
    : m_program(std::move(program)), m_folder(std::move(folder))
{
}

bool DemoConsole::isPossible() const
{
    constexpr std::array kScreens{"WAYLAND_DISPLAY", "DISPLAY"};
    for (const char* screen : kScreens) {
        const char* value = std::getenv(screen);
        if (value != nullptr && *value != '\0')
            return std::filesystem::exists(m_program);
    }
    return false;
}

void DemoConsole::open()
{
    // Settings of its own: what people arrange here does not mix with the console of their real shop.
    ProcessSpec spec;
    spec.command = {m_program, "--ready-file", m_folder + "/ready.json", "--settings", m_folder + "/console"};
    spec.logFile = m_folder + "/console.log";
    spec.diesWithParent = true;
    m_pid = spawn(spec);
}

bool DemoConsole::checkClosed()
{
    if (m_pid == 0 || ::waitpid(m_pid, nullptr, WNOHANG) == 0)
        return false;
    m_pid = 0;
    return true;
}

void DemoConsole::stop()
{
    if (m_pid != 0)
        endProcess(m_pid, SIGTERM, kEndMs);
    m_pid = 0;
}

std::string DemoConsole::howToOpen() const
{
    // In a source tree `./run console` does the same.
    return m_program + " --ready-file " + m_folder + "/ready.json --settings " + m_folder + "/console";
}

} // namespace eraflazz::app
