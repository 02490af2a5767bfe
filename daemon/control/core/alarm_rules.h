// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kernel/money.h"

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace eraflazz::control {

/// When there is an alarm. -1: never.
struct AlarmRule final {
    std::string_view name;
    std::string_view unit; ///< "rupiah", "permille", "count", "seconds"
    std::int64_t otherwise = 0;
    std::int64_t least = 0, most = 0; ///< Besides -1.
    std::string_view severity;
};
[[nodiscard]] std::span<const AlarmRule> alarmRules();
[[nodiscard]] const AlarmRule* alarmRule(std::string_view name);
/// Where its threshold is kept: "alarm.float_low".
[[nodiscard]] std::string settingOf(const AlarmRule& rule);

/// Thresholds by the name of their rule; those that nobody has changed are not here.
using AlarmValues = std::map<std::string, std::int64_t, std::less<>>;
/// Of the settings as they are stored; what does not fit its rule is left out.
[[nodiscard]] AlarmValues alarmValuesFrom(const std::map<std::string, std::string, std::less<>>& settings);
[[nodiscard]] std::int64_t thresholdOf(const AlarmValues& values, std::string_view rule);

/// What one supplier looks like.
struct AlarmSupplier final {
    std::string code;
    bool isOpen = true;
    bool breakerOpen = false;
    Money floatAvailable;
    int successPermille = 1000;
    std::uint64_t ended = 0; ///< Orders that say something about success.
};

/// What the database knows.
struct AlarmFacts final {
    struct Bank final {
        std::string code, why;
    };
    struct Drift final {
        std::string supplier;
        std::int64_t drift = 0; ///< Rupiah.
        std::optional<std::int64_t> atMs;
    };
    struct Cases final {
        std::string kind;
        std::int64_t count = 0;
        std::optional<std::int64_t> sinceMs;
    };
    AlarmValues values;
    std::int64_t pending = 0;
    std::optional<std::int64_t> doubtfulAgeS; ///< Of the oldest.
    std::string doubtfulSale;                 ///< Its code.
    std::vector<Bank> banks;                  ///< Those that do not credit by themselves any more.
    std::vector<Drift> drifts;                ///< The latest of each supplier that has one.
    std::vector<Cases> cases;                 ///< Open ones.
};

/// Something that is wrong.
struct AlarmFinding final {
    std::string key, kind, subject, text, severity;
    std::optional<std::int64_t> value, threshold;
    std::optional<std::int64_t> sinceMs; ///< When the books know it.
    std::int64_t afterMs = 0;            ///< It is an alarm once it has been so for that long.
};

/// Everything that is wrong now. Pure.
[[nodiscard]] std::vector<AlarmFinding>
judgeAlarms(const std::vector<AlarmSupplier>& suppliers, bool isReady, const AlarmFacts& facts);

} // namespace eraflazz::control
