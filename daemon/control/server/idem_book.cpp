// SPDX-License-Identifier: GPL-3.0-or-later
#include "control/server/idem_book.h"

#include "kernel/clock.h"

namespace eraflazz::control {

IdemBook::Found IdemBook::begin(std::int64_t who, const std::string& idem, const std::string& print, Answer& answer)
{
    const std::int64_t now = monotonicMsNow();
    const Key key{who, idem};
    const auto found = m_entries.find(key);
    if (found != m_entries.end() && (!found->second.isDone || found->second.atMs + kKeptMs > now)) {
        if (found->second.print != print)
            return Found::Other;
        if (!found->second.isDone) {
            found->second.waiting.push_back(std::move(answer));
            return Found::UnderWay;
        }
        answer(found->second.result);
        return Found::Answered;
    }
    if (m_entries.size() >= kKeptMax)
        forget(now);
    m_entries[key] = {print, now, false, {}, {}};
    m_entries[key].waiting.push_back(std::move(answer));
    answer = [this, key](Outcome outcome) { finish(key, outcome); };
    return Found::New;
}

/// Only what was done is remembered: what was refused or broke may be tried again.
void IdemBook::finish(const Key& key, const Outcome& outcome)
{
    const auto found = m_entries.find(key);
    if (found == m_entries.end())
        return;
    const auto waiting = std::move(found->second.waiting);
    if (outcome) {
        found->second.isDone = true;
        found->second.result = *outcome;
        found->second.waiting.clear();
    } else {
        m_entries.erase(found);
    }
    for (const auto& answer : waiting)
        answer(outcome);
}

void IdemBook::forget(std::int64_t nowMs)
{
    std::erase_if(m_entries,
                  [nowMs](const auto& entry) { return entry.second.isDone && entry.second.atMs + kKeptMs <= nowMs; });
}

} // namespace eraflazz::control
