// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kernel/money.h"
#include "sandbox/core/behaviour_rules.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace eraflazz::sandbox {

/// One thing that happened. The book is the sum of its events: applied when they happen, written to the state log, and
/// applied again after a restart. Texts are views: they live as long as what they were read from.
struct Event final {
    enum class Kind {
        Created,      ///< A purchase. supplier ref sku customerNo callbackUrl price atMs behaviour rc delayMs rule
        TurnedAway,   ///< A request that made no purchase. supplier ref sku customerNo atMs rule, lost
        Repeated,     ///< Asked again. order atMs
        Settled,      ///< The later state came. order
        ToppedUp,     ///< supplier price
        RuleAdded,    ///< supplier added
        RulesRemoved, ///< supplier
    };
    Kind kind = Kind::Created;
    std::uint8_t supplier = 0;
    std::uint32_t order = 0; ///< Index in the table.
    std::string_view ref;
    std::string_view sku;
    std::string_view customerNo;
    std::string_view callbackUrl;
    Money price;
    std::int64_t atMs = 0;
    Behaviour behaviour = Behaviour::Success;
    Rc rc = 0;                ///< Of the refusal; used by scripts that fail.
    std::int32_t delayMs = 0; ///< Until the later state.
    std::uint32_t rule = 0;
    bool lost = false;
    Rule added;
};

/// One line without its line feed. Suppliers are written by code, so that the configuration may reorder them.
[[nodiscard]] std::string encodeEvent(const Event& event, std::string_view supplierCode);

/// The event and the supplier's code; nothing when the line is not one of ours. Views point into `line`.
struct DecodedEvent final {
    Event event;
    std::string_view supplierCode;
};
[[nodiscard]] std::optional<DecodedEvent> decodeEvent(std::string_view line);

/// True when a text can stand in a line: no control characters, at most `bytesMax` bytes.
[[nodiscard]] bool isLineSafe(std::string_view text, std::size_t bytesMax);

} // namespace eraflazz::sandbox
