// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wallet/banks/layout_toml.h"

#include <vector>

namespace eraflazz::wallet {

/// The files of resources/bank_layouts, as this program was built with them. Throws AssertionError when one of them is
/// broken, which a test sees first.
[[nodiscard]] const NameSets& shippedNameSets();
[[nodiscard]] std::vector<BankLayout> shippedLayouts();

/// Adds a layout; one with the same id is replaced.
void addLayout(std::vector<BankLayout>& layouts, BankLayout layout);

} // namespace eraflazz::wallet
