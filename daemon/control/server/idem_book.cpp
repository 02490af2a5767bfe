// SPDX-License-Identifier: GPL-3.0-or-later
#include "control/server/idem_book.h"

#include "kernel/clock.h"

namespace eraflazz::control {

IdemBook::Found IdemBook::begin(std::int64_t who, const std::string& idem, const std::string& print, Answer& answer)
{
    const std::int64_t now = monotonicMsNow();
    Person& person = m_people[who];
    forget(person, now);
    const auto [found, isNew] = person.entries.try_emplace(idem);
    Entry& entry = found->second;
    if (!isNew) {
        if (entry.print != print)
            return Found::Other;
        if (!entry.isDone) {
            entry.waiting.push_back(std::move(answer));
            return Found::UnderWay;
        }
        answer(entry.result);
        return Found::Answered;
    }
    entry.print = print;
    entry.atMs = now;
    entry.waiting.push_back(std::move(answer));
    answer = [this, who, idem](Outcome outcome) { finish(who, idem, outcome); };
    return Found::New;
}

/// Only what was done is remembered: what was refused or broke may be tried again.
void IdemBook::finish(std::int64_t who, const std::string& idem, const Outcome& outcome)
{
    Person& person = m_people[who];
    const auto found = person.entries.find(idem);
    if (found == person.entries.end() || found->second.isDone)
        return;
    const auto waiting = std::exchange(found->second.waiting, {});
    if (outcome) {
        found->second.isDone = true;
        found->second.result = *outcome;
        person.bytes += outcome->size();
        person.done.emplace_back(idem, found->second.atMs);
        forget(person, monotonicMsNow());
    } else {
        person.entries.erase(found);
    }
    for (const auto& answer : waiting)
        answer(outcome);
}

void IdemBook::forget(Person& person, std::int64_t nowMs)
{
    while (!person.done.empty()) {
        const auto& [idem, atMs] = person.done.front();
        if (atMs + kKeptMs > nowMs && person.done.size() <= kKeptEach && person.bytes <= kBytesEach)
            return;
        const auto found = person.entries.find(idem);
        person.bytes -= found->second.result.size();
        person.entries.erase(found);
        person.done.pop_front();
    }
}

std::size_t IdemBook::bytesOf(std::int64_t who) const
{
    const auto found = m_people.find(who);
    return found == m_people.end() ? 0 : found->second.bytes;
}

} // namespace eraflazz::control
