// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "control/server/control_server.h"

#include <utility>

#include <limits>
#include <string>

namespace eraflazz::control {

inline constexpr std::int64_t kPageRows = 100;
inline constexpr std::int64_t kAmountMost = std::numeric_limits<std::int64_t>::max(); ///< When no most was asked for.

/// A handler that is one statement of the database; `values(call)` gives what it is asked with. "" is not_found.
template <typename Values>
[[nodiscard]] Dispatcher::Handler statementMethod(ControlServer& server, std::string name, Values values)
{
    return [&server, name = std::move(name), values](const Call& call, const Answer& answer) {
        server.read(
            [call, name, values](Readers& readers) -> Outcome {
                auto json = readers.reads->json(name, values(call));
                if (json.empty())
                    return Err(protocol::failure("not_found"));
                return json;
            },
            answer);
    };
}

/// The members of two JSON objects as one object: what the database made, and what the daemon adds.
[[nodiscard]] inline std::string joined(const std::string& first, const std::string& second)
{
    const auto end = first.rfind('}');
    const auto start = second.find('{');
    const bool isEmpty = first.find_first_not_of(" \n\t", first.find('{') + 1) == end;
    return first.substr(0, end) + (isEmpty ? "" : ",") + second.substr(start + 1);
}

/// The id of that parameter, or nothing.
[[nodiscard]] inline Cell idCell(const Call& call, std::string_view name)
{
    const auto id = call.uuid(name);
    return id ? Cell(id->toString()) : Cell();
}

} // namespace eraflazz::control
