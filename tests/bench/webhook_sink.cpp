// SPDX-License-Identifier: GPL-3.0-or-later
#include "webhook_sink.h"

#include "crypto/digest.h"
#include "kernel/text.h"

#include <utility>

namespace eraflazz::bench {

namespace {

net::HttpServerSettings settings()
{
    net::HttpServerSettings wanted;
    wanted.connectionsMax = 16384;
    wanted.connectionsPerAddressMax = 0;
    return wanted;
}

/// The value of a text member; our own daemon writes no blanks and nothing that needs escaping there.
std::string_view textMember(std::string_view json, std::string_view name)
{
    const auto at = json.find(name);
    if (at == std::string_view::npos)
        return {};
    const auto begin = at + name.size();
    return json.substr(begin, json.find('"', begin) - begin);
}

} // namespace

WebhookSink::WebhookSink(const Cast& cast)
    : m_cast(cast), m_server(
                        settings(),
                        [this](const net::HttpRequest& request, const net::HttpServer::Reply& reply) {
                            take(request);
                            reply({});
                        },
                        nullptr)
{
    m_server.start();
}

void WebhookSink::listen(std::string tag, Arrived arrived)
{
    const std::scoped_lock lock(m_mutex);
    m_tag = std::move(tag);
    m_arrived = std::move(arrived);
}

void WebhookSink::deafen()
{
    const std::scoped_lock lock(m_mutex);
    m_tag.clear();
    m_arrived = nullptr;
}

std::string WebhookSink::refId(std::string_view tag, std::size_t agent, std::size_t order)
{
    return std::string(tag) + '.' + std::to_string(agent) + '.' + std::to_string(order);
}

void WebhookSink::take(const net::HttpRequest& request)
{
    const auto parts = split(textMember(request.body, R"("ref_id":")"), '.');
    const bool isOurs = parts.size() == 3;
    const std::int64_t agent = isOurs ? parseInt(parts[1]).value_or(-1) : -1;
    const std::int64_t order = isOurs ? parseInt(parts[2]).value_or(-1) : -1;
    const auto timestamp = net::singleHeader(request.headers, "X-Eraflazz-Timestamp");
    const auto signature = net::singleHeader(request.headers, "X-Eraflazz-Signature");
    if (agent < 0 || order < 0 || !timestamp || !signature || static_cast<std::size_t>(agent) >= m_cast.all().size()) {
        ++m_forged;
        return;
    }
    const auto& secret = m_cast.at(static_cast<std::size_t>(agent)).secret;
    if (!equalsConstantTime(hmacSha256Hex(secret, std::string(*timestamp) + "\n" + request.body), *signature)) {
        ++m_forged;
        return;
    }
    const bool success = textMember(request.body, R"("status":")") == "SUCCESS";
    const std::scoped_lock lock(m_mutex);
    if (m_arrived && parts[0] == m_tag)
        m_arrived(static_cast<std::size_t>(order), success);
}

} // namespace eraflazz::bench
