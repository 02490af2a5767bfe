// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <algorithm>

namespace eraflazz::console {

/// How long to wait before the next try: 0.5, 1, 2, 4 ... 30 seconds, each up to 30 % longer or shorter so that a
/// restarted daemon is not met by all its consoles at once.
class BackOff final {
public:
    static constexpr qint64 kFirstMs = 500;
    static constexpr qint64 kLongestMs = 30'000;
    static constexpr qint64 kNearMs = 2'000; ///< Longest while the host is up and its daemon is just starting.

    /// `chance` is 0 to 999, drawn by the caller.
    [[nodiscard]] qint64 next(int chance, qint64 longestMs = kLongestMs)
    {
        const qint64 plain = std::min(longestMs, m_tries < 6 ? kFirstMs << m_tries : kLongestMs);
        ++m_tries;
        return plain * (700 + qint64{chance} * 600 / 999) / 1000;
    }
    void reset() { m_tries = 0; }
    [[nodiscard]] int tries() const { return m_tries; }

private:
    int m_tries = 0;
};

} // namespace eraflazz::console
