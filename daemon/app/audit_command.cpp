// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/audit_command.h"

#include "net/http_client.h"
#include "ops/audit/audit.h"

#include <future>
#include <iostream>

namespace eraflazz::app {

namespace {

std::string fetch(const std::string& base)
{
    const auto url = net::Url::parse(base + "/sandbox/requests");
    if (!url)
        throw std::runtime_error(base + " is not a URL");
    net::HttpClient client;
    net::ClientRequest request;
    request.url = *url;
    request.method = "GET";
    request.contentType.clear();
    request.answerBytesMax = std::size_t {1} << 31;
    request.totalTimeoutMs = 120000;
    std::promise<net::ClientResult> promise;
    client.send(std::move(request), [&](net::ClientResult result) { promise.set_value(std::move(result)); });
    auto result = promise.get_future().get();
    if (result.kind != net::ClientResult::Kind::Answered || result.status != 200)
        throw std::runtime_error("the sandbox did not answer: " + result.detail);
    return std::move(result.body);
}

} // namespace

int runAuditCommand(const std::map<std::string, std::string>& options)
{
    const auto option = [&](const char* name) -> std::optional<std::string> {
        const auto found = options.find(name);
        return found == options.end() ? std::nullopt : std::optional(found->second);
    };
    ops::AuditOptions audit;
    audit.conninfo = option("--database").value_or("");
    if (audit.conninfo.empty())
        throw std::runtime_error("--database is missing: the connection string of the role eraflazz_audit");
    if (const auto sandbox = option("--sandbox"))
        audit.sandboxBody = fetch(*sandbox);
    audit.sandboxSince = option("--sandbox-since");
    return ops::runAudit(audit);
}

} // namespace eraflazz::app
