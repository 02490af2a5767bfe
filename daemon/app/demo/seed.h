// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/catalogue.h"
#include "app/demo/people.h"
#include "app/demo/ports.h"

#include <cstdint>
#include <string>
#include <vector>

namespace eraflazz::app {

struct SeedInput final {
    const DemoCatalogue& catalogue;
    const std::vector<DemoAgent>& agents;
    const std::vector<DemoBank>& banks;
    Secrets& secrets;
    std::string keyFile; ///< Of the secret box; made when it does not exist.
    Ports ports;
    int pastDays = 0; ///< So long before the demo begins its agents have been buying.
};

/// Fills an empty database in one commit, opening balances as transfers from equity; one that is filled only learns the
/// sandbox's present address and bank accounts it does not have. Answers when the shop's own sales begin (ISO 8601):
/// what is older is its past. As the role eraflazz_owner. Throws StorageError.
[[nodiscard]] std::string seed(const std::string& ownerConninfo, const SeedInput& input);

/// The balance after the newest line of the bank account; 0 when there is none. Throws StorageError.
[[nodiscard]] std::int64_t bankBalance(const std::string& ownerConninfo, const std::string& bankCode);

/// Pays in again for the traffic's agents and the suppliers that are nearly out of money, as further openings, so that
/// the demo can run for days. AG001 is left alone. Throws StorageError.
void payInAgain(const std::string& ownerConninfo, const DemoCatalogue& catalogue);

} // namespace eraflazz::app
