// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/mapping/product_figures.h"

#include "core/rows/packed_row.h"
#include "desk/desk.h"
#include "goods/product_catalog.h"
#include "look/parts/stat_tile.h"
#include "text/amount_text.h"
#include "text/cell_text.h"

#include <QVBoxLayout>

#include <algorithm>

namespace eraflazz::console {

namespace {

constexpr std::size_t kTiles = 6, kLevelTiles = 3;

look::Stat statOf(const QString& label, const QString& value)
{
    look::Stat stat;
    stat.label = label;
    stat.value = value;
    return stat;
}

QString textOf(const std::optional<Money>& amount)
{
    return amount ? text::amountText(*amount) : QStringLiteral("–");
}

} // namespace

ProductFigures::ProductFigures(Desk& desk, const ProductCatalog& catalog, QWidget* parent)
    : QWidget(parent), m_desk(desk), m_catalog(catalog)
{
    auto* row = new look::StatRow(false, this);
    for (std::size_t i = 0; i < kTiles; ++i) {
        m_tiles.push_back(new look::StatTile({}, look::StatSize::Strip));
        row->addTile(m_tiles.back());
    }
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(row);
}

void ProductFigures::setProduct(const QString& code)
{
    m_product = code;
    m_levels.clear();
    refresh();
}

void ProductFigures::refresh()
{
    const Product* product = m_catalog.find(m_product);
    if (product == nullptr)
        return;
    const std::vector<look::Stat> stats = statsOf(*product);
    for (std::size_t i = 0; i < m_tiles.size(); ++i) {
        m_tiles[i]->setVisible(i < stats.size());
        if (i < stats.size())
            m_tiles[i]->setStat(stats[i]);
    }
}

std::vector<look::Stat> ProductFigures::statsOf(const Product& product) const
{
    std::vector<look::Stat> stats{statOf(tr("Base price"), text::amountText(product.price))};
    for (std::size_t i = 0; i < std::min(m_levels.size(), kLevelTiles); ++i)
        stats.push_back(statOf(m_levels[i].first, text::amountText(m_levels[i].second)));
    if (!m_catalog.hasCosts())
        return stats;
    stats.push_back(statOf(tr("Best cost"), textOf(product.bestCost)));
    stats.back().unit = product.bestSupplier;
    stats.push_back(statOf(tr("Margin"), textOf(product.margin)));
    if (product.margin && product.price.isPositive())
        stats.back().unit = text::percentText(text::permilleOf(product.margin->value(), product.price.value()));
    if (product.margin && product.margin->isNegative())
        stats.back().changeInk = look::Ink::Bad;
    return stats;
}

void ProductFigures::askLevels()
{
    m_desk.ask(Call("product.get").with("product", m_product), this, [this, product = m_product](const Answer& answer) {
        if (!answer.isFine() || product != m_product)
            return;
        m_levels.clear();
        for (const Json& row : answer.result["levels"].items()) {
            const QString name = plainLine(row["name"].asString().value_or(row["level"].asString().value_or("")));
            if (const auto price = row["price"].asInteger())
                m_levels.emplace_back(name, Money::rupiah(*price));
        }
        refresh();
    });
}

} // namespace eraflazz::console
