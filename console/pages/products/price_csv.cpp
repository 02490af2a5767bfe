// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/products/price_csv.h"

#include "text/amount_text.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace eraflazz::console {

namespace {

QChar separatorOf(const QString& text)
{
    const QString first = text.section(u'\n', 0, 0);
    for (const QChar one : {QChar(u'\t'), QChar(u';')}) {
        if (first.contains(one))
            return one;
    }
    return u',';
}

QStringList fieldsOf(const QString& line, QChar separator)
{
    QStringList fields;
    QString field;
    bool isQuoted = false;
    for (qsizetype i = 0; i < line.size(); ++i) {
        const QChar c = line.at(i);
        if (isQuoted && c == u'"' && i + 1 < line.size() && line.at(i + 1) == u'"') {
            field += c;
            ++i;
        } else if (c == u'"') {
            isQuoted = !isQuoted;
        } else if (c == separator && !isQuoted) {
            fields << field.trimmed();
            field.clear();
        } else {
            field += c;
        }
    }
    fields << field.trimmed();
    return fields;
}

struct Places final {
    qsizetype code = 0;
    qsizetype level = -1;
    qsizetype price = 1;
};

qsizetype placeOf(const QStringList& titles, std::initializer_list<const char16_t*> names)
{
    for (qsizetype i = 0; i < titles.size(); ++i) {
        for (const char16_t* name : names) {
            if (titles.at(i).compare(QStringView(name), Qt::CaseInsensitive) == 0)
                return i;
        }
    }
    return -1;
}

std::optional<Places> titlesOf(const QStringList& fields)
{
    const qsizetype code = placeOf(fields, {u"kode", u"code", u"product", u"produk"});
    const qsizetype price = placeOf(fields, {u"harga", u"price", u"harga dasar", u"base price"});
    if (code < 0 || price < 0)
        return std::nullopt;
    return Places{code, placeOf(fields, {u"level"}), price};
}

QString problem(const char* english)
{
    return QCoreApplication::translate("PriceCsv", english);
}

} // namespace

std::vector<CsvPrice> readPriceCsv(const QString& text)
{
    QString all = text;
    all.replace(QStringLiteral("\r\n"), QStringLiteral("\n")).replace(u'\r', u'\n');
    if (all.startsWith(QChar(0xFEFF)))
        all.remove(0, 1);
    const QChar separator = separatorOf(all);
    std::vector<CsvPrice> rows;
    Places at;
    QSet<QString> seen;
    const QStringList lines = all.split(u'\n');
    bool isFirst = true;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (lines.at(i).trimmed().isEmpty())
            continue;
        const QStringList fields = fieldsOf(lines.at(i), separator);
        if (std::exchange(isFirst, false)) {
            if (const auto titles = titlesOf(fields)) {
                at = *titles;
                continue;
            }
            if (fields.size() == 3)
                at = {0, 1, 2};
        }
        CsvPrice row;
        row.line = static_cast<int>(i) + 1;
        row.product = fields.value(at.code);
        row.level = at.level < 0 ? QString() : fields.value(at.level);
        row.typed = fields.value(at.price);
        if (const auto amount = text::readAmount(row.typed); amount && amount->isPositive())
            row.price = *amount;
        if (row.product.isEmpty())
            row.problem = problem(QT_TRANSLATE_NOOP("PriceCsv", "no product code"));
        else if (!row.price)
            row.problem = problem(QT_TRANSLATE_NOOP("PriceCsv", "not a price"));
        else if (seen.contains(row.product + u'\n' + row.level))
            row.problem = problem(QT_TRANSLATE_NOOP("PriceCsv", "stands twice in the file"));
        seen.insert(row.product + u'\n' + row.level);
        rows.push_back(std::move(row));
    }
    return rows;
}

} // namespace eraflazz::console
