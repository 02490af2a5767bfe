// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/cases/cases_page.h"

#include "core/link/clock.h"
#include "desk/desk.h"
#include "desk/list_parts.h"
#include "desk/list_save.h"
#include "desk/list_search.h"
#include "desk/money_words.h"
#include "desk/page_body.h"
#include "desk/side_panel.h"
#include "desk/surface.h"
#include "desk/wire_words.h"
#include "look/grid/grid_view.h"
#include "look/parts/filter_rail.h"
#include "look/parts/tab_strip.h"
#include "look/tokens.h"
#include "pages/cases/case_panel.h"
#include "text/cell_text.h"

#include <QAction>
#include <QButtonGroup>

#include <algorithm>

namespace eraflazz::console {

using namespace look;

namespace {

constexpr qint64 kSoonMs = 200, kTickMs = 15'000;
constexpr int kPage = 500, kDonePage = 200, kDonePagesMost = 50, kColumnsSchema = 2, kPanelSchema = 1,
              kRailFoldsBelow = 1320;
constexpr std::size_t kOpenMax = 5'000;
const QString kLayout = QStringLiteral("cases.columns");
const QString kPanelShown = QStringLiteral("cases.panel");

ListFilter caseFilter()
{
    using Kind = ListCondition::Kind;
    return ListFilter({{{QStringLiteral("agen"), QStringLiteral("agent")}, Kind::Text, "agent"},
                       {{QStringLiteral("produk"), QStringLiteral("product")}, Kind::Capitals, "product"},
                       {{QStringLiteral("supplier"), QStringLiteral("pemasok")}, Kind::Capitals, "supplier"}},
                      "search");
}

Icon groupIcon(CaseGroup group)
{
    switch (group) {
    case CaseGroup::Unknown:
        return Icon::Question;
    case CaseGroup::Complaint:
        return Icon::Complaint;
    case CaseGroup::Reversal:
        return Icon::Return;
    case CaseGroup::Difference:
        break;
    }
    return Icon::Ledger;
}

/// Those of the group: the daemon lists one kind or all, and most groups have several.
Answer ofGroup(const Answer& answer, std::optional<CaseGroup> group)
{
    if (!group || !answer.isFine())
        return answer;
    std::vector<Json> rows;
    for (const Json& row : answer.result["rows"].items()) {
        if (groupOf(row["kind"].asString().value_or("")) == *group)
            rows.push_back(row);
    }
    Json::Members members{{"rows", Json::array(std::move(rows))}};
    if (answer.result.has("next"))
        members.emplace_back("next", answer.result["next"]);
    Answer picked = answer;
    picked.result = Json::object(std::move(members));
    return picked;
}

} // namespace

CasesPage::CasesPage(Desk& desk, QWidget* parent)
    : Page(desk, parent), m_countsWatched(std::make_unique<Subscription>(desk.client(), m_counts)),
      m_soon(desk.clock().alarm([this] { ask(); })), m_tick(desk.clock().alarm([this] { tick(); }))
{
    build();
    offerAll();
    ask();
    connect(&m_counts, &QAbstractItemModel::dataChanged, this, [this] { takeCounts(); });
    if (desk.may("trx.read")) {
        watch(m_countsWatched.get());
        m_countsWatched->open({QStringLiteral("trx.counts"), QStringLiteral("group:state"), {}, 0, 0});
    }
}

CasesPage::~CasesPage() = default;

void CasesPage::build()
{
    auto* list = new Surface({}, this);
    m_tabs = new TabStrip(16, list);
    m_tabs->setObjectName(QStringLiteral("tabs"));
    for (const QString& word : {tr("Open"), tr("New"), tr("With the supplier"), tr("Done")})
        m_tabs->addTab(word);
    m_table = new ObjectTable(columns(), "id", this);
    m_table->setMarks([](const Json& row) -> RowMarks { return isUnknownOutcome(row) ? DoubtfulMark : NoMark; });
    m_grid = new GridView(tr("Cases"));
    m_grid->setObjectName(QStringLiteral("caseGrid"));
    setHome(m_grid);
    m_grid->setModel(m_table);
    keepColumns(desk(), *m_grid, kLayout, kColumnsSchema);
    m_body = new PageBody(m_grid, {80, 180, 110, 90, 90, 80, 120, 90, 90, 200}, list);
    m_search = new ListSearch(desk(), QStringLiteral("cases.period"), list);
    m_search->setLanguage(caseFilter(), tr("sale, number or agent, or product:  supplier:"));
    m_search->setPeriodShown(false);
    m_rail = new FilterRail(list);
    buildRail();
    layOutList(*list, m_tabs, m_search, m_rail, m_body);
    m_panel = new CasePanel(desk(), this);
    m_split = new PanelSplit(list, m_panel, this);
    restorePanel(desk(), *m_split, kPanelShown, kPanelSchema);
    layOutPage(*this, *m_split, *m_grid);

    connect(m_tabs, &TabStrip::chosenChanged, this, [this](int tab) {
        m_search->setPeriodShown(tab == Done); // What is open is shown however old it is.
        ask();
    });
    connect(m_search, &ListSearch::asked, this, [this] { ask(); });
    connect(m_search, &ListSearch::downAsked, m_grid, [this] { m_grid->setFocus(Qt::OtherFocusReason); });
    connect(m_table, &ObjectTable::arrived, this, [this] { judge(m_table->answer()); });
    connect(m_grid, &GridView::rowChosen, this, [this](const QModelIndex& index) {
        if (index.isValid())
            m_panel->showCase(m_table->keyAt(index.row()));
    });
    connect(m_body, &PageBody::retryAsked, this, [this] { ask(); });
    connect(m_body, &PageBody::clearAsked, this, [this] { showAll(); });
    connect(m_body, &PageBody::wayTaken, this, [this] { m_all->click(); });
    connect(m_panel, &CasePanel::changed, this, [this] { ask(); });
}

void CasesPage::buildRail()
{
    auto* choice = new QButtonGroup(this);
    m_rail->addGroup(tr("Needs action"));
    const auto add = [&](const QString& word, std::optional<Icon> icon, Ink ink, std::optional<CaseGroup> group) {
        RailRow* row = m_rail->addRow(word, icon, ink);
        row->setCheckable(true);
        choice->addButton(row);
        connect(row, &QAbstractButton::clicked, this, [this, group] {
            m_group = group;
            if (m_tabs->chosen() == Done)
                ask();
            else
                showOpen();
        });
        return row;
    };
    m_all = add(tr("All"), Icon::Menu, Ink::Second, std::nullopt);
    m_all->setObjectName(QStringLiteral("group.all"));
    m_all->setChecked(true);
    for (int at = 0; at < kCaseGroups; ++at) {
        const auto group = static_cast<CaseGroup>(at);
        RailRow* row =
            add(groupWord(group), groupIcon(group), group == CaseGroup::Unknown ? Ink::Doubt : Ink::Second, group);
        row->setObjectName(QStringLiteral("group.%1").arg(at));
        m_groups.emplace_back(group, row);
    }
    m_rail->addGroup(tr("Not a case yet"));
    m_doubtful = m_rail->addRow(tr("Doubtful sales"), Icon::Sales, Ink::Doubt);
    m_doubtful->setObjectName(QStringLiteral("doubtfulSales"));
    m_doubtful->setCheckable(false);
    connect(m_doubtful, &QAbstractButton::clicked, this, [this] {
        this->desk().goTo({QStringLiteral("page.sales"), {}, QStringLiteral("meragukan:ya")});
    });
}

void CasesPage::offerAll()
{
    offer("view.filter", [this] {
        m_split->showList();
        m_search->focusWords();
    });
    offer("view.detail", [this] { togglePanel(desk(), *m_split, kPanelShown, kPanelSchema); });
    offer("view.refresh", [this] {
        ask();
        m_panel->reload();
    });
    QAction* decide = offer("case.propose", [this] { m_panel->decide(); });
    QAction* note = offer("case.note", [this] { m_panel->note(); });
    QAction* close = offer("case.close", [this] { m_panel->closeCase(); });
    QAction* approve = offer("request.approve", [this] { m_panel->approveRequestOfCase(); });
    QAction* copy = offer("copy.rows", [this] { copyRows(*m_grid); });
    QAction* save = offer("list.export", [this] { saveList(desk(), *m_grid, tr("Cases")); });
    m_search->addAfter(exportButton(save, this));
    m_grid->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_grid->addActions({decide, note, close, approve, copy, save});
}

void CasesPage::ask()
{
    if (m_tabs->chosen() == Done) {
        askDone();
        return;
    }
    if (m_hasOpen)
        showOpen(); // Known already; what is new comes with the answer.
    else
        m_body->showLoading();
    collectOpen({}, std::make_shared<std::vector<Json>>(), ++m_round);
}

void CasesPage::collectOpen(const std::string& next, std::shared_ptr<std::vector<Json>> rows, quint64 round)
{
    Call call("case.list");
    call.with("state", "open").with("limit", kPage);
    m_search->sayIn(call);
    if (!next.empty())
        call.with("next", std::string_view(next));
    desk().ask(std::move(call), this, [this, rows, round](const Answer& answer) {
        if (round != m_round)
            return;
        if (!answer.isFine()) {
            if (!m_hasOpen && m_tabs->chosen() != Done)
                m_body->showFailure(answer);
            else if (answer.kind == Answer::Kind::Refused)
                desk().tellFailure(answer);
            return;
        }
        for (const Json& row : answer.result["rows"].items())
            rows->push_back(row);
        const std::string after = answer.result["next"].asText().value_or("");
        if (!after.empty() && rows->size() < kOpenMax) {
            collectOpen(after, rows, round);
            return;
        }
        m_open = std::move(*rows);
        sortForWork(m_open);
        m_hasOpen = true;
        countRail();
        if (m_tabs->chosen() != Done)
            showOpen();
    });
}

void CasesPage::askDone()
{
    m_body->showLoading();
    m_table->search([this, group = m_group](const std::string& next, ObjectTable::Arrived then) {
        askDonePage(next, group, then, kDonePagesMost);
    });
}

/// Goes on by itself while a page holds none of the group: an empty list asks for no more.
void CasesPage::askDonePage(const std::string& next,
                            std::optional<CaseGroup> group,
                            const std::function<void(const Answer&)>& then,
                            int pages)
{
    Call call("case.list");
    call.with("state", "done").with("limit", kDonePage);
    m_search->sayIn(call);
    if (group == CaseGroup::Complaint)
        call.with("kind", "complaint");
    if (!next.empty())
        call.with("next", std::string_view(next));
    desk().ask(std::move(call), this, [this, group, then, pages](const Answer& answer) {
        const Answer picked = ofGroup(answer, group);
        const std::string after = picked.isFine() ? picked.result["next"].asText().value_or("") : std::string();
        if (picked.isFine() && picked.result["rows"].items().empty() && !after.empty() && pages > 1)
            askDonePage(after, group, then, pages - 1);
        else
            then(picked);
    });
}

void CasesPage::countRail()
{
    for (const auto& [group, row] : m_groups) {
        const auto count = std::count_if(m_open.begin(), m_open.end(), [wanted = group](const Json& one) {
            return groupOf(one["kind"].asString().value_or("")) == wanted;
        });
        row->setCount(count);
        if (group == CaseGroup::Unknown)
            row->setUrgent(count > 0);
    }
    m_all->setCount(static_cast<qint64>(m_open.size()));
    const auto counted = [this](std::string_view state) {
        const auto count = std::count_if(
            m_open.begin(), m_open.end(), [state](const Json& row) { return row["state"].asString() == state; });
        return count > 0 ? text::countText(count) : QString();
    };
    m_tabs->tab(Open)->setCount(m_open.empty() ? QString() : text::countText(static_cast<std::int64_t>(m_open.size())));
    m_tabs->tab(New)->setCount(counted("new"));
    m_tabs->tab(WithSupplier)->setCount(counted("with_supplier"));
}

void CasesPage::takeCounts()
{
    const auto doubtful = m_counts.countOf("doubtful");
    m_doubtful->setCount(doubtful);
    m_doubtful->setUrgent(doubtful > 0);
    const auto cases = m_counts.countOf("cases") + m_counts.countOf("complaints");
    if (m_casesCounted >= 0 && cases != m_casesCounted && m_tabs->chosen() != Done && !m_soon->isRunning())
        m_soon->start(kSoonMs);
    m_casesCounted = cases;
}

void CasesPage::showOpen()
{
    const int tab = m_tabs->chosen();
    std::vector<Json> rows;
    for (const Json& row : m_open) {
        const auto state = row["state"].asString().value_or("");
        if ((tab == New && state != "new") || (tab == WithSupplier && state != "with_supplier"))
            continue;
        if (m_group && groupOf(row["kind"].asString().value_or("")) != *m_group)
            continue;
        rows.push_back(row);
    }
    m_table->show(std::move(rows));
    judge(Answer{});
}

void CasesPage::judge(const Answer& answer)
{
    if (saidFailure(desk(), *m_body, answer, m_table->rowCount() > 0))
        return;
    if (m_table->rowCount() > 0) {
        m_body->showContent();
        if (m_panel->shown().empty() && !m_split->isNarrow())
            choose(m_table->keyAt(0));
        else if (!m_grid->currentIndex().isValid())
            choose(m_panel->shown()); // A link was faster than the rows.
        return;
    }
    const bool isOpenTab = m_tabs->chosen() != Done;
    if (!m_search->isOpen() && (!isOpenTab || m_open.empty()))
        m_body->showNothingFound(tr("No case meets these conditions."));
    else if (m_group && isOpenTab && !m_open.empty())
        m_body->showNothingFound(
            tr("No case of this kind is here."),
            {{tr("Show all open cases"), text::countText(static_cast<std::int64_t>(m_open.size()))}});
    else if (m_group || (isOpenTab && !m_open.empty()))
        m_body->showNothingFound(tr("No case of this kind is here."));
    else if (isOpenTab)
        m_body->showFirstUse(tr("Nothing needs to be settled"),
                             tr("Unknown outcomes, complaints and differences appear here by themselves."));
    else
        m_body->showFirstUse(tr("No case was closed yet"), tr("What is settled stands here from then on."));
}

void CasesPage::showAll()
{
    m_search->clear();
    m_all->setChecked(true);
    m_group.reset();
    ask();
}

void CasesPage::choose(const std::string& id)
{
    m_panel->showCase(id);
    if (const int row = m_table->rowOf(id); row >= 0)
        m_grid->setCurrentIndex(m_table->index(row, 0));
}

void CasesPage::open(const Place& place)
{
    if (!m_search->words().isEmpty()) { // Whoever follows a link here wants what it names.
        m_search->clear();
        ask();
    }
    if (!place.filter.isEmpty()) {
        m_tabs->choose(Open);
        const CaseGroup group = groupOf(place.filter.toStdString());
        for (const auto& [known, row] : m_groups) {
            if (known == group)
                row->click();
        }
    }
    if (place.subject.isEmpty())
        return;
    m_tabs->choose(Open);
    m_all->click();
    m_split->showPanel();
    choose(place.subject.section(u':', -1).toStdString());
}

void CasesPage::comeForward()
{
    Page::comeForward();
    if (m_hasOpen)
        ask();
    if (!isAncestorOf(window()->focusWidget()))
        m_grid->setFocus();
    m_tick->start(kTickMs);
}

void CasesPage::stepBack()
{
    Page::stepBack();
    m_tick->stop();
}

void CasesPage::tick()
{
    // Not every change of a case is counted somewhere: what is open is read anew, what is done does not change.
    if (m_tabs->chosen() != Done && !isStale())
        ask();
    m_table->repaintAll();
    m_tick->start(kTickMs);
}

void CasesPage::showStale(bool isStale)
{
    m_grid->setStale(isStale);
    m_rail->setStale(isStale);
    m_panel->setStale(isStale);
    if (!isStale)
        ask();
}

void CasesPage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    m_rail->setFolded(width() < kRailFoldsBelow);
}

Page* makeCasesPage(Desk& desk, QWidget* parent)
{
    return new CasesPage(desk, parent);
}

} // namespace eraflazz::console
