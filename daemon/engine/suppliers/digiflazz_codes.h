// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/core/supplier_adapter.h"

#include <span>
#include <string_view>

namespace eraflazz::engine {

/// One response code of Digiflazz as data.
struct DigiflazzCode final {
    std::string_view rc;
    EvidenceClass meaning;   ///< In answer to the first sending of an order.
    bool recordCreated;      ///< A transaction exists at Digiflazz and the reference is used up.
    std::string_view reason; ///< Short, Indonesian, for people.
};

/// Every code we know, in ascending order. Any thread.
[[nodiscard]] std::span<const DigiflazzCode> digiflazzCodes();

/// Null for a code that is not in the table.
[[nodiscard]] const DigiflazzCode* findDigiflazzCode(std::string_view rc);

/// What the code says when it answers a repeated order or arrives in a callback. A refusal that made no record proves
/// only that the repetition bought nothing: the order sent before may well exist (its own debit can be why our
/// deposit is now too small, its own run why the number is "already in process"), so it reads as Unknown there.
[[nodiscard]] EvidenceClass meaningOnRepeat(const DigiflazzCode& code);

} // namespace eraflazz::engine
