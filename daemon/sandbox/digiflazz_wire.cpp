// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/digiflazz_wire.h"

#include "crypto/digest.h"
#include "json/json.h"
#include "kernel/text.h"

#include <array>
#include <cstdio>

namespace eraflazz::sandbox {

namespace {

constexpr std::size_t kFieldBytesMax = 64;
constexpr std::size_t kUrlBytesMax = 512;

/// A text field of an order; numbers are taken by their spelling, as lenient servers do.
bool readField(const Json& json, std::string_view name, std::string& into)
{
    auto text = json[name].asText();
    if (!text || text->empty() || !isLineSafe(*text, kFieldBytesMax))
        return false;
    into = std::move(*text);
    return true;
}

std::string_view wordOf(OrderStatus status)
{
    switch (status) {
    case OrderStatus::None:
        return "Gagal";
    case OrderStatus::Pending:
        return "Pending";
    case OrderStatus::Success:
        return "Sukses";
    case OrderStatus::Failed:
        return "Gagal";
    case OrderStatus::Odd:
        return "Aneh";
    }
    return "Gagal";
}

std::string digitsOf(std::uint64_t seed, std::size_t count)
{
    std::string digits;
    digits.reserve(count);
    while (digits.size() < count) {
        digits += static_cast<char>('0' + seed % 10);
        seed = seed / 10 + (seed % 7) * 0x1000000000000U;
    }
    return digits;
}

std::string timeOfDay(int minute)
{
    std::array<char, 16> text{};
    std::snprintf(text.data(), text.size(), "%02d:%02d", minute / 60, minute % 60);
    return text.data();
}

} // namespace

std::optional<TopUp> readTopUp(std::string_view body)
{
    const auto parsed = parseJson(body);
    if (!parsed || !parsed->isObject() || parsed->has("commands"))
        return std::nullopt;
    const auto& json = *parsed;
    TopUp topUp;
    if (!readField(json, "username", topUp.username) || !readField(json, "buyer_sku_code", topUp.sku) ||
        !readField(json, "customer_no", topUp.customerNo) || !readField(json, "ref_id", topUp.ref) ||
        !readField(json, "sign", topUp.sign))
        return std::nullopt;
    if (const auto& cap = json["max_price"]; !cap.isNull()) {
        topUp.maxPrice = cap.asRupiah();
        if (!topUp.maxPrice)
            return std::nullopt;
    }
    if (const auto url = json["cb_url"].asString(); url) {
        if (!isLineSafe(*url, kUrlBytesMax))
            return std::nullopt;
        topUp.callbackUrl = *url;
    }
    return topUp;
}

bool isSigned(const SupplierLine& line, std::string_view username, std::string_view sign, std::string_view suffix)
{
    if (username != line.username)
        return false;
    std::string text;
    text.reserve(line.username.size() + line.apiKey.size() + suffix.size());
    text.append(line.username).append(line.apiKey).append(suffix);
    return equalsConstantTime(md5Hex(text), sign);
}

Telling tellingOf(const OrderBook& book, const Order& order)
{
    Telling telling;
    telling.ref = order.ref();
    telling.customerNo = order.customerNo();
    telling.sku = book.skuOf(order);
    telling.status = order.status;
    telling.rc = order.rc;
    telling.price = order.price;
    telling.deposit = book.counts(order.supplier).deposit;
    if (order.status == OrderStatus::Success)
        telling.sn = serialNumber(telling.sku, telling.customerNo, telling.ref);
    return telling;
}

std::string transactionBody(const Telling& telling)
{
    JsonWriter json;
    json.beginObject().key("data").beginObject();
    json.field("ref_id", telling.ref).field("customer_no", telling.customerNo).field("buyer_sku_code", telling.sku);
    json.field("message", telling.status == OrderStatus::Odd ? "Status tidak dikenal" : messageOf(telling.rc));
    json.field("status", wordOf(telling.status)).field("rc", std::string_view(twoDigits(telling.rc)));
    json.field("sn", std::string_view(telling.sn))
        .field("buyer_last_saldo", telling.deposit)
        .field("price", telling.price);
    json.field("tele", "@sandbox").field("wa", "081200000000").endObject().endObject();
    return json.take();
}

std::string refusalBody(Rc code)
{
    JsonWriter json;
    json.beginObject().key("data").beginObject();
    json.field("rc", std::string_view(twoDigits(code))).field("status", "Gagal").field("message", messageOf(code));
    json.endObject().endObject();
    return json.take();
}

std::string balanceBody(Money deposit)
{
    JsonWriter json;
    json.beginObject().key("data").beginObject().field("deposit", deposit).endObject().endObject();
    return json.take();
}

std::string priceListBody(std::span<const Product> products, std::string_view onlySku)
{
    JsonWriter json;
    json.beginObject().key("data").beginArray();
    for (const auto& product : products) {
        if (!onlySku.empty() && product.sku != onlySku)
            continue;
        json.beginObject().field("product_name", std::string_view(product.name));
        json.field("category", std::string_view(product.category)).field("brand", std::string_view(product.brand));
        json.field("type", "Umum").field("seller_name", "Eraflazz Sandbox").field("price", product.price);
        json.field("buyer_sku_code", std::string_view(product.sku)).field("buyer_product_status", true);
        json.field("seller_product_status", product.open).field("unlimited_stock", !product.stock.has_value());
        json.field("stock", product.stock.value_or(0)).field("multi", true);
        json.field("start_cut_off", std::string_view(timeOfDay(product.cutOffStartMinute)));
        json.field("end_cut_off", std::string_view(timeOfDay(product.cutOffEndMinute))).field("desc", "-").endObject();
    }
    json.endArray().endObject();
    return json.take();
}

std::string serialNumber(std::string_view sku, std::string_view customerNo, std::string_view ref)
{
    if (sku == "xld10" && customerNo == "087800001230")
        return "1234567890"; // Official test number, official answer.
    const auto hash = hashOf(ref, 7);
    if (!sku.starts_with("pln"))
        return digitsOf(hash, 16 + hash % 5);
    const auto token = digitsOf(hash, 20);
    std::string sn;
    for (std::size_t i = 0; i < token.size(); i += 4)
        sn += (i == 0 ? "" : "-") + token.substr(i, 4);
    return sn + "/NAMA CONTOH/R1/900VA/32,1";
}

net::HttpHeaders webhookHeaders(std::string_view body, std::string_view secret, std::string_view deliveryId)
{
    net::HttpHeaders headers{{"User-Agent", "Digiflazz-Hookshot"},
                             {"X-Digiflazz-Event", "update"},
                             {"X-Digiflazz-Delivery", std::string(deliveryId)}};
    if (!secret.empty())
        headers.push_back({"X-Hub-Signature", "sha1=" + hmacSha1Hex(secret, body)});
    return headers;
}

} // namespace eraflazz::sandbox
