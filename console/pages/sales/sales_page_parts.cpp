// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rows/live_table_model.h"
#include "core/rows/pinned_rows_model.h"
#include "desk/desk.h"
#include "desk/page_body.h"
#include "desk/surface.h"
#include "look/grid/grid_view.h"
#include "look/parts/button.h"
#include "look/parts/filter_bar.h"
#include "look/parts/icon_button.h"
#include "look/parts/input_frame.h"
#include "look/parts/link_button.h"
#include "look/parts/segmented.h"
#include "look/parts/text_line.h"
#include "look/tokens.h"
#include "pages/sales/sales_page.h"
#include "pages/sales/sales_rail.h"
#include "pages/sales/tail_hold.h"
#include "sale/sale_actions.h"
#include "sale/sale_detail.h"
#include "sale/sale_grid.h"
#include "text/cell_text.h"

#include <QAction>
#include <QBoxLayout>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QResizeEvent>

namespace eraflazz::console {

// How the page is put together; sales_page.cpp is what it does.

using namespace Qt::Literals::StringLiterals;

namespace {

/// Beside the grid the details are there at first, below it they would take half of it: each is remembered.
QString detailMemory(bool isWide)
{
    return isWide ? u"sales.detail.beside"_s : u"sales.detail.below"_s;
}
constexpr int kDetailSchema = 1;

/// A view whose current row goes chooses the next one by itself: the hand on F8 would decide about another sale. To be
/// called before the view gets the model.
void letGoOfLeavingRows(QTableView* view, QAbstractItemModel* model)
{
    QObject::connect(
        model, &QAbstractItemModel::rowsAboutToBeRemoved, view, [view](const QModelIndex&, int first, int last) {
            const int current = view->currentIndex().row();
            if (current >= first && current <= last)
                view->selectionModel()->clear();
        });
}

} // namespace

void SalesPage::makeGrid()
{
    m_grid = new look::GridView(tr("Sales"), this);
    m_grid->setObjectName(u"salesGrid"_s);
    setHome(m_grid);
    m_grid->horizontalHeader()->setSortIndicatorShown(true);
    m_grid->horizontalHeader()->setSortIndicator(static_cast<int>(SaleColumn::Time), Qt::DescendingOrder);
    letGoOfLeavingRows(m_grid, m_live);
    m_grid->setModel(m_live);
    letGoOfLeavingRows(m_grid->pinnedRows(), m_pinned);
    m_grid->setPinnedModel(m_pinned);
    m_grid->pinnedRows()->setObjectName(u"salesBand"_s);
    m_gridMenu = new SaleGrid(desk(), m_grid, u"sales.columns"_s);
    m_gridMenu->restoreLayout();
    m_tail = new TailHold(desk().clock(), m_grid, m_live);
    connect(m_grid, &look::GridView::rowChosen, this, &SalesPage::chosen);
    connect(m_grid, &look::GridView::rowActivated, this, [this](const QModelIndex& row) {
        setDetailShown(true);
        chosen(row);
    });
    connect(m_pinned, &PinnedRowsModel::pinnedChanged, this, &SalesPage::rowsMoved);
    connect(m_gridMenu, &SaleGrid::menuOpened, m_tail, &TailHold::setMenuOpen);
    connect(m_gridMenu, &SaleGrid::filterAsked, this, [this](const QString& key, const QString& value, bool isNot) {
        setFilter(withCondition(filter(), m_keys, key, value, isNot));
    });
    makeNothingBelow();
}

/// Below the band of doubtful sales, where rows would stand: that there are none must be said there, too.
void SalesPage::makeNothingBelow()
{
    m_nothingBelow = new QWidget(m_grid->viewport());
    m_nothingBelow->setObjectName(u"nothingBelow"_s);
    m_nothingWords = new look::TextLine(look::TypeRole::Body, look::Ink::Second, {}, m_nothingBelow);
    m_nothingWords->setAlignment(Qt::AlignCenter);
    m_lookBack = new look::LinkButton(tr("Look in the history"), m_nothingBelow);
    m_lookBack->setObjectName(u"lookBack"_s);
    auto* column = new QVBoxLayout(m_nothingBelow);
    column->addWidget(m_nothingWords);
    column->addWidget(m_lookBack, 0, Qt::AlignHCenter);
    auto* middle = new QVBoxLayout(m_grid->viewport());
    middle->addWidget(m_nothingBelow, 0, Qt::AlignCenter);
    m_nothingBelow->hide();
    connect(m_lookBack, &QAbstractButton::clicked, this, &SalesPage::lookBack);
}

void SalesPage::lookBack()
{
    desk().goTo({.page = u"page.history"_s, .subject = {}, .filter = filter()});
}

void SalesPage::makeBar()
{
    m_bar = new look::FilterBar(this);
    m_bar->setObjectName(u"salesFilter"_s);
    m_bar->setKeys(m_keys);
    m_bar->setHint(tr("add: status:  supplier:  destination:  duration>"));
    m_bar->setKeyCap(u"F3"_s);
    m_bar->setMargins(12, 12);
    m_mode = new look::Segmented({tr("Follow"), tr("Hold")}, tr("Tail of the grid"), this);
    m_mode->setObjectName(u"salesMode"_s);
    m_news = new look::Button(look::ButtonKind::Soft, {}, this);
    m_news->setObjectName(u"salesNews"_s);
    m_news->setIcon(look::makeIcon(look::Icon::ArrowUp));
    m_news->setTall(look::size::kButtonInBar);
    m_news->hide();
    auto* more = new look::IconButton(look::Icon::More, tr("More"), this);
    more->setObjectName(u"salesMore"_s);
    more->setEdged(true);
    m_bar->addAfter(m_mode);
    m_bar->addAfter(m_news);
    m_bar->addAfter(more);
    connect(m_bar, &look::FilterBar::applied, this, &SalesPage::setFilter);
    connect(m_bar, &look::FilterBar::downAsked, this, [this] {
        m_grid->setFocus(Qt::OtherFocusReason);
        if (!m_grid->currentIndex().isValid() && m_live->rowCount() > 0)
            m_grid->selectRow(0);
    });
    connect(more, &QAbstractButton::clicked, this, &SalesPage::openMore);
    connect(m_mode, &look::Segmented::chosenChanged, this, [this](int mode) {
        if (mode == 0 && m_tail->isHeld())
            m_tail->follow();
        else if (mode == 1 && !m_tail->isHeld())
            m_tail->hold();
    });
    connect(m_news, &QAbstractButton::clicked, m_tail, &TailHold::follow);
    connect(m_tail, &TailHold::heldChanged, this, [this](bool isHeld) { m_mode->choose(isHeld ? 1 : 0); });
    connect(m_live, &LiveTableModel::waitingChangedTo, this, [this](int waiting) {
        m_news->setText(tr("%1 new").arg(text::countText(waiting)));
        m_news->updateGeometry();
        m_news->setVisible(waiting > 0);
    });
}

void SalesPage::makeLayout()
{
    m_tabs = new SalesTabs(this);
    m_rail = new SalesRail(m_counts, m_keys, this);
    m_body = new PageBody(m_grid, {84, 68, 64, 68, 112, 74, 112, 160, 64, 62}, this);
    m_detail = new SaleDetail(desk(), this);
    auto* ground = new Surface({}, this); // Also below a state that stands in the grid's place.
    auto* work = new QVBoxLayout(ground);
    work->setContentsMargins(0, 0, 0, 0);
    work->setSpacing(0);
    work->addWidget(m_bar);
    work->addWidget(m_body, 1);
    auto* below = new QHBoxLayout;
    below->setSpacing(0);
    below->addWidget(m_rail);
    below->addWidget(ground, 1);
    auto* left = new QVBoxLayout;
    left->setSpacing(0);
    left->addWidget(m_tabs);
    left->addLayout(below, 1);
    m_outer = new QBoxLayout(QBoxLayout::LeftToRight, this);
    m_outer->setContentsMargins(0, 0, 0, 0);
    m_outer->setSpacing(0);
    m_outer->addLayout(left, 1);
    m_outer->addWidget(m_detail);
    placeDetail();

    connect(m_tabs, &SalesTabs::chosenChanged, this, &SalesPage::chooseTab);
    connect(m_tabs, &SalesTabs::newAsked, this, [this] {
        addTab({});
        m_bar->frame()->edit()->setFocus();
    });
    connect(m_tabs, &SalesTabs::closeAsked, this, &SalesPage::closeTab);
    connect(m_tabs, &SalesTabs::renameAsked, this, &SalesPage::nameTab);
    connect(m_tabs, &SalesTabs::saveAsked, this, &SalesPage::keepFilter);
    connect(m_rail, &SalesRail::filterAsked, this, &SalesPage::setFilter);
    connect(m_rail, &SalesRail::savedAsked, this, [this](int saved) {
        const NamedFilter kept = m_memory.saved[static_cast<std::size_t>(saved)];
        const auto same = std::find(m_memory.tabs.begin(), m_memory.tabs.end(), kept);
        if (same == m_memory.tabs.end()) {
            addTab(kept);
            return;
        }
        chooseTab(static_cast<int>(same - m_memory.tabs.begin()));
        m_tabs->setTabs(m_memory.tabs, m_memory.chosen);
    });
    connect(m_rail, &SalesRail::casesAsked, this, [this] {
        desk().goTo({.page = u"page.cases"_s, .subject = {}, .filter = u"complaint"_s});
    });
    connect(m_body, &PageBody::clearAsked, this, [this] { setFilter({}); });
    connect(m_body, &PageBody::wayTaken, this, &SalesPage::lookBack);
    connect(m_body, &PageBody::retryAsked, this, &SalesPage::subscribe);
    connect(m_detail, &SaleDetail::closeAsked, this, [this] { setDetailShown(false); });
    connect(m_detail, &SaleDetail::caseAsked, this, [this](const QString& id) {
        desk().goTo({.page = u"page.cases"_s, .subject = id, .filter = {}});
    });
}

void SalesPage::makeActions()
{
    m_actions = new SaleActions(
        desk(),
        this,
        [this] { return chosenSales(); },
        [this] { return m_detail->story() ? &*m_detail->story() : nullptr; });
    connect(m_actions, &SaleActions::done, m_detail, &SaleDetail::refresh);
    offer("view.filter", [this] { m_bar->frame()->edit()->setFocus(Qt::ShortcutFocusReason); });
    offer("view.detail", [this] { setDetailShown(!m_isDetailShown); });
    offer("view.refresh", [this] {
        for (Subscription* one : {m_liveSub, m_doubtSub, m_countsSub})
            one->refresh();
        m_detail->refresh();
    });
    QAction* ask = offer("trx.ask", [this] { m_actions->ask(); });
    QAction* explain = offer("trx.explain", [this] { m_actions->explain(); });
    QAction* decide = offer("case.propose", [this] { m_actions->decide(); });
    QAction* complain = offer("case.complain", [this] { m_actions->complain(); });
    QAction* cancel = offer("trx.cancel", [this] { m_actions->cancel(); });
    QAction* block = offer("destination.block", [this] { m_actions->block(); });
    QAction* report = offer("trx.report", [this] { m_actions->reportAgain(); });
    QAction* agent = offer("agent.open", [this] { m_actions->openAgent(); });
    QAction* ledger = offer("mutation.open", [this] { m_actions->openLedger(); });
    QAction* answer = offer("copy.answer", [this] { m_actions->copyAnswers(); });
    QAction* copy = offer("copy.rows", [this] { QGuiApplication::clipboard()->setText(m_grid->selectedText()); });
    offer("list.export", [this] { saveSeen(); });
    offer("view.hold", [this] {
        if (m_tail->isHeld())
            m_tail->follow();
        else
            m_tail->hold();
    });
    offer("tab.new", [this] { addTab({}); });
    offer("tab.close", [this] { closeTab(m_memory.chosen); });
    m_gridMenu->setMenu(
        {ask, explain, decide, complain, cancel, report, block, nullptr, agent, ledger, nullptr, copy, answer});
    m_actions->setChanging({ask, decide, complain, cancel, report, block});
    m_detail->setVerbs(ask, decide, complain, cancel, answer);
    m_detail->setReportVerb(report);
}

void SalesPage::setDetailShown(bool isShown)
{
    if (m_isDetailShown != isShown)
        desk().remember(detailMemory(m_isWide), isShown ? "shown" : "hidden", kDetailSchema);
    m_isDetailShown = isShown;
    m_detail->setVisible(isShown);
    if (isShown)
        lookAtChosen();
}

/// Beside the grid in wide windows, below it in narrow ones.
void SalesPage::placeDetail()
{
    m_outer->setDirection(m_isWide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_detail->setWide(!m_isWide);
    const QByteArray remembered = desk().remembered(detailMemory(m_isWide), kDetailSchema);
    m_isDetailShown = remembered.isEmpty() ? m_isWide : remembered != "hidden";
    m_detail->setVisible(m_isDetailShown);
    m_rail->setFolded(!m_isWide);
}

void SalesPage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    const bool isWide = window()->width() >= kWideFrom;
    if (isWide == m_isWide)
        return;
    m_isWide = isWide;
    placeDetail();
}

/// Esc clears the filter, then closes the details.
void SalesPage::keyPressEvent(QKeyEvent* event)
{
    if (event->key() != Qt::Key_Escape) {
        Page::keyPressEvent(event);
        return;
    }
    if (!filter().isEmpty())
        setFilter({});
    else if (m_isDetailShown)
        setDetailShown(false);
}

} // namespace eraflazz::console
