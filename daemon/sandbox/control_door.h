// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "json/json.h"
#include "net/http_message.h"
#include "sandbox/book_keeper.h"
#include "sandbox/supplier_door.h"

#include <string_view>

namespace eraflazz::sandbox {

/// What tests and demonstrations call, no buyer ever does. Any thread.
///
///   POST   /sandbox/behaviour   {supplier, behaviour, sku?, destination?, destination_suffix?, rc?, delay_ms?, times?}
///   GET    /sandbox/behaviours  DELETE /sandbox/behaviours[?supplier=]
///   GET    /sandbox/requests    ?supplier= ?ref= ?destination= ?detail=1 ?offset= ?limit=
///   GET    /sandbox/summary
///   POST   /sandbox/deposit     {supplier, amount}
///   POST   /sandbox/product     {supplier, sku, price?, stock?, status?}: until the next start
///   POST   /sandbox/settings    {supplier, refuse_percent?, latency_ms?, status_interval_ms?, forget_after_ms?}:
///   likewise
class ControlDoor final {
public:
    ControlDoor(BookKeeper& keeper, SupplierDoor& suppliers) : m_keeper(keeper), m_suppliers(suppliers) {}

    /// `call` is the path behind "/sandbox".
    [[nodiscard]] net::HttpResponse answer(std::string_view call, const net::HttpRequest& request);

private:
    [[nodiscard]] net::HttpResponse get(std::string_view call, const net::HttpRequest& request);
    [[nodiscard]] net::HttpResponse post(std::string_view call, const Json& body);
    [[nodiscard]] std::string behaviours();
    [[nodiscard]] std::string requests(const net::HttpRequest& request);
    [[nodiscard]] std::string summary();
    void removeRules(const net::HttpRequest& request);
    [[nodiscard]] std::string addRule(const Json& body);
    [[nodiscard]] std::string topUp(const Json& body);
    [[nodiscard]] std::string changeProduct(const Json& body);
    [[nodiscard]] std::string changeSettings(const Json& body);

    BookKeeper& m_keeper;
    SupplierDoor& m_suppliers;
};

} // namespace eraflazz::sandbox
