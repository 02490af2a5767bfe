// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace eraflazz::catalog {

/// What a supplier is reached by and proves itself with. What is not given stays as it is.
struct CredentialsChange final {
    std::string code; ///< Of the supplier.
    std::optional<std::string> username{}, apiKey{}, webhookSecret{}, baseUrl{};
    std::optional<bool> testing{};
};

/// How a supplier stands to such a change.
struct CredentialsStanding final {
    std::int64_t version = 0;
    bool isReadable = true;     ///< What is stored can be unsealed, or everything is given anew.
    bool movesAccount = false;  ///< Orders would go to another account than before; a new key of the same moves none.
    bool hasSalesThere = false; ///< Orders without an end are at the supplier.
};

} // namespace eraflazz::catalog
