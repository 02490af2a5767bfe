// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/pg/pg_agent_reads.h"

#include "access/pg/read_session.h"
#include "kernel/clock.h"

#include <utility>

#include <algorithm>
#include <exception>
#include <limits>
#include <memory>
#include <stdexcept>

namespace eraflazz::access {

namespace {

constexpr const char* kLastUuid = "ffffffff-ffff-ffff-ffff-ffffffffffff";

QVariant number(std::int64_t value)
{
    return QVariant::fromValue(static_cast<qlonglong>(value));
}

QVariant words(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

Uuid uuidFrom(const std::string& text)
{
    const auto id = Uuid::parse(text);
    if (!id)
        throw ReadFailed("not a uuid: " + text);
    return *id;
}

SaleRecord saleFrom(const ReadRow& row)
{
    SaleRecord sale;
    sale.id = uuidFrom(row.text("id"));
    sale.refId = row.text("ref_id");
    const auto status = engine::saleStatusFrom(row.text("status"));
    if (!status)
        throw ReadFailed("unknown status of sale " + sale.id.toString());
    sale.status = *status;
    sale.price = Money::rupiah(row.integer("price"));
    sale.balanceAfter = Money::rupiah(row.integer("balance_after"));
    sale.sn = row.text("sn");
    sale.message = row.text("message");
    sale.productCode = row.text("product_code");
    sale.destination = row.text("destination");
    sale.createdAtMs = row.integer("created_ms");
    sale.updatedAtMs = row.integer("updated_ms");
    return sale;
}

MutationRecord mutationFrom(const ReadRow& row)
{
    MutationRecord mutation;
    mutation.seq = row.integer("seq");
    mutation.type = row.text("type");
    mutation.amount = Money::rupiah(row.integer("amount"));
    mutation.balanceBefore = Money::rupiah(row.integer("balance_before"));
    mutation.balanceAfter = Money::rupiah(row.integer("balance_after"));
    mutation.description = row.text("description");
    mutation.reference = row.text("reference");
    mutation.cause = uuidFrom(row.text("cause_id"));
    mutation.atMs = row.integer("at_ms");
    return mutation;
}

wallet::Ticket ticketFrom(const ReadRow& row)
{
    wallet::Ticket ticket;
    ticket.id = uuidFrom(row.text("id"));
    ticket.refId = row.text("ref_id");
    const auto state = wallet::ticketStateFrom(row.text("state"));
    if (!state)
        throw ReadFailed("unknown state of ticket " + ticket.id.toString());
    ticket.state = *state;
    ticket.amount = Money::rupiah(row.integer("amount"));
    ticket.transferAmount = Money::rupiah(row.integer("transfer_amount"));
    ticket.fee = Money::rupiah(row.integer("fee"));
    ticket.bank = row.text("bank");
    ticket.bankName = row.text("bank_name");
    ticket.accountNumber = row.text("account_number");
    ticket.accountName = row.text("account_name");
    ticket.openedAtMs = row.integer("opened_ms");
    ticket.expiresAtMs = row.integer("expires_ms");
    return ticket;
}

TransferRecord transferFrom(const ReadRow& row)
{
    TransferRecord transfer;
    transfer.id = uuidFrom(row.text("id"));
    transfer.isIncoming = row.integer("is_incoming") == 1;
    transfer.refId = row.text("ref_id");
    transfer.other = row.text("other");
    transfer.amount = Money::rupiah(row.integer("amount"));
    transfer.note = row.text("note");
    transfer.isCancelled = row.integer("is_cancelled") == 1;
    transfer.createdAtMs = row.integer("created_ms");
    transfer.cancelledAtMs = row.integer("cancelled_ms");
    return transfer;
}

template <typename T, typename From>
Result<T, ReadError> oneRow(ReadSession& session, const char* statement, ReadSession::Bindings bindings, From from)
{
    std::optional<T> found;
    session.each(statement, bindings, [&](const ReadRow& row) { found = from(row); });
    if (!found)
        return Err(ReadError::NotFound);
    return std::move(*found);
}

template <typename T>
std::vector<T>
allRows(ReadSession& session, const char* statement, ReadSession::Bindings bindings, T (*from)(const ReadRow&))
{
    std::vector<T> found;
    session.each(statement, bindings, [&](const ReadRow& row) { found.push_back(from(row)); });
    return found;
}

} // namespace

PgAgentReads::PgAgentReads(PgAgentReadsSettings settings)
    : m_settings(std::move(settings)), m_jobs(m_settings.waitingMax)
{
    if (m_settings.conninfo.find(';') != std::string::npos)
        throw std::invalid_argument("the database's connection string must not contain a semicolon");
    for (int i = 0; i < std::max(1, m_settings.threads); ++i)
        m_threads.emplace_back([this] { serve(); });
}

PgAgentReads::~PgAgentReads()
{
    m_isStopping = true;
    m_jobs.close();
    for (std::thread& thread : m_threads)
        thread.join();
}

template <typename T>
void PgAgentReads::post(ReadReply<T> reply, std::function<Result<T, ReadError>(ReadSession&)> work)
{
    auto answer = std::make_shared<ReadReply<T>>(std::move(reply));
    Job job;
    job.postedMs = monotonicMsNow();
    job.giveUp = [answer] { (*answer)(Err(ReadError::Unavailable)); };
    job.run = [answer, work = std::move(work)](ReadSession& session) {
        std::optional<Result<T, ReadError>> result;
        try {
            result.emplace(work(session));
        } catch (const std::exception&) {
            return false;
        }
        (*answer)(std::move(*result));
        return true;
    };
    if (!m_jobs.tryPush(std::move(job)))
        (*answer)(Err(ReadError::Unavailable));
}

void PgAgentReads::serve()
{
    ReadSession session(m_settings.conninfo, m_settings.statementTimeoutMs);
    for (auto jobs = m_jobs.take(1); !jobs.empty(); jobs = m_jobs.take(1))
        runJob(session, jobs.front());
}

void PgAgentReads::runJob(ReadSession& session, const Job& job)
{
    constexpr int kTries = 2; // The first may find a connection that died while it was idle.
    for (int i = 0; i < kTries; ++i) {
        if (m_isStopping || monotonicMsNow() - job.postedMs > m_settings.waitingMsMax)
            break;
        if (job.run(session))
            return;
        m_failures.fetch_add(1, std::memory_order_relaxed);
    }
    job.giveUp();
}

void PgAgentReads::saleById(AgentId agent, const Uuid& id, ReadReply<SaleRecord> reply)
{
    post<SaleRecord>(std::move(reply), [agent, id](ReadSession& session) {
        return oneRow<SaleRecord>(
            session, "sale_by_id", {{":id", words(id.toString())}, {":agent", number(agent.value)}}, saleFrom);
    });
}

void PgAgentReads::saleByRef(AgentId agent, std::string refId, ReadReply<SaleRecord> reply)
{
    post<SaleRecord>(std::move(reply), [agent, refId = std::move(refId)](ReadSession& session) {
        return oneRow<SaleRecord>(
            session, "sale_by_ref", {{":agent", number(agent.value)}, {":ref_id", words(refId)}}, saleFrom);
    });
}

void PgAgentReads::listSales(AgentId agent, SaleFilter filter, ReadReply<std::vector<SaleRecord>> reply)
{
    post<std::vector<SaleRecord>>(std::move(reply), [agent, filter](ReadSession& session) {
        const QVariant status =
            filter.status ? words(engine::toString(*filter.status)) : QVariant(QMetaType(QMetaType::QString));
        return allRows(session,
                       "list_sales",
                       {{":agent", number(agent.value)},
                        {":from_ms", number(filter.fromMs)},
                        {":to_ms", number(filter.toMs)},
                        {":before", words(filter.before ? filter.before->toString() : kLastUuid)},
                        {":status", status},
                        {":most", number(filter.limit)}},
                       saleFrom);
    });
}

void PgAgentReads::balance(AgentId agent, ReadReply<BalanceRecord> reply)
{
    post<BalanceRecord>(std::move(reply), [agent](ReadSession& session) {
        return oneRow<BalanceRecord>(session, "balance", {{":agent", number(agent.value)}}, [](const ReadRow& row) {
            return BalanceRecord{Money::rupiah(row.integer("balance")), Money::rupiah(row.integer("held"))};
        });
    });
}

void PgAgentReads::mutations(AgentId agent,
                             std::optional<std::int64_t> beforeSeq,
                             int limit,
                             ReadReply<std::vector<MutationRecord>> reply)
{
    const std::int64_t before = beforeSeq.value_or(std::numeric_limits<std::int64_t>::max());
    post<std::vector<MutationRecord>>(std::move(reply), [agent, before, limit](ReadSession& session) {
        return allRows(session,
                       "mutations",
                       {{":agent", number(agent.value)}, {":before_seq", number(before)}, {":most", number(limit)}},
                       mutationFrom);
    });
}

void PgAgentReads::ticketById(AgentId agent, const Uuid& id, ReadReply<wallet::Ticket> reply)
{
    post<wallet::Ticket>(std::move(reply), [agent, id](ReadSession& session) {
        return oneRow<wallet::Ticket>(
            session, "ticket_by_id", {{":id", words(id.toString())}, {":agent", number(agent.value)}}, ticketFrom);
    });
}

void PgAgentReads::listTickets(AgentId agent, TicketFilter filter, ReadReply<std::vector<wallet::Ticket>> reply)
{
    post<std::vector<wallet::Ticket>>(std::move(reply), [agent, filter = std::move(filter)](ReadSession& session) {
        const QVariant nothing{QMetaType(QMetaType::QString)};
        return allRows(session,
                       "list_tickets",
                       {{":agent", number(agent.value)},
                        {":before", words(filter.before ? filter.before->toString() : kLastUuid)},
                        {":state", filter.state ? words(toString(*filter.state)) : nothing},
                        {":ref_id", filter.refId ? words(*filter.refId) : nothing},
                        {":most", number(filter.limit)}},
                       ticketFrom);
    });
}

void PgAgentReads::listTransfers(AgentId agent,
                                 std::optional<Uuid> before,
                                 int limit,
                                 ReadReply<std::vector<TransferRecord>> reply)
{
    post<std::vector<TransferRecord>>(std::move(reply), [agent, before, limit](ReadSession& session) {
        return allRows(session,
                       "list_transfers",
                       {{":agent", number(agent.value)},
                        {":before", words(before ? before->toString() : kLastUuid)},
                        {":most", number(limit)}},
                       transferFrom);
    });
}

} // namespace eraflazz::access
