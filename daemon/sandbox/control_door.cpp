// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/control_door.h"

#include "kernel/text.h"
#include "sandbox/sandbox_config.h"

#include <algorithm>
#include <limits>
#include <stdexcept>

namespace eraflazz::sandbox {

namespace {

constexpr std::string_view kDone = R"({"ok":true})";

/// The call cannot be done; the text says why.
class BadCall final : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

net::HttpResponse json(std::string body, int status = 200)
{
    net::HttpResponse response;
    response.status = status;
    response.body = std::move(body);
    return response;
}

net::HttpResponse error(int status, std::string_view what)
{
    JsonWriter writer;
    writer.beginObject().field("error", what).endObject();
    return json(writer.take(), status);
}

std::uint8_t supplierIn(const OrderBook& book, std::string_view code)
{
    const auto supplier = book.supplierNamed(code);
    if (!supplier)
        throw BadCall("there is no supplier \"" + std::string(code) + "\"");
    return *supplier;
}

std::uint8_t supplierIn(const OrderBook& book, const Json& body)
{
    return supplierIn(book, body["supplier"].asString().value_or(""));
}

/// A whole number in range, when the member is there.
std::optional<std::int64_t> numberIn(const Json& body, std::string_view name, std::int64_t max)
{
    if (!body.has(name))
        return std::nullopt;
    const auto number = body[name].asInteger();
    if (!number || *number < 0 || *number > max)
        throw BadCall("\"" + std::string(name) + "\" must be a whole number from 0 to " + std::to_string(max));
    return number;
}

constexpr std::int64_t kMoneyMax = 1'000'000'000'000'000;

std::string_view wordOf(OrderStatus status)
{
    switch (status) {
    case OrderStatus::None:
        return "none";
    case OrderStatus::Pending:
        return "pending";
    case OrderStatus::Success:
        return "success";
    case OrderStatus::Failed:
        return "failed";
    case OrderStatus::Odd:
        return "odd";
    }
    return "none";
}

void writeRule(JsonWriter& writer, std::string_view supplierCode, const Rule& rule)
{
    writer.beginObject().field("id", std::int64_t{rule.id}).field("supplier", supplierCode);
    writer.field("behaviour", scriptOf(rule.behaviour).name);
    if (!rule.sku.empty())
        writer.field("sku", std::string_view(rule.sku));
    if (!rule.destination.empty())
        writer.field(rule.destinationIsSuffix ? "destination_suffix" : "destination",
                     std::string_view(rule.destination));
    if (rule.rc)
        writer.field("rc", std::string_view(twoDigits(*rule.rc)));
    if (rule.delayMs)
        writer.field("delay_ms", *rule.delayMs);
    if (rule.times)
        writer.field("times", *rule.times);
    writer.endObject();
}

/// Which orders a listing wants. Empty texts fit every order.
struct Filter final {
    std::optional<std::uint8_t> supplier;
    std::string ref;
    std::string destination;
    bool detail = false;

    [[nodiscard]] bool fits(const Order& order) const
    {
        return (!supplier || *supplier == order.supplier) && (ref.empty() || ref == order.ref()) &&
               (destination.empty() || destination == order.customerNo());
    }
};

void writeOrder(JsonWriter& writer, const OrderBook& book, const Order& order, bool detail)
{
    writer.beginObject().field("supplier", std::string_view(book.terms(order.supplier).code)).field("ref", order.ref());
    writer.field("sku", book.skuOf(order)).field("customer_no", order.customerNo());
    writer.field("requests", std::int64_t{order.requests}).field("created", std::int64_t{order.created});
    writer.field("delivered", std::int64_t{order.delivered});
    if (detail) {
        writer.field("status", wordOf(order.status)).field("rc", std::string_view(twoDigits(order.rc)));
        writer.field("price", order.price).field("final", !order.laterIsDue && !order.holdsMoney);
        writer.field("behaviour", scriptOf(order.behaviour).name);
    }
    writer.endObject();
}

} // namespace

net::HttpResponse ControlDoor::answer(std::string_view call, const net::HttpRequest& request)
{
    try {
        if (request.method == "GET")
            return get(call, request);
        if (request.method == "DELETE" && (call == "/behaviours" || call == "/behaviour")) {
            removeRules(request);
            return json(std::string(kDone));
        }
        if (request.method != "POST")
            return error(405, "GET, POST or DELETE");
        const auto body = parseJson(request.body);
        if (!body)
            return error(400, toString(body.error()));
        return post(call, *body);
    } catch (const std::runtime_error& problem) {
        return error(400, problem.what());
    }
}

net::HttpResponse ControlDoor::get(std::string_view call, const net::HttpRequest& request)
{
    if (call == "/requests")
        return json(requests(request));
    if (call == "/summary")
        return json(summary());
    if (call == "/behaviours")
        return json(behaviours());
    return error(404, "there is no such call");
}

net::HttpResponse ControlDoor::post(std::string_view call, const Json& body)
{
    if (call == "/behaviour" || call == "/behaviours")
        return json(addRule(body));
    if (call == "/deposit")
        return json(topUp(body));
    if (call == "/product")
        return json(changeProduct(body));
    if (call == "/settings")
        return json(changeSettings(body));
    return error(404, "there is no such call");
}

std::string ControlDoor::behaviours()
{
    return m_keeper.open([](BookKeeper::Access& access) {
        const auto& book = access.book();
        JsonWriter writer;
        writer.beginArray();
        for (std::uint8_t i = 0; i < book.supplierCount(); ++i) {
            for (const auto& rule : book.rules(i).all())
                writeRule(writer, book.terms(i).code, rule);
        }
        writer.endArray();
        return writer.take();
    });
}

std::string ControlDoor::requests(const net::HttpRequest& request)
{
    Filter filter;
    filter.ref = request.query("ref").value_or("");
    filter.destination = request.query("destination").value_or("");
    filter.detail = request.query("detail") == "1";
    const auto offset = parseInt(request.query("offset").value_or("0")).value_or(0);
    const auto limit = parseInt(request.query("limit").value_or("4294967295")).value_or(0);
    const auto code = request.query("supplier").value_or("");
    return m_keeper.open([&](BookKeeper::Access& access) {
        const auto& book = access.book();
        if (!code.empty())
            filter.supplier = supplierIn(book, code);
        JsonWriter writer;
        writer.beginArray();
        std::int64_t passed = 0;
        const auto write = [&](std::uint32_t index) {
            const auto& order = book.orders().at(index);
            if (filter.fits(order) && passed++ >= offset && passed - offset <= limit)
                writeOrder(writer, book, order, filter.detail);
        };
        if (!filter.ref.empty()) {
            for (std::uint8_t i = 0; i < book.supplierCount(); ++i) {
                if (const auto index = book.orders().find(i, filter.ref))
                    write(*index);
            }
        } else {
            for (std::uint32_t i = 0; i < book.orders().size(); ++i)
                write(i);
        }
        writer.endArray();
        return writer.take();
    });
}

std::string ControlDoor::summary()
{
    return m_keeper.open([](BookKeeper::Access& access) {
        const auto& book = access.book();
        JsonWriter writer;
        writer.beginObject().key("suppliers").beginArray();
        for (std::uint8_t i = 0; i < book.supplierCount(); ++i) {
            const auto& counts = book.counts(i);
            writer.beginObject().field("supplier", std::string_view(book.terms(i).code));
            writer.field("requests", static_cast<std::int64_t>(counts.requests));
            writer.field("created", static_cast<std::int64_t>(counts.created));
            writer.field("delivered", static_cast<std::int64_t>(counts.delivered));
            writer.field("open", static_cast<std::int64_t>(counts.open));
            writer.field("deposit", counts.deposit).field("held", counts.held).field("spent", counts.spent).endObject();
        }
        writer.endArray().field("refs", std::int64_t{book.orders().size()}).endObject();
        return writer.take();
    });
}

void ControlDoor::removeRules(const net::HttpRequest& request)
{
    const auto code = request.query("supplier").value_or("");
    m_keeper.open([&](BookKeeper::Access& access) {
        if (!code.empty())
            static_cast<void>(supplierIn(access.book(), code)); // Refuses a name that nobody has.
        Event event;
        event.kind = Event::Kind::RulesRemoved;
        for (std::uint8_t i = 0; i < access.book().supplierCount(); ++i) {
            event.supplier = i;
            if (code.empty() || access.book().terms(i).code == code)
                access.record(event);
        }
    });
}

std::string ControlDoor::addRule(const Json& body)
{
    Event event;
    event.kind = Event::Kind::RuleAdded;
    event.added = ruleFrom(body);
    return m_keeper.open([&](BookKeeper::Access& access) {
        event.supplier = supplierIn(access.book(), body);
        event.added.id = access.book().nextRuleId();
        access.record(event);
        JsonWriter writer;
        writer.beginObject().field("ok", true).field("id", std::int64_t{event.added.id}).endObject();
        return writer.take();
    });
}

std::string ControlDoor::topUp(const Json& body)
{
    const auto amount = numberIn(body, "amount", kMoneyMax);
    if (!amount)
        throw BadCall("\"amount\" is missing");
    return m_keeper.open([&](BookKeeper::Access& access) {
        Event event;
        event.kind = Event::Kind::ToppedUp;
        event.supplier = supplierIn(access.book(), body);
        event.price = Money::rupiah(*amount);
        access.record(event);
        JsonWriter writer;
        writer.beginObject()
            .field("ok", true)
            .field("deposit", access.book().counts(event.supplier).deposit)
            .endObject();
        return writer.take();
    });
}

std::string ControlDoor::changeProduct(const Json& body)
{
    const auto price = numberIn(body, "price", kMoneyMax);
    const auto stock = numberIn(body, "stock", kMoneyMax);
    const auto status = body["status"].asString();
    const auto sku = body["sku"].asString().value_or("");
    if (status && *status != "open" && *status != "closed")
        throw BadCall("\"status\" must be \"open\" or \"closed\"");
    return m_keeper.open([&](BookKeeper::Access& access) {
        auto& products = access.book().terms(supplierIn(access.book(), body)).products;
        const auto found =
            std::find_if(products.begin(), products.end(), [&](const Product& p) { return p.sku == sku; });
        if (found == products.end())
            throw BadCall("there is no SKU \"" + std::string(sku) + "\"");
        if (price)
            found->price = Money::rupiah(*price);
        if (stock)
            found->stock = *stock;
        if (status)
            found->open = *status == "open";
        return std::string(kDone);
    });
}

std::string ControlDoor::changeSettings(const Json& body)
{
    const auto percent = numberIn(body, "refuse_percent", 100);
    const auto interval = numberIn(body, "status_interval_ms", kMoneyMax);
    const auto forget = numberIn(body, "forget_after_ms", kMoneyMax);
    SupplierLine latency;
    readLatency(body["latency_ms"], latency);
    const auto supplier = m_keeper.open([&](BookKeeper::Access& access) {
        const auto index = supplierIn(access.book(), body);
        auto& terms = access.book().terms(index);
        if (percent)
            terms.refusePercent = static_cast<int>(*percent);
        if (interval)
            terms.statusIntervalMs = *interval;
        if (forget)
            terms.forgetAfterMs = *forget;
        return index;
    });
    if (body.has("latency_ms"))
        m_suppliers.setLatency(supplier, latency.latencyMinMs, latency.latencyMaxMs);
    return std::string(kDone);
}

} // namespace eraflazz::sandbox
