// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command_options.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace eraflazz::app {

/// What a command of the program takes.
struct CommandForm final {
    std::string_view command;
    std::string_view verb;     ///< Empty for a command that is one word.
    std::string_view argument; ///< What the usage calls the one word that is no option; empty when there is none.
    std::string_view options;  ///< With spaces between them; an option that ends with = takes a value.
};

/// A command as somebody typed it, every word of it understood.
struct CommandLine final {
    std::string command;
    std::string verb;
    std::string argument;   ///< Never empty where the form has one.
    CommandOptions options; ///< An option without a value holds "1".
    bool wantsHelp = false; ///< --help or -h stood somewhere; nothing else was read.
};

/// The names in `form.options`, without their =.
[[nodiscard]] std::vector<std::string> optionNames(const CommandForm& form);

/// `words` begin with the command. A word that no form knows is refused and never passed over: a check that was asked
/// for under a wrong name would count as made. Throws std::runtime_error that names the word and the nearest known one.
[[nodiscard]] CommandLine readCommandLine(std::span<const CommandForm> forms, std::span<const std::string> words);

} // namespace eraflazz::app
