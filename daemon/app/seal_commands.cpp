// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/seal_commands.h"

#include "app/config.h"
#include "wallet/pg/pg_seal.h"
#include "wallet/services/seal_keeper.h"

#include <iostream>

namespace eraflazz::app {

int runSealCommand(const std::string& verb, const std::string& file, const CommandOptions& options)
{
    const Config config = readConfig(needOption(options, "--config"));
    wallet::PgSeal seals(config.appConninfo);
    const auto seal = seals.lastSeal();
    if (!seal) {
        std::cerr << "nothing is sealed yet: the daemon seals what is older than a minute\n";
        return 1;
    }
    if (verb == "export")
        wallet::writeSealHead(file, *seal);
    else
        std::cout << seal->no << '\t' << wallet::toText(seal->to) << '\t' << wallet::toHex(seal->head) << '\n';
    return 0;
}

} // namespace eraflazz::app
