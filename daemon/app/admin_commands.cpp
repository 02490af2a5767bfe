// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/admin_commands.h"

#include "app/catalog_watch.h"
#include "app/config.h"
#include "app/fetch.h"
#include "crypto/secret_box.h"
#include "storage/pg_connection.h"

#include <iostream>
#include <stdexcept>

namespace eraflazz::sql {
std::string_view admin();
}

namespace eraflazz::app {

namespace {

using storage::PgParams;

std::unique_ptr<storage::PgConnection> connect(const Config& config)
{
    auto connection = std::make_unique<storage::PgConnection>(
        config.appConninfo, std::vector<std::pair<std::string, std::string>>{{"application_name", "eraflazz-admin"}});
    connection->addStatements(sql::admin());
    return connection;
}

/// A price list, for a person's eyes.
void printPrices(const std::vector<engine::PriceLine>& lines)
{
    for (const auto& line : lines)
        std::cout << line.sku << '\t' << formatRupiah(line.price) << '\t' << (line.open ? "open" : "closed") << '\t'
                  << line.name << '\n';
    std::cout << lines.size() << " products\n";
}

} // namespace

int runUserCommand(const std::string& verb, const CommandOptions& options)
{
    if (verb != "add")
        throw std::runtime_error("eraflazzd user knows: add");
    const Config config = readConfig(needOption(options, "--config"));
    const auto& code = needOption(options, "--code");
    const auto connection = connect(config);
    connection->execute("BEGIN"); // the accounts only with their agent
    const auto rows = connection->query("add_user",
                                        PgParams()
                                            .add(code)
                                            .add(needOption(options, "--name"))
                                            .add(needOption(options, "--level"))
                                            .add(optionOf(options, "--upline").value_or("")));
    if (rows.rows() != 1)
        throw std::runtime_error("no such level or upline; nothing was added");
    connection->execute("COMMIT");
    std::cout << "agent " << code << " added; give it a key with `eraflazzd key add --agent " << code << "`\n";
    return 0;
}

int runKeyCommand(const std::string& verb, const CommandOptions& options)
{
    const Config config = readConfig(needOption(options, "--config"));
    const auto connection = connect(config);
    if (verb == "revoke") {
        if (connection->query("revoke_key", PgParams().add(needOption(options, "--key"))).rows() != 1)
            throw std::runtime_error("no active key of that name");
        std::cout << "revoked; daemons stop taking it within a second\n";
        return 0;
    }
    if (verb != "add")
        throw std::runtime_error("eraflazzd key knows: add, revoke");
    const auto box = SecretBox::fromKeyFile(config.keyFile);
    const std::string key = randomHex(12);
    const std::string secret = randomHex(32);
    const std::string sealed = box.seal(secret, "api_credentials/secret/" + key);
    const auto rows = connection->query("add_key", PgParams().add(needOption(options, "--agent")).add(key).add(sealed));
    if (rows.rows() != 1)
        throw std::runtime_error("no such agent, or it has two live keys already: revoke one first");
    std::cout << "api_key    " << key << "\napi_secret " << secret << "\nThe secret is shown this once.\n";
    return 0;
}

int runSupplierCommand(const std::string& verb, const CommandOptions& options)
{
    const Config config = readConfig(needOption(options, "--config"));
    const auto& code = needOption(options, "--code");
    const auto box = SecretBox::fromKeyFile(config.keyFile);
    CatalogWatch watch(config, box);
    watch.load();
    for (const auto& [id, link] : *watch.links()) {
        if (link.code != code)
            continue;
        const bool wantsPrices = verb == "prices";
        if (!wantsPrices && verb != "balance")
            throw std::runtime_error("eraflazzd supplier knows: balance, prices");
        const auto answer = fetch(
            engine::clientRequest(link, wantsPrices ? link.adapter->buildPriceList() : link.adapter->buildBalance()));
        if (wantsPrices) {
            const auto lines = link.adapter->readPriceList({answer.status, answer.body});
            if (!lines)
                throw std::runtime_error("the supplier's price list is not readable (HTTP " +
                                         std::to_string(answer.status) + ")");
            printPrices(*lines);
            return 0;
        }
        const auto balance = link.adapter->readBalance({answer.status, answer.body});
        if (!balance)
            throw std::runtime_error("the supplier's balance is not readable (HTTP " + std::to_string(answer.status) +
                                     ")");
        std::cout << "deposit at " << code << ": Rp " << formatRupiah(*balance) << '\n';
        return 0;
    }
    throw std::runtime_error("no supplier " + code + " with usable credentials");
}

} // namespace eraflazz::app
