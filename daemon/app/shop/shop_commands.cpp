// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shop/shop_commands.h"

#include "app/config.h"
#include "app/shop/shipped_prefixes.h"
#include "kernel/text.h"
#include "storage/pg_connection.h"

#include <algorithm>
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

constexpr std::size_t kCodeMax = 32;
constexpr std::int64_t kDepthMax = 100;

bool isLevelCode(std::string_view code)
{
    constexpr std::string_view kLetters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-";
    return !code.empty() && code.size() <= kCodeMax && code.find_first_not_of(kLetters) == std::string_view::npos;
}

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

int addLevel(PgConnection& connection, const CommandOptions& options)
{
    const auto& code = needOption(options, "--code");
    if (!isLevelCode(code))
        throw std::runtime_error("--code is 1 to 32 capital letters, digits, - and _");
    const auto margin = optionOf(options, "--margin") ? rupiahFrom(options, "--margin") : Money();
    const auto params = PgParams().add(code).add(needOption(options, "--name")).add(margin.value());
    if (connection.query("add_level", params).rows() != 1)
        throw std::runtime_error("there is a level " + code + " already; nothing was added");
    std::cout << "level " << code << " added\n";
    return 0;
}

int addCommission(PgConnection& connection, const CommandOptions& options)
{
    const auto depth = parseInt(needOption(options, "--depth"));
    if (!depth || *depth < 1 || *depth > kDepthMax)
        throw std::runtime_error("--depth is how far the upline stands above the buyer: 1, 2, ...");
    const auto amount = rupiahFrom(options, "--amount");
    if (connection.query("add_commission", PgParams().add(*depth).add(amount.value())).rows() != 1)
        throw std::runtime_error("there is a commission for that depth already; nothing was added");
    std::cout << "uplines at depth " << *depth << " get Rp " << formatRupiah(amount) << " a sale\n";
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
    if (verb == "level")
        return addLevel(connection, options);
    if (verb == "commission")
        return addCommission(connection, options);
    throw std::runtime_error("eraflazzd shop knows: begin, level, commission");
}

} // namespace eraflazz::app
