// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/seal_commands.h"

#include "app/config.h"
#include "wallet/pg/pg_seal.h"
#include "wallet/services/seal_keeper.h"

#include <algorithm>
#include <iostream>
#include <stdexcept>

namespace eraflazz::app {

namespace {

/// The argument that is no option.
const std::string& needFile(const CommandOptions& options)
{
    const auto file = std::find_if(
        options.begin(), options.end(), [](const auto& option) { return option.first.rfind("--", 0) != 0; });
    if (file == options.end())
        throw std::runtime_error("eraflazzd seal export needs the name of a file to write");
    return file->first;
}

} // namespace

int runSealCommand(const std::string& verb, const CommandOptions& options)
{
    if (verb != "head" && verb != "export")
        throw std::runtime_error("eraflazzd seal knows: head, export FILE");
    const Config config = readConfig(needOption(options, "--config"));
    wallet::PgSeal seals(config.appConninfo);
    const auto seal = seals.lastSeal();
    if (!seal) {
        std::cerr << "nothing is sealed yet: the daemon seals what is older than a minute\n";
        return 1;
    }
    if (verb == "export")
        wallet::writeSealHead(needFile(options), *seal);
    else
        std::cout << seal->no << '\t' << wallet::toText(seal->to) << '\t' << wallet::toHex(seal->head) << '\n';
    return 0;
}

} // namespace eraflazz::app
