// SPDX-License-Identifier: GPL-3.0-or-later
#include "wallet/pg/line_ingest.h"

#include "crypto/digest.h"
#include "kernel/assert.h"
#include "kernel/text.h"
#include "storage/pg_arrays.h"
#include "wallet/pg/ledger_rows.h"

#include <algorithm>
#include <type_traits>

namespace eraflazz::wallet {

using storage::PgArray;
using storage::PgParams;
using storage::PgResult;
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

BankLine lineFrom(const PgResult& rows, int row)
{
    const auto text = [&](const char* column) { return rows.text(row, rows.column(column)); };
    const auto number = [&](const char* column) { return rows.integer(row, rows.column(column)); };
    BankLine line;
    line.date = dateFrom(text("line_date"));
    line.time = timeFrom(text("line_time"));
    line.isPending = rows.boolean(row, rows.column("pending"));
    line.direction = text("direction") == "CR" ? BankDirection::Credit : BankDirection::Debit;
    line.amount = {Money::rupiah(number("amount")), static_cast<int>(number("cents"))};
    if (!rows.isNull(row, rows.column("balance")))
        line.balance = BankAmount{Money::rupiah(number("balance")), static_cast<int>(number("balance_cents"))};
    line.description = std::string(text("description"));
    return line;
}

std::string senderOf(const BankLine& line)
{
    return sanitised(comparableSender(line.nameHint), kSenderBytesMax);
}

/// A name met again long after it was filed: its own name for a second row.
std::string nameAgain(const BankLineKey& key, const BankLine& line)
{
    return key.key + "#" + (line.date ? line.date->toString() : std::string());
}

/// Less than a rupiah (interest and its tax) is filed, but the books have no smaller unit.
bool isBooked(const BankLine& line)
{
    return line.amount.rupiah.isPositive();
}

std::vector<Money> amountsOf(std::span<const BankLine> lines, BankDirection direction)
{
    std::set<Money> amounts;
    for (const auto& line : lines) {
        if (line.direction == direction)
            amounts.insert(line.amount.rupiah);
    }
    return {amounts.begin(), amounts.end()};
}

PgArray asArray(const std::vector<Money>& amounts)
{
    return storage::ints(PgType::Int8, amounts, [](Money amount) { return amount.value(); });
}

} // namespace

std::vector<BankLineKey> storedKeys(std::string_view bankCode, std::span<const BankLine> lines)
{
    const auto hashed = [](const std::string& text) { return text.empty() ? text : toHex(sha256(text)); };
    auto keys = bankLineKeyTexts(bankCode, lines);
    for (auto& key : keys)
        key = {hashed(key.key), hashed(key.looseKey)};
    return keys;
}

LineIngest::LineIngest(storage::UnitOfWork& work,
                       const BankRow& bank,
                       LineSource source,
                       const std::optional<Uuid>& import,
                       std::span<const BankLine> lines,
                       std::span<const BankLineKey> keys)
    : m_work(work), m_connection(work.connection()), m_bank(bank), m_source(source), m_import(import), m_lines(lines),
      m_keys(keys)
{
    ERA_ASSERT(!lines.empty() && lines.size() <= kLinesMax && lines.size() == keys.size(),
               "ingest: one commit's lines");
    for (std::size_t i = 0; i < lines.size(); ++i)
        m_ids.push_back(storage::newUuid7());
    std::sort(m_ids.begin(), m_ids.end());
}

std::vector<LineOutcome> LineIngest::run()
{
    loadStored();
    loadTickets();
    loadEarlier();
    loadFacts();
    for (std::size_t i = 0; i < m_lines.size() && decide(i); ++i) {
    }
    book();
    write();
    return std::move(m_outcomes);
}

void LineIngest::loadStored()
{
    PgArray names(PgType::Text);
    std::set<Money> amounts;
    std::set<std::string> wanted;
    const auto today = jakartaDay(m_bank.nowMs);
    CivilDate first = today;
    CivilDate last = today;
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        for (const auto& name : {m_keys[i].key, nameAgain(m_keys[i], m_lines[i])}) {
            if (wanted.insert(name).second)
                names.addText(name);
        }
        amounts.insert(m_lines[i].amount.rupiah);
        first = std::min(first, dayOf(m_lines[i], m_bank.nowMs));
        last = std::max(last, dayOf(m_lines[i], m_bank.nowMs));
    }
    const auto rows = m_connection.query("lines_stored",
                                         PgParams()
                                             .add(m_bank.id)
                                             .add(names)
                                             .add(asArray({amounts.begin(), amounts.end()}))
                                             .add(first.toString())
                                             .add(last.toString()));
    const auto family = familyOf(toString(m_source));
    for (int row = 0; row < rows.rows(); ++row) {
        const std::string key(rows.text(row, rows.column("dedupe_key")));
        const auto state = lineStateFrom(rows.text(row, rows.column("state")));
        ERA_ASSERT(state, "ingest: a line in an unknown state");
        const auto through = split(rows.text(row, rows.column("seen_through")), ' ');
        const bool wasSeenHere = std::any_of(
            through.begin(), through.end(), [&](std::string_view source) { return familyOf(source) == family; });
        // One movement is seen once through each door: what this door has brought already is no line of today's.
        if (wanted.count(key) == 0 && (*state == LineState::Duplicate || wasSeenHere))
            continue;
        StoredBankLine stored;
        stored.line = lineFrom(rows, row);
        stored.source = familyOf(rows.text(row, rows.column("source")));
        stored.firstSeen = dateFrom(rows.text(row, rows.column("first_seen")));
        if (stored.line.isPending && *state != LineState::Duplicate)
            stored.key.looseKey = storedKeys(m_bank.code, std::span(&stored.line, 1)).front().looseKey;
        stored.key.key = key;
        m_storedByKey.emplace(key, m_stored.size());
        m_storedRows.push_back({rows.uuid(row, rows.column("id")), *state, stored.line.isPending});
        m_stored.push_back(std::move(stored));
    }
    m_found = recogniseLines(m_lines, m_keys, family, m_stored);
}

void LineIngest::loadTickets()
{
    const auto amounts = amountsOf(m_lines, BankDirection::Credit);
    if (amounts.empty())
        return;
    m_tickets = readTicketViews(m_connection.query("tickets_exact", PgParams().add(m_bank.id).add(asArray(amounts))));
    std::set<Money> held;
    for (const auto& ticket : m_tickets)
        held.insert(ticket.transferAmount);
    std::vector<Money> strangers;
    std::copy_if(amounts.begin(), amounts.end(), std::back_inserter(strangers), [&](Money amount) {
        return held.count(amount) == 0;
    });
    if (strangers.empty())
        return;
    for (auto& ticket : readTicketViews(
             m_connection.query("tickets_near", PgParams().add(m_bank.id).add(asArray(strangers)).add(kNearRupiah)))) {
        if (held.count(ticket.transferAmount) == 0)
            m_tickets.push_back(std::move(ticket));
    }
}

void LineIngest::loadEarlier()
{
    std::set<Money> amounts;
    CivilDate first = jakartaDay(m_bank.nowMs);
    for (const auto& line : m_lines) {
        if (!saysReversal(line))
            continue;
        amounts.insert(line.amount.rupiah);
        first = std::min(first, dayOf(line, m_bank.nowMs));
    }
    if (amounts.empty())
        return;
    const auto asked = PgParams().add(m_bank.id).add(asArray({amounts.begin(), amounts.end()})).add(first.toString());
    [[maybe_unused]] const auto locked = m_connection.query("lock_lines_earlier", asked);
    const auto rows = m_connection.query("lines_earlier", asked);
    for (int row = 0; row < rows.rows(); ++row) {
        const auto text = [&](const char* column) { return std::string(rows.text(row, rows.column(column))); };
        EarlierRow earlier;
        if (!rows.isNull(row, rows.column("ticket_id")))
            earlier.ticket = rows.uuid(row, rows.column("ticket_id"));
        if (!rows.isNull(row, rows.column("credited"))) {
            earlier.agentCode = text("agent_code");
            earlier.wallet = AccountId{rows.integer(row, rows.column("wallet_account_id"))};
            earlier.credited = Money::rupiah(rows.integer(row, rows.column("credited")));
        }
        m_earlier.push_back({rows.uuid(row, rows.column("id")),
                             Money::rupiah(rows.integer(row, rows.column("amount"))),
                             dateFrom(text("day")).value_or(CivilDate{}),
                             text("sender")});
        m_earlierRows.push_back(std::move(earlier));
    }
}

void LineIngest::loadFacts()
{
    PgArray senders(PgType::Text);
    for (const auto& line : m_lines) {
        const auto sender = senderOf(line);
        if (!sender.empty() && m_agentsBySender.emplace(sender, std::set<AgentId>()).second)
            senders.addText(sender);
    }
    if (senders.size() > 0) {
        const auto rows = m_connection.query("agents_of_senders", PgParams().add(senders));
        for (int row = 0; row < rows.rows(); ++row)
            m_agentsBySender[std::string(rows.text(row, rows.column("sender")))].insert(
                AgentId{rows.integer(row, rows.column("agent_id"))});
    }
    std::set<AgentId> agents;
    for (const auto& ticket : m_tickets)
        agents.insert(ticket.agent);
    if (agents.empty())
        return;
    const auto rows = m_connection.query(
        "deposits_of_hour",
        PgParams().add(storage::ints(PgType::Int8, agents, [](AgentId agent) { return agent.value; })));
    for (int row = 0; row < rows.rows(); ++row)
        m_depositsInHour[AgentId{rows.integer(row, rows.column("agent_id"))}] =
            static_cast<int>(rows.integer(row, rows.column("n")));
}

bool LineIngest::isSameNameAgain(std::size_t i) const
{
    const auto& found = m_found[i];
    return found.what == Recognition::Doubtful && found.stored && m_stored[*found.stored].key.key == m_keys[i].key;
}

std::optional<SeenBefore> LineIngest::seenBefore(std::size_t i) const
{
    const auto& found = m_found[i];
    if (found.what != Recognition::Doubtful || !found.stored)
        return std::nullopt;
    const auto& stored = m_stored[*found.stored];
    SeenBefore seen{m_storedRows[*found.stored].id, false};
    if (stored.source != familyOf(toString(m_source)) && !isSameNameAgain(i)) {
        // Another door: the same balance after the same movement, or the same day where a door gives no balance.
        seen.isCertain = (m_lines[i].balance && stored.line.balance) || m_lines[i].date == stored.line.date;
    }
    return seen;
}

MatchFacts LineIngest::factsOf(std::size_t i) const
{
    MatchFacts facts;
    facts.nowMs = m_bank.nowMs;
    facts.source = m_source;
    facts.seenBefore = seenBefore(i);
    if (const auto found = m_agentsBySender.find(senderOf(m_lines[i])); found != m_agentsBySender.end())
        facts.agentsOfSender = found->second;
    facts.depositsInLastHour = m_depositsInHour;
    return facts;
}

bool LineIngest::decide(std::size_t i)
{
    const auto& found = m_found[i];
    if (found.what == Recognition::Known) {
        if (found.stored) {
            skipKnown(i, m_storedRows[*found.stored].id, m_storedRows[*found.stored].state);
        } else { // It stands twice in this message.
            const auto twin = std::find_if(
                m_new.begin(), m_new.end(), [&](const NewLine& line) { return line.key == m_keys[i].key; });
            const bool isHere = twin != m_new.end();
            const auto stored = m_storedByKey.find(m_keys[i].key);
            ERA_ASSERT(isHere || stored != m_storedByKey.end(), "ingest: a known line that is nowhere");
            skipKnown(i,
                      isHere ? twin->id : m_storedRows[stored->second].id,
                      isHere ? twin->state : m_storedRows[stored->second].state);
        }
        notePosted(i);
        return true;
    }
    if (found.what == Recognition::LaterForm) {
        file(i, LineState::Duplicate, {}).sameAs = m_storedRows[*found.stored].id;
        notePosted(i);
        return true;
    }
    if (isSameNameAgain(i)) {
        if (const auto again = m_storedByKey.find(nameAgain(m_keys[i], m_lines[i])); again != m_storedByKey.end()) {
            skipKnown(i, m_storedRows[again->second].id, m_storedRows[again->second].state);
            return true;
        }
    }
    const auto decision = matchLine(m_lines[i], m_tickets, m_earlier, factsOf(i), m_bank.terms, m_bank.limits);
    if (const auto* back = std::get_if<TakeBack>(&decision); back && m_earlierRows[back->line].isOfThisCommit)
        return false;
    apply(i, decision);
    return true;
}

void LineIngest::skipKnown(std::size_t, const Uuid& line, LineState state)
{
    m_outcomes.push_back({line, false, state, {}, std::nullopt});
}

void LineIngest::notePosted(std::size_t i)
{
    const auto& stored = m_found[i].stored;
    if (stored && m_storedRows[*stored].isPending && !m_lines[i].isPending && m_lines[i].date)
        m_posted.push_back(i);
}

LineIngest::NewLine& LineIngest::file(std::size_t i, LineState state, std::string_view reason)
{
    NewLine line;
    line.at = i;
    line.id = m_ids[i];
    line.key = isSameNameAgain(i) ? nameAgain(m_keys[i], m_lines[i]) : m_keys[i].key;
    line.state = state;
    line.reason = reason;
    m_outcomes.push_back({line.id, true, state, line.reason, std::nullopt});
    return m_new.emplace_back(std::move(line));
}

void LineIngest::apply(std::size_t i, const LineDecision& decision)
{
    std::visit(
        [&](const auto& made) {
            using Made = std::decay_t<decltype(made)>;
            if constexpr (std::is_same_v<Made, Credit>)
                credit(i, made.ticket);
            else if constexpr (std::is_same_v<Made, Hold>)
                hold(i, made);
            else if constexpr (std::is_same_v<Made, TakeBack>)
                takeBack(i, made.line);
            else if constexpr (std::is_same_v<Made, Duplicate>)
                file(i, LineState::Duplicate, {}).sameAs = made.of;
            else if constexpr (std::is_same_v<Made, Suspense>) {
                const auto id = file(i, LineState::Suspense, toString(made.reason)).id;
                if (isBooked(m_lines[i]))
                    m_moves.push_back({TransferKind::BankIn, id, m_lines[i].amount.rupiah});
                addEarlier(i, id);
            } else {
                const auto id = file(i, LineState::Out, toString(made.reason)).id;
                if (isBooked(m_lines[i]))
                    m_moves.push_back({TransferKind::BankOut, id, m_lines[i].amount.rupiah});
                if (made.reason == OutReason::ReversalUnmatched)
                    m_changes.openCase("deposit_taken_back",
                                       subjectOf(id),
                                       "the bank took back Rp " + formatRupiah(m_lines[i].amount.rupiah) +
                                           ", but no single line of that amount is known: " +
                                           sanitised(m_lines[i].description, kDescriptionBytesMax));
            }
        },
        decision);
}

void LineIngest::credit(std::size_t i, std::size_t at)
{
    auto& ticket = m_tickets[at];
    auto& line = file(i, LineState::Credited, {});
    line.agent = ticket.agent;
    m_outcomes.back().ticket = ticket.id;
    m_moves.push_back({TransferKind::BankIn, line.id, m_lines[i].amount.rupiah});
    m_moves.push_back({TransferKind::Deposit, line.id, m_lines[i].amount.rupiah, at});
    m_changes.ticket(ticket.id, TicketState::Approved, line.id);
    ticket.state = TicketState::Approved;
    ++m_depositsInHour[ticket.agent];
    if (const auto sender = senderOf(m_lines[i]); !sender.empty())
        m_agentsBySender[sender].insert(ticket.agent);
    addEarlier(i, line.id);
}

void LineIngest::hold(std::size_t i, const Hold& hold)
{
    auto& ticket = m_tickets[hold.ticket];
    const auto id = file(i, LineState::Held, toString(hold.reason)).id;
    m_outcomes.back().ticket = ticket.id;
    m_moves.push_back({TransferKind::BankIn, id, m_lines[i].amount.rupiah});
    m_changes.ticket(ticket.id, TicketState::Matched, id);
    ticket.state = TicketState::Matched;
    addEarlier(i, id);
}

void LineIngest::takeBack(std::size_t i, std::size_t at)
{
    const auto id = file(i, LineState::TakeBack, {}).id;
    m_moves.push_back({TransferKind::BankOut, id, m_lines[i].amount.rupiah});
    m_changes.reverseLine(m_earlier[at].id);
    if (const auto& ticket = m_earlierRows[at].ticket) {
        m_changes.ticket(*ticket, TicketState::Reversed, m_earlier[at].id);
        m_outcomes.back().ticket = ticket;
        for (auto& view : m_tickets) {
            if (view.id == *ticket)
                view.state = TicketState::Reversed;
        }
    }
    if (m_earlierRows[at].credited.isPositive())
        m_moves.push_back({TransferKind::DepositBack, m_earlier[at].id, m_lines[i].amount.rupiah, at});
    m_earlier[at].amount = Money(); // Taken back once.
}

void LineIngest::addEarlier(std::size_t i, const Uuid& line)
{
    m_earlier.push_back({line, m_lines[i].amount.rupiah, dayOf(m_lines[i], m_bank.nowMs), senderOf(m_lines[i])});
    m_earlierRows.push_back({});
    m_earlierRows.back().isOfThisCommit = true;
}

std::map<AccountId, Wallet> LineIngest::lockWallets()
{
    std::set<AccountId> wallets;
    for (const auto& move : m_moves) {
        if (move.kind == TransferKind::Deposit)
            wallets.insert(m_tickets[move.at].wallet);
        else if (move.kind == TransferKind::DepositBack)
            wallets.insert(*m_earlierRows[move.at].wallet);
    }
    if (wallets.empty())
        return {};
    return readWallets(m_connection.query(
        "lock_accounts", PgParams().add(storage::ints(PgType::Int8, wallets, [](AccountId id) { return id.value; }))));
}

/// What agents owe because a wallet could not give back what the bank took.
std::map<std::string, AccountId> LineIngest::makeReceivables()
{
    std::map<std::string, AccountId> accounts;
    for (const auto& move : m_moves) {
        if (move.kind != TransferKind::DepositBack || accounts.count(m_earlierRows[move.at].agentCode) > 0)
            continue;
        const auto& code = m_earlierRows[move.at].agentCode;
        [[maybe_unused]] const auto made = m_connection.query("receivable_make", PgParams().add(code));
        const auto rows = m_connection.query("receivable_find", PgParams().add(code));
        accounts[code] = AccountId{rows.integer(0, rows.column("id"))};
    }
    return accounts;
}

void LineIngest::book()
{
    if (m_moves.empty())
        return;
    auto wallets = lockWallets();
    const auto receivables = makeReceivables();
    std::set<AccountId> summed{m_bank.ledger, m_bank.suspense, m_bank.feeIncome};
    for (const auto& [code, account] : receivables)
        summed.insert(account);
    m_books.emplace(std::move(wallets), std::move(summed));
    const auto post = [&](const Uuid& cause, TransferKind kind, AccountId debit, AccountId credit, Money amount) {
        Transfer transfer;
        transfer.cause = cause;
        transfer.kind = kind;
        transfer.debit = debit;
        transfer.credit = credit;
        transfer.amount = amount;
        const bool isPosted = m_books->post(std::move(transfer));
        ERA_ASSERT(isPosted, "ingest: a summed account gives whatever is asked");
    };
    for (const auto& move : m_moves) {
        if (move.kind == TransferKind::BankIn) {
            post(move.line, move.kind, m_bank.ledger, m_bank.suspense, move.amount);
        } else if (move.kind == TransferKind::BankOut) {
            post(move.line, move.kind, m_bank.suspense, m_bank.ledger, move.amount);
        } else if (move.kind == TransferKind::DepositBack) {
            bookTakeBack(*m_books, move, receivables);
        } else {
            const auto& ticket = m_tickets[move.at];
            post(move.line, move.kind, m_bank.suspense, ticket.wallet, move.amount - ticket.fee);
            if (ticket.fee.isPositive())
                post(move.line, TransferKind::DepositFee, m_bank.suspense, m_bank.feeIncome, ticket.fee);
        }
    }
}

/// The wallet gives what it can, the agent owes the rest. What was kept as a fee is owed too: the bank took the whole
/// sum.
void LineIngest::bookTakeBack(Books& books, const Move& move, const std::map<std::string, AccountId>& receivables)
{
    const auto& earlier = m_earlierRows[move.at];
    const Money owed = move.amount;
    const Money given = std::min(earlier.credited, books.available(*earlier.wallet));
    const auto post = [&](TransferKind kind, AccountId from, Money amount) {
        if (!amount.isPositive())
            return;
        Transfer transfer;
        transfer.cause = move.line;
        transfer.kind = kind;
        transfer.debit = from;
        transfer.credit = m_bank.suspense;
        transfer.amount = amount;
        const bool isPosted = books.post(std::move(transfer));
        ERA_ASSERT(isPosted, "ingest: the wallet has just said what it can give");
    };
    post(TransferKind::DepositBack, *earlier.wallet, given);
    post(TransferKind::DepositShort, receivables.at(earlier.agentCode), owed - given);
    if (owed > given)
        m_changes.openCase("deposit_taken_back",
                           subjectOf(move.line),
                           "the bank took back a deposit of " + earlier.agentCode + " of Rp " + formatRupiah(owed) +
                               "; the wallet gave Rp " + formatRupiah(given) + ", the agent owes Rp " +
                               formatRupiah(owed - given));
}

void LineIngest::queueLines()
{
    if (m_new.empty())
        return;
    const auto& lines = m_lines;
    PgArray dates(PgType::Text), times(PgType::Text), balances(PgType::Int8), balanceCents(PgType::Int2),
        agents(PgType::Int8), sameAs(PgType::Uuid);
    for (const auto& entry : m_new) {
        const auto& line = lines[entry.at];
        line.date ? dates.addText(line.date->toString()) : dates.addNull();
        line.time ? times.addText(line.time->toString()) : times.addNull();
        balances.addOptionalInt(line.balance ? std::optional(line.balance->rupiah.value()) : std::nullopt);
        balanceCents.addOptionalInt(line.balance ? std::optional<std::int64_t>(line.balance->cents) : std::nullopt);
        agents.addOptionalInt(entry.agent ? std::optional(entry.agent->value) : std::nullopt);
        entry.sameAs ? sameAs.addUuid(*entry.sameAs) : sameAs.addNull();
    }
    const auto lineTexts = [&](auto get) {
        return storage::texts(m_new, [&](const NewLine& entry) { return get(lines[entry.at]); });
    };
    PgArray pending(PgType::Bool);
    for (const auto& entry : m_new)
        pending.addBool(lines[entry.at].isPending || !lines[entry.at].date);
    PgParams params;
    params.add(m_bank.id).add(toString(m_source));
    m_import ? params.add(*m_import) : params.addNull();
    params.add(storage::uuids(m_new, [](const NewLine& entry) { return entry.id; }))
        .add(storage::texts(m_new, [](const NewLine& entry) { return entry.key; }))
        .add(dates)
        .add(times)
        .add(pending)
        .add(lineTexts([](const BankLine& line) { return toString(line.direction); }))
        .add(storage::ints(
            PgType::Int8, m_new, [&](const NewLine& entry) { return lines[entry.at].amount.rupiah.value(); }))
        .add(storage::ints(PgType::Int2, m_new, [&](const NewLine& entry) { return lines[entry.at].amount.cents; }))
        .add(balances)
        .add(balanceCents)
        .add(lineTexts([](const BankLine& line) { return sanitised(line.description, kDescriptionBytesMax); }))
        .add(lineTexts(senderOf))
        .add(lineTexts([](const BankLine& line) { return sanitised(line.reference, kReferenceBytesMax); }))
        .add(storage::texts(m_new, [](const NewLine& entry) { return toString(entry.state); }))
        .add(storage::texts(m_new, [](const NewLine& entry) { return entry.reason; }))
        .add(agents)
        .add(sameAs);
    m_connection.queue("lines_insert", params);
}

void LineIngest::write()
{
    if (m_new.empty() && m_posted.empty())
        return;
    queueLines();
    if (!m_posted.empty()) {
        PgArray times(PgType::Text);
        for (const auto at : m_posted)
            m_lines[at].time ? times.addText(m_lines[at].time->toString()) : times.addNull();
        m_connection.queue(
            "lines_post",
            PgParams()
                .add(storage::uuids(m_posted, [&](std::size_t at) { return m_storedRows[*m_found[at].stored].id; }))
                .add(storage::texts(m_posted, [&](std::size_t at) { return m_lines[at].date->toString(); }))
                .add(times));
    }
    m_changes.queue(m_connection);
    if (m_books) {
        std::vector<const Transfer*> transfers;
        for (const auto& transfer : m_books->transfers())
            transfers.push_back(&transfer);
        queueTransfers(m_connection, m_work.id(), transfers);
        queueWallets(m_connection, m_books->changedWallets());
    }
    [[maybe_unused]] const auto done = m_connection.run();
}

} // namespace eraflazz::wallet
