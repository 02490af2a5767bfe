// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/products/import_sheet.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace eraflazz::console {

namespace {

// As the daemon takes them, in bytes.
constexpr qsizetype kNameMax = 100, kWordMax = 64, kTypeMax = 40, kRuleMax = 300;

QString words(const char* english)
{
    return QCoreApplication::translate("ImportSheet", english);
}

/// Bytes that were no letters of the file's encoding, or steer a terminal.
bool isReadable(const QString& text)
{
    return std::none_of(
        text.begin(), text.end(), [](QChar c) { return c == QChar(0xFFFD) || c < u' ' || c == QChar(0x7F); });
}

bool fits(const QString& text, qsizetype most)
{
    return text.toUtf8().size() <= most;
}

QString pairOf(const NewProductAsk& ask)
{
    return ask.category + u'\n' + ask.brand;
}

NewProductAsk askFrom(const CsvPrice& row)
{
    const CsvFacts& facts = row.facts;
    return {.code = row.product,
            .name = facts.name,
            .price = row.price.value_or(Money()),
            .category = facts.category,
            .brand = facts.brand,
            .like = facts.like,
            .destType = facts.destType,
            .destRule = facts.destRule,
            .nominal = facts.nominal,
            .snRequired = facts.snRequired};
}

} // namespace

ImportSheet::ImportSheet(std::vector<CsvPrice> rows, ImportShop shop) : m_shop(std::move(shop))
{
    m_lines.reserve(rows.size());
    for (CsvPrice& row : rows) {
        ImportLine line;
        line.csv = std::move(row);
        m_lines.push_back(std::move(line));
    }
    judge();
    // A shop with nothing in it has no word to compare with.
    if (m_categories.isEmpty() && m_brands.isEmpty()) {
        m_areNewWordsTaken = true;
        judge();
    }
}

void ImportSheet::judge()
{
    m_asks.clear();
    m_ruled.clear();
    m_newWords.clear();
    m_counts.fill(0);
    m_categories = m_shop.categories();
    m_brands = m_shop.brands();
    for (ImportLine& line : m_lines) {
        judge(line);
        ++m_counts[static_cast<std::size_t>(line.fate)];
    }
}

void ImportSheet::judge(ImportLine& line)
{
    const PriceKey key{line.csv.product, line.csv.level};
    line.fate = LineFate::Refused;
    line.problem = line.csv.problem;
    line.like.clear();
    // Only the line that was added: a second one of the same code, or a price of a level, was never sent.
    if (line.problem.isEmpty() && key.level.isEmpty() && m_added.contains(key.product)) {
        line.fate = LineFate::Added;
        return;
    }
    line.now = m_shop.price(key);
    if (m_drafted.contains(key.product + u'\n' + key.level)) {
        line.fate = LineFate::Drafted;
        return;
    }
    if (!line.problem.isEmpty())
        return;
    if (!line.now) {
        judgeNew(line);
        return;
    }
    const auto verdict = m_prices.find(key);
    if (*line.now == *line.csv.price)
        line.fate = LineFate::Same;
    else if (verdict != m_prices.end() && verdict->second.isRefused())
        line.problem = verdictWords(verdict->second, true);
    else
        line.fate = LineFate::Changed;
}

void ImportSheet::judgeNew(ImportLine& line)
{
    line.problem = problemOfNew(line);
    if (!line.problem.isEmpty())
        return;
    NewProductAsk ask = askFrom(line.csv);
    if (!ask.destRule.isEmpty() && ask.like.isEmpty())
        m_ruled.try_emplace(pairOf(ask), ask.code);
    fill(ask);
    line.like = ask.like;
    const auto verdict = m_verdicts.find(ask.code);
    if (verdict != m_verdicts.end()) {
        if (verdict->second.isRefused()) {
            line.problem = refusalWords(verdict->second);
            return;
        }
        line.like = verdict->second.like;
    }
    line.fate = LineFate::New;
    m_asks.insert_or_assign(ask.code, std::move(ask));
}

QString ImportSheet::problemOfNew(const ImportLine& line)
{
    static const QRegularExpression code(QStringLiteral("^[A-Z0-9._-]{1,32}$"));
    const CsvPrice& csv = line.csv;
    const CsvFacts& facts = csv.facts;
    if (!csv.level.isEmpty())
        return m_shop.price({csv.product, {}})
                   ? words(QT_TRANSLATE_NOOP("ImportSheet", "the level's price is not known"))
                   : words(QT_TRANSLATE_NOOP("ImportSheet", "add the product first"));
    if (facts.name.isEmpty())
        return words(QT_TRANSLATE_NOOP("ImportSheet", "no product of this code; a new one needs a name"));
    if (!m_shop.mayNotAdd.isEmpty())
        return m_shop.mayNotAdd;
    if (!code.match(csv.product).hasMatch())
        return words(QT_TRANSLATE_NOOP("ImportSheet", "a code has capital letters, digits, . _ - only"));
    for (const QString* one :
         {&facts.name, &facts.category, &facts.brand, &facts.like, &facts.destType, &facts.destRule}) {
        if (!isReadable(*one))
            return words(QT_TRANSLATE_NOOP("ImportSheet", "letters that cannot be read; save the file as UTF-8"));
    }
    if (!fits(facts.name, kNameMax) || !fits(facts.category, kWordMax) || !fits(facts.brand, kWordMax) ||
        !fits(facts.like, kWordMax) || !fits(facts.destType, kTypeMax) || !fits(facts.destRule, kRuleMax))
        return words(QT_TRANSLATE_NOOP("ImportSheet", "a text is too long"));
    if (!facts.typedNominal.isEmpty() && !facts.nominal)
        return words(QT_TRANSLATE_NOOP("ImportSheet", "the denomination is no number"));
    if (facts.destType.isEmpty() != facts.destRule.isEmpty())
        return words(QT_TRANSLATE_NOOP("ImportSheet", "kind and rule of the destination belong together"));
    if (facts.like.isEmpty() && facts.category.isEmpty())
        return words(QT_TRANSLATE_NOOP("ImportSheet", "no category"));
    if (facts.like.isEmpty() && facts.brand.isEmpty())
        return words(QT_TRANSLATE_NOOP("ImportSheet", "no operator"));
    const auto isNew = [this](const QSet<QString>& known, const QString& word) {
        if (word.isEmpty() || known.contains(word))
            return false;
        if (!m_newWords.contains(word))
            m_newWords << word;
        return !m_areNewWordsTaken;
    };
    // Both are looked at, so that both are told of.
    const bool isCategoryNew = isNew(m_categories, facts.category);
    const bool isBrandNew = isNew(m_brands, facts.brand);
    if (isCategoryNew)
        return words(QT_TRANSLATE_NOOP("ImportSheet", "unknown category"));
    return isBrandNew ? words(QT_TRANSLATE_NOOP("ImportSheet", "unknown operator")) : QString();
}

/// What the file itself says elsewhere: of the product it shall be like, or of the first of its operator's category.
void ImportSheet::fill(NewProductAsk& ask) const
{
    if (!ask.destRule.isEmpty())
        return;
    auto from = m_asks.end();
    if (!ask.like.isEmpty())
        from = m_asks.find(ask.like);
    else if (const auto ruled = m_ruled.find(pairOf(ask)); ruled != m_ruled.end())
        from = m_asks.find(ruled->second);
    if (from == m_asks.end())
        return; // The daemon knows it, or nobody does.
    const NewProductAsk& model = from->second;
    ask.like = model.like;
    ask.destType = model.destType;
    ask.destRule = model.destRule;
    if (ask.category.isEmpty())
        ask.category = model.category;
    if (ask.brand.isEmpty())
        ask.brand = model.brand;
    if (!ask.snRequired)
        ask.snRequired = model.snRequired;
}

std::vector<NewProductAsk> ImportSheet::newOnes(bool onlyUnjudged) const
{
    std::vector<NewProductAsk> asks;
    for (const ImportLine& line : m_lines) {
        if (line.fate == LineFate::New && !(onlyUnjudged && m_verdicts.contains(line.csv.product)))
            asks.push_back(m_asks.at(line.csv.product));
    }
    return asks;
}

std::vector<PriceChange> ImportSheet::changes(bool onlyUnjudged) const
{
    std::vector<PriceChange> changes;
    for (const ImportLine& line : m_lines) {
        const PriceKey key{line.csv.product, line.csv.level};
        if (line.fate == LineFate::Changed && !(onlyUnjudged && m_prices.contains(key)))
            changes.push_back({key, *line.now, *line.csv.price});
    }
    return changes;
}

void ImportSheet::heard(const std::vector<PriceVerdict>& verdicts)
{
    for (const PriceVerdict& verdict : verdicts)
        m_prices.insert_or_assign(verdict.key, verdict);
}

void ImportSheet::heard(const std::vector<AddVerdict>& verdicts)
{
    for (const AddVerdict& verdict : verdicts)
        m_verdicts.insert_or_assign(verdict.code, verdict);
}

void ImportSheet::added(const std::vector<AddVerdict>& verdicts)
{
    heard(verdicts);
    for (const AddVerdict& verdict : verdicts) {
        if (!verdict.isRefused())
            m_added.insert(verdict.code);
    }
}

} // namespace eraflazz::console
