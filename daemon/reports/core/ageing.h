// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kernel/clock.h"
#include "kernel/money.h"

#include <cstdint>

namespace eraflazz::reports {

/// A debt by its age in business days.
struct Ageing final {
    Money upTo7;
    Money upTo14;
    Money upTo30;
    Money older;

    [[nodiscard]] Money total() const { return upTo7 + upTo14 + upTo30 + older; }
};

/// Finds out how old a debt is, first in, first out: payments settle what was taken first, so what is still owed was
/// taken last. Fed with what was taken, newest first, until it is covered.
class AgeingWalk final {
public:
    static constexpr std::int32_t kOldestDays = 30; ///< Beyond this all ages are one.

    AgeingWalk(Money owed, BusinessDay asOf) : m_rest(owed), m_asOf(asOf) {}

    [[nodiscard]] bool needsMore() const { return m_rest.isPositive(); }
    /// `amount` may be zero: something taken and given back.
    void add(Money amount, std::int64_t atMs);
    /// What no movement explains is as old as can be.
    [[nodiscard]] Ageing finish();

private:
    Money m_rest;
    BusinessDay m_asOf;
    Ageing m_ageing;
};

} // namespace eraflazz::reports
