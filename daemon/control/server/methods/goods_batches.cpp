// SPDX-License-Identifier: GPL-3.0-or-later
#include "control/server/goods_answers.h"

namespace eraflazz::control {

namespace {

using catalog::DeskItem;
using catalog::DeskItems;

/// The rows of a call, each read as a call of the method that does one of them, with `more` for all; or the refusal
/// that names the row which is not what the contract says of that method.
Result<std::vector<Call>, protocol::Failure>
rowCalls(const Call& call, std::string_view rows, std::string_view method, const Json::Members& more = {})
{
    std::vector<Call> calls;
    for (const auto& row : call.params[rows].items()) {
        Json::Members members = row.members();
        members.insert(members.end(), more.begin(), more.end());
        members.emplace_back("idem", call.params["idem"]);
        Call one = call;
        one.method = protocol::method(method);
        one.params = Json::object(std::move(members));
        if (unfitParams(*one.method, one.params))
            return Err(unfit(std::string(rows) + '.' + std::to_string(calls.size()), "type"));
        calls.push_back(std::move(one));
    }
    return calls;
}

/// Runs many edits in one commit on a thread of the pool; when they were made, the engine has the new catalogue before
/// the answer goes.
void editMany(ControlServer& server,
              const Answer& answer,
              std::function<DeskItems(Readers&)> work,
              std::function<std::string(const std::vector<DeskItem>&)> spell)
{
    server.read(
        [work = std::move(work), spell = std::move(spell)](Readers& readers) -> Outcome {
            const auto items = work(readers);
            if (!items)
                return Err(deskFailure(items.error()));
            return spell(*items);
        },
        [&server, answer](Outcome outcome) {
            if (outcome && server.parts().catalogChanged)
                server.parts().catalogChanged();
            answer(std::move(outcome));
        });
}

void writeOutcome(JsonWriter& out, const DeskItem& item, std::string_view done)
{
    out.field("result", item.refusal ? std::string_view("refused") : done);
    if (item.refusal)
        out.field("why", toString(*item.refusal));
}

/// {..., DONE, refused, items}: counted, and each as `spellItem` writes its beginning.
template <typename SpellItem>
std::string manyJson(JsonWriter& out, const std::vector<DeskItem>& items, std::string_view done, SpellItem spellItem)
{
    std::int64_t refused = 0;
    JsonWriter rows;
    rows.beginArray();
    for (std::size_t i = 0; i < items.size(); ++i) {
        refused += items[i].refusal ? 1 : 0;
        rows.beginObject();
        spellItem(rows, i);
        writeOutcome(rows, items[i], done);
        rows.endObject();
    }
    out.field(done, static_cast<std::int64_t>(items.size()) - refused).field("refused", refused);
    return out.key("items").raw(rows.endArray().take()).endObject().take();
}

std::string productsJson(const catalog::ProductBatch& batch, const std::vector<DeskItem>& items)
{
    JsonWriter out;
    out.beginObject().field("dry", batch.isDry);
    return manyJson(out, items, "added", [&](JsonWriter& row, std::size_t i) {
        row.field("code", batch.products[i].code);
        if (!items[i].like.empty())
            row.field("like", items[i].like);
    });
}

void addProducts(ControlServer& server, const Call& call, const Answer& answer)
{
    const auto rows = rowCalls(call, "products", "product.add");
    if (!rows)
        return answer(Err(rows.error()));
    catalog::ProductBatch batch;
    batch.isDry = call.truth("dry");
    for (const auto& row : *rows)
        batch.products.push_back(newProduct(row));
    editMany(
        server,
        answer,
        [act = deskAct(call), batch](Readers& readers) { return readers.desk->addProducts(act, batch); },
        [batch](const std::vector<DeskItem>& items) { return productsJson(batch, items); });
}

/// What stands against a code: the price in the list now, the product it is mapped to, the mapping that is there.
void writeCurrent(JsonWriter& out, const DeskItem& item, bool maySeeCosts)
{
    const auto current = parseJson(item.row);
    if (!current)
        return;
    if (const auto price = (*current)["price"].asInteger(); price && maySeeCosts)
        out.field("price", *price);
    if (const auto other = (*current)["product"].asString(); other && item.refusal == catalog::DeskRefusal::SkuInUse)
        out.field("other", *other);
    if (const auto id = (*current)["id"].asInteger())
        out.field("mapping", *id).field("version", (*current)["version"].asInteger().value_or(0));
}

void addMappings(ControlServer& server, const Call& call, const Answer& answer)
{
    const auto rows = rowCalls(call, "mappings", "mapping.add", {{"supplier", call.params["supplier"]}});
    if (!rows)
        return answer(Err(rows.error()));
    catalog::MappingBatch batch;
    batch.supplier = call.text("supplier");
    for (const auto& row : *rows)
        batch.codes.push_back({row.text("product"), row.text("sku"), row.number("cost")});
    editMany(
        server,
        answer,
        [act = deskAct(call), batch](Readers& readers) { return readers.desk->addMappings(act, batch); },
        [batch, maySeeCosts = call.may("report.margin")](const std::vector<DeskItem>& items) {
            JsonWriter out;
            out.beginObject().field("supplier", batch.supplier);
            return manyJson(out, items, "added", [&](JsonWriter& row, std::size_t i) {
                row.field("product", batch.codes[i].product).field("sku", batch.codes[i].sku);
                writeCurrent(row, items[i], maySeeCosts);
            });
        });
}

void removeMappings(ControlServer& server, const Call& call, const Answer& answer)
{
    const auto rows = rowCalls(call, "mappings", "mapping.remove");
    if (!rows)
        return answer(Err(rows.error()));
    std::vector<catalog::MappingRemoval> removals;
    for (const auto& row : *rows)
        removals.push_back({row.number("mapping"), row.number("expect")});
    editMany(
        server,
        answer,
        [act = deskAct(call), removals](Readers& readers) { return readers.desk->removeMappings(act, removals); },
        [removals](const std::vector<DeskItem>& items) {
            JsonWriter out;
            out.beginObject();
            return manyJson(out, items, "removed", [&](JsonWriter& row, std::size_t i) {
                row.field("mapping", removals[i].mapping);
            });
        });
}

} // namespace

void addGoodsBatches(Dispatcher& dispatcher, ControlServer& server)
{
    dispatcher.add("product.addMany",
                   [&server](const Call& call, const Answer& answer) { addProducts(server, call, answer); });
    dispatcher.add("mapping.addMany",
                   [&server](const Call& call, const Answer& answer) { addMappings(server, call, answer); });
    dispatcher.add("mapping.removeMany",
                   [&server](const Call& call, const Answer& answer) { removeMappings(server, call, answer); });
}

} // namespace eraflazz::control
