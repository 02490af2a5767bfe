// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/deposits/deposits_page.h"

#include "core/session/rights.h"
#include "desk/action_button.h"
#include "desk/desk.h"
#include "desk/file_bringer.h"
#include "desk/held_action.h"
#include "desk/page_body.h"
#include "desk/presence.h"
#include "desk/side_panel.h"
#include "desk/surface.h"
#include "desk/wire_words.h"
#include "look/parts/action_row.h"
#include "look/parts/button.h"
#include "look/parts/tab_strip.h"
#include "look/tokens.h"
#include "pages/deposits/approve_many_dialog.h"
#include "pages/deposits/deposit_panel.h"
#include "pages/deposits/deposit_tables.h"
#include "pages/deposits/propose_many_dialog.h"
#include "pages/deposits/queue_rows.h"
#include "pages/deposits/statement_dialog.h"
#include "text/cell_text.h"

#include <QAction>
#include <QLineEdit>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace eraflazz::console {

namespace {

constexpr qint64 kAskSoonMs = 250, kTickMs = 15'000;
constexpr int kSettled = 5, kHints = 100, kWaiting = 500, kPanelSchema = 1;
constexpr int kAllTickets = 3; ///< The tab.
const QString kPanelShown = QStringLiteral("deposits.panel");

Call waitingDeposits()
{
    Call call("request.list");
    call.with("state", "proposed").with("kind", "deposit").with("limit", kWaiting);
    return call;
}

} // namespace

DepositsPage::DepositsPage(Desk& desk, QWidget* parent)
    : Page(desk, parent), m_store(desk.clock()), m_queue(std::make_unique<Subscription>(desk.client(), m_store)),
      m_presence(new Presence(desk, this)), m_askSoon(desk.clock().alarm([this] { askAround(); })),
      m_tick(desk.clock().alarm([this] { tick(); }))
{
    build();
    offerAll();
    m_store.watch(this);
    watch(m_queue.get());
    connect(m_queue.get(), &Subscription::stateChanged, this, [this] { judgeBody(); });
    connect(m_presence, &Presence::changed, this, [this] { rebuildSoon(); });
    m_body->showLoading();
    m_queue->open({QStringLiteral("deposit.queue"), {}, {}, 0, 0});
}

DepositsPage::~DepositsPage()
{
    m_store.unwatch(this);
}

void DepositsPage::build()
{
    auto* list = new Surface({}, this);
    m_tabs = new look::TabStrip(16, list);
    m_tabs->setObjectName(QStringLiteral("tabs"));
    for (const QString& word :
         {tr("Waiting"), tr("In the wallet"), tr("Rejected"), tr("All tickets"), tr("Bank lines")})
        m_tabs->addTab(word);
    m_stack = new QStackedWidget(list);
    auto* queue = new QWidget(m_stack);
    auto* queueColumn = new QVBoxLayout(queue);
    queueColumn->setContentsMargins(0, 0, 0, 0);
    queueColumn->setSpacing(0);
    m_view = new QueueView;
    setHome(m_view);
    m_view->setObjectName(QStringLiteral("queue"));
    m_body = new PageBody(m_view, {300, 120, 100, 120, 200}, queue);
    auto* head = new PairHead(queue);
    connect(m_view, &QueueView::rowWidthChanged, head, &PairHead::setRowWidth);
    m_stopped =
        new look::ActionRow(look::ActionTone::Attention,
                            look::Icon::Warning,
                            tr("Automatic credits are stopped"),
                            tr("The balances of the bank's lines do not continue. Every deposit needs two people "
                               "until the case is settled."),
                            queue);
    m_stopped->setObjectName(QStringLiteral("autoStopped"));
    m_stopped->hide();
    connect(m_stopped, &QAbstractButton::clicked, this, [this] {
        this->desk().goTo({QStringLiteral("page.cases"), {}, QStringLiteral("bank_break")});
    });
    auto* stopped = new QVBoxLayout;
    stopped->setContentsMargins(16, 2, 16, 2);
    stopped->addWidget(m_stopped);
    queueColumn->addLayout(stopped);
    queueColumn->addWidget(head);
    queueColumn->addWidget(m_body, 1);
    m_tables = new DepositTables(desk(), m_stack);
    m_stack->addWidget(queue);
    m_stack->addWidget(m_tables);
    auto* column = new QVBoxLayout(list);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_tabs);
    column->addWidget(m_stack, 1);
    new FileDrop(list, [this](const QString& path) { importStatement(path); });
    m_panel = new DepositPanel(desk(), this);
    m_split = new PanelSplit(list, m_panel, this);
    m_split->setWantsPanel(desk().remembered(kPanelShown, kPanelSchema) != "0");
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_split);

    connect(m_tabs, &look::TabStrip::chosenChanged, this, &DepositsPage::chooseTab);
    connect(m_body, &PageBody::retryAsked, this, [this] { m_queue->open(m_queue->asked()); });
    connect(m_view, &QueueView::choiceChanged, this, &DepositsPage::takeChoice);
    connect(m_view, &QueueView::activated, this, [this] {
        if (!m_split->isPanelShown())
            m_split->isNarrow() ? m_split->showPanel() : m_split->setWantsPanel(true);
        else
            m_panel->approve();
    });
    connect(m_view, &QueueView::settledAsked, this, [this] { m_tabs->choose(1); });
    connect(m_panel, &DepositPanel::changed, this, [this] {
        askAround();
        if (m_stack->currentIndex() == 1)
            m_tables->refresh();
    });
    connect(m_panel, &DepositPanel::choiceAsked, this, [this](const QueueChoice& choice) { m_view->choose(choice); });
    connect(m_tables, &DepositTables::ticketChosen, this, [this](const std::string& id) {
        m_panel->showChoice({id, {}}, hintFor({id, {}}));
    });
    connect(m_tables, &DepositTables::lineChosen, this, [this](const std::string& id) {
        m_panel->showChoice({{}, id}, std::nullopt);
    });
}

void DepositsPage::offerAll()
{
    offer("view.filter", [this] {
        if (m_stack->currentIndex() == 0)
            m_tabs->choose(kAllTickets);
        m_tables->focusFilter();
    });
    offer("view.detail", [this] {
        m_split->togglePanel();
        desk().remember(kPanelShown, m_split->wantsPanel() ? "1" : "0", kPanelSchema);
    });
    offer("view.refresh", [this] {
        m_queue->refresh();
        askAround();
        m_panel->reload();
        if (m_stack->currentIndex() == 1)
            m_tables->refresh();
    });
    QAction* approve = offer("deposit.approve", [this] { m_panel->approve(); });
    offer("request.approve", [this] { m_panel->approve(); });
    QAction* reject = offer("ticket.reject", [this] { m_panel->rejectTicket(); });
    m_many = offer("deposit.many", [this] { proposeMany(); });
    m_approveMany = offer("request.approveMany", [this] { approveMany(); });
    m_export = offer("list.export", [this] { m_tables->save(); });
    m_export->setEnabled(false); // What waits is no table.
    m_tables->offerSaving(m_export);
    QAction* import = offer("bank.import", [this] { pickStatement(); });
    const auto addButton = [this](QAction* action, const QString& words, const QString& name) {
        look::Button* button = actionButton(action, look::ButtonKind::Plain, words);
        button->setObjectName(name);
        button->setTall(look::size::kButtonInBar);
        m_tabs->addAtEnd(button);
        return button;
    };
    addButton(m_many, tr("Propose several…"), QStringLiteral("proposeSeveral"));
    m_approveButton = addButton(m_approveMany, {}, QStringLiteral("approveSeveral"));
    m_approveButton->setAccessibleName(tr("Approve several…"));
    addButton(import, tr("Import statement…"), QStringLiteral("importStatement"));
    judgeMany();
    m_view->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_view->addActions({approve, reject});
}

/// What may be done to several at once, as far as there are any.
void DepositsPage::judgeMany()
{
    m_many->setEnabled(!m_picture.pairs.empty() && mayPropose());
    if (desk().may("request.propose") && !desk().may("deposit.decide"))
        m_many->setToolTip(lackWords("deposit.decide"));
    const bool mayAgree = !m_proposed.empty() && desk().may("request.approve");
    m_approveMany->setEnabled(mayAgree);
    // The bar is narrow: who has nothing to agree to needs no button for it.
    m_approveButton->setVisible(mayAgree);
    m_approveButton->setText(tr("Approve %1…").arg(m_proposed.size()));
}

bool DepositsPage::mayPropose() const
{
    return desk().may("request.propose") && desk().may("deposit.decide");
}

void DepositsPage::proposeMany()
{
    if (isStale() || m_picture.pairs.empty())
        return;
    if (!mayPropose())
        return desk().tell({.kind = look::StripKind::Warning, .sentence = lackWords("deposit.decide"), .action = {}});
    handleMany(new ProposeManyDialog(desk(), m_picture.pairs, onlookers(), this));
}

/// What waits is asked anew: what stands in the list is what is approved.
void DepositsPage::approveMany()
{
    if (isStale() || !desk().may("request.approve"))
        return;
    desk().ask(waitingDeposits(), this, [this](const Answer& answer) {
        if (!answer.isFine())
            return desk().tellFailure(answer);
        auto* dialog = new ApproveManyDialog(desk(), answer.result["rows"].items(), this);
        handleMany(dialog);
    });
}

void DepositsPage::handleMany(ManyDialog* dialog)
{
    connect(dialog, &ManyDialog::handledSome, this, [this] {
        askAround();
        m_panel->reload();
    });
    // What had the keyboard before may be gone: the box was drawn anew.
    connect(dialog, &QDialog::finished, this, &DepositsPage::takeKeyboard);
    dialog->open();
}

std::map<std::string, QString> DepositsPage::onlookers() const
{
    const qint64 now = desk().client().serverUnixMs();
    std::map<std::string, QString> found;
    const auto ask = [&](const QueueTicket& ticket) {
        if (const auto* other = m_presence->at("ticket:" + ticket.id))
            found[ticket.id] = tr("%1 has it open · %2").arg(other->name, ageText(now - other->sinceMs));
    };
    for (const QueuePair& pair : m_picture.pairs)
        ask(pair.ticket);
    for (const QueueTicket& ticket : m_picture.tickets)
        ask(ticket);
    return found;
}

void DepositsPage::pickStatement()
{
    pickFile(this,
             tr("Import bank statement"),
             tr("Statements (*.csv *.txt *.xls *.html *.htm)") + QStringLiteral(";;") + tr("All files (*)"),
             [this](const QString& path) { importStatement(path); });
}

void DepositsPage::importStatement(const QString& path)
{
    if (!desk().may("deposit.decide"))
        return desk().tell({.kind = look::StripKind::Warning, .sentence = lackWords("deposit.decide"), .action = {}});
    if (isStale()) // Dropped here: the button would have said so.
        return desk().tell({.kind = look::StripKind::Warning, .sentence = staleWords(), .action = {}});
    auto* dialog = new StatementDialog(desk(), path, this);
    connect(dialog, &StatementDialog::imported, this, [this] {
        askAround();
        m_tables->refresh();
    });
    dialog->open();
}

void DepositsPage::chooseTab(int tab)
{
    m_stack->setCurrentIndex(tab == 0 ? 0 : 1);
    m_export->setEnabled(tab != 0);
    if (tab == 0)
        rebuild();
    else
        m_tables->showKind(static_cast<DepositTables::Kind>(tab - 1));
}

void DepositsPage::open(const Place& place)
{
    if (!place.filter.isEmpty()) {
        m_tabs->choose(kAllTickets);
        m_tables->filterBy(place.filter);
    }
    if (place.subject.isEmpty())
        return;
    const bool isLine = place.subject.startsWith(QStringLiteral("line:"));
    const std::string id = place.subject.section(u':', -1).toStdString();
    m_tabs->choose(0);
    QueueChoice choice = isLine ? QueueChoice{{}, id} : QueueChoice{id, {}};
    m_view->choose(choice);
    m_panel->showChoice(choice, hintFor(choice));
    m_split->showPanel();
    followChoice();
}

void DepositsPage::comeForward()
{
    Page::comeForward();
    m_presence->subscription()->resume();
    m_looked = {};
    takeChoice();
    m_view->focusChosen();
    m_tick->start(kTickMs);
    askAround();
}

void DepositsPage::stepBack()
{
    Page::stepBack();
    m_presence->look({});
    m_presence->subscription()->pause();
    m_tick->stop();
}

QString DepositsPage::unsaved() const
{
    return m_panel->hasTyped() ? tr("A deposit was begun: its note is not sent yet.") : QString();
}

void DepositsPage::tick()
{
    rebuild();
    // Somebody else may have proposed or approved it meanwhile; what is being typed is left alone.
    if (!m_panel->isAncestorOf(focusWidget()))
        m_panel->reload();
    m_tick->start(kTickMs);
}

void DepositsPage::rowsTold(std::span<const StoredRow* const>, std::span<const StoredRow* const>)
{
    rebuildSoon();
    if (!m_askSoon->isRunning())
        m_askSoon->start(kAskSoonMs);
}

void DepositsPage::storeReset()
{
    rebuildSoon();
}

void DepositsPage::rebuildSoon()
{
    if (m_isRebuildPosted)
        return;
    m_isRebuildPosted = true;
    QMetaObject::invokeMethod(
        this, [this] { rebuild(); }, Qt::QueuedConnection);
}

void DepositsPage::rebuild()
{
    m_isRebuildPosted = false;
    std::vector<QueueTicket> tickets;
    std::vector<QueueLine> lines;
    readQueue(m_store, tickets, lines);
    for (QueueLine& line : lines)
        line.isProposed = m_proposed.contains(line.id);
    m_stopped->setVisible(std::any_of(
        lines.begin(), lines.end(), [](const QueueLine& line) { return line.reason == "auto_credit_stopped"; }));
    m_picture = pairUp(std::move(tickets), std::move(lines), m_hints);
    reloadWhatLeft();
    m_view->show(m_picture, onlookers(), desk().client().serverUnixMs());
    judgeMany();
    const auto waiting = static_cast<std::int64_t>(m_picture.waitingTickets());
    m_tabs->tab(0)->setCount(waiting > 0 ? text::countText(waiting) : QString());
    followChoice();
    judgeBody();
}

void DepositsPage::reloadWhatLeft()
{
    // A ticket that a rule or another person settled shows how it ended instead of what it waited for.
    const std::string& shown = m_panel->choice().ticket;
    if (shown.empty())
        return;
    const auto isShown = [&shown](const QueueTicket& ticket) { return ticket.id == shown; };
    const bool isQueued = std::any_of(m_picture.tickets.begin(), m_picture.tickets.end(), isShown) ||
                          std::any_of(m_picture.pairs.begin(), m_picture.pairs.end(), [&](const auto& pair) {
                              return isShown(pair.ticket);
                          });
    if (m_wasQueued && !isQueued)
        m_panel->reload();
    m_wasQueued = isQueued;
}

void DepositsPage::judgeBody()
{
    if (m_queue->state() == Subscription::State::Failed) {
        if (m_store.count() == 0)
            m_body->showFailure(m_queue->failure());
        return;
    }
    const bool isKnown = m_store.count() > 0 || m_queue->state() == Subscription::State::Current;
    if (!isKnown)
        m_body->showLoading();
    else if (m_picture.isEmpty() && m_settled.empty())
        m_body->showFirstUse(tr("Nobody waits for money now"),
                             tr("Tickets of agents and bank lines that belong to nobody appear here by themselves."));
    else
        m_body->showContent();
}

std::optional<MatchHint> DepositsPage::hintFor(const QueueChoice& choice) const
{
    const auto found = std::find_if(m_hints.begin(), m_hints.end(), [&](const MatchHint& hint) {
        return hint.ticket == choice.ticket && (choice.line.empty() || hint.line == choice.line);
    });
    return found == m_hints.end() ? std::nullopt : std::optional(*found);
}

void DepositsPage::followChoice()
{
    const QueueChoice chosen = m_view->chosen();
    if (chosen.isNothing()) {
        // Somebody who has chosen nothing yet looks at the first.
        const QueueChoice first = m_view->first();
        if (first.isNothing() || !m_panel->choice().isNothing() || m_split->isNarrow())
            return;
        m_view->choose(first);
        takeChoice();
        const bool isTyping = qobject_cast<QLineEdit*>(window()->focusWidget()) != nullptr;
        if (isForward() && m_stack->currentIndex() == 0 && !isTyping)
            m_view->focusChosen();
        return;
    }
    // A ticket that found its line, or lost it, stays the chosen one.
    for (const QueuePair& pair : m_picture.pairs) {
        const bool isSame = (!chosen.ticket.empty() && pair.ticket.id == chosen.ticket) ||
                            (chosen.ticket.empty() && pair.line.id == chosen.line);
        const QueueChoice now{pair.ticket.id, pair.line.id};
        if (isSame && now != chosen && chosen.line.empty()) {
            const bool hasKeyboard = m_view->isAncestorOf(window()->focusWidget());
            m_view->choose(now);
            takeChoice();
            if (hasKeyboard)
                m_view->focusChosen();
        }
    }
}

void DepositsPage::takeChoice()
{
    const QueueChoice& choice = m_view->chosen();
    if (m_stack->currentIndex() == 0 && !choice.isNothing())
        m_panel->showChoice(choice, hintFor(choice));
    if (choice == m_looked || !isForward())
        return;
    m_looked = choice;
    m_presence->look(choice.isNothing() ? std::string()
                                        : (choice.ticket.empty() ? "line:" + choice.line : "ticket:" + choice.ticket));
}

void DepositsPage::askAround()
{
    if (desk().client().state() != LinkState::Live || !desk().may("deposit.read"))
        return;
    desk().ask(Call("deposit.suggest").with("limit", kHints), this, [this](const Answer& answer) {
        if (!answer.isFine())
            return; // The queue is readable without hints.
        m_hints = hintsFrom(answer.result);
        rebuild();
        if (const QueueChoice& choice = m_view->chosen(); !choice.isNothing() && m_stack->currentIndex() == 0)
            m_panel->showChoice(choice, hintFor(choice));
    });
    // By their lines: also a pair that only people see as one, and a line without ticket, may wait for somebody.
    desk().ask(waitingDeposits(), this, [this](const Answer& answer) {
        if (!answer.isFine())
            return;
        m_proposed.clear();
        for (const Json& row : answer.result["rows"].items())
            m_proposed.insert(textIn(row, "subject").section(u':', 1).toStdString());
        rebuild();
    });
    desk().ask(
        Call("deposit.list").with("state", "approved").with("limit", kSettled), this, [this](const Answer& answer) {
            if (!answer.isFine())
                return;
            m_settled.clear();
            const qint64 now = desk().client().serverUnixMs();
            for (const Json& row : answer.result["rows"].items()) {
                const bool isRule = row["by"].asString() == "rule";
                m_settled.push_back({idIn(row, "id"),
                                     whenIn(row, "ended_at", now),
                                     textIn(row, "agent_name") + QStringLiteral(" \u00b7 ") + textIn(row, "no"),
                                     moneyIn(row, "transfer_amount").value_or(Money()),
                                     isRule ? tr("automatic") : textIn(row, "decided_by")});
            }
            m_view->showSettled(m_settled);
            judgeBody();
        });
}

void DepositsPage::showStale(bool isStale)
{
    m_view->setStale(isStale);
    m_tables->setStale(isStale);
    m_panel->setStale(isStale);
    if (!isStale)
        askAround();
}

Page* makeDepositsPage(Desk& desk, QWidget* parent)
{
    return new DepositsPage(desk, parent);
}

} // namespace eraflazz::console
