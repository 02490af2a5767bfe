// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands.h"

#include <array>

namespace eraflazz::app {

namespace {

// Whoever acts as --as is asked for a password, which may stand in a file.
constexpr auto kCommands = std::to_array<CommandForm>({
    {"serve", "", "", "--config= --ready-file= --die-with-parent"},
    {"demo", "", "", "--headless --ephemeral --free-ports --no-traffic --no-restart --data= --past= --ready-file="},
    {"migrate", "", "", "--config= --database="},
    {"shop", "begin", "", "--config="},
    {"shop",
     "level",
     "",
     "--config= --as= --password-file= --code= --name= --like= --margin= --reason= --note= --key="},
    {"shop", "commission", "", "--config= --as= --password-file= --depth= --amount= --reason= --note= --key="},
    {"user", "add", "", "--config= --code= --name= --level= --upline="},
    {"key", "add", "", "--config= --agent="},
    {"key", "revoke", "", "--config= --key="},
    {"agent", "explain", "", "--config= --code= --product= --amount="},
    {"agent", "preview", "", "--config= --code= --upline="},
    {"agent", "move", "", "--config= --as= --password-file= --code= --upline="},
    {"agent", "level", "", "--config= --as= --password-file= --code= --level="},
    {"agent", "markup", "", "--config= --as= --password-file= --code= --amount= --product="},
    {"agent", "suspend", "", "--config= --as= --password-file= --code= --reason="},
    {"agent", "activate", "", "--config= --as= --password-file= --code= --reason="},
    {"agent", "pin", "", "--config= --as= --password-file= --code= --pin-file="},
    {"operator", "list", "", "--config="},
    {"operator",
     "add",
     "",
     "--config= --as= --password-file= --username= --role= --name= --new-password-file= --new-password-stdin"},
    {"operator", "disable", "", "--config= --as= --password-file= --username="},
    {"operator", "enable", "", "--config= --as= --password-file= --username="},
    {"operator", "role", "", "--config= --as= --password-file= --username= --role="},
    {"operator",
     "password",
     "",
     "--config= --as= --password-file= --username= --new-password-file= --new-password-stdin"},
    {"operator", "two-step", "", "--config= --as= --password-file= --username= --reset-two-step --reason="},
    {"request",
     "propose",
     "",
     "--config= --as= --password-file= --kind= --reason= --note= --key= --agent= --direction= --amount= --limit= "
     "--line= --ticket= --same-as= --supplier= --product= --level= --expected= --price= --subject= --sale= "
     "--decision="},
    {"request", "approve", "", "--config= --as= --password-file= --id= --note="},
    {"request", "reject", "", "--config= --as= --password-file= --id= --note="},
    {"request", "withdraw", "", "--config= --as= --password-file= --id= --note="},
    {"request", "show", "", "--config= --as= --password-file= --id="},
    {"request", "attach", "", "--config= --as= --password-file= --id= --file= --media-type="},
    {"request", "reject-ticket", "", "--config= --as= --password-file= --ticket= --reason= --key="},
    {"request", "list", "", "--config= --as= --password-file="},
    {"bank",
     "add",
     "",
     "--config= --code= --bank= --number= --name= --auto-limit= --fee= --min= --max= --unique-codes= "
     "--ticket-minutes= --grace-minutes= --secrets= --moota"},
    {"bank",
     "change",
     "",
     "--config= --code= --bank= --number= --name= --auto-limit= --fee= --min= --max= --unique-codes= "
     "--ticket-minutes= --grace-minutes= --status= --automatic="},
    {"bank", "secrets", "", "--config= --code= --secrets= --moota"},
    {"bank", "list", "", "--config="},
    {"bank", "import", "FILE", "--config= --code= --layouts="},
    {"bank", "preview", "FILE", "--layouts="},
    {"supplier", "balance", "", "--config= --code="},
    {"supplier", "prices", "", "--config= --code="},
    {"supplier", "drift", "", "--config= --code="},
    {"reconcile", "", "", "--config= --supplier= --file= --layout= --from= --to= --operator= --dry-run"},
    {"seal", "head", "", "--config="},
    {"seal", "export", "FILE", "--config="},
    {"backup", "recorded", "FILE", "--config="},
    {"backup", "tested", "", "--config="},
    {"report",
     "",
     "NAME",
     "--config= --database= --agent= --supplier= --bank= --by= --from= --to= --at= --format= --bom --lang= --shop= "
     "--output="},
    {"audit", "", "", "--database= --key-file= --seal= --sandbox= --sandbox-since="},
});

} // namespace

const char* const kUsage = R"(eraflazzd - prepaid-reload server

  eraflazzd serve   --config FILE [--ready-file FILE] [--die-with-parent]
  eraflazzd demo    [--headless] [--ephemeral | --data DIR [--free-ports]] [--no-traffic] [--past DAYS] [--no-restart] [--ready-file FILE]
  eraflazzd migrate (--config FILE | --database CONNINFO)       as the role eraflazz_owner
  eraflazzd shop begin      --config FILE                        a first level and the networks' number prefixes, where they are missing
  eraflazzd shop level      --config FILE --as OWNER --code CODE --name NAME --like LEVEL [--margin RUPIAH]   what its agents pay on top of the base price
  eraflazzd shop commission --config FILE --as OWNER --depth N --amount RUPIAH   what the upline N steps above the buyer gets of every sale
                    both: [--reason CODE] [--note TEXT] [--key KEY] for the request, where a second person must agree
  eraflazzd user add     --config FILE --code CODE --name NAME --level LEVEL [--upline CODE]
  eraflazzd key add      --config FILE --agent CODE              prints key and secret, once
  eraflazzd key revoke   --config FILE --key KEY
  eraflazzd agent explain --config FILE --code CODE --product CODE [--amount RUPIAH]   where every rupiah of a price comes from
  eraflazzd agent preview --config FILE --code CODE --upline CODE|-   what moving the agent would do to prices; changes nothing
  eraflazzd agent move --upline CODE|- | level --level LEVEL | markup --amount RUPIAH [--product CODE] | suspend --reason TEXT | activate [--reason TEXT] | pin --pin-file FILE
                          --config FILE --code CODE --as NAME
  eraflazzd operator list          --config FILE
  eraflazzd operator add           --config FILE --username NAME --role ROLE [--name TEXT] [--as OWNER]   the first owner needs no --as
  eraflazzd operator disable|enable|role|password --config FILE --username NAME [--role ROLE] --as OWNER
  eraflazzd operator two-step      --config FILE --username NAME --reset-two-step --reason TEXT [--as OWNER]   a lost telephone: the password alone signs in again
                    add, password: a new password from --new-password-file FILE or --new-password-stdin, else made and shown once
  eraflazzd request propose        --config FILE --as NAME --kind KIND --reason CODE [--note TEXT] [--key KEY] and what the kind needs of
                    --agent --direction --amount --limit --line --ticket --same-as --supplier --product --level --expected --price --subject --sale --decision
  eraflazzd request approve|reject|withdraw --config FILE --as NAME --id ID [--note TEXT]
  eraflazzd request show           --config FILE --as NAME --id ID
  eraflazzd request attach         --config FILE --as NAME --id ID --file FILE --media-type TYPE
  eraflazzd request reject-ticket  --config FILE --as NAME --ticket ID --reason TEXT [--key KEY]   a held bank line is nobody's again
  eraflazzd request list           --config FILE --as NAME       what waits for a second person
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
  eraflazzd backup recorded FILE --config FILE                 the dump of tonight was written; consoles tell its age
  eraflazzd backup tested        --config FILE                 it was restored elsewhere and is whole
  eraflazzd report NAME (--config FILE | --database CONNINFO) [--agent CODE] [--supplier CODE] [--bank CODE] [--by product|supplier|agent|hour]
                    [--from DATE] [--to DATE | --at TIME] [--format table|csv] [--bom] [--lang id|en] [--shop NAME] [--output FILE]
                    statement, closing, profit, receivables, commission, sales, supplier, bank or manual; PDF: eraflazz-report
  eraflazzd audit   --database CONNINFO [--key-file FILE] [--seal FILE] [--sandbox URL [--sandbox-since TIME]]
                    exit code 0: the books are right, 1: something is broken. --key-file: what operators did is as the
                    daemon wrote it; --seal: an exported head is still in the chain; --sandbox: what suppliers saw
  eraflazzd --version

  The password of whoever acts with --as is read from standard input, or from --password-file FILE.
  A word that a command does not know is refused, and nothing is done.
)";

std::span<const CommandForm> commands()
{
    return kCommands;
}

} // namespace eraflazz::app
