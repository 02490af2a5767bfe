// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace eraflazz::test {

// Apart from the tests, because moc does not understand raw strings that hold quotes and braces.

[[nodiscard]] std::string depositBody(); ///< 250,000 to BCA1 under the ref_id d-1.

struct MalformedDeposit final {
    std::string name;
    std::string body;
    std::string field; ///< The one at fault.
};
[[nodiscard]] std::vector<MalformedDeposit> malformedDeposits();

/// One element of Moota's webhook.
[[nodiscard]] std::string
mutation(const std::string& id, const std::string& account = "512345", const std::string& amount = "250405");
[[nodiscard]] std::string cekmutasiBody();
[[nodiscard]] std::string mutasibankBody(const std::string& key);

} // namespace eraflazz::test
