// SPDX-License-Identifier: GPL-3.0-or-later
#include "control/server/desk_answers.h"
#include "control/server/goods_answers.h"

namespace eraflazz::control {

namespace {

using wallet::PriceAsk;
using wallet::PriceBatch;
using wallet::PriceItem;

constexpr std::int64_t kPage = 100;
constexpr std::size_t kCodeMax = 64;
constexpr std::int64_t kPriceMax = 1'000'000'000'000;

catalog::ProductChange productChange(const Call& call)
{
    catalog::ProductChange change;
    change.code = call.text("product");
    change.name = givenText(call, "name");
    change.category = givenText(call, "category");
    change.brand = givenText(call, "brand");
    change.status = givenText(call, "status");
    change.nominal = givenNumber(call, "nominal");
    change.queueLimitS = givenNumber(call, "queue_limit_s");
    change.snRequired = givenTruth(call, "sn_required");
    return change;
}

void changeProduct(ControlServer& server, const Call& call, const Answer& answer)
{
    auto change = productChange(call);
    change.expectedVersion = call.number("expect");
    edit(
        server,
        answer,
        [act = deskAct(call), change](Readers& readers) { return readers.desk->changeProduct(act, change); },
        named("product", false));
}

void setStatus(ControlServer& server, const Call& call, const Answer& answer)
{
    catalog::ProductChange change;
    change.code = call.text("product");
    change.status = call.text("status");
    change.expectedStatus = call.text("expect");
    change.isStatusOnly = true;
    edit(
        server,
        answer,
        [act = deskAct(call), change](Readers& readers) { return readers.desk->changeProduct(act, change); },
        named("product", false));
}

void addProduct(ControlServer& server, const Call& call, const Answer& answer)
{
    const auto asked = newProduct(call);
    edit(
        server,
        answer,
        [act = deskAct(call), asked](Readers& readers) { return readers.desk->addProduct(act, asked); },
        named("product", false));
}

/// Nothing when a row is not what the contract says.
std::optional<PriceAsk> askFrom(const Json& row)
{
    const auto product = row["product"].asString();
    const auto level = row["level"].isNull() ? std::optional(std::string_view()) : row["level"].asString();
    const auto expect = row["expect"].asInteger();
    const auto price = row["price"].asInteger();
    if (!product || !level || !expect || !price || product->empty() || product->size() > kCodeMax ||
        level->size() > kCodeMax || *expect < 0 || *expect > kPriceMax || *price < 1 || *price > kPriceMax)
        return std::nullopt;
    return PriceAsk{std::string(*product), std::string(*level), Money::rupiah(*expect), Money::rupiah(*price)};
}

void writeItem(JsonWriter& out, const PriceAsk& ask, const PriceItem& item, bool isDry)
{
    out.beginObject().field("product", ask.product);
    if (!ask.level.empty())
        out.field("level", ask.level);
    out.field("expect", ask.expected).field("price", ask.price);
    if (item.refusal) {
        out.field("result", "refused").field("why", errorKey(*item.refusal));
        if (item.present)
            out.field("current", *item.present);
    } else {
        out.field("result", item.outcome->isChanged ? "changed" : "request");
        if (item.outcome->request && !isDry)
            out.field("request", item.outcome->request->id.toString());
    }
    out.endObject();
}

std::string batchJson(const PriceBatch& batch, const std::vector<PriceItem>& items)
{
    std::int64_t changed = 0, requested = 0, refused = 0;
    JsonWriter rows;
    rows.beginArray();
    for (std::size_t i = 0; i < items.size(); ++i) {
        ++(items[i].refusal ? refused : items[i].outcome->isChanged ? changed : requested);
        writeItem(rows, batch.asks[i], items[i], batch.isDry);
    }
    JsonWriter out;
    out.beginObject().field("dry", batch.isDry).field("changed", changed).field("requested", requested);
    out.field("refused", refused).key("items").raw(rows.endArray().take()).endObject();
    return out.take();
}

void changePrices(ControlServer& server, const Call& call, const Answer& answer)
{
    PriceBatch batch;
    batch.reason = call.text("reason");
    batch.note = call.text("note");
    batch.idempotencyKey = call.text("idem");
    batch.isDry = call.truth("dry");
    for (const auto& row : call.params["changes"].items()) {
        auto ask = askFrom(row);
        if (!ask)
            return answer(Err(unfit("changes." + std::to_string(batch.asks.size()), "type")));
        batch.asks.push_back(*std::move(ask));
    }
    const Answer told = [&server, answer, isDry = batch.isDry](Outcome outcome) {
        if (outcome && !isDry && server.parts().catalogChanged)
            server.parts().catalogChanged();
        answer(std::move(outcome));
    };
    const auto spell = [batch](const std::vector<PriceItem>& items) { return batchJson(batch, items); };
    server.desk().changePrices(
        call.who, batch, spelled<std::vector<PriceItem>>(server, told, spell), failed(server, answer));
}

} // namespace

void addProductMethods(Dispatcher& dispatcher, ControlServer& server)
{
    dispatcher.add("product.list", goodsStatement(server, "product_list", [](const Call& call) {
                       return ControlReads::Values{{":search", call.text("search")},
                                                   {":category", call.text("category")},
                                                   {":after", call.text("after")},
                                                   {":limit", call.number("limit", kPage)},
                                                   {":margin", call.may("report.margin")}};
                   }));
    dispatcher.add("product.get", goodsStatement(server, "product_one", [](const Call& call) {
                       return ControlReads::Values{{":product", call.text("product")}};
                   }));
    dispatcher.add("product.add",
                   [&server](const Call& call, const Answer& answer) { addProduct(server, call, answer); });
    dispatcher.add("product.change",
                   [&server](const Call& call, const Answer& answer) { changeProduct(server, call, answer); });
    dispatcher.add("product.status",
                   [&server](const Call& call, const Answer& answer) { setStatus(server, call, answer); });
    dispatcher.add("product.priceMany",
                   [&server](const Call& call, const Answer& answer) { changePrices(server, call, answer); });
}

} // namespace eraflazz::control
