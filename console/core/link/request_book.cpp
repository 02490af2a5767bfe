// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/link/request_book.h"

#include "kernel/assert.h"
#include "kernel/text.h"

#include <algorithm>
#include <array>

namespace eraflazz::console {

namespace {

constexpr std::string_view kOutcomeUnknown = "outcome_unknown";

/// Errors that speak of this try only: they say nothing about an earlier one whose answer was lost.
bool tellsOfThisTryOnly(std::string_view key)
{
    constexpr std::array kKeys{
        "unavailable", "rate_limited", "step_up_required", "auth_required", "forbidden", "too_large"};
    return std::find(kKeys.begin(), kKeys.end(), key) != kKeys.end();
}

std::optional<RequestBook::Id> idOf(std::string_view json)
{
    const auto number = parseInt(json);
    return number && *number > 0 ? std::optional(static_cast<RequestBook::Id>(*number)) : std::nullopt;
}

} // namespace

RequestBook::Id RequestBook::add(Call call, Answered then, qint64 nowMs)
{
    ERA_ASSERT(!call.changes() || call.hasIdem(), "a call that changes something needs its idem");
    const Id id = m_nextId++;
    m_entries.emplace(id, Entry{std::move(call), std::move(then), nowMs + kDeadlineMs});
    return id;
}

std::optional<RequestBook::Outgoing> RequestBook::nextToSend()
{
    if (!m_isLinked || m_underWay >= kUnderWayMax)
        return std::nullopt;
    for (auto& [id, entry] : m_entries) {
        if (entry.isUnderWay)
            continue;
        entry.isUnderWay = true;
        entry.wasSent = true;
        ++m_underWay;
        return Outgoing{id, protocol::requestText(std::to_string(id), entry.call.method(), entry.call.params())};
    }
    return std::nullopt;
}

std::optional<RequestBook::Ended> RequestBook::settle(const protocol::Message& message)
{
    const auto id = idOf(message.id);
    const auto found = id ? m_entries.find(*id) : m_entries.end();
    if (found == m_entries.end() || !found->second.isUnderWay)
        return std::nullopt;
    Entry& entry = found->second;
    --m_underWay;
    entry.isUnderWay = false;
    Ended ended{{}, {}};
    if (message.kind == protocol::Message::Kind::Reply) {
        ended.answer.result = message.result;
    } else {
        ended.answer.failure = message.error;
        ended.answer.data = message.data;
        if (message.error.key == kOutcomeUnknown && ++entry.repeats <= kRepeatsMax) {
            entry.isUncertain = true;
            return std::nullopt; // The same call again, with the same idem, tells.
        }
        const bool isUnknown = message.error.key == kOutcomeUnknown ||
                               (entry.call.changes() && message.error.key == "internal") ||
                               (entry.isUncertain && tellsOfThisTryOnly(message.error.key));
        ended.answer.kind = isUnknown                                    ? Answer::Kind::OutcomeUnknown
                            : message.error.code == protocol::kCancelled ? Answer::Kind::Cancelled
                                                                         : Answer::Kind::Refused;
    }
    ended.then = std::move(entry.then);
    m_entries.erase(found);
    return ended;
}

std::optional<RequestBook::Ended> RequestBook::cancel(Id id, bool& wasSent)
{
    wasSent = false;
    const auto found = m_entries.find(id);
    if (found == m_entries.end())
        return std::nullopt;
    Entry& entry = found->second;
    wasSent = entry.isUnderWay;
    // A change that was sent may have happened: its answer is waited for.
    if (entry.wasSent && entry.call.changes())
        return std::nullopt;
    m_underWay -= entry.isUnderWay ? 1 : 0;
    Ended ended{std::move(entry.then), {}};
    ended.answer.kind = Answer::Kind::Cancelled;
    m_entries.erase(found);
    return ended;
}

Answer RequestBook::unanswered(const Entry& entry, Answer::Kind read)
{
    Answer answer;
    answer.kind = !entry.call.changes() ? read : entry.wasSent ? Answer::Kind::OutcomeUnknown : Answer::Kind::LinkLost;
    return answer;
}

std::vector<RequestBook::Ended> RequestBook::expire(qint64 nowMs)
{
    std::vector<Ended> ended;
    if (!m_isLinked)
        return ended;
    for (auto it = m_entries.begin(); it != m_entries.end();) {
        if (it->second.deadlineMs > nowMs) {
            ++it;
            continue;
        }
        m_underWay -= it->second.isUnderWay ? 1 : 0;
        ended.push_back({std::move(it->second.then), unanswered(it->second, Answer::Kind::TimedOut)});
        it = m_entries.erase(it);
    }
    return ended;
}

std::vector<RequestBook::Ended> RequestBook::linkLost()
{
    m_isLinked = false;
    m_underWay = 0;
    std::vector<Ended> ended;
    for (auto it = m_entries.begin(); it != m_entries.end();) {
        it->second.isUncertain = it->second.wasSent;
        it->second.isUnderWay = false;
        if (it->second.call.changes()) {
            ++it;
            continue;
        }
        ended.push_back({std::move(it->second.then), unanswered(it->second, Answer::Kind::LinkLost)});
        it = m_entries.erase(it);
    }
    return ended;
}

void RequestBook::linkBack(qint64 nowMs)
{
    m_isLinked = true;
    for (auto& [id, entry] : m_entries)
        entry.deadlineMs = nowMs + kDeadlineMs;
}

std::vector<RequestBook::Ended> RequestBook::giveUp()
{
    m_underWay = 0;
    std::vector<Ended> ended;
    for (auto& [id, entry] : m_entries)
        ended.push_back({std::move(entry.then), unanswered(entry, Answer::Kind::LinkLost)});
    m_entries.clear();
    return ended;
}

std::optional<qint64> RequestBook::nextDeadlineMs() const
{
    if (!m_isLinked || m_entries.empty())
        return std::nullopt;
    const auto first = std::min_element(m_entries.begin(), m_entries.end(), [](const auto& a, const auto& b) {
        return a.second.deadlineMs < b.second.deadlineMs;
    });
    return first->second.deadlineMs;
}

int RequestBook::uncertain() const
{
    return static_cast<int>(std::count_if(m_entries.begin(), m_entries.end(), [](const auto& entry) {
        return entry.second.call.changes() && entry.second.isUncertain;
    }));
}

} // namespace eraflazz::console
