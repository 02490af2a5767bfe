// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kernel/result.h"
#include "wallet/banks/bank_message.h"

namespace eraflazz::wallet {

// cekmutasi.co.id: a callback whose `content.data` holds the mutations, each with an id. Any bytes; any thread.

/// Header `API-SIGNATURE`: a constant, sent along as it is, and therefore no proof that the body is unaltered: what
/// such a message says is worth no more than the transport. In constant time. False without a secret.
[[nodiscard]] bool isCekmutasiSignature(std::string_view signature, std::string_view secret);

[[nodiscard]] Result<BankMessage, BankMessageError> readCekmutasi(std::string_view body, const NameHints& names);

} // namespace eraflazz::wallet
