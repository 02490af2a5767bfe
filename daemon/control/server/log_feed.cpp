// SPDX-License-Identifier: GPL-3.0-or-later
#include "control/server/log_feed.h"

#include "kernel/text.h"

#include <utility>

#include <spdlog/details/log_msg.h>

#include <chrono>

namespace eraflazz::control {

void LogFeed::drop()
{
    ++m_dropped;
    ++m_droppedEver;
}

void LogFeed::log(const spdlog::details::log_msg& message)
{
    const std::unique_lock lock(m_mutex, std::try_to_lock);
    if (!lock.owns_lock() || m_waiting.size() >= kWaitingMax)
        return drop();
    LogLine line;
    line.atMs = std::chrono::duration_cast<std::chrono::milliseconds>(message.time.time_since_epoch()).count();
    line.level = static_cast<int>(message.level);
    line.logger.assign(message.logger_name.data(), message.logger_name.size());
    line.text = sanitised({message.payload.data(), message.payload.size()}, kTextMax);
    line.dropped = m_dropped.exchange(0);
    m_waiting.push_back(std::move(line));
}

std::vector<LogLine> LogFeed::take()
{
    const std::lock_guard lock(m_mutex);
    return std::exchange(m_waiting, {});
}

} // namespace eraflazz::control
