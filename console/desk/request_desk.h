// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/link/call.h"
#include "look/parts/approvers.h"
#include "look/parts/fact_rows.h"
#include "look/parts/money_confirmation.h"

#include <QString>

#include <functional>
#include <vector>

class QWidget;

namespace eraflazz::console {

class Desk;

// What pages do with requests (request.get), the same everywhere. GUI thread.

/// Why this person cannot agree to it; empty when they can.
[[nodiscard]] QString whyNotApprove(const Desk& desk, const Json& request);
/// The two people of a request: who asked, who agreed or could agree.
[[nodiscard]] std::vector<look::Approver> requestPeople(const Desk& desk, const Json& request);
/// What happens to money when it is approved: caption and amount. No amount for requests that move none.
struct RequestAmount final {
    QString caption;
    std::optional<Money> amount;
};
[[nodiscard]] RequestAmount requestAmount(const Json& request);
/// Subject, before and after, reason, maker; the note when there is no other place for it.
enum class NoteIn { Facts, Elsewhere };
[[nodiscard]] std::vector<look::Fact> requestFacts(const Json& request, qint64 nowMs, NoteIn note);
/// Everything a person must see before agreeing.
[[nodiscard]] look::MoneyQuestion approvalQuestion(const Desk& desk, const Json& request);

/// Shows the question and sends the approval when it is confirmed; the idem is made when the question opens. `then`
/// hears the daemon, nothing when the person refuses.
void approveRequest(Desk& desk, QWidget* asker, const Json& request, Answered then);
/// Asks for the reason, then declines or takes back.
void rejectRequest(Desk& desk, QWidget* asker, const Json& request, Answered then);
void withdrawRequest(Desk& desk, QWidget* asker, const Json& request, Answered then);

/// The one who asks now, and the other one who must agree. `kind` only where it is not money.
[[nodiscard]] std::vector<look::Approver> peopleOfNewRequest(const Desk& desk, std::string_view kind = {});
/// Whose balance it moves: "AG001 · Efata Cell"; empty when no agent's.
[[nodiscard]] QString agentOf(const Json& request);
/// The short code people call a request, ticket or case by.
[[nodiscard]] QString shortCode(std::string_view id);

} // namespace eraflazz::console
