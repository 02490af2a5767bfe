// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/http/api_server.h"

#include "access/http/authenticator.h"
#include "access/http/routes.h"
#include "kernel/clock.h"
#include "net/private_address.h"

#include <utility>

#include <exception>

namespace eraflazz::access {

namespace {

constexpr std::size_t kSideJobsMax = 256;
constexpr Words kHeaderRule{
    "X-Api-Key, X-Timestamp, X-Signature, X-Nonce: masing-masing sekali; X-Nonce paling panjang 64 karakter",
    "X-Api-Key, X-Timestamp, X-Signature, X-Nonce: once each; X-Nonce of at most 64 characters"};

} // namespace

ApiServer::ApiServer(ApiServerSettings settings, engine::OrderDesk& desk, AgentReads& reads, ApiMoney money)
    : m_context(std::make_shared<ApiContext>(desk, reads, money, settings.limits)), m_side(kSideJobsMax)
{
    m_http.emplace(
        std::move(settings.http),
        [this](net::HttpRequest request, net::HttpServer::Reply reply) {
            answer(std::move(request), std::move(reply));
        },
        refusalResponse);
}

ApiServer::~ApiServer()
{
    stop();
}

void ApiServer::start()
{
    m_http->start();
}

std::uint16_t ApiServer::port() const
{
    return m_http->port();
}

void ApiServer::stopAccepting()
{
    m_http->stopAccepting();
}

void ApiServer::stop()
{
    m_http->stop();
}

net::HttpServerCounters ApiServer::counters() const
{
    return m_http->counters();
}

void ApiServer::answer(net::HttpRequest&& request, net::HttpServer::Reply&& reply)
{
    ApiCall call;
    call.request = std::move(request);
    call.reply = std::move(reply);
    call.language = languageOf(call.request);
    call.side = &m_side;
    try {
        dispatch(call);
    } catch (const std::exception&) {
        if (!call.reply)
            throw; // The endpoint had handed the reply on; the HTTP server answers 500 in its place and closes.
        call.refuse(textOf(engine::Refusal::InternalError));
    }
}

void ApiServer::dispatch(ApiCall& call)
{
    const std::string_view path = call.request.path();
    for (const Route& route : routes()) {
        if (route.method != call.request.method || !route.matches(path))
            continue;
        call.argumentAt = route.argumentAt();
        call.argumentLength = path.size() - route.path.size() + (route.isOpenInside() ? 1 : 0);
        if (route.auth == RouteAuth::Agent && (!signIn(call) || (route.method == "GET" && !mayRead(call))))
            return;
        route.endpoint(m_context, call);
        return;
    }
    const std::string allowed = allowedMethods(path);
    if (allowed.empty()) {
        call.refuse(textOf(HttpError::NotFound));
        return;
    }
    net::HttpResponse response = errorResponse(textOf(HttpError::MethodNotAllowed), call.language);
    response.headers.push_back({"Allow", allowed});
    call.reply(std::move(response));
}

/// False when the call was refused. Failures are counted per address, and only failures: a flood from behind a shared
/// address cannot lock out those who sign correctly.
bool ApiServer::signIn(ApiCall& call)
{
    call.catalog = m_context->desk.catalog();
    const auto agent = authenticate(*call.catalog, call.request, unixMsNow() / 1000);
    if (agent) {
        call.agent = *agent;
        return true;
    }
    const RateVerdict verdict =
        m_context->failures.consume(addressKey(call.request.remoteAddress), m_context->limits.failedAuthPerMinute);
    if (verdict.isAllowed)
        call.refuse(textOf(agent.error()),
                    agent.error() == AuthError::MalformedHeaders ? kHeaderRule.in(call.language) : std::string_view());
    else
        call.reply(rateLimitedResponse(call.language, verdict.retryAfterMs));
    return false;
}

bool ApiServer::mayRead(const ApiCall& call)
{
    const int perMinute = call.agent->ratePerMinute > 0 ? m_context->limits.readsPerMinute : 0;
    const RateVerdict verdict = m_context->gets.consume(call.agentKey(), perMinute);
    if (!verdict.isAllowed)
        call.reply(rateLimitedResponse(call.language, verdict.retryAfterMs));
    return verdict.isAllowed;
}

net::HttpResponse refusalResponse(net::HttpRefusal refusal)
{
    const auto closing = [](HttpError error) {
        net::HttpResponse response = errorResponse(textOf(error), Language::Indonesian);
        response.close = true;
        return response;
    };
    switch (refusal) {
    case net::HttpRefusal::BadHead:
    case net::HttpRefusal::LengthRequired:
    case net::HttpRefusal::TransferEncoding:
        return closing(HttpError::BadRequest);
    case net::HttpRefusal::HeadTooLarge:
    case net::HttpRefusal::TargetTooLong:
    case net::HttpRefusal::BodyTooLarge:
        return closing(HttpError::PayloadTooLarge);
    case net::HttpRefusal::Timeout:
        return closing(HttpError::RequestTimeout);
    }
    return closing(HttpError::BadRequest);
}

std::uint64_t addressKey(std::string_view address)
{
    const auto parsed = net::IpAddress::parse(address);
    if (!parsed)
        return 0;
    const std::size_t begin = parsed->isV4() ? 8 : 0;
    std::uint64_t key = 0;
    for (std::size_t i = begin; i < begin + 8; ++i)
        key = key << 8 | parsed->bytes[i];
    return key;
}

} // namespace eraflazz::access
