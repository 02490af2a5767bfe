// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shop/shop_commands.h"

#include "app/config.h"
#include "app/shop/shipped_prefixes.h"
#include "storage/pg_connection.h"

#include <iostream>
#include <stdexcept>

namespace eraflazz::sql {
std::string_view shop();
}

namespace eraflazz::app {

namespace {

using storage::PgArray;
using storage::PgConnection;
using storage::PgParams;
using storage::PgType;

int addPrefixes(PgConnection& connection)
{
    PgArray prefixes(PgType::Text), brands(PgType::Text), operators(PgType::Text), least(PgType::Int8),
        most(PgType::Int8);
    for (const auto& row : shippedPrefixes()) {
        prefixes.addText(row.prefix);
        brands.addText(row.brand);
        operators.addText(row.operatorName);
        least.addInt(static_cast<std::int64_t>(row.digitsMin));
        most.addInt(static_cast<std::int64_t>(row.digitsMax));
    }
    const auto params = PgParams().add(prefixes).add(brands).add(operators).add(least).add(most);
    return connection.query("add_missing_prefixes", params).rows();
}

int begin(PgConnection& connection)
{
    const int levels = connection.query("add_first_level").rows();
    const int prefixes = addPrefixes(connection);
    std::cout << levels << " levels and " << prefixes << " number prefixes added\n";
    return 0;
}

} // namespace

int runShopCommand(const std::string& verb, const CommandOptions& options)
{
    PgConnection connection(readConfig(needOption(options, "--config")).appConninfo,
                            {{"application_name", "eraflazz-admin"}});
    connection.addStatements(sql::shop());
    if (verb == "begin")
        return begin(connection);
    throw std::runtime_error("eraflazzd shop knows: begin, level, commission");
}

} // namespace eraflazz::app
