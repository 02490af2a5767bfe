// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <sys/types.h>

namespace eraflazz::app {

/// The operators' console beside a demo: opened once when there is a screen and the program is installed, signed in as
/// the owner. Closing it ends nothing else.
class DemoConsole final {
public:
    /// `program`: its path. `folder`: of the demo.
    DemoConsole(std::string program, std::string folder);

    [[nodiscard]] bool isPossible() const;
    void open();
    /// True when it has just been closed, or ended by itself.
    [[nodiscard]] bool checkClosed();
    void stop();
    /// How to open it again, for people.
    [[nodiscard]] std::string howToOpen() const;

private:
    std::string m_program;
    std::string m_folder;
    pid_t m_pid = 0;
};

} // namespace eraflazz::app
