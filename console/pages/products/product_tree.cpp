// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/products/product_tree.h"

#include "goods/product_catalog.h"
#include "look/icon.h"
#include "look/paint.h"
#include "look/tokens.h"
#include "text/cell_text.h"

#include <QPainter>
#include <QSet>
#include <QStandardItemModel>
#include <QStyledItemDelegate>
#include <QTreeView>
#include <QVBoxLayout>

#include <map>

namespace eraflazz::console {

using look::TypeRole;

namespace {

enum TreeRole { CategoryRole = Qt::UserRole + 1, BrandRole, ProductRole, CountRole };

constexpr int kRow = 26, kIndent = 14, kWidth = 208;

class ProductTreeDelegate final : public QStyledItemDelegate {
public:
    explicit ProductTreeDelegate(QTreeView& view) : QStyledItemDelegate(&view), m_view(view) {}

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override
    {
        return {kWidth, kRow};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const look::Tokens& t = look::tokens();
        const bool isChosen = option.state & QStyle::State_Selected;
        int depth = 0;
        for (QModelIndex up = index.parent(); up.isValid(); up = up.parent())
            ++depth;
        const QRect row(8, option.rect.y() + 1, m_view.viewport()->width() - 16, option.rect.height() - 2);
        if (isChosen)
            look::fillRound(*painter, row, look::size::kRadiusControl, t.accentSoft);
        else if (option.state & QStyle::State_MouseOver)
            look::fillRound(*painter, row, look::size::kRadiusControl, t.hover);
        const int left = row.x() + 4 + depth * kIndent;
        if (index.model()->hasChildren(index)) {
            const auto chevron = m_view.isExpanded(index) ? look::Icon::ChevronDown : look::Icon::ChevronRight;
            look::paintIcon(*painter, QRect(left, row.y(), 12, row.height()), chevron, 12, t.ink3);
        }
        const bool isProduct = !index.data(ProductRole).toString().isEmpty();
        const int count = index.data(CountRole).toInt();
        const QString number = isProduct ? QString() : text::countText(count);
        const TypeRole role = isChosen ? TypeRole::CellBold : TypeRole::Cell;
        const QColor ink = isChosen ? t.accentInk : isProduct ? t.ink2 : t.ink;
        const int numberWidth = look::textWidth(TypeRole::Cell, number);
        look::paintText(*painter,
                        row.adjusted(0, 0, -8, 0),
                        TypeRole::Cell,
                        isChosen ? t.accentInk : t.ink3,
                        number,
                        Qt::AlignRight,
                        Qt::ElideNone);
        const QRect words(left + 16, row.y(), row.right() - left - 16 - numberWidth - 12, row.height());
        look::paintText(*painter, words, role, ink, index.data().toString());
    }

private:
    const QTreeView& m_view;
};

QStandardItem* itemOf(const QString& words, const QString& category, const QString& brand, const QString& product)
{
    auto* item = new QStandardItem(words);
    item->setEditable(false);
    item->setData(category, CategoryRole);
    item->setData(brand, BrandRole);
    item->setData(product, ProductRole);
    return item;
}

void count(QStandardItem& item, int number)
{
    item.setData(number, CountRole);
    item.setData(QStringLiteral("%1, %2").arg(item.text()).arg(number), Qt::AccessibleTextRole);
}

} // namespace

ProductTree::ProductTree(ProductCatalog& catalog, QWidget* parent)
    : QWidget(parent), m_catalog(catalog), m_model(new QStandardItemModel(this)), m_view(new QTreeView(this))
{
    setFixedWidth(kWidth);
    m_view->setObjectName(QStringLiteral("productTree"));
    m_view->setAccessibleName(tr("Categories and operators"));
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setHeaderHidden(true);
    m_view->setIndentation(0);
    m_view->setUniformRowHeights(true);
    m_view->setMouseTracking(true);
    m_view->setExpandsOnDoubleClick(true);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setItemDelegate(new ProductTreeDelegate(*m_view));
    m_view->setModel(m_model);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 8, 1, 0);
    column->addWidget(m_view);
    connect(m_view, &QTreeView::clicked, this, [this](const QModelIndex& index) {
        if (!index.data(CategoryRole).toString().isEmpty() && m_model->hasChildren(index))
            m_view->setExpanded(index, !m_view->isExpanded(index));
    });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& now) {
        if (!now.isValid() || m_isRebuilding)
            return;
        Q_EMIT placeChosen(now.data(CategoryRole).toString(), now.data(BrandRole).toString());
        if (const QString code = now.data(ProductRole).toString(); !code.isEmpty())
            Q_EMIT productChosen(code);
    });
    connect(&catalog, &ProductCatalog::changed, this, &ProductTree::take);
    rebuild();
    applyGround();
}

QString ProductTree::pathOf(const QModelIndex& index) const
{
    return QStringList{
        index.data(CategoryRole).toString(), index.data(BrandRole).toString(), index.data(ProductRole).toString()}
        .join(u'\n');
}

void ProductTree::take(const QStringList& codes, bool areSomeNewOrGone)
{
    bool isMoved = areSomeNewOrGone;
    for (const QString& code : codes) {
        const Product* product = m_catalog.find(code);
        const QModelIndexList found =
            m_model->match(m_model->index(0, 0), ProductRole, code, 1, Qt::MatchExactly | Qt::MatchRecursive);
        isMoved = isMoved || product == nullptr || found.isEmpty() ||
                  found.front().data(CategoryRole).toString() != product->category ||
                  found.front().data(BrandRole).toString() != product->brand ||
                  found.front().data().toString() != product->name;
        if (isMoved)
            break;
    }
    if (isMoved)
        rebuild();
}

void ProductTree::rebuild()
{
    QSet<QString> opened;
    const QString chosen = pathOf(m_view->currentIndex());
    const auto walk = [this](const QModelIndex& parent, auto&& self, auto&& visit) -> void {
        for (int row = 0; row < m_model->rowCount(parent); ++row) {
            const QModelIndex one = m_model->index(row, 0, parent);
            visit(one);
            self(one, self, visit);
        }
    };
    walk({}, walk, [&](const QModelIndex& one) {
        if (m_view->isExpanded(one))
            opened.insert(pathOf(one));
    });
    m_isRebuilding = true;
    m_model->clear();
    std::map<QString, std::map<QString, std::vector<const Product*>>> places;
    for (const auto& [code, product] : m_catalog.all())
        places[product.category][product.brand].push_back(&product);
    auto* all = itemOf(tr("All products"), {}, {}, {});
    count(*all, static_cast<int>(m_catalog.all().size()));
    m_model->appendRow(all);
    for (const auto& [category, brands] : places) {
        auto* group = itemOf(category, category, {}, {});
        int inGroup = 0;
        for (const auto& [brand, products] : brands) {
            auto* operatorItem = itemOf(brand, category, brand, {});
            for (const Product* product : products)
                operatorItem->appendRow(itemOf(product->name, category, brand, product->code));
            count(*operatorItem, static_cast<int>(products.size()));
            inGroup += static_cast<int>(products.size());
            group->appendRow(operatorItem);
        }
        count(*group, inGroup);
        m_model->appendRow(group);
    }
    QModelIndex current = m_model->index(0, 0);
    walk({}, walk, [&](const QModelIndex& one) {
        const QString path = pathOf(one);
        // At first categories stand open: operators are what people look for.
        const bool isCategory = !one.parent().isValid() && one.row() > 0;
        if (opened.contains(path) || (opened.isEmpty() && isCategory))
            m_view->expand(one);
        if (path == chosen)
            current = one;
    });
    m_view->setCurrentIndex(current);
    m_isRebuilding = false;
}

void ProductTree::chooseAll()
{
    m_view->setCurrentIndex(m_model->index(0, 0));
}

void ProductTree::setStale(bool isStale)
{
    m_isStale = isStale;
    applyGround();
    update();
}

void ProductTree::applyGround()
{
    QPalette ground; // Only this one role is the viewport's own, the others keep following the theme.
    ground.setColor(QPalette::Base, m_isStale ? look::tokens().stale : look::tokens().surface);
    m_view->viewport()->setPalette(ground);
}

void ProductTree::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        applyGround();
}

void ProductTree::paintEvent(QPaintEvent*)
{
    const look::Tokens& t = look::tokens();
    QPainter painter(this);
    painter.fillRect(rect(), m_isStale ? t.stale : t.surface);
    look::lineDown(painter, width() - 1, 0, height(), t.line);
}

} // namespace eraflazz::console
