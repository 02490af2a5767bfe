// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/state_log.h"

#include <utility>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <stdexcept>
#include <sys/file.h>
#include <unistd.h>
#include <vector>

namespace eraflazz::sandbox {

namespace {

[[noreturn]] void fail(const std::string& what)
{
    throw std::runtime_error(what + ": " + std::strerror(errno));
}

/// Feeds the complete lines; returns how many bytes they take together.
off_t readLines(int file, const std::string& path, const std::function<void(std::string_view)>& line)
{
    std::vector<char> buffer(1 << 20);
    std::string rest;
    off_t complete = 0;
    for (;;) {
        const auto got = ::read(file, buffer.data(), buffer.size());
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            fail("cannot read " + path);
        if (got == 0)
            return complete;
        rest.append(buffer.data(), static_cast<std::size_t>(got));
        std::size_t start = 0;
        for (auto end = rest.find('\n'); end != std::string::npos; end = rest.find('\n', start)) {
            line(std::string_view(rest).substr(start, end - start));
            start = end + 1;
        }
        complete += static_cast<off_t>(start);
        rest.erase(0, start);
    }
}

} // namespace

StateLog::StateLog(const std::string& path, const std::function<void(std::string_view)>& line)
    : m_file(::open(path.c_str(), O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0600))
{
    if (m_file < 0)
        fail("cannot open " + path);
    try {
        if (::flock(m_file, LOCK_EX | LOCK_NB) != 0)
            fail("another sandbox keeps its state in " + path);
        if (::ftruncate(m_file, readLines(m_file, path, line)) != 0)
            fail("cannot cut " + path);
    } catch (...) {
        ::close(m_file);
        throw;
    }
}

StateLog::~StateLog()
{
    if (m_file >= 0)
        ::close(m_file);
}

StateLog::StateLog(StateLog&& other) noexcept : m_file(std::exchange(other.m_file, -1)) {}

StateLog& StateLog::operator=(StateLog&& other) noexcept
{
    std::swap(m_file, other.m_file);
    return *this;
}

void StateLog::append(std::string line)
{
    line += '\n';
    std::string_view rest = line;
    while (!rest.empty()) {
        const auto written = ::write(m_file, rest.data(), rest.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            fail("cannot write the state log");
        rest.remove_prefix(static_cast<std::size_t>(written));
    }
}

} // namespace eraflazz::sandbox
