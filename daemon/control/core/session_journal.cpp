// SPDX-License-Identifier: GPL-3.0-or-later
#include "control/core/session_journal.h"

#include "control/core/sign_in_rules.h"

#include <algorithm>
#include <iterator>

namespace eraflazz::control {

using ops::SessionNote;
using Kind = SessionNote::Kind;

namespace {

constexpr std::size_t kNameMax = 64;
constexpr std::size_t kAddressesEach = 50;

SessionNote noteOf(Kind kind, const SessionJournal::Seat& seat, std::string_view why, std::int64_t nowMs)
{
    return {kind, seat.who, seat.username, seat.address, std::string(why), 1, nowMs};
}

} // namespace

void SessionJournal::add(SessionNote note)
{
    if (m_due.size() < kKeptMax) // More only while the database is away; the log has them.
        m_due.push_back(std::move(note));
}

void SessionJournal::begun(const Seat& seat, std::int64_t nowMs)
{
    auto& seen = m_seen[seat.who.value];
    if (seen.size() >= kAddressesEach)
        seen.clear();
    seen.insert(seat.address);
    add(noteOf(Kind::Begun, seat, "password", nowMs));
}

void SessionJournal::cameBack(const Seat& seat, std::int64_t nowMs)
{
    const auto back = std::find_if(m_lost.begin(), m_lost.end(), [&seat](const SessionNote& one) {
        return one.who == seat.who && one.address == seat.address;
    });
    if (back != m_lost.end())
        m_lost.erase(back);
    const auto seen = m_seen.find(seat.who.value);
    if (seen != m_seen.end() && seen->second.insert(seat.address).second)
        add(noteOf(Kind::Begun, seat, "token", nowMs));
}

void SessionJournal::ended(const Seat& seat, std::string_view why, std::int64_t nowMs)
{
    add(noteOf(Kind::Ended, seat, why, nowMs));
}

void SessionJournal::lost(const Seat& seat, std::int64_t nowMs)
{
    if (m_lost.size() < kKeptMax)
        m_lost.push_back(noteOf(Kind::Ended, seat, "lost", nowMs));
}

/// Under what a refusal is counted: its own name and address, as long as there are few.
SessionJournal::Knock SessionJournal::roomFor(const std::string& name, const std::string& address) const
{
    const Knock own{address, name.substr(0, kNameMax)};
    if (m_refusals.count(own) == 1)
        return own;
    const auto names = static_cast<std::size_t>(
        std::distance(m_refusals.lower_bound({address, {}}), m_refusals.lower_bound({address + '\0', {}})));
    const Knock ofAddress = names < kNamesEach ? own : Knock{address, {}};
    return m_refusals.count(ofAddress) == 1 || m_refusals.size() < kRefusalsMax ? ofAddress : Knock{};
}

void SessionJournal::refused(const std::string& name,
                             const std::string& address,
                             std::string_view why,
                             std::int64_t nowMs)
{
    const Knock knock = roomFor(name, address);
    const auto [found, isFirst] = m_refusals.try_emplace(
        knock, SessionNote{Kind::Refused, {}, knock.second, knock.first, std::string(why), 0, nowMs});
    ++found->second.count;
    if (!isFirst)
        found->second.why = why;
}

void SessionJournal::takeLost(std::int64_t nowMs, bool isLast)
{
    const auto stays = [nowMs, isLast](const SessionNote& one) {
        return !isLast && nowMs - one.atMs < TokenBook::kLivesMs;
    };
    const auto over = std::stable_partition(m_lost.begin(), m_lost.end(), stays);
    std::for_each(over, m_lost.end(), [this](SessionNote& one) { add(std::move(one)); });
    m_lost.erase(over, m_lost.end());
}

std::vector<SessionNote> SessionJournal::take(std::int64_t nowMs, bool isLast)
{
    takeLost(nowMs, isLast);
    for (auto one = m_refusals.begin(); one != m_refusals.end();) {
        // A clock that was put back does not keep them for ever.
        const bool isDue = isLast || nowMs - one->second.atMs >= kMinuteMs || nowMs < one->second.atMs;
        if (isDue)
            add(std::move(one->second));
        one = isDue ? m_refusals.erase(one) : std::next(one);
    }
    return std::exchange(m_due, {});
}

void SessionJournal::putBack(std::vector<SessionNote> notes)
{
    std::swap(notes, m_due);
    for (auto& note : notes)
        add(std::move(note));
}

} // namespace eraflazz::control
