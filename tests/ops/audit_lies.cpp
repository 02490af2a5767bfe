// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit_lies.h"

namespace eraflazz::test {

std::vector<Lie> everyLie()
{
    std::vector<Lie> all;
    for (const auto& lies : {liesAboutMoney(),
                             liesAboutSales(),
                             liesAboutAttempts(),
                             liesAboutRows(),
                             liesAboutPeople(),
                             liesAboutDeposits(),
                             oddBooks()})
        all.insert(all.end(), lies.begin(), lies.end());
    return all;
}

} // namespace eraflazz::test
