// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/http/deposit_body.h"

#include <utility>

#include <array>

namespace eraflazz::access {

namespace {

constexpr std::size_t kBankBytesMax = 32;

constexpr std::array<std::string_view, 3> kFields{"ref_id", "amount", "bank"};

constexpr Words kBankRule{"kode bank, 1-32 karakter tanpa spasi", "a bank code of 1 to 32 characters, no blanks"};

} // namespace

Result<wallet::OpenTicket, FieldFault> readDepositBody(std::string_view body)
{
    const auto json = objectIn(body);
    if (!json)
        return Err(json.error());
    const auto refId = (*json)["ref_id"].asString();
    if (!refId || !isRefId(*refId))
        return Err(FieldFault{"ref_id", kRefIdRule});
    const auto amount = integerIn((*json)["amount"], 1, kRupiahMax);
    if (!amount)
        return Err(FieldFault{"amount", kPositiveRupiahRule});
    const auto bank = (*json)["bank"].asString();
    if (!bank || !isToken(*bank, kBankBytesMax))
        return Err(FieldFault{"bank", kBankRule});
    if (auto unknown = unknownFieldIn(*json, kFields))
        return Err(*std::move(unknown));
    return wallet::OpenTicket{{}, std::string(*refId), Money::rupiah(*amount), std::string(*bank)};
}

} // namespace eraflazz::access
