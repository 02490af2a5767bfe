// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "control/server/call.h"

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace eraflazz::control {

/// Remembers for ten minutes what calls that change something answered, by person and idem, so that a double click or a
/// repeated call after a broken connection does nothing twice. What moves money has its own key in the database
/// besides. The server's thread.
class IdemBook final {
public:
    enum class Found { New, Answered, UnderWay, Other };

    /// `print` is the whole call. New: run it with the answer that comes back, which also answers everybody who asks
    /// the same meanwhile. Answered, UnderWay: `answer` was or will be called. Other: the idem was used for something
    /// else.
    [[nodiscard]] Found begin(std::int64_t who, const std::string& idem, const std::string& print, Answer& answer);

private:
    struct Entry final {
        std::string print;
        std::int64_t atMs = 0;
        bool isDone = false;
        std::string result;
        std::vector<Answer> waiting;
    };
    using Key = std::pair<std::int64_t, std::string>;
    void finish(const Key& key, const Outcome& outcome);
    void forget(std::int64_t nowMs);

    static constexpr std::int64_t kKeptMs = 600'000;
    static constexpr std::size_t kKeptMax = 20'000;
    std::map<Key, Entry> m_entries;
};

} // namespace eraflazz::control
