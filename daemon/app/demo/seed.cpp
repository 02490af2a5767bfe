// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/seed.h"

#include "app/demo/past_rows.h"
#include "crypto/secret_box.h"
#include "json/json.h"
#include "kernel/clock.h"
#include "kernel/stamp.h"
#include "storage/pg_connection.h"

#include <map>

namespace eraflazz::sql {
std::string_view demo_seed();
}

namespace eraflazz::app {

namespace {

using storage::PgArray;
using storage::PgConnection;
using storage::PgParams;
using storage::PgType;

constexpr int kSeedSlot = 1023; // No daemon claims it.
constexpr std::int64_t kDayMs = 86'400'000;
constexpr std::int64_t kWalletLow = 1'000'000;
constexpr std::int64_t kWalletPaidIn = 5'000'000;
constexpr std::int64_t kAutoLimit = 5'000'000; // A deposit that matches exactly is credited by rule up to this.

/// Sums to be paid in: account, amount and a cause of its own for each.
class Openings final {
public:
    explicit Openings(StampIssuer& stamps) : m_stamps(stamps) {}
    void add(const std::string& account, Money amount)
    {
        m_accounts.addText(account);
        m_amounts.addInt(amount.value());
        m_causes.addUuid(m_stamps.next(unixMsNow()).toUuid());
    }
    void book(PgConnection& connection, const char* statement)
    {
        if (m_accounts.size() == 0)
            return;
        PgParams params;
        params.add(m_accounts).add(m_amounts).add(m_causes).add(m_stamps.next(unixMsNow()).toUuid());
        [[maybe_unused]] const auto done = connection.query(statement, params);
    }

private:
    StampIssuer& m_stamps;
    PgArray m_accounts{PgType::Text};
    PgArray m_amounts{PgType::Int8};
    PgArray m_causes{PgType::Uuid};
};

/// The database of the demo while it is being filled.
class Seeder final {
public:
    Seeder(PgConnection& connection, const SeedInput& input)
        : m_connection(connection), m_input(input), m_box(SecretBox::fromKeyFile(input.keyFile))
    {
    }

    void fill()
    {
        run("add_levels", PgParams().add(kMasterMargin).add(kRetailMargin));
        run("add_commissions", PgParams().add(kCommissionDirect).add(kCommissionSecond));
        addAccounts();
        addAgents();
        addCredentials();
        addSuppliers();
        addPrefixes();
        addProducts();
        addMappings();
        addPast();
        addOpenings();
    }

    void moveSuppliers()
    {
        PgArray codes(PgType::Text);
        PgArray urls(PgType::Text);
        for (const auto& supplier : m_input.catalogue.suppliers) {
            codes.addText(supplier.code);
            urls.addText(urlOf(supplier));
        }
        run("move_suppliers", PgParams().add(codes).add(urls));
    }

    /// In every run: a folder of an earlier version has none.
    void addBanks()
    {
        PgArray codes(PgType::Text), banks(PgType::Text), numbers(PgType::Text), names(PgType::Text),
            sealed(PgType::Bytea);
        for (const auto& bank : m_input.banks) {
            JsonWriter json;
            json.beginObject().field("moota_secret", bank.mootaSecret).endObject();
            codes.addText(bank.code);
            banks.addText(bank.bank);
            numbers.addText(bank.accountNumber);
            names.addText(bank.accountName);
            sealed.addText(m_box.seal(json.text(), "bank_accounts/secrets/" + bank.code));
        }
        run("add_bank_ledgers", PgParams().add(codes));
        run("add_banks", PgParams().add(codes).add(banks).add(numbers).add(names).add(sealed).add(kAutoLimit));
        run("lift_ticket_limit", {});
        run("lift_hourly_limit", {});
    }

    /// Of the agents whose PINs the ready file tells; hashing takes a while, so only what is missing.
    void addPins()
    {
        PgArray told(PgType::Text);
        for (const auto* code : {"AG001", "UP001", "UP000"})
            told.addText(code);
        const auto missing = m_connection.query("agents_without_pin", PgParams().add(told));
        PgArray codes(PgType::Text), hashes(PgType::Text);
        for (int row = 0; row < missing.rows(); ++row) {
            for (const auto& agent : m_input.agents) {
                if (agent.code != missing.text(row, missing.column("code")))
                    continue;
                codes.addText(agent.code);
                hashes.addText(hashPassword(agent.pin));
            }
        }
        if (codes.size() > 0)
            run("set_pins", PgParams().add(codes).add(hashes));
    }

private:
    void run(const char* statement, const PgParams& params)
    {
        [[maybe_unused]] const auto done = m_connection.query(statement, params);
    }

    [[nodiscard]] std::string urlOf(const DemoSupplier& supplier) const
    {
        return "http://127.0.0.1:" + std::to_string(m_input.ports.sandbox) + "/" + supplier.code;
    }

    void addAccounts()
    {
        PgArray codes(PgType::Text);
        PgArray kinds(PgType::Text);
        const auto add = [&](const std::string& code, const char* kind) {
            codes.addText(code);
            kinds.addText(kind);
        };
        for (const auto& agent : m_input.agents) {
            add("wallet:" + agent.code, "wallet");
            add("commission:" + agent.code, "commission");
        }
        for (const auto& supplier : m_input.catalogue.suppliers)
            add("supplier:" + supplier.code, "supplier");
        run("add_accounts", PgParams().add(codes).add(kinds));
    }

    /// One call an agent: an upline must be there before those below it.
    void addAgents()
    {
        for (const auto& agent : m_input.agents) {
            const bool isUpline = agent.code.starts_with("UP");
            PgArray code(PgType::Text), name(PgType::Text), upline(PgType::Text), level(PgType::Text),
                markup(PgType::Int8), rule(PgType::Bool);
            code.addText(agent.code);
            name.addText(agent.name);
            upline.addText(agent.upline);
            level.addText(isUpline ? "MASTER" : "RETAIL");
            markup.addInt(agent.code == "UP001" ? kUplineMarkup : 0);
            rule.addBool(agent.hasDuplicateRule);
            run("add_agents", PgParams().add(code).add(name).add(upline).add(level).add(markup).add(rule));
        }
    }

    void addCredentials()
    {
        PgArray codes(PgType::Text);
        PgArray keys(PgType::Text);
        PgArray sealed(PgType::Bytea);
        for (const auto& agent : m_input.agents) {
            codes.addText(agent.code);
            keys.addText(agent.apiKey);
            sealed.addText(m_box.seal(agent.apiSecret, "api_credentials/secret/" + agent.apiKey));
        }
        run("add_credentials", PgParams().add(codes).add(keys).add(sealed));
    }

    void addSuppliers()
    {
        PgArray codes(PgType::Text), names(PgType::Text), urls(PgType::Text), sealed(PgType::Bytea),
            slots(PgType::Int8);
        for (const auto& supplier : m_input.catalogue.suppliers) {
            const auto access = supplierAccess(m_input.secrets, supplier.code);
            JsonWriter json;
            json.beginObject().field("username", access.username).field("api_key", access.apiKey);
            json.field("webhook_secret", access.webhookSecret).endObject();
            codes.addText(supplier.code);
            names.addText(supplier.name);
            urls.addText(urlOf(supplier));
            sealed.addText(m_box.seal(json.text(), "suppliers/credentials/" + supplier.code));
            slots.addInt(supplier.maxInFlight);
        }
        run("add_suppliers", PgParams().add(codes).add(names).add(urls).add(sealed).add(slots));
    }

    void addPrefixes()
    {
        PgArray prefixes(PgType::Text), brands(PgType::Text), operators(PgType::Text), least(PgType::Int8),
            most(PgType::Int8);
        for (const auto& prefix : m_input.catalogue.prefixes) {
            prefixes.addText(prefix.prefix);
            brands.addText(prefix.brand);
            operators.addText(prefix.operatorName);
            least.addInt(prefix.digitsMin);
            most.addInt(prefix.digitsMax);
        }
        run("add_prefixes", PgParams().add(prefixes).add(brands).add(operators).add(least).add(most));
    }

    void addProducts()
    {
        PgArray codes(PgType::Text), names(PgType::Text), categories(PgType::Text), brands(PgType::Text),
            nominals(PgType::Int8);
        PgArray units(PgType::Text), kinds(PgType::Text), least(PgType::Int8), most(PgType::Int8), prices(PgType::Int8);
        PgArray types(PgType::Text), rules(PgType::Text), needSn(PgType::Bool), multi(PgType::Bool), open(PgType::Bool);
        for (const auto& product : m_input.catalogue.products) {
            codes.addText(product.code);
            names.addText(product.name);
            categories.addText(product.category);
            brands.addText(product.brand);
            nominals.addOptionalInt(product.nominal);
            units.addText(product.unit);
            kinds.addText(product.kind);
            least.addOptionalInt(product.minAmount);
            most.addOptionalInt(product.maxAmount);
            prices.addInt(product.basePrice.value());
            types.addText(product.destType);
            rules.addText(product.destRule);
            needSn.addBool(product.isSnRequired);
            multi.addBool(product.isMulti);
            open.addBool(product.isOpen);
        }
        PgParams params;
        params.add(codes)
            .add(names)
            .add(categories)
            .add(brands)
            .add(nominals)
            .add(units)
            .add(kinds)
            .add(least)
            .add(most);
        run("add_products", params.add(prices).add(types).add(rules).add(needSn).add(multi).add(open));
    }

    void addMappings()
    {
        PgArray products(PgType::Text), suppliers(PgType::Text), skus(PgType::Text), costs(PgType::Int8),
            priorities(PgType::Int8);
        PgArray states(PgType::Text), stocks(PgType::Int8), starts(PgType::Int8), ends(PgType::Int8);
        for (const auto& mapping : m_input.catalogue.mappings) {
            products.addText(mapping.product);
            suppliers.addText(mapping.supplier);
            skus.addText(mapping.sku);
            costs.addInt(mapping.cost.value());
            priorities.addInt(mapping.priority);
            states.addText(mapping.status);
            stocks.addOptionalInt(mapping.stock);
            starts.addInt(mapping.cutoffStart);
            ends.addInt(mapping.cutoffEnd);
        }
        PgParams params;
        params.add(products)
            .add(suppliers)
            .add(skus)
            .add(costs)
            .add(priorities)
            .add(states)
            .add(stocks)
            .add(starts)
            .add(ends);
        run("add_mappings", params);
    }

    void addPast()
    {
        if (m_input.pastDays == 0)
            return;
        const std::int64_t now = unixMsNow();
        const auto sales = makePast(m_input.catalogue, m_input.agents, now - m_input.pastDays * kDayMs, now);
        writePast(m_connection, sales, reportUrl(m_input.ports), m_stamps);
    }

    void addOpenings()
    {
        Openings wallets(m_stamps);
        for (const auto& agent : m_input.agents) {
            if (agent.opening > 0)
                wallets.add("wallet:" + agent.code, Money::rupiah(agent.opening));
        }
        wallets.book(m_connection, "open_wallets");
        Openings deposits(m_stamps);
        for (const auto& supplier : m_input.catalogue.suppliers)
            deposits.add("supplier:" + supplier.code, supplier.deposit);
        deposits.book(m_connection, "open_deposits");
    }

    PgConnection& m_connection;
    const SeedInput& m_input;
    SecretBox m_box;
    StampIssuer m_stamps{kSeedSlot};
};

} // namespace

std::string seed(const std::string& ownerConninfo, const SeedInput& input)
{
    PgConnection connection(ownerConninfo);
    connection.addStatements(sql::demo_seed());
    Seeder seeder(connection, input);
    connection.execute("BEGIN");
    const auto seeded = connection.query("is_seeded");
    if (seeded.integer(0, seeded.column("n")) == 0)
        seeder.fill();
    else
        seeder.moveSuppliers();
    seeder.addBanks();
    seeder.addPins();
    const auto began = connection.query("began");
    connection.execute("COMMIT");
    return std::string(began.text(0, began.column("at")));
}

std::int64_t bankBalance(const std::string& ownerConninfo, const std::string& bankCode)
{
    PgConnection connection(ownerConninfo);
    connection.addStatements(sql::demo_seed());
    const auto rows = connection.query("bank_balance", PgParams().add(bankCode));
    return rows.rows() == 0 ? 0 : rows.integer(0, rows.column("balance"));
}

void payInAgain(const std::string& ownerConninfo, const DemoCatalogue& catalogue)
{
    PgConnection connection(ownerConninfo);
    connection.addStatements(sql::demo_seed());
    StampIssuer stamps(kSeedSlot);
    connection.execute("BEGIN");
    Openings wallets(stamps);
    const auto low = connection.query("low_wallets", PgParams().add(kWalletLow));
    for (int row = 0; row < low.rows(); ++row)
        wallets.add(std::string(low.text(row, low.column("code"))), Money::rupiah(kWalletPaidIn));
    wallets.book(connection, "open_wallets");

    std::map<std::string, const DemoSupplier*> suppliers;
    for (const auto& supplier : catalogue.suppliers)
        suppliers["supplier:" + supplier.code] = &supplier;
    Openings deposits(stamps);
    const auto held = connection.query("deposits");
    for (int row = 0; row < held.rows(); ++row) {
        const std::string code(held.text(row, held.column("code")));
        const auto supplier = suppliers.find(code);
        if (supplier != suppliers.end() &&
            held.integer(row, held.column("held")) < supplier->second->depositLow.value())
            deposits.add(code, supplier->second->deposit);
    }
    deposits.book(connection, "open_deposits");
    connection.execute("COMMIT");
}

} // namespace eraflazz::app
