// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/products/product_cells.h"

#include "core/rows/cell_roles.h"
#include "core/session/draft_set.h"
#include "pages/products/price_book.h"
#include "pages/products/price_rules.h"
#include "pages/products/products_model.h"
#include "text/amount_text.h"
#include "text/cell_text.h"

namespace eraflazz::console {

namespace {

using Kind = ProductColumn::Kind;

const QString kNone = QStringLiteral("–");

} // namespace

Money ProductCells::basePrice(const Product& product) const
{
    const PriceDraft* draft = m_drafts.find({product.code, {}});
    return draft == nullptr ? product.price : draft->price;
}

std::optional<Money> ProductCells::margin(const Product& product) const
{
    return product.bestCost ? std::optional(basePrice(product) - *product.bestCost) : std::nullopt;
}

QString ProductCells::text(const Product& product, const ProductColumn& column) const
{
    const auto money = [](const std::optional<Money>& amount) { return amount ? text::amountText(*amount) : kNone; };
    const auto words = [](const QString& some) { return some.isEmpty() ? kNone : some; };
    switch (column.kind) {
    case Kind::Code:
        return product.code;
    case Kind::Name:
        return product.name;
    case Kind::Status:
        return productStatusWord(product.status);
    case Kind::Cost:
        return money(product.bestCost);
    case Kind::Base:
        return text::amountText(product.price);
    case Kind::Level: {
        // An empty cell means "not loaded".
        const auto price = m_book.price(product.code, column.level);
        return price ? text::amountText(*price) : QString();
    }
    case Kind::Margin:
        return money(margin(product));
    case Kind::MarginPart: {
        const auto left = margin(product);
        const auto part = left ? marginPermille(basePrice(product), *left) : std::nullopt;
        return part ? text::percentText(*part) : kNone;
    }
    case Kind::Supplier:
        return words(product.bestSupplier);
    case Kind::Mappings:
        return text::countText(product.mappings);
    case Kind::Hours:
        return product.cutoffStart && product.cutoffEnd ? openHours(*product.cutoffStart, *product.cutoffEnd) : kNone;
    case Kind::Policy:
        return policyWord(product.policy);
    case Kind::Category:
        return words(product.category);
    case Kind::Brand:
        return words(product.brand);
    case Kind::Reason:
        return words(product.closedReason);
    }
    Q_UNREACHABLE();
}

QVariant ProductCells::raw(const Product& product, const ProductColumn& column) const
{
    const auto number = [](const std::optional<Money>& amount) {
        return amount ? QVariant::fromValue(static_cast<qlonglong>(amount->value())) : QVariant();
    };
    switch (column.kind) {
    case Kind::Cost:
        return number(product.bestCost);
    case Kind::Base:
        return number(product.price);
    case Kind::Level:
        return number(m_book.price(product.code, column.level));
    case Kind::Margin:
        return number(margin(product));
    case Kind::Mappings:
        return product.mappings;
    case Kind::Code:
    case Kind::Name:
    case Kind::Status:
    case Kind::MarginPart:
    case Kind::Supplier:
    case Kind::Hours:
    case Kind::Policy:
    case Kind::Category:
    case Kind::Brand:
    case Kind::Reason:
        return text(product, column);
    }
    Q_UNREACHABLE();
}

QVariant ProductCells::draft(const Product& product, const ProductColumn& column, int role) const
{
    const PriceDraft* draft = m_drafts.find({product.code, column.level});
    if (draft == nullptr)
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return text::amountText(draft->price);
    case Qt::AccessibleTextRole:
        return ProductsModel::tr("%1, not saved").arg(text::amountText(draft->price));
    case RawRole:
        return QVariant::fromValue<qlonglong>(draft->price.value());
    case DraftRole:
        return true;
    case ToneRole:
        return static_cast<int>(draft->isConflict() ? Tone::Doubt : Tone::Strong);
    case Qt::ToolTipRole:
        return draft->isConflict()
                   ? ProductsModel::tr("The server says %1 now; you saw %2. Compare in the review.")
                         .arg(text::amountText(draft->server), text::amountText(draft->seen))
                   : ProductsModel::tr("Not saved. The server says %1.").arg(text::amountText(draft->server));
    default:
        return {};
    }
}

} // namespace eraflazz::console
