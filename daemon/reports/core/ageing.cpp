// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/core/ageing.h"

#include <algorithm>

namespace eraflazz::reports {

void AgeingWalk::add(Money amount, std::int64_t atMs)
{
    const Money part = std::min(amount, m_rest);
    if (!part.isPositive())
        return;
    const std::int32_t days = m_asOf.days - BusinessDay::at(atMs).days;
    Money& bucket = days <= 7             ? m_ageing.upTo7
                    : days <= 14          ? m_ageing.upTo14
                    : days <= kOldestDays ? m_ageing.upTo30
                                          : m_ageing.older;
    bucket += part;
    m_rest -= part;
}

Ageing AgeingWalk::finish()
{
    m_ageing.older += m_rest;
    m_rest = Money();
    return m_ageing;
}

} // namespace eraflazz::reports
