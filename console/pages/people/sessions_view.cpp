// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/people/sessions_view.h"

#include "core/rows/packed_row.h"
#include "desk/action_button.h"
#include "desk/desk.h"
#include "desk/note_dialog.h"
#include "desk/person_words.h"
#include "desk/side_panel.h"
#include "desk/wire_words.h"
#include "look/grid/grid_view.h"
#include "look/parts/button.h"
#include "look/parts/text_line.h"
#include "look/tokens.h"

#include <QVBoxLayout>

namespace eraflazz::console {

using namespace look;

namespace {

constexpr qint64 kSlowMs = 1000; // A person notices.

QString lagText(const Json& row)
{
    const auto lag = numberIn(row, "lag_ms");
    return lag && *lag >= 0 ? QString::number(*lag) : noneText();
}

QString watched(const Json& row)
{
    QStringList all;
    for (const Json& one : row["looks_at"].items())
        all << plainLine(one.asString().value_or(""));
    return all.isEmpty() ? noneText() : all.join(QStringLiteral(", "));
}

std::vector<ObjectColumn> columns(Desk& desk)
{
    return {
        {{QStringLiteral("user"), SessionsView::tr("Who"), CellKind::Code, {}, 120, false, false},
         [](const Json& row) { return textIn(row, "user"); },
         [](const Json&) { return CellTone::Strong; }},
        {{QStringLiteral("role"), SessionsView::tr("Role"), CellKind::Text, {}, 140, false, false},
         [](const Json& row) { return roleWord(row["role"].asString().value_or("")); }},
        {{QStringLiteral("address"), SessionsView::tr("From"), CellKind::Text, {}, 130, false, false},
         [](const Json& row) { return textIn(row, "address"); }},
        {{QStringLiteral("client"), SessionsView::tr("Program"), CellKind::Message, {}, 170, false, false},
         [](const Json& row) { return textIn(row, "client"); }},
        {{QStringLiteral("since"),
          SessionsView::tr("Since"),
          CellKind::Time,
          QStringLiteral("22 Nov 21:14"),
          0,
          false,
          false},
         [&desk](const Json& row) { return whenIn(row, "since", desk.client().serverUnixMs()); }},
        {{QStringLiteral("lag"), SessionsView::tr("Lag (ms)"), CellKind::Count, {}, 0, false, false},
         lagText,
         [](const Json& row) {
             return numberIn(row, "lag_ms").value_or(0) > kSlowMs ? CellTone::BadStrong : CellTone::ByKind;
         }},
        {{QStringLiteral("looks"), SessionsView::tr("Looks at"), CellKind::Message, {}, 140, false, true}, watched}};
}

} // namespace

SessionsView::SessionsView(Desk& desk, QWidget* parent)
    : ListWithPanel(desk,
                    {.method = "session.list",
                     .keyMember = "session",
                     .gridName = "sessionGrid",
                     .title = tr("Sessions"),
                     .columns = columns(desk),
                     .widths = {120, 140, 130, 120, 90}},
                    parent)
{
    showPanel();
    refresh();
}

void SessionsView::fill(SidePanel& panel, const Json* session)
{
    if (session == nullptr) {
        panel.addText(tr("Choose a session to see more of it or to end it."), TypeRole::Body, Ink::Third)
            ->setWrapping(true);
        return;
    }
    const qint64 now = desk().client().serverUnixMs();
    const QString name = textIn(*session, "name");
    panel.addPerson(name.isEmpty() ? textIn(*session, "user") : name, roleWord(idIn(*session, "role")));
    const auto since = numberIn(*session, "since").value_or(now);
    panel.addFacts({{tr("From"), textIn(*session, "address")},
                    {tr("Program"), textIn(*session, "client")},
                    {tr("Since"), tr("%1 · %2").arg(whenText(since, now), ageText(now - since))},
                    {tr("Lag"), lagText(*session) + QStringLiteral(" ms")},
                    {tr("Watches"), tr("%1 lists").arg(numberIn(*session, "subscriptions").value_or(0))}});
    const bool isMine = truthIn(*session, "mine");
    if (isMine)
        panel.addText(tr("This is your own session. Sign out to end it."), TypeRole::Body, Ink::Third)
            ->setWrapping(true);
    auto* end = new Button(ButtonKind::Danger, tr("End the session…"));
    end->setObjectName(QStringLiteral("sessionKick"));
    const QString reason = whyNot(desk(), "session.kick");
    end->setEnabled(!isMine && reason.isEmpty());
    end->setToolTip(reason);
    connect(end, &QAbstractButton::clicked, this, &SessionsView::kick);
    panel.addVerb(end);
}

void SessionsView::kick()
{
    const Json* session = chosen();
    if (session == nullptr || truthIn(*session, "mine") || !desk().may("operator.manage"))
        return;
    const QString user = textIn(*session, "user");
    const qint64 number = numberIn(*session, "session").value_or(0);
    NoteQuestion question;
    question.title = tr("End the session of %1?").arg(user);
    question.facts = {{tr("From"), textIn(*session, "address")}};
    question.consequence =
        tr("The console of this person closes its connection. They may sign in again; disabling keeps them out.");
    question.label = tr("Why, for the audit");
    question.verb = tr("End the session");
    question.isCompulsory = false;
    question.isDanger = true;
    auto* dialog = new NoteDialog(
        desk(),
        question,
        [user, number](const QString& note) {
            Call call("session.kick");
            call.with("session", number).with("expect", user);
            if (!note.isEmpty())
                call.with("reason", note);
            return call;
        },
        this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &NoteDialog::done, this, [this, user] {
        desk().tell({.kind = StripKind::Good, .sentence = tr("The session of %1 has ended.").arg(user), .action = {}});
        refresh();
    });
    dialog->open();
}

} // namespace eraflazz::console
