// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/mapping/mapping_page.h"

#include "core/link/subscription.h"
#include "core/rows/packed_row.h"
#include "desk/desk.h"
#include "desk/failure_words.h"
#include "desk/note_dialog.h"
#include "desk/page_body.h"
#include "desk/presence.h"
#include "desk/surface.h"
#include "goods/product_catalog.h"
#include "goods/product_list.h"
#include "goods/route_ladder.h"
#include "look/grid/grid_view.h"
#include "look/parts/button.h"
#include "look/parts/draft_bar.h"
#include "look/parts/field.h"
#include "look/parts/input_frame.h"
#include "look/parts/stat_tile.h"
#include "look/parts/state_pill.h"
#include "look/parts/tag.h"
#include "look/parts/text_line.h"
#include "look/tokens.h"
#include "pages/mapping/line_notes.h"
#include "pages/mapping/mapping_delegate.h"
#include "pages/mapping/mapping_form.h"
#include "pages/mapping/mapping_model.h"
#include "pages/mapping/order_drafts.h"
#include "pages/mapping/order_review.h"
#include "pages/mapping/unmatched_panel.h"
#include "text/amount_text.h"
#include "text/cell_text.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QMenu>
#include <QScrollArea>
#include <QScrollBar>
#include <QTimer>
#include <QVBoxLayout>

namespace eraflazz::console {

using look::ButtonKind;
using look::Ink;
using look::TypeRole;

namespace {

constexpr int kLook = 1;      ///< Of what is remembered.
constexpr int kNoLines = 150; ///< Of the lines' place while there are none.
constexpr int kRow = 42, kTiles = 6, kLevelTiles = 3, kLeast = 340, kTight = 840, kNarrow = 1060, kWide = 1280;
const QString kAgent = QStringLiteral("mapping.agent");

look::Button* buttonOf(QAction* action, ButtonKind kind, const QString& words)
{
    auto* button = new look::Button(kind, words);
    button->setObjectName(action->objectName() + QStringLiteral(".button"));
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

MappingPage::MappingPage(Desk& desk, QWidget* parent)
    : Page(desk, parent), m_catalog(new ProductCatalog(desk, this)), m_drafts(new OrderDrafts(this)),
      m_model(new MappingModel(this)), m_list(new ProductList(*m_catalog, this)), m_bar(new look::DraftBar(this)),
      m_routeSoon(new QTimer(this))
{
    setObjectName(QStringLiteral("mappingPage"));
    makeActions();
    m_bar->setObjectName(QStringLiteral("draftBar"));
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

    m_routeSoon->setSingleShot(true);
    m_routeSoon->setInterval(250);
    connect(m_routeSoon, &QTimer::timeout, this, &MappingPage::askRoute);
    connect(m_list, &ProductList::chosenChanged, this, &MappingPage::choose);
    connect(m_model, &MappingModel::moveAsked, this, &MappingPage::moveTo);
    connect(m_drafts, &OrderDrafts::changed, this, &MappingPage::showDrafts);
    connect(m_bar, &look::DraftBar::reviewAsked, this, &MappingPage::review);
    connect(m_bar, &look::DraftBar::discardAsked, m_drafts, &OrderDrafts::revertAll);
    connect(m_catalog, &ProductCatalog::filled, this, &MappingPage::showList);
    connect(m_catalog, &ProductCatalog::failed, this, &MappingPage::showList);
    connect(m_catalog, &ProductCatalog::changed, this, [this](const QStringList& codes, bool) {
        if (!codes.contains(m_product))
            return;
        showProduct();
        askSheet(); // Costs and lines may be others now.
        askLevels();
    });
    connect(m_body, &PageBody::retryAsked, this, [this] { m_catalog->subscription()->refresh(); });
    connect(m_lines, &PageBody::retryAsked, this, &MappingPage::askSheet);
    connect(m_lines, &PageBody::verbAsked, this, [this] { addLine(std::nullopt); });
    connect(&desk.actions(), &ActionRegistry::offersChanged, this, &MappingPage::showRights);
    if (desk.rights().mayWatch("presence")) {
        m_presence = new Presence(desk, this);
        m_presence->subscription()->pause();
        connect(m_presence, &Presence::changed, this, &MappingPage::showOnlooker);
    }
    watch(m_catalog->subscription());
    showList();
    showDrafts();
    showRights();
}

MappingPage::~MappingPage() = default;

void MappingPage::makeActions()
{
    offer("view.filter", [this] { m_list->focusSearch(); });
    offer("view.detail", [this] { m_list->setVisible(m_list->isHidden()); });
    offer("view.refresh", [this] {
        m_catalog->subscription()->refresh();
        m_unmatched->refresh();
        askSheet();
    });
    m_explain = offer("trx.explain", [this] {
        desk().goTo({.page = QStringLiteral("page.routing"), .subject = m_product, .filter = {}});
    });
    offer("draft.undo", [this] { m_drafts->undoStack().undo(); });
    offer("draft.redo", [this] { m_drafts->undoStack().redo(); });
    offer("draft.save", [this] { review(); });
    m_up = offer("mapping.up", [this] { move(-1); });
    m_down = offer("mapping.down", [this] { move(1); });
    m_add = offer("mapping.add", [this] { addLine(std::nullopt); });
    m_change = offer("mapping.change", [this] {
        if (const MappingLine* line = current())
            changeLine(*line, std::nullopt);
    });
    m_remove = offer("mapping.remove", [this] { removeLine(); });
}

QWidget* MappingPage::makeHead()
{
    auto* head = new Surface(Qt::BottomEdge);
    head->setFixedHeight(58);
    m_name = new look::TextLine(TypeRole::PageTitle, Ink::Strong, {}, head);
    m_name->setObjectName(QStringLiteral("productName"));
    m_code = new look::Tag(look::TagKind::Code, {}, head);
    m_state = new look::StatePill(look::State::Success, head);
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(24, 0, 24, 0);
    row->setSpacing(10);
    row->addWidget(m_name);
    row->addWidget(m_code);
    row->addSpacing(4);
    row->addWidget(m_state);
    m_onlooker = new look::TextLine(TypeRole::Cell, Ink::Attention, {}, head);
    m_onlooker->setObjectName(QStringLiteral("onlooker"));
    row->addWidget(m_onlooker);
    row->addStretch();
    m_try = buttonOf(m_explain, ButtonKind::Plain, tr("Try the route…"));
    row->addWidget(m_try);
    row->addWidget(buttonOf(m_add, ButtonKind::Plain, tr("Add supplier…")));
    return head;
}

QWidget* MappingPage::makeFoot()
{
    auto* foot = new QWidget;
    m_foot = new QBoxLayout(QBoxLayout::LeftToRight, foot);
    m_foot->setContentsMargins(24, 12, 24, 12);
    m_foot->setSpacing(32);
    auto* left = new QVBoxLayout;
    left->setSpacing(6);
    auto* head = new QHBoxLayout;
    head->addWidget(new look::TextLine(TypeRole::BodyBold, Ink::Strong, tr("Route of an order now"), foot));
    head->addStretch();
    head->addWidget(new look::TextLine(TypeRole::Cell, Ink::Third, tr("for agent"), foot));
    m_agent = new look::Field({}, foot);
    m_agent->setCompact();
    m_agent->setFixedWidth(112);
    m_agent->box()->setTall(look::size::kButtonInBar);
    m_agent->box()->edit()->setObjectName(QStringLiteral("routeAgent"));
    m_agent->box()->edit()->setAccessibleName(tr("Agent whose order is tried"));
    m_agent->box()->edit()->setText(QString::fromUtf8(desk().remembered(kAgent, kLook)));
    head->addWidget(m_agent);
    left->addLayout(head);
    m_ladder = new RouteLadder(foot);
    left->addWidget(m_ladder);
    left->addStretch();
    m_unmatched = new UnmatchedPanel(desk(), foot);
    m_foot->addLayout(left, 1);
    m_foot->addWidget(m_unmatched, 1);
    connect(m_agent->box()->edit(), &QLineEdit::editingFinished, this, [this] {
        desk().remember(kAgent, m_agent->box()->edit()->text().trimmed().toUtf8(), kLook);
        askRoute();
    });
    connect(m_unmatched, &UnmatchedPanel::mapAsked, this, [this](const Unmatched& code) { addLine(code); });
    connect(m_unmatched, &UnmatchedPanel::costAsked, this, &MappingPage::takeCost);
    connect(m_unmatched, &UnmatchedPanel::productAsked, this, [this](const QString& code) { m_list->choose(code); });
    return foot;
}

QWidget* MappingPage::makeContent()
{
    auto* content = new Surface;
    m_grid = new look::GridView(tr("Suppliers of the product"), content);
    m_grid->setObjectName(QStringLiteral("mappingGrid"));
    m_grid->setModel(m_model);
    m_grid->setItemDelegate(new MappingDelegate(m_grid->itemDelegate(), m_grid));
    m_grid->verticalHeader()->setDefaultSectionSize(kRow);
    m_grid->setSelectionMode(QAbstractItemView::SingleSelection);
    m_grid->setDragDropMode(QAbstractItemView::DragDrop);
    m_grid->setDefaultDropAction(Qt::MoveAction);
    m_grid->setDragDropOverwriteMode(false);
    m_grid->setDropIndicatorShown(true);
    m_grid->setContextMenuPolicy(Qt::CustomContextMenu);
    auto* tiles = new look::StatRow(false);
    for (int i = 0; i < kTiles; ++i) {
        m_tiles.push_back(new look::StatTile({}, look::StatSize::Strip));
        tiles->addTile(m_tiles.back());
    }
    m_notes = new LineNotes(content);
    auto* lines = new QWidget;
    auto* column = new QVBoxLayout(lines);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_grid);
    column->addWidget(m_notes);
    column->addStretch();
    auto* area = new QScrollArea;
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    area->viewport()->setAutoFillBackground(false);
    area->setWidget(makeFoot());
    area->widget()->setAutoFillBackground(false);
    m_lines = new PageBody(lines, {40, 60, 90, 120, 90, 90, 120, 90}, content);
    auto* whole = new QVBoxLayout(content);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    whole->addWidget(makeHead());
    whole->addWidget(tiles);
    whole->addWidget(m_lines);
    whole->addWidget(area, 1);
    connect(m_grid, &look::GridView::rowActivated, this, [this] { m_change->trigger(); });
    connect(m_grid, &QWidget::customContextMenuRequested, this, &MappingPage::showMenu);
    connect(m_grid, &QAbstractItemView::clicked, this, [this](const QModelIndex& index) {
        if (index.column() == MappingModel::On)
            toggle(index.row());
    });
    return content;
}

void MappingPage::open(const Place& place)
{
    if (!place.subject.isEmpty())
        m_list->choose(place.subject);
}

void MappingPage::comeForward()
{
    Page::comeForward();
    if (m_presence != nullptr)
        m_presence->subscription()->resume();
    lookAt();
    if (!m_product.isEmpty())
        askSheet();
}

void MappingPage::stepBack()
{
    Page::stepBack();
    if (m_presence == nullptr)
        return;
    m_presence->look({});
    m_presence->subscription()->pause();
}

void MappingPage::lookAt()
{
    if (m_presence == nullptr || m_product.isEmpty() || !isForward())
        return;
    m_presence->look("product:" + m_product.toStdString());
    showOnlooker();
}

void MappingPage::showOnlooker()
{
    const auto* other = m_presence->at("product:" + m_product.toStdString());
    m_onlooker->setText(other == nullptr ? QString() : tr("%1 looks at this too").arg(other->name));
}

QString MappingPage::unsaved() const
{
    const auto products = m_drafts->all().size();
    return products == 0 ? QString() : tr("%n order(s) are not saved.", nullptr, static_cast<int>(products));
}

void MappingPage::showList()
{
    const Subscription* live = m_catalog->subscription();
    if (!desk().may("product.read")) {
        m_body->showNoRight("product.read");
    } else if (live->state() == Subscription::State::Failed && !m_catalog->isFilled()) {
        m_body->showFailure(live->failure());
    } else if (!m_catalog->isFilled()) {
        m_body->showLoading();
    } else if (m_catalog->all().empty()) {
        m_body->showFirstUse(tr("There are no products yet"), tr("Add one on the page Products; then map suppliers."));
    } else {
        m_body->showContent();
        if (!m_product.isEmpty() && m_catalog->find(m_product) != nullptr)
            showProduct();
        else if (m_catalog->find(m_list->chosen()) != nullptr)
            m_list->choose(m_list->chosen());
        else
            m_list->chooseFirst();
        askAgent();
        askSuppliers();
    }
}

void MappingPage::choose(const QString& code)
{
    m_product = code;
    m_levels.clear();
    showProduct();
    lookAt();
    askSheet();
    askLevels();
}

void MappingPage::showProduct()
{
    const Product* product = m_catalog->find(m_product);
    if (product == nullptr)
        return;
    m_name->setText(product->name);
    m_code->setTag(look::TagKind::Code, product->code);
    m_state->setState(productState(product->status));
    m_state->setWord(productStatusWord(product->status));
    m_state->setToolTip(product->closedReason.toHtmlEscaped());
    m_unmatched->setProduct(*product);

    std::vector<look::Stat> stats;
    const auto money = [](const std::optional<Money>& amount) {
        return amount ? text::amountText(*amount) : QStringLiteral("–");
    };
    const auto add = [&stats](const QString& label, const QString& value, const QString& unit, Ink ink) {
        look::Stat stat;
        stat.label = label;
        stat.value = value;
        stat.unit = unit;
        stat.changeInk = ink;
        stats.push_back(std::move(stat));
    };
    add(tr("Base price"), text::amountText(product->price), {}, Ink::Third);
    for (std::size_t i = 0; i < m_levels.size() && i < static_cast<std::size_t>(kLevelTiles); ++i)
        add(m_levels[i].first, text::amountText(m_levels[i].second), {}, Ink::Third);
    if (m_catalog->hasCosts()) {
        add(tr("Best cost"), money(product->bestCost), product->bestSupplier, Ink::Third);
        QString part;
        if (product->margin && product->price.isPositive())
            part = text::percentText(static_cast<int>((*product->margin * 1000).value() / product->price.value()));
        add(tr("Margin"),
            money(product->margin),
            part,
            product->margin && product->margin->isNegative() ? Ink::Bad : Ink::Third);
    }
    for (std::size_t i = 0; i < m_tiles.size(); ++i) {
        m_tiles[i]->setVisible(i < stats.size());
        if (i < stats.size())
            m_tiles[i]->setStat(stats[i]);
    }
}

void MappingPage::askLevels()
{
    const QString product = m_product;
    desk().ask(Call("product.get").with("product", product), this, [this, product](const Answer& answer) {
        if (!answer.isFine() || product != m_product)
            return;
        m_levels.clear();
        for (const Json& row : answer.result["levels"].items()) {
            const QString name = plainLine(row["name"].asString().value_or(row["level"].asString().value_or("")));
            if (const auto price = row["price"].asInteger())
                m_levels.emplace_back(name, Money::rupiah(*price));
        }
        showProduct();
    });
}

void MappingPage::askSheet()
{
    if (m_product.isEmpty())
        return;
    if (m_sheetOf != m_product)
        m_lines->showLoading();
    const int round = ++m_round;
    const QString product = m_product;
    desk().ask(Call("mapping.list").with("product", product), this, [this, round, product](const Answer& answer) {
        if (round != m_round)
            return;
        auto sheet = answer.isFine() ? mappingSheetFrom(answer.result) : std::nullopt;
        if (!sheet) {
            // What is shown of this product stays; of another it must not.
            if (m_sheetOf != product) {
                m_lines->showFailure(answer);
                fitGrid();
            } else if (!isStale())
                desk().tellFailure(answer);
            return;
        }
        sheet->product = product;
        m_sheetOf = product;
        m_drafts->serverSaid(*sheet);
        const Product* facts = m_catalog->find(product);
        const Money price = facts == nullptr ? Money() : facts->price;
        m_model->setZone(7 * 3600, desk().client().serverUnixMs());
        std::vector<std::int64_t> order = m_drafts->orderOf(*sheet);
        m_notes->setNotes(notesOf(*sheet, price));
        m_model->show(*std::move(sheet), std::move(order), price);
        showLines();
        askRoute();
    });
}

void MappingPage::showLines()
{
    if (m_model->rowCount() == 0) {
        m_lines->showFirstUse(tr("This product has no supplier yet"),
                              tr("Until it has one, every order is refused."),
                              desk().may("route.change") ? tr("Add supplier") : QString());
        fitGrid();
        return;
    }
    m_lines->showContent();
    if (!m_grid->currentIndex().isValid())
        m_grid->selectRow(0);
    fitGrid();
    showRights();
}

void MappingPage::fitGrid()
{
    // As high as its lines: what follows stands right below them.
    const int rows = qMin(m_model->rowCount(), height() < 640 ? 4 : 7);
    const bool isCut = m_grid->horizontalHeader()->length() > m_grid->viewport()->width();
    const int bar = isCut ? m_grid->horizontalScrollBar()->sizeHint().height() : 0;
    m_grid->setFixedHeight(look::size::kTableHeader + rows * kRow + 1 + bar);
    const int notes = m_notes->isHidden() ? 0 : m_notes->sizeHint().height();
    m_lines->setFixedHeight(m_lines->isContentShown() && rows > 0 ? m_grid->height() + notes : kNoLines);
}

void MappingPage::askAgent()
{
    if (!m_agent->box()->edit()->text().isEmpty() || !desk().rights().mayCall("agent.list"))
        return;
    // Somebody's order must be tried; the first agent's until another is named.
    desk().ask(Call("agent.list").with("limit", 1), this, [this](const Answer& answer) {
        const auto& rows = answer.result["rows"].items();
        if (!answer.isFine() || rows.empty() || !m_agent->box()->edit()->text().isEmpty())
            return;
        m_agent->box()->edit()->setText(plainLine(rows.front()["code"].asString().value_or("")));
        askRoute();
    });
}

void MappingPage::askRoute()
{
    const QString agent = m_agent->box()->edit()->text().trimmed();
    if (m_product.isEmpty() || isStale())
        return;
    if (agent.isEmpty()) {
        m_ladder->setSentence(tr("Write an agent's code to see the route of an order."));
        return;
    }
    const int round = ++m_routeRound;
    desk().ask(Call("route.preview").with("product", m_product).with("agent", agent),
               this,
               [this, round](const Answer& answer) {
                   // What is shown stays readable while the link is gone.
                   if (round != m_routeRound || answer.kind == Answer::Kind::LinkLost)
                       return;
                   auto preview = answer.isFine() ? routePreviewFrom(answer.result) : std::nullopt;
                   if (preview)
                       m_ladder->setPreview(*std::move(preview));
                   else if (answer.failure.key == "not_found")
                       m_ladder->setSentence(tr("There is no such agent."));
                   else
                       m_ladder->setSentence(failureWords(answer));
               });
}

void MappingPage::showDrafts()
{
    m_list->setDrafts(m_drafts->products());
    const MappingSheet& sheet = m_model->sheet();
    if (!sheet.product.isEmpty())
        m_model->setOrder(m_drafts->orderOf(sheet));
    QStringList kinds;
    int conflicts = 0;
    for (const auto& [product, draft] : m_drafts->all()) {
        kinds << product;
        conflicts += draft.isConflict() ? 1 : 0;
    }
    QString words = tr("Order of %1").arg(kinds.join(QStringLiteral(", ")));
    if (conflicts > 0)
        words += QStringLiteral(" · ") + tr("%n changed meanwhile", nullptr, conflicts);
    m_bar->setDraft(m_drafts->moved(), words);
}

void MappingPage::showRights()
{
    m_model->setMovable(!isStale() && desk().may("route.change"));
    const bool isOnLine = current() != nullptr;
    for (QAction* action : {m_change, m_remove})
        action->setEnabled(isOnLine && !isStale() && desk().may("route.change"));
    m_add->setEnabled(!isStale() && desk().may("route.change"));
    m_unmatched->setEnabled(!isStale());
    m_bar->setEnabled(!isStale());
}

void MappingPage::askSuppliers()
{
    if (isStale() || !desk().rights().mayCall("supplier.unmatched") || !desk().rights().mayCall("supplier.list"))
        return;
    desk().ask(Call("supplier.list"), this, [this](const Answer& answer) {
        if (!answer.isFine())
            return;
        QStringList codes;
        for (const Json& row : answer.result["rows"].items())
            codes << plainLine(row["code"].asString().value_or(""));
        m_unmatched->setSuppliers(codes);
    });
}

const MappingLine* MappingPage::current() const
{
    return m_model->lineAt(m_grid->currentIndex().row());
}

void MappingPage::move(int step)
{
    const int row = m_grid->currentIndex().row();
    if (row >= 0)
        moveTo(row, row + step);
}

void MappingPage::moveTo(int from, int to)
{
    const MappingLine* line = m_model->lineAt(from);
    if (line == nullptr || isStale() || !desk().may("route.change"))
        return;
    const std::int64_t id = line->id;
    m_drafts->move(m_model->sheet(), from, to);
    m_grid->selectRow(m_model->rowOf(id));
}

void MappingPage::toggle(int row)
{
    const MappingLine* line = m_model->lineAt(row);
    if (line == nullptr || isStale())
        return;
    if (!desk().may("route.change")) {
        desk().tell({.kind = look::StripKind::Warning, .sentence = lackWords("route.change"), .action = {}});
        return;
    }
    Call call("mapping.change");
    call.withIdem(newIdem())
        .with("mapping", line->id)
        .with("expect", line->version)
        .with("status", line->isOn() ? "closed" : "open");
    desk().change(std::move(call), this, [this](const Answer& answer) {
        desk().tellFailure(answer);
        askSheet();
    });
}

void MappingPage::review()
{
    if (m_drafts->all().empty() || isStale())
        return;
    auto* dialog = new OrderReview(desk(), *m_drafts, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &OrderReview::looked, this, [this](const QString& product) {
        if (product == m_product)
            askSheet();
    });
    connect(dialog, &QDialog::accepted, this, [this] {
        desk().tell({.kind = look::StripKind::Good, .sentence = tr("The order is saved."), .action = {}});
    });
    dialog->open();
}

void MappingPage::watchForm(QWidget* widget)
{
    auto* form = qobject_cast<MappingForm*>(widget);
    form->setAttribute(Qt::WA_DeleteOnClose);
    connect(form, &MappingForm::changedMeanwhile, this, &MappingPage::askSheet);
    connect(form, &MappingForm::done, this, [this](int losses) {
        if (losses > 0)
            desk().tell({.kind = look::StripKind::Warning,
                         .sentence = tr("Saved. %n kind(s) of agent would be sold to at a loss if only this supplier "
                                        "delivered; the route leaves it out for them.",
                                        nullptr,
                                        losses),
                         .action = {}});
        askSheet();
        m_unmatched->refresh();
    });
    form->open();
}

void MappingPage::addLine(const std::optional<Unmatched>& code)
{
    if (m_product.isEmpty() || isStale())
        return;
    const QString product = m_product;
    desk().ask(Call("supplier.list"), this, [this, product, code](const Answer& answer) {
        QStringList suppliers;
        for (const Json& row : answer.result["rows"].items())
            suppliers << plainLine(row["code"].asString().value_or(""));
        if (!answer.isFine() && !code) {
            desk().tellFailure(answer);
            return;
        }
        watchForm(new MappingForm(desk(), product, suppliers, code, this));
    });
}

void MappingPage::changeLine(const MappingLine& line, const std::optional<Money>& cost)
{
    if (!isStale())
        watchForm(new MappingForm(desk(), m_product, line, cost, this));
}

void MappingPage::takeCost(const Unmatched& moved)
{
    if (moved.product != m_product) {
        m_list->choose(moved.product);
        return;
    }
    if (const MappingLine* line = m_model->sheet().find(moved.mapping))
        changeLine(*line, moved.price);
}

void MappingPage::removeLine()
{
    const MappingLine* line = current();
    if (line == nullptr || isStale())
        return;
    NoteQuestion question;
    question.title = tr("Remove %1 from %2").arg(line->supplier, m_product);
    question.facts = {{tr("Supplier's code"), line->sku}};
    question.consequence = tr("Orders no longer go there. What it sold stays readable.");
    question.label = tr("Why");
    question.verb = tr("Remove line");
    question.isCompulsory = false;
    question.isDanger = true;
    const std::int64_t id = line->id;
    const int version = line->version;
    auto* dialog = new NoteDialog(
        desk(),
        question,
        [id, version](const QString& note) {
            Call call("mapping.remove");
            call.with("mapping", id).with("expect", version);
            if (!note.isEmpty())
                call.with("reason", note);
            return call;
        },
        this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &NoteDialog::done, this, [this] {
        askSheet();
        m_unmatched->refresh();
    });
    dialog->open();
}

void MappingPage::showMenu(const QPoint& where)
{
    QMenu menu;
    for (QAction* action : {m_change, m_up, m_down, m_remove})
        menu.addAction(action);
    menu.addSeparator();
    if (const MappingLine* line = current()) {
        const QString supplier = line->supplier;
        connect(menu.addAction(tr("Look at supplier %1").arg(supplier)), &QAction::triggered, this, [this, supplier] {
            desk().goTo({.page = QStringLiteral("page.suppliers"), .subject = supplier, .filter = {}});
        });
    }
    connect(menu.addAction(tr("Prices of %1").arg(m_product)), &QAction::triggered, this, [this] {
        desk().goTo({.page = QStringLiteral("page.products"), .subject = m_product, .filter = {}});
    });
    menu.exec(m_grid->viewport()->mapToGlobal(where));
}

void MappingPage::showStale(bool isStale)
{
    m_grid->setStale(isStale);
    m_list->setStale(isStale);
    showRights();
    if (isStale)
        return;
    askSuppliers();
    if (!m_product.isEmpty())
        askSheet();
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
    const int room = width() < kNarrow ? 0 : width() < kWide ? 1 : 2;
    if (room != m_room) {
        m_room = room;
        m_grid->showColumn(MappingModel::LastUsed, room > 1);
        m_grid->showColumn(MappingModel::Hours, room > 0);
    }
    // When the grid has its new width.
    QTimer::singleShot(0, this, &MappingPage::fitGrid);
}

Page* makeMappingPage(Desk& desk, QWidget* parent)
{
    return new MappingPage(desk, parent);
}

} // namespace eraflazz::console
