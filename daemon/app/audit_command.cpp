// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/audit_command.h"

#include "app/fetch.h"
#include "ops/audit/audit.h"

#include <stdexcept>

namespace eraflazz::app {

namespace {

std::string sandboxRequests(const std::string& base)
{
    const auto url = net::Url::parse(base + "/sandbox/requests");
    if (!url)
        throw std::runtime_error(base + " is not a URL");
    net::ClientRequest request;
    request.url = *url;
    request.method = "GET";
    request.contentType.clear();
    request.totalTimeoutMs = 120000;
    auto result = app::fetch(std::move(request));
    if (result.status != 200)
        throw std::runtime_error("the sandbox answered HTTP " + std::to_string(result.status));
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
        audit.sandboxBody = sandboxRequests(*sandbox);
    audit.sandboxSince = option("--sandbox-since");
    return ops::runAudit(audit);
}

} // namespace eraflazz::app
