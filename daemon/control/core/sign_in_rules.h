// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ops/core/operator.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>

namespace eraflazz::control {

/// Holds whoever guesses: five wrong passwords for a name, twenty from an address, within five minutes, cost five
/// minutes. Pure; times are monotonic milliseconds.
class SignInThrottle final {
public:
    /// How long to wait before another try; 0: now.
    [[nodiscard]] std::int64_t holdMs(const std::string& user, const std::string& address, std::int64_t nowMs) const;
    /// So many more wrong tries before a hold.
    [[nodiscard]] int triesLeft(const std::string& user, const std::string& address, std::int64_t nowMs) const;
    void wrong(const std::string& user, const std::string& address, std::int64_t nowMs);
    /// The password was right, the code of the authenticator app was not: each five of them hold twice as long as the
    /// five before, until one is right. Six digits are soon tried out by whoever has the password and much time.
    void wrongCode(const std::string& user, const std::string& address, std::int64_t nowMs);
    void right(const std::string& user, std::int64_t nowMs);

    static constexpr int kWrongPerUser = 5;
    static constexpr int kWrongPerAddress = 20;
    static constexpr std::int64_t kHoldMs = 300'000;
    static constexpr std::int64_t kLongestHoldMs = 3'600'000;

private:
    struct Count final {
        int wrong = 0;
        std::int64_t firstMs = 0;
        std::int64_t heldUntilMs = 0;
    };
    using Counts = std::map<std::string, Count>;
    static void count(Counts& counts, const std::string& key, int most, std::int64_t nowMs);
    static void forget(Counts& counts, std::int64_t nowMs);
    static constexpr std::size_t kRememberedMax = 10'000;

    Counts m_users;
    Counts m_addresses;
    Counts m_codes; ///< Of people of the shop only, so that no flood of names pushes one out.
};

/// Whether what somebody may, and how that person proves to be it, is as it was at the sign-in.
[[nodiscard]] bool hasSameRights(const ops::Operator& now, const ops::Operator& then);

/// Who may come back without a password. Keeps hashes of tokens only. Pure; times are monotonic milliseconds.
class TokenBook final {
public:
    void add(const std::string& tokenHash, const ops::Operator& who, std::int64_t nowMs);
    /// Whose it is, as that person was at the sign-in, while it lives; the token is used up.
    [[nodiscard]] std::optional<ops::Operator> take(const std::string& tokenHash, std::int64_t nowMs);
    /// A connection that lives keeps its token alive.
    void touch(const std::string& tokenHash, std::int64_t nowMs);
    void drop(const std::string& tokenHash) { m_tokens.erase(tokenHash); }
    /// All but the one that may stay.
    void dropAllOf(ops::OperatorId who, const std::string& keptHash = {});

    static constexpr std::int64_t kLivesMs = 900'000;

private:
    struct Entry final {
        ops::Operator who;
        std::int64_t untilMs = 0;
    };
    std::map<std::string, Entry> m_tokens;
};

/// So many calls a second, with a burst. Pure; times are monotonic milliseconds.
class CallBucket final {
public:
    CallBucket(int perSecond, int burst) : m_perSecond(perSecond), m_burst(burst), m_milli(std::int64_t{burst} * 1000)
    {
    }
    /// 0: taken. Otherwise in how many milliseconds there is one.
    [[nodiscard]] std::int64_t take(std::int64_t nowMs);

private:
    int m_perSecond;
    int m_burst;
    std::int64_t m_milli; // thousandths of a call
    std::int64_t m_atMs = 0;
};

} // namespace eraflazz::control
