// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/audit_command.h"

#include "app/fetch.h"
#include "crypto/secret_box.h"
#include "json/json.h"
#include "ops/audit/audit.h"

#include <filesystem>
#include <fstream>
#include <sstream>
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

/// The key file is read only: an audit with a key of its own would find every action forged.
std::string actionKeyOf(const std::string& keyFile)
{
    if (!std::filesystem::exists(keyFile))
        throw std::runtime_error("there is no key file " + keyFile);
    const auto key = SecretBox::fromKeyFile(keyFile).derive("operator_actions/mac");
    return {key.begin(), key.end()};
}

/// What `eraflazzd seal export` or the daemon left.
ops::SealedHead sealedHeadOf(const std::string& path)
{
    std::ifstream file(path);
    std::stringstream text;
    text << file.rdbuf();
    const auto json = parseJson(text.str());
    const auto no = json ? (*json)["no"].asInteger() : std::nullopt;
    const auto head = json ? (*json)["head"].asString() : std::nullopt;
    if (!no || !head)
        throw std::runtime_error(path + " is not what `eraflazzd seal export` writes");
    return {*no, std::string(*head)};
}

} // namespace

int runAuditCommand(const CommandOptions& options)
{
    ops::AuditOptions audit;
    audit.conninfo = optionOf(options, "--database").value_or("");
    if (audit.conninfo.empty())
        throw std::runtime_error("--database is missing: the connection string of the role eraflazz_audit");
    if (const auto sandbox = optionOf(options, "--sandbox"))
        audit.sandboxBody = sandboxRequests(*sandbox);
    audit.sandboxSince = optionOf(options, "--sandbox-since");
    if (const auto keyFile = optionOf(options, "--key-file"))
        audit.actionKey = actionKeyOf(*keyFile);
    if (const auto seal = optionOf(options, "--seal"))
        audit.sealedHead = sealedHeadOf(*seal);
    return ops::runAudit(audit);
}

} // namespace eraflazz::app
