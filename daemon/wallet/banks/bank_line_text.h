// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wallet/core/bank_line_keys.h"

#include <string>

namespace eraflazz::wallet {

/// One line as JSON: {"line": 8, "date": "2026-09-01", "time": null, "pending": false, "direction": "CR", "amount": 1,
/// "cents": 0, "balance": null, "balance_cents": null, "description": "...", "name_hint": null}. What previews print.
[[nodiscard]] std::string toJsonLine(const BankLine& line);

/// The names of bankLineKeyTexts() as SHA-256, 64 hex digits each: what is stored and unique per account.
[[nodiscard]] std::vector<BankLineKey> bankLineKeys(std::string_view accountCode, std::span<const BankLine> lines);

} // namespace eraflazz::wallet
