// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/admin_commands.h"
#include "app/agent_commands.h"
#include "app/audit_command.h"
#include "app/backup_commands.h"
#include "app/bank_command.h"
#include "app/bank_commands.h"
#include "app/commands.h"
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

#include <exception>
#include <iostream>
#include <string>
#include <vector>

namespace {

using namespace eraflazz;

using Options = app::CommandOptions;

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

/// Does what `line` says; readCommandLine() let through only what commands() has.
int runWith(const app::CommandLine& line)
{
    const auto& command = line.command;
    const auto& verb = line.verb;
    const auto& options = line.options;
    if (command == "serve")
        return app::runServe({app::needOption(options, "--config"),
                              app::optionOf(options, "--ready-file").value_or(""),
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
        return app::runReportCommand(line.argument, options);
    if (command == "bank" && verb == "import")
        return app::runBankImport(line.argument, options);
    if (command == "bank" && verb == "preview")
        return app::runBankPreview(line.argument, options);
    if (command == "bank")
        return app::runBankAccountCommand(verb, options);
    if (command == "shop" && verb == "begin")
        return app::runShopCommand(verb, options);
    if (command == "shop")
        return app::runTermCommand(verb, options);
    if (command == "user")
        return app::runUserCommand(verb, options);
    if (command == "agent")
        return app::runAgentCommand(verb, options);
    if (command == "key")
        return app::runKeyCommand(verb, options);
    if (command == "backup")
        return app::runBackupCommand(verb, line.argument, options);
    if (command == "seal")
        return app::runSealCommand(verb, line.argument, options);
    if (command == "reconcile")
        return app::runReconcileCommand(options);
    if (verb == "drift")
        return app::runDriftCommand(options);
    return app::runSupplierCommand(verb, options);
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
    if (command == "--help" || command == "-h" || command == "help" || command.empty()) {
        (command.empty() ? std::cerr : std::cout) << app::kUsage;
        return 0;
    }
    const std::vector<std::string> words(argv + 1, argv + argc);
    const auto line = app::readCommandLine(app::commands(), words);
    if (line.wantsHelp) {
        std::cout << app::kUsage;
        return 0;
    }
    const QCoreApplication application(argc, argv);
    return runWith(line);
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
