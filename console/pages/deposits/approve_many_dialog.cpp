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
    return {{Column{u"agent"_s, ApproveManyDialog::tr("Agent"), CellKind::Text, {}, 190},
             Column{u"maker"_s, ApproveManyDialog::tr("Proposed by"), CellKind::Text, {}, 160},
             Column{u"balance"_s, ApproveManyDialog::tr("Balance before and after (Rp)"), CellKind::Text, {}, 190}},
            ApproveManyDialog::tr("will be approved"),
            ApproveManyDialog::tr("is being approved…"),
            ApproveManyDialog::tr("approved: in the wallet")};
}

/// Of an agent that stands here more than once nobody knows beforehand what each of its deposits leads to.
QString balanceWords(const Json& request, bool isOneOfSeveral)
{
    const auto before = moneyIn(request, "before"), after = moneyIn(request, "after");
    if (!before || !after)
        return noneText();
    if (isOneOfSeveral)
        return text::amountText(*before) + u" \u00b7 "_s + ApproveManyDialog::tr("one of several");
    return text::amountText(*before) + u" → "_s + text::amountText(*after);
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
                        {agentOf(request),
                         (maker.isEmpty() ? textIn(request, "maker") : maker) + u" \u00b7 "_s + age,
                         balanceWords(request, ofAgent[textIn(request, "agent")] > 1)},
                        moneyIn(request, "at_stake").value_or(Money()),
                        newIdem(),
                        refused.isEmpty() ? Fate::Spared : Fate::LeftOut,
                        refused});
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
