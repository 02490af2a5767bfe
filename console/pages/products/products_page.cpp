// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/products/products_page.h"

#include "core/link/subscription.h"
#include "desk/desk.h"
#include "desk/page_body.h"
#include "desk/save_file.h"
#include "goods/no_products.h"
#include "goods/product_catalog.h"
#include "look/parts/filter_bar.h"
#include "look/parts/input_frame.h"
#include "pages/products/price_bar.h"
#include "pages/products/price_book.h"
#include "pages/products/price_table.h"
#include "pages/products/product_forms.h"
#include "pages/products/product_tree.h"
#include "pages/products/products_bar.h"
#include "pages/products/products_model.h"

#include <QAction>
#include <QHBoxLayout>
#include <QMenu>
#include <QTimer>
#include <QVBoxLayout>

namespace eraflazz::console {

namespace {

constexpr int kLeast = 420, kTight = 900, kNarrow = 1200;
constexpr int kWishMs = 60;

} // namespace

ProductsPage::ProductsPage(Desk& desk, QWidget* parent)
    : Page(desk, parent), m_catalog(new ProductCatalog(desk, this)), m_book(new PriceBook(desk, this)),
      m_drafts(new DraftSet(this)), m_model(new ProductsModel(*m_catalog, *m_book, *m_drafts, this)),
      m_forms(new ProductForms(desk, {*m_catalog, *m_book, *m_model, *m_drafts}, this)),
      m_tree(new ProductTree(*m_catalog, this)), m_table(new PriceTable(desk, *m_model, this)),
      m_bar(new PriceBar(desk, *m_catalog, *m_model, *m_drafts, this)), m_wish(new QTimer(this))
{
    setObjectName(QStringLiteral("productsPage"));
    m_wish->setSingleShot(true);
    m_wish->setInterval(kWishMs);
    connect(m_wish, &QTimer::timeout, this, &ProductsPage::wantSeen);
    makeActions();
    makeParts();
    followTable();
    followCatalog();
    followBody();
    watch(m_catalog->subscription());
    showState();
}

ProductsPage::~ProductsPage() = default;

void ProductsPage::makeActions()
{
    m_edit = offer("edit.cell", [this] { m_table->edit(); });
    offer("view.filter", [this] { m_top->filter().frame()->edit()->setFocus(Qt::ShortcutFocusReason); });
    offer("view.refresh", [this] {
        m_book->doubtAll();
        m_catalog->subscription()->refresh();
        wantSeen();
    });
    m_explain = offer("trx.explain", [this] {
        desk().goTo({.page = QStringLiteral("page.routing"), .subject = m_table->currentCode(), .filter = {}});
    });
    offer("draft.undo", [this] { m_bar->undo(); });
    offer("draft.redo", [this] { m_drafts->undoStack().redo(); });
    offer("draft.save", [this] { review(); });
    m_bulk = offer("product.bulk", [this] { m_forms->changeMany(m_table->chosenCodes()); });
    m_status = offer("product.status", [this] {
        if (!isStale())
            m_forms->changeStatus(m_table->chosenCodes());
    });
    m_change = offer("product.change", [this] {
        if (!isStale())
            m_forms->changeOne(m_table->currentCode());
    });
    m_add = offer("product.add", [this] { m_forms->addOne(m_table->currentCode()); });
    m_import = offer("product.import", [this] { m_forms->importFile(); });
    m_template = offer("product.template", [this] { m_forms->saveTemplate(); });
    m_export =
        offer("product.export", [this] { saveFile(desk(), this, tr("products.csv"), tr("CSV (*.csv)"), exported()); });
}

void ProductsPage::makeParts()
{
    m_top = new ProductsBar({.often = {m_bulk, m_status, m_add}, .seldom = {m_change, m_import, m_template, m_export}},
                            this);
    m_body = new PageBody(m_table, {90, 220, 90, 80, 80, 80, 80, 80, 80}, this);
    auto* side = new QWidget(this);
    side->setMinimumWidth(kLeast); // Else its buttons would hold the window wider than a screen at 200 %.
    auto* right = new QVBoxLayout(side);
    right->setContentsMargins(0, 0, 0, 0);
    right->setSpacing(0);
    right->addWidget(m_top);
    right->addWidget(m_body, 1);
    right->addWidget(m_bar);
    auto* whole = new QHBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    whole->addWidget(m_tree);
    whole->addWidget(side, 1);
}

void ProductsPage::followTable()
{
    const auto showChosen = [this] { m_top->setChosen(static_cast<int>(m_table->chosenCodes().size())); };
    connect(m_table, &PriceTable::chosenChanged, this, showChosen);
    connect(m_table, &PriceTable::seenChanged, m_wish, qOverload<>(&QTimer::start));
    connect(m_table, &PriceTable::menuAsked, this, &ProductsPage::showMenu);
    connect(m_model, &ProductsModel::shownChanged, this, [this] {
        showState();
        m_wish->start();
    });
    connect(m_tree, &ProductTree::placeChosen, this, [this](const QString& category, const QString& brand) {
        m_category = category;
        m_brand = brand;
        filter();
    });
    connect(m_tree, &ProductTree::productChosen, m_table, &PriceTable::choose);
    connect(m_forms, &ProductForms::added, m_table, &PriceTable::await);
    connect(&m_top->filter(), &look::FilterBar::applied, this, &ProductsPage::filter);
    showChosen();
}

void ProductsPage::followCatalog()
{
    connect(m_catalog, &ProductCatalog::changed, this, [this](const QStringList& codes, bool) {
        m_book->doubt(codes);
        for (const QString& code : codes) {
            if (const Product* product = m_catalog->find(code))
                m_drafts->serverSaid({code, {}}, product->price);
        }
        m_wish->start();
    });
    connect(m_book, &PriceBook::arrived, this, [this](const QString& code) {
        for (const LevelPrice& one : *m_book->find(code))
            m_drafts->serverSaid({code, one.level}, one.price);
    });
    connect(m_bar, &PriceBar::saved, this, [this](const QStringList& products) {
        m_book->doubt(products);
        m_wish->start();
    });
    connect(m_catalog, &ProductCatalog::filled, this, &ProductsPage::showState);
    connect(m_catalog, &ProductCatalog::failed, this, &ProductsPage::showState);
}

void ProductsPage::followBody()
{
    connect(m_body, &PageBody::retryAsked, this, [this] { m_catalog->subscription()->refresh(); });
    connect(m_body, &PageBody::verbAsked, this, [this] { m_forms->addOne(m_table->currentCode()); });
    connect(m_body, &PageBody::clearAsked, this, &ProductsPage::showEverything);
    connect(m_body, &PageBody::wayTaken, this, [this] {
        m_tree->chooseAll();
        filter();
    });
}

void ProductsPage::open(const Place& place)
{
    if (!place.filter.isEmpty()) {
        m_top->filter().setFilter(place.filter);
        filter();
    }
    if (place.subject.isEmpty())
        return;
    if (m_model->rowOf(place.subject) < 0 && m_catalog->find(place.subject) != nullptr)
        showEverything();
    m_table->goTo(place.subject);
}

void ProductsPage::comeForward()
{
    // Level prices do not stream: those on screen are asked for again.
    m_book->doubtAll();
    Page::comeForward();
    m_wish->start();
}

QString ProductsPage::unsaved() const
{
    return m_drafts->isEmpty() ? QString() : tr("%n price(s) are not saved.", nullptr, m_drafts->count());
}

void ProductsPage::review()
{
    m_bar->review();
}

void ProductsPage::importText(const QString& text)
{
    m_forms->importText(text);
}

QByteArray ProductsPage::exported() const
{
    return m_table->exported();
}

void ProductsPage::showState()
{
    const NoProductsWords none{tr("Agents cannot order anything before there is one with a supplier."),
                               desk().may("product.change") ? tr("New product") : QString()};
    if (showWhyNoProducts(*m_body, desk(), *m_catalog, none))
        return;
    if (m_model->rowCount() > 0) {
        m_body->showContent();
        return;
    }
    std::vector<look::WayOut> ways;
    ProductsFilter wide = m_model->filter();
    wide.category.clear();
    wide.brand.clear();
    if (const int rows = m_model->countOf(wide); rows > 0)
        ways.push_back({tr("Look in all categories"), tr("%n row(s)", nullptr, rows)});
    m_body->showNothingFound(tr("No product meets all of these conditions."), ways);
}

void ProductsPage::filter()
{
    ProductsFilter wanted;
    wanted.category = m_category;
    wanted.brand = m_brand;
    wanted.terms = m_top->filter().terms();
    m_model->setFilter(wanted);
    showState();
}

void ProductsPage::showEverything()
{
    m_top->filter().setFilter({});
    m_tree->chooseAll();
    filter();
}

void ProductsPage::wantSeen()
{
    if (isForward() && !isStale())
        m_book->want(m_table->seenCodes());
}

void ProductsPage::showMenu(const QPoint& where)
{
    const QString code = m_table->currentCode();
    QMenu menu;
    menu.addAction(m_edit);
    if (const auto key = m_table->currentKey(); key && m_drafts->find(*key) != nullptr)
        connect(menu.addAction(tr("Discard this price")), &QAction::triggered, this, [this, key] {
            m_drafts->revert(*key);
        });
    menu.addAction(m_bulk);
    menu.addAction(m_status);
    menu.addAction(m_change);
    menu.addSeparator();
    connect(menu.addAction(tr("Suppliers of %1").arg(code)), &QAction::triggered, this, [this, code] {
        desk().goTo({.page = QStringLiteral("page.mapping"), .subject = code, .filter = {}});
    });
    menu.addAction(m_explain);
    menu.addSeparator();
    menu.addAction(m_import);
    menu.addAction(m_template);
    menu.addAction(m_export);
    menu.exec(where);
}

void ProductsPage::showStale(bool isStale)
{
    m_table->setStale(isStale);
    m_tree->setStale(isStale);
    m_bar->setStale(isStale);
    const std::initializer_list<std::pair<QAction*, const char*>> verbs{{m_edit, "edit.cell"},
                                                                        {m_bulk, "product.bulk"},
                                                                        {m_status, "product.status"},
                                                                        {m_change, "product.change"},
                                                                        {m_add, "product.add"},
                                                                        {m_import, "product.import"}};
    for (const auto& [action, id] : verbs) {
        const QString reason = desk().actions().reason(id);
        action->setEnabled(!isStale && desk().actions().offer(id) == Offer::Shown);
        action->setToolTip(isStale            ? tr("There is no connection.")
                           : reason.isEmpty() ? ActionRegistry::label(id)
                                              : reason);
    }
    // Typing into what may be old would only make conflicts; drafts stay.
    m_model->setEditable(!isStale && desk().may("product.price"));
    if (!isStale)
        m_wish->start();
}

void ProductsPage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    m_tree->setVisible(width() >= kNarrow);
    m_top->setRoomy(width() >= kTight);
    m_wish->start();
}

Page* makeProductsPage(Desk& desk, QWidget* parent)
{
    return new ProductsPage(desk, parent);
}

} // namespace eraflazz::console
