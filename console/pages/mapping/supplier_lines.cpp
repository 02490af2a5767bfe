// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/mapping/supplier_lines.h"

#include "desk/desk.h"
#include "desk/page_body.h"
#include "goods/product_catalog.h"
#include "look/grid/grid_view.h"
#include "look/tokens.h"
#include "pages/mapping/line_notes.h"
#include "pages/mapping/mapping_delegate.h"
#include "pages/mapping/mapping_model.h"
#include "pages/mapping/order_drafts.h"

#include <QHeaderView>
#include <QScrollBar>
#include <QVBoxLayout>

namespace eraflazz::console {

namespace {

constexpr int kRow = 42;
constexpr int kNoLines = 150; ///< High, while there are none.
constexpr int kLow = 640, kShownWhenLow = 4, kShown = 7;

} // namespace

SupplierLines::SupplierLines(Desk& desk, const ProductCatalog& catalog, OrderDrafts& drafts, QWidget* parent)
    : QWidget(parent), m_desk(desk), m_catalog(catalog), m_drafts(drafts), m_model(new MappingModel(this)),
      m_grid(new look::GridView(tr("Suppliers of the product"), this)), m_notes(new LineNotes(this))
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    makeGrid();
    auto* lines = new QWidget;
    auto* column = new QVBoxLayout(lines);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_grid);
    column->addWidget(m_notes);
    column->addStretch();
    m_body = new PageBody(lines, {40, 60, 90, 120, 90, 90, 120, 90}, this);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_body);
    follow();
}

void SupplierLines::makeGrid()
{
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
}

void SupplierLines::follow()
{
    connect(m_model, &MappingModel::moveAsked, this, &SupplierLines::moveTo);
    connect(m_body, &PageBody::retryAsked, this, &SupplierLines::ask);
    connect(m_body, &PageBody::verbAsked, this, &SupplierLines::addAsked);
    connect(m_grid, &look::GridView::rowActivated, this, &SupplierLines::changeAsked);
    connect(m_grid, &QWidget::customContextMenuRequested, this, [this](const QPoint& where) {
        Q_EMIT menuAsked(m_grid->viewport()->mapToGlobal(where));
    });
    connect(m_grid, &QAbstractItemView::clicked, this, [this](const QModelIndex& index) {
        const MappingLine* line = m_model->lineAt(index.row());
        if (index.column() == MappingModel::On && line != nullptr)
            Q_EMIT switchAsked(*line);
    });
}

void SupplierLines::ask()
{
    if (m_product.isEmpty())
        return;
    if (m_sheetOf != m_product)
        m_body->showLoading();
    const int round = ++m_round;
    Call call("mapping.list");
    call.with("product", m_product);
    m_desk.ask(std::move(call), this, [this, round, product = m_product](const Answer& answer) {
        if (round == m_round)
            heard(product, answer);
    });
}

void SupplierLines::heard(const QString& product, const Answer& answer)
{
    if (auto sheet = answer.isFine() ? mappingSheetFrom(answer.result) : std::nullopt) {
        sheet->product = product;
        showSheet(*std::move(sheet));
        return;
    }
    // What is shown of this product stays; of another it must not.
    if (m_sheetOf != product) {
        m_body->showFailure(answer);
        fit(m_pageHeight);
    } else if (!m_isStale)
        m_desk.tellFailure(answer);
}

void SupplierLines::showSheet(MappingSheet sheet)
{
    m_sheetOf = sheet.product;
    m_drafts.serverSaid(sheet);
    const Product* facts = m_catalog.find(sheet.product);
    const Money price = facts == nullptr ? Money() : facts->price;
    m_model->setNow(m_desk.client().serverUnixMs());
    std::vector<std::int64_t> order = m_drafts.orderOf(sheet);
    m_notes->setNotes(notesOf(sheet, price));
    m_model->show(std::move(sheet), std::move(order), price);
    showLines();
    Q_EMIT shown();
}

void SupplierLines::showLines()
{
    if (m_model->rowCount() == 0) {
        m_body->showFirstUse(tr("This product has no supplier yet"),
                             tr("Until it has one, every order is refused."),
                             m_desk.may("route.change") ? tr("Add supplier") : QString());
    } else {
        m_body->showContent();
        if (!m_grid->currentIndex().isValid())
            m_grid->selectRow(0);
    }
    fit(m_pageHeight);
}

void SupplierLines::showOrder()
{
    const MappingSheet& sheet = m_model->sheet();
    if (!sheet.product.isEmpty())
        m_model->setOrder(m_drafts.orderOf(sheet));
}

const MappingLine* SupplierLines::current() const
{
    return m_model->lineAt(m_grid->currentIndex().row());
}

void SupplierLines::move(int step)
{
    const int row = m_grid->currentIndex().row();
    if (row >= 0)
        moveTo(row, row + step);
}

void SupplierLines::moveTo(int from, int to)
{
    const MappingLine* line = m_model->lineAt(from);
    if (line == nullptr || m_isStale || !m_desk.may("route.change"))
        return;
    const std::int64_t id = line->id;
    m_drafts.move(m_model->sheet(), from, to);
    m_grid->selectRow(m_model->rowOf(id));
}

void SupplierLines::setStale(bool isStale)
{
    m_isStale = isStale;
    m_grid->setStale(isStale);
}

void SupplierLines::setMovable(bool isMovable)
{
    m_model->setMovable(isMovable);
}

void SupplierLines::setRoom(int room)
{
    if (room == m_room)
        return;
    m_room = room;
    m_grid->showColumn(MappingModel::LastUsed, room > 1);
    m_grid->showColumn(MappingModel::Hours, room > 0);
}

void SupplierLines::fit(int pageHeight)
{
    m_pageHeight = pageHeight;
    const int rows = qMin(m_model->rowCount(), pageHeight < kLow ? kShownWhenLow : kShown);
    const bool isCut = m_grid->horizontalHeader()->length() > m_grid->viewport()->width();
    const int bar = isCut ? m_grid->horizontalScrollBar()->sizeHint().height() : 0;
    m_grid->setFixedHeight(look::size::kTableHeader + rows * kRow + 1 + bar);
    const int notes = m_notes->isHidden() ? 0 : m_notes->sizeHint().height();
    m_body->setFixedHeight(m_body->isContentShown() && rows > 0 ? m_grid->height() + notes : kNoLines);
}

} // namespace eraflazz::console
