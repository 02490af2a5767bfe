// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rows/row_store.h"
#include "desk/place.h"

#include <QString>

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace eraflazz::console {

enum class Severity { Critical, Warning, Notice };

/// A row of the topic alarm.
struct AlarmFacts final {
    QString key;
    std::string kind;
    QString subject;
    QString text;
    std::int64_t sinceMs = 0;
    Severity severity = Severity::Warning;
    QString acknowledgedBy;
    QString note;
    std::optional<std::int64_t> value, threshold, mutedUntilMs;
    bool operator==(const AlarmFacts&) const = default;
};
/// The loud ones first, in each the oldest.
[[nodiscard]] std::vector<AlarmFacts> alarmsOf(const RowStore& store);

/// What is wrong, in words; the daemon's own for a kind of a later contract.
[[nodiscard]] QString alarmWords(std::string_view kind);
/// "DIGI" for most; a case's kind in words.
[[nodiscard]] QString alarmSubject(const AlarmFacts& alarm);
/// "Supplier balance low: DIGI"
[[nodiscard]] QString alarmTitle(const AlarmFacts& alarm);
/// "Rp 4.212.900, limit Rp 5.000.000"; empty for one without figures.
[[nodiscard]] QString alarmFigures(const AlarmFacts& alarm);
[[nodiscard]] QString severityWord(Severity severity);
/// A value or threshold of a kind of alarm: "Rp 1.000.000", "95,0 %", "60 dtk". -1 is "off".
[[nodiscard]] QString alarmValue(std::string_view kind, std::int64_t value);
/// Where one does something about it.
[[nodiscard]] Place alarmPlace(const AlarmFacts& alarm);

} // namespace eraflazz::console
