// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/pg/sale_rows.h"

#include "engine/pg/plan_json.h"
#include "kernel/assert.h"
#include "ops/pg/pg_operators.h"

#include <algorithm>
#include <array>

namespace eraflazz::engine {

namespace {

using storage::PgResult;

/// A result with its columns looked up once.
class Row final {
public:
    Row(const PgResult& rows, int row) : m_rows(rows), m_row(row) {}
    [[nodiscard]] std::int64_t integer(int column) const { return m_rows.integer(m_row, column); }
    [[nodiscard]] int small(int column) const { return static_cast<int>(m_rows.integer(m_row, column)); }
    [[nodiscard]] Money money(int column) const { return Money::rupiah(m_rows.integer(m_row, column)); }
    [[nodiscard]] std::optional<Money> maybeMoney(int column) const
    {
        return m_rows.isNull(m_row, column) ? std::nullopt : std::optional(money(column));
    }
    [[nodiscard]] std::string text(int column) const { return std::string(m_rows.text(m_row, column)); }
    [[nodiscard]] std::string_view view(int column) const { return m_rows.text(m_row, column); }
    [[nodiscard]] Uuid uuid(int column) const { return m_rows.uuid(m_row, column); }
    [[nodiscard]] bool truth(int column) const { return m_rows.boolean(m_row, column); }
    [[nodiscard]] bool isNull(int column) const { return m_rows.isNull(m_row, column); }

private:
    const PgResult& m_rows;
    int m_row;
};

template <typename... Names> auto columns(const PgResult& rows, Names... names)
{
    return std::array{rows.column(names)...};
}

SaleStatus statusOf(std::string_view text)
{
    const auto status = saleStatusFrom(text);
    ERA_ASSERT(status.has_value(), "unknown sale status " + std::string(text));
    return *status;
}

Fingerprint fingerprintOf(std::string_view bytes)
{
    Fingerprint digest{};
    ERA_ASSERT(bytes.size() == digest.size(), "a digest of another length");
    std::copy(bytes.begin(), bytes.end(), digest.begin());
    return digest;
}

CaseKind caseKindOf(std::string_view text)
{
    const auto kind = caseKindFrom(text);
    ERA_ASSERT(kind.has_value(), "unknown case kind " + std::string(text));
    return *kind;
}

} // namespace

void readSales(const PgResult& rows, BatchState& state)
{
    const auto at = columns(rows,
                            "id",
                            "agent_id",
                            "wallet_account_id",
                            "ref_id",
                            "product_id",
                            "product_code",
                            "destination",
                            "amount",
                            "counter",
                            "price",
                            "balance_after",
                            "business_day",
                            "route_plan",
                            "commission_plan",
                            "callback_url",
                            "status",
                            "supplier_id",
                            "attempts",
                            "cost",
                            "commission",
                            "sn",
                            "message",
                            "reports");
    for (int i = 0; i < rows.rows(); ++i) {
        const Row row(rows, i);
        Sale sale;
        sale.id = row.uuid(at[0]);
        sale.agent = AgentId{row.integer(at[1])};
        sale.wallet = AccountId{row.integer(at[2])};
        sale.refId = row.text(at[3]);
        sale.product = ProductId{row.integer(at[4])};
        sale.productCode = row.text(at[5]);
        sale.destination = row.text(at[6]);
        sale.amount = row.money(at[7]);
        sale.counter = row.small(at[8]);
        sale.price = row.money(at[9]);
        sale.balanceAfter = row.money(at[10]);
        sale.businessDay = BusinessDay{row.small(at[11])};
        sale.callbackUrl = row.text(at[14]);
        sale.status = statusOf(row.view(at[15]));
        sale.supplier = SupplierId{row.integer(at[16])};
        sale.attempts = row.small(at[17]);
        sale.cost = row.maybeMoney(at[18]);
        sale.commission = row.maybeMoney(at[19]);
        sale.sn = row.text(at[20]);
        sale.message = row.text(at[21]);
        sale.reports = row.small(at[22]);
        SaleFile& file = state.sales[sale.id];
        file.sale = std::move(sale);
        try {
            file.sale.plan = planFromJson(row.view(at[12]));
            file.sale.commissions = commissionsFromJson(row.view(at[13]));
        } catch (const AssertionError& error) {
            file.unreadable = error.what();
        }
    }
}

void readAttempts(const PgResult& rows, BatchState& state)
{
    const auto at = columns(rows,
                            "sale_id",
                            "no",
                            "supplier_id",
                            "mapping_id",
                            "ref",
                            "sku",
                            "cost",
                            "price_cap",
                            "state",
                            "owner_slot",
                            "owner_epoch",
                            "checks_started",
                            "checks_answered",
                            "supplier_code",
                            "supplier_message",
                            "charged",
                            "age_ms");
    for (int i = 0; i < rows.rows(); ++i) {
        const Row row(rows, i);
        Attempt attempt;
        attempt.sale = row.uuid(at[0]);
        attempt.no = row.small(at[1]);
        attempt.supplier = SupplierId{row.integer(at[2])};
        attempt.mapping = MappingId{row.integer(at[3])};
        attempt.ref = row.integer(at[4]);
        attempt.sku = row.text(at[5]);
        attempt.cost = row.money(at[6]);
        attempt.priceCap = row.money(at[7]);
        const auto stateWord = attemptStateFrom(row.view(at[8]));
        ERA_ASSERT(stateWord.has_value(), "unknown attempt state");
        attempt.state = *stateWord;
        attempt.ownerSlot = row.small(at[9]);
        attempt.ownerEpoch = row.integer(at[10]);
        attempt.checksStarted = row.small(at[11]);
        attempt.checksAnswered = row.small(at[12]);
        attempt.supplierCode = row.text(at[13]);
        attempt.supplierMessage = row.text(at[14]);
        attempt.charged = row.maybeMoney(at[15]);
        attempt.ageMs = row.integer(at[16]);
        const auto file = state.sales.find(attempt.sale);
        ERA_ASSERT(file != state.sales.end(), "an attempt without its sale");
        file->second.attempts.push_back(std::move(attempt));
    }
}

void readCases(const PgResult& rows, BatchState& state)
{
    const auto at = columns(rows, "id", "sale_id", "kind", "is_open", "is_decided");
    for (int i = 0; i < rows.rows(); ++i) {
        const Row row(rows, i);
        SaleFile& file = state.sales[row.uuid(at[1])];
        const auto kind = caseKindOf(row.view(at[2]));
        file.cases.push_back(kind);
        if (kind == CaseKind::Reversal && row.truth(at[3]))
            file.reversalCase = row.uuid(at[0]);
        file.failureDecided = file.failureDecided || row.truth(at[4]);
    }
}

void readResolutions(const PgResult& rows, BatchState& state)
{
    const auto at = columns(rows,
                            "request_id",
                            "payload",
                            "cause_id",
                            "transfer_kind",
                            "debit_account_id",
                            "credit_account_id",
                            "amount",
                            "maker",
                            "checker",
                            "state",
                            "attempt_no",
                            "checks_before",
                            "was_accepted",
                            "outcome",
                            "case_id",
                            "case_kind",
                            "case_open",
                            "sale_id");
    for (int i = 0; i < rows.rows(); ++i) {
        const Row row(rows, i);
        ApprovedResolution found;
        found.request = row.uuid(at[0]);
        found.payload = row.text(at[1]);
        if (!row.isNull(at[2]))
            found.movement = ApprovedMovement{row.uuid(at[2]),
                                              row.text(at[3]),
                                              AccountId{row.integer(at[4])},
                                              AccountId{row.integer(at[5])},
                                              row.money(at[6])};
        found.maker = row.text(at[7]);
        found.checker = row.text(at[8]);
        const auto word = resolutionStateFrom(row.view(at[9]));
        ERA_ASSERT(word.has_value(), "unknown state of a resolution");
        found.state = *word;
        if (found.state == ResolutionState::Waiting)
            found.waiting = WaitingDecision{row.small(at[10]), row.small(at[11]), row.truth(at[12])};
        found.outcome = row.text(at[13]);
        if (!row.isNull(at[14])) {
            found.caseId = row.uuid(at[14]);
            found.caseKind = caseKindOf(row.view(at[15]));
            found.caseOpen = row.truth(at[16]);
        }
        if (!row.isNull(at[17]))
            found.sale = row.uuid(at[17]);
        state.resolutions.emplace(found.request, std::move(found));
    }
}

void readKnownOrders(const PgResult& rows, BatchState& state)
{
    const auto at =
        columns(rows, "agent_id", "ref_id", "fingerprint", "id", "status", "price", "balance_after", "sn", "message");
    for (int i = 0; i < rows.rows(); ++i) {
        const Row row(rows, i);
        KnownOrder known;
        known.fingerprint = fingerprintOf(row.view(at[2]));
        known.view = {row.uuid(at[3]),
                      row.text(at[1]),
                      statusOf(row.view(at[4])),
                      row.money(at[5]),
                      row.money(at[6]),
                      row.text(at[7]),
                      row.text(at[8])};
        state.known.emplace(OrderKey{AgentId{row.integer(at[0])}, row.text(at[1])}, std::move(known));
    }
}

void readDuplicates(const PgResult& rows, BatchState& state)
{
    const auto at = columns(rows, "agent_id", "product_id", "destination", "amount", "counter");
    for (int i = 0; i < rows.rows(); ++i) {
        const Row row(rows, i);
        state.blocked.insert({AgentId{row.integer(at[0])},
                              ProductId{row.integer(at[1])},
                              row.text(at[2]),
                              row.money(at[3]),
                              row.small(at[4])});
    }
}

void readCancels(const PgResult& rows, BatchState& state)
{
    const auto at = columns(rows, "sale_id", "idem", "who", "role", "is_active", "is_done", "balance_after");
    for (int i = 0; i < rows.rows(); ++i) {
        const Row row(rows, i);
        ops::Operator who;
        who.id = ops::OperatorId{row.integer(at[2])};
        const auto role = ops::roleFrom(row.text(at[3]));
        who.role = role.value_or(ops::Role::Viewer);
        who.status = row.truth(at[4]) ? ops::OperatorStatus::Active : ops::OperatorStatus::Disabled;
        ops::readTwoStep(rows, i, who);
        CancelFacts facts;
        facts.mayCancel = role.has_value() && who.may(ops::Right::ResolveCase);
        facts.isDone = row.truth(at[5]);
        facts.balanceAfter = row.money(at[6]);
        state.cancels[{row.uuid(at[0]), row.uuid(at[1]), who.id}] = facts;
    }
}

std::vector<SaleStore::RefOwner> readRefOwners(const PgResult& rows)
{
    const auto at = columns(rows, "supplier_id", "ref", "sale_id", "attempt_no");
    std::vector<SaleStore::RefOwner> owners;
    for (int i = 0; i < rows.rows(); ++i) {
        const Row row(rows, i);
        owners.push_back({SupplierId{row.integer(at[0])}, row.integer(at[1]), row.uuid(at[2]), row.small(at[3])});
    }
    return owners;
}

std::set<std::pair<SupplierId, Fingerprint>> readDeliveries(const PgResult& rows)
{
    const auto at = columns(rows, "supplier_id", "delivery");
    std::set<std::pair<SupplierId, Fingerprint>> found;
    for (int i = 0; i < rows.rows(); ++i) {
        const Row row(rows, i);
        found.emplace(SupplierId{row.integer(at[0])}, fingerprintOf(row.view(at[1])));
    }
    return found;
}

std::string_view bytesOf(const Fingerprint& digest)
{
    return {reinterpret_cast<const char*>(digest.data()), digest.size()};
}

} // namespace eraflazz::engine
