// SPDX-License-Identifier: GPL-3.0-or-later
#include "control/server/alarm_board.h"

#include <utility>

namespace eraflazz::control {

namespace {

std::vector<AlarmSupplier> suppliersOf(EnginePort& engine)
{
    const auto catalog = engine.catalog();
    std::map<std::string, bool> isOpen;
    for (const auto& [id, supplier] : catalog->suppliers)
        isOpen[supplier.code] = supplier.open;
    std::vector<AlarmSupplier> all;
    for (const auto& one : engine.suppliers()) {
        const auto known = isOpen.find(one.code);
        all.push_back({one.code,
                       known != isOpen.end() && known->second,
                       one.breakerOpen,
                       one.floatAvailable,
                       one.successPermille.value_or(1000),
                       one.delivered + one.refused});
    }
    return all;
}

Cell numberCell(const std::optional<std::int64_t>& number)
{
    return number ? Cell(*number) : Cell();
}

} // namespace

AlarmValues alarmValuesFrom(const Json& json)
{
    std::map<std::string, std::string, std::less<>> settings;
    for (const auto& [name, value] : json.members())
        settings.emplace(name, value.asString().value_or(""));
    return alarmValuesFrom(settings);
}

AlarmFacts alarmFactsFrom(const Json& json)
{
    const auto text = [](const Json& from, std::string_view name) {
        return std::string(from[name].asString().value_or(""));
    };
    AlarmFacts facts;
    facts.values = alarmValuesFrom(json["values"]);
    facts.pending = json["pending"].asInteger().value_or(0);
    facts.doubtfulAgeS = json["doubtful_age_s"].asInteger();
    facts.doubtfulSale = text(json, "doubtful_sale");
    for (const auto& bank : json["banks"].items())
        facts.banks.push_back({text(bank, "code"), text(bank, "why")});
    for (const auto& one : json["drifts"].items())
        facts.drifts.push_back({text(one, "supplier"), one["drift"].asInteger().value_or(0), one["at"].asInteger()});
    for (const auto& one : json["cases"].items())
        facts.cases.push_back({text(one, "kind"), one["count"].asInteger().value_or(0), one["since"].asInteger()});
    return facts;
}

void AlarmBoard::refresh(EnginePort& engine, const AlarmFacts& facts, std::int64_t nowMs)
{
    std::map<std::string, Alarm> now;
    for (auto& finding : judgeAlarms(suppliersOf(engine), engine.isReady(), facts)) {
        Alarm alarm;
        const auto before = m_alarms.find(finding.key);
        alarm.sinceMs = before != m_alarms.end() ? before->second.sinceMs : finding.sinceMs.value_or(nowMs);
        alarm.isDue = nowMs - alarm.sinceMs >= finding.afterMs;
        alarm.finding = std::move(finding);
        now.emplace(alarm.finding.key, std::move(alarm));
    }
    m_alarms = std::move(now);
    std::erase_if(m_acks, [&](const auto& entry) {
        const auto& until = entry.second.mutedUntilMs;
        return m_alarms.count(entry.first) == 0 && (!until || *until <= nowMs);
    });
}

void AlarmBoard::acknowledge(const std::string& key, Ack ack)
{
    m_acks[key] = std::move(ack);
}

void AlarmBoard::restore(const Json& json, std::int64_t nowMs)
{
    for (const auto& one : json["rows"].items()) {
        const auto until = one["muted_until"].asInteger();
        const auto text = [&one](std::string_view name) { return std::string(one[name].asString().value_or("")); };
        // Without a time it held while its cause lasted, and nobody knows whether it did.
        const bool isMuted = until && *until > nowMs;
        m_acks.try_emplace(text("alarm"), isMuted ? Ack{text("acknowledged_by"), text("note"), until} : Ack{});
    }
    std::erase_if(m_acks, [](const auto& entry) { return entry.second.user.empty(); });
}

std::vector<Row> AlarmBoard::rows() const
{
    std::vector<Row> rows;
    for (const auto& [key, alarm] : m_alarms) {
        if (!alarm.isDue)
            continue;
        const auto acked = m_acks.find(key);
        const Ack ack = acked != m_acks.end() ? acked->second : Ack{};
        rows.push_back({key,
                        0,
                        {alarm.sinceMs,
                         alarm.finding.kind,
                         alarm.finding.subject,
                         alarm.finding.text,
                         ack.user,
                         alarm.finding.severity,
                         numberCell(alarm.finding.value),
                         numberCell(alarm.finding.threshold),
                         ack.note,
                         numberCell(ack.mutedUntilMs)}});
    }
    return rows;
}

} // namespace eraflazz::control
