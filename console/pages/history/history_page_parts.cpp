// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/desk.h"
#include "desk/page_body.h"
#include "desk/shop_time.h"
#include "desk/surface.h"
#include "desk/table_save.h"
#include "look/grid/grid_view.h"
#include "look/parts/filter_bar.h"
#include "look/parts/icon_button.h"
#include "look/parts/input_frame.h"
#include "look/tokens.h"
#include "pages/history/history_foot.h"
#include "pages/history/history_page.h"
#include "pages/history/ways_out.h"
#include "sale/sale_actions.h"
#include "sale/sale_detail.h"
#include "sale/sale_export.h"
#include "sale/sale_grid.h"

#include <QAction>
#include <QBoxLayout>
#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QResizeEvent>

namespace eraflazz::console {

// How the page is put together; history_page.cpp is what it does.

using namespace Qt::Literals::StringLiterals;

namespace {

/// Beside the grid the details are there at first, below it they would take half of it: each is remembered.
QString detailMemory(bool isWide)
{
    return isWide ? u"history.detail.beside"_s : u"history.detail.below"_s;
}

} // namespace

void HistoryPage::makeGrid()
{
    m_grid = new look::GridView(tr("History of sales"), this);
    m_grid->setObjectName(u"historyGrid"_s);
    setHome(m_grid);
    m_grid->setModel(m_model);
    m_gridMenu = new SaleGrid(desk(), m_grid, u"history.columns"_s);
    m_gridMenu->restoreLayout();
    const auto chosen = [this](const QModelIndex& row) {
        if (const auto sale = saleAt(row.row()))
            m_detail->show(*sale);
    };
    connect(m_grid, &look::GridView::rowChosen, this, chosen);
    connect(m_grid, &look::GridView::rowActivated, this, [this, chosen](const QModelIndex& row) {
        setDetailShown(true);
        chosen(row);
    });
    connect(m_gridMenu, &SaleGrid::filterAsked, this, [this](const QString& key, const QString& value, bool isNot) {
        setFilter(withCondition(m_filter, m_keys, key, value, isNot));
    });
}

void HistoryPage::makeBar()
{
    m_bar = new look::FilterBar(this);
    m_bar->setObjectName(u"historyFilter"_s);
    m_bar->setKeys(m_keys);
    m_bar->setHint(tr("number, SN, ID, agent, or status:  supplier:  destination:"));
    m_bar->setKeyCap(u"F3"_s);
    m_bar->setMargins(12, 12);
    m_period = new PeriodButton(this);
    m_bar->addBefore(m_period);
    auto* download = new look::IconButton(look::Icon::Download, tr("Export as a table"), this);
    download->setEdged(true);
    auto* more = new look::IconButton(look::Icon::Columns, tr("Columns"), this);
    more->setEdged(true);
    m_bar->addAfter(download);
    m_bar->addAfter(more);
    m_askFile = [this](QWidget* asker, const QString& name, std::function<void(const QString&)> then) {
        askTableFile(desk(), asker, name, std::move(then));
    };
    connect(m_bar, &look::FilterBar::applied, this, &HistoryPage::setFilter);
    connect(m_bar, &look::FilterBar::downAsked, this, [this] {
        m_grid->setFocus(Qt::OtherFocusReason);
        if (!m_grid->currentIndex().isValid() && m_model->rowCount() > 0)
            m_grid->selectRow(0);
    });
    connect(m_period, &PeriodButton::periodChanged, this, [this] {
        remember();
        search();
    });
    connect(download, &QAbstractButton::clicked, this, &HistoryPage::exportAll);
    connect(more, &QAbstractButton::clicked, this, [this, more] {
        QMenu* columns = m_grid->makeColumnMenu(this);
        columns->setAttribute(Qt::WA_DeleteOnClose);
        columns->popup(more->mapToGlobal(QPoint(0, more->height())));
    });
}

void HistoryPage::makeLayout()
{
    m_body = new PageBody(m_grid, {84, 90, 64, 68, 112, 74, 112, 160, 64, 62}, this);
    m_foot = new HistoryFoot(this);
    const auto callFor = [this](const OtherSearch& other) {
        const auto [fromMs, toMs] = other.period.unixMs(shopDay(desk().client().serverUnixMs()));
        Call call("trx.list");
        call.with("from", fromMs).with("to", toMs);
        if (const WireFilter wire = wireOf(other.filter); !wire.text.isEmpty())
            call.with("filter", wire.text);
        return call;
    };
    m_ways = new WaysOut(desk(), callFor, this);
    connect(m_ways, &WaysOut::found, this, &HistoryPage::showNothing);
    connect(m_body, &PageBody::wayTaken, this, [this](int index) {
        if (const OtherSearch* other = m_ways->taken(index))
            take(*other);
    });
    m_detail = new SaleDetail(desk(), this);
    auto* ground = new Surface({}, this); // Also below a state that stands in the grid's place.
    auto* work = new QVBoxLayout(ground);
    work->setContentsMargins(0, 0, 0, 0);
    work->setSpacing(0);
    work->addWidget(m_bar);
    work->addWidget(m_body, 1);
    work->addWidget(m_foot);
    m_outer = new QBoxLayout(QBoxLayout::LeftToRight, this);
    m_outer->setContentsMargins(0, 0, 0, 0);
    m_outer->setSpacing(0);
    m_outer->addWidget(ground, 1);
    m_outer->addWidget(m_detail);
    placeDetail();
    connect(m_body, &PageBody::clearAsked, this, [this] { setFilter({}); });
    connect(m_body, &PageBody::retryAsked, this, &HistoryPage::search);
    connect(m_foot, &HistoryFoot::countAsked, this, &HistoryPage::countAll);
    connect(m_foot, &HistoryFoot::haltAsked, this, &HistoryPage::halt);
    connect(m_foot, &HistoryFoot::furtherAsked, this, &HistoryPage::goFurther);
    connect(m_foot, &HistoryFoot::stopAsked, this, [this] {
        if (m_export != nullptr)
            m_export->stop();
    });
    connect(m_detail, &SaleDetail::closeAsked, this, [this] { setDetailShown(false); });
    connect(m_detail, &SaleDetail::caseAsked, this, [this](const QString& id) {
        desk().goTo({.page = u"page.cases"_s, .subject = id, .filter = {}});
    });
}

void HistoryPage::makeActions()
{
    m_actions = new SaleActions(
        desk(),
        this,
        [this] { return chosenSales(); },
        [this] { return m_detail->story() ? &*m_detail->story() : nullptr; });
    connect(m_actions, &SaleActions::done, m_detail, &SaleDetail::refresh);
    offer("view.filter", [this] { m_bar->frame()->edit()->setFocus(Qt::ShortcutFocusReason); });
    offer("view.detail", [this] { setDetailShown(!m_isDetailShown); });
    offer("view.refresh", [this] { search(); });
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
    offer("list.export", [this] { exportAll(); });
    m_gridMenu->setMenu(
        {ask, explain, decide, complain, cancel, report, block, nullptr, agent, ledger, nullptr, copy, answer});
    m_actions->setChanging({ask, decide, complain, cancel, report, block});
    m_detail->setVerbs(ask, decide, complain, cancel, answer);
    m_detail->setReportVerb(report);
}

void HistoryPage::setDetailShown(bool isShown)
{
    if (m_isDetailShown != isShown)
        desk().remember(detailMemory(m_isWide), isShown ? "shown" : "hidden", kSchema);
    m_isDetailShown = isShown;
    m_detail->setVisible(isShown);
}

void HistoryPage::placeDetail()
{
    m_outer->setDirection(m_isWide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_detail->setWide(!m_isWide);
    const QByteArray remembered = desk().remembered(detailMemory(m_isWide), kSchema);
    m_isDetailShown = remembered.isEmpty() ? m_isWide : remembered != "hidden";
    m_detail->setVisible(m_isDetailShown);
}

void HistoryPage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    const bool isWide = window()->width() >= kWideFrom;
    if (isWide == m_isWide)
        return;
    m_isWide = isWide;
    placeDetail();
}

/// Esc clears the filter, then closes the details.
void HistoryPage::keyPressEvent(QKeyEvent* event)
{
    if (event->key() != Qt::Key_Escape) {
        Page::keyPressEvent(event);
        return;
    }
    if (!m_filter.isEmpty())
        setFilter({});
    else if (m_isDetailShown)
        setDetailShown(false);
}

} // namespace eraflazz::console
