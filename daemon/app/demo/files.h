// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <sys/types.h>

namespace eraflazz::app {

[[nodiscard]] std::string readFile(const std::string& path); ///< Empty when it cannot be read.
/// Appears complete or not at all. Throws std::runtime_error.
void writeFileAtomically(const std::string& path, std::string_view text, mode_t mode);

} // namespace eraflazz::app
