// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/services/heart_record.h"

namespace eraflazz::engine {

void HeartRecord::beat(std::int64_t sentMs, std::int64_t confirmedMs)
{
    // Measured to the confirmation: only then is it sure that nobody could take over in between. Written before the
    // beat itself, so that who sees a fresh heart also sees the gap before it.
    if (confirmedMs - m_lastSentMs >= kFreshMs)
        m_unbrokenSinceMs = confirmedMs;
    m_lastSentMs = sentMs;
}

void HeartRecord::stop()
{
    m_lastSentMs = kNever;
}

bool HeartRecord::isFresh(std::int64_t nowMs) const
{
    return nowMs - m_lastSentMs < kFreshMs;
}

bool HeartRecord::holds(std::int64_t leasedAtMs, std::int64_t nowMs) const
{
    return isFresh(nowMs) && leasedAtMs >= m_unbrokenSinceMs;
}

} // namespace eraflazz::engine
