// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/contract_tool/contract_file.h"
#include "protocol/handshake.h"
#include "protocol/message.h"

namespace eraflazz::protocol {

GeneratedFiles contractSeeds(const Json& contract)
{
    const std::string folder = "tests/fuzz/corpus/fuzz_control_message/";
    GeneratedFiles seeds;
    for (const auto& method : contract["methods"].items()) {
        const std::string name = textOf(method, "name");
        seeds.emplace_back(folder + "method_" + name, requestText("\"1\"", name, method["example"].dump()));
    }
    for (const auto& error : contract["errors"].items()) {
        const std::string key = textOf(error, "key");
        seeds.emplace_back(folder + "error_" + key, errorText("2", failure(key, "DETAIL")));
    }
    Identify identify;
    identify.user = "owner";
    identify.password = "rahasia sekali";
    seeds.emplace_back(folder + "identify_password", toText(identify));
    identify.token = "0123456789abcdef";
    seeds.emplace_back(folder + "identify_token", toText(identify));
    Hello hello;
    hello.server = "eraflazzd";
    hello.epoch = "1";
    seeds.emplace_back(folder + "hello", toText(hello));
    Welcome welcome;
    welcome.token = "t";
    welcome.user = "owner";
    welcome.role = "owner";
    welcome.epoch = "1";
    welcome.scopes = {"trx.read"};
    seeds.emplace_back(folder + "welcome", toText(welcome));
    seeds.emplace_back(
        folder + "snapshot",
        notificationText(
            "sub.snapshot",
            R"({"sub":"s1","seq":1,"prev":0,"change":7,"first":true,"last":true,"rows":[["k",3,"a",null,12]]})"));
    seeds.emplace_back(
        folder + "delta",
        notificationText(
            "sub.delta",
            R"({"sub":"s1","seq":2,"prev":1,"change":9,"ins":[["m",4,"b"]],"upd":[["k",5,{"1":"c"}]],"del":["z"]})"));
    seeds.emplace_back(folder + "batch", R"([{"jsonrpc":"2.0","id":1,"method":"trx.list"}])");
    return seeds;
}

} // namespace eraflazz::protocol
