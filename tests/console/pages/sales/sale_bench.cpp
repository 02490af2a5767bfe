// SPDX-License-Identifier: GPL-3.0-or-later
#include "sale_bench.h"

#include "core/link/subscription.h"

#include <algorithm>

namespace eraflazz::console {

namespace {

const std::string kCountColumns =
    R"([{"name":"group","type":"text"},{"name":"name","type":"text"},{"name":"count","type":"int"}])";

std::string quoted(const std::string& text)
{
    JsonWriter out;
    out.value(std::string_view(text));
    return out.text();
}

} // namespace

const std::string kSampleColumns =
    R"([{"name":"time","type":"time"},{"name":"code","type":"text"},{"name":"agent","type":"text"},)"
    R"({"name":"ref_id","type":"text"},{"name":"product","type":"text"},{"name":"destination","type":"text"},)"
    R"({"name":"price","type":"money"},{"name":"status","type":"text"},{"name":"doubtful","type":"bool"},)"
    R"({"name":"sn","type":"text"},{"name":"message","type":"text"},{"name":"supplier","type":"text"},)"
    R"({"name":"attempts","type":"int"},{"name":"duration_ms","type":"int"},{"name":"amount","type":"money"},)"
    R"({"name":"balance_after","type":"money"},{"name":"cost","type":"money"},{"name":"profit","type":"money"},)"
    R"({"name":"status_at","type":"time"},{"name":"sku","type":"text"},{"name":"supplier_code","type":"text"},)"
    R"({"name":"supplier_ref","type":"text"}])";

std::string SampleSale::row() const
{
    std::string cells = quoted(key) + "," + std::to_string(version) + "," + std::to_string(time);
    for (const std::string& text : {code, agent, refId, product, destination})
        cells += "," + quoted(text);
    cells += "," + std::to_string(price) + "," + quoted(status) + (isDoubtful ? ",true" : ",false");
    for (const std::string& text : {sn, message, supplier})
        cells += "," + quoted(text);
    cells += ",1," + (durationMs < 0 ? std::string("null") : std::to_string(durationMs));
    cells += ",50000,1154625,48900,975," + std::to_string(time + std::max<std::int64_t>(0, durationMs));
    return "[" + cells + R"(,"ts50","00","7219554630101"])";
}

std::string storyJson(const SampleSale& sale, const std::string& cases, const std::string& evidence)
{
    JsonWriter out;
    out.beginObject().field("id", sale.key).field("code", sale.code).field("agent", sale.agent);
    out.field("agent_name", "Efata Cell").field("ref_id", sale.refId).field("product", sale.product);
    out.field("product_name", "Telkomsel 50.000").field("destination", sale.destination).field("price", sale.price);
    out.field("amount", 0)
        .field("balance_after", 1'154'625)
        .field("balance", 2'000'000)
        .field("status", sale.status)
        .field("sn", sale.sn);
    out.field("message", sale.message).field("created_at", sale.time).field("supplier", sale.supplier);
    out.field("doubtful", sale.isDoubtful);
    if (sale.durationMs >= 0)
        out.field("settled_at", sale.time + sale.durationMs);
    out.key("route").raw(
        R"({"policy":"cheapest","candidates":[{"supplier":"DIGI","sku":"ts50","cost":48900},)"
        R"({"supplier":"VIPX","sku":"T50","cost":49150}],"excluded":[{"supplier":"ISIM","sku":"TS50","why":"breaker_open"}]})");
    out.key("timeline")
        .raw("[{\"step\":\"priced\",\"at\":" + std::to_string(sale.time + 1) +
             ",\"ms\":1},{\"step\":\"debited\",\"at\":" + std::to_string(sale.time + 4) +
             ",\"ms\":3},{\"step\":\"routed\",\"at\":" + std::to_string(sale.time + 4) + ",\"ms\":0}]");
    out.key("attempts")
        .raw("[{\"no\":1,\"supplier\":\"DIGI\",\"ref\":\"88120447710021\",\"sku\":\"ts50\",\"state\":\"UNKNOWN\","
             "\"sent_at\":" +
             std::to_string(sale.time + 6) + "}]");
    out.key("evidence").raw(evidence);
    out.key("mutations")
        .raw(
            R"([{"account":"wallet:EF0012","seq":9,"kind":"debit","amount":-49875,"before":1204500,"after":1154625,"at":)" +
            std::to_string(sale.time + 4) + "}]");
    out.key("transfers")
        .raw(R"([{"kind":"debit","debit":"wallet:EF0012","credit":"sales","amount":49875,"at":)" +
             std::to_string(sale.time + 4) + "}]");
    out.key("reports").raw("[]").key("cases").raw(cases);
    out.key("actions").raw(R"([{"at":)" + std::to_string(sale.time + 9'000) +
                           R"(,"user":"rina","action":"trx.ask","subject":"sale","detail":""}])");
    return out.endObject().take();
}

std::vector<std::string> SaleBench::allScopes()
{
    return {"trx.read",
            "trx.personal",
            "trx.raw",
            "trx.act",
            "destination.block",
            "report.margin",
            "case.read",
            "case.propose",
            "agent.read",
            "product.read",
            "request.read",
            "supplier.read"};
}

SaleBench::SaleBench(const std::vector<std::string>& scopes)
{
    if (!daemon.listen())
        qFatal("no port");
    client.setDice([](int below) { return below / 2; });
    daemon.welcome.scopes = scopes;
    daemon.onRequest = [this](const protocol::Message& request) { return answer(request); };
    Profile shop;
    shop.name = QStringLiteral("Makmur Jaya Reload");
    shop.address = daemon.address();
    desk.setProfile(profiles.save(shop).value());
    QObject::connect(&desk, &Desk::newsTold, &desk, [this](const look::News& one) { news.push_back(one); });
    QObject::connect(&desk, &Desk::placeAsked, &desk, [this](const Place& one) { places.push_back(one); });
}

bool SaleBench::signIn()
{
    SignIn who;
    who.address = daemon.address();
    who.user = QStringLiteral("rina");
    client.signIn(who);
    return QTest::qWaitFor([this] { return client.state() == LinkState::Live; });
}

std::string SaleBench::answer(const protocol::Message& request)
{
    const auto refusal = m_refusals.find(request.method);
    if (refusal != m_refusals.end() &&
        (refusal->second.filter.empty() || request.params["filter"].asString() == refusal->second.filter))
        return protocol::errorText(request.id, refusal->second.failure);
    if (request.method == "sub.open") {
        const std::string topic(request.params["topic"].asString().value_or(""));
        const std::string id = "s" + std::to_string(++m_opened);
        m_subs.push_back({id, topic, std::string(request.params["filter"].asString().value_or("")), 0});
        return protocol::replyText(request.id,
                                   "{\"sub\":\"" + id + R"(","epoch":"run-1","resumed":false,"columns":)" +
                                       (topic == "trx.counts" ? kCountColumns : kSampleColumns) + "}");
    }
    if (request.method == "sub.close")
        std::erase_if(m_subs, [&](const Sub& one) { return one.id == request.params["sub"].asString(); });
    if (const auto maker = makers.find(request.method); maker != makers.end())
        return protocol::replyText(request.id, maker->second());
    const auto told = answers.find(request.method);
    return protocol::replyText(request.id, told == answers.end() ? "{}" : told->second);
}

std::string SaleBench::sub(const std::string& topic, const std::string& filter) const
{
    const auto found = std::find_if(
        m_subs.begin(), m_subs.end(), [&](const Sub& one) { return one.topic == topic && one.filter == filter; });
    return found == m_subs.end() ? std::string() : found->id;
}

bool SaleBench::waitForSub(const std::string& topic, const std::string& filter)
{
    return QTest::qWaitFor([&] { return !sub(topic, filter).empty(); });
}

void SaleBench::snapshot(const std::string& sub, const std::string& rows)
{
    const auto found = std::find_if(m_subs.begin(), m_subs.end(), [&](const Sub& one) { return one.id == sub; });
    if (found == m_subs.end())
        qFatal("no such subscription: %s", sub.c_str());
    found->seq = 1;
    daemon.say(protocol::notificationText(
        "sub.snapshot",
        "{\"sub\":\"" + sub + R"(","seq":1,"prev":0,"change":7,"first":true,"last":true,"rows":[)" + rows + "]}"));
}

void SaleBench::insert(const std::string& sub, const std::string& rows)
{
    change(sub, R"("ins":[)" + rows + "]");
}

void SaleBench::remove(const std::string& sub, const std::string& key)
{
    change(sub, R"("del":[")" + key + "\"]");
}

void SaleBench::change(const std::string& sub, const std::string& members)
{
    const auto found = std::find_if(m_subs.begin(), m_subs.end(), [&](const Sub& one) { return one.id == sub; });
    if (found == m_subs.end())
        qFatal("no such subscription: %s", sub.c_str());
    const std::string prev = std::to_string(found->seq);
    const std::string next = std::to_string(++found->seq);
    daemon.say(protocol::notificationText("sub.delta",
                                          "{\"sub\":\"" + sub + R"(","seq":)" + next + R"(,"prev":)" + prev +
                                              R"(,"change":)" + next + "," + members + "}"));
}

void SaleBench::settle()
{
    // A call answered now was sent after everything before it, so that has been heard too.
    bool isAnswered = false;
    client.ask(Call("level.list"), &desk, [&isAnswered](const Answer&) { isAnswered = true; });
    if (!QTest::qWaitFor([&isAnswered] { return isAnswered; }))
        qFatal("the link does not answer");
    clock.advance(1'100);
    QCoreApplication::processEvents();
}

bool SaleBench::heard(std::string_view method, int times)
{
    return QTest::qWaitFor([&] { return daemon.count(method) >= times; });
}

const Json& SaleBench::params(std::string_view method) const
{
    static const Json kNone;
    const auto* last = daemon.last(method);
    return last == nullptr ? kNone : last->params;
}

} // namespace eraflazz::console
