// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/core/breaker.h"

#include <algorithm>

namespace eraflazz::engine {

namespace {

constexpr std::int64_t kPauseMs = 30000;
constexpr std::int64_t kPauseMaxMs = 900000;
constexpr std::size_t kOutcomesMin = 10;

} // namespace

void Breaker::record(bool good, std::int64_t nowMs)
{
    if (good) {
        m_failuresInARow = 0;
        if (nowMs >= m_openUntilMs)
            m_openings = 0;
    } else {
        ++m_failuresInARow;
    }
    m_recent.push_back(good);
    if (m_recent.size() > kWindow)
        m_recent.erase(m_recent.begin());
    if (good || nowMs < m_openUntilMs)
        return;
    const auto bad = static_cast<std::size_t>(std::count(m_recent.begin(), m_recent.end(), false));
    const bool onProbation = m_openings > 0; // it failed again right after a pause
    if (onProbation || m_failuresInARow >= kInARow || (m_recent.size() == kWindow && bad * 2 >= kWindow))
        open(nowMs);
}

void Breaker::open(std::int64_t nowMs)
{
    const std::int64_t pause = std::min(kPauseMs << std::min(m_openings, 5), kPauseMaxMs);
    ++m_openings;
    m_openUntilMs = nowMs + pause;
    m_failuresInARow = 0;
    m_recent.clear();
}

bool Breaker::isOpen(std::int64_t nowMs) const
{
    return m_isHeld || nowMs < m_openUntilMs;
}

void Breaker::close()
{
    *this = Breaker();
}

void SuccessWindow::record(bool delivered)
{
    if (m_outcomes.size() < kLength) {
        m_outcomes.push_back(delivered);
    } else {
        m_delivered -= m_outcomes[m_at] ? 1U : 0U;
        m_outcomes[m_at] = delivered;
        m_at = (m_at + 1) % kLength;
    }
    m_delivered += delivered ? 1U : 0U;
}

std::optional<int> SuccessWindow::known() const
{
    if (m_outcomes.size() < kOutcomesMin)
        return std::nullopt;
    return static_cast<int>(m_delivered * 1000 / m_outcomes.size());
}

} // namespace eraflazz::engine
