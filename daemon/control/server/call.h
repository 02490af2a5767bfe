// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "json/json.h"
#include "kernel/result.h"
#include "kernel/stamp.h"
#include "ops/core/operator.h"
#include "protocol/contract.h"
#include "protocol/message.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace eraflazz::control {

/// JSON of the answer, or why there is none.
using Outcome = Result<std::string, protocol::Failure>;
/// Called once, on the server's thread.
using Answer = std::function<void(Outcome)>;

/// One request of one person, after its parameters were found to be of the right type and size.
struct Call final {
    std::int64_t connection = 0;
    const protocol::MethodSpec* method = nullptr;
    Json params;
    ops::Operator who;

    [[nodiscard]] bool has(std::string_view name) const { return !params[name].isNull(); }
    [[nodiscard]] std::string text(std::string_view name) const; ///< "" when it is not given.
    [[nodiscard]] std::int64_t number(std::string_view name, std::int64_t otherwise = 0) const;
    [[nodiscard]] std::optional<Uuid> uuid(std::string_view name) const;
    [[nodiscard]] bool truth(std::string_view name) const;
    [[nodiscard]] bool may(std::string_view scope) const;
};

/// Nothing when the parameters fit the contract, else the refusal with every field that does not.
[[nodiscard]] std::optional<protocol::Failure> unfitParams(const protocol::MethodSpec& method, const Json& params);

/// validation, with one field.
[[nodiscard]] protocol::Failure unfit(std::string_view field, std::string_view key);

} // namespace eraflazz::control
