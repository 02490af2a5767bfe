// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/mapping/unmatched.h"

#include "core/rows/packed_row.h"
#include "text/amount_text.h"
#include "text/cell_text.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QSet>

#include <cstdlib>

namespace eraflazz::console {

namespace {

QString words(const char* english)
{
    return QCoreApplication::translate("Unmatched", english);
}

QString textAt(const Json& row, std::string_view name)
{
    return plainLine(row[name].asString().value_or(std::string_view()));
}

std::optional<Money> moneyAt(const Json& row, std::string_view name)
{
    const auto number = row[name].asInteger();
    return number ? std::optional(Money::rupiah(*number)) : std::nullopt;
}

Unmatched rowOf(Unmatched::Kind kind, const QString& supplier, const Json& row)
{
    Unmatched one;
    one.kind = kind;
    one.supplier = supplier;
    one.sku = textAt(row, "sku");
    one.name = textAt(row, "name");
    one.category = textAt(row, "category");
    one.brand = textAt(row, "brand");
    one.price = moneyAt(row, "price");
    one.cost = moneyAt(row, "cost");
    one.product = textAt(row, "product");
    one.why = textAt(row, "why");
    one.mapping = row["mapping"].asInteger().value_or(0);
    one.version = static_cast<int>(row["version"].asInteger().value_or(0));
    one.permille = static_cast<int>(row["permille"].asInteger().value_or(0));
    one.isOpen = row["open"].asBool().value_or(true);
    return one;
}

/// Words and numbers of a name; "50.000" and "50K" are one number.
QSet<QString> tokensOf(QString text)
{
    static const QRegularExpression thousands(QStringLiteral("([0-9])[.]([0-9]{3})"));
    static const QRegularExpression kilo(QStringLiteral("\\b([0-9]+)k\\b"));
    static const QRegularExpression others(QStringLiteral("[^a-z0-9]+"));
    text = text.toLower();
    text.replace(thousands, QStringLiteral("\\1\\2"));
    text.replace(kilo, QStringLiteral("\\1000"));
    const QStringList parts = text.split(others, Qt::SkipEmptyParts);
    return {parts.begin(), parts.end()};
}

bool hasNumber(const QSet<QString>& tokens)
{
    for (const QString& one : tokens) {
        if (one.size() >= 3 && one.toLongLong() > 0)
            return true;
    }
    return false;
}

} // namespace

std::vector<Unmatched> unmatchedFrom(const QString& supplier, const Json& result)
{
    std::vector<Unmatched> rows;
    for (const Json& row : result["moved"].items())
        rows.push_back(rowOf(Unmatched::Kind::Moved, supplier, row));
    for (const Json& row : result["gone"].items())
        rows.push_back(rowOf(Unmatched::Kind::Gone, supplier, row));
    for (const Json& row : result["unmapped"].items())
        rows.push_back(rowOf(Unmatched::Kind::NotMapped, supplier, row));
    return rows;
}

Likeness likenessOf(const Unmatched& code, const Product& product)
{
    Likeness likeness;
    const QSet<QString> theirs = tokensOf(code.name + u' ' + code.sku);
    const QSet<QString> ours = tokensOf(product.name + u' ' + product.code);
    const QSet<QString> common = QSet<QString>(theirs).intersect(ours);
    // A shared number is the amount people look for; words alone are only the operator's name again.
    likeness.isName = hasNumber(common) || common.size() >= 3;
    likeness.isBrand = !product.brand.isEmpty() && code.brand.compare(product.brand, Qt::CaseInsensitive) == 0;
    const Money near = product.bestCost.value_or(product.price);
    if (code.price && near.isPositive())
        likeness.isPrice = std::llabs((*code.price - near).value()) * 100 <= near.value() * 3;
    likeness.score = (likeness.isName ? 4 : 0) + (likeness.isBrand ? 2 : 0) + (likeness.isPrice ? 3 : 0);
    // Another operator's product of the same price is another product.
    if (!likeness.isBrand && !likeness.isName)
        likeness.score = 0;
    return likeness;
}

QString likenessWords(const Likeness& likeness)
{
    QStringList parts;
    if (likeness.isBrand)
        parts << words(QT_TRANSLATE_NOOP("Unmatched", "same operator"));
    if (likeness.isName)
        parts << words(QT_TRANSLATE_NOOP("Unmatched", "similar name"));
    if (likeness.isPrice)
        parts << words(QT_TRANSLATE_NOOP("Unmatched", "similar price"));
    return parts.join(QStringLiteral(", "));
}

QString changeWords(const Unmatched& one)
{
    if (one.kind == Unmatched::Kind::Gone)
        return one.why == u"closed" ? words(QT_TRANSLATE_NOOP("Unmatched", "closed at the supplier"))
                                    : words(QT_TRANSLATE_NOOP("Unmatched", "not in the supplier's list any more"));
    const QString part = text::percentText(std::abs(one.permille));
    const QString how = one.permille < 0 ? words(QT_TRANSLATE_NOOP("Unmatched", "cheaper by %1")).arg(part)
                                         : words(QT_TRANSLATE_NOOP("Unmatched", "dearer by %1")).arg(part);
    if (!one.cost || !one.price)
        return how;
    return words(QT_TRANSLATE_NOOP("Unmatched", "%1: %2 instead of %3"))
        .arg(how, text::amountText(*one.price), text::amountText(*one.cost));
}

} // namespace eraflazz::console
