// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace eraflazz::sandbox {

/// A Digiflazz response code, "00" to "99", kept as a number.
using Rc = std::uint8_t;

/// The codes that the simulator itself decides on; any other may be chosen by a behaviour.
namespace codes {
constexpr Rc kSuccess = 0;
constexpr Rc kFailed = 2;
constexpr Rc kInProcess = 3;
constexpr Rc kMalformed = 40;
constexpr Rc kBadSignature = 41;
constexpr Rc kUnknownSku = 43;
constexpr Rc kDepositTooSmall = 44;
constexpr Rc kRefNotUnique = 49;
constexpr Rc kDisturbed = 55;
constexpr Rc kCutOff = 58;
constexpr Rc kSellerCutOff = 66;
constexpr Rc kOutOfStock = 68;
constexpr Rc kAboveMaxPrice = 69;
constexpr Rc kRefunded = 74;
constexpr Rc kAskedTooSoon = 85;
constexpr Rc kNobodyKnows = 97;
} // namespace codes

/// What a person would read beside the code, in Indonesian.
[[nodiscard]] std::string_view messageOf(Rc code);

/// True when an answer with this code means that a transaction was recorded and its reference is used up.
[[nodiscard]] bool consumesRef(Rc code);

[[nodiscard]] std::string twoDigits(Rc code); ///< "02"

} // namespace eraflazz::sandbox
