// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/http/endpoints/endpoints.h"
#include "access/http/order_body.h"

#include <utility>

#include <variant>

namespace eraflazz::access {

namespace {

constexpr Words kAccepted{"Pesanan diterima. Hasilnya dikirim ke callback atau bisa dicek dengan trx_id.",
                          "Order accepted. The outcome goes to your callback, or ask for it by trx_id."};
constexpr Words kReplayed{"ref_id ini sudah tercatat; ini keadaannya sekarang.",
                          "This ref_id is already booked; this is its present state."};

constexpr Words kAmountRule{"hanya untuk produk bebas nominal, dari min_amount sampai max_amount",
                            "only with products of any amount, from min_amount to max_amount"};

/// What is needed to answer once the engine has spoken.
struct Asked final {
    ApiContextPtr context;
    net::HttpServer::Reply reply;
    Language language = Language::Indonesian;
    std::uint64_t agentKey = 0;
    int ordersPerMinute = 0;
    bool tookToken = false;
    std::int64_t retryAfterMs = 0;
    std::optional<FieldFault> fault;

    void operator()(const engine::OrderOutcome& outcome) const;
    [[nodiscard]] net::HttpResponse refused(engine::Refusal refusal) const;
};

net::HttpResponse booked(const engine::SaleView& sale, bool isReplay, Language language)
{
    JsonWriter json = beginSuccess((isReplay ? kReplayed : kAccepted).in(language));
    const auto stamp = Stamp::fromUuid(sale.id);
    json.beginObject().field("trx_id", sale.id.toString()).field("trx_code", stamp ? stamp->toCode() : std::string());
    json.field("ref_id", sale.refId).field("status", engine::toString(sale.status)).field("price", sale.price);
    json.field("balance_remaining", sale.balanceAfter).field("replayed", isReplay);
    json.field("sn", sale.sn).field("message", sale.message).endObject();
    return finishSuccess(std::move(json));
}

net::HttpResponse Asked::refused(engine::Refusal refusal) const
{
    if (refusal == engine::Refusal::RateLimited)
        return rateLimitedResponse(language, retryAfterMs);
    if (refusal != engine::Refusal::InvalidRequest)
        return errorResponse(textOf(refusal), language, {});
    // What could be read without the product is right: the product and the amount do not go together.
    return errorResponse(textOf(refusal), language, fault.value_or(FieldFault{"amount", kAmountRule}).in(language));
}

void Asked::operator()(const engine::OrderOutcome& outcome) const
{
    if (const auto* refusal = std::get_if<engine::Refusal>(&outcome)) {
        reply(refused(*refusal));
    } else if (const auto* replayed = std::get_if<engine::Replayed>(&outcome)) {
        if (tookToken)
            context->orders.giveBack(agentKey, ordersPerMinute);
        reply(booked(replayed->view, true, language));
    } else if (const auto* accepted = std::get_if<engine::Accepted>(&outcome)) {
        reply(booked(accepted->view, false, language));
    }
}

} // namespace

void postTransaction(const ApiContextPtr& context, ApiCall& call)
{
    const int perMinute = call.agent->ratePerMinute;
    const std::int64_t postsPerMinute = std::int64_t{perMinute} * context->limits.replayFactor;
    if (const RateVerdict verdict = context->posts.consume(call.agentKey(), postsPerMinute); !verdict.isAllowed) {
        call.reply(rateLimitedResponse(call.language, verdict.retryAfterMs));
        return;
    }
    auto body = readOrderBody(call.request.body);
    if (!body) {
        call.refuse(textOf(engine::Refusal::InvalidRequest), body.error().in(call.language));
        return;
    }
    engine::OrderRequest order = std::move(body->order);
    order.agent = call.agent->id;
    // Over the limit the order still goes to the engine: an earlier identical one answers it, a new one is refused
    // there.
    const RateVerdict verdict = context->orders.consume(call.agentKey(), perMinute);
    if (!verdict.isAllowed && !order.verdict)
        order.verdict = engine::Refusal::RateLimited;
    Asked asked{context,
                std::move(call.reply),
                call.language,
                call.agentKey(),
                perMinute,
                verdict.isAllowed,
                verdict.retryAfterMs,
                std::move(body->fault)};
    context->desk.submit(std::move(order), std::move(asked));
}

} // namespace eraflazz::access
