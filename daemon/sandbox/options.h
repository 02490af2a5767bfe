// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>

namespace eraflazz::sandbox {

struct Options final {
    std::string configPath;
    std::string statePath; ///< Empty: as the configuration says.
    std::string readyPath; ///< Empty: none is written.
    std::optional<std::uint16_t> port;
    bool dieWithParent = false;
    std::optional<int> parentPid; ///< End at once when the parent is already another.
    bool help = false;
};

[[nodiscard]] std::string usage();
/// Throws std::runtime_error that says what is wrong with which argument.
[[nodiscard]] Options readOptions(std::span<char* const> arguments);

} // namespace eraflazz::sandbox
