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
    : QWidget(parent), m_desk(desk), m_table(new ObjectTable(columns(desk), "session", this)),
      m_grid(new GridView(tr("Sessions"))), m_panel(new SidePanel(size::kDetailPanel))
{
    m_grid->setObjectName(QStringLiteral("sessionGrid"));
    m_grid->setSelectionMode(QAbstractItemView::SingleSelection);
    m_grid->setModel(m_table);
    m_split = new PanelSplit(m_grid, m_panel);
    m_body = new PageBody(m_split, {120, 140, 130, 120, 90});
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_body);
    connect(m_table, &ObjectTable::arrived, this, &SessionsView::arrived);
    connect(m_grid, &GridView::rowChosen, this, [this](const QModelIndex& index) {
        const std::string key = m_table->keyAt(index.row());
        if (!key.empty() && key != m_chosen) {
            m_chosen = key;
            showPanel();
        }
    });
    connect(m_grid, &GridView::rowActivated, this, [this] { m_split->showPanel(); });
    connect(m_body, &PageBody::retryAsked, this, &SessionsView::refresh);
    m_table->search([this](const std::string&, ObjectTable::Arrived then) {
        m_desk.ask(Call("session.list"), this, std::move(then));
    });
    m_body->showLoading();
    showPanel();
}

void SessionsView::refresh()
{
    m_table->refresh();
}

void SessionsView::arrived()
{
    const Answer& answer = m_table->answer();
    if (!answer.isFine()) {
        if (m_table->rows().empty())
            m_body->showFailure(answer);
        else
            m_desk.tellFailure(answer);
        return;
    }
    Q_EMIT countChanged(m_table->rowCount());
    m_body->showContent();
    if (chosen() == nullptr)
        m_split->chooseFirst(m_grid);
    showPanel();
}

const Json* SessionsView::chosen() const
{
    return m_table->rowAt(m_table->rowOf(m_chosen));
}

void SessionsView::showPanel()
{
    const Json* session = chosen();
    m_panel->clear(session != nullptr);
    if (session == nullptr) {
        m_panel->addText(tr("Choose a session to see more of it or to end it."), TypeRole::Body, Ink::Third)
            ->setWrapping(true);
        m_panel->finish();
        return;
    }
    const qint64 now = m_desk.client().serverUnixMs();
    const QString name = textIn(*session, "name");
    m_panel->addPerson(name.isEmpty() ? textIn(*session, "user") : name, roleWord(idIn(*session, "role")));
    const auto since = numberIn(*session, "since").value_or(now);
    m_panel->addFacts({{tr("From"), textIn(*session, "address")},
                       {tr("Program"), textIn(*session, "client")},
                       {tr("Since"), tr("%1 · %2").arg(whenText(since, now), ageText(now - since))},
                       {tr("Lag"), lagText(*session) + QStringLiteral(" ms")},
                       {tr("Watches"), tr("%1 lists").arg(numberIn(*session, "subscriptions").value_or(0))}});
    const bool isMine = truthIn(*session, "mine");
    if (isMine)
        m_panel->addText(tr("This is your own session. Sign out to end it."), TypeRole::Body, Ink::Third)
            ->setWrapping(true);
    auto* end = new Button(ButtonKind::Danger, tr("End the session…"));
    end->setObjectName(QStringLiteral("sessionKick"));
    const QString reason = whyNot(m_desk, "session.kick");
    end->setEnabled(!isMine && reason.isEmpty());
    end->setToolTip(reason);
    connect(end, &QAbstractButton::clicked, this, &SessionsView::kick);
    m_panel->addVerb(end);
    m_panel->finish();
}

void SessionsView::kick()
{
    const Json* session = chosen();
    if (session == nullptr || truthIn(*session, "mine") || !m_desk.may("operator.manage"))
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
        m_desk,
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
        m_desk.tell({.kind = StripKind::Good, .sentence = tr("The session of %1 has ended.").arg(user), .action = {}});
        refresh();
    });
    dialog->open();
}

void SessionsView::togglePanel()
{
    m_split->togglePanel();
}

void SessionsView::setStale(bool isStale)
{
    m_grid->setStale(isStale);
    if (m_table->rowCount() > 0)
        showPanel(); // Its verb goes and comes with the link.
}

} // namespace eraflazz::console
