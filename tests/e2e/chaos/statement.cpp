// SPDX-License-Identifier: GPL-3.0-or-later
#include "e2e/chaos/statement.h"

#include "e2e/chaos/callback_sender.h"
#include "e2e/support/sandbox_control.h"

#include <utility>

#include <set>

namespace eraflazz::e2e {

namespace {

using Names = std::set<std::string>; // "SUPPLIER REF"

Names namesOf(Database& database, const std::string& condition)
{
    Names names;
    for (const auto& row :
         database.rows("SELECT s.code || ' ' || a.ref FROM attempts a JOIN suppliers s ON s.id = a.supplier_id WHERE " +
                       condition))
        names.insert(row.front());
    return names;
}

std::string bodyOf(const WireOrder& order)
{
    const bool isSuccess = order.status == "success";
    JsonWriter json;
    json.beginObject().key("data").beginObject();
    json.field("ref_id", order.ref).field("customer_no", order.destination).field("buyer_sku_code", order.sku);
    json.field("message", "Rekonsiliasi").field("status", isSuccess ? "Sukses" : "Gagal").field("rc", order.rc);
    json.field("sn", isSuccess ? "1234567890" : "").field("price", order.price).endObject().endObject();
    return json.take();
}

} // namespace

int tellWhatNobodyHeard(const Environment& environment)
{
    Database database(environment.ready().database);
    const std::string caseOf = "EXISTS (SELECT FROM cases k WHERE k.sale_id = a.sale_id AND k.kind IN ";
    const auto refused =
        namesOf(database, "a.state = 'REJECTED' AND NOT " + caseOf + "('late_success', 'double_delivery'))");
    const auto delivered = namesOf(database, "a.state = 'DELIVERED' AND NOT " + caseOf + "('reversal'))");
    CallbackSender sender(environment.ready());
    int told = 0;
    for (const auto& order : SandboxControl(environment.ready().sandbox).allOrders()) {
        const auto name = order.supplier + " " + order.ref;
        const bool isLateSuccess =
            order.behaviour == "fail_then_success" && order.status == "success" && refused.count(name) == 1;
        const bool isReversal =
            order.behaviour == "success_then_fail" && order.status == "failed" && delivered.count(name) == 1;
        if (isLateSuccess || isReversal)
            told += sender.send(order.supplier, bodyOf(order), "statement-" + order.ref) == 200 ? 1 : 0;
    }
    return told;
}

} // namespace eraflazz::e2e
