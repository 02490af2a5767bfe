// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/supplier_door.h"

#include "json/json.h"
#include "kernel/clock.h"
#include "kernel/text.h"
#include "sandbox/answer.h"
#include "sandbox/digiflazz_wire.h"

#include <utility>

#include <algorithm>
#include <array>

namespace eraflazz::sandbox {

namespace {

constexpr int kRepeatedWebhooks = 5;
constexpr int kRepeatedWithOneId = 3;
constexpr std::uint64_t kStaleDelivery = 9;

net::HttpResponse json(std::string body, int status = 200)
{
    net::HttpResponse response;
    response.status = status;
    response.body = std::move(body);
    return response;
}

/// A UUID that is always the same for the same delivery of the same order.
std::string deliveryId(std::uint8_t supplier, std::string_view ref, std::uint64_t delivery)
{
    std::array<std::uint8_t, 16> bytes{};
    const std::array words = {hashOf(ref, 1000U + supplier * 16U + delivery),
                              hashOf(ref, 9000U + supplier * 16U + delivery)};
    for (std::size_t i = 0; i < bytes.size(); ++i)
        bytes[i] = static_cast<std::uint8_t>(words[i / 8] >> (i % 8 * 8));
    bytes[6] = static_cast<std::uint8_t>((bytes[6] & 0x0f) | 0x40);
    bytes[8] = static_cast<std::uint8_t>((bytes[8] & 0x3f) | 0x80);
    auto text = toHex(bytes);
    for (const std::size_t place : {20U, 16U, 12U, 8U})
        text.insert(place, 1, '-');
    return text;
}

/// A known username with the signature that `call` wants.
bool isAllowed(const SupplierLine& line, const Json& body, std::string_view suffix)
{
    const auto username = body["username"].asString();
    const auto sign = body["sign"].asString();
    return username && sign && isSigned(line, *username, *sign, suffix);
}

} // namespace

SupplierDoor::SupplierDoor(BookKeeper& keeper, std::vector<SupplierLine> lines, net::HttpClient& client)
    : m_keeper(keeper), m_client(client), m_webhooks(client), m_lines(std::move(lines))
{
}

void SupplierDoor::answer(std::uint8_t supplier,
                          std::string_view call,
                          const net::HttpRequest& request,
                          net::HttpServer::Reply reply)
{
    if (request.method != "POST")
        reply(json(refusalBody(codes::kMalformed), 405));
    else if (call == "/v1/transaction")
        buy(supplier, request, std::move(reply));
    else if (call == "/v1/cek-saldo")
        reply(balance(supplier, request.body));
    else if (call == "/v1/price-list")
        reply(priceList(supplier, request.body));
    else
        reply(json(refusalBody(codes::kMalformed), 404));
}

void SupplierDoor::buy(std::uint8_t supplier, const net::HttpRequest& request, net::HttpServer::Reply reply)
{
    const auto topUp = readTopUp(request.body);
    if (!topUp)
        return reply(json(refusalBody(codes::kMalformed)));
    if (!isSigned(m_lines[supplier], topUp->username, topUp->sign, topUp->ref))
        return reply(json(refusalBody(codes::kBadSignature)));

    const auto nowMs = unixMsNow();
    auto outcome = decide({supplier,
                           topUp->ref,
                           topUp->sku,
                           topUp->customerNo,
                           topUp->callbackUrl,
                           topUp->maxPrice,
                           nowMs,
                           jakartaMinuteOfDay(nowMs)});
    const int answerDelayMs = outcome.answerDelayMs + latencyOf(supplier, topUp->ref);
    if (outcome.callbacks == Callbacks::BeforeAnswer) {
        later(answerDelayMs, [this, outcome = std::move(outcome), reply = std::move(reply)]() mutable {
            settle(outcome.order,
                   [response = std::move(outcome.response), reply = std::move(reply)] { reply(response); });
        });
        return;
    }
    if (outcome.callbacks != Callbacks::None)
        m_client.runAfter(answerDelayMs + outcome.laterDelayMs, [this, order = outcome.order] { settle(order); });
    if (answerDelayMs == 0)
        return reply(std::move(outcome.response));
    later(answerDelayMs, [response = std::move(outcome.response), reply = std::move(reply)] { reply(response); });
}

SupplierDoor::Outcome SupplierDoor::decide(const OrderRequest& request)
{
    Outcome outcome;
    auto manner = Manner::Proper;
    Telling telling;
    m_keeper.open([&](BookKeeper::Access& access) {
        const auto decision = access.book().decide(request);
        outcome.order = access.record(decision.event);
        const auto& script = scriptOf(decision.behaviour);
        telling = {request.ref,
                   request.customerNo,
                   request.sku,
                   OrderStatus::Failed,
                   decision.rc,
                   {},
                   access.book().counts(request.supplier).deposit,
                   {}};
        switch (decision.kind) {
        case Decision::Kind::Refused:
        case Decision::Kind::Conflict:
        case Decision::Kind::TooSoon:
            return;
        case Decision::Kind::Lost:
            manner = script.manner;
            return;
        case Decision::Kind::Created:
            manner = script.manner;
            outcome.answerDelayMs = decision.answerDelayMs;
            outcome.callbacks = script.callbacks;
            outcome.laterDelayMs = decision.event.delayMs;
            break;
        case Decision::Kind::Repeated:
            break;
        }
        const auto& order = access.book().orders().at(outcome.order);
        telling.status = order.status;
        telling.rc = order.rc;
        telling.price = order.price;
        if (order.status == OrderStatus::Success)
            telling.sn = serialNumber(request.sku, request.customerNo, request.ref);
    });
    outcome.response = answerIn(manner, std::move(telling));
    return outcome;
}

void SupplierDoor::later(int delayMs, std::function<void()> task)
{
    if (delayMs > 0)
        m_client.runAfter(delayMs, std::move(task));
    else
        task();
}

void SupplierDoor::settle(std::uint32_t order, std::function<void()> done)
{
    struct Told final {
        Webhook webhook;
        Webhook stale;
        Callbacks callbacks = Callbacks::None;
        std::uint8_t supplier = 0;
        std::string ref;
    } told;
    const bool happened = m_keeper.open([&](BookKeeper::Access& access) {
        const auto event = access.book().settle(order);
        if (!event)
            return false;
        const auto& entry = access.book().orders().at(order);
        const auto url = access.book().callbackUrlOf(entry);
        told.supplier = entry.supplier;
        told.ref = entry.ref();
        told.callbacks = scriptOf(entry.behaviour).callbacks;
        told.stale = webhookFor(entry.supplier, tellingOf(access.book(), entry), url, kStaleDelivery);
        access.record(*event);
        told.webhook = webhookFor(entry.supplier, tellingOf(access.book(), entry), url, 0);
        return true;
    });
    if (!happened) {
        if (done)
            done();
        return;
    }
    if (told.callbacks == Callbacks::Repeated) {
        for (int i = 1; i < kRepeatedWebhooks; ++i) {
            auto again = told.webhook;
            if (i >= kRepeatedWithOneId)
                again.headers = webhookHeaders(again.body,
                                               m_lines[told.supplier].webhookSecret,
                                               deliveryId(told.supplier, told.ref, static_cast<std::uint64_t>(i)));
            m_webhooks.send(std::move(again));
        }
    }
    if (told.callbacks == Callbacks::ThenPending) {
        // The outdated message leaves only when the newer one has been dealt with.
        done = [this, stale = std::move(told.stale), done = std::move(done)] {
            m_webhooks.send(stale);
            if (done)
                done();
        };
    }
    m_webhooks.send(std::move(told.webhook), std::move(done));
}

Webhook SupplierDoor::webhookFor(std::uint8_t supplier,
                                 const Telling& telling,
                                 std::string_view url,
                                 std::uint64_t delivery) const
{
    const auto& line = m_lines[supplier];
    Webhook webhook;
    webhook.url = url.empty() ? line.webhookUrl : std::string(url);
    webhook.body = transactionBody(telling);
    webhook.headers = webhookHeaders(webhook.body, line.webhookSecret, deliveryId(supplier, telling.ref, delivery));
    webhook.attemptsLeft = line.webhookAttempts;
    return webhook;
}

net::HttpResponse SupplierDoor::balance(std::uint8_t supplier, std::string_view body)
{
    const auto parsed = parseJson(body);
    if (!parsed || (*parsed)["cmd"].asString() != "deposit")
        return json(refusalBody(codes::kMalformed));
    if (!isAllowed(m_lines[supplier], *parsed, "depo"))
        return json(refusalBody(codes::kBadSignature));
    return json(
        balanceBody(m_keeper.open([&](BookKeeper::Access& access) { return access.book().counts(supplier).deposit; })));
}

net::HttpResponse SupplierDoor::priceList(std::uint8_t supplier, std::string_view body)
{
    const auto parsed = parseJson(body);
    if (!parsed || (*parsed)["cmd"].asString() != "prepaid")
        return json(refusalBody(codes::kMalformed));
    if (!isAllowed(m_lines[supplier], *parsed, "pricelist"))
        return json(refusalBody(codes::kBadSignature));
    const auto sku = (*parsed)["code"].asString().value_or("");
    return json(m_keeper.open(
        [&](BookKeeper::Access& access) { return priceListBody(access.book().terms(supplier).products, sku); }));
}

int SupplierDoor::latencyOf(std::uint8_t supplier, std::string_view ref) const
{
    const std::scoped_lock lock(m_latencyMutex);
    const auto& line = m_lines[supplier];
    const auto range = static_cast<std::uint64_t>(line.latencyMaxMs - line.latencyMinMs) + 1;
    return line.latencyMinMs + static_cast<int>(hashOf(ref, 11) % range);
}

void SupplierDoor::setLatency(std::uint8_t supplier, int minMs, int maxMs)
{
    const std::scoped_lock lock(m_latencyMutex);
    m_lines[supplier].latencyMinMs = minMs;
    m_lines[supplier].latencyMaxMs = maxMs;
}

void SupplierDoor::resume()
{
    const auto nowMs = unixMsNow();
    std::vector<std::pair<std::uint32_t, int>> waiting;
    m_keeper.open([&](BookKeeper::Access& access) {
        const auto& orders = access.book().orders();
        for (std::uint32_t i = 0; i < orders.size(); ++i) {
            const auto& order = orders.at(i);
            if (order.laterIsDue)
                waiting.emplace_back(i,
                                     static_cast<int>(std::clamp<std::int64_t>(
                                         order.firstMs + order.laterDelayMs - nowMs, 0, 3'600'000)));
        }
    });
    for (const auto& [order, delayMs] : waiting)
        m_client.runAfter(delayMs, [this, order = order] { settle(order); });
}

} // namespace eraflazz::sandbox
