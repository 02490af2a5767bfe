// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/contract_tool/contract_file.h"

#include <algorithm>
#include <set>
#include <stdexcept>

namespace eraflazz::protocol {

namespace {

constexpr std::size_t kContractMax = 1024 * 1024;

[[noreturn]] void fail(const std::string& why)
{
    throw std::runtime_error("control.json: " + why);
}

std::set<std::string> namesOf(const Json& list, std::string_view member)
{
    std::set<std::string> names;
    for (const auto& item : list.items()) {
        const std::string name = textOf(item, member);
        if (name.empty() || !names.insert(name).second)
            fail("a name is missing or there twice: '" + name + "'");
    }
    return names;
}

void checkScope(const std::set<std::string>& scopes, const std::string& scope, const std::string& where)
{
    if (!scope.empty() && scopes.count(scope) == 0)
        fail(where + " needs a scope that is not listed: " + scope);
}

void checkMethod(const Json& method, const std::set<std::string>& errors)
{
    static const std::set<std::string> kTypes{
        "text", "int", "bool", "uuid", "choice", "list", "numbers", "rows", "object"};
    const std::string name = textOf(method, "name");
    const auto params = namesOf(method["params"], "name");
    for (const auto& param : method["params"].items()) {
        if (kTypes.count(textOf(param, "type")) == 0)
            fail(name + ": no such type: " + textOf(param, "type"));
        if (textOf(param, "type") == "int" && !param["max"].asInteger())
            fail(name + "." + textOf(param, "name") + " needs its limits");
    }
    for (const auto& error : method["errors"].items()) {
        if (errors.count(std::string(error.asString().value_or(""))) == 0)
            fail(name + ": no such error: " + error.dump());
    }
    if (method["changes"].asBool().value_or(false) && params.count("idem") == 0)
        fail(name + " changes something and takes no idem");
    for (const auto& [param, value] : method["example"].members()) {
        if (params.count(param) == 0)
            fail(name + ": the example gives " + param + ", which is no parameter");
    }
}

} // namespace

std::string textOf(const Json& json, std::string_view name)
{
    return std::string(json[name].asString().value_or(""));
}

Json readContract(std::string_view text)
{
    auto contract = parseJson(text, {16, kContractMax});
    if (!contract)
        fail(std::string(toString(contract.error())));
    const auto scopes = namesOf((*contract)["scopes"], "name");
    const auto errors = namesOf((*contract)["errors"], "key");
    (void)namesOf((*contract)["close"], "key");
    (void)namesOf((*contract)["methods"], "name");
    (void)namesOf((*contract)["topics"], "name");
    (void)namesOf((*contract)["notifications"], "name");
    for (const auto& method : (*contract)["methods"].items()) {
        checkScope(scopes, textOf(method, "scope"), textOf(method, "name"));
        checkMethod(method, errors);
    }
    for (const auto& topic : (*contract)["topics"].items()) {
        checkScope(scopes, textOf(topic, "scope"), textOf(topic, "name"));
        (void)namesOf(topic["columns"], "name");
        for (const auto& column : topic["columns"].items()) {
            checkScope(scopes, textOf(column, "scope"), textOf(column, "name"));
            checkScope(scopes, textOf(column, "mask"), textOf(column, "name"));
        }
    }
    return *std::move(contract);
}

GeneratedFiles generate(const Json& contract)
{
    GeneratedFiles files{{"common/protocol/contract_table.cpp", contractSource(contract)},
                         {"packaging/docs/CONTROL.md", contractDocs(contract)}};
    for (auto& seed : contractSeeds(contract))
        files.push_back(std::move(seed));
    return files;
}

} // namespace eraflazz::protocol
