// SPDX-License-Identifier: GPL-3.0-or-later
#include "json/json.h"
#include "kernel/assert.h"
#include "kernel/text.h"
#include "ops/pg/pg_operators.h"
#include "storage/pg_arrays.h"
#include "storage/pg_row.h"
#include "wallet/core/match_lines.h"
#include "wallet/pg/deposit_commit.h"
#include "wallet/pg/line_ingest.h"
#include "wallet/pg/pg_deposits.h"

#include <algorithm>

namespace eraflazz::wallet {

using storage::PgParams;
using storage::UnitOfWork;

namespace {

constexpr std::size_t kFileNameBytesMax = 200;

void count(IngestReport& report, const LineOutcome& line)
{
    if (!line.isNew || line.state == LineState::Duplicate) {
        ++report.duplicates;
        return;
    }
    ++report.fresh;
    switch (line.state) {
    case LineState::Credited:
        ++report.credited;
        return;
    case LineState::Held:
        ++report.held;
        return;
    case LineState::Suspense:
        ++report.suspense;
        return;
    case LineState::TakeBack:
        ++report.takenBack;
        return;
    case LineState::Out:
        ++report.out;
        return;
    case LineState::Duplicate:
    case LineState::Reversed:
    case LineState::Supplier:
    case LineState::Cents:
        return;
    }
}

StatementPlan planOf(StatementImport statement)
{
    StatementPlan plan;
    plan.order = oldestFirst(statement.lines);
    const auto named = storedKeys(statement.bank, statement.lines);
    for (const auto at : plan.order) {
        plan.lines.push_back(statement.lines[at]);
        plan.keys.push_back(named[at]);
    }
    plan.statement = std::move(statement);
    return plan;
}

/// The lines of one step, from `at` on.
IncomingLines stepOf(const StatementPlan& plan, const BankRow& bank, LineSource source, std::size_t at, bool isByPerson)
{
    ERA_ASSERT(at < plan.lines.size(), "deposits: a step behind the last line");
    const auto most = std::min(Deposits::kStepLines, plan.lines.size() - at);
    return {bank, source, std::span(plan.lines).subspan(at, most), std::span(plan.keys).subspan(at, most), isByPerson};
}

std::string hexOf(const std::string& digest)
{
    return toHex(std::vector<std::uint8_t>(digest.begin(), digest.end()));
}

PgParams importRow(const StatementPlan& plan, const Uuid& import, std::int64_t bank)
{
    const auto& statement = plan.statement;
    PgParams row;
    row.add(import).add(bank);
    statement.operatorId ? row.add(*statement.operatorId) : row.addNull();
    return row.add(sanitised(statement.fileName, kFileNameBytesMax))
        .add(statement.sha256)
        .add(statement.layout)
        .add(static_cast<std::int64_t>(statement.lines.size()))
        .add(plan.unfiled)
        .add(statement.breaks);
}

std::string importDetail(const StatementPlan& plan)
{
    const auto& statement = plan.statement;
    JsonWriter detail;
    detail.beginObject().field("bank", statement.bank);
    detail.field("file", sanitised(statement.fileName, kFileNameBytesMax)).field("sha256", hexOf(statement.sha256));
    detail.field("layout", statement.layout).field("lines", static_cast<std::int64_t>(statement.lines.size()));
    return detail.field("new_lines", plan.unfiled).field("breaks", statement.breaks).endObject().take();
}

bool mayImport(const std::optional<ops::Operator>& who)
{
    return who && who->may(ops::Right::ProposeMoney);
}

enum class Filed { Nothing, Own, Other };

/// Whose import it is that has that id.
Filed filedAs(UnitOfWork& work, const StatementPlan& plan, const Uuid& import, std::int64_t bank)
{
    const auto rows = work.connection().query("import_by_id", PgParams().add(import));
    if (rows.rows() == 0)
        return Filed::Nothing;
    const storage::PgRow row(rows, 0);
    const bool isOwn = row.integer("bank_account_id") == bank && row.text("sha256") == hexOf(plan.statement.sha256) &&
                       row.text("operator") == std::to_string(plan.statement.operatorId.value_or(0));
    return isOwn ? Filed::Own : Filed::Other;
}

} // namespace

IngestReport PgDeposits::ingestLines(const BankLines& lines)
{
    StatementImport statement;
    statement.bank = lines.bank;
    statement.lines = lines.lines;
    return ingest(lines.source, planOf(std::move(statement)), std::nullopt);
}

/// A run that was cut short goes on where it ended: the first lines are known.
IngestReport PgDeposits::ingest(LineSource source, const StatementPlan& plan, const std::optional<Uuid>& import)
{
    IngestReport report;
    report.lines.resize(plan.lines.size());
    for (std::size_t done = 0; done < plan.lines.size();) {
        const auto outcomes = commitRacing(m_session, [&](UnitOfWork& work) {
            const auto bank = lockBank(work.connection(), plan.statement.bank);
            ERA_ASSERT(bank, "deposits: lines of an unknown bank account");
            if (import) [[maybe_unused]]
                const auto inserted = work.connection().query("import_insert", importRow(plan, *import, bank->id));
            return LineIngest(work, stepOf(plan, *bank, source, done, false), import).run();
        });
        for (const auto& line : outcomes) {
            count(report, line);
            report.lines[plan.order[done++]] = line;
        }
    }
    return report;
}

Result<ImportReport, ImportRefusal> PgDeposits::importStatement(const StatementImport& statement)
{
    const auto plan = planStatement(statement);
    if (!plan)
        return Err(plan.error());
    const auto id = storage::newUuid7();
    ImportReport report{id, ingest(LineSource::Import, *plan, id)};
    [[maybe_unused]] const auto changes = checkContinuity(); // A file is complete: what is missing is seen at once.
    return report;
}

Result<StatementPlan, ImportRefusal> PgDeposits::planStatement(const StatementImport& statement)
{
    if (statement.lines.empty())
        return Err(ImportRefusal::NoLines);
    auto plan = planOf(statement);
    const auto refusal = m_session.commit([&](UnitOfWork& work) -> std::optional<ImportRefusal> {
        work.abandon(); // A look only.
        const auto bank = lockBank(work.connection(), statement.bank);
        if (!bank)
            return ImportRefusal::UnknownBank;
        if (!statement.accountNumber.empty() && !sameAccountNumber(statement.accountNumber, bank->accountNumber))
            return ImportRefusal::WrongAccount;
        const auto rows = work.connection().query(
            "keys_stored",
            PgParams().add(bank->id).add(storage::texts(plan.keys, [](const BankLineKey& key) { return key.key; })));
        plan.isBegun = statement.import && filedAs(work, plan, *statement.import, bank->id) == Filed::Own;
        plan.unfiled = static_cast<std::int64_t>(statement.lines.size()) - rows.integer(0, rows.column("n"));
        return std::nullopt;
    });
    if (refusal)
        return Err(*refusal);
    return plan;
}

std::vector<LineOutcome> PgDeposits::foreseeLines(const StatementPlan& plan, std::size_t at)
{
    return m_session.commit([&](UnitOfWork& work) {
        work.abandon(); // A look only.
        const auto bank = lockBank(work.connection(), plan.statement.bank);
        ERA_ASSERT(bank, "deposits: a plan for an unknown bank account");
        return LineIngest(work, stepOf(plan, *bank, LineSource::Import, at, true), std::nullopt).foresee();
    });
}

Result<std::vector<LineOutcome>, ImportRefusal>
PgDeposits::importLines(const Acting& acting, const Uuid& import, const StatementPlan& plan, std::size_t at)
{
    using Answer = Result<std::vector<LineOutcome>, ImportRefusal>;
    ERA_ASSERT(m_chain && plan.statement.operatorId == acting.who.value, "deposits: an import is somebody's");
    return commitRacing(m_session, [&](UnitOfWork& work) -> Answer {
        if (!mayImport(ops::lockOperator(work, acting.who))) {
            work.abandon();
            return Err(ImportRefusal::NoRight);
        }
        const auto bank = lockBank(work.connection(), plan.statement.bank);
        ERA_ASSERT(bank, "deposits: a plan for an unknown bank account");
        if (filedAs(work, plan, import, bank->id) == Filed::Other) {
            work.abandon();
            return Err(ImportRefusal::KeyReused);
        }
        const auto inserted = work.connection().query("import_insert", importRow(plan, import, bank->id));
        auto outcomes = LineIngest(work, stepOf(plan, *bank, LineSource::Import, at, true), import).run();
        if (inserted.affected() == 1)
            m_chain->append(
                work, {0, acting.who, "bank.import", "bank:" + bank->code, importDetail(plan), acting.nowMs * 1000});
        return outcomes;
    });
}

ImportCounts PgDeposits::endImport(const Uuid& import)
{
    [[maybe_unused]] const auto changes = checkContinuity(); // A file is complete: what is missing is seen at once.
    return m_session.commit([&](UnitOfWork& work) {
        work.abandon(); // A look only.
        const auto rows = work.connection().query("import_counts", PgParams().add(import));
        ERA_ASSERT(rows.rows() == 1, "deposits: the end of an unknown import");
        const storage::PgRow row(rows, 0);
        return ImportCounts{row.number("lines"),
                            row.number("fresh"),
                            row.number("credited"),
                            row.number("held"),
                            row.number("suspense"),
                            row.number("taken_back"),
                            row.number("out")};
    });
}

} // namespace eraflazz::wallet
