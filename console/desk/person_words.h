// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <span>
#include <string_view>

namespace eraflazz::console {

/// The roles of the contract, the mightiest first.
[[nodiscard]] std::span<const std::string_view> roleNames();
[[nodiscard]] QString roleWord(std::string_view role);
/// What somebody with that role can do, in one sentence.
[[nodiscard]] QString roleAbout(std::string_view role);
[[nodiscard]] QString personStatusWord(std::string_view status);

} // namespace eraflazz::console
