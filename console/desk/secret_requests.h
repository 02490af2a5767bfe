// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/confirm.h"
#include "json/json.h"
#include "look/parts/fact_rows.h"

#include <QString>

#include <string_view>
#include <vector>

namespace eraflazz::console {

// Requests for what opens doors, a supplier's credentials, an agent's API key, a bank account: they move no money, and
// nobody ever sees a secret in them. GUI thread.

[[nodiscard]] bool isSecretKind(std::string_view kind);
/// What would change, of request.get: which secrets are new, the address, which key.
[[nodiscard]] std::vector<look::Fact> secretFacts(const Json& request, qint64 nowMs);
/// What a person must see before agreeing; `facts` are all of the request.
[[nodiscard]] Question
secretQuestion(const Json& request, const QString& title, const QString& maker, std::vector<look::Fact> facts);
/// Who besides the one who asks could agree, before it is known by name.
[[nodiscard]] QString otherPerson(std::string_view kind);
/// What to say after it was approved.
[[nodiscard]] QString approvedNews(std::string_view kind, const QString& maker);

} // namespace eraflazz::console
