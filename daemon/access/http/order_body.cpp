// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/http/order_body.h"

#include "net/http_client.h"

#include <utility>

#include <array>

namespace eraflazz::access {

namespace {

constexpr std::size_t kProductCodeBytesMax = 32;
constexpr std::size_t kDestinationBytesMax = 64;
constexpr std::size_t kCallbackUrlBytesMax = 512;
constexpr std::int64_t kCounterMax = 99;

constexpr std::array<std::string_view, 7> kFields{
    "ref_id", "product_code", "destination", "max_price", "callback_url", "amount", "counter"};

constexpr Words kProductRule{"1-32 karakter ASCII tanpa spasi", "1 to 32 printable ASCII characters, no blanks"};
constexpr Words kDestinationRule{"teks 1-64 karakter", "a text of 1 to 64 characters"};
constexpr Words kAmountRule{"bilangan bulat mulai 0, dalam rupiah", "an integer from 0, in rupiah"};
constexpr Words kCounterRule{"bilangan bulat 1-99", "an integer from 1 to 99"};
constexpr Words kUrlRule{"URL http atau https, paling panjang 512 karakter",
                         "an http or https URL of at most 512 characters"};

FieldFault fault(std::string_view field, const Words& rule)
{
    return {std::string(field), rule};
}

/// What the key and the fingerprint are made of: without it not even an earlier order can be recognised.
std::optional<FieldFault> readIdentity(const Json& json, engine::OrderRequest& order)
{
    const auto refId = json["ref_id"].asString();
    if (!refId || !isRefId(*refId))
        return fault("ref_id", kRefIdRule);
    const auto product = json["product_code"].asString();
    if (!product || !isToken(*product, kProductCodeBytesMax))
        return fault("product_code", kProductRule);
    const auto destination = json["destination"].asString();
    if (!destination || destination->empty() || destination->size() > kDestinationBytesMax || hasControl(*destination))
        return fault("destination", kDestinationRule);
    order.refId = *refId;
    order.productCode = *product;
    order.destination = *destination;
    if (const Json& amount = json["amount"]; !amount.isNull()) {
        const auto rupiah = integerIn(amount, 0, kRupiahMax);
        if (!rupiah)
            return fault("amount", kAmountRule);
        order.amount = Money::rupiah(*rupiah);
    }
    if (const Json& counter = json["counter"]; !counter.isNull()) {
        const auto count = integerIn(counter, 1, kCounterMax);
        if (!count)
            return fault("counter", kCounterRule);
        order.counter = static_cast<int>(*count);
    }
    return std::nullopt;
}

std::optional<FieldFault> readTerms(const Json& json, engine::OrderRequest& order)
{
    if (const Json& maxPrice = json["max_price"]; !maxPrice.isNull()) {
        const auto rupiah = integerIn(maxPrice, 1, kRupiahMax);
        if (!rupiah)
            return fault("max_price", kPositiveRupiahRule);
        order.maxPrice = Money::rupiah(*rupiah);
    }
    if (const Json& url = json["callback_url"]; !url.isNull()) {
        const auto text = url.asString();
        if (!text || !isToken(*text, kCallbackUrlBytesMax) || !net::Url::parse(*text))
            return fault("callback_url", kUrlRule);
        order.callbackUrl = *text;
    }
    return unknownFieldIn(json, kFields);
}

} // namespace

Result<OrderBody, FieldFault> readOrderBody(std::string_view body)
{
    const auto json = objectIn(body);
    if (!json)
        return Err(json.error());
    OrderBody read;
    if (auto unreadable = readIdentity(*json, read.order))
        return Err(std::move(*unreadable));
    read.fault = readTerms(*json, read.order);
    if (read.fault)
        read.order.verdict = engine::Refusal::InvalidRequest;
    return read;
}

} // namespace eraflazz::access
