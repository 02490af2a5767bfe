// SPDX-License-Identifier: GPL-3.0-or-later
#include "control/core/sign_in_rules.h"

#include <algorithm>

namespace eraflazz::control {

std::int64_t SignInThrottle::holdMs(const std::string& user, const std::string& address, std::int64_t nowMs) const
{
    const auto left = [nowMs](const Counts& counts, const std::string& key) -> std::int64_t {
        const auto found = counts.find(key);
        return found == counts.end() ? 0 : std::max<std::int64_t>(0, found->second.heldUntilMs - nowMs);
    };
    return std::max(left(m_users, user), left(m_addresses, address));
}

int SignInThrottle::triesLeft(const std::string& user, const std::string& address, std::int64_t nowMs) const
{
    const auto left = [nowMs](const Counts& counts, const std::string& key, int most) {
        const auto found = counts.find(key);
        const bool isFresh = found == counts.end() || found->second.firstMs + kHoldMs <= nowMs;
        return isFresh ? most : most - found->second.wrong;
    };
    return std::min(left(m_users, user, kWrongPerUser), left(m_addresses, address, kWrongPerAddress));
}

void SignInThrottle::forget(Counts& counts, std::int64_t nowMs)
{
    std::erase_if(counts, [nowMs](const auto& entry) {
        return entry.second.heldUntilMs <= nowMs && entry.second.firstMs + kHoldMs <= nowMs;
    });
}

void SignInThrottle::count(Counts& counts, const std::string& key, int most, std::int64_t nowMs)
{
    if (counts.size() >= kRememberedMax)
        forget(counts, nowMs);
    if (counts.size() >= kRememberedMax && counts.count(key) == 0)
        return; // names that nobody has are tried without end; the address is held all the same
    auto& entry = counts[key];
    if (entry.wrong == 0 || entry.firstMs + kHoldMs <= nowMs)
        entry = {0, nowMs, 0};
    if (++entry.wrong >= most)
        entry = {0, nowMs, nowMs + kHoldMs};
}

void SignInThrottle::wrong(const std::string& user, const std::string& address, std::int64_t nowMs)
{
    if (!user.empty())
        count(m_users, user, kWrongPerUser, nowMs);
    count(m_addresses, address, kWrongPerAddress, nowMs);
}

void SignInThrottle::right(const std::string& user, std::int64_t nowMs)
{
    const auto found = m_users.find(user);
    if (found != m_users.end() && found->second.heldUntilMs <= nowMs)
        m_users.erase(found);
}

void TokenBook::add(const std::string& tokenHash, ops::OperatorId who, std::int64_t nowMs)
{
    std::erase_if(m_tokens, [nowMs](const auto& entry) { return entry.second.untilMs <= nowMs; });
    m_tokens[tokenHash] = {who, nowMs + kLivesMs};
}

std::optional<ops::OperatorId> TokenBook::take(const std::string& tokenHash, std::int64_t nowMs)
{
    const auto found = m_tokens.find(tokenHash);
    if (found == m_tokens.end())
        return std::nullopt;
    const Entry entry = found->second;
    m_tokens.erase(found);
    return entry.untilMs > nowMs ? std::optional(entry.who) : std::nullopt;
}

void TokenBook::touch(const std::string& tokenHash, std::int64_t nowMs)
{
    const auto found = m_tokens.find(tokenHash);
    if (found != m_tokens.end())
        found->second.untilMs = nowMs + kLivesMs;
}

void TokenBook::dropAllOf(ops::OperatorId who, const std::string& keptHash)
{
    std::erase_if(m_tokens, [&](const auto& entry) { return entry.second.who == who && entry.first != keptHash; });
}

std::int64_t CallBucket::take(std::int64_t nowMs)
{
    constexpr std::int64_t kOne = 1000;
    if (m_atMs == 0)
        m_atMs = nowMs;
    const std::int64_t passed = std::clamp<std::int64_t>(nowMs - m_atMs, 0, 60'000);
    m_atMs = std::max(m_atMs, nowMs);
    m_milli = std::min(m_milli + passed * m_perSecond, std::int64_t{m_burst} * kOne);
    if (m_milli >= kOne) {
        m_milli -= kOne;
        return 0;
    }
    return (kOne - m_milli + m_perSecond - 1) / m_perSecond;
}

} // namespace eraflazz::control
