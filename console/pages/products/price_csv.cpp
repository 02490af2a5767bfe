// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/products/price_csv.h"

#include "text/amount_text.h"
#include "text/csv_text.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QSet>
#include <QStringConverter>
#include <QVariant>

#include <utility>

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

/// Which columns there are, by what they hold; -1: none.
struct Places final {
    qsizetype code = 0;
    qsizetype level = -1;
    qsizetype price = 1;
    qsizetype name = -1;
    qsizetype category = -1;
    qsizetype brand = -1;
    qsizetype nominal = -1;
    qsizetype like = -1;
    qsizetype destType = -1;
    qsizetype destRule = -1;
    qsizetype serial = -1;
};

/// The column of one of these titles; blanks and underlines are the same, and the unit says nothing.
qsizetype placeOf(const QStringList& titles, std::initializer_list<const char16_t*> names)
{
    for (qsizetype i = 0; i < titles.size(); ++i) {
        QString title = titles.at(i).toLower();
        title.replace(u'_', u' ').remove(QStringLiteral(" (rp)"));
        for (const char16_t* name : names) {
            if (title == QStringView(name))
                return i;
        }
    }
    return -1;
}

std::optional<Places> titlesOf(const QStringList& fields)
{
    Places at;
    at.code = placeOf(fields, {u"kode", u"code", u"product", u"produk", u"kode produk", u"product code"});
    at.price = placeOf(fields, {u"harga", u"price", u"harga dasar", u"base price", u"harga jual"});
    if (at.code < 0 || at.price < 0)
        return std::nullopt;
    at.level = placeOf(fields, {u"level"});
    at.name = placeOf(fields, {u"nama", u"name", u"nama produk", u"product name"});
    at.category = placeOf(fields, {u"kategori", u"category"});
    at.brand = placeOf(fields, {u"operator", u"brand", u"merek", u"provider"});
    at.nominal = placeOf(fields, {u"nominal", u"denom", u"denominasi", u"denomination"});
    at.like = placeOf(fields, {u"seperti", u"like"});
    at.destType = placeOf(fields, {u"jenis tujuan", u"dest type", u"kind of destination"});
    at.destRule = placeOf(fields, {u"aturan tujuan", u"dest rule", u"rule of the destination"});
    at.serial = placeOf(fields, {u"wajib sn", u"sn", u"sn required", u"serial"});
    return at;
}

QString fieldAt(const QStringList& fields, qsizetype at)
{
    return at < 0 ? QString() : fields.value(at);
}

/// An amount as people type it, or with the cents that a spreadsheet or a database writes after whole rupiah: two or
/// four noughts group no thousands.
Result<Money, text::AmountProblem> readCell(QString typed)
{
    static const QRegularExpression cents(QStringLiteral("[.,](00|0000)$"));
    return text::readAmount(typed.remove(cents));
}

std::optional<Money> amountIn(const QString& typed)
{
    const auto amount = readCell(typed);
    return amount ? std::optional(*amount) : std::nullopt;
}

std::optional<bool> truthIn(const QString& typed)
{
    const QString word = typed.toLower();
    if (QStringList{QStringLiteral("ya"), QStringLiteral("yes"), QStringLiteral("1"), QStringLiteral("true")}.contains(
            word))
        return true;
    if (QStringList{QStringLiteral("tidak"), QStringLiteral("no"), QStringLiteral("0"), QStringLiteral("false")}
            .contains(word))
        return false;
    return std::nullopt;
}

CsvFacts factsIn(const QStringList& fields, const Places& at)
{
    CsvFacts facts;
    facts.name = fieldAt(fields, at.name);
    facts.category = fieldAt(fields, at.category);
    facts.brand = fieldAt(fields, at.brand);
    facts.like = fieldAt(fields, at.like);
    facts.destType = fieldAt(fields, at.destType);
    facts.destRule = fieldAt(fields, at.destRule);
    facts.typedNominal = fieldAt(fields, at.nominal);
    if (const auto nominal = amountIn(facts.typedNominal))
        facts.nominal = nominal->value();
    facts.snRequired = truthIn(fieldAt(fields, at.serial));
    return facts;
}

QString words(const char* english)
{
    return QCoreApplication::translate("PriceCsv", english);
}

/// Why an amount is no price; empty: it is one.
QString priceProblem(const QString& typed)
{
    const auto atMostZero = [] { return words(QT_TRANSLATE_NOOP("PriceCsv", "must be above 0")); };
    const auto amount = readCell(typed);
    if (amount)
        return amount->isPositive() ? QString() : atMostZero();
    switch (amount.error()) {
    case text::AmountProblem::Empty:
        return words(QT_TRANSLATE_NOOP("PriceCsv", "no price"));
    case text::AmountProblem::NotAnAmount:
        // Amounts are never negative: without its sign it would be one.
        if (typed.startsWith(u'-') && readCell(typed.mid(1)))
            return atMostZero();
        return words(QT_TRANSLATE_NOOP("PriceCsv", "not a number"));
    case text::AmountProblem::Ambiguous:
    case text::AmountProblem::LessThanOneRupiah:
        return words(QT_TRANSLATE_NOOP("PriceCsv", "must be whole rupiah"));
    case text::AmountProblem::TooLarge:
        break;
    }
    return words(QT_TRANSLATE_NOOP("PriceCsv", "too large for a price"));
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
            if (fields.size() == 3) {
                at.level = 1;
                at.price = 2;
            }
        }
        CsvPrice row;
        row.line = static_cast<int>(i) + 1;
        row.product = fields.value(at.code);
        row.level = fieldAt(fields, at.level);
        row.typed = fieldAt(fields, at.price);
        row.facts = factsIn(fields, at);
        if (const auto amount = amountIn(row.typed); amount && amount->isPositive())
            row.price = *amount;
        if (row.product.isEmpty())
            row.problem = words(QT_TRANSLATE_NOOP("PriceCsv", "no product code"));
        else if (const QString problem = priceProblem(row.typed); !problem.isEmpty())
            row.problem = problem;
        else if (seen.contains(row.product + u'\n' + row.level))
            row.problem = words(QT_TRANSLATE_NOOP("PriceCsv", "stands twice in the file"));
        seen.insert(row.product + u'\n' + row.level);
        rows.push_back(std::move(row));
    }
    return rows;
}

QString csvTextOf(const QByteArray& bytes)
{
    QStringDecoder marked(QStringConverter::encodingForData(bytes).value_or(QStringConverter::Utf8),
                          QStringConverter::Flag::Stateless);
    QString text = marked.decode(bytes);
    return marked.hasError() ? QString::fromLatin1(bytes) : text; // Older spreadsheets write the letters of Windows.
}

QByteArray emptyProductCsv()
{
    QVariantList titles;
    for (const char* title : {QT_TRANSLATE_NOOP("PriceCsv", "code"),
                              QT_TRANSLATE_NOOP("PriceCsv", "name"),
                              QT_TRANSLATE_NOOP("PriceCsv", "category"),
                              QT_TRANSLATE_NOOP("PriceCsv", "operator"),
                              QT_TRANSLATE_NOOP("PriceCsv", "nominal"),
                              QT_TRANSLATE_NOOP("PriceCsv", "price"),
                              QT_TRANSLATE_NOOP("PriceCsv", "like"),
                              QT_TRANSLATE_NOOP("PriceCsv", "dest_type"),
                              QT_TRANSLATE_NOOP("PriceCsv", "dest_rule"),
                              QT_TRANSLATE_NOOP("PriceCsv", "sn_required")})
        titles << words(title);
    return text::csvFile(text::csvLine(titles));
}

} // namespace eraflazz::console
