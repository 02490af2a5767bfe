// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/shop/caps_view.h"

#include "desk/desk.h"
#include "desk/person_words.h"
#include "desk/side_panel.h"
#include "desk/wire_words.h"
#include "look/parts/button.h"
#include "look/parts/text_line.h"
#include "pages/shop/cap_dialog.h"
#include "pages/shop/shop_words.h"
#include "text/amount_text.h"
#include "text/cell_text.h"

namespace eraflazz::console {

using namespace look;

namespace {

QString roleOf(const Json& row)
{
    return roleWord(row["role"].asString().value_or(""));
}

QString mayWords(const Json& row)
{
    const auto may = row["may"].asString().value_or("");
    if (may == "both")
        return CapsView::tr("ask and agree");
    if (may == "asks")
        return CapsView::tr("ask");
    return may == "agrees" ? CapsView::tr("agree") : noneText();
}

bool movesNothing(const Json& row)
{
    return row["may"].asString() == "nothing";
}

std::vector<ObjectColumn> columns()
{
    auto role = objectColumn("role", CapsView::tr("Role"), CellKind::Text, {}, roleOf);
    role.look.atLeast = 180;
    role.look.stretches = true;
    role.tone = [](const Json& row) { return movesNothing(row) ? CellTone::Quiet : CellTone::Strong; };
    auto cap = objectColumn("cap",
                            CapsView::tr("A day, each (Rp)"),
                            CellKind::Money,
                            QStringLiteral("1.000.000.000.000"),
                            [](const Json& row) { return amountIn(row, "cap"); });
    cap.tone = [](const Json& row) { return movesNothing(row) ? CellTone::Quiet : CellTone::ByKind; };
    auto may = objectColumn("may", CapsView::tr("They"), CellKind::Text, CapsView::tr("ask and agree"), mayWords);
    may.look.atLeast = 120;
    auto people =
        objectColumn("people", CapsView::tr("People"), CellKind::Count, QStringLiteral("1.000"), [](const Json& row) {
            return text::countText(numberIn(row, "people").value_or(0));
        });
    auto waiting = objectColumn("waiting",
                                CapsView::tr("Asked for (Rp)"),
                                CellKind::Money,
                                QStringLiteral("1.000.000.000.000"),
                                [](const Json& row) { return amountIn(row, "waiting"); });
    waiting.tone = [](const Json& row) { return moneyIn(row, "waiting") ? CellTone::Strong : CellTone::Quiet; };
    return {std::move(role), std::move(cap), std::move(may), std::move(people), std::move(waiting)};
}

} // namespace

CapsView::CapsView(Desk& desk, QWidget* parent)
    : ListWithPanel(desk,
                    {.method = "cap.list",
                     .keyMember = "role",
                     .gridName = "capGrid",
                     .title = tr("Daily limits"),
                     .columns = columns(),
                     .widths = {200, 150, 120, 80, 150}},
                    parent)
{
    showPanel();
}

void CapsView::fill(SidePanel& panel, const Json* row)
{
    if (row == nullptr) {
        panel.addText(tr("Choose a role to see and change its limit."), TypeRole::Body, Ink::Third)->setWrapping(true);
        return;
    }
    panel.addTitle(roleOf(*row));
    panel.addFacts({{tr("A day, each person (Rp)"), amountIn(*row, "cap"), Ink::Strong, true},
                    {tr("People"), text::countText(numberIn(*row, "people").value_or(0))},
                    {tr("What they do under it"), mayWords(*row)}});
    panel
        .addText(movesNothing(*row)
                     ? tr("This role neither asks for money nor agrees to it: the limit has no effect.")
                     : tr("All that one person asks for in a day together stays below it, and by itself all that the "
                          "person agrees to. What was declined or taken back does not count. The day begins at "
                          "midnight WIB."),
                 TypeRole::Body,
                 Ink::Second)
        ->setWrapping(true);
    panel.addSpace(8);
    if (const auto asked = moneyIn(*row, "waiting"))
        panel.addRisk(tr("%1 was asked for and waits for a second person.").arg(text::rupiahText(*asked)));
    panel
        .addText(
            tr("Only an owner changes limits, with the password again. More takes a second person who may agree to "
               "credit limits."),
            TypeRole::Cell,
            Ink::Third)
        ->setWrapping(true);
    auto* change = verb("cap.change", "capChange", ButtonKind::Primary, tr("Change the limit…"));
    connect(change, &QAbstractButton::clicked, this, &CapsView::change);
    panel.addVerb(change);
}

void CapsView::change()
{
    if (chosen() == nullptr)
        return;
    auto* dialog = new CapDialog(desk(), *chosen(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    const QString role = roleOf(*chosen());
    connect(dialog, &CapDialog::made, this, [this, role](const Json& result) {
        tellOutcome(desk(), result, tr("The daily limit of the role %1 was lowered.").arg(role));
        refresh();
    });
    connect(dialog, &QDialog::rejected, this, &CapsView::refresh); // somebody may have been faster
    dialog->open();
}

} // namespace eraflazz::console
