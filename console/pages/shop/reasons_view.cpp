// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/shop/reasons_view.h"

#include "desk/confirm.h"
#include "desk/desk.h"
#include "desk/money_words.h"
#include "desk/side_panel.h"
#include "desk/wire_words.h"
#include "look/parts/button.h"
#include "look/parts/text_line.h"
#include "pages/shop/reason_dialog.h"
#include "pages/shop/shop_words.h"

#include <algorithm>

namespace eraflazz::console {

using namespace look;

namespace {

bool isOn(const Json& row)
{
    return truthIn(row, "active");
}

QString kindOf(const Json& row)
{
    return requestKindWord(row["kind"].asString().value_or(""));
}

QString useWords(const Json& row)
{
    return isOn(row) ? ReasonsView::tr("In use") : ReasonsView::tr("Switched off");
}

std::vector<ObjectColumn> columns()
{
    const auto quietWhenOff = [](const Json& row) { return isOn(row) ? CellTone::ByKind : CellTone::Off; };
    auto kind = objectColumn("kind", ReasonsView::tr("For"), CellKind::Text, {}, kindOf);
    kind.look.atLeast = 200;
    kind.tone = quietWhenOff;
    auto label = objectColumn(
        "label", ReasonsView::tr("Words"), CellKind::Text, {}, [](const Json& row) { return textIn(row, "label"); });
    label.look.atLeast = 200;
    label.look.stretches = true;
    label.tone = [](const Json& row) { return isOn(row) ? CellTone::Strong : CellTone::Off; };
    auto code = objectColumn(
        "code", ReasonsView::tr("Code"), CellKind::Code, QStringLiteral("PENGEMBALIAN_SUPPLIER"), [](const Json& row) {
            return textIn(row, "code");
        });
    code.tone = quietWhenOff;
    auto use =
        objectColumn("active", ReasonsView::tr("Status"), CellKind::State, ReasonsView::tr("Switched off"), useWords);
    use.state = [](const Json& row) { return isOn(row) ? State::Success : State::Queued; };
    return {std::move(kind), std::move(label), std::move(code), std::move(use)};
}

} // namespace

ReasonsView::ReasonsView(Desk& desk, QWidget* parent)
    : ListWithPanel(desk,
                    {.method = "reason.list",
                     .keyMember = "code",
                     .gridName = "reasonGrid",
                     .title = tr("Reasons"),
                     .columns = columns(),
                     .widths = {200, 240, 180, 110}},
                    parent)
{
    showPanel();
}

Call ReasonsView::question() const
{
    return Call("reason.list").with("all", true);
}

/// In the order of kinds that people know from the requests.
std::vector<Json> ReasonsView::rowsOf(const Json& result) const
{
    std::vector<Json> rows = result["rows"].items();
    const auto& kinds = requestKinds();
    const auto place = [&kinds](const Json& row) {
        return std::find(kinds.begin(), kinds.end(), row["kind"].asString().value_or("")) - kinds.begin();
    };
    std::stable_sort(rows.begin(), rows.end(), [&](const Json& a, const Json& b) { return place(a) < place(b); });
    return rows;
}

void ReasonsView::fill(SidePanel& panel, const Json* row)
{
    auto* addOne = verb("reason.add", "reasonAdd", ButtonKind::Plain, tr("Add a reason…"));
    connect(addOne, &QAbstractButton::clicked, this, &ReasonsView::add);
    if (row == nullptr) {
        panel.addText(tr("Choose a reason to change it."), TypeRole::Body, Ink::Third)->setWrapping(true);
        panel.addVerb(addOne);
        return;
    }
    panel.addTitle(textIn(*row, "label"));
    panel.addFacts({{tr("Code"), textIn(*row, "code")},
                    {tr("For"), kindOf(*row)},
                    {tr("Status"), useWords(*row), isOn(*row) ? Ink::Ok : Ink::Third}});
    panel
        .addText(tr("Whoever asks for money says why by one of these; reports add up by them. A reason is switched "
                    "off, never "
                    "removed: requests of the past refer to it."),
                 TypeRole::Body,
                 Ink::Second)
        ->setWrapping(true);
    panel.addSpace(8);
    panel.addWidget(addOne);
    auto* words = verb("reason.change", "reasonWords", ButtonKind::Primary, tr("Change the words…"));
    connect(words, &QAbstractButton::clicked, this, &ReasonsView::relabel);
    auto* use = verb("reason.change",
                     "reasonTurn",
                     isOn(*row) ? ButtonKind::Danger : ButtonKind::Plain,
                     isOn(*row) ? tr("Switch off…") : tr("Switch on"));
    connect(use, &QAbstractButton::clicked, this, &ReasonsView::turnOver);
    panel.addVerb(words);
    panel.addVerb(use);
}

void ReasonsView::add()
{
    auto* dialog = new ReasonDialog(desk(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ReasonDialog::done, this, [this](const QString& code) {
        desk().tell({.kind = StripKind::Good, .sentence = tr("The reason %1 was added.").arg(code), .action = {}});
        want(code.toStdString());
        refresh();
    });
    dialog->open();
}

void ReasonsView::relabel()
{
    if (chosen() == nullptr)
        return;
    auto* dialog = new ReasonDialog(desk(), *chosen(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ReasonDialog::done, this, [this](const QString& code) {
        desk().tell(
            {.kind = StripKind::Good, .sentence = tr("The reason %1 has other words.").arg(code), .action = {}});
        refresh();
    });
    connect(dialog, &QDialog::rejected, this, &ReasonsView::refresh); // somebody may have been faster
    dialog->open();
}

void ReasonsView::turnOver()
{
    const Json* row = chosen();
    if (row == nullptr)
        return;
    const Json reason = *row;
    if (!isOn(reason)) {
        turn(reason);
        return;
    }
    confirm(this,
            {.title = tr("Switch off %1?").arg(textIn(reason, "code")),
             .consequence = tr("Nobody can choose it any more. Requests that have it keep it."),
             .facts = {{tr("For"), kindOf(reason)}, {tr("Words"), textIn(reason, "label")}},
             .verb = tr("Switch off"),
             .isDangerous = true},
            [this, reason] { turn(reason); });
}

void ReasonsView::turn(const Json& reason)
{
    Call call("reason.change");
    call.withIdem(newIdem()).with("code", textIn(reason, "code")).with("expect", textIn(reason, "label"));
    call.with("expect_active", isOn(reason)).with("active", !isOn(reason));
    desk().change(std::move(call), this, [this, reason](const Answer& answer) {
        const QString code = textIn(reason, "code");
        if (answer.isFine())
            desk().tell({.kind = StripKind::Good,
                         .sentence = isOn(reason) ? tr("The reason %1 is switched off.").arg(code)
                                                  : tr("The reason %1 is in use again.").arg(code),
                         .action = {}});
        else if (answer.kind != Answer::Kind::Cancelled)
            desk().tell({.kind = StripKind::Bad, .sentence = shopFailure(answer), .action = {}});
        refresh();
    });
}

} // namespace eraflazz::console
