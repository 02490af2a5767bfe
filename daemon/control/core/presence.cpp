// SPDX-License-Identifier: GPL-3.0-or-later
#include "control/core/presence.h"

#include <algorithm>

namespace eraflazz::control {

bool Presence::look(std::int64_t connection, const std::string& subject, const Looker& who, std::int64_t nowMs)
{
    const auto found = m_entries.find({connection, subject});
    if (found != m_entries.end()) {
        found->second.untilMs = nowMs + kLivesMs;
        return true;
    }
    if (subjectsOf(connection).size() >= kSubjectsMax)
        return false;
    m_entries[{connection, subject}] = {who, nowMs + kLivesMs};
    m_isChanged = true;
    return true;
}

void Presence::leave(std::int64_t connection, const std::string& subject)
{
    m_isChanged = m_entries.erase({connection, subject}) > 0 || m_isChanged;
}

void Presence::gone(std::int64_t connection)
{
    const auto erased = std::erase_if(m_entries, [&](const auto& entry) { return entry.first.first == connection; });
    m_isChanged = erased > 0 || m_isChanged;
}

bool Presence::settle(std::int64_t nowMs)
{
    const auto erased = std::erase_if(m_entries, [&](const auto& entry) { return entry.second.untilMs <= nowMs; });
    return std::exchange(m_isChanged, false) || erased > 0;
}

std::vector<Presence::Looker> Presence::othersAt(const std::string& subject, const std::string& user) const
{
    std::map<std::string, Looker> others;
    for (const auto& [key, entry] : m_entries) {
        if (key.second != subject || entry.who.user == user)
            continue;
        const auto [at, isNew] = others.emplace(entry.who.user, entry.who);
        if (!isNew)
            at->second.sinceMs = std::min(at->second.sinceMs, entry.who.sinceMs);
    }
    std::vector<Looker> all;
    for (auto& [name, looker] : others)
        all.push_back(looker);
    std::sort(all.begin(), all.end(), [](const Looker& a, const Looker& b) { return a.sinceMs < b.sinceMs; });
    return all;
}

std::vector<std::string> Presence::subjectsOf(std::int64_t connection) const
{
    std::vector<std::string> subjects;
    for (auto at = m_entries.lower_bound({connection, {}}); at != m_entries.end() && at->first.first == connection;
         ++at)
        subjects.push_back(at->first.second);
    return subjects;
}

std::vector<Row> Presence::rows() const
{
    std::map<std::string, Row> rows;
    for (const auto& [key, entry] : m_entries) {
        Row row{key.second + " " + entry.who.user, 0, {key.second, entry.who.user, entry.who.name, entry.who.sinceMs}};
        rows.emplace(row.key, std::move(row)); // the same person twice is one
    }
    std::vector<Row> all;
    for (auto& [key, row] : rows)
        all.push_back(std::move(row));
    return all;
}

std::string_view scopeOfSubject(std::string_view subject)
{
    static const std::map<std::string_view, std::string_view> scopes{{"ticket", "deposit.read"},
                                                                     {"line", "deposit.read"},
                                                                     {"case", "case.read"},
                                                                     {"request", "request.read"},
                                                                     {"product", "product.read"},
                                                                     {"agent", "agent.read"},
                                                                     {"supplier", "supplier.read"},
                                                                     {"sale", "trx.read"}};
    const auto cut = subject.find(':');
    if (cut == std::string_view::npos || cut + 1 == subject.size())
        return {};
    const auto found = scopes.find(subject.substr(0, cut));
    return found == scopes.end() ? std::string_view() : found->second;
}

} // namespace eraflazz::control
