// SPDX-License-Identifier: GPL-3.0-or-later
#include "wallet/pg/pg_requests_facts.h"

#include "json/json.h"
#include "kernel/assert.h"
#include "kernel/enum_word.h"
#include "kernel/text.h"
#include "ops/pg/pg_operators.h"
#include "storage/pg_arrays.h"
#include "wallet/pg/bank_account_rows.h"
#include "wallet/pg/pg_requests_payload.h"
#include "wallet/pg/pg_requests_terms.h"

#include <algorithm>
#include <array>

namespace eraflazz::sql {
std::string_view requests();
}

namespace eraflazz::wallet {

using storage::PgParams;
using storage::PgResult;
using storage::UnitOfWork;

namespace {

Money moneyAt(const PgResult& rows, const char* column, int row = 0)
{
    return Money::rupiah(rows.integer(row, rows.column(column)));
}

AccountId accountAt(const PgResult& rows, const char* column)
{
    return AccountId{rows.integer(0, rows.column(column))};
}

TransferKind manualKindFrom(std::string_view word)
{
    const auto kind = fromWord(word,
                               std::array{TransferKind::Reversal,
                                          TransferKind::Adjustment,
                                          TransferKind::DepositManual,
                                          TransferKind::BankInBack,
                                          TransferKind::SupplierDeposit,
                                          TransferKind::SupplierRefund,
                                          TransferKind::SupplierDrift,
                                          TransferKind::WriteOff});
    ERA_ASSERT(kind.has_value(), "a request for a transfer that is not manual");
    return *kind;
}

/// Reads, and locks when told to, what one ask names.
class FactsReader final {
public:
    FactsReader(UnitOfWork& unit, RequestFacts& facts, BusinessDay day, FactsLock lock)
        : m_unit(unit), m_facts(facts), m_day(day), m_locks(lock == FactsLock::Rows)
    {
    }

    void operator()(const AdjustmentAsk& ask) { readAgent(ask.agent); }
    void operator()(const CreditLimitAsk& ask) { readAgent(ask.agent); }
    void operator()(const DepositAsk& ask)
    {
        if (ask.ticket)
            lock("lock_request_ticket", PgParams().add(*ask.ticket));
        lockLines({ask.line});
        m_facts.line = line(ask.line);
        if (ask.ticket)
            readTicket(*ask.ticket, ask.line);
        readAgent(ask.agent);
    }
    void operator()(const LineDuplicateAsk& ask)
    {
        lockLines({ask.line, ask.sameAs});
        m_facts.line = line(ask.line);
        m_facts.otherLine = line(ask.sameAs);
    }
    void operator()(const SupplierAsk& ask)
    {
        if (ask.line) {
            lockLines({*ask.line});
            m_facts.line = line(*ask.line);
        }
        const auto rows = query("request_supplier", PgParams().add(ask.supplier));
        if (rows.rows() == 1)
            m_facts.supplier = accountAt(rows, "deposit_account_id");
    }
    void operator()(const WriteOffAsk& ask)
    {
        lock("lock_write_offs", PgParams());
        readAgent(ask.agent);
        const auto rows =
            query("request_owed", PgParams().add(ask.agent.empty() ? "receivable" : "receivable:" + ask.agent));
        if (rows.rows() == 0)
            return;
        m_facts.receivable = accountAt(rows, "id");
        m_facts.owed = moneyAt(rows, "owed");
    }
    void operator()(const PriceAsk& ask)
    {
        lock("lock_request_product", PgParams().add(ask.product));
        const auto rows = query("request_product", PgParams().add(ask.product));
        if (rows.rows() == 0)
            return;
        PriceFacts price;
        price.basePrice = moneyAt(rows, "base_price");
        price.percentMax = parseInt(rows.text(0, rows.column("percent_max"))).value_or(0);
        if (!rows.isNull(0, rows.column("cheapest_cost")))
            price.cheapestCost = moneyAt(rows, "cheapest_cost");
        price.levels = levels(rows.integer(0, rows.column("id")));
        m_facts.price = std::move(price);
        m_facts.price->morning = morningPrice(ask);
    }
    void operator()(const LevelMarginAsk& ask) { m_facts.level = levelFacts(m_unit, ask, m_day, m_locks); }
    void operator()(const CommissionAsk& ask) { m_facts.commissions = commissionFacts(m_unit, ask, m_day, m_locks); }
    void operator()(const RoleCapAsk& ask) { m_facts.cap = roleCap(m_unit, ask, m_locks); }
    void operator()(const CredentialsAsk&) {} // PgRequests adds what stands beside the secrets
    void operator()(const BankAccountAsk& ask) { m_facts.bank = bankFacts(m_unit, ask, m_locks); }
    void operator()(const AgentKeyAsk& ask)
    {
        lock("lock_request_agent", PgParams().add(ask.agent));
        const auto rows = query("request_agent_keys", PgParams().add(ask.agent));
        if (rows.rows() == 1)
            m_facts.keys = AgentKeysFacts{
                rows.boolean(0, rows.column("is_closed")),
                {std::string(rows.text(0, rows.column("first"))), std::string(rows.text(0, rows.column("second")))}};
    }
    void operator()(const CaseAsk& ask)
    {
        if (!ask.reversedSale)
            return;
        const auto rows = query("request_sale", PgParams().add(*ask.reversedSale));
        if (rows.rows() == 1)
            m_facts.sale = SaleFacts{accountAt(rows, "wallet_account_id"),
                                     moneyAt(rows, "price"),
                                     rows.boolean(0, rows.column("is_reversible"))};
    }

private:
    PgResult query(const char* statement, const PgParams& params)
    {
        return m_unit.connection().query(statement, params);
    }
    /// A statement of its own before the one that reads: only that one then sees what the former holder wrote.
    void lock(const char* statement, const PgParams& params)
    {
        if (m_locks)
            (void)query(statement, params);
    }
    void lockLines(const std::vector<Uuid>& ids)
    {
        lock("lock_request_lines", PgParams().add(storage::uuids(ids, [](const Uuid& id) { return id; })));
    }

    void readAgent(const std::string& code)
    {
        lock("lock_request_wallet", PgParams().add(code));
        const auto rows = query("request_agent", PgParams().add(code));
        if (rows.rows() == 1)
            m_facts.agent = AgentFacts{accountAt(rows, "wallet_account_id"),
                                       moneyAt(rows, "balance"),
                                       moneyAt(rows, "floor"),
                                       rows.boolean(0, rows.column("is_closed"))};
    }

    std::optional<LineFacts> line(const Uuid& id)
    {
        const auto rows = query("request_line", PgParams().add(id));
        if (rows.rows() == 0)
            return std::nullopt;
        LineFacts line;
        line.isIncoming = rows.boolean(0, rows.column("is_incoming"));
        line.isWaiting = rows.boolean(0, rows.column("is_waiting"));
        line.isPaidOut = rows.boolean(0, rows.column("is_paid_out"));
        line.isDuplicate = rows.boolean(0, rows.column("is_duplicate"));
        line.amount = moneyAt(rows, "amount");
        line.bank = accountAt(rows, "ledger_account_id");
        const int ticket = rows.column("ticket_id");
        if (!rows.isNull(0, ticket))
            line.ticket = rows.uuid(0, ticket);
        return line;
    }

    void readTicket(const Uuid& ticket, const Uuid& forLine)
    {
        const auto rows = query("request_ticket", PgParams().add(ticket).add(forLine));
        if (rows.rows() == 1)
            m_facts.ticket = TicketFacts{accountAt(rows, "wallet_account_id"),
                                         accountAt(rows, "ledger_account_id"),
                                         moneyAt(rows, "fee"),
                                         rows.boolean(0, rows.column("can_take"))};
    }

    std::vector<LevelPriceFacts> levels(std::int64_t product)
    {
        const auto rows = query("request_levels", PgParams().add(product));
        std::vector<LevelPriceFacts> levels;
        for (int row = 0; row < rows.rows(); ++row) {
            LevelPriceFacts level;
            level.level = rows.text(row, rows.column("code"));
            level.margin = moneyAt(rows, "margin", row);
            level.commissions = moneyAt(rows, "commissions", row);
            if (!rows.isNull(row, rows.column("own_price")))
                level.ownPrice = moneyAt(rows, "own_price", row);
            levels.push_back(std::move(level));
        }
        return levels;
    }

    /// Where the small steps that one person made alone on this day began; what two agreed on begins anew.
    struct Steps final {
        Money morning;
        Money now;
        bool hasBegun = false;

        /// `from` is where the first step began.
        void take(const Json& action, Money from)
        {
            const bool byTwo = action.has("request");
            if (!byTwo && !hasBegun)
                morning = from;
            hasBegun = !byTwo;
            now = action["after"].asRupiah().value_or(from);
        }
    };

    /// A level without a price of its own follows the base price: steps of the one are steps of the other.
    Money morningPrice(const PriceAsk& ask)
    {
        const auto rows =
            query("term_actions", PgParams().add("product:" + ask.product).add("product.price").add(beganMs(m_day)));
        const auto& all = m_facts.price->levels;
        const auto level =
            std::find_if(all.begin(), all.end(), [&](const LevelPriceFacts& one) { return one.level == ask.level; });
        const Money margin = level == all.end() ? Money() : level->margin;
        Steps base, own;
        for (int row = 0; row < rows.rows(); ++row) {
            const auto json = parseJson(rows.text(row, rows.column("detail")));
            if (!json)
                continue;
            const Money before = (*json)["before"].asRupiah().value_or(ask.expected);
            const auto name = (*json)["level"].asString();
            if (name == std::string_view()) {
                base.take(*json, before);
            } else if (name == std::string_view(ask.level)) {
                const bool followed = base.hasBegun && before == base.now + margin;
                own.take(*json, followed ? base.morning + margin : before);
            }
        }
        if (ask.level.empty())
            return base.hasBegun ? base.morning : ask.expected;
        if (own.hasBegun)
            return own.morning;
        if (level == all.end() || level->ownPrice)
            return ask.expected;
        const auto marginOfMorning = morningOf(m_unit, "level:" + ask.level, "level.margin", m_day);
        return (base.hasBegun ? base.morning : m_facts.price->basePrice) +
               (marginOfMorning ? marginOfMorning->asRupiah().value_or(margin) : margin);
    }

    UnitOfWork& m_unit;
    RequestFacts& m_facts;
    BusinessDay m_day;
    bool m_locks;
};

RequestAccounts requestAccounts(UnitOfWork& unit)
{
    const auto rows = unit.connection().query("request_accounts");
    RequestAccounts accounts;
    for (int row = 0; row < rows.rows(); ++row) {
        const auto code = rows.text(row, rows.column("code"));
        const AccountId id{rows.integer(row, rows.column("id"))};
        if (code == "adjustment")
            accounts.adjustment = id;
        else if (code == "suspense")
            accounts.suspense = id;
        else if (code == "loss:write_off")
            accounts.writeOff = id;
        else if (code == "loss:supplier_drift")
            accounts.supplierDrift = id;
        else
            accounts.sales = id;
    }
    return accounts;
}

DayUse dayUse(UnitOfWork& unit, const char* statement, const ops::Operator& who, BusinessDay day)
{
    const auto rows = unit.connection().query(
        statement, PgParams().add(who.id.value).add(day.toString()).add(ops::toString(who.role)));
    return {moneyAt(rows, "used"), moneyAt(rows, "cap")};
}

std::optional<Movement> movementOf(const PgResult& rows)
{
    if (rows.isNull(0, rows.column("amount")))
        return std::nullopt;
    return Movement{rows.uuid(0, rows.column("cause_id")),
                    manualKindFrom(rows.text(0, rows.column("transfer_kind"))),
                    accountAt(rows, "debit_account_id"),
                    accountAt(rows, "credit_account_id"),
                    moneyAt(rows, "amount")};
}

} // namespace

std::string_view requestStatements()
{
    return sql::requests();
}

RequestFacts loadFacts(UnitOfWork& unit, const RequestAsk& ask, const Uuid& request, BusinessDay day, FactsLock lock)
{
    RequestFacts facts;
    facts.request = request;
    facts.accounts = requestAccounts(unit);
    std::visit(FactsReader(unit, facts, day, lock), ask);
    return facts;
}

std::optional<ReasonFacts> loadReason(UnitOfWork& unit, const std::string& code)
{
    const auto rows = unit.connection().query("request_reason", PgParams().add(code));
    const auto kind = rows.rows() == 1 ? requestKindFrom(rows.text(0, rows.column("kind"))) : std::nullopt;
    return kind ? std::optional(ReasonFacts{*kind, rows.boolean(0, rows.column("active"))}) : std::nullopt;
}

DayUse useAsMaker(UnitOfWork& unit, const ops::Operator& who, BusinessDay day)
{
    return dayUse(unit, "used_as_maker", who, day);
}

DayUse useAsChecker(UnitOfWork& unit, const ops::Operator& who, BusinessDay day)
{
    return dayUse(unit, "used_as_checker", who, day);
}

bool areOfOneHand(UnitOfWork& unit, const ops::Operator& maker, const ops::Operator& checker, std::int64_t nowMs)
{
    const auto rows = unit.connection().query(
        "hand_over_since", PgParams().add(maker.id.value).add(checker.id.value).add(nowMs - kHandOverMs));
    return rows.boolean(0, rows.column("found"));
}

std::optional<StoredRequest> lockRequest(UnitOfWork& unit, const Uuid& id)
{
    auto& connection = unit.connection();
    (void)connection.query("lock_request", PgParams().add(id));
    const auto rows = connection.query("request", PgParams().add(id));
    if (rows.rows() == 0)
        return std::nullopt;
    const auto text = [&](const char* column) { return std::string(rows.text(0, rows.column(column))); };
    const auto kind = requestKindFrom(text("kind"));
    const auto state = requestStateFrom(text("state"));
    ERA_ASSERT(kind && state, "a request that no constraint allows");
    const auto movement = movementOf(rows);
    auto ask = askOf(*kind, text("payload"), text("subject"), movement);
    ERA_ASSERT(ask.has_value(), "the payload of request " + id.toString() + " is not what a proposal writes");
    StoredRequest stored{id, *state, {}, text("asked"), {{}, std::move(*ask), {}}, text("secrets_sealed")};
    stored.endedBy = ops::OperatorId{rows.integer(0, rows.column("ended_by"))};
    auto& maker = stored.request.maker;
    const auto role = ops::roleFrom(text("role"));
    ERA_ASSERT(role.has_value(), "a role that no constraint allows");
    maker.id = ops::OperatorId{rows.integer(0, rows.column("maker_id"))};
    maker.username = text("username");
    maker.name = text("name");
    maker.role = *role;
    maker.status = text("status") == "active" ? ops::OperatorStatus::Active : ops::OperatorStatus::Disabled;
    ops::readTwoStep(rows, 0, maker);
    stored.request.plan = {*kind, text("subject"), movement, floorOf(text("payload")), moneyAt(rows, "at_stake")};
    return stored;
}

} // namespace eraflazz::wallet
