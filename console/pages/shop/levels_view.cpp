// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/shop/levels_view.h"

#include "desk/desk.h"
#include "desk/page_body.h"
#include "desk/side_panel.h"
#include "desk/wire_words.h"
#include "look/parts/button.h"
#include "look/parts/text_line.h"
#include "pages/shop/level_dialog.h"
#include "pages/shop/margin_dialog.h"
#include "pages/shop/shop_words.h"
#include "text/cell_text.h"

namespace eraflazz::console {

using namespace look;

namespace {

QString countIn(const Json& row, const char* member)
{
    return text::countText(numberIn(row, member).value_or(0));
}

std::vector<ObjectColumn> columns()
{
    auto code =
        objectColumn("code", LevelsView::tr("Code"), CellKind::Code, QStringLiteral("RESELLER"), [](const Json& row) {
            return textIn(row, "code");
        });
    code.tone = [](const Json&) { return CellTone::Strong; };
    auto name = objectColumn(
        "name", LevelsView::tr("Name"), CellKind::Text, {}, [](const Json& row) { return textIn(row, "name"); });
    name.look.stretches = true;
    name.look.atLeast = 160;
    auto margin = objectColumn("margin",
                               LevelsView::tr("Over base price (Rp)"),
                               CellKind::Money,
                               QStringLiteral("-10.000.000"),
                               [](const Json& row) { return marginText(moneyIn(row, "margin").value_or(Money())); });
    margin.look.atLeast = 140;
    auto agents = objectColumn(
        "agents", LevelsView::tr("Agents"), CellKind::Count, QStringLiteral("100.000"), [](const Json& row) {
            return countIn(row, "agents");
        });
    auto own = objectColumn(
        "own_prices", LevelsView::tr("Own prices"), CellKind::Count, QStringLiteral("100.000"), [](const Json& row) {
            return countIn(row, "own_prices");
        });
    auto waiting = objectColumn("waiting",
                                LevelsView::tr("Asked for (Rp)"),
                                CellKind::Money,
                                QStringLiteral("-10.000.000"),
                                [](const Json& row) {
                                    const auto asked = moneyIn(row, "waiting");
                                    return asked ? marginText(*asked) : noneText();
                                });
    waiting.tone = [](const Json& row) { return moneyIn(row, "waiting") ? CellTone::Strong : CellTone::Quiet; };
    return {std::move(code), std::move(name), std::move(margin), std::move(agents), std::move(own), std::move(waiting)};
}

} // namespace

LevelsView::LevelsView(Desk& desk, QWidget* parent)
    : ListWithPanel(desk,
                    {.method = "level.list",
                     .keyMember = "code",
                     .gridName = "levelGrid",
                     .title = tr("Price levels"),
                     .columns = columns(),
                     .widths = {110, 200, 140, 80, 90, 120}},
                    parent)
{
    showPanel();
}

bool LevelsView::showEmpty(PageBody& body)
{
    body.showFirstUse(tr("There is no price level yet"),
                      tr("Every agent has a level: what it pays on top of the base prices."),
                      desk().may("product.price") ? tr("Add a level") : QString());
    return true;
}

void LevelsView::fill(SidePanel& panel, const Json* row)
{
    auto* addOne = verb("level.add", "levelAdd", ButtonKind::Plain, tr("Add a level…"));
    connect(addOne, &QAbstractButton::clicked, this, &LevelsView::add);
    if (row == nullptr) {
        panel.addText(tr("Choose a level to see and change what its agents pay."), TypeRole::Body, Ink::Third)
            ->setWrapping(true);
        panel.addVerb(addOne);
        return;
    }
    panel.addTitle(textIn(*row, "name"), textIn(*row, "code"));
    panel.addFacts(
        {{tr("Over the base price (Rp)"), marginText(moneyIn(*row, "margin").value_or(Money())), Ink::Strong, true},
         {tr("Agents"), countIn(*row, "agents")},
         {tr("Products with a price of their own"), countIn(*row, "own_prices")}});
    panel
        .addText(
            tr("An agent pays the base price of a product, plus this, plus the markups of its uplines. Products with "
               "a price of their own for this level do not follow it."),
            TypeRole::Body,
            Ink::Second)
        ->setWrapping(true);
    panel.addSpace(8);
    if (const auto asked = moneyIn(*row, "waiting"))
        panel.addRisk(tr("%1 was asked for and waits for a second person.").arg(marginText(*asked)));
    panel
        .addText(tr("A level is never removed: agents and sales of the past refer to it."), TypeRole::Cell, Ink::Third)
        ->setWrapping(true);
    panel.addSpace(8);
    panel.addWidget(addOne);
    auto* margin = verb("level.margin", "levelMargin", ButtonKind::Primary, tr("Change margin…"));
    connect(margin, &QAbstractButton::clicked, this, &LevelsView::changeMargin);
    auto* name = verb("level.rename", "levelRename", ButtonKind::Plain, tr("Rename…"));
    connect(name, &QAbstractButton::clicked, this, &LevelsView::rename);
    panel.addVerb(margin);
    panel.addVerb(name);
}

void LevelsView::add()
{
    auto* dialog = new LevelDialog(desk(), answer()["rows"].items(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &LevelDialog::done, this, [this](const QString& code) {
        desk().tell({.kind = StripKind::Good, .sentence = tr("The level %1 was added.").arg(code), .action = {}});
        want(code.toStdString());
        refresh();
    });
    dialog->open();
}

void LevelsView::rename()
{
    if (chosen() == nullptr)
        return;
    auto* dialog = new LevelDialog(desk(), *chosen(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &LevelDialog::done, this, [this](const QString& code) {
        desk().tell(
            {.kind = StripKind::Good, .sentence = tr("The level %1 has another name.").arg(code), .action = {}});
        refresh();
    });
    dialog->open();
}

void LevelsView::changeMargin()
{
    if (chosen() == nullptr)
        return;
    auto* dialog = new MarginDialog(desk(), *chosen(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    const QString code = textIn(*chosen(), "code");
    connect(dialog, &EffectDialog::made, this, [this, code](const Json& result) {
        tellOutcome(desk(), result, tr("The margin of %1 was changed. The next order pays it.").arg(code));
        refresh();
    });
    connect(dialog, &QDialog::rejected, this, &LevelsView::refresh); // somebody may have been faster
    dialog->open();
}

} // namespace eraflazz::console
