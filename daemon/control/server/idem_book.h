// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "control/server/call.h"

#include <utility>

#include <cstddef>
#include <cstdint>
#include <deque>
#include <map>
#include <string>
#include <vector>

namespace eraflazz::control {

/// Remembers for ten minutes what calls that change something answered, by person and idem, so that a double click or a
/// repeated call after a broken connection does nothing twice. Whoever does very much pushes out the oldest of his own.
/// What moves money has its own key in the database besides. The server's thread.
class IdemBook final {
public:
    enum class Found { New, Answered, UnderWay, Other };

    /// `print` is the whole call. New: run it with the answer that comes back, which also answers everybody who asks
    /// the same meanwhile. Answered, UnderWay: `answer` was or will be called. Other: the idem was used for something
    /// else.
    [[nodiscard]] Found begin(std::int64_t who, const std::string& idem, const std::string& print, Answer& answer);

    /// What is remembered of a person's calls that are done.
    [[nodiscard]] std::size_t bytesOf(std::int64_t who) const;

    static constexpr std::int64_t kKeptMs = 600'000;
    static constexpr std::size_t kKeptEach = 5'000;      ///< Calls of one person.
    static constexpr std::size_t kBytesEach = 4'000'000; ///< Answers of one person.

private:
    struct Entry final {
        std::string print;
        std::int64_t atMs = 0;
        bool isDone = false;
        std::string result;
        std::vector<Answer> waiting;
    };
    struct Person final {
        std::map<std::string, Entry> entries;
        std::deque<std::pair<std::string, std::int64_t>> done; ///< Idem and time of the entry, oldest first.
        std::size_t bytes = 0;
    };
    void finish(std::int64_t who, const std::string& idem, const Outcome& outcome);
    static void forget(Person& person, std::int64_t nowMs);

    std::map<std::int64_t, Person> m_people;
};

} // namespace eraflazz::control
