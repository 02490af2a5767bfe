// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kernel/money.h"

namespace eraflazz::engine {

/// Our deposit at a supplier, as both sides see it at one moment.
struct FloatReading final {
    Money reported;  ///< By the supplier.
    Money ledger;    ///< By our books.
    Money openCosts; ///< Of attempts under way: the supplier may or may not have taken them yet.
};

/// How far the supplier is outside of what our books allow: positive when it holds more for us than they say. Between
/// the ledger and the ledger minus what is under way nothing is wrong.
[[nodiscard]] Money driftOf(const FloatReading& reading);

/// What the supplier said at some moment between two looks at our books: whatever they allowed meanwhile is allowed.
[[nodiscard]] FloatReading readingBetween(const FloatReading& before, const FloatReading& after, Money reported);

/// Two checks in a row beyond the threshold, in the same direction. One alone may be a payment that was under way
/// between the two readings.
[[nodiscard]] bool isLasting(Money before, Money now, Money threshold);

} // namespace eraflazz::engine
