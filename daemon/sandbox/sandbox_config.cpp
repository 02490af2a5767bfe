// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/sandbox_config.h"

#include "kernel/text.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <limits>
#include <stdexcept>

namespace eraflazz::sandbox {

namespace {

constexpr std::size_t kTextBytesMax = 64;

[[noreturn]] void fail(const std::string& what)
{
    throw std::runtime_error("sandbox configuration: " + what);
}

std::string textOf(const Json& json, std::string_view name, std::string fallback = {})
{
    const auto& member = json[name];
    if (member.isNull())
        return fallback;
    auto text = member.asText();
    if (!text || !isLineSafe(*text, 512))
        fail("\"" + std::string(name) + "\" must be a short text");
    return *text;
}

std::string requiredText(const Json& json, std::string_view name)
{
    auto text = textOf(json, name);
    if (text.empty())
        fail("\"" + std::string(name) + "\" is missing");
    return text;
}

std::int64_t numberOf(const Json& json, std::string_view name, std::int64_t fallback, std::int64_t max)
{
    const auto& member = json[name];
    if (member.isNull())
        return fallback;
    const auto number = member.asInteger();
    if (!number || *number < 0 || *number > max)
        fail("\"" + std::string(name) + "\" must be a whole number from 0 to " + std::to_string(max));
    return *number;
}

int intOf(const Json& json, std::string_view name, int fallback, int max = std::numeric_limits<int>::max())
{
    return static_cast<int>(numberOf(json, name, fallback, max));
}

constexpr std::int64_t kMoneyMax = 1'000'000'000'000'000;

/// "23:30" -> 1410
int minuteOf(const Json& json, std::string_view name)
{
    const auto text = textOf(json, name, "00:00");
    const auto parts = split(text, ':');
    const auto hour = parts.size() == 2 ? parseInt(parts[0]) : std::nullopt;
    const auto minute = parts.size() == 2 ? parseInt(parts[1]) : std::nullopt;
    if (!hour || !minute || *hour < 0 || *hour > 23 || *minute < 0 || *minute > 59)
        fail("\"" + std::string(name) + "\" must be a time of day such as \"23:30\"");
    return static_cast<int>(*hour * 60 + *minute);
}

Behaviour behaviourOf(const Json& json, std::string_view name, Behaviour fallback)
{
    const auto text = textOf(json, name);
    if (text.empty())
        return fallback;
    const auto behaviour = behaviourNamed(text);
    if (!behaviour)
        fail("there is no behaviour \"" + text + "\"");
    return *behaviour;
}

Product productFrom(const Json& json)
{
    Product product;
    product.sku = requiredText(json, "sku");
    product.name = textOf(json, "name", product.sku);
    product.category = textOf(json, "category", product.sku.starts_with("pln") ? "PLN" : "Pulsa");
    product.brand = textOf(json, "brand", "SANDBOX");
    product.price = Money::rupiah(numberOf(json, "price", 10000, kMoneyMax));
    if (!json["stock"].isNull())
        product.stock = numberOf(json, "stock", 0, kMoneyMax);
    const auto status = textOf(json, "status", "open");
    if (status != "open" && status != "closed")
        fail("\"status\" must be \"open\" or \"closed\"");
    product.open = status == "open";
    product.cutOffStartMinute = minuteOf(json, "start_cut_off");
    product.cutOffEndMinute = minuteOf(json, "end_cut_off");
    return product;
}

/// The prepaid numbers with which Digiflazz lets its buyers try their side.
void addOfficialNumbers(SupplierTerms& terms)
{
    const auto add = [&](std::string_view number, Behaviour behaviour, std::optional<Rc> code) {
        Rule rule;
        rule.sku = "xld10";
        rule.destination = number;
        rule.behaviour = behaviour;
        rule.rc = code;
        terms.rules.push_back(std::move(rule));
    };
    add("087800001230", Behaviour::Success, {});
    add("087800001232", Behaviour::Refuse, codes::kFailed);
    add("087800001233", Behaviour::Pending, {});
    add("087800001234", Behaviour::PendingFail, {});
}

void addRules(const Json& json, SupplierTerms& terms)
{
    for (const auto& item : json["rules"].items()) {
        auto rule = ruleFrom(item);
        if (rule.times)
            fail("\"times\" belongs to rules set while running");
        terms.rules.push_back(std::move(rule));
    }
    for (const auto& item : json["products"].items()) {
        if (!item.has("behaviour"))
            continue;
        Rule rule;
        rule.sku = requiredText(item, "sku");
        rule.behaviour = behaviourOf(item, "behaviour", Behaviour::Success);
        if (item.has("rc"))
            rule.rc = static_cast<Rc>(intOf(item, "rc", 0, 99));
        if (item.has("delay_ms"))
            rule.delayMs = intOf(item, "delay_ms", 0);
        terms.rules.push_back(std::move(rule));
    }
}

SupplierTerms termsFrom(const Json& json)
{
    SupplierTerms terms;
    terms.code = requiredText(json, "code");
    if (terms.code == "sandbox" || terms.code == "healthz" || terms.code.find('/') != std::string::npos)
        fail("\"" + terms.code + "\" cannot be a supplier's code");
    terms.deposit = Money::rupiah(numberOf(json, "deposit", 0, kMoneyMax));
    terms.defaultBehaviour = behaviourOf(json, "default_behaviour", Behaviour::Success);
    terms.refusePercent = intOf(json, "refuse_percent", 0, 100);
    terms.statusIntervalMs = numberOf(json, "status_interval_ms", 0, kMoneyMax);
    terms.forgetAfterMs = numberOf(json, "forget_after_ms", 0, kMoneyMax);
    for (const auto& item : json["products"].items()) {
        auto product = productFrom(item);
        const auto known = [&](const Product& other) { return other.sku == product.sku; };
        if (std::any_of(terms.products.begin(), terms.products.end(), known))
            fail("SKU \"" + product.sku + "\" stands twice");
        terms.products.push_back(std::move(product));
    }
    addOfficialNumbers(terms);
    addRules(json, terms);
    return terms;
}

SupplierLine lineFrom(const Json& json)
{
    SupplierLine line;
    line.username = requiredText(json, "username");
    line.apiKey = requiredText(json, "api_key");
    line.webhookSecret = textOf(json, "webhook_secret");
    line.webhookUrl = textOf(json, "webhook_url");
    line.webhookAttempts = intOf(json, "webhook_attempts", 3, 100);
    readLatency(json["latency_ms"], line);
    return line;
}

} // namespace

void readLatency(const Json& json, SupplierLine& line)
{
    if (json.isNull())
        return;
    if (const auto both = json.asInteger(); both && *both >= 0 && *both <= 3'600'000) {
        line.latencyMinMs = line.latencyMaxMs = static_cast<int>(*both);
        return;
    }
    if (!json.isObject())
        fail("\"latency_ms\" must be {\"min\": ..., \"max\": ...}");
    line.latencyMinMs = intOf(json, "min", 0, 3'600'000);
    line.latencyMaxMs = intOf(json, "max", line.latencyMinMs, 3'600'000);
    if (line.latencyMaxMs < line.latencyMinMs)
        fail("\"latency_ms\": max is below min");
}

Rule ruleFrom(const Json& json)
{
    Rule rule;
    if (!json.has("behaviour"))
        fail("\"behaviour\" is missing");
    rule.behaviour = behaviourOf(json, "behaviour", Behaviour::Success);
    rule.sku = textOf(json, "sku");
    const auto suffix = textOf(json, "destination_suffix");
    rule.destination = textOf(json, "destination", suffix);
    rule.destinationIsSuffix = !json.has("destination") && !suffix.empty();
    if (rule.sku.size() > kTextBytesMax || rule.destination.size() > kTextBytesMax)
        fail("\"sku\" and \"destination\" are at most 64 bytes");
    if (const auto code = textOf(json, "rc"); !code.empty()) {
        const auto number = parseInt(code);
        if (!number || *number < 0 || *number > 99)
            fail("\"rc\" must be a code from 00 to 99");
        rule.rc = static_cast<Rc>(*number);
    }
    if (json.has("delay_ms"))
        rule.delayMs = intOf(json, "delay_ms", 0, 3'600'000);
    if (json.has("times"))
        rule.times = numberOf(json, "times", 1, kMoneyMax);
    if (rule.times == 0)
        fail("\"times\" must be at least 1");
    return rule;
}

SandboxConfig parseSandboxConfig(std::string_view text)
{
    const auto json = parseJson(text, {32, 16U << 20});
    if (!json)
        fail(std::string(toString(json.error())));
    SandboxConfig config;
    config.address = textOf(*json, "address", config.address);
    config.port = static_cast<std::uint16_t>(intOf(*json, "port", 0, 65535));
    config.stateFile = textOf(*json, "state_file");
    for (const auto& item : (*json)["suppliers"].items()) {
        config.terms.push_back(termsFrom(item));
        config.lines.push_back(lineFrom(item));
    }
    if (config.terms.empty() || config.terms.size() > 200)
        fail("\"suppliers\" must name 1 to 200 suppliers");
    return config;
}

SandboxConfig readSandboxConfig(const std::string& path)
{
    std::ifstream file(path, std::ios::binary);
    if (!file)
        fail("cannot read " + path);
    const std::string text((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
    return parseSandboxConfig(text);
}

} // namespace eraflazz::sandbox
