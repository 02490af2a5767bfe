// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace eraflazz::console {

struct SaleBrief;

// The daemon's names in the person's words. A name of a later daemon is shown as it is.

[[nodiscard]] QString attemptWord(const QString& state); ///< "UNKNOWN"
/// Nobody said that: the supplier was silent, and the words are the daemon's own.
[[nodiscard]] bool isSilence(const QString& code);
/// What the supplier said, in quotation marks, or what it means in our words.
[[nodiscard]] QString evidenceSaid(const QString& code, const QString& message, const QString& meaning);
[[nodiscard]] QString evidenceWord(const QString& meaning);   ///< "rejected_stop"
[[nodiscard]] QString sourceWord(const QString& source);      ///< "callback"
[[nodiscard]] QString exclusionWord(const QString& why);      ///< "breaker_open"
[[nodiscard]] QString routePolicyWord(const QString& policy); ///< "cheapest"
[[nodiscard]] QString movementWord(const QString& kind);      ///< "settle"
[[nodiscard]] QString reportWord(const QString& event);       ///< "sale.success"
[[nodiscard]] QString reportStateWord(const QString& state);  ///< "due"
/// What became of asking a supplier: "ASKING", or the name of the refusal.
[[nodiscard]] QString askOutcomeWord(const QString& outcome);
/// Why something with a sale was refused, as a sentence; empty when the name is not known.
[[nodiscard]] QString saleRefusalWords(const QString& detail);

/// "21:12:04" by the clock that is shown; with its day when it is not today's.
[[nodiscard]] QString saleTimeText(qint64 unixMs, qint64 nowMs);
/// "21:12:04"
[[nodiscard]] QString clockText(qint64 unixMs);
/// "22 Nov"
[[nodiscard]] QString dayText(qint64 unixMs);
/// "21:12:04,118"; with its day when it is not today's.
[[nodiscard]] QString exactTimeText(qint64 unixMs, qint64 nowMs);
/// "+4 ms", "+30,0 dtk", "+2:03"
[[nodiscard]] QString sinceText(qint64 ms);

/// What the agent's customer is told: product, destination, outcome, serial number, reference.
[[nodiscard]] QString customerAnswer(const SaleBrief& sale);
/// "0812 5440 9917": digits in groups, for reading aloud; other texts as they are.
[[nodiscard]] QString spacedNumber(const QString& destination);

} // namespace eraflazz::console
