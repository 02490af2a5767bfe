// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/requests/requests_page.h"

#include "desk/desk.h"
#include "desk/list_parts.h"
#include "desk/list_save.h"
#include "desk/list_search.h"
#include "desk/money_words.h"
#include "desk/page_body.h"
#include "desk/request_desk.h"
#include "desk/side_panel.h"
#include "desk/surface.h"
#include "desk/wire_words.h"
#include "look/grid/grid_view.h"
#include "look/parts/filter_rail.h"
#include "look/parts/segmented.h"
#include "look/parts/tab_strip.h"
#include "look/tokens.h"
#include "pages/requests/request_panel.h"
#include "text/amount_text.h"
#include "text/cell_text.h"

#include <QAction>
#include <QButtonGroup>

#include <algorithm>

namespace eraflazz::console {

using namespace look;

namespace {

constexpr qint64 kSoonMs = 150, kTickMs = 20'000;
constexpr int kPage = 500, kColumnsSchema = 1, kPanelSchema = 1, kOrderSchema = 1, kRailFoldsBelow = 1320;
const QString kLayout = QStringLiteral("requests.columns");
const QString kPanelShown = QStringLiteral("requests.panel"), kOrder = QStringLiteral("requests.order");

ListFilter requestFilter()
{
    using Kind = ListCondition::Kind;
    return ListFilter({{{QStringLiteral("pengaju"), QStringLiteral("maker")}, Kind::Text, "maker"},
                       {{QStringLiteral("pemutus"), QStringLiteral("checker")}, Kind::Text, "checker"},
                       {{QStringLiteral("agen"), QStringLiteral("agent")}, Kind::Text, "agent"},
                       {{QStringLiteral("objek"), QStringLiteral("subject")}, Kind::Text, "subject"},
                       {{QStringLiteral("nominal"), QStringLiteral("amount")}, Kind::Amount, "amount"}},
                      "search");
}

/// The same answer with the rows of one kind; empty: all.
Answer ofKind(const Answer& answer, std::string_view kind)
{
    if (kind.empty())
        return answer;
    std::vector<Json> rows;
    for (const Json& row : answer.result["rows"].items()) {
        if (row["kind"].asString() == kind)
            rows.push_back(row);
    }
    Answer picked = answer;
    picked.result = Json::object({{"rows", Json::array(std::move(rows))}});
    return picked;
}

} // namespace

RequestsPage::RequestsPage(Desk& desk, QWidget* parent)
    : Page(desk, parent), m_store(desk.clock()), m_queue(std::make_unique<Subscription>(desk.client(), m_store)),
      m_soon(desk.clock().alarm([this] { m_table->refresh(); })), m_tick(desk.clock().alarm([this] { tick(); }))
{
    build();
    offerAll();
    m_store.watch(this);
    watch(m_queue.get());
    m_queue->open({QStringLiteral("request.queue"), {}, {}, 0, 0});
    ask();
}

RequestsPage::~RequestsPage()
{
    m_store.unwatch(this);
}

void RequestsPage::build()
{
    auto* list = new Surface({}, this);
    m_tabs = new TabStrip(16, list);
    m_tabs->setObjectName(QStringLiteral("tabs"));
    m_tabs->addTab(tr("Waiting"));
    m_tabs->addTab(tr("Decided"));
    m_order = new Segmented({tr("Oldest first"), tr("Newest first")}, tr("Order"), m_tabs);
    m_order->setObjectName(QStringLiteral("order"));
    m_order->choose(desk().remembered(kOrder, kOrderSchema) == "newest" ? 1 : 0);
    m_tabs->addAtEnd(m_order);
    m_table = new ObjectTable(columns(), "id", this);
    m_grid = new GridView(tr("Requests"));
    m_grid->setObjectName(QStringLiteral("requestGrid"));
    setHome(m_grid);
    m_grid->setModel(m_table);
    keepColumns(desk(), *m_grid, kLayout, kColumnsSchema);
    m_body = new PageBody(m_grid, {80, 160, 200, 110, 180, 160, 100}, list);
    m_search = new ListSearch(desk(), QStringLiteral("requests.period"), list);
    m_search->setLanguage(requestFilter(), tr("person, agent, ticket or amount, or maker:  subject:"));
    m_rail = new FilterRail(list);
    buildRail();
    layOutList(*list, m_tabs, m_search, m_rail, m_body);
    m_panel = new RequestPanel(desk(), this);
    m_split = new PanelSplit(list, m_panel, this);
    restorePanel(desk(), *m_split, kPanelShown, kPanelSchema);
    layOutPage(*this, *m_split, *m_grid);

    connect(m_tabs, &TabStrip::chosenChanged, this, [this] { ask(); });
    connect(m_search, &ListSearch::asked, this, [this] { ask(); });
    connect(m_search, &ListSearch::downAsked, m_grid, [this] { m_grid->setFocus(Qt::OtherFocusReason); });
    connect(m_order, &Segmented::chosenChanged, this, [this](int order) {
        desk().remember(kOrder, order == 1 ? "newest" : "oldest", kOrderSchema);
        ask();
    });
    connect(m_table, &ObjectTable::arrived, this, &RequestsPage::arrived);
    connect(m_grid, &GridView::rowChosen, this, [this](const QModelIndex& index) {
        if (index.isValid())
            m_panel->showRequest(m_table->keyAt(index.row()));
    });
    connect(m_body, &PageBody::retryAsked, this, [this] { ask(); });
    connect(m_body, &PageBody::clearAsked, this, [this] {
        m_search->clear();
        m_kinds.front().second->click();
    });
    connect(m_panel, &RequestPanel::changed, this, [this] { refreshSoon(); });
}

void RequestsPage::buildRail()
{
    auto* group = new QButtonGroup(this);
    m_rail->addGroup(tr("Kind"));
    const auto add = [&](const std::string& kind, const QString& word) {
        RailRow* row = m_rail->addRow(word);
        row->setObjectName(QStringLiteral("kind.") + QString::fromStdString(kind));
        row->setCheckable(true);
        group->addButton(row);
        m_kinds.emplace_back(kind, row);
        connect(row, &QAbstractButton::clicked, this, [this, kind] {
            m_kind = kind;
            ask();
        });
    };
    add({}, tr("All"));
    for (const std::string_view kind : requestKinds())
        add(std::string(kind), requestKindWord(kind));
    m_kinds.front().second->setChecked(true);
}

void RequestsPage::offerAll()
{
    offer("view.filter", [this] {
        m_split->showList();
        m_search->focusWords();
    });
    offer("view.detail", [this] { togglePanel(desk(), *m_split, kPanelShown, kPanelSchema); });
    offer("view.refresh", [this] {
        m_queue->refresh();
        m_table->refresh();
        m_panel->reload();
    });
    QAction* approve = offer("request.approve", [this] { m_panel->approve(); });
    QAction* reject = offer("request.reject", [this] { m_panel->reject(); });
    QAction* withdraw = offer("request.withdraw", [this] { m_panel->withdraw(); });
    QAction* copy = offer("copy.rows", [this] { copyRows(*m_grid); });
    QAction* save = offer("list.export", [this] { saveList(desk(), *m_grid, tr("Requests")); });
    m_search->addAfter(exportButton(save, this));
    m_grid->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_grid->addActions({approve, reject, withdraw, copy, save});
}

void RequestsPage::countWaiting(const std::vector<Json>& rows)
{
    for (const auto& [kind, row] : m_kinds) {
        const auto count = std::count_if(rows.begin(), rows.end(), [&kind](const Json& one) {
            return kind.empty() || one["kind"].asString() == std::string_view(kind);
        });
        row->setCount(count);
    }
    m_tabs->tab(0)->setCount(rows.empty() ? QString() : text::countText(static_cast<std::int64_t>(rows.size())));
}

void RequestsPage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    foldRail();
}

void RequestsPage::foldRail()
{
    // The kinds have no icons, so that a folded rail would say nothing: it goes.
    m_rail->setVisible(width() >= kRailFoldsBelow);
}

bool RequestsPage::isHistory() const
{
    return m_tabs->chosen() == 1;
}

void RequestsPage::ask()
{
    Call call("request.list");
    call.with("state", isHistory() ? "ended" : "proposed").with("limit", kPage);
    if (isHistory() && !m_kind.empty())
        call.with("kind", std::string_view(m_kind));
    // What has waited longest comes first, unless somebody wants to see what just came. Decided ones have one order.
    if (!isHistory() && m_order->chosen() == 1)
        call.with("order", "newest");
    m_order->setVisible(!isHistory());
    m_search->setPeriodShown(isHistory()); // What waits is shown however old it is.
    m_search->sayIn(call);
    showColumns();
    m_body->showLoading();
    m_table->search([this, call](const std::string& next, ObjectTable::Arrived then) {
        Call page = call;
        if (!next.empty())
            page.with("next", std::string_view(next));
        // What waits is counted by kind, so all of it is asked for; the kind chosen is picked out here.
        desk().ask(std::move(page), this, [this, then](const Answer& answer) {
            if (isHistory() || !answer.isFine()) {
                then(answer);
                return;
            }
            countWaiting(answer.result["rows"].items());
            then(ofKind(answer, m_kind));
        });
    });
}

/// What is decided has a state, a second person and a time; what waits has none of them, but an age and an effect.
void RequestsPage::showColumns()
{
    static const QStringList kDecided{QStringLiteral("state"), QStringLiteral("checker"), QStringLiteral("ended_at")};
    static const QStringList kWaiting{QStringLiteral("age"), QStringLiteral("change"), QStringLiteral("reason")};
    for (int at = 0; at < m_table->columnCount(); ++at) {
        const QString& name = m_table->columns()[static_cast<std::size_t>(at)].look.name;
        if (kDecided.contains(name))
            m_grid->showColumn(at, isHistory());
        else if (kWaiting.contains(name))
            m_grid->showColumn(at, !isHistory());
    }
    if (isHistory()) { // The numbers of the rail are of what waits.
        for (const auto& [kind, row] : m_kinds)
            row->setUncounted();
    }
}

void RequestsPage::arrived()
{
    if (saidFailure(desk(), *m_body, m_table->answer(), m_table->rowCount() > 0))
        return;
    if (m_table->rowCount() > 0)
        m_body->showContent();
    else if (!m_search->isOpen())
        m_body->showNothingFound(tr("No request meets these conditions."));
    else if (!m_kind.empty())
        m_body->showNothingFound(isHistory() ? tr("No request of this kind was decided.")
                                             : tr("No request of this kind waits."));
    else if (isHistory())
        m_body->showFirstUse(tr("Nothing was decided yet"), tr("What two people decide stands here from then on."));
    else
        m_body->showFirstUse(tr("Nothing waits for a second person"),
                             tr("Requests of others appear here by themselves. Nobody agrees to their own."));
    if (!m_wanted.empty()) {
        choose(m_wanted);
        m_wanted.clear();
    } else if (m_panel->request().empty() && m_table->rowCount() > 0 && !m_split->isNarrow()) {
        choose(m_table->keyAt(0));
    }
}

void RequestsPage::choose(const std::string& id)
{
    m_panel->showRequest(id);
    if (const int row = m_table->rowOf(id); row >= 0)
        m_grid->setCurrentIndex(m_table->index(row, 0));
}

void RequestsPage::open(const Place& place)
{
    if (place.subject.isEmpty())
        return;
    const std::string id = place.subject.section(u':', -1).toStdString();
    if (!m_search->words().isEmpty()) { // Whoever follows a link here wants what it names.
        m_search->clear();
        ask();
    }
    m_tabs->choose(0);
    m_split->showPanel();
    m_wanted = id;
    choose(id);
    if (m_table->hasAnswered())
        m_wanted.clear();
}

void RequestsPage::comeForward()
{
    Page::comeForward();
    if (m_table->hasAnswered())
        refreshSoon();
    if (!isAncestorOf(window()->focusWidget()))
        m_grid->setFocus();
    m_tick->start(kTickMs);
}

void RequestsPage::stepBack()
{
    Page::stepBack();
    m_tick->stop();
}

void RequestsPage::tick()
{
    m_table->repaintAll();
    m_tick->start(kTickMs);
}

void RequestsPage::rowsTold(std::span<const StoredRow* const> touched, std::span<const StoredRow* const> gone)
{
    refreshSoon();
    const auto isShown = [this](const StoredRow* row) { return row->key == m_panel->request(); };
    if (std::any_of(touched.begin(), touched.end(), isShown) || std::any_of(gone.begin(), gone.end(), isShown))
        m_panel->reload();
}

void RequestsPage::storeReset()
{
    refreshSoon();
}

void RequestsPage::refreshSoon()
{
    if (!m_soon->isRunning())
        m_soon->start(kSoonMs);
}

void RequestsPage::showStale(bool isStale)
{
    m_grid->setStale(isStale);
    m_rail->setStale(isStale);
    m_panel->setStale(isStale);
    if (!isStale)
        refreshSoon();
}

Page* makeRequestsPage(Desk& desk, QWidget* parent)
{
    return new RequestsPage(desk, parent);
}

} // namespace eraflazz::console
