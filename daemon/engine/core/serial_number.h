// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace eraflazz::engine {

/// The serial number as it is stored: without blanks around it and one closing dot or comma. The words suppliers write
/// for "none" ("-", "0", ".", "SN") become empty. An SN is text: leading zeros count and dots inside are legal.
[[nodiscard]] std::string normaliseSn(std::string_view text);

/// What a PLN prepaid reply says. Only the token is certain; the rest is a courtesy for the slip.
struct PlnToken final {
    std::string token20; ///< Twenty digits, not all of them zero.
    std::string name;
    std::string tariff;         ///< "R1M"
    std::optional<int> powerVa; ///< 900
    std::string kwh;            ///< With a decimal point and the digits as they came: "13.5"; "" when it is not said.
};

/// Reads "token/name/tariff/power/kWh". The token stands on the left and kWh, power and tariff are read from the right,
/// because a name may hold slashes. Nothing when the text does not begin with exactly twenty digits (blanks or dashes
/// between them allowed): such a sale must stay open until the supplier says more.
[[nodiscard]] std::optional<PlnToken> plnToken(std::string_view sn);

/// "1234-5678-9012-3456-7890" for slips; any other text comes back unchanged.
[[nodiscard]] std::string groupedToken(std::string_view token20);

} // namespace eraflazz::engine
