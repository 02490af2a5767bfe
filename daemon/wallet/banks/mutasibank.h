// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kernel/result.h"
#include "wallet/banks/bank_message.h"

namespace eraflazz::wallet {

// mutasibank.co.id: a callback with `data_mutasi` and the secret `api_key` in the body, which proves no more than
// cekmutasi's header does. Its lines have no id: what names them is what bankLineKeys() takes from their content, under
// the aggregator's account_id. Lines of BCA may change their date. Any bytes; any thread.

/// The key is compared in constant time before anything else is read; an empty one never fits.
[[nodiscard]] Result<BankMessage, BankMessageError>
readMutasibank(std::string_view body, std::string_view apiKey, const NameHints& names);

} // namespace eraflazz::wallet
