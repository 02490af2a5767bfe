// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/http/transfer_body.h"

#include "kernel/text.h"

#include <utility>

#include <algorithm>
#include <array>
#include <optional>

namespace eraflazz::access {

namespace {

constexpr std::size_t kCodeBytesMax = 32;
constexpr std::size_t kNoteBytesMax = 200;
constexpr std::size_t kPinDigitsMin = 4;
constexpr std::size_t kPinDigitsMax = 12;

constexpr std::array<std::string_view, 5> kTransferFields{"ref_id", "to", "amount", "pin", "note"};
constexpr std::array<std::string_view, 1> kPinFields{"pin"};

constexpr Words kToRule{"kode agen, 1-32 karakter tanpa spasi", "an agent's code of 1 to 32 characters, no blanks"};
constexpr Words kPinRule{"teks 4-12 angka", "a text of 4 to 12 digits"};
constexpr Words kNoteRule{"teks paling panjang 200 karakter", "a text of at most 200 characters"};

/// With these fields and no other.
Result<Json, FieldFault> objectOf(std::string_view body, std::span<const std::string_view> fields)
{
    auto json = objectIn(body);
    if (json) {
        if (auto unknown = unknownFieldIn(*json, fields))
            return Err(*std::move(unknown));
    }
    return json;
}

/// Digits in a string: a number would lose its leading zeros.
std::optional<std::string> pinFrom(const Json& json)
{
    const auto pin = json["pin"].asString();
    const bool isPin = pin && pin->size() >= kPinDigitsMin && pin->size() <= kPinDigitsMax &&
                       std::all_of(pin->begin(), pin->end(), isDigitAscii);
    return isPin ? std::optional<std::string>(*pin) : std::nullopt;
}

} // namespace

Result<TransferBody, FieldFault> readTransferBody(std::string_view body)
{
    const auto json = objectOf(body, kTransferFields);
    if (!json)
        return Err(json.error());
    TransferBody read;
    const auto refId = (*json)["ref_id"].asString();
    if (!refId || !isRefId(*refId))
        return Err(FieldFault{"ref_id", kRefIdRule});
    const auto receiver = (*json)["to"].asString();
    if (!receiver || !isToken(*receiver, kCodeBytesMax))
        return Err(FieldFault{"to", kToRule});
    const auto amount = integerIn((*json)["amount"], 1, kRupiahMax);
    if (!amount)
        return Err(FieldFault{"amount", kPositiveRupiahRule});
    auto pin = pinFrom(*json);
    if (!pin)
        return Err(FieldFault{"pin", kPinRule});
    if (const Json& note = (*json)["note"]; !note.isNull()) {
        const auto text = note.asString();
        if (!text || text->size() > kNoteBytesMax || hasControl(*text))
            return Err(FieldFault{"note", kNoteRule});
        read.asked.note = *text;
    }
    read.asked.refId = *refId;
    read.asked.to = *receiver;
    read.asked.amount = Money::rupiah(*amount);
    read.pin = std::move(*pin);
    return read;
}

Result<std::string, FieldFault> readPinBody(std::string_view body)
{
    const auto json = objectOf(body, kPinFields);
    if (!json)
        return Err(json.error());
    auto pin = pinFrom(*json);
    if (!pin)
        return Err(FieldFault{"pin", kPinRule});
    return std::move(*pin);
}

} // namespace eraflazz::access
