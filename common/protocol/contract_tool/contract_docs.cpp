// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/contract_tool/contract_file.h"

namespace eraflazz::protocol {

namespace {

constexpr std::string_view kIntroduction = R"(# The control channel

How consoles talk to `eraflazzd`: JSON-RPC 2.0 over one WebSocket, sub-protocol `eraflazz.v1.json`, text frames. This page is
made from `resources/protocol/control.json` (`eraflazz-contract write`); the daemon's tables are made from the same file.

## A session

1. The daemon says `hello`. 2. The console says `identify`, within 10 seconds, and nothing before it. 3. The daemon says
`welcome` with the person's scopes and a token, or `auth_refused` and closes with 4009. The token stands in for the password
for 15 minutes after the connection has ended; each welcome brings a new one and the old one is gone. Five wrong passwords
for a name, or twenty from an address, are answered with a hold of five minutes; five wrong two-step codes too, and each five
after them with twice as long a one, up to an hour, until one is right. A token brings nobody back whose role, or whose need of
a code, has changed since.

Plain `ws` is served on loopback only; anywhere else the daemon wants a certificate and speaks `wss`.

- Requests carry an id of the console's choice (a text or an integer). Batches are refused. Unknown members are ignored.
- A console may send 50 requests a second (100 in a burst), have 32 under way and 64 subscriptions. A message to the daemon has at
  most 1 MiB, one to the console at most 256 KiB.
- Both sides ping every 10 seconds; who does not answer for 25 seconds is gone (4013).
- Amounts are whole rupiah, times are Unix milliseconds, both integers below 2^53.
- A call that changes something carries `idem`, a UUID made when the form was opened: repeated, it answers what was done the first
  time. Where something may have changed meanwhile it carries `expect`, what the person saw. `reason` says why.

## Subscriptions

`sub.open` answers with the columns; a row on the wire is `[key, version, cells...]` in their order. `sub.snapshot` brings the rows
in parts (`first`: forget what was there, `last`: complete), `sub.delta` what has changed since: `ins` (rows, new or whole again),
`upd` (`[key, version, {"column number": value}]`, only what differs), `del` (keys that left the window). `seq` counts the
messages of one subscription from 1; when `prev` is not the last one seen, ask for `sub.resync`. `change` with the epoch of
`welcome` is where a resume goes on: after a reconnect `sub.open` with the same topic, filter, columns and window and
`resume: {epoch, change}` answers `resumed: true` and sends only what has changed, while the daemon remembers (60 seconds or
50,000 changes); else it answers `resumed: false` and a snapshot follows. Take `change` from messages that were received whole.

Changes are merged per row and sent at most `max_hz` times a second, and only while the console reads; a console that falls far
behind gets a new snapshot, one that does not read at all is closed with 4013. It costs the others nothing.

## Filters

Words separated by blanks, all of which must hold. `column:value` is equal to, `column:a,b` one of, `column:08*` begins with,
`column:*55` ends with, `column:*5*` contains; `<`, `<=`, `>`, `>=` compare numbers; a minus in front turns it round; a text in
quotes may have blanks; a word alone looks through code, ref_id, agent, product, destination and sn. Indonesian names are
known too: `tujuan produk agen/member harga modal laba durasi pesan kode ref pemasok waktu kodesupplier jawaban`, and for `status`
`menunggu proses sukses gagal refund`.
`report` (`laporan`) is what became of the latest report to the agent, of history only: `failed waiting delivered none` or `gagal
menunggu terkirim tanpa` (failed: given up, or the agent's side said not to come again; none: no address). `durasi` is in seconds,
`duration_ms` in milliseconds. Destinations may be written 08, 628 or +628.
A column that a role sees masked can only be asked for whole values. Over history (`trx.list`, `trx.export`) a word alone is a whole
value, or how a destination begins: no index finds a part of a text among millions.

)";

/// As a table may show it.
std::string choicesOf(const Json& json)
{
    std::string all;
    for (const char c : textOf(json, "choices"))
        all += c == '|' ? std::string(" \\| ") : std::string(1, c);
    return all;
}

std::string limits(const Json& param)
{
    const std::string type = textOf(param, "type");
    if (type == "choice")
        return choicesOf(param);
    if (!param["max"].asInteger())
        return {};
    const std::string range = std::to_string(param["min"].asInteger().value_or(0)) + " to " + param["max"].dump();
    return type == "text" ? range + " bytes" : range;
}

void addMethod(std::string& out, const Json& method)
{
    const std::string scope = textOf(method, "scope");
    out += "### " + textOf(method, "name") + "\n\n" + textOf(method, "about") +
           "\n\nScope: " + (scope.empty() ? "everybody who is signed in" : "`" + scope + "`") + ".";
    if (method["changes"].asBool().value_or(false))
        out += " Changes something.";
    if (method["stepUp"].asBool().value_or(false))
        out += " Needs the password within the last five minutes (`session.stepUp`).";
    out += "\n\n";
    if (!method["params"].items().empty()) {
        out += "| Parameter | Type | Limits | |\n|---|---|---|---|\n";
        for (const auto& param : method["params"].items()) {
            out += "| `" + textOf(param, "name") + "`" + (param["required"].asBool().value_or(false) ? "" : "?") +
                   " | " + textOf(param, "type") + " | " + limits(param) + " | " + textOf(param, "about") + " |\n";
        }
        out += "\n";
    }
    out += "Answers `" + textOf(method, "result") + "`.";
    if (!method["errors"].items().empty()) {
        out += " Errors:";
        for (const auto& error : method["errors"].items())
            out += " `" + std::string(error.asString().value_or("")) + "`";
        out += ".";
    }
    out += "\n\n```json\n{\"jsonrpc\": \"2.0\", \"id\": \"7\", \"method\": \"" + textOf(method, "name") +
           "\", \"params\": " + method["example"].dump() + "}\n```\n\n";
}

void addTopic(std::string& out, const Json& topic)
{
    out += "### " + textOf(topic, "name") + "\n\n" + textOf(topic, "about") + "\n\nScope: `" + textOf(topic, "scope") +
           "`.\n\n| Column | Type | Filter | Needs |\n|---|---|---|---|\n";
    for (const auto& column : topic["columns"].items()) {
        const std::string scope = textOf(column, "scope");
        const std::string mask = textOf(column, "mask");
        const std::string choices = choicesOf(column);
        out += "| `" + textOf(column, "name") + "` | " + textOf(column, "type") +
               (choices.empty() ? "" : ": " + choices) + " | " +
               (column["filterable"].asBool().value_or(false) ? "yes" : "") + " | " +
               (!scope.empty()  ? "`" + scope + "`"
                : !mask.empty() ? "`" + mask + "`, else masked"
                                : "") +
               " |\n";
    }
    out += "\n";
}

void addList(std::string& out, const Json& list, std::string_view name, bool withCode)
{
    for (const auto& item : list.items()) {
        out += "| ";
        if (withCode)
            out += item["code"].dump() + " | ";
        out += "`" + textOf(item, name) + "` | " + textOf(item, "about") + " |\n";
    }
    out += "\n";
}

} // namespace

std::string contractDocs(const Json& contract)
{
    std::string out(kIntroduction);
    out += "## Handshake and notifications\n\n| Name | From | |\n|---|---|---|\n";
    for (const auto& note : contract["notifications"].items())
        out += "| `" + textOf(note, "name") + "` | " + textOf(note, "from") + " | " + textOf(note, "about") + " |\n";
    out += "\n## Features\n\n| Name | |\n|---|---|\n";
    addList(out, contract["features"], "name", false);
    out += "## Scopes\n\n| Scope | Lets one |\n|---|---|\n";
    addList(out, contract["scopes"], "name", false);
    out += "## Errors\n\n`error.data.key` is the contract. JSON-RPC's own codes are used too: -32700 no JSON, -32600 "
           "no message, "
           "-32601 no such method, -32800 cancelled.\n\n| Code | Key | |\n|---|---|---|\n";
    addList(out, contract["errors"], "key", true);
    out += "## Close codes\n\n| Code | Key | |\n|---|---|---|\n";
    addList(out, contract["close"], "key", true);
    out += "## Topics\n\n";
    for (const auto& topic : contract["topics"].items())
        addTopic(out, topic);
    out += "## Methods\n\n";
    for (const auto& method : contract["methods"].items())
        addMethod(out, method);
    out.pop_back();
    return out;
}

} // namespace eraflazz::protocol
