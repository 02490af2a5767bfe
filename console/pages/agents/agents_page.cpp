// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/agents/agents_page.h"

#include "desk/action_button.h"
#include "desk/desk.h"
#include "desk/list_parts.h"
#include "desk/list_save.h"
#include "desk/page_body.h"
#include "desk/side_panel.h"
#include "desk/surface.h"
#include "desk/wire_words.h"
#include "look/grid/grid_view.h"
#include "look/parts/button.h"
#include "look/parts/input_frame.h"
#include "look/parts/segmented.h"
#include "look/parts/text_line.h"
#include "look/tokens.h"
#include "pages/agents/agent_panel.h"
#include "pages/agents/agent_tree.h"
#include "pages/agents/agent_words.h"
#include "pages/agents/new_agent_dialog.h"
#include "text/amount_text.h"
#include "text/cell_text.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

namespace eraflazz::console {

using namespace look;

namespace {

constexpr int kPage = 200, kPauseMs = 220, kSearchWide = 300, kSearchMax = 64;
constexpr int kLayoutSchema = 1, kViewSchema = 1;
const QString kLayout = QStringLiteral("agents/columns"), kView = QStringLiteral("agents/view"),
              kPanel = QStringLiteral("agents/panel");

enum View { List, Tree };

bool isActive(const Json& row)
{
    return row["status"].asString() == "active";
}

ObjectColumn column(const char* name, const QString& title, CellKind kind, const QString& longest, int atLeast = 0)
{
    ObjectColumn made;
    made.look = {QLatin1String(name), title, kind, longest, atLeast};
    made.text = [key = std::string(name)](const Json& row) { return textIn(row, key); };
    made.tone = [](const Json& row) { return isActive(row) ? CellTone::ByKind : CellTone::Off; };
    return made;
}

Money limitOf(const Json& row)
{
    return -moneyIn(row, "floor").value_or(Money());
}

} // namespace

AgentsPage::AgentsPage(Desk& desk, QWidget* parent) : Page(desk, parent)
{
    setObjectName(QStringLiteral("agentsPage"));
    build();
    connectParts();
    offerAll();
    if (!desk.may("agent.read")) {
        m_listBody->showNoRight("agent.read");
        m_treeBody->showNoRight("agent.read");
        m_search->setEnabled(false);
        m_view->setEnabled(false);
        return;
    }
    chooseView(desk.remembered(kView, kViewSchema) == "tree" ? Tree : List);
}

AgentsPage::~AgentsPage() = default;

std::vector<ObjectColumn> AgentsPage::columns()
{
    std::vector<ObjectColumn> all;
    all.push_back(column("code", tr("Code"), CellKind::Code, QStringLiteral("RESELLER01"), 80));
    all.back().tone = [](const Json& row) { return isActive(row) ? CellTone::Strong : CellTone::Off; };
    all.push_back(column("name", tr("Name"), CellKind::Text, {}, 140));
    all.back().look.stretches = true;
    all.push_back(column("level", tr("Level"), CellKind::Text, QStringLiteral("RESELLER"), 70));
    all.push_back(column("balance", tr("Balance (Rp)"), CellKind::Money, QStringLiteral("-100.000.000")));
    all.back().text = [](const Json& row) { return amountIn(row, "balance"); };
    all.back().tone = [](const Json& row) {
        const Money balance = moneyIn(row, "balance").value_or(Money());
        if (balance.isNegative())
            return CellTone::BadStrong;
        return !isActive(row) ? CellTone::Off : balance.isZero() ? CellTone::Quiet : CellTone::ByKind;
    };
    all.push_back(column("limit", tr("Limit (Rp)"), CellKind::Money, QStringLiteral("100.000.000")));
    all.back().text = [](const Json& row) {
        return limitOf(row).isZero() ? noneText() : text::amountText(limitOf(row));
    };
    all.back().tone = [](const Json& row) { return limitOf(row).isZero() ? CellTone::Quiet : CellTone::ByKind; };
    all.push_back(column("owed", tr("Owed (Rp)"), CellKind::Money, QStringLiteral("100.000.000")));
    all.back().look.isHidden = true;
    all.back().text = [](const Json& row) {
        const Money balance = moneyIn(row, "balance").value_or(Money());
        return balance.isNegative() ? text::amountText(-balance) : noneText();
    };
    all.push_back(column("upline", tr("Upline"), CellKind::Code, QStringLiteral("RESELLER01"), 70));
    all.back().text = [](const Json& row) {
        const QString upline = textIn(row, "upline");
        return upline.isEmpty() ? noneText() : upline;
    };
    all.push_back(column("status", tr("Status"), CellKind::State, tr("Blocked"), 90));
    all.back().text = [](const Json& row) { return agentStatusWord(row["status"].asString().value_or("")); };
    all.back().state = [](const Json& row) { return agentStatusLook(row["status"].asString().value_or("")); };
    all.push_back(column("last_sale_at", tr("Latest sale"), CellKind::Time, QStringLiteral("22 Nov 21:14")));
    all.back().text = [this](const Json& row) {
        const QString when = whenIn(row, "last_sale_at", desk().client().serverUnixMs());
        return when.isEmpty() ? noneText() : when;
    };
    all.back().raw = rawNumber("last_sale_at");
    return all;
}

QWidget* AgentsPage::buildBar()
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
    m_search->edit()->setObjectName(QStringLiteral("agentSearch"));
    m_search->edit()->setPlaceholderText(tr("Code or name"));
    m_search->edit()->setAccessibleName(tr("Find an agent"));
    m_search->edit()->setMaxLength(kSearchMax);
    m_view = new Segmented({tr("List"), tr("Tree")}, tr("How agents are shown"), bar);
    m_view->setObjectName(QStringLiteral("agentView"));
    m_count = new TextLine(TypeRole::Cell, Ink::Third, {}, bar);
    m_count->setObjectName(QStringLiteral("agentCount"));
    m_new = new Button(ButtonKind::Primary, tr("New agent\u2026"), bar);
    m_new->setObjectName(QStringLiteral("agentAdd"));
    m_new->setTall(size::kButtonInBar);
    row->addWidget(m_search, 1);
    row->addWidget(m_view);
    row->addWidget(m_count);
    row->addStretch(1);
    m_export = offer("list.export", [this] { saveList(desk(), *m_grid, tr("Agents")); });
    row->addWidget(exportButton(m_export, bar));
    row->addWidget(m_new);
    return bar;
}

void AgentsPage::build()
{
    m_table = new ObjectTable(columns(), "code", this);
    m_grid = new GridView(tr("Agents"));
    m_grid->setObjectName(QStringLiteral("agentGrid"));
    m_grid->setSelectionMode(QAbstractItemView::SingleSelection);
    m_grid->setModel(m_table);
    m_grid->restoreColumnLayout(desk().remembered(kLayout, kLayoutSchema));
    m_tree = new AgentTree(desk());
    m_listBody = new PageBody(m_grid, {80, 200, 80, 100, 90, 80, 90, 90});
    m_treeBody = new PageBody(m_tree, {240, 160, 100});
    m_views = new QStackedWidget;
    m_views->addWidget(m_listBody);
    m_views->addWidget(m_treeBody);
    auto* list = new Surface({}, this);
    auto* column = new QVBoxLayout(list);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildBar());
    column->addWidget(m_views, 1);
    m_panel = new AgentPanel(desk(), this);
    m_split = new PanelSplit(list, m_panel, this);
    restorePanel(desk(), *m_split, kPanel, kViewSchema);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_split);
    m_pause = new QTimer(this);
    m_pause->setSingleShot(true);
    m_pause->setInterval(kPauseMs);
}

void AgentsPage::connectParts()
{
    connect(m_pause, &QTimer::timeout, this, &AgentsPage::search);
    connect(m_search->edit(), &QLineEdit::textEdited, this, [this] {
        chooseView(List); // Words find agents wherever they stand.
        m_pause->start();
    });
    connect(m_search->edit(), &QLineEdit::returnPressed, this, [this] {
        m_pause->stop();
        search();
        m_grid->setFocus();
    });
    connect(m_view, &Segmented::chosenChanged, this, &AgentsPage::chooseView);
    connect(m_table, &ObjectTable::arrived, this, &AgentsPage::listArrived);
    connect(m_tree, &AgentTree::rootsArrived, this, &AgentsPage::rootsArrived);
    connect(m_listBody, &PageBody::retryAsked, this, &AgentsPage::search);
    connect(m_treeBody, &PageBody::retryAsked, m_tree, &AgentTree::load);
    for (PageBody* body : {m_listBody, m_treeBody})
        connect(body, &PageBody::verbAsked, this, [this] { addAgent({}); });
    connect(m_listBody, &PageBody::clearAsked, this, [this] {
        m_search->edit()->clear();
        search();
    });
    connect(m_grid, &GridView::rowChosen, this, [this](const QModelIndex& index) {
        showAgent(QString::fromStdString(m_table->keyAt(index.row())));
    });
    connect(m_grid, &GridView::rowActivated, this, [this] { m_split->showPanel(); });
    connect(m_tree, &AgentTree::agentChosen, this, &AgentsPage::showAgent);
    connect(m_tree, &AgentTree::agentActivated, this, [this] { m_split->showPanel(); });
    connect(m_panel, &AgentPanel::agentAsked, this, &AgentsPage::choose);
    connect(m_panel, &AgentPanel::newAskedBelow, this, &AgentsPage::addAgent);
    connect(m_panel, &AgentPanel::changed, this, &AgentsPage::agentChanged);
    connect(m_grid->horizontalHeader(), &QHeaderView::sectionMoved, this, &AgentsPage::keepLayout);
    connect(m_grid->horizontalHeader(), &QHeaderView::sectionResized, this, &AgentsPage::keepLayout);
}

void AgentsPage::offerAll()
{
    offer("view.filter", [this] {
        m_split->showList();
        m_search->edit()->setFocus();
        m_search->edit()->selectAll();
    });
    offer("view.detail", [this] { togglePanel(desk(), *m_split, kPanel, kViewSchema); });
    offer("view.refresh", [this] { refresh(); });
    QAction* copy = offer("copy.rows", [this] { copyRows(*m_grid); });
    QAction* ledger = offer("mutation.open", [this] {
        if (!m_panel->agent().isEmpty())
            desk().goTo({QStringLiteral("page.ledger"), QStringLiteral("agent:") + m_panel->agent(), {}});
    });
    m_add = offer("agent.add", [this] { addAgent({}); });
    connect(m_new, &QAbstractButton::clicked, m_add, &QAction::trigger);
    connect(m_add, &QAction::changed, this, &AgentsPage::judgeAdding);
    judgeAdding();
    m_grid->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_grid->addActions({copy, m_export, ledger, m_add});
}

void AgentsPage::open(const Place& place)
{
    if (!place.filter.isEmpty()) {
        m_search->edit()->setText(place.filter);
        chooseView(List);
        search();
    }
    if (!place.subject.isEmpty())
        choose(place.subject.section(u':', -1));
}

void AgentsPage::comeForward()
{
    Page::comeForward();
    if (!desk().may("agent.read"))
        return;
    if (!m_hasSearched)
        search();
    else
        refresh();
}

void AgentsPage::stepBack()
{
    Page::stepBack();
    keepLayout();
}

void AgentsPage::search()
{
    if (!desk().may("agent.read"))
        return;
    m_hasSearched = true;
    m_asked = m_search->edit()->text().trimmed();
    m_listBody->showLoading();
    m_table->search([this, words = m_asked](const std::string& next, ObjectTable::Arrived then) {
        Call call("agent.list");
        if (!words.isEmpty())
            call.with("search", words);
        if (!next.empty())
            call.with("after", std::string_view(next));
        call.with("limit", kPage);
        desk().ask(std::move(call), this, std::move(then));
    });
}

void AgentsPage::listArrived()
{
    if (saidFailure(desk(), *m_listBody, m_table->answer(), !m_table->rows().empty()))
        return;
    showCount();
    if (m_table->rowCount() > 0) {
        m_listBody->showContent();
        const int row = m_table->rowOf(m_panel->agent().toStdString());
        if (row >= 0 && m_grid->currentIndex().row() != row)
            m_grid->setCurrentIndex(m_table->index(row, 0));
        else if (m_panel->agent().isEmpty())
            m_split->chooseFirst(m_grid);
    } else if (m_asked.isEmpty()) {
        m_listBody->showFirstUse(tr("There is no agent yet"),
                                 tr("Agents hold a balance and send orders. The first one is a root of the tree."),
                                 desk().may("agent.change") ? tr("New agent\u2026") : QString());
    } else {
        m_listBody->showNothingFound(tr("No agent has \u201c%1\u201d in its code or name.").arg(m_asked));
    }
}

void AgentsPage::rootsArrived()
{
    const Answer& answer = m_tree->answer();
    if (!answer.isFine())
        m_treeBody->showFailure(answer);
    else if (m_tree->hasRoots())
        m_treeBody->showContent();
    else
        m_treeBody->showFirstUse(tr("There is no agent yet"),
                                 tr("Agents hold a balance and send orders. The first one is a root of the tree."),
                                 desk().may("agent.change") ? tr("New agent\u2026") : QString());
}

void AgentsPage::showCount()
{
    const QString count = text::countText(m_table->rowCount());
    m_count->setText(m_table->isMoreExpected() ? tr("first %1").arg(count)
                                               : tr("%n agent(s)", nullptr, m_table->rowCount()));
}

void AgentsPage::chooseView(int view)
{
    if (m_view->chosen() != view)
        m_view->choose(view);
    m_views->setCurrentIndex(view);
    m_count->setVisible(view == List);
    m_export->setEnabled(view == List);
    if (view == Tree && !m_hasTree) {
        m_hasTree = true;
        m_treeBody->showLoading();
        m_tree->load();
    }
    desk().remember(kView, view == Tree ? "tree" : "list", kViewSchema);
}

void AgentsPage::choose(const QString& agent)
{
    const int row = m_table->rowOf(agent.toStdString());
    if (row >= 0) {
        m_grid->setCurrentIndex(m_table->index(row, 0));
        m_grid->scrollTo(m_table->index(row, 0));
    } else {
        m_grid->clearSelection();
    }
    showAgent(agent);
    m_split->setWantsPanel(true);
    m_split->showPanel();
}

void AgentsPage::showAgent(const QString& agent)
{
    if (!agent.isEmpty())
        m_panel->showAgent(agent);
}

void AgentsPage::refresh()
{
    if (!desk().may("agent.read"))
        return;
    m_table->refresh();
    m_panel->reload();
    if (m_hasTree && !m_tree->hasRoots())
        m_tree->load();
}

void AgentsPage::agentChanged(const QString& agent)
{
    m_table->refresh();
    m_panel->reload();
    if (m_hasTree)
        m_tree->reload(agent);
}

void AgentsPage::addAgent(const QString& upline)
{
    if (!desk().may("agent.change") || isStale())
        return;
    auto* dialog = new NewAgentDialog(desk(), upline, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &NewAgentDialog::added, this, [this](const QString& agent) {
        desk().tell({.kind = StripKind::Good,
                     .sentence = tr("%1 was added. It has no key and no PIN yet: see Security.").arg(agent),
                     .action = {}});
        m_table->refresh();
        if (m_hasTree)
            m_tree->load();
        choose(agent);
    });
    dialog->open();
}

void AgentsPage::keepLayout()
{
    if (m_grid->isVisible())
        desk().remember(kLayout, m_grid->columnLayout(), kLayoutSchema);
}

void AgentsPage::judgeAdding()
{
    const QString reason = whyNot(desk(), "agent.add");
    m_add->setEnabled(reason.isEmpty());
    m_new->setEnabled(reason.isEmpty());
    m_new->setToolTip(reason);
}

void AgentsPage::showStale(bool isStale)
{
    judgeAdding();
    m_grid->setStale(isStale);
    m_tree->setStale(isStale);
    m_panel->setStale(isStale);
    if (!isStale && isForward() && m_hasSearched)
        refresh(); // What happened meanwhile was not told.
}

Page* makeAgentsPage(Desk& desk, QWidget* parent)
{
    return new AgentsPage(desk, parent);
}

} // namespace eraflazz::console
