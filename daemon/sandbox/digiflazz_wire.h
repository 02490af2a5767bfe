// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/http_message.h"
#include "sandbox/core/order_book.h"
#include "sandbox/sandbox_config.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace eraflazz::sandbox {

// The Digiflazz buyer dialect as the supplier speaks it. Pure; any thread.

/// A body of POST /v1/transaction whose fields have the right shape; nothing said yet about its signature.
struct TopUp final {
    std::string username;
    std::string sku;
    std::string customerNo;
    std::string ref;
    std::string sign;
    std::string callbackUrl;
    std::optional<Money> maxPrice;
};

[[nodiscard]] std::optional<TopUp> readTopUp(std::string_view body);
/// Whether `sign` is md5(username + apiKey + suffix) for this supplier.
[[nodiscard]] bool
isSigned(const SupplierLine& line, std::string_view username, std::string_view sign, std::string_view suffix);

/// What an answer or a webhook says of an order. Texts are views.
struct Telling final {
    std::string_view ref;
    std::string_view customerNo;
    std::string_view sku;
    OrderStatus status = OrderStatus::Failed;
    Rc rc = 0;
    Money price;
    Money deposit;
    std::string sn;
};
[[nodiscard]] Telling tellingOf(const OrderBook& book, const Order& order);

[[nodiscard]] std::string transactionBody(const Telling& telling);
/// For refusals that concern no order: {"data":{"rc":...,"status":"Gagal","message":...}}
[[nodiscard]] std::string refusalBody(Rc code);
[[nodiscard]] std::string balanceBody(Money deposit);
[[nodiscard]] std::string priceListBody(std::span<const Product> products, std::string_view onlySku);

/// Serial number of a delivered order: always the same for the same order, looks like the product's.
[[nodiscard]] std::string serialNumber(std::string_view sku, std::string_view customerNo, std::string_view ref);

/// Headers of a webhook with this body.
[[nodiscard]] net::HttpHeaders
webhookHeaders(std::string_view body, std::string_view secret, std::string_view deliveryId);

} // namespace eraflazz::sandbox
