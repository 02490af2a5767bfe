// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/products/products_page.h"

#include "core/link/subscription.h"
#include "desk/desk.h"
#include "desk/page_body.h"
#include "desk/save_file.h"
#include "goods/product_catalog.h"
#include "look/grid/grid_view.h"
#include "look/parts/button.h"
#include "look/parts/draft_bar.h"
#include "look/parts/filter_bar.h"
#include "look/parts/icon_button.h"
#include "look/parts/input_frame.h"
#include "look/parts/text_line.h"
#include "look/tokens.h"
#include "pages/products/bulk_dialog.h"
#include "pages/products/import_dialog.h"
#include "pages/products/new_product_dialog.h"
#include "pages/products/price_book.h"
#include "pages/products/price_csv.h"
#include "pages/products/price_delegate.h"
#include "pages/products/product_tree.h"
#include "pages/products/products_model.h"
#include "pages/products/review_dialog.h"
#include "pages/products/status_dialog.h"
#include "text/cell_text.h"

#include <QAction>
#include <QFile>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QMenu>
#include <QPointer>
#include <QScrollBar>
#include <QTimer>
#include <QVBoxLayout>

namespace eraflazz::console {

using look::ButtonKind;
using look::Icon;
using look::Ink;
using look::TypeRole;

namespace {

constexpr int kLook = 1; ///< Of what is remembered.
constexpr int kLeast = 420, kTight = 900, kNarrow = 1200;
constexpr qint64 kFileMax = 4 * 1024 * 1024;

/// Layouts of other sets of columns (another right, another level) are kept beside each other.
QString columnsName(const QAbstractItemModel& model)
{
    return QStringLiteral("products.columns.%1").arg(model.columnCount());
}

/// A button that is an action: its words, its right, its reason.
look::Button* buttonOf(QAction* action, ButtonKind kind)
{
    auto* button = new look::Button(kind, action->text() + QStringLiteral("…"));
    button->setObjectName(action->objectName() + QStringLiteral(".button"));
    button->setTall(look::size::kButtonInBar);
    const auto follow = [button, action] {
        button->setEnabled(action->isEnabled());
        button->setToolTip(action->toolTip());
    };
    QObject::connect(action, &QAction::changed, button, follow);
    QObject::connect(button, &QAbstractButton::clicked, action, &QAction::trigger);
    follow();
    return button;
}

} // namespace

ProductsPage::ProductsPage(Desk& desk, QWidget* parent)
    : Page(desk, parent), m_catalog(new ProductCatalog(desk, this)), m_book(new PriceBook(desk, this)),
      m_drafts(new DraftSet(this)), m_model(new ProductsModel(*m_catalog, *m_book, *m_drafts, this)),
      m_tree(new ProductTree(*m_catalog, this)), m_grid(new look::GridView(tr("Products"), this)),
      m_bar(new look::DraftBar(this)), m_wish(new QTimer(this)), m_keep(new QTimer(this)), m_count(new QTimer(this))
{
    setObjectName(QStringLiteral("productsPage"));
    makeActions();
    m_grid->setObjectName(QStringLiteral("productsGrid"));
    m_grid->setModel(m_model);
    auto* delegate = new PriceDelegate(m_grid->itemDelegate(), m_grid);
    m_grid->setItemDelegate(delegate);
    m_grid->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::AnyKeyPressed);
    m_grid->setContextMenuPolicy(Qt::CustomContextMenu);
    m_grid->restoreColumnLayout(desk.remembered(columnsName(*m_model), kLook));
    m_body = new PageBody(m_grid, {90, 220, 90, 80, 80, 80, 80, 80, 80}, this);
    m_bar->setObjectName(QStringLiteral("draftBar"));

    auto* side = new QWidget(this);
    side->setMinimumWidth(kLeast); // Else its buttons would hold the window wider than a screen at 200 %.
    auto* right = new QVBoxLayout(side);
    right->setContentsMargins(0, 0, 0, 0);
    right->setSpacing(0);
    right->addWidget(makeBar());
    right->addWidget(m_body, 1);
    right->addWidget(m_bar);
    auto* whole = new QHBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    whole->addWidget(m_tree);
    whole->addWidget(side, 1);

    m_wish->setSingleShot(true);
    m_wish->setInterval(60);
    m_keep->setSingleShot(true);
    m_keep->setInterval(500);
    connect(m_wish, &QTimer::timeout, this, &ProductsPage::wantVisible);
    connect(m_keep, &QTimer::timeout, this, &ProductsPage::rememberLook);
    connect(m_grid->verticalScrollBar(), &QScrollBar::valueChanged, m_wish, qOverload<>(&QTimer::start));
    connect(m_model, &ProductsModel::shownChanged, this, [this] {
        showState();
        m_wish->start();
    });
    connect(m_model, &ProductsModel::columnsChanged, this, [this] {
        m_grid->setModel(m_model);
        m_grid->restoreColumnLayout(this->desk().remembered(columnsName(*m_model), kLook));
    });
    connect(m_model, &QAbstractItemModel::modelAboutToBeReset, this, [this] { m_wanted = currentCode(); });
    connect(m_model, &QAbstractItemModel::modelReset, this, [this] {
        // Another order or another set: the person's row stays the person's row.
        if (const int row = m_model->rowOf(m_wanted); row >= 0 && !m_wanted.isEmpty())
            m_grid->selectRow(row);
        showSelection();
    });
    connect(m_grid->horizontalHeader(), &QHeaderView::sectionClicked, this, &ProductsPage::sortBy);
    connect(m_grid->horizontalHeader(), &QHeaderView::sectionResized, m_keep, qOverload<>(&QTimer::start));
    connect(m_grid->horizontalHeader(), &QHeaderView::sectionMoved, m_keep, qOverload<>(&QTimer::start));
    connect(m_grid->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ProductsPage::showSelection);
    connect(m_grid, &QWidget::customContextMenuRequested, this, &ProductsPage::showMenu);
    connect(delegate, &PriceDelegate::stepAsked, this, [this](bool isForward) {
        const QModelIndex next = m_model->nextPrice(m_grid->currentIndex(), isForward);
        if (!next.isValid())
            return;
        m_grid->setCurrentIndex(next);
        m_grid->edit(next);
    });
    connect(m_tree, &ProductTree::placeChosen, this, [this](const QString& category, const QString& brand) {
        m_category = category;
        m_brand = brand;
        filter();
    });
    connect(m_tree, &ProductTree::productChosen, this, [this](const QString& code) {
        if (const int row = m_model->rowOf(code); row >= 0)
            m_grid->selectRow(row);
    });
    m_count->setSingleShot(true);
    m_count->setInterval(0);
    connect(m_count, &QTimer::timeout, this, &ProductsPage::showDrafts);
    connect(m_drafts, &DraftSet::draftChanged, m_count, qOverload<>(&QTimer::start));
    connect(m_bar, &look::DraftBar::reviewAsked, this, &ProductsPage::review);
    connect(m_bar, &look::DraftBar::discardAsked, m_drafts, &DraftSet::revertAll);
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
    connect(m_catalog, &ProductCatalog::filled, this, &ProductsPage::showState);
    connect(m_catalog, &ProductCatalog::failed, this, &ProductsPage::showState);
    connect(m_body, &PageBody::retryAsked, this, [this] { m_catalog->subscription()->refresh(); });
    connect(m_body, &PageBody::verbAsked, this, &ProductsPage::openNew);
    connect(m_body, &PageBody::clearAsked, this, [this] {
        m_filter->setFilter({});
        m_tree->chooseAll();
        filter();
    });
    connect(m_body, &PageBody::wayTaken, this, [this] {
        m_tree->chooseAll();
        filter();
    });
    watch(m_catalog->subscription());
    showState();
    showDrafts();
    showSelection();
}

ProductsPage::~ProductsPage() = default;

void ProductsPage::makeActions()
{
    m_edit = offer("edit.cell", [this] { editPrice(); });
    offer("view.filter", [this] { m_filter->frame()->edit()->setFocus(Qt::ShortcutFocusReason); });
    offer("view.refresh", [this] {
        m_book->doubtAll();
        m_catalog->subscription()->refresh();
        wantVisible();
    });
    m_mapping = offer("trx.explain", [this] {
        desk().goTo({.page = QStringLiteral("page.routing"), .subject = currentCode(), .filter = {}});
    });
    offer("draft.undo", [this] { undo(); });
    offer("draft.redo", [this] { m_drafts->undoStack().redo(); });
    offer("draft.save", [this] { review(); });
    m_bulk = offer("product.bulk", [this] { openBulk(); });
    m_status = offer("product.status", [this] { openStatus(); });
    m_add = offer("product.add", [this] { openNew(); });
    m_import = offer("product.import", [this] { importFile(); });
    m_export = offer("product.export", [this] { exportFile(); });
}

QWidget* ProductsPage::makeBar()
{
    m_filter = new look::FilterBar(this);
    m_filter->setObjectName(QStringLiteral("productsFilter"));
    m_filter->setKeys(productFilterKeys());
    m_filter->setHint(tr("code or name, status:  supplier:  margin<0"));
    m_filter->setKeyCap(QStringLiteral("F3"));
    m_filter->setMargins(12, 12);
    m_picked = new look::TextLine(TypeRole::Cell, Ink::Third, {}, this);
    m_filter->addAfter(m_picked);
    for (QAction* action : {m_bulk, m_status, m_add}) {
        m_roomy.push_back(buttonOf(action, ButtonKind::Plain));
        m_filter->addAfter(m_roomy.back());
    }
    auto* more = new look::IconButton(Icon::More, tr("More"), this);
    more->setObjectName(QStringLiteral("more"));
    more->setEdged(true);
    m_filter->addAfter(more);
    connect(more, &QAbstractButton::clicked, this, [this, more] {
        QMenu menu;
        if (m_roomy.front()->isHidden())
            menu.addActions({m_bulk, m_status, m_add});
        menu.addAction(m_import);
        menu.addAction(m_export);
        menu.exec(more->mapToGlobal(QPoint(0, more->height())));
    });
    connect(m_filter, &look::FilterBar::applied, this, &ProductsPage::filter);
    return m_filter;
}

void ProductsPage::open(const Place& place)
{
    if (!place.filter.isEmpty()) {
        m_filter->setFilter(place.filter);
        filter();
    }
    if (place.subject.isEmpty())
        return;
    if (m_model->rowOf(place.subject) < 0 && m_catalog->find(place.subject) != nullptr) {
        m_filter->setFilter({});
        m_tree->chooseAll();
        filter();
    }
    m_wanted = place.subject;
    if (const int row = m_model->rowOf(place.subject); row >= 0) {
        m_grid->selectRow(row);
        m_grid->scrollTo(m_model->index(row, 0), QAbstractItemView::PositionAtCenter);
    }
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

void ProductsPage::showState()
{
    const Subscription* live = m_catalog->subscription();
    if (!desk().may("product.read")) {
        m_body->showNoRight("product.read");
        return;
    }
    if (live->state() == Subscription::State::Failed && !m_catalog->isFilled()) {
        m_body->showFailure(live->failure());
        return;
    }
    if (!m_catalog->isFilled()) {
        m_body->showLoading();
        return;
    }
    if (m_catalog->all().empty()) {
        m_body->showFirstUse(tr("There are no products yet"),
                             tr("Agents cannot order anything before there is one with a supplier."),
                             desk().may("product.change") ? tr("New product") : QString());
        return;
    }
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
    wanted.terms = m_filter->terms();
    m_model->setFilter(wanted);
    showState();
}

void ProductsPage::showDrafts()
{
    int base = 0;
    for (const PriceDraft& draft : m_drafts->all())
        base += draft.key.level.isEmpty() ? 1 : 0;
    const int levels = m_drafts->count() - base;
    const int conflicts = m_drafts->conflicts();
    QStringList kinds;
    if (base > 0)
        kinds << tr("%n base price(s)", nullptr, base);
    if (levels > 0)
        kinds << tr("%n level price(s)", nullptr, levels);
    if (conflicts > 0)
        kinds << tr("%n changed meanwhile", nullptr, conflicts);
    m_bar->setDraft(m_drafts->count(), kinds.join(QStringLiteral(" · ")));
}

QStringList ProductsPage::selectedCodes() const
{
    QStringList codes;
    if (m_grid->selectionModel() == nullptr)
        return codes;
    const QModelIndexList rows = m_grid->selectionModel()->selectedRows();
    for (const QModelIndex& one : rows) {
        if (const Product* product = m_model->productAt(one.row()))
            codes << product->code;
    }
    return codes;
}

QString ProductsPage::currentCode() const
{
    const Product* product = m_model->productAt(m_grid->currentIndex().row());
    return product == nullptr ? m_wanted : product->code;
}

void ProductsPage::showSelection()
{
    const auto count = selectedCodes().size();
    m_picked->setText(count > 1 ? tr("%n chosen", nullptr, static_cast<int>(count)) : QString());
    m_picked->setVisible(count > 1);
}

void ProductsPage::wantVisible()
{
    if (!isForward() || m_model->rowCount() == 0 || isStale())
        return;
    const int first = qMax(0, m_grid->rowAt(0));
    int last = m_grid->rowAt(m_grid->viewport()->height() - 1);
    if (last < 0)
        last = m_model->rowCount() - 1;
    QStringList codes;
    for (int row = last; row >= first; --row)
        codes << m_model->productAt(row)->code;
    m_book->want(codes);
}

void ProductsPage::editPrice()
{
    QModelIndex at = m_grid->currentIndex();
    if (!at.isValid() && m_model->rowCount() > 0)
        at = m_model->index(0, 0);
    if (!at.isValid())
        return;
    if (!(m_model->flags(at) & Qt::ItemIsEditable))
        at = at.siblingAtColumn(m_model->baseColumn());
    m_grid->setCurrentIndex(at);
    if (m_model->flags(at) & Qt::ItemIsEditable)
        m_grid->edit(at);
}

void ProductsPage::undo()
{
    if (m_drafts->undoStack().canUndo()) {
        m_drafts->undoStack().undo();
        return;
    }
    if (m_last.empty())
        return;
    // What was saved comes back as drafts: another look, another save, another row in the audit.
    const std::vector<SavedPrice> last = std::exchange(m_last, {});
    const int count = static_cast<int>(last.size());
    m_drafts->undoStack().beginMacro(tr("Put back %n price(s)", nullptr, count));
    for (const SavedPrice& one : last)
        m_drafts->edit(one.key, m_model->serverPrice(one.key).value_or(one.after), one.before);
    m_drafts->undoStack().endMacro();
    desk().tell({.kind = look::StripKind::Good,
                 .sentence = tr("The earlier prices are back as drafts. Review them, then save."),
                 .action = tr("Review")},
                [page = QPointer(this)] {
                    if (page != nullptr)
                        page->review();
                });
}

void ProductsPage::review()
{
    if (m_drafts->isEmpty() || isStale())
        return;
    auto* dialog = new ReviewDialog(desk(), *m_catalog, *m_drafts, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ReviewDialog::saved, this, &ProductsPage::tookSaved);
    dialog->open();
}

void ProductsPage::tookSaved(const std::vector<SavedPrice>& prices, int waiting)
{
    QStringList codes;
    for (const SavedPrice& one : prices)
        codes << one.key.product;
    m_book->doubt(codes);
    m_wish->start();
    m_last = prices;
    QStringList parts;
    if (!prices.empty())
        parts << tr("%n price(s) saved.", nullptr, static_cast<int>(prices.size()));
    if (waiting > 0)
        parts << tr("%n price(s) wait for a second person.", nullptr, waiting);
    desk().tell({.kind = look::StripKind::Good,
                 .sentence = parts.join(u' '),
                 .action = prices.empty() ? QString() : tr("Undo")},
                [page = QPointer(this)] {
                    if (page != nullptr)
                        page->undo();
                });
}

void ProductsPage::openStatus()
{
    std::vector<Product> products;
    for (const QString& code : selectedCodes()) {
        if (const Product* product = m_catalog->find(code))
            products.push_back(*product);
    }
    if (products.empty() || isStale())
        return;
    auto* dialog = new StatusDialog(desk(), std::move(products), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &StatusDialog::changed, this, [this](int count) {
        desk().tell(
            {.kind = look::StripKind::Good, .sentence = tr("%n product(s) changed.", nullptr, count), .action = {}});
    });
    dialog->open();
}

void ProductsPage::openBulk()
{
    const QStringList codes = selectedCodes();
    if (codes.isEmpty())
        return;
    auto* dialog = new BulkDialog(*m_catalog, *m_book, *m_model, *m_drafts, codes, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void ProductsPage::openNew()
{
    auto* dialog = new NewProductDialog(desk(), *m_catalog, currentCode(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &NewProductDialog::added, this, [this](const QString& code) {
        m_wanted = code;
        desk().tell({.kind = look::StripKind::Good,
                     .sentence = tr("%1 is there, closed. Map a supplier, then open it.").arg(code),
                     .action = tr("Map suppliers")},
                    [page = QPointer(this), code] {
                        if (page != nullptr)
                            page->desk().goTo({.page = QStringLiteral("page.mapping"), .subject = code, .filter = {}});
                    });
    });
    dialog->open();
}

void ProductsPage::importText(const QString& text)
{
    auto* dialog = new ImportDialog(desk(), *m_book, *m_model, *m_drafts, text, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void ProductsPage::importFile()
{
    const QString path = QFileDialog::getOpenFileName(this, tr("Prices from a file"), {}, tr("CSV (*.csv *.txt)"));
    if (path.isEmpty())
        return;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > kFileMax) {
        desk().tell({.kind = look::StripKind::Bad,
                     .sentence = file.isOpen() ? tr("The file is larger than 4 MB.") : file.errorString(),
                     .action = {}});
        return;
    }
    importText(QString::fromUtf8(file.readAll()));
}

QString ProductsPage::exported() const
{
    QStringList lines;
    QStringList titles;
    const auto each = [this](auto take) {
        for (int visual = 0; visual < m_model->columnCount(); ++visual) {
            const int logical = m_grid->horizontalHeader()->logicalIndex(visual);
            if (!m_grid->isColumnHidden(logical))
                take(logical);
        }
    };
    each([&](int column) { titles << m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString(); });
    lines << csvLine(titles);
    for (int row = 0; row < m_model->rowCount(); ++row) {
        QStringList fields;
        each([&](int column) { fields << m_model->index(row, column).data().toString(); });
        lines << csvLine(fields);
    }
    return lines.join(u'\n') + u'\n';
}

void ProductsPage::exportFile()
{
    saveFile(desk(), this, tr("products.csv"), tr("CSV (*.csv)"), exported().toUtf8());
}

void ProductsPage::sortBy(int column)
{
    QHeaderView* header = m_grid->horizontalHeader();
    const bool isSame = header->isSortIndicatorShown() && header->sortIndicatorSection() == column;
    const Qt::SortOrder order =
        isSame && header->sortIndicatorOrder() == Qt::AscendingOrder ? Qt::DescendingOrder : Qt::AscendingOrder;
    header->setSortIndicatorShown(true);
    header->setSortIndicator(column, order);
    m_model->sort(column, order);
    m_wish->start();
}

void ProductsPage::showMenu(const QPoint& where)
{
    const QString code = currentCode();
    QMenu menu;
    menu.addAction(m_edit);
    if (const auto key = m_model->keyAt(m_grid->currentIndex()); key && m_drafts->find(*key) != nullptr)
        connect(menu.addAction(tr("Discard this price")), &QAction::triggered, this, [this, key] {
            m_drafts->revert(*key);
        });
    menu.addAction(m_bulk);
    menu.addAction(m_status);
    menu.addSeparator();
    connect(menu.addAction(tr("Suppliers of %1").arg(code)), &QAction::triggered, this, [this, code] {
        desk().goTo({.page = QStringLiteral("page.mapping"), .subject = code, .filter = {}});
    });
    menu.addAction(m_mapping);
    menu.addSeparator();
    menu.addAction(m_import);
    menu.addAction(m_export);
    menu.exec(m_grid->viewport()->mapToGlobal(where));
}

void ProductsPage::showStale(bool isStale)
{
    m_grid->setStale(isStale);
    m_tree->setStale(isStale);
    const std::initializer_list<std::pair<QAction*, const char*>> verbs{{m_edit, "edit.cell"},
                                                                        {m_bulk, "product.bulk"},
                                                                        {m_status, "product.status"},
                                                                        {m_add, "product.add"},
                                                                        {m_import, "product.import"}};
    for (const auto& [action, id] : verbs) {
        const QString reason = desk().actions().reason(id);
        action->setEnabled(!isStale && desk().actions().offer(id) == Offer::Shown);
        action->setToolTip(isStale            ? tr("There is no connection.")
                           : reason.isEmpty() ? ActionRegistry::label(id)
                                              : reason);
    }
    m_bar->setEnabled(!isStale);
    // Typing into what may be old would only make conflicts; drafts stay.
    m_model->setEditable(!isStale && desk().may("product.price"));
    if (!isStale)
        m_wish->start();
}

void ProductsPage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    m_tree->setVisible(width() >= kNarrow);
    for (QWidget* button : m_roomy)
        button->setVisible(width() >= kTight);
    m_wish->start();
}

void ProductsPage::rememberLook()
{
    desk().remember(columnsName(*m_model), m_grid->columnLayout(), kLook);
}

Page* makeProductsPage(Desk& desk, QWidget* parent)
{
    return new ProductsPage(desk, parent);
}

} // namespace eraflazz::console
