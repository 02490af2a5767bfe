// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/admin_commands.h"
#include "app/agent_commands.h"
#include "app/audit_command.h"
#include "app/bank_command.h"
#include "app/bank_commands.h"
#include "app/config.h"
#include "app/demo/supervisor.h"
#include "app/operator_commands.h"
#include "app/reconcile_commands.h"
#include "app/report_commands.h"
#include "app/request_commands.h"
#include "app/seal_commands.h"
#include "app/serve.h"
#include "app/shop/shop_commands.h"
#include "app/term_commands.h"
#include "storage/migrator.h"

#include <QCoreApplication>

#include <spdlog/spdlog.h>

#include <exception>
#include <iostream>
#include <map>
#include <string>

namespace {

using namespace eraflazz;

constexpr const char* kUsage = R"(eraflazzd - prepaid-reload server

  eraflazzd serve   --config FILE [--ready-file FILE] [--die-with-parent]
  eraflazzd demo    [--headless] [--ephemeral | --data DIR] [--no-traffic] [--no-restart] [--ready-file FILE]
  eraflazzd migrate (--config FILE | --database CONNINFO)       as the role eraflazz_owner
  eraflazzd shop begin      --config FILE                        a first level and the networks' number prefixes, where they are missing
  eraflazzd shop level      --config FILE --as OWNER --code CODE --name NAME --like LEVEL [--margin RUPIAH]   what its agents pay on top of the base price
  eraflazzd shop commission --config FILE --as OWNER --depth N --amount RUPIAH   what the upline N steps above the buyer gets of every sale
  eraflazzd user add     --config FILE --code CODE --name NAME --level LEVEL [--upline CODE]
  eraflazzd key add      --config FILE --agent CODE              prints key and secret, once
  eraflazzd key revoke   --config FILE --key KEY
  eraflazzd agent explain --config FILE --code CODE --product CODE [--amount RUPIAH]   where every rupiah of a price comes from
  eraflazzd agent preview --config FILE --code CODE --upline CODE|-   what moving the agent would do to prices; changes nothing
  eraflazzd agent move --upline CODE|- | level --level LEVEL | markup --amount RUPIAH [--product CODE] | suspend --reason TEXT | activate | pin --pin-file FILE
                          --config FILE --code CODE --as NAME
  eraflazzd operator list          --config FILE
  eraflazzd operator add           --config FILE --username NAME --role ROLE [--name TEXT] [--as OWNER]   the first owner needs no --as
  eraflazzd operator disable|enable|role|password --config FILE --username NAME [--role ROLE] --as OWNER
  eraflazzd operator two-step      --config FILE --username NAME --reset-two-step --reason TEXT [--as OWNER]   a lost telephone: the password alone signs in again
  eraflazzd request propose        --config FILE --as NAME --kind KIND --reason CODE [--note TEXT] [--key KEY] and what the kind needs
  eraflazzd request approve|reject|withdraw|show|attach --config FILE --as NAME --id ID [--note TEXT] [--file FILE --media-type TYPE]
  eraflazzd request reject-ticket  --config FILE --as NAME --ticket ID --reason TEXT [--key KEY]   a held bank line is nobody's again
  eraflazzd request list           --config FILE --as NAME       what waits for a second person
                    passwords: from standard input or --password-file; new ones: --new-password-file, --new-password-stdin or made and shown once
  eraflazzd bank add     --config FILE --code CODE --bank BCA --number N --name NAME [--auto-limit N] [--fee N] [--min N] [--max N]
                    [--unique-codes N] [--ticket-minutes N] [--grace-minutes N] [--secrets FILE] [--moota]   --secrets: JSON; --moota: makes the webhook's secret and prints it, once
  eraflazzd bank change  --config FILE --code CODE [--bank --number --name --auto-limit --fee --min --max --unique-codes --ticket-minutes --grace-minutes]
                    [--status open|closed] [--automatic yes|no]
  eraflazzd bank secrets --config FILE --code CODE (--secrets FILE | --moota)
                    here one person is enough, where consoles ask two: they show that it was done on the server
  eraflazzd bank list    --config FILE
  eraflazzd bank import FILE --config FILE --code CODE [--layouts DIR]   files a statement's lines, credits exact matches
  eraflazzd bank preview FILE [--layouts DIR]                    what a bank statement says; stores nothing
  eraflazzd supplier balance|prices --config FILE --code CODE    asks the supplier, changes nothing
  eraflazzd supplier drift   --config FILE --code CODE         its balance beside our books
  eraflazzd reconcile --config FILE --supplier CODE --file STATEMENT [--layout FILE] [--from DATE] [--to DATE] [--operator NAME] [--dry-run]
                    compares a supplier's statement with our attempts; differences become cases, once
  eraflazzd seal head         --config FILE                    prints number, time and head of the newest seal of history
  eraflazzd seal export FILE  --config FILE                    leaves it in a file; keep it away from this machine
  eraflazzd report NAME (--config FILE | --database CONNINFO) [--agent CODE] [--from DATE] [--to DATE | --at TIME] [--format table|csv] [--lang id|en]
                    [--output FILE]   statement, closing, profit, receivables, commission, sales, supplier, bank or manual; PDF: eraflazz-report
  eraflazzd audit   --database CONNINFO [--key-file FILE] [--seal FILE] [--sandbox URL [--sandbox-since TIME]]
                    exit code 0: the books are right, 1: something is broken. --key-file: what operators did is as the
                    daemon wrote it; --seal: an exported head is still in the chain; --sandbox: what suppliers saw
  eraflazzd --version
)";

using Options = app::CommandOptions;

/// "--name value" pairs; a name without a value holds "1".
Options optionsOf(int argc, char** argv, int from)
{
    Options options;
    for (int i = from; i < argc; ++i) {
        const std::string name = argv[i];
        const bool hasValue = i + 1 < argc && std::string(argv[i + 1]).rfind("--", 0) != 0;
        options[name] = hasValue ? argv[++i] : "1";
    }
    return options;
}

int migrate(const Options& options)
{
    const bool byConfig = options.count("--config") == 1;
    const auto conninfo = byConfig ? app::readConfig(app::needOption(options, "--config")).ownerConninfo
                                   : app::needOption(options, "--database");
    const auto done = storage::migrate(conninfo);
    for (const auto& name : done)
        std::cout << "applied " << name << '\n';
    std::cout << (done.empty() ? "nothing to do\n" : "done\n");
    return 0;
}

int run(int argc, char** argv)
{
    const std::string command = argc > 1 ? argv[1] : "";
    if (command == "demo")
        return app::runDemo(argc, argv);
    if (command == "--version") {
        std::cout << "eraflazzd " << ERAFLAZZ_VERSION << '\n';
        return 0;
    }
    const QCoreApplication application(argc, argv);
    const bool hasVerb = argc > 2 && std::string(argv[2]).rfind("--", 0) != 0;
    const std::string verb = hasVerb ? argv[2] : "";
    const auto options = optionsOf(argc, argv, hasVerb ? 3 : 2);
    if (command == "serve")
        return app::runServe({app::needOption(options, "--config"),
                              options.count("--ready-file") == 1 ? options.at("--ready-file") : "",
                              options.count("--die-with-parent") == 1});
    if (command == "migrate")
        return migrate(options);
    if (command == "audit")
        return app::runAuditCommand(options);
    if (command == "operator")
        return app::runOperatorCommand(verb, options);
    if (command == "request")
        return app::runRequestCommand(verb, options);
    if (command == "report")
        return app::runReportCommand(verb, options);
    if (command == "bank" && verb == "import")
        return app::runBankImport(argc > 3 ? argv[3] : "", optionsOf(argc, argv, 4));
    if (command == "bank" && verb != "preview")
        return app::runBankAccountCommand(verb, options);
    if (command == "bank")
        return app::runBankCommand(verb, argc > 3 ? argv[3] : "", optionsOf(argc, argv, 4));
    if (command == "shop" && (verb == "level" || verb == "commission"))
        return app::runTermCommand(verb, options);
    if (command == "shop")
        return app::runShopCommand(verb, options);
    if (command == "user")
        return app::runUserCommand(verb, options);
    if (command == "agent")
        return app::runAgentCommand(verb, options);
    if (command == "key")
        return app::runKeyCommand(verb, options);
    if (command == "seal")
        return app::runSealCommand(verb, options);
    if (command == "reconcile")
        return app::runReconcileCommand(options);
    if (command == "supplier" && verb == "drift")
        return app::runDriftCommand(options);
    if (command == "supplier")
        return app::runSupplierCommand(verb, options);
    const bool isAsked = command == "--help" || command == "help";
    (isAsked ? std::cout : std::cerr) << kUsage;
    return isAsked || command.empty() ? 0 : 2;
}

} // namespace

int main(int argc, char** argv)
{
    try {
        return run(argc, argv);
    } catch (const std::exception& error) {
        std::cerr << "eraflazzd: " << error.what() << '\n';
        return 2;
    }
}
