// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/services/crash_point.h"

#include "kernel/text.h"

#include <atomic>
#include <csignal>
#include <cstdlib>
#include <string>

namespace eraflazz::engine {

namespace {

struct Armed final {
    std::string name;
    std::atomic<std::int64_t> left{0};
    int signal = SIGKILL;

    Armed()
    {
        const char* const text = std::getenv("ERAFLAZZ_CRASH_AT"); // read once, before any other thread writes it
        if (text == nullptr)
            return;
        const auto parts = split(text, ':');
        name = parts.front();
        left = parts.size() > 1 ? parseInt(parts[1]).value_or(1) : 1;
        if (parts.size() > 2 && parts[2] == "stop")
            signal = SIGSTOP;
    }
};

} // namespace

void crashPoint(std::string_view name)
{
    static Armed armed;
    if (armed.name.empty() || armed.name != name)
        return;
    if (--armed.left == 0)
        raise(armed.signal); // to this thread, which must not take another step
}

} // namespace eraflazz::engine
