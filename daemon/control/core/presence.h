// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "control/core/row.h"

#include <utility>

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace eraflazz::control {

/// Who looks at what now, so that two people do not work on one thing. It locks nothing and is kept nowhere: an entry
/// ends with its connection, or when it was not said again for a minute. One thread.
class Presence final {
public:
    struct Looker final {
        std::string user;
        std::string name;
        std::int64_t sinceMs = 0; ///< Unix.
    };

    /// False: that connection looks at too many things already.
    [[nodiscard]] bool look(std::int64_t connection, const std::string& subject, const Looker& who, std::int64_t nowMs);
    void leave(std::int64_t connection, const std::string& subject);
    void gone(std::int64_t connection);
    /// Forgets what was not said again. Whether anything has changed since the last call.
    [[nodiscard]] bool settle(std::int64_t nowMs);

    /// Everybody but that person, oldest first.
    [[nodiscard]] std::vector<Looker> othersAt(const std::string& subject, const std::string& user) const;
    [[nodiscard]] std::vector<std::string> subjectsOf(std::int64_t connection) const;
    /// As rows of the topic `presence`: one a person and thing.
    [[nodiscard]] std::vector<Row> rows() const;

    static constexpr std::int64_t kLivesMs = 60'000;
    static constexpr std::size_t kSubjectsMax = 20; ///< Of one connection.

private:
    struct Entry final {
        Looker who;
        std::int64_t untilMs = 0; ///< Monotonic.
    };
    std::map<std::pair<std::int64_t, std::string>, Entry> m_entries;
    bool m_isChanged = false;
};

/// The scope that reading the subject needs; "" when it names nothing of a known kind.
[[nodiscard]] std::string_view scopeOfSubject(std::string_view subject);

} // namespace eraflazz::control
