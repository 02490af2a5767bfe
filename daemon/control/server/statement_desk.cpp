// SPDX-License-Identifier: GPL-3.0-or-later
#include "control/server/statement_desk.h"

#include "control/server/control_server.h"
#include "control/server/desk_answers.h"
#include "kernel/clock.h"
#include "kernel/text.h"
#include "wallet/banks/shipped_layouts.h"

#include <utility>

#include <algorithm>
#include <mutex>

namespace eraflazz::control {

namespace {

constexpr std::size_t kJobNameBytes = 16;
constexpr std::int64_t kRowsEach = 200;

protocol::Failure importFailure(wallet::ImportRefusal refusal)
{
    const std::string name(errorKey(refusal));
    switch (refusal) {
    case wallet::ImportRefusal::NoRight:
        return protocol::failure("forbidden", name);
    case wallet::ImportRefusal::KeyReused:
        return protocol::failure("key_reused", name);
    case wallet::ImportRefusal::UnknownBank:
    case wallet::ImportRefusal::WrongAccount:
    case wallet::ImportRefusal::NoLines:
        break;
    }
    return protocol::failure("refused", name);
}

std::vector<BankChoice> banksFrom(const std::vector<Row>& rows)
{
    std::vector<BankChoice> banks;
    for (const auto& row : rows) {
        const auto text = [&row](std::size_t cell) { return std::get<std::string>(row.cells[cell]); };
        banks.push_back({row.key, text(0), text(1), text(2), text(3)});
    }
    return banks;
}

} // namespace

/// The layouts and their reader, made when somebody brings the first statement: patterns take a while to compile. Any
/// thread.
class StatementShelf final {
public:
    using Make = std::function<std::vector<wallet::BankLayout>()>;
    explicit StatementShelf(Make make) : m_make(std::move(make)) {}

    /// Fills in what the file says.
    void read(StatementLook& look)
    {
        std::call_once(m_made, [this] {
            m_layouts = m_make ? m_make() : wallet::shippedLayouts();
            m_reader = std::make_unique<wallet::StatementReader>(m_layouts);
        });
        for (const auto& layout : m_layouts)
            look.layouts.push_back({layout.id, layout.bank, layout.title});
        auto statement = readBy(look);
        if (statement)
            look.statement = *std::move(statement);
        else
            look.problem = statement.error();
    }

private:
    [[nodiscard]] Result<wallet::Statement, wallet::StatementError> readBy(const StatementLook& look) const
    {
        const auto chosen = std::find_if(m_layouts.begin(), m_layouts.end(), [&look](const wallet::BankLayout& layout) {
            return layout.id == look.askedLayout;
        });
        if (look.askedLayout.empty())
            return m_reader->read(look.file->content);
        if (chosen == m_layouts.end())
            return Err(wallet::StatementError{wallet::StatementErrorKind::NoTable, 0, look.askedLayout});
        return wallet::StatementReader({*chosen}).read(look.file->content);
    }

    Make m_make;
    std::once_flag m_made;
    std::vector<wallet::BankLayout> m_layouts;
    std::unique_ptr<const wallet::StatementReader> m_reader;
};

/// One call under way.
struct StatementDesk::Job final {
    Call call;
    Answer answer;
    bool isImport = false;
    std::shared_ptr<StatementLook> look;
    std::size_t done = 0; ///< Of the plan's lines.
};

StatementDesk::StatementDesk(ControlServer& server)
    : m_server(server), m_shelf(std::make_shared<StatementShelf>(server.parts().bankLayouts))
{
}

StatementDesk::~StatementDesk() = default;

void StatementDesk::tick()
{
    // A picture goes with its file, which the book of files has forgotten when nobody else has it.
    std::erase_if(m_looks, [](const auto& one) { return one.second->file.use_count() == 1; });
}

void StatementDesk::preview(const Call& call, const Answer& answer)
{
    const auto from = static_cast<std::size_t>(call.number("from"));
    if (from == 0) {
        if (const auto job = begin(call, answer, false))
            readFile(job);
        return;
    }
    const auto seen = m_looks.find(call.connection);
    const bool isSeen = seen != m_looks.end() && seen->second->file->sha256Hex == call.text("file") &&
                        seen->second->askedBank == call.text("bank") &&
                        seen->second->askedLayout == call.text("layout");
    if (!isSeen)
        return answer(Err(protocol::failure("conflict", "LOOK_AGAIN")));
    answer(lookJson(*seen->second, from, static_cast<std::size_t>(call.number("limit", kRowsEach))));
}

void StatementDesk::import(const Call& call, const Answer& answer)
{
    if (const auto job = begin(call, answer, true))
        readFile(job);
}

StatementDesk::JobPtr StatementDesk::begin(const Call& call, const Answer& answer, bool isImport)
{
    auto file = m_server.files().find(call.connection, call.text("file"), monotonicMsNow());
    if (!file) {
        answer(Err(fileFailure(FileRefusal::Unknown)));
        return nullptr;
    }
    if (m_busy.size() >= kJobsMost || !m_busy.insert(call.connection).second) {
        answer(Err(protocol::failure("rate_limited", "STATEMENTS", "{\"retry_ms\":1000}")));
        return nullptr;
    }
    m_looks.erase(call.connection);
    const auto job = std::make_shared<Job>();
    job->call = call;
    job->answer = answer;
    job->isImport = isImport;
    job->look = std::make_shared<StatementLook>();
    job->look->file = std::move(file);
    job->look->askedBank = call.text("bank");
    job->look->askedLayout = call.text("layout");
    return job;
}

void StatementDesk::readFile(const JobPtr& job)
{
    m_server.read(
        [shelf = m_shelf, look = job->look](Readers& readers) -> Outcome {
            look->banks = banksFrom(readers.reads->table("bank_choices", {}));
            shelf->read(*look);
            judge(*look);
            return std::string();
        },
        [this, job](const Outcome& outcome) {
            if (!outcome)
                return finish(job, outcome);
            wasRead(job);
        });
}

void StatementDesk::wasRead(const JobPtr& job)
{
    auto& look = *job->look;
    if (!look.refusal.empty())
        return job->isImport ? finish(job, Err(protocol::failure("refused", look.refusal))) : show(job);
    wallet::StatementImport import;
    import.bank = look.bank;
    import.operatorId = job->call.who.id.value;
    import.fileName = look.file->name;
    const auto digest = fromHex(look.file->sha256Hex).value();
    import.sha256.assign(digest.begin(), digest.end());
    import.layout = look.statement.layoutId;
    import.accountNumber = look.statement.accountNumber;
    import.lines = look.statement.lines;
    import.breaks = static_cast<int>(look.statement.balanceBreaks.size());
    if (job->isImport)
        import.import = *job->call.uuid("idem");
    m_server.desk().planStatement(
        std::move(import),
        [this, inbox = m_server.inbox(), job](Result<wallet::OperatorDesk::SharedPlan, wallet::ImportRefusal> plan) {
            inbox->post([this, job, plan = std::move(plan)] {
                if (plan) {
                    job->look->plan = *plan;
                    return wasPlanned(job);
                }
                job->look->refusal = errorKey(plan.error());
                job->isImport ? finish(job, Err(importFailure(plan.error()))) : show(job);
            });
        },
        failed(job));
}

void StatementDesk::wasPlanned(const JobPtr& job)
{
    if (job->isImport) {
        // What was begun under this idem goes on, or is told again: its own lines are no longer new.
        const auto& plan = *job->look->plan;
        if (!plan.isBegun && plan.unfiled != job->call.number("expect"))
            return finish(job, Err(protocol::failure("conflict", "LINES_DIFFER")));
        return file(job);
    }
    job->look->outcomes.resize(job->look->plan->lines.size());
    foresee(job);
}

void StatementDesk::foresee(const JobPtr& job)
{
    if (job->done >= job->look->plan->lines.size() || m_server.connection(job->call.connection) == nullptr)
        return show(job);
    m_server.desk().foreseeLines(
        job->look->plan,
        job->done,
        [this, inbox = m_server.inbox(), job](std::vector<wallet::LineOutcome> outcomes) {
            inbox->post([this, job, outcomes = std::move(outcomes)] {
                for (const auto& outcome : outcomes)
                    job->look->outcomes[job->look->plan->order[job->done++]] = outcome;
                tellProgress(*job);
                foresee(job);
            });
        },
        failed(job));
}

void StatementDesk::show(const JobPtr& job)
{
    arrangeRows(*job->look);
    if (m_server.connection(job->call.connection) != nullptr)
        m_looks[job->call.connection] = job->look;
    finish(job, lookJson(*job->look, 0, static_cast<std::size_t>(job->call.number("limit", kRowsEach))));
}

/// Goes on when the console is gone: a half-filed statement helps nobody.
void StatementDesk::file(const JobPtr& job)
{
    if (job->done >= job->look->plan->lines.size())
        return count(job);
    m_server.desk().importLines(
        job->call.who,
        *job->call.uuid("idem"),
        job->look->plan,
        job->done,
        [this, inbox = m_server.inbox(), job](Result<std::size_t, wallet::ImportRefusal> taken) {
            inbox->post([this, job, taken] {
                if (!taken)
                    return finish(job, Err(importFailure(taken.error())));
                job->done += *taken;
                tellProgress(*job);
                file(job);
            });
        },
        failed(job));
}

void StatementDesk::count(const JobPtr& job)
{
    const auto told = [this, job](const wallet::ImportCounts& counts) {
        JsonWriter out;
        out.beginObject().field("bank", job->look->bank).field("file", job->look->file->sha256Hex);
        out.field("lines", counts.lines).field("new", counts.fresh).field("known", counts.lines - counts.fresh);
        out.field("credited", counts.credited).field("held", counts.held).field("suspense", counts.suspense);
        finish(job, out.field("taken_back", counts.takenBack).field("out", counts.out).endObject().take());
    };
    m_server.desk().endImport(
        *job->call.uuid("idem"),
        [inbox = m_server.inbox(), told](const wallet::ImportCounts& counts) {
            inbox->post([told, counts] { told(counts); });
        },
        failed(job));
}

void StatementDesk::tellProgress(const Job& job)
{
    auto* connection = m_server.connection(job.call.connection);
    const std::size_t all = job.look->plan->lines.size();
    if (connection == nullptr || all <= wallet::Deposits::kStepLines)
        return;
    JsonWriter out;
    out.beginObject().field("job", job.look->file->sha256Hex.substr(0, kJobNameBytes)).field("state", "running");
    out.field("done_rows", static_cast<std::int64_t>(job.done));
    out.field("progress_permille", static_cast<std::int64_t>(job.done * 1000 / all)).endObject();
    connection->send(protocol::notificationText("job", out.text()));
}

void StatementDesk::finish(const JobPtr& job, Outcome outcome)
{
    m_busy.erase(job->call.connection);
    job->answer(std::move(outcome));
}

std::function<void(wallet::MoneyFailure)> StatementDesk::failed(const JobPtr& job)
{
    return [this, inbox = m_server.inbox(), job](wallet::MoneyFailure why) {
        inbox->post([this, job, why] { finish(job, Err(moneyFailure(why))); });
    };
}

} // namespace eraflazz::control
