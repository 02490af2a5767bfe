// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/http/endpoints/endpoints.h"
#include "catalog/core/price.h"
#include "engine/core/route.h"
#include "kernel/clock.h"

#include <utility>

#include <algorithm>
#include <exception>
#include <optional>
#include <string>
#include <vector>

namespace eraflazz::access {

namespace {

using catalog::Product;
using catalog::ProductKind;
using catalog::ProductStatus;

constexpr Words kListed{"Daftar produk dengan harga Anda.", "Products at your prices."};

std::string_view nameOf(ProductKind kind)
{
    switch (kind) {
    case ProductKind::Fixed:
        return "fixed";
    case ProductKind::Open:
        return "open";
    case ProductKind::Postpaid:
        return "postpaid";
    case ProductKind::Inquiry:
        return "inquiry";
    }
    return "fixed";
}

/// What the request asked for, kept apart from it: the list is written on another thread.
struct Wanted final {
    std::shared_ptr<const catalog::Catalog> catalog;
    const catalog::Agent* agent = nullptr;
    std::optional<std::string> category;
    std::optional<std::string> brand;
    Language language = Language::Indonesian;
    int minuteOfDay = 0;
};

/// True when some supplier has it open now. Stock, float and breakers are left to the order.
bool hasOpenSupplier(const Wanted& wanted, const Product& product)
{
    const auto found = wanted.catalog->mappings.find(product.id);
    if (found == wanted.catalog->mappings.end())
        return false;
    return std::any_of(found->second.begin(), found->second.end(), [&wanted](const catalog::Mapping& mapping) {
        const catalog::Supplier* supplier = wanted.catalog->supplier(mapping.supplier);
        return supplier != nullptr && supplier->open && mapping.status == ProductStatus::Open &&
               !engine::isCutOff(mapping.cutoffStartMinute, mapping.cutoffEndMinute, wanted.minuteOfDay);
    });
}

void writeProduct(JsonWriter& json, const Wanted& wanted, const Product& product)
{
    // Bills need an inquiry first, and no supplier is told an amount yet: those are refused whatever their status.
    const bool isOpen =
        product.kind == ProductKind::Fixed && product.status == ProductStatus::Open && hasOpenSupplier(wanted, product);
    json.beginObject().field("code", product.code).field("name", product.name);
    json.field("category", product.category).field("brand", product.brand).field("kind", nameOf(product.kind));
    json.field("price", catalog::quotePrice(*wanted.catalog, *wanted.agent, product, Money()).price);
    if (product.minAmount)
        json.field("min_amount", *product.minAmount);
    if (product.maxAmount)
        json.field("max_amount", *product.maxAmount);
    json.field("status", catalog::toString(product.status)).field("is_open", isOpen).endObject();
}

net::HttpResponse listed(const Wanted& wanted)
{
    std::vector<const Product*> products;
    for (const auto& [code, product] : wanted.catalog->productsByCode) {
        if ((!wanted.category || *wanted.category == product.category) &&
            (!wanted.brand || *wanted.brand == product.brand))
            products.push_back(&product);
    }
    std::sort(products.begin(), products.end(), [](const Product* a, const Product* b) { return a->code < b->code; });
    JsonWriter json = beginSuccess(kListed.in(wanted.language));
    json.beginObject().key("products").beginArray();
    for (const Product* product : products)
        writeProduct(json, wanted, *product);
    json.endArray().endObject();
    return finishSuccess(std::move(json));
}

} // namespace

void getProducts(const ApiContextPtr&, ApiCall& call)
{
    Wanted wanted{call.catalog,
                  call.agent,
                  call.request.query("category"),
                  call.request.query("brand"),
                  call.language,
                  jakartaMinuteOfDay(unixMsNow())};
    const bool isPosted = call.side->tryPost([wanted = std::move(wanted), reply = call.reply] {
        try {
            reply(listed(wanted));
        } catch (const std::exception&) { // A price outside the range of money: the configuration is at fault.
            reply(errorResponse(textOf(engine::Refusal::InternalError), wanted.language));
        }
    });
    if (!isPosted)
        call.refuse(textOf(engine::Refusal::Overloaded));
}

} // namespace eraflazz::access
