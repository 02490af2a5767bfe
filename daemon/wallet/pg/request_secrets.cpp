// SPDX-License-Identifier: GPL-3.0-or-later
#include "wallet/pg/request_secrets.h"

#include "crypto/digest.h"
#include "json/json.h"
#include "kernel/assert.h"

namespace eraflazz::wallet {

namespace {

std::string contextOf(const Uuid& request)
{
    return "money_requests/secrets/" + request.toString();
}

std::string jsonOf(const CredentialSecrets& secrets)
{
    JsonWriter json;
    json.beginObject();
    const auto add = [&json](const char* name, const std::optional<std::string>& value) {
        if (value)
            json.field(name, *value);
    };
    add("username", secrets.username);
    add("api_key", secrets.apiKey);
    add("webhook_secret", secrets.webhookSecret);
    return json.endObject().take();
}

} // namespace

const SecretBox& RequestSecrets::box() const
{
    ERA_ASSERT(m_box.has_value(), "this lane cannot seal anything");
    return *m_box;
}

std::string RequestSecrets::sealed(const Uuid& request, const CredentialSecrets& secrets) const
{
    return secrets.isEmpty() ? std::string() : box().seal(jsonOf(secrets), contextOf(request));
}

std::optional<CredentialSecrets>
RequestSecrets::opened(const Uuid& request, const CredentialsAsk& ask, std::string_view sealed) const
{
    CredentialSecrets secrets;
    if (!sealed.empty()) {
        const auto plain = box().open(sealed, contextOf(request));
        const auto json = plain ? parseJson(*plain) : Result<Json, JsonError>(Err(JsonError::Malformed));
        if (!json)
            return std::nullopt;
        const auto read = [&json](const char* name) {
            const auto text = (*json)[name].asString();
            return text ? std::optional(std::string(*text)) : std::nullopt;
        };
        secrets = {read("username"), read("api_key"), read("webhook_secret")};
    }
    return secrets.fit(ask) ? std::optional(std::move(secrets)) : std::nullopt;
}

std::string RequestSecrets::digest(const CredentialSecrets& secrets) const
{
    if (secrets.isEmpty())
        return {};
    const auto key = box().derive("money_requests/secrets/digest");
    return hmacSha256Hex({reinterpret_cast<const char*>(key.data()), key.size()}, jsonOf(secrets));
}

catalog::CredentialsChange changeOf(const CredentialsAsk& ask, const CredentialSecrets& secrets)
{
    return {ask.supplier, secrets.username, secrets.apiKey, secrets.webhookSecret, ask.baseUrl, ask.testing};
}

} // namespace eraflazz::wallet
