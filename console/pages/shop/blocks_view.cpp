// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/shop/blocks_view.h"

#include "desk/desk.h"
#include "desk/note_dialog.h"
#include "desk/page_body.h"
#include "desk/side_panel.h"
#include "desk/surface.h"
#include "desk/wire_words.h"
#include "look/icon.h"
#include "look/parts/button.h"
#include "look/parts/input_frame.h"
#include "look/parts/text_line.h"
#include "look/tokens.h"
#include "pages/shop/block_dialog.h"
#include "text/cell_text.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QTimer>

namespace eraflazz::console {

using namespace look;

namespace {

constexpr int kSearchWide = 320, kSearchMost = 64, kPauseMs = 250;

bool isInForce(const Json& row)
{
    return row["lifted_at"].isNull();
}

QString standing(const Json& row)
{
    return isInForce(row) ? BlocksView::tr("Blocked") : BlocksView::tr("Lifted");
}

std::vector<ObjectColumn> columns(Desk& desk)
{
    const auto quietWhenLifted = [](const Json& row) { return isInForce(row) ? CellTone::ByKind : CellTone::Off; };
    auto number = objectColumn("destination",
                               BlocksView::tr("Number"),
                               CellKind::Code,
                               QStringLiteral("0812345678901234"),
                               [](const Json& row) { return textIn(row, "destination"); });
    number.tone = [](const Json& row) { return isInForce(row) ? CellTone::Strong : CellTone::Off; };
    auto reason = objectColumn(
        "reason", BlocksView::tr("Reason"), CellKind::Text, {}, [](const Json& row) { return textIn(row, "reason"); });
    reason.look.atLeast = 200;
    reason.look.stretches = true;
    reason.tone = quietWhenLifted;
    auto who = objectColumn("blocked_by",
                            BlocksView::tr("Blocked by"),
                            CellKind::Text,
                            QStringLiteral("finance.checker"),
                            [](const Json& row) { return textIn(row, "blocked_by"); });
    who.tone = quietWhenLifted;
    auto when =
        objectColumn("blocked_at",
                     BlocksView::tr("Since"),
                     CellKind::Text,
                     QStringLiteral("22 Nov 21:14"),
                     [&desk](const Json& row) { return whenIn(row, "blocked_at", desk.client().serverUnixMs()); });
    when.tone = quietWhenLifted;
    auto state = objectColumn("state", BlocksView::tr("Status"), CellKind::State, BlocksView::tr("Blocked"), standing);
    state.state = [](const Json& row) { return isInForce(row) ? State::Failed : State::Queued; };
    return {std::move(number), std::move(reason), std::move(who), std::move(when), std::move(state)};
}

} // namespace

BlocksView::BlocksView(Desk& desk, QWidget* parent)
    : ListWithPanel(desk,
                    {.method = "destination.list",
                     .keyMember = "id",
                     .gridName = "blockGrid",
                     .title = tr("Blocked numbers"),
                     .columns = columns(desk),
                     .widths = {150, 280, 130, 110, 100}},
                    parent)
{
    auto* column = static_cast<QVBoxLayout*>(layout());
    column->setSpacing(0);
    column->insertWidget(0, makeBar());
    showPanel();
}

QWidget* BlocksView::makeBar()
{
    auto* bar = new Surface(Qt::BottomEdge, this);
    bar->setFixedHeight(size::kFilterBar);
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(12, 0, 12, 0);
    row->setSpacing(size::kGap);
    m_search = new InputFrame(bar);
    m_search->setTall(size::kButtonInBar);
    m_search->setLeadIcon(Icon::Search);
    m_search->setKeyCap(QStringLiteral("F3"));
    m_search->setMaximumWidth(kSearchWide);
    m_search->edit()->setObjectName(QStringLiteral("blockSearch"));
    m_search->edit()->setPlaceholderText(tr("Find a number"));
    m_search->edit()->setAccessibleName(tr("Find a blocked number"));
    m_search->edit()->setMaxLength(kSearchMost);
    m_shown = new TextLine(TypeRole::Cell, Ink::Third, {}, bar);
    m_shown->setObjectName(QStringLiteral("blockShown"));
    row->addWidget(m_search, 1);
    row->addWidget(m_shown);
    row->addStretch(1);
    m_pause = new QTimer(this);
    m_pause->setSingleShot(true);
    m_pause->setInterval(kPauseMs);
    connect(m_pause, &QTimer::timeout, this, &BlocksView::refresh);
    connect(m_search->edit(), &QLineEdit::textEdited, m_pause, qOverload<>(&QTimer::start));
    connect(m_search->edit(), &QLineEdit::returnPressed, this, [this] {
        m_pause->stop();
        refresh();
    });
    return bar;
}

QString BlocksView::sought() const
{
    return m_search->edit()->text().trimmed();
}

void BlocksView::find()
{
    m_search->edit()->setFocus(Qt::ShortcutFocusReason);
}

void BlocksView::seekAll()
{
    m_search->edit()->clear();
    refresh();
}

Call BlocksView::question() const
{
    Call call("destination.list");
    call.with("lifted", true);
    if (!sought().isEmpty())
        call.with("search", sought());
    return call;
}

/// Of many, the daemon sends those in force and the newest: a number among the rest is found by its digits.
std::vector<Json> BlocksView::rowsOf(const Json& result) const
{
    const auto& rows = result["rows"].items();
    const auto shown = static_cast<qint64>(rows.size());
    const qint64 total = numberIn(result, "total").value_or(shown);
    m_shown->setText(shown == total ? QString() : tr("%1 of %2").arg(text::countText(shown), text::countText(total)));
    return rows;
}

bool BlocksView::showEmpty(PageBody& body)
{
    if (!sought().isEmpty()) {
        connect(&body, &PageBody::clearAsked, this, &BlocksView::seekAll, Qt::UniqueConnection);
        body.showNothingFound(tr("No blocked number has %1 in it.").arg(sought()));
        return true;
    }
    const bool mayBlock = desk().may("destination.block");
    body.showFirstUse(tr("No number is blocked"),
                      tr("An order for a blocked number is refused before any money moves. Numbers are blocked here or "
                         "from a sale."),
                      mayBlock ? tr("Block a number…") : QString());
    return true;
}

void BlocksView::fill(SidePanel& panel, const Json* row)
{
    auto* addOne = verb("destination.add", "blockAdd", ButtonKind::Plain, tr("Block a number…"));
    connect(addOne, &QAbstractButton::clicked, this, &BlocksView::add);
    if (row == nullptr) {
        panel.addText(tr("Choose a number to see why it is blocked."), TypeRole::Body, Ink::Third)->setWrapping(true);
        panel.addVerb(addOne);
        return;
    }
    const qint64 now = desk().client().serverUnixMs();
    panel.addTitle(textIn(*row, "destination"));
    panel.addFacts({{tr("Status"), standing(*row), isInForce(*row) ? Ink::Bad : Ink::Third},
                    {tr("Blocked by"), textIn(*row, "blocked_by")},
                    {tr("Since"), whenIn(*row, "blocked_at", now)}});
    panel.addText(textIn(*row, "reason"), TypeRole::Body, Ink::Strong)->setWrapping(true);
    panel.addSpace(8);
    if (!isInForce(*row)) {
        panel.addFacts({{tr("Lifted by"), textIn(*row, "lifted_by")}, {tr("When"), whenIn(*row, "lifted_at", now)}});
        panel.addText(textIn(*row, "lifted_reason"), TypeRole::Body, Ink::Strong)->setWrapping(true);
        panel.addVerb(addOne);
        return;
    }
    panel
        .addText(tr("Orders for it are refused, whatever the product, before any money moves. A block stays until "
                    "somebody lifts it, and is kept after that."),
                 TypeRole::Body,
                 Ink::Second)
        ->setWrapping(true);
    panel.addSpace(8);
    panel.addWidget(addOne);
    auto* end = verb("destination.unblock", "blockLift", ButtonKind::Primary, tr("Lift the block…"));
    connect(end, &QAbstractButton::clicked, this, &BlocksView::lift);
    panel.addVerb(end);
}

void BlocksView::add()
{
    auto* dialog = new BlockDialog(desk(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &BlockDialog::blocked, this, [this](const Json& block) {
        desk().tell({.kind = StripKind::Good,
                     .sentence = tr("Nothing is sold to %1 any more.").arg(textIn(block, "destination")),
                     .action = {}});
        want(std::to_string(numberIn(block, "id").value_or(0)));
        refresh();
    });
    dialog->open();
}

void BlocksView::lift()
{
    const Json* row = chosen();
    if (row == nullptr || !isInForce(*row))
        return;
    const QString number = textIn(*row, "destination");
    const qint64 block = numberIn(*row, "id").value_or(0);
    auto* dialog = new NoteDialog(
        desk(),
        {.title = tr("Lift the block of %1").arg(number),
         .facts = {{tr("Blocked by"), textIn(*row, "blocked_by")}, {tr("Reason"), textIn(*row, "reason")}},
         .consequence = tr("The number is sold to again, from the next order on."),
         .label = tr("Why"),
         .verb = tr("Lift the block")},
        [block](const QString& note) { return Call("destination.unblock").with("block", block).with("reason", note); },
        this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &NoteDialog::done, this, [this, number] {
        desk().tell({.kind = StripKind::Good, .sentence = tr("The block of %1 is lifted.").arg(number), .action = {}});
        refresh();
    });
    connect(dialog, &QDialog::rejected, this, &BlocksView::refresh); // somebody may have been faster
    dialog->open();
}

} // namespace eraflazz::console
