// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/products/product_columns.h"

#include "goods/product.h"
#include "pages/products/products_model.h"

namespace eraflazz::console {

using look::CellKind;
using Kind = ProductColumn::Kind;

std::vector<ProductColumn>
productColumns(bool hasCosts, bool hasHours, const std::vector<std::pair<QString, QString>>& levels)
{
    std::vector<ProductColumn> columns{{Kind::Code}, {Kind::Name}, {Kind::Status}};
    if (hasCosts)
        columns.push_back({Kind::Cost});
    columns.push_back({Kind::Base});
    for (const auto& [level, name] : levels)
        columns.push_back({Kind::Level, level, name});
    if (hasCosts) {
        columns.push_back({Kind::Margin});
        columns.push_back({Kind::MarginPart});
    }
    columns.push_back({Kind::Supplier});
    columns.push_back({Kind::Mappings});
    if (hasHours)
        columns.push_back({Kind::Hours});
    for (const Kind kind : {Kind::Policy, Kind::Category, Kind::Brand, Kind::Reason})
        columns.push_back({kind});
    return columns;
}

look::Column productColumnLook(const ProductColumn& column)
{
    switch (column.kind) {
    case Kind::Code:
        return {QStringLiteral("code"),
                ProductsModel::tr("Code"),
                CellKind::Code,
                QStringLiteral("TSELDATA100"),
                0,
                false,
                false};
    case Kind::Name:
        return {QStringLiteral("name"), ProductsModel::tr("Product"), CellKind::Text, {}, 180, false, true};
    case Kind::Status:
        return {QStringLiteral("status"),
                ProductsModel::tr("State"),
                CellKind::State,
                productStatusWord(QStringLiteral("disturbed")),
                0,
                false,
                false};
    case Kind::Cost:
        return {QStringLiteral("cost"), ProductsModel::tr("Best cost (Rp)"), CellKind::Money, {}, 0, false, false};
    case Kind::Base:
        return {QStringLiteral("base"), ProductsModel::tr("Base price (Rp)"), CellKind::Money, {}, 0, false, false};
    case Kind::Level:
        return {QStringLiteral("level:") + column.level,
                column.levelName.isEmpty() ? column.level : column.levelName,
                CellKind::Money,
                {},
                0,
                false,
                false};
    case Kind::Margin:
        return {QStringLiteral("margin"), ProductsModel::tr("Margin (Rp)"), CellKind::Money, {}, 0, false, false};
    case Kind::MarginPart:
        return {QStringLiteral("marginPart"), ProductsModel::tr("Margin %"), CellKind::Percent, {}, 0, true, false};
    case Kind::Supplier:
        return {QStringLiteral("supplier"), ProductsModel::tr("Main supplier"), CellKind::Code, {}, 0, false, false};
    case Kind::Mappings:
        return {QStringLiteral("mappings"),
                ProductsModel::tr("Suppliers"),
                CellKind::Count,
                QStringLiteral("99"),
                0,
                false,
                false};
    case Kind::Hours:
        return {QStringLiteral("hours"),
                ProductsModel::tr("Hours"),
                CellKind::Text,
                QStringLiteral("00:00–00:00"),
                0,
                false,
                false};
    case Kind::Policy:
        return {QStringLiteral("policy"),
                ProductsModel::tr("Policy"),
                CellKind::Text,
                policyWord(QStringLiteral("success_rate")),
                0,
                true,
                false};
    case Kind::Category:
        return {QStringLiteral("category"), ProductsModel::tr("Category"), CellKind::Text, {}, 90, true, false};
    case Kind::Brand:
        return {QStringLiteral("brand"), ProductsModel::tr("Operator"), CellKind::Text, {}, 90, true, false};
    case Kind::Reason:
        return {QStringLiteral("reason"), ProductsModel::tr("Reason"), CellKind::Message, {}, 140, true, false};
    }
    Q_UNREACHABLE();
}

} // namespace eraflazz::console
