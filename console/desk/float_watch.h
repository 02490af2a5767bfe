// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>

#include <cstdint>
#include <deque>
#include <optional>

namespace eraflazz::console {

/// How long suppliers' balances last at the rate at which they went down while somebody watched, an hour back at most.
/// A top-up raises the balance and not the rate. GUI thread.
class FloatWatch final {
public:
    static constexpr std::int64_t kSpanMs = 3'600'000;
    static constexpr std::int64_t kLeastMs = 60'000; ///< Before that the rate is a guess nobody should see.

    void take(const QString& supplier, std::int64_t amount, std::int64_t nowMs);
    /// Milliseconds; nothing while the rate is unknown or nothing is spent.
    [[nodiscard]] std::optional<std::int64_t> lastsMs(const QString& supplier) const;

private:
    struct Sample final {
        std::int64_t atMs = 0;
        std::int64_t spent = 0; ///< Since the first sample ever.
    };
    struct Course final {
        std::int64_t amount = 0;
        std::deque<Sample> samples;
    };
    QHash<QString, Course> m_courses;
};

} // namespace eraflazz::console
