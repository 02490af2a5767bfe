// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <stdexcept>
#include <string>

namespace eraflazz {

/// A programmer's promise was broken. Stays on in release. While one sale is applied it quarantines that sale (a case).
class AssertionError final : public std::logic_error {
public:
    using std::logic_error::logic_error;
};

} // namespace eraflazz

/// Guards programmer errors, never input: input is checked and answered.
#define ERA_ASSERT(condition, what)                                                                                    \
    do {                                                                                                               \
        if (!(condition))                                                                                              \
            throw ::eraflazz::AssertionError(std::string(__FILE__) + ": " + (what));                                   \
    } while (false)
