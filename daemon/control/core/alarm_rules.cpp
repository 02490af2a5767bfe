// SPDX-License-Identifier: GPL-3.0-or-later
#include "control/core/alarm_rules.h"

#include "kernel/text.h"

#include <algorithm>
#include <array>

namespace eraflazz::control {

namespace {

constexpr std::int64_t kOff = -1;
constexpr std::int64_t kRupiahMax = 1'000'000'000'000;
constexpr std::uint64_t kEndedLeast = 20; // fewer say nothing about a share
constexpr std::array<AlarmRule, 7> kRules{{
    {"supplier_down", "seconds", 0, 0, 86'400, "critical"},
    {"float_low", "rupiah", 1'000'000, 0, kRupiahMax, "warning"},
    {"success_low", "permille", 800, 0, 1000, "warning"},
    {"pending_high", "count", 1000, 0, 10'000'000, "warning"},
    {"doubtful_old", "seconds", 600, 0, 2'592'000, "critical"},
    {"bank_gap", "count", 0, 0, 1000, "critical"},
    {"drift", "rupiah", 0, 0, kRupiahMax, "critical"},
}};

class Judge final {
public:
    explicit Judge(const AlarmFacts& facts) : m_facts(facts), m_values(facts.values) {}

    void judge(const AlarmSupplier& supplier)
    {
        if (!supplier.isOpen)
            return;
        const auto seconds = thresholdOf(m_values, "supplier_down");
        if (supplier.breakerOpen && seconds != kOff)
            add("breaker:" + supplier.code, "supplier_down", supplier.code, {}, std::nullopt).afterMs = seconds * 1000;
        const auto least = thresholdOf(m_values, "float_low");
        if (least != kOff && supplier.floatAvailable.value() < least)
            add("float:" + supplier.code, "float_low", supplier.code, {}, supplier.floatAvailable.value());
        const auto share = thresholdOf(m_values, "success_low");
        if (share != kOff && supplier.ended >= kEndedLeast && supplier.successPermille < share)
            add("success:" + supplier.code, "success_low", supplier.code, {}, supplier.successPermille);
    }

    void judgeShop()
    {
        const auto most = thresholdOf(m_values, "pending_high");
        if (most != kOff && m_facts.pending > most)
            add("pending", "pending_high", "sales", {}, m_facts.pending);
        const auto oldest = thresholdOf(m_values, "doubtful_old");
        if (oldest != kOff && m_facts.doubtfulAgeS && *m_facts.doubtfulAgeS > oldest)
            add("doubtful", "doubtful_old", m_facts.doubtfulSale, {}, m_facts.doubtfulAgeS);
        const auto gaps = thresholdOf(m_values, "bank_gap");
        for (const auto& bank : m_facts.banks) {
            if (gaps != kOff && static_cast<std::int64_t>(m_facts.banks.size()) > gaps)
                add("bank:" + bank.code, "bank_gap", bank.code, bank.why, std::nullopt);
        }
        const auto allowed = thresholdOf(m_values, "drift");
        for (const auto& one : m_facts.drifts) {
            if (allowed != kOff && (one.drift > allowed || -one.drift > allowed))
                add("drift:" + one.supplier, "drift", one.supplier, {}, one.drift).sinceMs = one.atMs;
        }
        for (const auto& one : m_facts.cases) {
            auto& finding = add("case:" + one.kind, "case", one.kind, std::to_string(one.count), one.count);
            finding.severity = "notice";
            finding.sinceMs = one.sinceMs;
        }
    }

    void judgeReady(bool isReady)
    {
        if (!isReady)
            add("engine", "not_ready", "engine", {}, std::nullopt).severity = "critical";
    }

    std::vector<AlarmFinding> take() { return std::move(m_found); }

private:
    AlarmFinding&
    add(std::string key, std::string kind, std::string subject, std::string text, std::optional<std::int64_t> value)
    {
        AlarmFinding finding{
            std::move(key), std::move(kind), std::move(subject), std::move(text), {}, value, {}, {}, 0};
        if (const auto* rule = alarmRule(finding.kind)) {
            finding.severity = rule->severity;
            finding.threshold = thresholdOf(m_values, rule->name);
        }
        m_found.push_back(std::move(finding));
        return m_found.back();
    }

    const AlarmFacts& m_facts;
    AlarmValues m_values;
    std::vector<AlarmFinding> m_found;
};

} // namespace

std::span<const AlarmRule> alarmRules()
{
    return kRules;
}

const AlarmRule* alarmRule(std::string_view name)
{
    const auto found =
        std::find_if(kRules.begin(), kRules.end(), [name](const AlarmRule& rule) { return rule.name == name; });
    return found == kRules.end() ? nullptr : &*found;
}

std::string settingOf(const AlarmRule& rule)
{
    return "alarm." + std::string(rule.name);
}

AlarmValues alarmValuesFrom(const std::map<std::string, std::string, std::less<>>& settings)
{
    AlarmValues values;
    for (const auto& rule : kRules) {
        const auto found = settings.find(rule.name);
        const auto value = found != settings.end() ? parseInt(found->second) : std::nullopt;
        if (value && *value >= kOff && *value <= rule.most)
            values.emplace(rule.name, *value);
    }
    return values;
}

std::int64_t thresholdOf(const AlarmValues& values, std::string_view rule)
{
    const auto found = values.find(rule);
    const auto* spec = alarmRule(rule);
    return found != values.end() ? found->second : spec != nullptr ? spec->otherwise : kOff;
}

std::vector<AlarmFinding>
judgeAlarms(const std::vector<AlarmSupplier>& suppliers, bool isReady, const AlarmFacts& facts)
{
    Judge judge(facts);
    for (const auto& supplier : suppliers)
        judge.judge(supplier);
    judge.judgeShop();
    judge.judgeReady(isReady);
    return judge.take();
}

} // namespace eraflazz::control
