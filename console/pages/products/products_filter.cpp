// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/products/products_filter.h"

#include "text/amount_text.h"

#include <QCoreApplication>

#include <algorithm>

namespace eraflazz::console {

namespace {

// The keys in the person's language; the daemon's own names work too, for links.
QString key(const char* english)
{
    return QCoreApplication::translate("ProductsFilter", english);
}

constexpr const char* kStatus = QT_TRANSLATE_NOOP("ProductsFilter", "status");
constexpr const char* kSupplier = QT_TRANSLATE_NOOP("ProductsFilter", "supplier");
constexpr const char* kMargin = QT_TRANSLATE_NOOP("ProductsFilter", "margin");
constexpr const char* kPrice = QT_TRANSLATE_NOOP("ProductsFilter", "price");
constexpr const char* kSuppliers = QT_TRANSLATE_NOOP("ProductsFilter", "suppliers");

bool isKey(const QString& typed, const char* english)
{
    return typed == key(english) || typed == QLatin1String(english);
}

bool compares(std::int64_t value, const QString& relation, std::int64_t limit)
{
    if (relation == u">")
        return value > limit;
    if (relation == u"<")
        return value < limit;
    if (relation == u">=")
        return value >= limit;
    if (relation == u"<=")
        return value <= limit;
    return value == limit;
}

std::optional<std::int64_t> numberIn(const QString& typed)
{
    const bool isNegative = typed.startsWith(u'-');
    const auto amount = text::readAmount(QStringView(typed).mid(isNegative ? 1 : 0));
    if (!amount)
        return std::nullopt;
    return isNegative ? -amount->value() : amount->value();
}

bool holds(const text::FilterTerm& term, const Product& product)
{
    if (term.key.isEmpty())
        return product.code.contains(term.value, Qt::CaseInsensitive) ||
               product.name.contains(term.value, Qt::CaseInsensitive);
    if (isKey(term.key, kStatus))
        return product.status.compare(term.value, Qt::CaseInsensitive) == 0 ||
               productStatusWord(product.status).compare(term.value, Qt::CaseInsensitive) == 0;
    if (isKey(term.key, kSupplier))
        return product.bestSupplier.compare(term.value, Qt::CaseInsensitive) == 0;
    const auto limit = numberIn(term.value);
    if (!limit)
        return false;
    if (isKey(term.key, kMargin))
        return product.margin && compares(product.margin->value(), term.relation, *limit);
    if (isKey(term.key, kPrice))
        return compares(product.price.value(), term.relation, *limit);
    return compares(product.mappings, term.relation, *limit);
}

} // namespace

text::FilterKeys productFilterKeys()
{
    text::FilterKeys keys;
    const auto add = [&keys](const char* english, bool isOrdered) {
        keys.push_back({key(english), {}, isOrdered});
        if (key(english) != QLatin1String(english))
            keys.push_back({QString::fromLatin1(english), {}, isOrdered});
    };
    add(kStatus, false);
    add(kSupplier, false);
    add(kMargin, true);
    add(kPrice, true);
    add(kSuppliers, true);
    return keys;
}

bool ProductsFilter::matches(const Product& product) const
{
    if (!category.isEmpty() && product.category != category)
        return false;
    if (!brand.isEmpty() && product.brand != brand)
        return false;
    return std::all_of(terms.begin(), terms.end(), [&product](const auto& term) { return holds(term, product); });
}

} // namespace eraflazz::console
