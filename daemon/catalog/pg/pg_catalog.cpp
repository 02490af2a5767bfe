// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/pg/pg_catalog.h"

#include "catalog/core/destination.h"
#include "kernel/text.h"
#include "storage/pg_connection.h"

#include <QByteArray>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QSqlRecord>
#include <QString>
#include <QUuid>
#include <QVariant>

#include <stdexcept>
#include <unordered_map>

namespace eraflazz::sql {
std::string_view catalog();
}

namespace eraflazz::catalog {

namespace {

QString fromStd(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

ProductStatus productStatusFrom(const std::string& word)
{
    if (word == "open")
        return ProductStatus::Open;
    if (word == "disturbed")
        return ProductStatus::Disturbed;
    return word == "empty" ? ProductStatus::Empty : ProductStatus::Closed;
}

ProductKind productKindFrom(const std::string& word)
{
    if (word == "fixed")
        return ProductKind::Fixed;
    if (word == "open")
        return ProductKind::Open;
    return word == "postpaid" ? ProductKind::Postpaid : ProductKind::Inquiry;
}

RoutePolicy policyFrom(const std::string& word)
{
    if (word == "cheapest")
        return RoutePolicy::Cheapest;
    return word == "success_rate" ? RoutePolicy::SuccessRate : RoutePolicy::Priority;
}

AgentStatus agentStatusFrom(const std::string& word)
{
    if (word == "active")
        return AgentStatus::Active;
    return word == "suspended" ? AgentStatus::Suspended : AgentStatus::Closed;
}

/// One row, read by column name.
class Row final {
public:
    explicit Row(const QSqlQuery& query) : m_query(query) {}
    [[nodiscard]] std::int64_t integer(const char* name) const { return value(name).toLongLong(); }
    [[nodiscard]] int small(const char* name) const { return value(name).toInt(); }
    [[nodiscard]] Money money(const char* name) const { return Money::rupiah(integer(name)); }
    [[nodiscard]] std::string text(const char* name) const { return value(name).toString().toStdString(); }
    [[nodiscard]] std::string bytes(const char* name) const { return value(name).toByteArray().toStdString(); }
    [[nodiscard]] bool boolean(const char* name) const { return value(name).toBool(); }
    [[nodiscard]] std::optional<std::int64_t> maybe(const char* name) const
    {
        const auto found = value(name);
        return found.isNull() ? std::nullopt : std::optional<std::int64_t>(found.toLongLong());
    }

private:
    [[nodiscard]] QVariant value(const char* name) const
    {
        const int at = m_query.record().indexOf(QLatin1String(name));
        if (at < 0)
            throw std::runtime_error(std::string("catalogue: no column ") + name);
        return m_query.value(at);
    }
    const QSqlQuery& m_query;
};

} // namespace

class PgCatalog::Impl final {
public:
    Impl(const std::string& conninfo, Unseal unseal)
        : m_name(QUuid::createUuid().toString()), m_unseal(std::move(unseal)),
          m_statements(storage::namedStatements(sql::catalog()))
    {
        auto database = QSqlDatabase::addDatabase(QStringLiteral("QPSQL"), m_name);
        database.setConnectOptions(fromStd(conninfoOptions(conninfo, database)));
    }

    ~Impl()
    {
        QSqlDatabase::database(m_name, false).close();
        QSqlDatabase::removeDatabase(m_name);
    }

    std::int64_t version()
    {
        std::int64_t found = 0;
        each("version", [&](const Row& row) { found = row.integer("version"); });
        return found;
    }

    LoadedCatalog load()
    {
        database().transaction();
        LoadedCatalog loaded;
        auto catalog = std::make_shared<Catalog>();
        try {
            QSqlQuery isolation(database());
            isolation.exec(QStringLiteral("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY"));
            catalog->version = version();
            readLevels(*catalog);
            readAgents(*catalog, loaded);
            readSuppliers(*catalog, loaded);
            readProducts(*catalog, loaded);
            each("blocked_destinations",
                 [&](const Row& row) { catalog->blockedDestinations.insert(row.text("destination")); });
            each("uplines_max", [&](const Row& row) { catalog->uplinesMax = row.small("uplines_max"); });
            each("system_accounts",
                 [&](const Row& row) { placeAccount(*catalog, row.text("code"), AccountId{row.integer("id")}); });
            database().commit();
        } catch (...) {
            database().rollback();
            throw;
        }
        loaded.catalog = std::move(catalog);
        return loaded;
    }

private:
    /// QPSQL takes host, port and the like apart from the rest; a conninfo of key=value pairs is dealt out to both.
    static std::string conninfoOptions(const std::string& conninfo, QSqlDatabase& database)
    {
        std::string rest;
        for (const auto part : split(conninfo, ' ')) {
            const auto equals = part.find('=');
            if (equals == std::string_view::npos)
                continue;
            const auto key = part.substr(0, equals);
            const QString value = fromStd(part.substr(equals + 1));
            if (key == "host")
                database.setHostName(value);
            else if (key == "port")
                database.setPort(value.toInt());
            else if (key == "dbname")
                database.setDatabaseName(value);
            else if (key == "user")
                database.setUserName(value);
            else if (key == "password")
                database.setPassword(value);
            else
                rest += (rest.empty() ? "" : ";") + std::string(part);
        }
        return rest;
    }

    QSqlDatabase database()
    {
        auto found = QSqlDatabase::database(m_name, false);
        if (!found.isOpen() && !found.open())
            throw std::runtime_error("catalogue: " + found.lastError().text().toStdString());
        return found;
    }

    template <typename Each> void each(const char* statement, Each take)
    {
        QSqlQuery query(database());
        query.setForwardOnly(true);
        if (!query.exec(fromStd(m_statements.at(statement)))) {
            const auto why = query.lastError().text().toStdString();
            database().close(); // the next call connects anew
            throw std::runtime_error(std::string("catalogue: ") + statement + ": " + why);
        }
        while (query.next())
            take(Row(query));
    }

    void readLevels(Catalog& catalog)
    {
        each("levels", [&](const Row& row) {
            catalog.levels[row.integer("id")] = {row.integer("id"), row.text("code"), row.money("margin"), {}};
        });
        each("level_prices", [&](const Row& row) {
            catalog.levels[row.integer("level_id")].prices[row.integer("product_id")] = row.money("price");
        });
        each("commission_levels",
             [&](const Row& row) { catalog.commissionByDepth[row.small("depth")] = row.money("amount"); });
    }

    void readAgents(Catalog& catalog, LoadedCatalog& loaded)
    {
        each("agents", [&](const Row& row) {
            Agent agent;
            agent.id = AgentId{row.integer("id")};
            agent.code = row.text("code");
            agent.name = row.text("name");
            agent.upline = AgentId{row.integer("upline_id")};
            agent.level = row.integer("level_id");
            agent.markup = row.money("markup");
            agent.status = agentStatusFrom(row.text("status"));
            agent.wallet = AccountId{row.integer("wallet_account_id")};
            agent.commissionAccount = AccountId{row.integer("commission_account_id")};
            agent.webhookUrl = row.text("webhook_url");
            agent.ratePerMinute = row.small("rate_per_minute");
            agent.duplicateRule = row.boolean("duplicate_rule");
            const std::string allowed = row.text("allowed_ips");
            for (const auto address : split(allowed, ' ')) {
                if (!address.empty())
                    agent.allowedIps.emplace_back(address);
            }
            catalog.agents.emplace(agent.id, std::move(agent));
        });
        each("product_markups", [&](const Row& row) {
            const auto agent = catalog.agents.find(AgentId{row.integer("user_id")});
            if (agent != catalog.agents.end())
                agent->second.productMarkups[ProductId{row.integer("product_id")}] = row.money("markup");
        });
        each("credentials", [&](const Row& row) {
            const std::string key = row.text("api_key");
            auto secret = m_unseal(row.bytes("secret_sealed"), "api_credentials/secret/" + key);
            if (!secret) {
                loaded.complaints.push_back("API key " + key + " cannot be unsealed: is this the right key file?");
                return;
            }
            const AgentId agent{row.integer("user_id")};
            catalog.webhookSecrets.emplace(agent, *secret);
            catalog.credentials.emplace(key, Credential{agent, std::move(*secret)});
        });
    }

    void readSuppliers(Catalog& catalog, LoadedCatalog& loaded)
    {
        each("suppliers", [&](const Row& row) {
            const SupplierId id{row.integer("id")};
            catalog.suppliers.emplace(id,
                                      Supplier{id,
                                               row.text("code"),
                                               row.text("name"),
                                               row.text("status") == "open",
                                               row.small("max_in_flight"),
                                               row.money("float_reserve"),
                                               AccountId{row.integer("deposit_account_id")},
                                               row.integer("version"),
                                               row.text("closed_reason")});
            loaded.suppliers.push_back({id,
                                        row.text("code"),
                                        row.text("adapter"),
                                        row.text("base_url"),
                                        row.bytes("credentials_sealed"),
                                        row.small("connect_timeout_ms"),
                                        row.small("total_timeout_ms"),
                                        row.boolean("reuse_connections")});
        });
    }

    void readProducts(Catalog& catalog, LoadedCatalog& loaded)
    {
        std::vector<PrefixRow> prefixes;
        each("prefixes", [&](const Row& row) {
            prefixes.push_back({row.text("prefix"),
                                row.text("brand"),
                                row.text("operator"),
                                static_cast<std::size_t>(row.small("digits_min")),
                                static_cast<std::size_t>(row.small("digits_max"))});
        });
        catalog.prefixes = std::make_shared<PrefixTable>(std::move(prefixes));
        each("products", [&](const Row& row) {
            Product product;
            product.id = ProductId{row.integer("id")};
            product.code = row.text("code");
            product.name = row.text("name");
            product.category = row.text("category");
            product.brand = row.text("brand");
            product.kind = productKindFrom(row.text("kind"));
            product.minAmount = row.maybe("min_amount");
            product.maxAmount = row.maybe("max_amount");
            product.basePrice = row.money("base_price");
            product.destType = row.text("dest_type");
            product.snRequired = row.boolean("sn_required");
            product.status = productStatusFrom(row.text("status"));
            product.policy = policyFrom(row.text("route_policy"));
            product.queueLimitMs = row.integer("queue_limit_s") * 1000;
            product.version = row.integer("version");
            product.closedReason = row.text("closed_reason");
            if (const auto rule = m_rules.rule(product.destType, product.brand, row.text("dest_rule")))
                product.rule = std::make_shared<const DestinationRule>(*rule);
            else
                loaded.complaints.push_back("product " + product.code +
                                            ": its destination rule is no valid expression; it is not sold");
            catalog.productsByCode.emplace(product.code, std::move(product));
        });
        each("mappings", [&](const Row& row) {
            const ProductId product{row.integer("product_id")};
            catalog.mappings[product].push_back({MappingId{row.integer("id")},
                                                 product,
                                                 SupplierId{row.integer("supplier_id")},
                                                 row.text("supplier_sku"),
                                                 row.money("cost"),
                                                 row.small("priority"),
                                                 productStatusFrom(row.text("status")),
                                                 row.maybe("stock"),
                                                 row.small("cutoff_start"),
                                                 row.small("cutoff_end")});
        });
    }

    static void placeAccount(Catalog& catalog, const std::string& code, AccountId id)
    {
        if (code == "clearing")
            catalog.clearing = id;
        else if (code == "sales")
            catalog.sales = id;
        else if (code == "cost")
            catalog.cost = id;
        else if (code == "loss:late_success")
            catalog.lateSuccessLoss = id;
        else if (code == "receivable")
            catalog.receivable = id;
    }

    QString m_name;
    Unseal m_unseal;
    std::unordered_map<std::string, std::string> m_statements;
    DestinationRuleCompiler m_rules;
};

PgCatalog::PgCatalog(const std::string& conninfo, Unseal unseal)
    : m_impl(std::make_unique<Impl>(conninfo, std::move(unseal)))
{
}
PgCatalog::~PgCatalog() = default;
std::int64_t PgCatalog::version()
{
    return m_impl->version();
}
LoadedCatalog PgCatalog::load()
{
    return m_impl->load();
}

} // namespace eraflazz::catalog
