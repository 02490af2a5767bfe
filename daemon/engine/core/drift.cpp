// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/core/drift.h"

#include <algorithm>

namespace eraflazz::engine {

Money driftOf(const FloatReading& reading)
{
    if (reading.reported > reading.ledger)
        return reading.reported - reading.ledger;
    const Money least = reading.ledger - reading.openCosts;
    return reading.reported < least ? reading.reported - least : Money();
}

FloatReading readingBetween(const FloatReading& before, const FloatReading& after, Money reported)
{
    FloatReading reading;
    reading.reported = reported;
    reading.ledger = std::max(before.ledger, after.ledger);
    reading.openCosts = reading.ledger - std::min(before.ledger - before.openCosts, after.ledger - after.openCosts);
    return reading;
}

bool isLasting(Money before, Money now, Money threshold)
{
    return (before > threshold && now > threshold) || (-before > threshold && -now > threshold);
}

} // namespace eraflazz::engine
