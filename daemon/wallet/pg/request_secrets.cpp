// SPDX-License-Identifier: GPL-3.0-or-later
#include "wallet/pg/request_secrets.h"

#include "crypto/digest.h"
#include "json/json.h"
#include "kernel/assert.h"

#include <algorithm>

namespace eraflazz::wallet {

namespace {

std::string contextOf(const Uuid& request)
{
    return "money_requests/secrets/" + request.toString();
}

std::string jsonOf(const NewSecrets& secrets)
{
    JsonWriter json;
    json.beginObject();
    for (const auto& [name, value] : secrets)
        json.field(name, value);
    return json.endObject().take();
}

} // namespace

const SecretBox& RequestSecrets::box() const
{
    ERA_ASSERT(m_box.has_value(), "this lane cannot seal anything");
    return *m_box;
}

std::string RequestSecrets::sealed(const Uuid& request, const NewSecrets& secrets) const
{
    return secrets.empty() ? std::string() : box().seal(jsonOf(secrets), contextOf(request));
}

std::optional<NewSecrets>
RequestSecrets::opened(const Uuid& request, const RequestAsk& ask, std::string_view sealed) const
{
    NewSecrets secrets;
    if (!sealed.empty()) {
        const auto plain = box().open(sealed, contextOf(request));
        const auto json = plain ? parseJson(*plain) : Result<Json, JsonError>(Err(JsonError::Malformed));
        if (!json)
            return std::nullopt;
        for (const auto& [name, value] : json->members())
            secrets.emplace_back(name, value.asString().value_or(""));
    }
    const auto names = newSecretsOf(ask);
    const bool fit = std::equal(
        secrets.begin(), secrets.end(), names.begin(), names.end(), [](const auto& secret, const auto& name) {
            return secret.first == name;
        });
    return fit ? std::optional(std::move(secrets)) : std::nullopt;
}

std::string RequestSecrets::digest(const NewSecrets& secrets) const
{
    if (secrets.empty())
        return {};
    const auto key = box().derive("money_requests/secrets/digest");
    return hmacSha256Hex({reinterpret_cast<const char*>(key.data()), key.size()}, jsonOf(secrets));
}

catalog::CredentialsChange changeOf(const CredentialsAsk& ask, const NewSecrets& secrets)
{
    const auto given = [&secrets](const char* name) { return secretIn(secrets, name); };
    return {ask.supplier, given("username"), given("api_key"), given("webhook_secret"), ask.baseUrl, ask.testing};
}

} // namespace eraflazz::wallet
