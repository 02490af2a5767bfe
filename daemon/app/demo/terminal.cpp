// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/screen.h"

#include <cstdlib>
#include <string_view>
#include <sys/ioctl.h>
#include <unistd.h>

namespace eraflazz::app {

namespace {

void write(std::string_view text)
{
    while (!text.empty()) {
        const auto written = ::write(STDOUT_FILENO, text.data(), text.size());
        if (written <= 0)
            return;
        text.remove_prefix(static_cast<std::size_t>(written));
    }
}

winsize sizeOfTerminal()
{
    winsize size{};
    if (::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0 || size.ws_row == 0) {
        size.ws_col = 100;
        size.ws_row = 30;
    }
    return size;
}

} // namespace

bool Terminal::isThere()
{
    const char* kind = std::getenv("TERM");
    return ::isatty(STDOUT_FILENO) == 1 && kind != nullptr && std::string_view(kind) != "dumb";
}

Terminal::Terminal()
{
    m_hasBefore = ::tcgetattr(STDIN_FILENO, &m_before) == 0;
    if (m_hasBefore) {
        termios quiet = m_before;
        quiet.c_lflag &= ~static_cast<tcflag_t>(ECHO | ICANON); // Keys do not show; Ctrl+C still interrupts.
        ::tcsetattr(STDIN_FILENO, TCSANOW, &quiet);
    }
    write("\x1b[?1049h\x1b[?25l");
}

Terminal::~Terminal()
{
    write("\x1b[?25h\x1b[?1049l");
    if (m_hasBefore)
        ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &m_before);
}

void Terminal::show(const std::string& text)
{
    write("\x1b[H" + text + "\x1b[J");
}
int Terminal::columns() const
{
    return sizeOfTerminal().ws_col;
}
int Terminal::rows() const
{
    return sizeOfTerminal().ws_row;
}

} // namespace eraflazz::app
