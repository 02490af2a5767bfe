// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/products/product_add.h"

#include "core/rows/packed_row.h"
#include "desk/desk.h"

#include <QCoreApplication>

#include <algorithm>

namespace eraflazz::console {

namespace {

struct Rule {
    const char16_t* name;
    const char* words;
};

constexpr Rule kRules[] = {
    {u"CODE_TAKEN", QT_TRANSLATE_NOOP("AddVerdict", "there is such a product already")},
    {u"CODE_UNFIT", QT_TRANSLATE_NOOP("AddVerdict", "a code has capital letters, digits, . _ - only")},
    {u"LIKE_NOT_FOUND", QT_TRANSLATE_NOOP("AddVerdict", "the product it is to be like is not there")},
    {u"FIELDS_MISSING", QT_TRANSLATE_NOOP("AddVerdict", "no rule of the destination, nor a product to take it from")},
    {u"RULE_UNFIT", QT_TRANSLATE_NOOP("AddVerdict", "the rule of the destination is no expression")},
};

void writeText(JsonWriter& out, std::string_view name, const QString& text)
{
    if (!text.isEmpty())
        out.field(name, std::string_view(text.toStdString()));
}

std::string productsJson(const std::vector<NewProductAsk>& products, std::size_t from, std::size_t to)
{
    JsonWriter out;
    out.beginArray();
    for (std::size_t i = from; i < to; ++i) {
        const NewProductAsk& one = products[i];
        out.beginObject();
        writeText(out, "code", one.code);
        writeText(out, "name", one.name);
        out.field("base_price", one.price);
        writeText(out, "category", one.category);
        writeText(out, "brand", one.brand);
        writeText(out, "like", one.like);
        writeText(out, "dest_type", one.destType);
        writeText(out, "dest_rule", one.destRule);
        if (one.nominal)
            out.field("nominal", *one.nominal);
        if (one.snRequired)
            out.field("sn_required", *one.snRequired);
        out.endObject();
    }
    return out.endArray().take();
}

} // namespace

QString refusalWords(const AddVerdict& verdict)
{
    const auto* rule = std::find_if(
        std::begin(kRules), std::end(kRules), [&](const Rule& one) { return verdict.why == QStringView(one.name); });
    return rule == std::end(kRules) ? QCoreApplication::translate("AddVerdict", "refused: %1").arg(verdict.why)
                                    : QCoreApplication::translate("AddVerdict", rule->words);
}

struct ProductAdding::Run final {
    std::vector<NewProductAsk> products;
    bool isDry = false;
    Judged then;
    std::size_t done = 0;
    std::vector<AddVerdict> verdicts;
};

ProductAdding::ProductAdding(Desk& desk, QWidget* asker) : QObject(asker), m_desk(desk), m_asker(asker) {}

void ProductAdding::ask(std::vector<NewProductAsk> products, Judged then)
{
    go(std::make_shared<Run>(Run{std::move(products), true, std::move(then), 0, {}}));
}

void ProductAdding::add(std::vector<NewProductAsk> products, Judged then)
{
    m_isStopped = false;
    go(std::make_shared<Run>(Run{std::move(products), false, std::move(then), 0, {}}));
}

void ProductAdding::go(const std::shared_ptr<Run>& run)
{
    if (run->done >= run->products.size() || (m_isStopped && !run->isDry)) {
        run->then(run->verdicts, {});
        return;
    }
    const std::size_t end = std::min(run->done + kAtOnce, run->products.size());
    const std::string products = productsJson(run->products, run->done, end);
    Call call("product.addMany");
    call.withRaw("products", products);
    const auto heard = [this, run, end](const Answer& answer) { take(run, end, answer); };
    if (run->isDry) {
        call.withIdem(newIdem()).with("dry", true);
        m_desk.ask(std::move(call), this, heard);
        return;
    }
    std::string& idem = m_idems[products];
    if (idem.empty())
        idem = newIdem();
    call.withIdem(idem);
    m_desk.change(std::move(call), m_asker, heard);
}

void ProductAdding::take(const std::shared_ptr<Run>& run, std::size_t end, const Answer& answer)
{
    if (!answer.isFine()) {
        run->then(run->verdicts, answer);
        return;
    }
    for (const Json& item : answer.result["items"].items()) {
        AddVerdict verdict;
        verdict.code = plainLine(item["code"].asString().value_or(""));
        verdict.like = plainLine(item["like"].asString().value_or(""));
        if (item["result"].asString() != "added")
            verdict.why = plainLine(item["why"].asString().value_or("?"));
        run->verdicts.push_back(std::move(verdict));
    }
    run->done = end;
    if (!run->isDry)
        Q_EMIT progressed(static_cast<int>(end));
    go(run);
}

} // namespace eraflazz::console
