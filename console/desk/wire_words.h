// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "json/json.h"
#include "kernel/money.h"

#include <QString>

#include <optional>
#include <string>
#include <string_view>

namespace eraflazz::console {

/// Members of the daemon's answers, fit to be shown: foreign text becomes one plain line, what is missing is empty.
[[nodiscard]] QString textIn(const Json& object, std::string_view name);
[[nodiscard]] std::string idIn(const Json& object, std::string_view name);
[[nodiscard]] std::optional<qint64> numberIn(const Json& object, std::string_view name);
[[nodiscard]] std::optional<Money> moneyIn(const Json& object, std::string_view name);
[[nodiscard]] bool truthIn(const Json& object, std::string_view name);
/// "1.234.567", or an en dash where there is no amount.
[[nodiscard]] QString amountIn(const Json& object, std::string_view name);

/// "40 s", "3 min", "2 h 10 min", "3 days", in the person's language. Never negative.
[[nodiscard]] QString ageText(qint64 milliseconds);
/// "21:14:06" today, else "22 Nov 21:14", by the clock that is shown.
[[nodiscard]] QString whenText(qint64 unixMs, qint64 nowMs);
/// Of a member that holds Unix milliseconds; empty without it.
[[nodiscard]] QString whenIn(const Json& object, std::string_view name, qint64 nowMs);

/// "22 Nov 2026" of a member that holds "2026-11-22"; what it holds else.
[[nodiscard]] QString dayIn(const Json& object, std::string_view name);

/// The end of a text that is too long for its place: banks write the name last.
[[nodiscard]] QString tailText(const QString& text, qsizetype longest);
/// Nothing to show in this place.
[[nodiscard]] QString noneText();

} // namespace eraflazz::console
