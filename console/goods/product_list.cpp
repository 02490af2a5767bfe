// SPDX-License-Identifier: GPL-3.0-or-later
#include "goods/product_list.h"

#include "core/rows/cell_roles.h"
#include "look/paint.h"
#include "look/parts/input_frame.h"
#include "look/tokens.h"
#include "text/amount_text.h"
#include "text/cell_text.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QListView>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace eraflazz::console {

using look::Ink;
using look::TypeRole;

namespace {

constexpr int kHeadHeight = 28, kMargin = 16, kDot = 6;

class ProductListDelegate final : public QStyledItemDelegate {
public:
    ProductListDelegate(const ProductListModel& model, QObject* parent) : QStyledItemDelegate(parent), m_model(model) {}

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const override
    {
        const auto* row = m_model.rowAt(index.row());
        return {200, row != nullptr && row->isHead ? kHeadHeight : look::size::kTwoLineRow};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const auto* row = m_model.rowAt(index.row());
        if (row == nullptr)
            return;
        if (row->isHead)
            paintHead(*painter, option.rect, *row);
        else
            paintProduct(*painter, option, *row->product);
    }

private:
    void paintHead(QPainter& painter, const QRect& rect, const ProductListModel::Row& row) const
    {
        const look::Tokens& t = look::tokens();
        painter.fillRect(rect, t.sunken);
        const auto chevron = m_model.isFolded(row.group) ? look::Icon::ChevronRight : look::Icon::ChevronDown;
        look::paintIcon(painter, QRect(rect.x() + kMargin - 2, rect.y(), 14, rect.height()), chevron, 12, t.ink3);
        look::paintText(painter, rect.adjusted(kMargin + 16, 0, -kMargin, 0), TypeRole::SmallBold, t.ink3, row.group);
    }

    void paintProduct(QPainter& painter, const QStyleOptionViewItem& option, const Product& product) const
    {
        const look::Tokens& t = look::tokens();
        const bool isChosen = option.state & QStyle::State_Selected;
        if (isChosen) {
            painter.fillRect(option.rect, t.sel);
            painter.fillRect(QRect(option.rect.topLeft(), QSize(look::size::kStripe, option.rect.height())), t.accent);
        } else if (option.state & QStyle::State_MouseOver) {
            painter.fillRect(option.rect, t.hover);
        }
        const QRect inner = option.rect.adjusted(kMargin, 0, -kMargin, 0);
        look::lineAcross(painter, inner.left(), inner.right() + 1, option.rect.bottom(), t.line);
        const QRect top(inner.x(), inner.y() + 4, inner.width(), 19);
        const QRect bottom(inner.x(), inner.y() + 22, inner.width(), 18);
        const TypeRole role = isChosen ? TypeRole::BodyBold : TypeRole::Body;
        const QString price = text::amountText(product.price);
        const int priceWidth = look::textWidth(TypeRole::Body, price);
        look::paintText(painter, top, TypeRole::Body, t.ink, price, Qt::AlignRight, Qt::ElideNone);
        const int room = top.width() - priceWidth - 12 - kDot - 8;
        look::paintText(painter, QRect(top.x(), top.y(), room, top.height()), role, t.ink, product.name);
        if (m_model.hasDraft(product.code)) {
            const int left = top.x() + qMin(room, look::textWidth(role, product.name)) + 8;
            look::fillRound(painter, QRect(left, top.center().y() - kDot / 2, kDot, kDot), 3, t.accent);
        }
        const ProductNote note = noteOf(product);
        const int code = look::textWidth(TypeRole::Cell, product.code);
        look::paintText(painter, bottom, TypeRole::Cell, t.ink3, product.code, Qt::AlignLeft, Qt::ElideNone);
        const QColor ink = note.isUrgent() ? look::inkColor(note.ink) : t.ink3;
        look::paintText(painter, bottom.adjusted(code + 10, 0, 0, 0), TypeRole::Cell, ink, note.words, Qt::AlignRight);
    }

    const ProductListModel& m_model;
};

} // namespace

/// A kind of product and how many there are.
class ListChip final : public QAbstractButton {
public:
    ListChip(const QString& word, QWidget* parent) : QAbstractButton(parent)
    {
        setText(word);
        setCheckable(true);
        setAttribute(Qt::WA_Hover);
        setFocusPolicy(Qt::TabFocus);
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    }

    void setCount(int count)
    {
        m_count = text::countText(count);
        setAccessibleName(text() + u' ' + m_count);
        updateGeometry();
        update();
    }

    [[nodiscard]] QSize sizeHint() const override
    {
        return {look::textWidth(TypeRole::CellBold, text()) + look::textWidth(TypeRole::Cell, m_count) + 21, 24};
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        const look::Tokens& t = look::tokens();
        QPainter painter(this);
        if (isChecked())
            look::fillRound(painter, rect(), 12, t.accentSoft);
        else if (underMouse())
            look::fillRound(painter, rect(), 12, t.hover);
        if (hasFocus())
            look::strokeRound(painter, rect(), 12, t.accent);
        const TypeRole role = isChecked() ? TypeRole::CellBold : TypeRole::Cell;
        const QColor ink = isChecked() ? t.accentInk : t.ink2;
        const QRect inner = rect().adjusted(8, 0, -8, 0);
        look::paintText(painter, inner, role, ink, text(), Qt::AlignLeft, Qt::ElideNone);
        look::paintText(painter, inner, TypeRole::Cell, ink, m_count, Qt::AlignRight, Qt::ElideNone);
    }

private:
    QString m_count;
};

ProductList::ProductList(ProductCatalog& catalog, QWidget* parent)
    : QWidget(parent), m_model(new ProductListModel(catalog, this)), m_view(new QListView(this)),
      m_search(new look::InputFrame(this))
{
    setFixedWidth(look::size::kProductList);
    m_search->setLeadIcon(look::Icon::Search);
    m_search->setKeyCap(QStringLiteral("F3"));
    m_search->edit()->setPlaceholderText(tr("Find a product"));
    m_search->edit()->setAccessibleName(tr("Find a product"));
    m_search->edit()->setObjectName(QStringLiteral("productSearch"));
    m_view->setObjectName(QStringLiteral("productList"));
    m_view->setAccessibleName(tr("Products"));
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setMouseTracking(true);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setItemDelegate(new ProductListDelegate(*m_model, m_view));
    m_view->setModel(m_model);
    layOut(makeChips());
    connectParts();
    showCounts();
    applyGround();
}

/// Which products are shown: one of the chips is always pressed.
QLayout* ProductList::makeChips()
{
    constexpr int kInARow = 2; // All of them are wider than the list.
    auto* chips = new QGridLayout;
    chips->setContentsMargins(8, 0, 8, 0);
    chips->setSpacing(0);
    chips->setColumnStretch(kInARow, 1);
    auto* group = new QButtonGroup(this);
    for (const QString& word : {tr("All", "products"), tr("To look at"), tr("No supplier"), tr("Out of stock")}) {
        const auto at = static_cast<int>(m_chips.size());
        auto* chip = new ListChip(word, this);
        group->addButton(chip, at);
        m_chips.push_back(chip);
        chips->addWidget(chip, at / kInARow, at % kInARow, Qt::AlignLeft);
    }
    m_chips.front()->setChecked(true);
    connect(group, &QButtonGroup::idToggled, this, [this] { filter(); });
    return chips;
}

void ProductList::layOut(QLayout* chips)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 10, 1, 0);
    column->setSpacing(0);
    auto* search = new QHBoxLayout;
    search->setContentsMargins(12, 0, 12, 0);
    search->addWidget(m_search);
    column->addLayout(search);
    column->addSpacing(8);
    column->addLayout(chips);
    column->addSpacing(8);
    column->addWidget(m_view, 1);
}

void ProductList::connectParts()
{
    connect(m_search->edit(), &QLineEdit::textChanged, this, [this] { filter(); });
    connect(m_search->edit(), &QLineEdit::returnPressed, this, [this] {
        for (int row = 0; row < m_model->rowCount(); ++row) {
            if (const auto* one = m_model->rowAt(row); one->product != nullptr) {
                choose(one->product->code);
                return;
            }
        }
    });
    connect(m_model, &ProductListModel::countsChanged, this, &ProductList::showCounts);
    connect(m_model, &QAbstractItemModel::modelAboutToBeReset, this, [this] { m_isRestoring = true; });
    connect(m_model, &QAbstractItemModel::modelReset, this, &ProductList::restoreChoice);
    connect(m_view, &QListView::clicked, this, [this](const QModelIndex& index) {
        if (const auto* row = m_model->rowAt(index.row()); row != nullptr && row->isHead) {
            const QString its = row->group;
            m_model->fold(its, !m_model->isFolded(its));
        }
    });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& now) {
        const QString code = now.data(KeyRole).toString();
        if (m_isRestoring || code.isEmpty() || code == m_chosen)
            return;
        m_chosen = code;
        Q_EMIT chosenChanged(code);
    });
}

void ProductList::filter()
{
    int which = 0;
    for (int i = 0; i < static_cast<int>(m_chips.size()); ++i) {
        if (m_chips[static_cast<std::size_t>(i)]->isChecked())
            which = i;
    }
    m_model->filter(m_search->edit()->text().trimmed(), static_cast<ProductListModel::Which>(which));
}

void ProductList::showCounts()
{
    for (int i = 0; i < static_cast<int>(m_chips.size()); ++i)
        m_chips[static_cast<std::size_t>(i)]->setCount(m_model->count(static_cast<ProductListModel::Which>(i)));
}

void ProductList::restoreChoice()
{
    m_isRestoring = true;
    if (const int row = m_model->rowOf(m_chosen); row >= 0)
        m_view->setCurrentIndex(m_model->index(row));
    m_isRestoring = false;
}

void ProductList::choose(const QString& code)
{
    if (m_model->rowOf(code) < 0) {
        m_search->edit()->clear();
        m_chips.front()->setChecked(true);
    }
    const bool isNew = code != m_chosen;
    m_chosen = code;
    restoreChoice();
    if (const int row = m_model->rowOf(code); row >= 0)
        m_view->scrollTo(m_model->index(row));
    if (isNew)
        Q_EMIT chosenChanged(code);
}

void ProductList::chooseFirst()
{
    int first = -1;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const Product* product = m_model->rowAt(row)->product;
        if (product == nullptr)
            continue;
        if (first < 0)
            first = row;
        if (product->mappings > 0) {
            first = row;
            break;
        }
    }
    if (first < 0)
        return;
    choose(m_model->rowAt(first)->product->code);
    // With the head of its group, when it is the first of it.
    const int top = first > 0 && m_model->rowAt(first - 1)->isHead ? first - 1 : first;
    m_view->scrollTo(m_model->index(top), QAbstractItemView::PositionAtTop);
}

void ProductList::focusSearch()
{
    m_search->edit()->setFocus(Qt::ShortcutFocusReason);
    m_search->edit()->selectAll();
}

void ProductList::setStale(bool isStale)
{
    m_isStale = isStale;
    applyGround();
    update();
}

void ProductList::applyGround()
{
    QPalette ground; // Only this one role is the viewport's own, the others keep following the theme.
    ground.setColor(QPalette::Base, m_isStale ? look::tokens().stale : look::tokens().surface);
    m_view->viewport()->setPalette(ground);
}

void ProductList::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        applyGround();
}

void ProductList::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && !m_search->edit()->text().isEmpty()) {
        m_search->edit()->clear();
        m_view->setFocus(Qt::OtherFocusReason);
        return;
    }
    QWidget::keyPressEvent(event);
}

void ProductList::paintEvent(QPaintEvent*)
{
    const look::Tokens& t = look::tokens();
    QPainter painter(this);
    painter.fillRect(rect(), m_isStale ? t.stale : t.surface);
    look::lineDown(painter, width() - 1, 0, height(), t.line);
}

} // namespace eraflazz::console
