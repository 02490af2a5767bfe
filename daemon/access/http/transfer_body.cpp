// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/http/transfer_body.h"

#include "kernel/text.h"

#include <utility>

#include <algorithm>
#include <initializer_list>
#include <optional>

namespace eraflazz::access {

namespace {

constexpr std::size_t kCodeBytesMax = 32;
constexpr std::size_t kNoteBytesMax = 200;
constexpr std::size_t kPinDigitsMin = 4;
constexpr std::size_t kPinDigitsMax = 12;
constexpr std::size_t kEchoedNameBytesMax = 64;
constexpr std::int64_t kRupiahMax = 1'000'000'000'000;
constexpr int kDepthMax = 4;

constexpr Words kRefIdRule{"1-64 karakter ASCII tanpa spasi", "1 to 64 printable ASCII characters, no blanks"};
constexpr Words kToRule{"kode agen, 1-32 karakter tanpa spasi", "an agent's code of 1 to 32 characters, no blanks"};
constexpr Words kAmountRule{"bilangan bulat positif, dalam rupiah", "a positive integer, in rupiah"};
constexpr Words kPinRule{"teks 4-12 angka", "a text of 4 to 12 digits"};
constexpr Words kNoteRule{"teks paling panjang 200 karakter", "a text of at most 200 characters"};
constexpr Words kUnknownRule{"kolom ini tidak dikenal", "there is no such field"};
constexpr Words kObjectRule{"harus satu objek JSON yang sah", "must be one valid JSON object"};

bool isPrintable(std::string_view text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return c > ' ' && c < '\x7f'; });
}

bool hasControl(std::string_view text)
{
    return std::any_of(
        text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == '\x7f'; });
}

Result<Json, FieldFault> objectFrom(std::string_view body, std::initializer_list<std::string_view> fields)
{
    auto json = parseJson(body, {.depthMax = kDepthMax});
    if (!json || !json->isObject())
        return Err(FieldFault{"body", kObjectRule});
    for (const auto& [name, value] : json->members()) {
        if (std::find(fields.begin(), fields.end(), name) == fields.end())
            return Err(FieldFault{sanitised(name, kEchoedNameBytesMax), kUnknownRule});
    }
    return std::move(*json);
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
    const auto json = objectFrom(body, {"ref_id", "to", "amount", "pin", "note"});
    if (!json)
        return Err(json.error());
    TransferBody read;
    const auto refId = (*json)["ref_id"].asString();
    if (!refId || !isRefId(*refId))
        return Err(FieldFault{"ref_id", kRefIdRule});
    const auto receiver = (*json)["to"].asString();
    if (!receiver || receiver->empty() || receiver->size() > kCodeBytesMax || !isPrintable(*receiver))
        return Err(FieldFault{"to", kToRule});
    const auto amount = (*json)["amount"].asInteger();
    if (!amount || *amount < 1 || *amount > kRupiahMax)
        return Err(FieldFault{"amount", kAmountRule});
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
    const auto json = objectFrom(body, {"pin"});
    if (!json)
        return Err(json.error());
    auto pin = pinFrom(*json);
    if (!pin)
        return Err(FieldFault{"pin", kPinRule});
    return std::move(*pin);
}

} // namespace eraflazz::access
