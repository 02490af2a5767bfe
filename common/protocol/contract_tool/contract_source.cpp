// SPDX-License-Identifier: GPL-3.0-or-later
#include "kernel/text.h"
#include "protocol/contract_tool/contract_file.h"

namespace eraflazz::protocol {

namespace {

std::string quoted(const std::string& text)
{
    return Json::string(text).dump();
}

std::string upper(std::string word)
{
    if (!word.empty())
        word.front() = toUpperAscii(word.front());
    return word;
}

/// "trx.list" -> "TrxList"
std::string symbol(const std::string& name)
{
    std::string out;
    bool isStart = true;
    for (const char c : name) {
        if (c == '.' || c == '_') {
            isStart = true;
            continue;
        }
        out += isStart ? toUpperAscii(c) : c;
        isStart = false;
    }
    return out;
}

std::string truth(const Json& json, std::string_view name)
{
    return json[name].asBool().value_or(false) ? "true" : "false";
}

std::string number(const Json& json, std::string_view name)
{
    return std::to_string(json[name].asInteger().value_or(0));
}

void addParams(std::string& out, const Json& method)
{
    if (method["params"].items().empty())
        return;
    out += "constexpr ParamSpec k" + symbol(textOf(method, "name")) + "Params[] = {\n";
    for (const auto& param : method["params"].items()) {
        out += "    {" + quoted(textOf(param, "name")) + ", ParamType::" + upper(textOf(param, "type")) + ", " +
               truth(param, "required") + ", " + number(param, "min") + ", " + number(param, "max") + ", " +
               quoted(textOf(param, "choices")) + "},\n";
    }
    out += "};\n";
}

void addColumns(std::string& out, const Json& topic)
{
    out += "constexpr ColumnSpec k" + symbol(textOf(topic, "name")) + "Columns[] = {\n";
    for (const auto& column : topic["columns"].items()) {
        out += "    {" + quoted(textOf(column, "name")) + ", CellType::" + upper(textOf(column, "type")) + ", " +
               truth(column, "filterable") + ", " + quoted(textOf(column, "scope")) + ", " +
               quoted(textOf(column, "mask")) + "},\n";
    }
    out += "};\n";
}

void addMethods(std::string& out, const Json& contract)
{
    out += "constexpr MethodSpec kMethods[] = {\n";
    for (const auto& method : contract["methods"].items()) {
        const std::string name = textOf(method, "name");
        out += "    {" + quoted(name) + ", " + quoted(textOf(method, "scope")) + ", " + truth(method, "changes") +
               ", " + truth(method, "stepUp") + ", " +
               (method["params"].items().empty() ? std::string("{}") : "k" + symbol(name) + "Params") + "},\n";
    }
    out += "};\n";
}

void addNames(std::string& out, const std::string& name, const Json& list)
{
    out += "constexpr std::string_view k" + name + "[] = {\n";
    for (const auto& item : list.items())
        out += "    " + quoted(textOf(item, "name")) + ",\n";
    out += "};\n";
}

} // namespace

std::string contractSource(const Json& contract)
{
    std::string out = "// SPDX-License-Identifier: GPL-3.0-or-later\n"
                      "// Made from resources/protocol/control.json by `eraflazz-contract write`; change that file.\n"
                      "// clang-format off\n"
                      "#include \"protocol/contract.h\"\n\nnamespace eraflazz::protocol {\n\nnamespace {\n\n";
    for (const auto& method : contract["methods"].items())
        addParams(out, method);
    for (const auto& topic : contract["topics"].items())
        addColumns(out, topic);
    addMethods(out, contract);
    out += "constexpr TopicSpec kTopics[] = {\n";
    for (const auto& topic : contract["topics"].items()) {
        const std::string name = textOf(topic, "name");
        out += "    {" + quoted(name) + ", " + quoted(textOf(topic, "scope")) + ", k" + symbol(name) + "Columns},\n";
    }
    out += "};\nconstexpr ErrorSpec kErrors[] = {\n";
    for (const auto& error : contract["errors"].items())
        out += "    {" + number(error, "code") + ", " + quoted(textOf(error, "key")) + "},\n";
    out += "};\n";
    addNames(out, "Features", contract["features"]);
    addNames(out, "Scopes", contract["scopes"]);
    out += "\n} // namespace\n\n"
           "std::span<const MethodSpec> methods()\n{\n    return kMethods;\n}\n"
           "std::span<const TopicSpec> topics()\n{\n    return kTopics;\n}\n"
           "std::span<const ErrorSpec> errors()\n{\n    return kErrors;\n}\n"
           "std::span<const std::string_view> features()\n{\n    return kFeatures;\n}\n"
           "std::span<const std::string_view> scopes()\n{\n    return kScopes;\n}\n"
           "\n} // namespace eraflazz::protocol\n";
    return out;
}

} // namespace eraflazz::protocol
