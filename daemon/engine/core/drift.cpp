// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/core/drift.h"

namespace eraflazz::engine {

Money driftOf(const FloatReading& reading)
{
    if (reading.reported > reading.ledger)
        return reading.reported - reading.ledger;
    const Money least = reading.ledger - reading.openCosts;
    return reading.reported < least ? reading.reported - least : Money();
}

bool isLasting(Money before, Money now, Money threshold)
{
    return (before > threshold && now > threshold) || (-before > threshold && -now > threshold);
}

} // namespace eraflazz::engine
