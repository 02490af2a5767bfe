// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/deposits/approve_many_dialog.h"

#include "desk/desk.h"
#include "desk/request_desk.h"
#include "desk/wire_words.h"
#include "text/amount_text.h"

#include <map>

namespace eraflazz::console {

using namespace Qt::Literals::StringLiterals;
using namespace look;
using Fate = ManyDeposit::Fate;

namespace {

ManyColumns approving()
{
    return {{Column{u"ticket"_s, ApproveManyDialog::tr("Ticket"), CellKind::Id, u"T20811"_s},
             Column{u"agent"_s, ApproveManyDialog::tr("Agent"), CellKind::Text, {}, 170},
             Column{u"sender"_s, ApproveManyDialog::tr("Sender"), CellKind::Text, {}, 150},
             Column{u"maker"_s, ApproveManyDialog::tr("Proposed by"), CellKind::Text, {}, 150}},
            ApproveManyDialog::tr("will be approved"),
            ApproveManyDialog::tr("is being approved…"),
            ApproveManyDialog::tr("approved: in the wallet")};
}

/// What the balance becomes. Of an agent that stands here more than once nobody knows beforehand what each of its
/// deposits leads to.
QString balanceWords(const Json& request, bool isOneOfSeveral)
{
    const auto before = moneyIn(request, "before"), after = moneyIn(request, "after");
    if (!before || !after)
        return noneText();
    if (isOneOfSeveral)
        return ApproveManyDialog::tr("Balance Rp %1 now; one of several").arg(text::amountText(*before));
    return ApproveManyDialog::tr("Balance becomes Rp %1").arg(text::amountText(*after));
}

std::vector<ManyDeposit> rowsOf(const Desk& desk, const std::vector<Json>& requests)
{
    std::map<QString, int> ofAgent;
    for (const Json& request : requests)
        ++ofAgent[textIn(request, "agent")];
    std::vector<ManyDeposit> rows;
    for (const Json& request : requests) {
        const QString maker = textIn(request, "maker_name");
        const QString age = ageText(numberIn(request, "age_s").value_or(0) * 1000);
        const QString refused = whyNotApprove(desk, request);
        rows.push_back({rows.size(),
                        {textIn(request, "ticket").isEmpty() ? noneText() : textIn(request, "ticket"),
                         agentOf(request),
                         textIn(request, "sender").isEmpty() ? noneText() : textIn(request, "sender"),
                         (maker.isEmpty() ? textIn(request, "maker") : maker) + u" \u00b7 "_s + age},
                        moneyIn(request, "at_stake").value_or(Money()),
                        newIdem(),
                        refused.isEmpty() ? Fate::Spared : Fate::LeftOut,
                        refused,
                        balanceWords(request, ofAgent[textIn(request, "agent")] > 1)});
    }
    return rows;
}

} // namespace

ApproveManyDialog::ApproveManyDialog(Desk& desk, const std::vector<Json>& requests, QWidget* parent)
    : ManyDialog(desk,
                 {tr("Approve several deposits"), tr("Approve"), tr("Into agents' balances, now")},
                 approving(),
                 rowsOf(desk, requests),
                 parent)
{
    setObjectName(QStringLiteral("approveMany"));
    for (const Json& request : requests)
        m_ids.push_back(idIn(request, "id"));
    judge();
}

Call ApproveManyDialog::callFor(const ManyDeposit& one) const
{
    Call call("request.approve");
    call.with("request", std::string_view(m_ids[one.which])).with("expect", "proposed");
    return call;
}

QString ApproveManyDialog::allowedWords(int chosen, int leftOut) const
{
    return tr("%1 will be approved, each in a commit of its own; %2 are left out. Tick those that you have looked at.")
        .arg(chosen)
        .arg(leftOut);
}

QString ApproveManyDialog::verbWords(int chosen) const
{
    return tr("Approve %1").arg(chosen);
}

QString ApproveManyDialog::doneWords(int done, const QString& sum) const
{
    return tr("%1 approved: %2 is in the wallets.").arg(done).arg(sum);
}

} // namespace eraflazz::console
