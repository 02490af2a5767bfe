// SPDX-License-Identifier: GPL-3.0-or-later
#include "goods/product_catalog.h"

#include "desk/desk.h"

#include <utility>

#include <vector>

namespace eraflazz::console {

ProductCatalog::ProductCatalog(Desk& desk, QObject* parent)
    : QObject(parent), m_store(desk.clock(), kWindow), m_subscription(desk.client(), m_store)
{
    m_store.watch(this);
    connect(&m_subscription, &Subscription::stateChanged, this, [this](Subscription::State state) {
        if (state == Subscription::State::Failed)
            Q_EMIT failed();
        if (state != Subscription::State::Current)
            return;
        m_store.flush();
        m_isFilled = true;
        Q_EMIT filled();
    });
    TopicAsked asked;
    asked.topic = QStringLiteral("product.catalog");
    asked.window = kWindow;
    m_subscription.open(asked);
}

ProductCatalog::~ProductCatalog()
{
    m_store.unwatch(this);
}

const Product* ProductCatalog::find(const QString& code) const
{
    const auto found = m_products.find(code);
    return found == m_products.end() ? nullptr : &found->second;
}

void ProductCatalog::readColumns()
{
    const WireColumns& columns = m_store.columns();
    m_at = {.code = columnNamed(columns, "code"),
            .name = columnNamed(columns, "name"),
            .category = columnNamed(columns, "category"),
            .brand = columnNamed(columns, "brand"),
            .status = columnNamed(columns, "status"),
            .reason = columnNamed(columns, "closed_reason"),
            .price = columnNamed(columns, "price"),
            .mappings = columnNamed(columns, "mappings"),
            .supplier = columnNamed(columns, "best_supplier"),
            .policy = columnNamed(columns, "policy"),
            .version = columnNamed(columns, "version"),
            .cost = columnNamed(columns, "best_cost"),
            .margin = columnNamed(columns, "margin"),
            .cutoffStart = columnNamed(columns, "cutoff_start"),
            .cutoffEnd = columnNamed(columns, "cutoff_end")};
    m_hasCosts = m_at.cost >= 0;
    m_hasHours = m_at.cutoffStart >= 0 && m_at.cutoffEnd >= 0;
}

Product ProductCatalog::productOf(const PackedRow& row) const
{
    const auto words = [&row](int at) { return at < 0 ? QString() : plainLine(textOf(row.cell(at))); };
    const auto number = [&row](int at) { return at < 0 ? std::optional<std::int64_t>() : numberOf(row.cell(at)); };
    const auto money = [&number](int at) {
        const auto value = number(at);
        return value ? std::optional(Money::rupiah(*value)) : std::nullopt;
    };
    Product product;
    product.code = words(m_at.code);
    product.name = words(m_at.name);
    product.category = words(m_at.category);
    product.brand = words(m_at.brand);
    product.status = words(m_at.status);
    product.closedReason = words(m_at.reason);
    product.bestSupplier = words(m_at.supplier);
    product.policy = words(m_at.policy);
    product.price = money(m_at.price).value_or(Money());
    product.bestCost = money(m_at.cost);
    product.margin = money(m_at.margin);
    product.mappings = static_cast<int>(number(m_at.mappings).value_or(0));
    product.version = static_cast<int>(number(m_at.version).value_or(0));
    const auto minute = [&number](int at) {
        const auto value = number(at);
        return value ? std::optional(static_cast<int>(*value)) : std::nullopt;
    };
    product.cutoffStart = minute(m_at.cutoffStart);
    product.cutoffEnd = minute(m_at.cutoffEnd);
    return product;
}

void ProductCatalog::rowsTold(std::span<const StoredRow* const> touched, std::span<const StoredRow* const> gone)
{
    QStringList codes;
    bool areSomeNewOrGone = false;
    std::vector<std::map<QString, Product>::node_type> graves; // Views may look at them until they have been told.
    for (const StoredRow* row : gone) {
        const auto known = m_codeOf.find(row->key);
        if (known == m_codeOf.end())
            continue;
        graves.push_back(m_products.extract(known->second));
        codes << known->second;
        m_codeOf.erase(known);
        areSomeNewOrGone = true;
    }
    for (const StoredRow* row : touched) {
        if (row->isLeaving)
            continue;
        Product product = productOf(row->cells);
        if (product.code.isEmpty())
            continue;
        const auto known = m_products.find(product.code);
        if (known != m_products.end() && known->second == product)
            continue;
        areSomeNewOrGone = areSomeNewOrGone || known == m_products.end();
        codes << product.code;
        m_codeOf.insert_or_assign(row->key, product.code);
        m_products.insert_or_assign(product.code, std::move(product));
    }
    if (!codes.isEmpty())
        Q_EMIT changed(codes, areSomeNewOrGone);
}

void ProductCatalog::storeReset()
{
    // The columns are others now (another right); the rows come again at once.
    readColumns();
    QStringList codes;
    const std::map<QString, Product> graves = std::exchange(m_products, {});
    for (const auto& [code, product] : graves)
        codes << code;
    m_codeOf.clear();
    if (!codes.isEmpty())
        Q_EMIT changed(codes, true);
}

} // namespace eraflazz::console
