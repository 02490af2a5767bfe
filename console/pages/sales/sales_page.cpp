// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/sales/sales_page.h"

#include "core/rows/live_table_model.h"
#include "core/rows/pinned_rows_model.h"
#include "desk/desk.h"
#include "desk/page_body.h"
#include "desk/save_file.h"
#include "desk/shop_time.h"
#include "desk/table_save.h"
#include "look/grid/grid_view.h"
#include "look/parts/button.h"
#include "look/parts/filter_bar.h"
#include "look/parts/link_button.h"
#include "look/parts/segmented.h"
#include "look/parts/text_line.h"
#include "pages/sales/sales_rail.h"
#include "pages/sales/tail_hold.h"
#include "sale/sale_actions.h"
#include "sale/sale_detail.h"
#include "sale/sale_grid.h"
#include "text/amount_text.h"
#include "text/cell_text.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>

#include <utility>

namespace eraflazz::console {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 kTickMs = 1'000;
const QString kMemoryName = u"sales.tabs"_s;
const QString kDoubtful = u"meragukan:ya"_s, kNotDoubtful = u"meragukan:tidak"_s;

bool asksForDoubts(const QString& wire)
{
    return wire.split(u' ').contains(kDoubtful);
}

} // namespace

SalesPage::SalesPage(Desk& desk, QWidget* parent)
    : Page(desk, parent), m_keys(saleFilterKeys(desk.may("report.margin"))),
      m_memory(SalesMemory::from(desk.remembered(kMemoryName, SalesMemory::kSchema))),
      m_face(std::make_unique<SaleFace>(SaleTimes::Clock)), m_store(desk.clock()), m_doubts(desk.clock()),
      m_live(new LiveTableModel(m_store, m_face->cells(), desk.clock(), this)),
      m_pinned(new PinnedRowsModel(
          m_doubts, m_face->cells(), [](const PackedRow&) { return true; }, this)),
      m_liveSub(new Subscription(desk.client(), m_store, this)),
      m_doubtSub(new Subscription(desk.client(), m_doubts, this)),
      m_countsSub(new Subscription(desk.client(), m_counts, this)), m_tick(desk.clock().alarm([this] { tick(); }))
{
    setObjectName(u"salesPage"_s);
    m_face->setNow(desk.client().serverUnixMs());
    makeGrid();
    makeBar();
    makeLayout();
    makeActions();
    m_tabs->setTabs(m_memory.tabs, m_memory.chosen);
    m_rail->setSaved(m_memory.saved);
    watchTopics();
    m_bar->setFilter(filter());
    m_rail->setFilter(filter());
    rowsMoved();
    tick();
}

/// The models let go of their stores, which are members, before these go.
SalesPage::~SalesPage()
{
    m_gridMenu->saveLayout();
    for (Subscription* one : {m_liveSub, m_doubtSub, m_countsSub})
        delete one;
    delete m_live;
    delete m_pinned;
}

void SalesPage::watchTopics()
{
    m_countsSub->open({.topic = u"trx.counts"_s, .filter = {}, .columns = {}, .window = 0, .timesASecond = 0});
    connect(m_liveSub, &Subscription::stateChanged, this, &SalesPage::liveChanged);
    subscribe();
    for (Subscription* one : {m_liveSub, m_doubtSub, m_countsSub})
        watch(one);
}

const QString& SalesPage::filter() const
{
    return m_memory.tabs[static_cast<std::size_t>(m_memory.chosen)].filter;
}

void SalesPage::subscribe()
{
    FilterMoment moment;
    moment.nowMs = desk().client().serverUnixMs();
    moment.isWholeNumber = !desk().may("trx.personal");
    m_wire = wireFilter(text::readFilter(filter(), m_keys), moment);
    m_isFilterWrong = false;
    m_body->showLoading();
    if (m_shown == Body::NothingFound || m_shown == Body::FirstUse)
        m_shown = Body::Nothing; // Another filter, another reason.
    openLive(m_wire.text);
}

/// Each sale stands once: doubtful ones in the band, all others in the tail. The band keeps every doubtful sale in
/// sight whatever the tail is asked for; only who asks for doubtful ones narrows it.
void SalesPage::openLive(const QString& wire)
{
    TopicAsked doubts;
    doubts.topic = u"trx.live"_s;
    doubts.filter = asksForDoubts(wire) ? wire : kDoubtful;
    doubts.window = kDoubtWindow;
    if (!(m_doubtSub->asked() == doubts))
        m_doubtSub->open(doubts);
    TopicAsked tail;
    tail.topic = u"trx.live"_s;
    tail.filter = wire.isEmpty() ? kNotDoubtful : wire + u' ' + kNotDoubtful;
    tail.window = kWindow;
    m_liveSub->open(tail);
}

void SalesPage::setFilter(const QString& filter)
{
    m_memory.tabs[static_cast<std::size_t>(m_memory.chosen)].filter = filter;
    m_tabs->setTabs(m_memory.tabs, m_memory.chosen);
    m_bar->setFilter(filter);
    m_rail->setFilter(filter);
    m_tail->follow();
    remember();
    subscribe();
}

void SalesPage::liveChanged()
{
    switch (m_liveSub->state()) {
    case Subscription::State::Failed:
        showFilterFault();
        return;
    case Subscription::State::Current:
        if (!m_isFilterWrong) {
            m_goodFilter = m_wire.text;
            m_bar->setProblem(-1, {});
        }
        rowsMoved();
        return;
    case Subscription::State::Closed:
    case Subscription::State::Waiting:
    case Subscription::State::Filling:
    case Subscription::State::Paused:
        return;
    }
}

void SalesPage::showFilterFault()
{
    const auto& failure = m_liveSub->failure();
    const auto fault = filterFault(failure);
    if (fault && !m_isFilterWrong) {
        m_isFilterWrong = true;
        m_bar->setProblem(m_wire.termAt(fault->position), fault->sentence);
        // The rows of the filter before stay, and stay alive.
        QMetaObject::invokeMethod(
            this,
            [this] {
                if (m_isFilterWrong)
                    openLive(m_goodFilter);
            },
            Qt::QueuedConnection);
        return;
    }
    m_shown = Body::Nothing;
    if (failure.key == "forbidden")
        m_body->showNoRight("trx.read");
    else
        m_body->showFailure(failure);
}

/// Band, counts and empty states follow the rows.
void SalesPage::rowsMoved()
{
    const int doubts = m_pinned->rowCount();
    m_grid->setPinnedTitle(
        tr("%1 doubtful, %2 held").arg(doubts).arg(text::rupiahText(Money::rupiah(m_pinned->sumOf("price")))),
        tr("oldest first, always on top"));
    const auto size = static_cast<qint64>(m_store.size()) + (asksForDoubts(m_wire.text) ? doubts : 0);
    m_tabs->setCount(filter().isEmpty() ? QString() : text::countText(size) + (size >= kWindow ? u"+"_s : QString()));
    if (m_liveSub->state() != Subscription::State::Current)
        return;
    showBody(size > 0 || doubts > 0 ? Body::Rows : filter().isEmpty() ? Body::FirstUse : Body::NothingFound);
    const bool isBandAlone = size == 0 && doubts > 0;
    m_nothingBelow->setVisible(isBandAlone);
    m_lookBack->setVisible(!filter().isEmpty());
    m_nothingWords->setText(filter().isEmpty() ? tr("No other sales yet. They appear here by themselves.")
                                               : tr("No sale of now meets this filter."));
}

void SalesPage::showBody(Body body)
{
    if (m_shown == body)
        return;
    m_shown = body;
    switch (body) {
    case Body::Nothing:
        return;
    case Body::Rows:
        m_body->showContent();
        return;
    case Body::FirstUse:
        m_body->showFirstUse(tr("No sales yet today"),
                             tr("As soon as an agent orders, the sale stands here. Nobody has to refresh."));
        return;
    case Body::NothingFound:
        m_body->showNothingFound(tr("No sale of now meets this filter."), {{tr("Look in the history"), {}}});
        return;
    }
}

void SalesPage::chosen(const QModelIndex& row)
{
    if (const auto sale = saleOf(row.data(KeyRole).toString()))
        m_detail->show(*sale);
}

/// The chosen sale may have changed since; the pane asks for its story again when it has.
void SalesPage::lookAtChosen()
{
    if (m_detail->sale().isEmpty() || !m_detail->isVisible())
        return;
    if (const auto sale = saleOf(m_detail->sale()))
        m_detail->show(*sale);
}

void SalesPage::tick()
{
    if (isForward() && !isStale()) {
        m_face->setNow(desk().client().serverUnixMs());
        // Open sales grow older while nothing comes: one column, painted anew.
        const QHeaderView* header = m_grid->horizontalHeader();
        const int column = static_cast<int>(SaleColumn::Duration);
        if (!header->isSectionHidden(column)) {
            const int left = header->sectionViewportPosition(column);
            m_grid->viewport()->update(left, 0, header->sectionSize(column), m_grid->viewport()->height());
            m_grid->pinnedRows()->viewport()->update();
        }
        rowsMoved();
        lookAtChosen();
        markWanted();
    }
    m_tick->start(kTickMs);
}

void SalesPage::markWanted()
{
    if (m_wanted.isEmpty() || m_liveSub->state() != Subscription::State::Current)
        return;
    const QString wanted = std::exchange(m_wanted, {});
    if (m_gridMenu->chosenKeys().isEmpty()) [[maybe_unused]]
        const bool isThere = selectSale(wanted);
}

std::optional<SaleBrief> SalesPage::saleOf(const QString& key) const
{
    const std::string name = key.toStdString();
    const StoredRow* row = m_store.find(name);
    if (row == nullptr)
        row = m_doubts.find(name);
    return row == nullptr ? std::nullopt : std::optional(m_face->brief(row->key, row->version, row->cells));
}

std::vector<SaleBrief> SalesPage::chosenSales() const
{
    std::vector<SaleBrief> sales;
    for (const QString& key : m_gridMenu->chosenKeys()) {
        if (const auto sale = saleOf(key))
            sales.push_back(*sale);
    }
    // A sale that stands in no row (a link led to it) is the one in the pane; one that nobody sees is none.
    if (sales.empty() && m_isDetailShown && m_detail->story())
        sales.push_back(m_detail->story()->brief);
    return sales;
}

bool SalesPage::selectSale(const QString& idOrCode)
{
    int row = m_live->rowOf(idOrCode.toStdString());
    const QAbstractItemModel& model = *m_live;
    for (int i = 0; row < 0 && i < model.rowCount(); ++i) {
        if (model.index(i, static_cast<int>(SaleColumn::Code)).data(RawRole).toString() == idOrCode)
            row = i;
    }
    if (const int doubt = m_pinned->rowOf(idOrCode.toStdString()); row < 0 && doubt >= 0) {
        m_grid->pinnedRows()->selectRow(doubt);
        m_grid->pinnedRows()->setFocus(Qt::OtherFocusReason); // Arrows go on from there.
        return true;
    }
    if (row < 0)
        return false;
    m_grid->selectRow(row);
    m_grid->scrollTo(m_live->index(row, 0));
    return true;
}

void SalesPage::open(const Place& place)
{
    if (!place.filter.isEmpty() && place.filter != filter()) {
        const auto same = std::find_if(m_memory.tabs.begin(), m_memory.tabs.end(), [&place](const NamedFilter& one) {
            return one.filter == place.filter;
        });
        if (same != m_memory.tabs.end()) {
            chooseTab(static_cast<int>(same - m_memory.tabs.begin()));
            m_tabs->setTabs(m_memory.tabs, m_memory.chosen);
        } else {
            addTab({{}, place.filter});
        }
    }
    if (place.subject.isEmpty())
        return;
    setDetailShown(true);
    if (selectSale(place.subject))
        return;
    m_detail->showSale(place.subject);
    if (m_liveSub->state() != Subscription::State::Current)
        m_wanted = place.subject; // The link was faster than the rows.
}

void SalesPage::comeForward()
{
    Page::comeForward();
    tick();
}

void SalesPage::stepBack()
{
    Page::stepBack();
    m_gridMenu->saveLayout();
    remember();
}

void SalesPage::showStale(bool isStale)
{
    // Another filter is not old data.
    const bool isFrozen = isStale && desk().client().state() != LinkState::Live;
    m_grid->setStale(isFrozen);
    m_rail->setStale(isFrozen);
    m_detail->setStale(isFrozen);
    m_actions->setFrozen(isFrozen);
}

void SalesPage::saveSeen()
{
    const qint64 nowMs = desk().client().serverUnixMs();
    report::ReportTable table = m_gridMenu->table(m_face->cells());
    table.title = tr("Sales").toStdString();
    table.generatedAtMs = nowMs;
    const QString moment = shopMoment(nowMs).left(16).replace(u':', u'.'); // Many a day are saved more than once.
    saveTable(desk(), this, fileName(desk(), {tr("Sales"), moment}), std::move(table));
}

void SalesPage::remember()
{
    desk().remember(kMemoryName, m_memory.toBytes(), SalesMemory::kSchema);
}

Page* makeSalesPage(Desk& desk, QWidget* parent)
{
    return new SalesPage(desk, parent);
}

} // namespace eraflazz::console
