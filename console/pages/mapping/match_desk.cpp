// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/mapping/match_desk.h"

#include "core/rows/packed_row.h"
#include "desk/desk.h"
#include "text/amount_text.h"

#include <QCoreApplication>

#include <algorithm>

namespace eraflazz::console {

namespace {

constexpr int kPage = 500;

QString words(const char* english)
{
    return QCoreApplication::translate("MadeLine", english);
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

ListedSku skuFrom(const Json& row)
{
    return {.sku = textAt(row, "sku"),
            .name = textAt(row, "name"),
            .category = textAt(row, "category"),
            .brand = textAt(row, "brand"),
            .price = moneyAt(row, "price"),
            .isOpen = row["open"].asBool().value_or(true)};
}

MatchProduct productFrom(const Json& row, const QSet<QString>& withLine)
{
    MatchProduct product;
    product.code = textAt(row, "code");
    product.name = textAt(row, "name");
    product.category = textAt(row, "category");
    product.brand = textAt(row, "brand");
    product.kind = textAt(row, "kind");
    product.nominal = row["nominal"].asInteger();
    product.unit = textAt(row, "unit");
    product.price = moneyAt(row, "base_price").value_or(Money());
    product.bestCost = moneyAt(row, "cheapest");
    product.hasLine = withLine.contains(product.code);
    return product;
}

} // namespace

QString refusalWords(const MadeLine& line)
{
    if (line.why == u"STALE")
        return line.other.isEmpty() ? words(QT_TRANSLATE_NOOP("MadeLine", "it has changed meanwhile"))
                                    : words(QT_TRANSLATE_NOOP("MadeLine", "the list says %1 now")).arg(line.other);
    if (line.why == u"SKU_IN_USE")
        return words(QT_TRANSLATE_NOOP("MadeLine", "%1 is bought under this code")).arg(line.other);
    if (line.why == u"ALREADY_MAPPED")
        return words(QT_TRANSLATE_NOOP("MadeLine", "it is mapped already"));
    if (line.why == u"NOT_LISTED")
        return words(QT_TRANSLATE_NOOP("MadeLine", "not in the list any more"));
    if (line.why == u"PRODUCT_NOT_FOUND")
        return words(QT_TRANSLATE_NOOP("MadeLine", "the product is not there"));
    if (line.why == u"MAPPING_NOT_FOUND")
        return words(QT_TRANSLATE_NOOP("MadeLine", "it was removed already"));
    return words(QT_TRANSLATE_NOOP("MadeLine", "refused: %1")).arg(line.why);
}

struct MatchDesk::Reading final {
    QString supplier;
    Read then;
    int round = 0;
    Lists lists;
    QSet<QString> withLine; ///< Products that are bought there already.
};

struct MatchDesk::Run final {
    QString supplier; ///< Empty: lines are taken back.
    std::vector<MadeLine> lines;
    std::vector<Money> costs;
    Made then;
    std::size_t done = 0;
};

MatchDesk::MatchDesk(Desk& desk, QWidget* asker) : QObject(asker), m_desk(desk), m_asker(asker) {}

void MatchDesk::read(const QString& supplier, Read then)
{
    auto reading = std::make_shared<Reading>();
    reading->supplier = supplier;
    reading->then = std::move(then);
    reading->round = ++m_round;
    readCodes(reading, {});
}

void MatchDesk::readCodes(const std::shared_ptr<Reading>& reading, const std::string& after)
{
    Call call("supplier.prices");
    call.with("supplier", reading->supplier).with("limit", kPage);
    if (!after.empty())
        call.with("after", std::string_view(after));
    m_desk.ask(std::move(call), this, [this, reading](const Answer& answer) {
        if (reading->round != m_round)
            return;
        if (!answer.isFine()) {
            reading->then({}, answer);
            return;
        }
        reading->lists.isFetched = !answer.result["fetched_at"].isNull();
        for (const Json& row : answer.result["rows"].items()) {
            const auto& products = row["products"].items();
            for (const Json& product : products)
                reading->withLine.insert(plainLine(product.asString().value_or("")));
            if (products.empty())
                reading->lists.codes.push_back(skuFrom(row));
        }
        if (const auto next = answer.result["next"].asString())
            readCodes(reading, std::string(*next));
        else
            readProducts(reading, {});
    });
}

void MatchDesk::readProducts(const std::shared_ptr<Reading>& reading, const std::string& after)
{
    Call call("product.list");
    call.with("limit", kPage);
    if (!after.empty())
        call.with("after", std::string_view(after));
    m_desk.ask(std::move(call), this, [this, reading](const Answer& answer) {
        if (reading->round != m_round)
            return;
        if (!answer.isFine()) {
            reading->then({}, answer);
            return;
        }
        for (const Json& row : answer.result["rows"].items())
            reading->lists.products.push_back(productFrom(row, reading->withLine));
        if (const auto next = answer.result["next"].asString())
            readProducts(reading, std::string(*next));
        else
            reading->then(reading->lists, answer);
    });
}

void MatchDesk::make(const QString& supplier, std::vector<WantedLine> lines, Made then)
{
    auto run = std::make_shared<Run>();
    run->supplier = supplier;
    for (WantedLine& line : lines) {
        run->costs.push_back(line.cost);
        run->lines.push_back({.product = std::move(line.product), .sku = std::move(line.sku), .why = {}, .other = {}});
    }
    run->then = std::move(then);
    m_isStopped = false;
    go(run);
}

void MatchDesk::takeBack(std::vector<MadeLine> lines, Made then)
{
    auto run = std::make_shared<Run>();
    run->lines = std::move(lines);
    run->then = std::move(then);
    m_isStopped = false;
    go(run);
}

void MatchDesk::go(const std::shared_ptr<Run>& run)
{
    if (run->done >= run->lines.size() || m_isStopped) {
        run->then({run->lines.begin(), run->lines.begin() + static_cast<std::ptrdiff_t>(run->done)}, {});
        return;
    }
    const std::size_t end = std::min(run->done + kAtOnce, run->lines.size());
    JsonWriter rows;
    rows.beginArray();
    for (std::size_t i = run->done; i < end; ++i) {
        const MadeLine& line = run->lines[i];
        rows.beginObject();
        if (run->supplier.isEmpty())
            rows.field("mapping", line.mapping).field("expect", line.version);
        else
            rows.field("product", std::string_view(line.product.toStdString()))
                .field("sku", std::string_view(line.sku.toStdString()))
                .field("cost", run->costs[i]);
        rows.endObject();
    }
    const std::string wanted = rows.endArray().take();
    std::string& idem = m_idems[run->supplier.toStdString() + wanted];
    if (idem.empty())
        idem = newIdem();
    Call call(run->supplier.isEmpty() ? "mapping.removeMany" : "mapping.addMany");
    call.withIdem(idem).withRaw("mappings", wanted);
    if (!run->supplier.isEmpty())
        call.with("supplier", run->supplier);
    m_desk.change(std::move(call), m_asker, [this, run, end](const Answer& answer) { take(run, end, answer); });
}

void MatchDesk::take(const std::shared_ptr<Run>& run, std::size_t end, const Answer& answer)
{
    const auto& items = answer.result["items"].items();
    if (!answer.isFine() || items.size() != end - run->done) {
        run->then({run->lines.begin(), run->lines.begin() + static_cast<std::ptrdiff_t>(run->done)}, answer);
        return;
    }
    for (std::size_t i = 0; i < items.size(); ++i) {
        MadeLine& line = run->lines[run->done + i];
        const Json& item = items[i];
        line.why = item["result"].asString() == "refused" ? textAt(item, "why") : QString();
        line.other = textAt(item, "other");
        if (const auto price = moneyAt(item, "price"))
            line.other = text::amountText(*price);
        if (const auto mapping = item["mapping"].asInteger(); mapping && !run->supplier.isEmpty()) {
            line.mapping = *mapping;
            line.version = item["version"].asInteger().value_or(0);
        }
    }
    run->done = end;
    Q_EMIT progressed(static_cast<int>(end));
    go(run);
}

} // namespace eraflazz::console
