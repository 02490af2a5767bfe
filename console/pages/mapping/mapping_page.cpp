// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/mapping/mapping_page.h"

#include "core/link/subscription.h"
#include "desk/action_button.h"
#include "desk/desk.h"
#include "desk/held_action.h"
#include "desk/page_body.h"
#include "desk/surface.h"
#include "goods/no_products.h"
#include "goods/product_catalog.h"
#include "goods/product_head.h"
#include "goods/product_list.h"
#include "look/parts/button.h"
#include "pages/mapping/line_changes.h"
#include "pages/mapping/mapping_model.h"
#include "pages/mapping/match_dialog.h"
#include "pages/mapping/onlooker_note.h"
#include "pages/mapping/order_bar.h"
#include "pages/mapping/order_drafts.h"
#include "pages/mapping/product_figures.h"
#include "pages/mapping/route_now.h"
#include "pages/mapping/supplier_lines.h"
#include "pages/mapping/unmatched_panel.h"

#include <QAction>
#include <QHBoxLayout>
#include <QMenu>
#include <QScrollArea>
#include <QTimer>
#include <QVBoxLayout>

namespace eraflazz::console {

using look::ButtonKind;

namespace {

constexpr int kLeast = 340, kTight = 840, kNarrow = 1060, kWide = 1280;

} // namespace

MappingPage::MappingPage(Desk& desk, QWidget* parent)
    : Page(desk, parent), m_catalog(new ProductCatalog(desk, this)), m_drafts(new OrderDrafts(this)),
      m_changes(new LineChanges(desk, this)), m_list(new ProductList(*m_catalog, this)),
      m_bar(new OrderBar(desk, *m_drafts, this))
{
    setObjectName(QStringLiteral("mappingPage"));
    makeActions();
    m_body = new PageBody(makeContent(), {60, 90, 120, 90, 90, 120, 90, 90}, this);
    m_body->setMinimumWidth(kLeast); // Else its tiles would hold the window wider than a screen at 200 %.
    auto* right = new QVBoxLayout;
    right->setSpacing(0);
    right->addWidget(m_body, 1);
    right->addWidget(m_bar);
    auto* whole = new QHBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    whole->addWidget(m_list);
    whole->addLayout(right, 1);

    followCatalog();
    followLines();
    connect(&desk.actions(), &ActionRegistry::offersChanged, this, &MappingPage::showRights);
    watch(m_catalog->subscription());
    showList();
    showDrafts();
    showRights();
}

MappingPage::~MappingPage() = default;

MappingModel& MappingPage::model() const
{
    return m_lines->model();
}

void MappingPage::makeActions()
{
    offer("view.filter", [this] { m_list->focusSearch(); });
    offer("view.detail", [this] { m_list->setVisible(m_list->isHidden()); });
    offer("view.refresh", [this] {
        m_catalog->subscription()->refresh();
        m_unmatched->refresh();
        m_lines->ask();
    });
    m_explain = offer("trx.explain", [this] {
        desk().goTo({.page = QStringLiteral("page.routing"), .subject = m_product, .filter = {}});
    });
    offer("draft.undo", [this] { m_drafts->undoStack().undo(); });
    offer("draft.redo", [this] { m_drafts->undoStack().redo(); });
    offer("draft.save", [this] { m_bar->review(); });
    m_up = offer("mapping.up", [this] { m_lines->move(-1); });
    m_down = offer("mapping.down", [this] { m_lines->move(1); });
    m_add = offer("mapping.add", [this] { addLine(); });
    m_change = offer("mapping.change", [this] { changeLine(); });
    m_remove = offer("mapping.remove", [this] { removeLine(); });
    m_match = offer("mapping.match", [this] { matchCodes(); });
}

QWidget* MappingPage::makeHead()
{
    m_head = new ProductHead;
    m_onlooker = new OnlookerNote(desk(), m_head);
    m_head->addNote(m_onlooker);
    m_try = actionButton(m_explain, ButtonKind::Plain, tr("Try the route…"));
    m_head->addVerb(m_try);
    m_head->addVerb(actionButton(m_add, ButtonKind::Plain, tr("Add supplier…")));
    return m_head;
}

QWidget* MappingPage::makeFoot()
{
    auto* foot = new QWidget;
    m_route = new RouteNow(desk(), foot);
    m_unmatched = new UnmatchedPanel(desk(), foot);
    m_foot = new QBoxLayout(QBoxLayout::LeftToRight, foot);
    m_foot->setContentsMargins(24, 12, 24, 12);
    m_foot->setSpacing(32);
    m_foot->addWidget(m_route, 1);
    m_foot->addWidget(m_unmatched, 1);
    return foot;
}

QWidget* MappingPage::makeContent()
{
    auto* content = new Surface;
    m_figures = new ProductFigures(desk(), *m_catalog, content);
    m_lines = new SupplierLines(desk(), *m_catalog, *m_drafts, content);
    auto* area = new QScrollArea;
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    area->viewport()->setAutoFillBackground(false);
    area->setWidget(makeFoot());
    area->widget()->setAutoFillBackground(false);
    auto* whole = new QVBoxLayout(content);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    whole->addWidget(makeHead());
    whole->addWidget(m_figures);
    whole->addWidget(m_lines);
    whole->addWidget(area, 1);
    return content;
}

void MappingPage::followCatalog()
{
    connect(m_list, &ProductList::chosenChanged, this, &MappingPage::choose);
    connect(m_catalog, &ProductCatalog::filled, this, &MappingPage::showList);
    connect(m_catalog, &ProductCatalog::failed, this, &MappingPage::showList);
    connect(m_catalog, &ProductCatalog::changed, this, [this](const QStringList& codes, bool) {
        if (!codes.contains(m_product))
            return;
        showProduct();
        m_lines->ask(); // Costs and lines may be others now.
        m_figures->askLevels();
    });
    connect(m_body, &PageBody::retryAsked, this, [this] { m_catalog->subscription()->refresh(); });
}

void MappingPage::followLines()
{
    connect(m_lines, &SupplierLines::shown, this, [this] {
        showRights();
        m_route->ask();
    });
    connect(m_lines, &SupplierLines::addAsked, this, &MappingPage::addLine);
    connect(m_lines, &SupplierLines::changeAsked, m_change, &QAction::trigger);
    connect(m_lines, &SupplierLines::menuAsked, this, &MappingPage::showMenu);
    connect(m_lines, &SupplierLines::switchAsked, this, [this](const MappingLine& line) {
        if (!isStale())
            m_changes->switchLine(line);
    });
    connect(m_changes, &LineChanges::outdated, m_lines, &SupplierLines::ask);
    connect(m_changes, &LineChanges::mapped, m_unmatched, &UnmatchedPanel::refresh);
    connect(m_unmatched, &UnmatchedPanel::mapAsked, this, [this](const Unmatched& code) {
        if (!isStale())
            m_changes->add(m_product, code);
    });
    connect(m_unmatched, &UnmatchedPanel::costAsked, this, &MappingPage::takeCost);
    connect(m_unmatched, &UnmatchedPanel::matchAsked, m_match, &QAction::trigger);
    connect(m_unmatched, &UnmatchedPanel::productAsked, this, [this](const QString& code) { m_list->choose(code); });
    connect(m_drafts, &OrderDrafts::changed, this, &MappingPage::showDrafts);
    connect(m_bar, &OrderBar::looked, this, [this](const QString& product) {
        if (product == m_product)
            m_lines->ask();
    });
}

void MappingPage::open(const Place& place)
{
    if (!place.subject.isEmpty())
        m_list->choose(place.subject);
}

void MappingPage::comeForward()
{
    Page::comeForward();
    m_onlooker->lookAt(m_product);
    m_lines->ask();
}

void MappingPage::stepBack()
{
    Page::stepBack();
    m_onlooker->lookAway();
}

QString MappingPage::unsaved() const
{
    const auto products = m_drafts->all().size();
    return products == 0 ? QString() : tr("%n order(s) are not saved.", nullptr, static_cast<int>(products));
}

void MappingPage::showList()
{
    if (showWhyNoProducts(
            *m_body, desk(), *m_catalog, {tr("Add one on the page Products; then map suppliers."), QString()}))
        return;
    m_body->showContent();
    if (!m_product.isEmpty() && m_catalog->find(m_product) != nullptr)
        showProduct();
    else if (m_catalog->find(m_list->chosen()) != nullptr)
        m_list->choose(m_list->chosen());
    else
        m_list->chooseFirst();
    m_route->nameAgent();
    if (!isStale())
        m_unmatched->askSuppliers();
}

void MappingPage::choose(const QString& code)
{
    m_product = code;
    m_figures->setProduct(code);
    m_lines->setProduct(code);
    m_route->setProduct(code);
    showProduct();
    if (isForward())
        m_onlooker->lookAt(code);
    m_lines->ask();
    m_figures->askLevels();
}

void MappingPage::showProduct()
{
    const Product* product = m_catalog->find(m_product);
    if (product == nullptr)
        return;
    m_head->setProduct(*product);
    m_unmatched->setProduct(*product);
    m_figures->refresh();
}

void MappingPage::showDrafts()
{
    m_list->setDrafts(m_drafts->products());
    m_lines->showOrder();
}

void MappingPage::showRights()
{
    const bool mayChange = !isStale() && desk().may("route.change");
    m_lines->setMovable(mayChange);
    for (QAction* action : {m_change, m_remove})
        action->setEnabled(mayChange && m_lines->current() != nullptr);
    m_add->setEnabled(mayChange);
    m_match->setEnabled(mayChange && desk().rights().mayCall("supplier.prices"));
    m_unmatched->setEnabled(!isStale());
    m_unmatched->setToolTip(isStale() ? staleWords() : QString());
    m_bar->setStale(isStale());
}

void MappingPage::addLine()
{
    if (!isStale())
        m_changes->add(m_product, std::nullopt);
}

void MappingPage::changeLine()
{
    const MappingLine* line = m_lines->current();
    if (line != nullptr && !isStale())
        m_changes->change(m_product, *line, std::nullopt);
}

void MappingPage::takeCost(const Unmatched& moved)
{
    if (moved.product != m_product) {
        m_list->choose(moved.product);
        return;
    }
    const MappingLine* line = model().sheet().find(moved.mapping);
    if (line != nullptr && !isStale())
        m_changes->change(m_product, *line, moved.price);
}

void MappingPage::removeLine()
{
    const MappingLine* line = m_lines->current();
    if (line != nullptr && !isStale())
        m_changes->remove(m_product, *line);
}

void MappingPage::matchCodes()
{
    if (isStale() || m_unmatched->suppliers().isEmpty())
        return;
    auto* dialog = new MatchDialog(desk(), m_unmatched->suppliers(), m_unmatched->supplierToMatch(), this);
    connect(dialog, &MatchDialog::changedSome, this, [this] {
        m_unmatched->refresh();
        m_lines->ask();
    });
    dialog->open();
}

void MappingPage::showMenu(const QPoint& where)
{
    QMenu menu;
    for (QAction* action : {m_change, m_up, m_down, m_remove, m_match})
        menu.addAction(action);
    menu.addSeparator();
    if (const MappingLine* line = m_lines->current()) {
        const QString supplier = line->supplier;
        connect(menu.addAction(tr("Look at supplier %1").arg(supplier)), &QAction::triggered, this, [this, supplier] {
            desk().goTo({.page = QStringLiteral("page.suppliers"), .subject = supplier, .filter = {}});
        });
    }
    connect(menu.addAction(tr("Prices of %1").arg(m_product)), &QAction::triggered, this, [this] {
        desk().goTo({.page = QStringLiteral("page.products"), .subject = m_product, .filter = {}});
    });
    menu.exec(where);
}

void MappingPage::showStale(bool isStale)
{
    m_lines->setStale(isStale);
    m_list->setStale(isStale);
    m_route->setStale(isStale);
    showRights();
    if (isStale)
        return;
    m_unmatched->askSuppliers();
    m_lines->ask();
}

void MappingPage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    // In a narrow window columns that tell least go first; people get them back from the header's menu.
    if (const bool isTight = width() < kTight; isTight != m_isTight) {
        m_isTight = isTight;
        m_list->setVisible(!isTight); // F4 brings it back.
        m_try->setVisible(!isTight);
    }
    m_foot->setDirection(width() < kNarrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_lines->setRoom(width() < kNarrow ? 0 : width() < kWide ? 1 : 2);
    // When the grid has its new width.
    QTimer::singleShot(0, this, [this] { m_lines->fit(height()); });
}

Page* makeMappingPage(Desk& desk, QWidget* parent)
{
    return new MappingPage(desk, parent);
}

} // namespace eraflazz::console
