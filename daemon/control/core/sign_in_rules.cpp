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
    return std::max({left(m_users, user), left(m_addresses, address), left(m_codes, user)});
}

int SignInThrottle::triesLeft(const std::string& user, const std::string& address, std::int64_t nowMs) const
{
    const auto left = [nowMs](const Counts& counts, const std::string& key, int most) {
        const auto found = counts.find(key);
        const bool isFresh = found == counts.end() || found->second.firstMs + kHoldMs <= nowMs;
        return isFresh ? most : most - found->second.wrong;
    };
    const auto codes = m_codes.find(user);
    const int codesLeft = codes == m_codes.end() ? kWrongPerUser : kWrongPerUser - codes->second.wrong % kWrongPerUser;
    return std::min({left(m_users, user, kWrongPerUser), left(m_addresses, address, kWrongPerAddress), codesLeft});
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

void SignInThrottle::wrongCode(const std::string& user, const std::string& address, std::int64_t nowMs)
{
    wrong(user, address, nowMs);
    auto& entry = m_codes[user];
    if (++entry.wrong % kWrongPerUser != 0)
        return;
    std::int64_t hold = kHoldMs;
    for (int fives = entry.wrong / kWrongPerUser; fives > 1 && hold < kLongestHoldMs; --fives)
        hold *= 2;
    entry.heldUntilMs = nowMs + std::min(hold, kLongestHoldMs);
}

void SignInThrottle::right(const std::string& user, std::int64_t nowMs)
{
    for (auto* counts : {&m_users, &m_codes}) {
        const auto found = counts->find(user);
        if (found != counts->end() && found->second.heldUntilMs <= nowMs)
            counts->erase(found);
    }
}

bool hasSameRights(const ops::Operator& now, const ops::Operator& then)
{
    const auto usesCodes = [](const ops::Operator& one) { return one.twoStep == ops::TwoStep::On; };
    return now.role == then.role && usesCodes(now) == usesCodes(then) && now.owesTwoStep() == then.owesTwoStep();
}

void TokenBook::add(const std::string& tokenHash, const ops::Operator& who, std::int64_t nowMs)
{
    std::erase_if(m_tokens, [nowMs](const auto& entry) { return entry.second.untilMs <= nowMs; });
    m_tokens[tokenHash] = {who, nowMs + kLivesMs};
}

std::optional<ops::Operator> TokenBook::take(const std::string& tokenHash, std::int64_t nowMs)
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
    std::erase_if(m_tokens, [&](const auto& entry) { return entry.second.who.id == who && entry.first != keptHash; });
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
