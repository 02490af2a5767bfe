// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/pg/pg_sale_store.h"

#include "engine/pg/batch_rows.h"
#include "engine/pg/sale_rows.h"
#include "engine/pg/store_errors.h"
#include "kernel/assert.h"
#include "kernel/clock.h"
#include "storage/pg_arrays.h"
#include "wallet/pg/ledger_rows.h"

#include <span>

namespace eraflazz::sql {
std::string_view lane();
}

namespace eraflazz::engine {

namespace {

using storage::ints;
using storage::PgParams;
using storage::PgType;
using storage::texts;
using storage::uuids;

/// The lane's session: plans are made once and use the indexes, whatever the tables hold while they are small. A daemon
/// that is stopped inside a commit must lose its locks before the others, who count it dead after 15 s, take over.
std::unique_ptr<storage::PgConnection> connect(const std::string& conninfo)
{
    auto connection = std::make_unique<storage::PgConnection>(
        conninfo,
        std::vector<std::pair<std::string, std::string>>{{"application_name", "eraflazz-lane"},
                                                         {"plan_cache_mode", "force_generic_plan"},
                                                         {"enable_hashjoin", "off"},
                                                         {"enable_mergejoin", "off"},
                                                         {"enable_seqscan", "off"},
                                                         {"jit", "off"},
                                                         {"synchronous_commit", "on"},
                                                         {"idle_in_transaction_session_timeout", "10s"},
                                                         {"lock_timeout", "15s"}});
    connection->addStatements(wallet::ledgerStatements());
    connection->addStatements(sql::lane());
    connection->addStatements(ops::operatorStatements());
    return connection;
}

bool needsWallets(const BatchLoad& load)
{
    return !load.wallets.empty() || !load.walletsOfSales.empty();
}

/// What a batch must read and lock, in the one order of locks: sales, then wallets. readLoad() reads what it answers.
void queueLoad(storage::PgConnection& connection, const BatchLoad& load)
{
    if (!load.sales.empty()) {
        const auto ids = uuids(load.sales, [](const SaleId& id) { return id; });
        connection.queue("lock_sales", PgParams().add(ids));
        connection.queue("lock_attempts", PgParams().add(ids));
        connection.queue("cases_of_sales", PgParams().add(ids));
    }
    if (!load.requests.empty())
        connection.queue("lock_resolutions", PgParams().add(uuids(load.requests, [](const Uuid& id) { return id; })));
    if (needsWallets(load)) {
        connection.queue("lock_wallets",
                         PgParams()
                             .add(ints(PgType::Int8, load.wallets, [](AccountId id) { return id.value; }))
                             .add(uuids(load.walletsOfSales, [](const SaleId& id) { return id; })));
    }
    if (!load.keys.empty()) {
        connection.queue("known_orders",
                         PgParams()
                             .add(ints(PgType::Int8, load.keys, [](const OrderKey& key) { return key.first.value; }))
                             .add(texts(load.keys, [](const OrderKey& key) { return key.second; })));
    }
    if (!load.duplicates.empty()) {
        connection.queue(
            "blocking_duplicates",
            PgParams()
                .add(ints(PgType::Int8, load.duplicates, [](const DuplicateKey& key) { return key.agent.value; }))
                .add(ints(PgType::Int8, load.duplicates, [](const DuplicateKey& key) { return key.product.value; }))
                .add(texts(load.duplicates, [](const DuplicateKey& key) { return key.destination; }))
                .add(ints(PgType::Int8, load.duplicates, [](const DuplicateKey& key) { return key.amount.value(); }))
                .add(ints(PgType::Int2, load.duplicates, [](const DuplicateKey& key) { return key.counter; })));
    }
    if (!load.cancels.empty())
        connection.queue(
            "cancel_facts",
            PgParams()
                .add(uuids(load.cancels, [](const CancelKey& key) { return key.sale; }))
                .add(uuids(load.cancels, [](const CancelKey& key) { return key.idem; }))
                .add(ints(PgType::Int8, load.cancels, [](const CancelKey& key) { return key.who.value; })));
}

/// `results` begins with what the first statement of queueLoad() answered.
void readLoad(std::span<const storage::PgResult> results, const BatchLoad& load, BatchState& state)
{
    std::size_t at = 0;
    if (!load.sales.empty()) {
        readSales(results[at], state);
        readAttempts(results[at + 1], state);
        readCases(results[at + 2], state);
        at += 3;
    }
    if (!load.requests.empty())
        readResolutions(results[at++], state);
    if (needsWallets(load))
        state.wallets = wallet::readWallets(results[at++]);
    if (!load.keys.empty())
        readKnownOrders(results[at++], state);
    if (!load.duplicates.empty())
        readDuplicates(results[at++], state);
    if (!load.cancels.empty())
        readCancels(results[at++], state);
}

} // namespace

PgSaleStore::PgSaleStore(std::string conninfo, int slot, std::int64_t epoch, const std::optional<ops::ActionKey>& key)
    : m_conninfo(std::move(conninfo)), m_slot(slot), m_epoch(epoch), m_connection(connect(m_conninfo))
{
    if (key)
        m_actions.emplace(*key);
}

void PgSaleStore::reconnect()
{
    translated([this] {
        m_connection = connect(m_conninfo); // a failure leaves the old one, which then says that it is lost
        m_begun = 0;
    });
}

void PgSaleStore::rollback()
{
    translated([this] { m_connection->rollback(); });
}

/// Statements are planned once, and a plan made while a table is empty (a new database, the first of the month) is
/// wrong when it has grown: plans are made anew at every doubling of the batches, later once a minute.
void PgSaleStore::replanAsTablesGrow()
{
    constexpr std::int64_t kEveryMs = 60000;
    constexpr std::int64_t kDoublingsUpTo = 4096;
    ++m_begun;
    const bool isDoubling = m_begun <= kDoublingsUpTo && (m_begun & (m_begun - 1)) == 0;
    const std::int64_t now = monotonicMsNow();
    if (!isDoubling && now - m_replannedMs < kEveryMs)
        return;
    m_replannedMs = now;
    m_connection->execute("DISCARD PLANS");
}

BatchState PgSaleStore::begin(const Uuid& batch, const BatchLoad& load)
{
    return translated([&] {
        ERA_ASSERT(m_connection != nullptr, "no connection");
        replanAsTablesGrow();
        m_connection->queue("begin");
        m_connection->queue("commit_open", PgParams().add(batch).add(m_slot));
        queueLoad(*m_connection, load);
        const auto results = m_connection->run();
        BatchState state;
        state.alreadyCommitted = results[1].affected() == 0;
        readLoad(std::span(results).subspan(2), load, state);
        return state;
    });
}

void PgSaleStore::commit(const Uuid& batch, const BatchWrite& write)
{
    translated([&] {
        BatchRows(*m_connection, m_slot, m_epoch).queue(batch, write);
        if (!write.actions.empty())
            appendActions(write.actions);
        m_connection->queue("commit");
        (void)m_connection->run();
    });
}

/// Costs round trips of its own, which only batches in which a person acts pay.
void PgSaleStore::appendActions(const std::vector<ops::ActionRecord>& actions)
{
    ERA_ASSERT(m_actions.has_value(), "a person's action without the key of the chain");
    m_connection->queue("lock_action_chain"); // after everything else; often there is nothing else
    (void)m_connection->run();
    storage::UnitOfWork unit(*m_connection);
    for (const auto& action : actions)
        m_actions->append(unit, action);
}

std::vector<SaleStore::RefOwner> PgSaleStore::findRefs(const std::vector<std::pair<SupplierId, std::int64_t>>& refs)
{
    return translated([&] {
        const auto rows =
            m_connection->query("find_refs",
                                PgParams()
                                    .add(ints(PgType::Int8, refs, [](const auto& r) { return r.first.value; }))
                                    .add(ints(PgType::Int8, refs, [](const auto& r) { return r.second; })));
        return readRefOwners(rows);
    });
}

std::set<std::pair<SupplierId, Fingerprint>>
PgSaleStore::knownDeliveries(const std::vector<std::pair<SupplierId, Fingerprint>>& deliveries)
{
    return translated([&] {
        const auto rows =
            m_connection->query("known_deliveries",
                                PgParams()
                                    .add(ints(PgType::Int8, deliveries, [](const auto& d) { return d.first.value; }))
                                    .add(texts(
                                        deliveries, [](const auto& d) { return bytesOf(d.second); }, PgType::Bytea)));
        return readDeliveries(rows);
    });
}

} // namespace eraflazz::engine
