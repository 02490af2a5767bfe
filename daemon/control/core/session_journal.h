// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ops/core/session_note.h"

#include <utility>

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace eraflazz::control {

/// What is to be written down about who comes, goes and is not let in. Bounded whoever knocks: refusals of one name at
/// one address within a minute are one row with their number, of too many names or addresses one row more. A connection
/// that breaks and comes back is no end and no beginning. Pure; times are Unix milliseconds.
class SessionJournal final {
public:
    struct Seat final {
        ops::OperatorId who{};
        std::string username{};
        std::string address{};
    };

    void begun(const Seat& seat, std::int64_t nowMs);
    void cameBack(const Seat& seat, std::int64_t nowMs); ///< By its token: told only from an address not seen before.
    void ended(const Seat& seat, std::string_view why, std::int64_t nowMs);
    void lost(const Seat& seat, std::int64_t nowMs); ///< An end, unless it comes back while its token lives.
    void refused(const std::string& name, const std::string& address, std::string_view why, std::int64_t nowMs);

    /// What is due; with `isLast` everything.
    [[nodiscard]] std::vector<ops::SessionNote> take(std::int64_t nowMs, bool isLast = false);
    /// It could not be written: once more, later.
    void putBack(std::vector<ops::SessionNote> notes);

    static constexpr std::int64_t kMinuteMs = 60'000;
    static constexpr std::size_t kNamesEach = 8;    ///< Of one address within a minute.
    static constexpr std::size_t kRefusalsMax = 20; ///< Rows of a minute.
    static constexpr std::size_t kKeptMax = 500;

private:
    using Knock = std::pair<std::string, std::string>; ///< Address and name.
    [[nodiscard]] Knock roomFor(const std::string& name, const std::string& address) const;
    void takeLost(std::int64_t nowMs, bool isLast);
    void add(ops::SessionNote note);

    std::vector<ops::SessionNote> m_due;
    std::map<Knock, ops::SessionNote> m_refusals; ///< atMs: of the first.
    std::vector<ops::SessionNote> m_lost;
    std::map<std::int64_t, std::set<std::string>> m_seen; ///< Addresses of each person.
};

} // namespace eraflazz::control
