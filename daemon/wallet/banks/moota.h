// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kernel/result.h"
#include "wallet/banks/bank_message.h"

namespace eraflazz::wallet {

// Moota (moota.co, API v2): a webhook per change and a list that can be polled. `mutation_id` names a line for ever;
// the same line comes again when somebody presses "resend". Any bytes; any thread.

/// Header `Signature`: lower-case hex HMAC-SHA256 of the raw body. In constant time. False without a secret.
[[nodiscard]] bool isMootaSignature(std::string_view rawBody, std::string_view signature, std::string_view secret);

/// The webhook's body: an array of mutations, also a single one.
[[nodiscard]] Result<BankMessage, BankMessageError> readMoota(std::string_view body, const NameHints& names);

struct MootaPage final {
    BankMessage message;
    std::int64_t page = 1;
    std::int64_t lastPage = 1;
    [[nodiscard]] bool isLast() const { return page >= lastPage; }
};

/// The answer to GET /mutation: a page of the list.
[[nodiscard]] Result<MootaPage, BankMessageError> readMootaPage(std::string_view body, const NameHints& names);

} // namespace eraflazz::wallet
