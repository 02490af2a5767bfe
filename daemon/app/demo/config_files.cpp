// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/config_files.h"

#include "app/demo/people.h"
#include "json/json.h"

namespace eraflazz::app {

namespace {

/// Our books say when a deposit is used up; the simulator's own count must never be the reason of a refusal.
constexpr std::int64_t kSandboxDeposit = 1'000'000'000'000;

std::string clockOf(int minute)
{
    const auto two = [](int number) { return std::string(number < 10 ? "0" : "") + std::to_string(number); };
    return two(minute / 60) + ":" + two(minute % 60);
}

void writeProduct(JsonWriter& json, const DemoMapping& mapping, const DemoProduct* product)
{
    json.beginObject().field("sku", mapping.sku).field("price", mapping.cost);
    if (product != nullptr)
        json.field("name", product->name).field("category", product->category).field("brand", product->brand);
    if (mapping.stock)
        json.field("stock", *mapping.stock);
    json.field("status", mapping.status == "open" || mapping.status == "empty" ? "open" : "closed");
    json.field("start_cut_off", clockOf(mapping.cutoffStart)).field("end_cut_off", clockOf(mapping.cutoffEnd));
    if (mapping.isAlwaysRefused)
        json.field("behaviour", "refuse");
    json.endObject();
}

void writeRule(JsonWriter& json, const char* suffix, const char* behaviour, int delayMs)
{
    json.beginObject().field("destination_suffix", suffix).field("behaviour", behaviour);
    if (delayMs > 0)
        json.field("delay_ms", delayMs);
    json.endObject();
}

/// Only suppliers that refuse now and then also answer late or not at all.
void writeRules(JsonWriter& json, const DemoSupplier& supplier)
{
    json.key("rules").beginArray();
    if (supplier.refusePercent > 0) {
        writeRule(json, "7", "pending", 2500);
        writeRule(json, "33", "pending_fail", 1500);
        writeRule(json, "44", "close_before_body", 0);
        writeRule(json, "55", "duplicate_callbacks", 1000);
    }
    json.endArray();
}

const DemoProduct* productOf(const DemoCatalogue& catalogue, const std::string& code)
{
    for (const auto& product : catalogue.products) {
        if (product.code == code)
            return &product;
    }
    return nullptr;
}

std::string quoted(const std::string& text)
{
    std::string out = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\')
            out += '\\';
        out += c;
    }
    return out + "\"";
}

std::string section(const char* name, const std::string& lines)
{
    return "\n[" + std::string(name) + "]\n" + lines;
}

std::string line(const char* key, const std::string& value)
{
    return std::string(key) + " = " + value + "\n";
}

} // namespace

std::string sandboxConfig(const DemoCatalogue& catalogue, const Ports& ports, Secrets& secrets)
{
    JsonWriter json;
    json.beginObject().field("address", "127.0.0.1").field("port", static_cast<int>(ports.sandbox));
    json.key("suppliers").beginArray();
    for (const auto& supplier : catalogue.suppliers) {
        const auto access = supplierAccess(secrets, supplier.code);
        json.beginObject()
            .field("code", supplier.code)
            .field("username", access.username)
            .field("api_key", access.apiKey);
        json.field("webhook_secret", access.webhookSecret);
        json.field("webhook_url",
                   "http://127.0.0.1:" + std::to_string(ports.api) + "/api/v1/callbacks/" + supplier.code);
        json.field("webhook_attempts", 5)
            .field("deposit", kSandboxDeposit)
            .field("refuse_percent", supplier.refusePercent);
        json.key("latency_ms")
            .beginObject()
            .field("min", supplier.latencyMinMs)
            .field("max", supplier.latencyMaxMs)
            .endObject();
        json.key("products").beginArray();
        for (const auto& mapping : catalogue.mappings) {
            if (mapping.supplier == supplier.code)
                writeProduct(json, mapping, productOf(catalogue, mapping.product));
        }
        json.endArray();
        writeRules(json, supplier);
        json.endObject();
    }
    json.endArray().endObject();
    return json.take() + "\n";
}

std::string serveConfig(const ServeConfig& config)
{
    const auto port = [](std::uint16_t number) { return std::to_string(number); };
    const std::string local = line("address", quoted("127.0.0.1"));
    return "# Written by the demo at every start.\n" + line("data_dir", quoted(config.dataFolder)) +
           section("database", line("app", quoted(config.appConninfo)) + line("owner", quoted(config.ownerConninfo))) +
           section("api", local + line("port", port(config.ports.api)) + line("connections_per_address", "0")) +
           section("admin", local + line("port", port(config.ports.admin))) +
           section("control", line("port", port(config.ports.control))) +
           section("keys", line("file", quoted(config.keyFile))) +
           section("engine", line("lanes", "2") + line("status_interval_ms", "3000")) +
           section("webhook", line("allow_private", "true"));
}

} // namespace eraflazz::app
