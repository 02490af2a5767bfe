// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/http/deposit_body.h"

#include "kernel/text.h"

#include <utility>

#include <algorithm>

namespace eraflazz::access {

namespace {

constexpr std::size_t kBankBytesMax = 32;
constexpr std::size_t kEchoedNameBytesMax = 64;
constexpr std::int64_t kRupiahMax = 1'000'000'000'000;
constexpr int kDepthMax = 4;

constexpr Words kRefIdRule{"1-64 karakter ASCII tanpa spasi", "1 to 64 printable ASCII characters, no blanks"};
constexpr Words kAmountRule{"bilangan bulat positif, dalam rupiah", "a positive integer, in rupiah"};
constexpr Words kBankRule{"kode bank, 1-32 karakter tanpa spasi", "a bank code of 1 to 32 characters, no blanks"};
constexpr Words kUnknownRule{"kolom ini tidak dikenal", "there is no such field"};
constexpr Words kObjectRule{"harus satu objek JSON yang sah", "must be one valid JSON object"};

bool isPrintable(std::string_view text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return c > ' ' && c < '\x7f'; });
}

} // namespace

Result<wallet::OpenTicket, FieldFault> readDepositBody(std::string_view body)
{
    const auto json = parseJson(body, {.depthMax = kDepthMax});
    if (!json || !json->isObject())
        return Err(FieldFault{"body", kObjectRule});
    const auto refId = (*json)["ref_id"].asString();
    if (!refId || !isRefId(*refId))
        return Err(FieldFault{"ref_id", kRefIdRule});
    const auto amount = (*json)["amount"].asInteger();
    if (!amount || *amount < 1 || *amount > kRupiahMax)
        return Err(FieldFault{"amount", kAmountRule});
    const auto bank = (*json)["bank"].asString();
    if (!bank || bank->empty() || bank->size() > kBankBytesMax || !isPrintable(*bank))
        return Err(FieldFault{"bank", kBankRule});
    for (const auto& [name, value] : json->members()) {
        if (name != "ref_id" && name != "amount" && name != "bank")
            return Err(FieldFault{sanitised(name, kEchoedNameBytesMax), kUnknownRule});
    }
    return wallet::OpenTicket{{}, std::string(*refId), Money::rupiah(*amount), std::string(*bank)};
}

} // namespace eraflazz::access
