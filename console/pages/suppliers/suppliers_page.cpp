// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/suppliers/suppliers_page.h"

#include "desk/desk.h"
#include "desk/keyed_table.h"
#include "desk/list_save.h"
#include "desk/page_body.h"
#include "desk/surface.h"
#include "goods/supplier_watch.h"
#include "look/grid/grid_view.h"
#include "look/parts/button.h"
#include "look/parts/field.h"
#include "look/parts/input_frame.h"
#include "look/parts/segmented.h"
#include "look/parts/text_line.h"
#include "look/tokens.h"
#include "pages/suppliers/add_supplier_dialog.h"
#include "pages/suppliers/supplier_list.h"
#include "pages/suppliers/supplier_pane.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QSplitter>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace eraflazz::console {

using namespace look;

namespace {

constexpr int kLook = 1; ///< Of what is remembered.
constexpr int kAgeMs = 1000, kListLow = 110, kListTall = 264, kLow = 520;
const QString kColumns = QStringLiteral("suppliers.columns"), kSplit = QStringLiteral("suppliers.split"),
              kChosen = QStringLiteral("suppliers.chosen"), kWhich = QStringLiteral("suppliers.which");

} // namespace

SuppliersPage::SuppliersPage(Desk& desk, QWidget* parent)
    : Page(desk, parent), m_watch(new SupplierWatch(desk, this)), m_table(new KeyedTable(supplierColumns(), this)),
      m_grid(new GridView(tr("Suppliers"))), m_pane(new SupplierPane(desk)), m_split(new QSplitter(Qt::Vertical)),
      m_age(new QTimer(this))
{
    setObjectName(QStringLiteral("suppliersPage"));
    m_grid->setObjectName(QStringLiteral("supplierGrid"));
    m_grid->setSelectionMode(QAbstractItemView::SingleSelection);
    m_grid->setModel(m_table);
    m_grid->setContextMenuPolicy(Qt::CustomContextMenu);
    m_grid->restoreColumnLayout(desk.remembered(kColumns, kLook));
    m_split->setHandleWidth(1);
    m_split->setChildrenCollapsible(false);
    m_split->addWidget(m_grid);
    m_split->addWidget(m_pane);
    m_split->setStretchFactor(0, 0);
    m_split->setStretchFactor(1, 1);
    m_body = new PageBody(m_split, {110, 180, 120, 110, 110, 100, 90, 80}, this);
    makeActions();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeBar());
    column->addWidget(m_body, 1);
    m_chosen = QString::fromUtf8(desk.remembered(kChosen, kLook));
    m_age->setInterval(kAgeMs);
    connect(m_age, &QTimer::timeout, this, &SuppliersPage::showChosen);
    connect(m_watch, &SupplierWatch::changed, this, &SuppliersPage::showList);
    connect(m_grid, &GridView::rowChosen, this, [this](const QModelIndex& index) {
        const QString code = m_table->keyAt(index.row());
        if (code.isEmpty() || code == m_chosen)
            return;
        m_chosen = code;
        this->desk().remember(kChosen, code.toUtf8(), kLook);
        showChosen();
    });
    connect(m_grid, &GridView::rowActivated, this, [this] {
        if (!m_pane->isVisible())
            togglePane();
    });
    connect(m_grid, &QWidget::customContextMenuRequested, this, &SuppliersPage::showMenu);
    connect(m_grid->horizontalHeader(), &QHeaderView::sectionResized, this, [this] {
        this->desk().remember(kColumns, m_grid->columnLayout(), kLook);
    });
    connect(m_split, &QSplitter::splitterMoved, this, [this] {
        this->desk().remember(kSplit, m_split->saveState(), kLook);
    });
    connect(m_body, &PageBody::retryAsked, this, [this] { m_watch->subscription()->refresh(); });
    connect(m_body, &PageBody::verbAsked, this, &SuppliersPage::add);
    const auto showAll = [this] {
        m_search->box()->edit()->clear();
        m_which->choose(0);
    };
    connect(m_body, &PageBody::clearAsked, this, showAll);
    connect(m_body, &PageBody::wayTaken, this, showAll);
    connect(&desk.actions(), &ActionRegistry::offersChanged, this, &SuppliersPage::showList);
    if (desk.rights().mayWatch("supplier.state"))
        watch(m_watch->subscription());
    showList();
}

SuppliersPage::~SuppliersPage() = default;

void SuppliersPage::makeActions()
{
    offer("view.filter", [this] {
        if (m_pane->isVisible() && m_pane->tab() == SupplierPane::Prices)
            m_pane->focusSearch();
        else
            m_search->box()->edit()->setFocus();
    });
    offer("view.detail", [this] { togglePane(); });
    offer("view.refresh", [this] {
        m_watch->subscription()->refresh();
        m_pane->refresh();
    });
    m_export = offer("list.export", [this] { saveList(desk(), *m_grid, tr("Suppliers")); });
    m_check = offer("supplier.check", [this] { m_pane->checkBalance(); });
    m_addAction = offer("supplier.add", [this] { add(); });
    m_pause = offer("supplier.pause", [this] { m_pane->pauseOrResume(); });
    m_breaker = offer("supplier.breaker", [this] { m_pane->changeBreaker(); });
    m_fetch = offer("supplier.fetch", [this] { m_pane->fetchPrices(); });
}

QWidget* SuppliersPage::makeBar()
{
    auto* bar = new Surface(Qt::BottomEdge, this);
    bar->setFixedHeight(size::kFilterBar);
    m_which = new Segmented({tr("All"), tr("Need somebody")}, tr("Which suppliers"), bar);
    m_which->setObjectName(QStringLiteral("supplierWhich"));
    m_search = new Field({}, bar);
    m_search->setCompact();
    m_search->setMaximumWidth(260);
    m_search->box()->setTall(size::kButtonInBar);
    m_search->box()->setLeadIcon(Icon::Search);
    m_search->box()->setKeyCap(QStringLiteral("F3"));
    m_search->box()->edit()->setObjectName(QStringLiteral("supplierSearch"));
    m_search->box()->edit()->setAccessibleName(tr("Find a supplier"));
    m_search->box()->edit()->setPlaceholderText(tr("code or name"));
    m_count = new TextLine(TypeRole::Cell, Ink::Third, {}, bar);
    m_count->setObjectName(QStringLiteral("supplierCount"));
    m_addButton = new Button(ButtonKind::Plain, tr("Add supplier…"), bar);
    m_addButton->setObjectName(QStringLiteral("supplierAdd"));
    m_addButton->setTall(size::kButtonInBar);
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(16, 0, 16, 0);
    row->setSpacing(10);
    row->addWidget(m_which);
    row->addWidget(m_search, 1);
    row->addStretch(1);
    row->addWidget(m_count);
    row->addWidget(exportButton(m_export, bar));
    row->addWidget(m_addButton);
    const auto follow = [this] {
        m_addButton->setEnabled(m_addAction->isEnabled() && !isStale());
        m_addButton->setToolTip(m_addAction->toolTip());
    };
    connect(m_addAction, &QAction::changed, m_addButton, follow);
    connect(this, &Page::staleChanged, m_addButton, follow);
    connect(m_addButton, &QAbstractButton::clicked, this, &SuppliersPage::add);
    connect(m_search->box()->edit(), &QLineEdit::textChanged, this, &SuppliersPage::showList);
    m_which->choose(desk().remembered(kWhich, kLook) == "1" ? 1 : 0);
    connect(m_which, &Segmented::chosenChanged, this, [this](int which) {
        desk().remember(kWhich, QByteArray::number(which), kLook);
        showList();
    });
    follow();
    return bar;
}

void SuppliersPage::open(const Place& place)
{
    // "CODE", or "CODE" with the tab in the filter.
    if (!place.subject.isEmpty()) {
        m_which->choose(0);
        m_search->box()->edit()->clear();
        choose(place.subject);
    }
    if (place.filter == u"prices")
        m_pane->openTab(SupplierPane::Prices);
    else if (place.filter == u"credentials")
        m_pane->openTab(SupplierPane::Secrets);
    else if (place.filter == u"exchanges")
        m_pane->openTab(SupplierPane::Talk);
}

void SuppliersPage::comeForward()
{
    Page::comeForward();
    m_pane->refresh();
    m_age->start();
}

void SuppliersPage::stepBack()
{
    Page::stepBack();
    m_age->stop();
}

QString SuppliersPage::unsaved() const
{
    return m_pane->unsaved();
}

void SuppliersPage::showInstead(const QString& what, const std::function<void()>& show)
{
    if (m_instead == what)
        return;
    m_instead = what;
    show();
}

void SuppliersPage::showList()
{
    const Subscription* live = m_watch->subscription();
    const auto& all = m_watch->all();
    if (!desk().may("supplier.read"))
        return showInstead(QStringLiteral("right"), [this] { m_body->showNoRight("supplier.read"); });
    if (!m_watch->isFilled()) {
        if (live->state() == Subscription::State::Failed)
            m_body->showFailure(live->failure());
        else
            m_body->showLoading();
        return;
    }
    const QString wanted = m_search->box()->edit()->text().trimmed();
    std::vector<KeyedRow> rows;
    int needing = 0;
    for (const SupplierNow& one : all) {
        needing += needsSomebody(one) ? 1 : 0;
        const bool isMeant = wanted.isEmpty() || one.code.contains(wanted, Qt::CaseInsensitive) ||
                             one.name.contains(wanted, Qt::CaseInsensitive);
        if (isMeant && (m_which->chosen() == 0 || needsSomebody(one)))
            rows.push_back(supplierRow(one));
    }
    const int count = static_cast<int>(all.size());
    m_count->setText(needing == 0 ? tr("%n supplier(s)", nullptr, count)
                                  : tr("%1 of %2 need somebody").arg(needing).arg(count));
    m_count->setInk(needing == 0 ? Ink::Third : Ink::Attention);
    const bool isEmpty = rows.empty();
    m_table->setRows(std::move(rows));
    if (all.empty())
        return showInstead(QStringLiteral("first"), [this] {
            m_body->showFirstUse(tr("There is no supplier yet"),
                                 tr("Without one no sale can be delivered. It stays closed until you open it."),
                                 desk().may("supplier.change") ? tr("Add supplier…") : QString());
        });
    if (isEmpty) {
        const QString why =
            wanted.isEmpty() ? tr("No supplier needs somebody now.") : tr("No supplier of that code or name.");
        return showInstead(why, [this, why, count] {
            m_body->showNothingFound(why, {{tr("Show all"), tr("%n supplier(s)", nullptr, count)}});
        });
    }
    m_instead.clear();
    m_body->showContent();
    if (!std::exchange(m_isSplit, true)) {
        // No more room than the rows need, unless somebody has put the line elsewhere.
        const int tall = qBound(kListLow, size::kTableHeader + 26 * (count + 1), kListTall);
        m_split->setSizes({tall, qMax(1, m_split->height() - tall)});
        m_split->restoreState(desk().remembered(kSplit, kLook));
    }
    if (!m_wanted.isEmpty() && m_table->rowOf(m_wanted) >= 0)
        choose(std::exchange(m_wanted, QString()));
    else if (m_table->rowOf(m_chosen) < 0)
        choose(m_table->keyAt(0));
    else if (m_grid->currentIndex().row() != m_table->rowOf(m_chosen))
        m_grid->selectRow(m_table->rowOf(m_chosen));
    showChosen();
}

void SuppliersPage::choose(const QString& code)
{
    const int row = m_table->rowOf(code);
    if (row < 0) {
        m_wanted = code;
        return;
    }
    m_chosen = code;
    m_grid->selectRow(row);
    showChosen();
}

void SuppliersPage::showChosen()
{
    const SupplierNow* now = m_watch->find(m_chosen);
    if (now == nullptr)
        return;
    m_pane->setSupplier(m_chosen);
    m_pane->setNow(*now, m_watch->subscription()->ageMs());
    m_pause->setText(now->isOpen ? tr("Pause %1…").arg(m_chosen) : tr("Open %1…").arg(m_chosen));
}

void SuppliersPage::add()
{
    if (!desk().may("supplier.change"))
        return;
    auto* dialog = new AddSupplierDialog(desk(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &AddSupplierDialog::added, this, [this](const QString& code) {
        desk().tell({.kind = StripKind::Good,
                     .sentence = tr("%1 was added and is closed. Check its balance, then map products.").arg(code),
                     .action = {}});
        m_which->choose(0);
        m_search->box()->edit()->clear();
        m_wanted = code;
        showList();
    });
    dialog->open();
}

void SuppliersPage::showMenu(const QPoint& where)
{
    if (!m_grid->indexAt(where).isValid())
        return;
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions({m_check, m_fetch});
    menu->addSeparator();
    menu->addActions({m_pause, m_breaker});
    menu->addSeparator();
    menu->addAction(m_export);
    menu->addSeparator();
    connect(menu->addAction(tr("Its sales")), &QAction::triggered, m_pane, &SupplierPane::openSales);
    connect(menu->addAction(tr("Its ledger")), &QAction::triggered, m_pane, &SupplierPane::openLedger);
    menu->popup(m_grid->viewport()->mapToGlobal(where));
}

void SuppliersPage::togglePane()
{
    if (height() < kLow) {
        // Too low for both: one at a time.
        m_isGridOnly = m_pane->isVisible();
        m_grid->setVisible(m_isGridOnly);
        m_pane->setVisible(!m_isGridOnly);
        return;
    }
    m_isGridOnly = m_pane->isVisible();
    m_pane->setVisible(!m_isGridOnly);
}

void SuppliersPage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    if (height() >= kLow)
        m_grid->show();
    else if (!m_isGridOnly && m_pane->isVisibleTo(this) && m_grid->isVisibleTo(this))
        m_pane->hide(), m_isGridOnly = true;
}

void SuppliersPage::showStale(bool isStale)
{
    m_grid->setStale(isStale);
    m_pane->setStale(isStale);
}

Page* makeSuppliersPage(Desk& desk, QWidget* parent)
{
    return new SuppliersPage(desk, parent);
}

} // namespace eraflazz::console
