// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/http/api_call.h"

#include <span>
#include <string>
#include <string_view>

namespace eraflazz::access {

enum class RouteAuth { None, Agent };

struct Route final {
    std::string_view method;
    /// Ends with '/': one more non-empty segment follows, the call's argument. Holds "*": that segment stands there.
    std::string_view path;
    RouteAuth auth;
    void (*endpoint)(const ApiContextPtr& context, ApiCall& call);

    /// On the exact bytes: nothing is decoded, so there is one spelling of every address.
    [[nodiscard]] bool matches(std::string_view requested) const;
    [[nodiscard]] bool isOpenInside() const { return path.find('*') != std::string_view::npos; }
    /// Where the argument begins.
    [[nodiscard]] std::size_t argumentAt() const { return isOpenInside() ? path.find('*') : path.size(); }
};

/// The one list of what the agent API answers.
[[nodiscard]] std::span<const Route> routes();

/// "GET, POST": for the Allow header; "" when no route has this path.
[[nodiscard]] std::string allowedMethods(std::string_view path);

} // namespace eraflazz::access
