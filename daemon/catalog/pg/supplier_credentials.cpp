// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/pg/supplier_credentials.h"

#include "json/json.h"
#include "kernel/assert.h"
#include "storage/pg_row.h"

#include <algorithm>

namespace eraflazz::sql {
std::string_view supplier_credentials();
}

namespace eraflazz::catalog {

using storage::PgParams;
using storage::PgRow;
using storage::UnitOfWork;

namespace {

struct Stored final {
    std::int64_t id = 0;
    std::int64_t version = 0;
    std::string baseUrl;
    std::optional<Json> credentials; ///< Nothing when they cannot be unsealed.
};

std::optional<Stored> storedOf(UnitOfWork& unit, const SecretBox& box, const std::string& supplier)
{
    const auto rows = unit.connection().query("credential_supplier", PgParams().add(supplier));
    if (rows.rows() == 0)
        return std::nullopt;
    const PgRow row(rows, 0);
    Stored stored{row.integer("id"), row.integer("version"), row.text("base_url"), std::nullopt};
    const auto plain = box.open(row.text("credentials_sealed"), credentialsContext(supplier));
    if (auto known = plain ? parseJson(*plain) : Result<Json, JsonError>(Err(JsonError::Malformed)))
        stored.credentials = *std::move(known);
    return stored;
}

bool isWhole(const CredentialsChange& change)
{
    return change.username && change.apiKey && change.webhookSecret && change.testing;
}

/// What is stored and cannot be read has sold nothing.
bool movesAccount(const Stored& stored, const CredentialsChange& change)
{
    if (!stored.credentials)
        return false;
    const auto& known = *stored.credentials;
    return (change.baseUrl && stored.baseUrl != *change.baseUrl) ||
           (change.username && known["username"].asString() != std::string_view(*change.username)) ||
           (change.testing && known["testing"].asBool() != *change.testing);
}

/// The credentials with what is given in place of what was.
Json merged(const Stored& stored, const CredentialsChange& change)
{
    Json::Members members = stored.credentials ? stored.credentials->members() : Json::Members();
    const auto set = [&members](std::string_view name, const std::optional<Json>& value) {
        if (!value)
            return;
        const auto found =
            std::find_if(members.begin(), members.end(), [&](const auto& one) { return one.first == name; });
        if (found == members.end())
            members.emplace_back(name, *value);
        else
            found->second = *value;
    };
    const auto text = [](const std::optional<std::string>& value) {
        return value ? std::optional(Json::string(*value)) : std::nullopt;
    };
    set("username", text(change.username));
    set("api_key", text(change.apiKey));
    set("webhook_secret", text(change.webhookSecret));
    set("testing", change.testing ? std::optional(Json::boolean(*change.testing)) : std::nullopt);
    return Json::object(std::move(members));
}

std::string told(const Stored& stored, const CredentialsChange& change, const Uuid& request, std::int64_t nowMs)
{
    JsonWriter out;
    out.beginObject().key("before").beginObject();
    if (change.baseUrl)
        out.field("base_url", stored.baseUrl);
    out.endObject().key("after").beginObject();
    if (change.baseUrl)
        out.field("base_url", *change.baseUrl);
    out.field("credentials_set_at", nowMs).endObject();
    return out.field("request", request.toString()).endObject().take();
}

} // namespace

std::string_view supplierCredentialStatements()
{
    return sql::supplier_credentials();
}

std::string credentialsContext(const std::string& supplier)
{
    return "suppliers/credentials/" + supplier;
}

void lockSupplier(UnitOfWork& unit, const std::string& supplier)
{
    (void)unit.connection().query("credential_lock_supplier", PgParams().add(supplier));
}

std::optional<CredentialsStanding>
credentialsStanding(UnitOfWork& unit, const SecretBox& box, const CredentialsChange& change)
{
    const auto stored = storedOf(unit, box, change.code);
    if (!stored)
        return std::nullopt;
    const auto sales = unit.connection().query("credential_sales", PgParams().add(stored->id));
    CredentialsStanding standing;
    standing.version = stored->version;
    standing.isReadable = stored->credentials || isWhole(change);
    standing.movesAccount = movesAccount(*stored, change);
    standing.hasSalesThere = sales.boolean(0, sales.column("has_sales"));
    return standing;
}

std::string changeCredentials(
    UnitOfWork& unit, const SecretBox& box, const CredentialsChange& change, const Uuid& request, std::int64_t nowMs)
{
    const auto stored = storedOf(unit, box, change.code);
    ERA_ASSERT(stored && (stored->credentials || isWhole(change)), "credentials that were not looked at before");
    PgParams params;
    params.add(stored->id).add(box.seal(merged(*stored, change).dump(), credentialsContext(change.code)));
    if (change.baseUrl)
        params.add(*change.baseUrl);
    else
        params.addNull();
    (void)unit.connection().query("set_credentials", params.add(nowMs).add(request));
    return told(*stored, change, request, nowMs);
}

} // namespace eraflazz::catalog
