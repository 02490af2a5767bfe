// SPDX-License-Identifier: GPL-3.0-or-later
#include "order_bodies.h"

namespace eraflazz::test {

const std::string kOrder = R"({"ref_id":"A-1","product_code":"S10","destination":"081234567890"})";

std::string with(const std::string& more)
{
    return kOrder.substr(0, kOrder.size() - 1) + "," + more + "}";
}

const std::string kOrderWithEverything =
    with(R"("max_price":11000,"callback_url":"https://a.example/cb?x=1","amount":5000,"counter":2)");
const std::string kOrderWithNulls = with(R"("max_price":null,"callback_url":null,"amount":null,"counter":null)");

std::vector<std::pair<std::string, std::string>> faultyMembers()
{
    return {
        {"max_price", R"("max_price":0)"},
        {"max_price", R"("max_price":-5)"},
        {"max_price", R"("max_price":"11000")"},
        {"max_price", R"("max_price":11000.5)"},
        {"max_price", R"("max_price":1e4)"},
        {"max_price", R"("max_price":9223372036854775807)"},
        {"max_price", R"("max_price":99999999999999999999)"},
        {"max_price", R"("max_price":[])"},
        {"callback_url", R"("callback_url":"ftp://a.example/")"},
        {"callback_url", R"("callback_url":"javascript:alert")"},
        {"callback_url", R"("callback_url":"https://a.example/ x")"},
        {"callback_url", R"("callback_url":7)"},
        {"callback_url", R"("callback_url":"")"},
        {"max_prise", R"("max_prise":11000)"},
        {"price", R"("price":1)"},
    };
}

std::vector<std::string> unreadableOrders()
{
    const std::string tooLong(65, 'r');
    const std::string upToRefId = R"({"product_code":"S10","destination":"0812","ref_id":")";
    const std::string deep(200, '[');
    return {
        "",
        "{",
        "null",
        "[]",
        "7",
        "\"x\"",
        "{}",
        deep,
        kOrder + "x",
        kOrder + kOrder,
        "\xff\xfe{}",
        R"({"ref_id":"A","ref_id":"B","product_code":"S10","destination":"0812"})",
        R"({"ref_id":7,"product_code":"S10","destination":"0812"})",
        R"({"ref_id":"","product_code":"S10","destination":"0812"})",
        R"({"ref_id":"A 1","product_code":"S10","destination":"0812"})",
        R"({"ref_id":"A\u0000","product_code":"S10","destination":"0812"})",
        R"({"ref_id":"\u00e9","product_code":"S10","destination":"0812"})",
        upToRefId + tooLong + "\"}",
        R"({"ref_id":"A","product_code":"","destination":"0812"})",
        R"({"ref_id":"A","product_code":null,"destination":"0812"})",
        R"({"ref_id":"A","product_code":"123456789012345678901234567890123","destination":"0812"})",
        R"({"ref_id":"A","product_code":"S10","destination":812})",
        R"({"ref_id":"A","product_code":"S10","destination":{"$ne":""}})",
        R"({"ref_id":"A","product_code":"S10","destination":"08\u000012"})",
        "{\"ref_id\":\"A\",\"product_code\":\"S10\",\"destination\":\"" + tooLong + "\"}",
        with(R"("amount":-1)"),
        with(R"("amount":1.5)"),
        with(R"("amount":"5")"),
        with(R"("amount":1000000000001)"),
        with(R"("counter":0)"),
        with(R"("counter":100)"),
        with(R"("counter":true)"),
    };
}

} // namespace eraflazz::test
