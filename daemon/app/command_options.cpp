// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_options.h"

#include "kernel/text.h"

#include <stdexcept>

namespace eraflazz::app {

const std::string& needOption(const CommandOptions& options, const std::string& name)
{
    const auto found = options.find(name);
    if (found == options.end())
        throw std::runtime_error(name + " is missing; `eraflazzd help` lists every option");
    return found->second;
}

std::optional<std::string> optionOf(const CommandOptions& options, const std::string& name)
{
    const auto found = options.find(name);
    return found == options.end() ? std::nullopt : std::optional(found->second);
}

Money rupiahFrom(const CommandOptions& options, const std::string& name)
{
    const auto amount = parseInt(needOption(options, name));
    if (!amount)
        throw std::runtime_error(name + " is an amount in whole rupiah, without dots");
    return Money::rupiah(*amount);
}

} // namespace eraflazz::app
