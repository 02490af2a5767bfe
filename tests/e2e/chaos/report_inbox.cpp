// SPDX-License-Identifier: GPL-3.0-or-later
#include "e2e/chaos/report_inbox.h"

#include "crypto/digest.h"
#include "json/json.h"

#include <utility>

namespace eraflazz::e2e {

namespace {

net::HttpServerSettings settings()
{
    net::HttpServerSettings settings;
    settings.connectionsPerAddressMax = 0;
    return settings;
}

} // namespace

ReportInbox::ReportInbox(std::vector<AgentKey> agents)
    : m_agents(std::move(agents)), m_server(
                                       settings(),
                                       [this](const net::HttpRequest& request, const net::HttpServer::Reply& reply) {
                                           take(request);
                                           reply({});
                                       },
                                       nullptr)
{
    m_server.start();
}

ReportInbox::~ReportInbox()
{
    m_server.stop();
}

std::string ReportInbox::urlFor(const std::string& agentCode) const
{
    return "http://127.0.0.1:" + std::to_string(m_server.port()) + "/" + agentCode;
}

std::vector<std::string> ReportInbox::violations() const
{
    const std::scoped_lock lock(m_mutex);
    return m_violations;
}

std::size_t ReportInbox::sales() const
{
    const std::scoped_lock lock(m_mutex);
    return m_lines.size();
}

std::string ReportInbox::lastStatus(const std::string& trxId) const
{
    const std::scoped_lock lock(m_mutex);
    const auto found = m_lines.find(trxId);
    return found == m_lines.end() ? std::string() : found->second.status;
}

void ReportInbox::note(std::string violation)
{
    m_violations.push_back(std::move(violation));
}

void ReportInbox::take(const net::HttpRequest& request)
{
    const auto timestamp = net::singleHeader(request.headers, "X-Eraflazz-Timestamp");
    const auto signature = net::singleHeader(request.headers, "X-Eraflazz-Signature");
    const auto body = parseJson(request.body);
    const std::scoped_lock lock(m_mutex);
    if (!timestamp || !signature || !body)
        return note("a webhook without signature or JSON: " + request.body);
    bool isSigned = false;
    for (const auto& agent : m_agents) {
        if (request.target == "/" + agent.code)
            isSigned = hmacSha256Hex(agent.apiSecret, std::string(*timestamp) + "\n" + request.body) == *signature;
    }
    const auto trxId = (*body)["trx_id"].asText().value_or("");
    if (!isSigned)
        return note("a webhook with a wrong signature for sale " + trxId);
    Line& line = m_lines[trxId];
    const auto sequence = (*body)["sequence"].asInteger().value_or(0);
    if (sequence > line.sequence + 1)
        note("sale " + trxId + " was reported out of sequence: " + std::to_string(sequence) + " after " +
             std::to_string(line.sequence));
    if (sequence > line.sequence)
        line = {sequence, (*body)["status"].asText().value_or("")};
}

} // namespace eraflazz::e2e
