// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/core/case_store.h"
#include "engine/core/resolve_case.h"
#include "kernel/result.h"
#include "wallet/core/requests.h"

#include <optional>
#include <string>

namespace eraflazz::engine {

/// What a person wants to be decided.
struct Wish final {
    Uuid caseId;
    Verb verb = Verb::Close;
    std::string sn;
    std::optional<Money> costBack;
    std::string resolution;
};

/// Puts a wish into the words of a request (wallet::Requests::propose), or says by name why it would come to nothing.
/// What it finds is looked at again, under lock, when the approved decision is carried out. Pure.
[[nodiscard]] Result<wallet::CaseAsk, ResolveRefusal> askFor(const Wish& wish, const std::optional<CaseFacts>& facts);

} // namespace eraflazz::engine
