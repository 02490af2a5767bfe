// SPDX-License-Identifier: GPL-3.0-or-later
#include "deposit_bodies.h"

namespace eraflazz::test {

std::string depositBody()
{
    return R"({"ref_id":"d-1","amount":250000,"bank":"BCA1"})";
}

std::vector<MalformedDeposit> malformedDeposits()
{
    return {{"no object", "[]", "body"},
            {"no ref_id", R"({"amount":1,"bank":"B"})", "ref_id"},
            {"a blank in ref_id", R"({"ref_id":"a b","amount":1,"bank":"B"})", "ref_id"},
            {"amount is a text", R"({"ref_id":"a","amount":"1","bank":"B"})", "amount"},
            {"amount has a fraction", R"({"ref_id":"a","amount":1.5,"bank":"B"})", "amount"},
            {"amount is zero", R"({"ref_id":"a","amount":0,"bank":"B"})", "amount"},
            {"amount is huge", R"({"ref_id":"a","amount":1000000000001,"bank":"B"})", "amount"},
            {"bank is empty", R"({"ref_id":"a","amount":1,"bank":""})", "bank"},
            {"another field", R"({"ref_id":"a","amount":1,"bank":"B","x":1})", "x"}};
}

std::string mutation(const std::string& id, const std::string& account, const std::string& amount)
{
    return R"({"mutation_id":")" + id + R"(","account_number":")" + account +
           R"(","date":"2026-11-22 00:00:00","description":"TRSF E-BANKING CR BUDI","amount":)" + amount +
           R"(,"type":"CR","balance":"1250405.00"})";
}

std::string cekmutasiBody()
{
    return R"({"action":"payment_report","content":{"service_code":"bca","account_number":"0000512345","data":[)"
           R"({"id":7,"unix_timestamp":1795000000,"type":"credit","amount":"250405.00","description":"X","balance":"1250405.00"}]}})";
}

std::string mutasibankBody(const std::string& key)
{
    return R"({"api_key":")" + key +
           R"(","account_id":3,"module":"bca","account_name":"PT","account_number":"0000512345","balance":1250405,)"
           R"("data_mutasi":[{"transaction_date":"2026-11-22 10:00:00","description":"X","type":"CR","amount":250405,"balance":1250405}]})";
}

} // namespace eraflazz::test
