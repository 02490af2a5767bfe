// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/shop/commissions_view.h"

#include "desk/desk.h"
#include "desk/page_body.h"
#include "desk/side_panel.h"
#include "desk/wire_words.h"
#include "look/parts/button.h"
#include "look/parts/text_line.h"
#include "pages/shop/plan_dialog.h"
#include "pages/shop/shop_words.h"
#include "text/amount_text.h"

#include <algorithm>

namespace eraflazz::console {

using namespace look;

namespace {

QString distanceWords(const Json& row)
{
    const auto distance = numberIn(row, "depth").value_or(0);
    return distance == 1 ? CommissionsView::tr("Direct upline")
                         : CommissionsView::tr("Upline %1 steps above").arg(distance);
}

std::vector<ObjectColumn> columns()
{
    auto who = objectColumn("depth", CommissionsView::tr("Who"), CellKind::Text, {}, distanceWords);
    who.look.atLeast = 200;
    who.look.stretches = true;
    who.tone = [](const Json&) { return CellTone::Strong; };
    auto amount = objectColumn("amount",
                               CommissionsView::tr("Of every sale (Rp)"),
                               CellKind::Money,
                               QStringLiteral("10.000.000"),
                               [](const Json& row) { return amountIn(row, "amount"); });
    amount.look.atLeast = 140;
    auto sum = objectColumn("sum",
                            CommissionsView::tr("In all up to here (Rp)"),
                            CellKind::Money,
                            QStringLiteral("10.000.000"),
                            [](const Json& row) { return amountIn(row, "sum"); });
    sum.look.atLeast = 160;
    return {std::move(who), std::move(amount), std::move(sum)};
}

QString planLine(const std::vector<Money>& plan)
{
    QStringList amounts;
    for (const Money amount : plan)
        amounts << text::amountText(amount);
    return amounts.join(QStringLiteral(" · "));
}

} // namespace

CommissionsView::CommissionsView(Desk& desk, QWidget* parent)
    : ListWithPanel(desk,
                    {.method = "level.list",
                     .keyMember = "depth",
                     .gridName = "commissionGrid",
                     .title = tr("Commissions of uplines"),
                     .columns = columns(),
                     .widths = {220, 140, 160}},
                    parent)
{
    showPanel();
}

std::vector<Json> CommissionsView::rowsOf(const Json& result) const
{
    std::vector<Json> rows;
    Money sum;
    std::int64_t depth = 0;
    for (const Money amount : planFrom(result["commissions"])) {
        sum += amount;
        rows.push_back(Json::object({{"depth", Json::integer(++depth)},
                                     {"amount", Json::integer(amount.value())},
                                     {"sum", Json::integer(sum.value())}}));
    }
    return rows;
}

bool CommissionsView::showEmpty(PageBody& body)
{
    body.showFirstUse(tr("Uplines earn nothing of a sale yet"),
                      tr("What an upline gets of every sale below it comes beside its own markup."),
                      desk().may("product.price") ? tr("Set commissions…") : QString());
    return true;
}

void CommissionsView::fill(SidePanel& panel, const Json*)
{
    const auto plan = planFrom(answer()["commissions"]);
    Money sum;
    for (const Money amount : plan)
        sum += amount;
    panel.addTitle(tr("What a sale pays"));
    panel.addFacts(
        {{tr("Uplines who earn"),
          QString::number(std::count_if(plan.begin(), plan.end(), [](Money one) { return one.isPositive(); }))},
         {tr("Through all of them (Rp)"), text::amountText(sum), Ink::Strong, true}});
    panel
        .addText(
            tr("It is taken from the margin of the shop, not added to the price. It can be spent when a complaint can "
               "no longer take the sale back."),
            TypeRole::Body,
            Ink::Second)
        ->setWrapping(true);
    panel.addSpace(8);
    if (const auto asked = answer()["commissions_waiting"].asString())
        panel.addRisk(asked->empty()
                          ? tr("It was asked to pay nothing any more; that waits for a second person.")
                          : tr("%1 was asked for and waits for a second person.").arg(planLine(planOf(*asked))));
    auto* change = verb("commission.change", "commissionChange", ButtonKind::Primary, tr("Change commissions…"));
    connect(change, &QAbstractButton::clicked, this, &CommissionsView::change);
    panel.addVerb(change);
}

void CommissionsView::change()
{
    auto* dialog = new PlanDialog(desk(), planFrom(answer()["commissions"]), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &EffectDialog::made, this, [this](const Json& result) {
        tellOutcome(desk(), result, tr("The commissions were changed. The next order pays them."));
        refresh();
    });
    connect(dialog, &QDialog::rejected, this, &CommissionsView::refresh); // somebody may have been faster
    dialog->open();
}

} // namespace eraflazz::console
