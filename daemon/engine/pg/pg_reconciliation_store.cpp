// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/pg/pg_reconciliation_store.h"

#include "kernel/assert.h"
#include "kernel/case_sentence.h"
#include "kernel/text.h"
#include "storage/pg_arrays.h"

#include <algorithm>
#include <map>
#include <set>

namespace eraflazz::sql {
std::string_view reconciliation();
}

namespace eraflazz::engine {

namespace {

using storage::ints;
using storage::PgArray;
using storage::PgParams;
using storage::PgResult;
using storage::PgType;
using storage::texts;
using storage::UnitOfWork;
using storage::uuids;

constexpr std::size_t kRefBytes = 512;

/// A difference on its way to a case.
struct Filing final {
    const Difference* difference = nullptr;
    std::string subject; ///< "" when it is about a sale.
    Uuid caseId;         ///< Ours to give; then the one that is there.
};

OurAttempt attemptOf(const PgResult& rows, int row)
{
    const auto number = [&](const char* name) { return rows.integer(row, rows.column(name)); };
    OurAttempt attempt;
    attempt.ref = number("ref");
    attempt.sale = rows.uuid(row, rows.column("sale_id"));
    attempt.attemptNo = static_cast<int>(number("no"));
    attempt.agent = AgentId{number("agent_id")};
    const auto state = attemptStateFrom(rows.text(row, rows.column("state")));
    ERA_ASSERT(state.has_value(), "unknown attempt state");
    attempt.state = *state;
    attempt.sku = std::string(rows.text(row, rows.column("sku")));
    attempt.destination = std::string(rows.text(row, rows.column("destination")));
    attempt.cost = Money::rupiah(number("cost"));
    attempt.priceCap = Money::rupiah(number("price_cap"));
    if (const int charged = rows.column("charged"); !rows.isNull(row, charged))
        attempt.charged = Money::rupiah(rows.integer(row, charged));
    attempt.costCameBack = rows.boolean(row, rows.column("cost_back"));
    attempt.sentUnixMs = number("sent_ms");
    return attempt;
}

PgArray salesOf(const std::vector<Filing>& filings)
{
    PgArray sales(PgType::Uuid);
    for (const auto& filing : filings) {
        if (filing.difference->sale)
            sales.addUuid(*filing.difference->sale);
        else
            sales.addNull();
    }
    return sales;
}

std::string detailOf(const ReconciliationRun& run, const Difference& difference)
{
    const auto rupiah = [](const std::optional<Money>& amount) {
        return amount ? formatRupiah(*amount) : std::string();
    };
    const std::string ours = rupiah(difference.ours), theirs = rupiah(difference.theirs);
    const std::string line = std::to_string(difference.line);
    const std::string_view supplier = run.supplierCode, ref = difference.ref, note = difference.note,
                           file = run.fileName;
    if (difference.line <= 0)
        return caseText(CaseSentence::DiffersOurs, {supplier, ref, note, ours, file});
    if (difference.ours && difference.theirs)
        return caseText(CaseSentence::DiffersBoth, {supplier, ref, note, ours, theirs, file, line});
    if (difference.ours)
        return caseText(CaseSentence::DiffersOursInFile, {supplier, ref, note, ours, file, line});
    if (difference.theirs)
        return caseText(CaseSentence::DiffersTheirs, {supplier, ref, note, theirs, file, line});
    return caseText(CaseSentence::DiffersInFile, {supplier, ref, note, file, line});
}

/// Everything that no run has recorded before and that the engine does not open a case for.
std::vector<Filing> newFilings(UnitOfWork& work, const ReconciliationRun& run, const Reconciliation& result)
{
    std::vector<const Difference*> all;
    for (const auto& difference : result.differences) {
        if (!difference.byEngine)
            all.push_back(&difference);
    }
    const auto rows = work.connection().query(
        "known_differences", PgParams().add(run.supplier.value).add(texts(all, [](const Difference* d) {
            return sanitised(d->ref, kRefBytes);
        })));
    std::set<std::pair<std::string, std::string>> known;
    for (int i = 0; i < rows.rows(); ++i)
        known.emplace(rows.text(i, rows.column("ref")), rows.text(i, rows.column("kind")));
    std::vector<Filing> filings;
    for (const auto* difference : all) {
        if (!known.emplace(difference->ref, std::string(toString(difference->kind))).second)
            continue;
        filings.push_back({difference,
                           difference->sale ? std::string() : "supplier:" + run.supplierCode + ":" + difference->ref,
                           storage::newUuid7()});
    }
    return filings;
}

/// Opens what is not open; every filing then names its case. Returns how many are new.
std::size_t openCases(UnitOfWork& work, const ReconciliationRun& run, std::vector<Filing>& filings)
{
    auto& connection = work.connection();
    std::set<SaleId> sales;
    for (const auto& filing : filings) {
        if (filing.difference->sale)
            sales.insert(*filing.difference->sale);
    }
    (void)connection.query("lock_sales_for_cases", PgParams().add(uuids(sales, [](const SaleId& id) { return id; })));
    const auto kindOf = [](const Filing& f) { return toString(f.difference->kind); };
    const auto subjectOf = [](const Filing& f) { return std::string_view(f.subject); };
    const auto opened =
        connection.query("open_cases",
                         PgParams()
                             .add(uuids(filings, [](const Filing& f) { return f.caseId; }))
                             .add(salesOf(filings))
                             .add(texts(filings, kindOf))
                             .add(texts(filings, subjectOf))
                             .add(texts(filings, [&run](const Filing& f) { return detailOf(run, *f.difference); })));
    PgArray places(PgType::Int8);
    for (std::size_t i = 0; i < filings.size(); ++i)
        places.addInt(static_cast<std::int64_t>(i));
    const auto rows = connection.query(
        "cases_of_differences",
        PgParams().add(places).add(salesOf(filings)).add(texts(filings, kindOf)).add(texts(filings, subjectOf)));
    ERA_ASSERT(static_cast<std::size_t>(rows.rows()) == filings.size(), "a difference without its one case");
    for (int i = 0; i < rows.rows(); ++i)
        filings[static_cast<std::size_t>(rows.integer(i, rows.column("place")))].caseId =
            rows.uuid(i, rows.column("id"));
    return static_cast<std::size_t>(opened.affected());
}

void insertRun(UnitOfWork& work, const ReconciliationRun& run, const Reconciliation& result, std::size_t newCases)
{
    const auto number = [](std::size_t value) { return static_cast<std::int64_t>(value); };
    (void)work.connection().query("insert_run",
                                  PgParams()
                                      .add(run.id)
                                      .add(run.supplier.value)
                                      .add(sanitised(run.operatorName, 100))
                                      .add(sanitised(run.fileName, 255))
                                      .add("\\x" + toHex(run.sha256))
                                      .add(run.layout)
                                      .add(run.fromUnixMs)
                                      .add(run.toUnixMs)
                                      .add(number(result.lines))
                                      .add(number(result.duplicates))
                                      .add(number(result.agreed))
                                      .add(number(result.count(DifferenceKind::OursOnly)))
                                      .add(number(result.count(DifferenceKind::TheirsOnly)))
                                      .add(number(result.count(DifferenceKind::PriceDiffers)))
                                      .add(number(result.count(DifferenceKind::StatusDiffers)))
                                      .add(number(result.evidence.size()))
                                      .add(result.oursTotal.value())
                                      .add(result.theirsTotal.value())
                                      .add(number(newCases)));
}

void insertDifferences(UnitOfWork& work, const ReconciliationRun& run, const std::vector<Filing>& filings)
{
    PgArray ours(PgType::Int8), theirs(PgType::Int8), lines(PgType::Int4);
    for (const auto& filing : filings) {
        const auto& difference = *filing.difference;
        ours.addOptionalInt(difference.ours ? std::optional(difference.ours->value()) : std::nullopt);
        theirs.addOptionalInt(difference.theirs ? std::optional(difference.theirs->value()) : std::nullopt);
        lines.addOptionalInt(difference.line > 0 ? std::optional(static_cast<std::int64_t>(difference.line))
                                                 : std::nullopt);
    }
    (void)work.connection().query(
        "insert_differences",
        PgParams()
            .add(run.supplier.value)
            .add(run.id)
            .add(texts(filings, [](const Filing& f) { return std::string_view(f.difference->ref); }))
            .add(texts(filings, [](const Filing& f) { return toString(f.difference->kind); }))
            .add(uuids(filings, [](const Filing& f) { return f.caseId; }))
            .add(salesOf(filings))
            .add(ours)
            .add(theirs)
            .add(lines)
            .add(texts(filings, [](const Filing& f) { return std::string_view(f.difference->note); })));
}

} // namespace

PgReconciliationStore::PgReconciliationStore(std::string conninfo)
    : m_session(std::move(conninfo), "eraflazz-reconcile", {sql::reconciliation()})
{
}

std::optional<SupplierFacts> PgReconciliationStore::supplier(const std::string& code)
{
    return storage::translated([&]() -> std::optional<SupplierFacts> {
        const auto rows = m_session.connection().query("supplier_by_code", PgParams().add(code));
        if (rows.rows() == 0)
            return std::nullopt;
        return SupplierFacts{
            SupplierId{rows.integer(0, rows.column("id"))}, code, std::string(rows.text(0, rows.column("adapter")))};
    });
}

std::vector<OurAttempt> PgReconciliationStore::attempts(SupplierId supplier,
                                                        std::int64_t fromUnixMs,
                                                        std::int64_t toUnixMs,
                                                        const std::vector<std::int64_t>& refs)
{
    return storage::translated([&] {
        const auto rows =
            m_session.connection().query("our_attempts",
                                         PgParams()
                                             .add(supplier.value)
                                             .add(fromUnixMs)
                                             .add(toUnixMs)
                                             .add(ints(PgType::Int8, refs, [](std::int64_t ref) { return ref; })));
        std::vector<OurAttempt> found;
        for (int i = 0; i < rows.rows(); ++i)
            found.push_back(attemptOf(rows, i));
        return found;
    });
}

std::size_t PgReconciliationStore::record(const ReconciliationRun& run, const Reconciliation& result)
{
    return m_session.commit([&](UnitOfWork& work) {
        auto filings = newFilings(work, run, result);
        const std::size_t newCases = filings.empty() ? 0 : openCases(work, run, filings);
        insertRun(work, run, result, newCases);
        if (!filings.empty())
            insertDifferences(work, run, filings);
        return newCases;
    });
}

FloatReading PgReconciliationStore::ledgerFloat(SupplierId supplier)
{
    return storage::translated([&] {
        const auto rows = m_session.connection().query("ledger_float", PgParams().add(supplier.value));
        ERA_ASSERT(rows.rows() == 1, "a supplier without its account");
        FloatReading reading;
        reading.ledger = Money::rupiah(rows.integer(0, rows.column("ledger")));
        reading.openCosts = Money::rupiah(rows.integer(0, rows.column("open_costs")));
        return reading;
    });
}

bool PgReconciliationStore::isBalanceCheckDue(SupplierId supplier)
{
    return storage::translated([&] {
        const auto rows = m_session.connection().query("balance_check_due", PgParams().add(supplier.value));
        return rows.boolean(0, rows.column("due"));
    });
}

BalanceCheck
PgReconciliationStore::recordBalance(SupplierId supplier, const std::string& code, const FloatReading& reading)
{
    return m_session.commit([&](UnitOfWork& work) {
        auto& connection = work.connection();
        BalanceCheck check;
        check.reading = reading;
        check.drift = driftOf(reading);
        const auto rows = connection.query("drift_threshold");
        check.threshold = Money::rupiah(rows.integer(0, rows.column("threshold")));
        const auto last = connection.query("last_balance_check", PgParams().add(supplier.value));
        const Money before = last.rows() == 0 ? Money() : Money::rupiah(last.integer(0, last.column("drift")));
        (void)connection.query("insert_balance_check",
                               PgParams()
                                   .add(supplier.value)
                                   .add(reading.reported.value())
                                   .add(reading.ledger.value())
                                   .add(reading.openCosts.value())
                                   .add(check.drift.value()));
        if (!isLasting(before, check.drift, check.threshold))
            return check;
        const auto opened = connection.query("open_subject_case",
                                             PgParams()
                                                 .add(storage::newUuid7())
                                                 .add(toString(CaseKind::SupplierDrift))
                                                 .add("supplier:" + code)
                                                 .add(caseText(CaseSentence::BalanceDrift,
                                                               {formatRupiah(reading.reported),
                                                                formatRupiah(reading.ledger),
                                                                formatRupiah(reading.openCosts),
                                                                formatRupiah(check.drift)})));
        check.caseOpened = opened.rows() == 1;
        return check;
    });
}

} // namespace eraflazz::engine
