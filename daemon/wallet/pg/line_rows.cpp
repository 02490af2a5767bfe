// SPDX-License-Identifier: GPL-3.0-or-later
#include "wallet/pg/line_rows.h"

#include "crypto/digest.h"
#include "kernel/assert.h"
#include "kernel/text.h"
#include "storage/pg_arrays.h"
#include "storage/pg_row.h"

namespace eraflazz::wallet {

using storage::PgArray;
using storage::PgParams;
using storage::PgResult;
using storage::PgRow;
using storage::PgType;

namespace {

constexpr std::size_t kDescriptionBytesMax = 1000;
constexpr std::size_t kSenderBytesMax = 100;
constexpr std::size_t kReferenceBytesMax = 100;

int numberAt(std::string_view text, std::size_t at, std::size_t length)
{
    return static_cast<int>(parseInt(text.substr(at, length)).value_or(0));
}

std::optional<CivilDate> dateFrom(std::string_view text) // "2026-09-01"
{
    if (text.size() < 10)
        return std::nullopt;
    return CivilDate{numberAt(text, 0, 4), numberAt(text, 5, 2), numberAt(text, 8, 2)};
}

std::optional<CivilTime> timeFrom(std::string_view text) // "09:08:07"
{
    if (text.size() < 8)
        return std::nullopt;
    return CivilTime{numberAt(text, 0, 2), numberAt(text, 3, 2), numberAt(text, 6, 2)};
}

BankLine lineFrom(const PgRow& row)
{
    BankLine line;
    line.date = dateFrom(row.text("line_date"));
    line.time = timeFrom(row.text("line_time"));
    line.isPending = row.boolean("pending");
    line.direction = row.text("direction") == "CR" ? BankDirection::Credit : BankDirection::Debit;
    line.amount = {row.money("amount"), row.number("cents")};
    if (!row.isNull("balance"))
        line.balance = BankAmount{row.money("balance"), row.number("balance_cents")};
    line.description = row.text("description");
    return line;
}

/// Columns of lines_insert that may be empty.
struct OptionalColumns final {
    PgArray dates{PgType::Text}, times{PgType::Text}, balances{PgType::Int8}, balanceCents{PgType::Int2},
        agents{PgType::Int8}, sameAs{PgType::Uuid}, pending{PgType::Bool};

    void add(const BankLine& line, const NewLine& entry)
    {
        line.date ? dates.addText(line.date->toString()) : dates.addNull();
        line.time ? times.addText(line.time->toString()) : times.addNull();
        balances.addOptionalInt(line.balance ? std::optional(line.balance->rupiah.value()) : std::nullopt);
        balanceCents.addOptionalInt(line.balance ? std::optional<std::int64_t>(line.balance->cents) : std::nullopt);
        agents.addOptionalInt(entry.agent ? std::optional(entry.agent->value) : std::nullopt);
        entry.sameAs ? sameAs.addUuid(*entry.sameAs) : sameAs.addNull();
        pending.addBool(line.isPending || !line.date);
    }
};

} // namespace

StoredLineRow readStoredLine(const PgResult& rows, int row)
{
    const PgRow stored(rows, row);
    const auto state = lineStateFrom(stored.text("state"));
    ERA_ASSERT(state, "ingest: a line in an unknown state");
    StoredLineRow read;
    read.id = stored.uuid("id");
    read.state = *state;
    read.seenThrough = stored.text("seen_through");
    read.dedupeKey = stored.text("dedupe_key");
    read.line.line = lineFrom(stored);
    read.line.source = familyOf(rows.text(row, rows.column("source")));
    read.line.firstSeen = dateFrom(stored.text("first_seen"));
    return read;
}

EarlierLine readEarlierLine(const PgResult& rows, int row)
{
    const PgRow earlier(rows, row);
    return {earlier.uuid("id"),
            earlier.money("amount"),
            dateFrom(earlier.text("day")).value_or(CivilDate{}),
            earlier.text("sender")};
}

EarlierCredit readEarlierCredit(const PgResult& rows, int row)
{
    const PgRow read(rows, row);
    EarlierCredit earlier;
    earlier.ticket = read.maybeUuid("ticket_id");
    if (!read.isNull("credited")) {
        earlier.agentCode = read.text("agent_code");
        earlier.wallet = read.id<AccountId>("wallet_account_id");
        earlier.credited = read.money("credited");
    }
    return earlier;
}

void queueNewLines(storage::PgConnection& connection,
                   const IncomingLines& incoming,
                   const std::optional<Uuid>& import,
                   const std::vector<NewLine>& filed)
{
    if (filed.empty())
        return;
    const auto& lines = incoming.lines;
    OptionalColumns optional;
    for (const auto& entry : filed)
        optional.add(lines[entry.at], entry);
    const auto lineTexts = [&](auto get) {
        return storage::texts(filed, [&](const NewLine& entry) { return get(lines[entry.at]); });
    };
    PgParams params;
    params.add(incoming.bank.id).add(toString(incoming.source));
    import ? params.add(*import) : params.addNull();
    params.add(storage::uuids(filed, [](const NewLine& entry) { return entry.id; }))
        .add(storage::texts(filed, [](const NewLine& entry) { return entry.key; }))
        .add(optional.dates)
        .add(optional.times)
        .add(optional.pending)
        .add(lineTexts([](const BankLine& line) { return toString(line.direction); }))
        .add(storage::ints(
            PgType::Int8, filed, [&](const NewLine& entry) { return lines[entry.at].amount.rupiah.value(); }))
        .add(storage::ints(PgType::Int2, filed, [&](const NewLine& entry) { return lines[entry.at].amount.cents; }))
        .add(optional.balances)
        .add(optional.balanceCents)
        .add(lineTexts(descriptionOf))
        .add(lineTexts(senderOf))
        .add(lineTexts([](const BankLine& line) { return sanitised(line.reference, kReferenceBytesMax); }))
        .add(storage::texts(filed, [](const NewLine& entry) { return toString(entry.state); }))
        .add(storage::texts(filed, [](const NewLine& entry) { return entry.reason; }))
        .add(optional.agents)
        .add(optional.sameAs);
    connection.queue("lines_insert", params);
}

void queuePostedLines(storage::PgConnection& connection,
                      const IncomingLines& incoming,
                      const std::vector<PostedLine>& posted)
{
    if (posted.empty())
        return;
    const auto& lines = incoming.lines;
    PgArray times(PgType::Text);
    for (const auto& line : posted)
        lines[line.at].time ? times.addText(lines[line.at].time->toString()) : times.addNull();
    connection.queue(
        "lines_post",
        PgParams()
            .add(storage::uuids(posted, [](const PostedLine& line) { return line.stored; }))
            .add(storage::texts(posted, [&](const PostedLine& line) { return lines[line.at].date->toString(); }))
            .add(times));
}

std::string senderOf(const BankLine& line)
{
    return sanitised(comparableSender(line.nameHint), kSenderBytesMax);
}

PgArray asArray(const std::set<Money>& amounts)
{
    return storage::ints(PgType::Int8, amounts, [](Money amount) { return amount.value(); });
}

std::string descriptionOf(const BankLine& line)
{
    return sanitised(line.description, kDescriptionBytesMax);
}

std::vector<BankLineKey> storedKeys(std::string_view bankCode, std::span<const BankLine> lines)
{
    const auto hashed = [](const std::string& text) { return text.empty() ? text : toHex(sha256(text)); };
    auto keys = bankLineKeyTexts(bankCode, lines);
    for (auto& key : keys)
        key = {hashed(key.key), hashed(key.looseKey)};
    return keys;
}

} // namespace eraflazz::wallet
