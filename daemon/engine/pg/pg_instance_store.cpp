// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/pg/pg_instance_store.h"

#include "engine/pg/store_errors.h"
#include "kernel/assert.h"
#include "kernel/clock.h"

namespace eraflazz::sql {
std::string_view instance();
}

namespace eraflazz::engine {

namespace {

constexpr int kClaimTries = 64;

using storage::PgParams;
using storage::PgResult;

std::unique_ptr<storage::PgConnection> connect(const std::string& conninfo)
{
    auto connection = std::make_unique<storage::PgConnection>(
        conninfo,
        std::vector<std::pair<std::string, std::string>>{{"application_name", "eraflazz-heart"},
                                                         {"plan_cache_mode", "force_custom_plan"},
                                                         {"jit", "off"},
                                                         {"lock_timeout", "5s"}});
    connection->addStatements(sql::instance());
    return connection;
}

std::vector<SendJob> readAttempts(const PgResult& rows)
{
    std::vector<SendJob> jobs;
    for (int row = 0; row < rows.rows(); ++row) {
        const auto integer = [&](const char* name) { return rows.integer(row, rows.column(name)); };
        const auto text = [&](const char* name) { return std::string(rows.text(row, rows.column(name))); };
        SendJob job;
        job.sale = rows.uuid(row, rows.column("sale_id"));
        job.attemptNo = static_cast<int>(integer("no"));
        const auto state = attemptStateFrom(text("state"));
        ERA_ASSERT(state.has_value(), "unknown attempt state");
        job.agent = AgentId{integer("agent_id")};
        job.state = *state;
        job.supplier = SupplierId{integer("supplier_id")};
        job.mapping = MappingId{integer("mapping_id")};
        job.productCode = text("product_code");
        job.sku = text("sku");
        job.destination = text("destination");
        job.ref = integer("ref");
        job.cost = Money::rupiah(integer("cost"));
        job.priceCap = Money::rupiah(integer("price_cap"));
        job.ageMs = integer("age_ms");
        jobs.push_back(std::move(job));
    }
    return jobs;
}

void readReports(const PgResult& rows, std::vector<DueReport>& reports)
{
    for (int row = 0; row < rows.rows(); ++row) {
        const auto integer = [&](const char* name) { return rows.integer(row, rows.column(name)); };
        const auto text = [&](const char* name) { return std::string(rows.text(row, rows.column(name))); };
        reports.push_back({rows.uuid(row, rows.column("sale_id")),
                           static_cast<int>(integer("sequence")),
                           AgentId{integer("agent_id")},
                           text("event"),
                           text("url"),
                           text("body"),
                           static_cast<int>(integer("tries")),
                           integer("delay_ms")});
    }
}

} // namespace

PgInstanceStore::PgInstanceStore(std::string conninfo)
    : m_conninfo(std::move(conninfo)), m_connection(connect(m_conninfo))
{
}

void PgInstanceStore::reconnect()
{
    translated([this] {
        m_connection = connect(m_conninfo); // a failure leaves the old one, which then says that it is lost
    });
}

InstanceId PgInstanceStore::claim(const std::string& hostKey, int pid)
{
    return translated([&] {
        const auto params = PgParams().add(hostKey).add(pid);
        auto rows = m_connection->query("claim_own", params);
        for (int i = 0; rows.rows() == 0 && i < kClaimTries; ++i)
            rows = m_connection->query("claim_new", params); // none: another daemon took that slot in this moment
        if (rows.rows() != 1)
            throw StoreError(StoreError::Kind::Refused, "no free instance slot: too many daemons");
        return InstanceId{static_cast<int>(rows.integer(0, rows.column("slot"))),
                          rows.integer(0, rows.column("epoch"))};
    });
}

InstanceStore::Beat PgInstanceStore::beat(InstanceId self)
{
    return translated([&] {
        const std::int64_t before = unixMsNow();
        const auto rows = m_connection->query("beat", PgParams().add(self.slot).add(self.epoch));
        if (rows.rows() == 0)
            return Beat{true, 0};
        const std::int64_t middle = before + (unixMsNow() - before) / 2;
        return Beat{false, middle - rows.integer(0, rows.column("database_ms"))};
    });
}

void PgInstanceStore::sayGoodbye(InstanceId self)
{
    translated([&] { (void)m_connection->query("goodbye", PgParams().add(self.slot).add(self.epoch)); });
}

Orphans PgInstanceStore::adopt(InstanceId self, int most)
{
    return translated([&] {
        Orphans orphans;
        // One heir at a time: the statement must see what the one before has taken, and only a new snapshot shows it.
        m_connection->execute("BEGIN; SELECT pg_advisory_xact_lock(hashtext('eraflazz.adopt'))");
        orphans.attempts =
            readAttempts(m_connection->query("adopt_attempts", PgParams().add(self.slot).add(self.epoch).add(most)));
        const bool readsOwn = !m_ownReportsRead;
        m_ownReportsRead = false; // if anything below fails, what was leased by then is found again as our own
        if (readsOwn)
            readReports(m_connection->query("own_reports", PgParams().add(self.slot)), orphans.reports);
        adoptReports(self, most, orphans.reports);
        m_connection->execute("COMMIT");
        m_ownReportsRead = true;
        return orphans;
    });
}

std::vector<SendJob> PgInstanceStore::ownAttempts(InstanceId self)
{
    return translated(
        [&] { return readAttempts(m_connection->query("own_attempts", PgParams().add(self.slot).add(self.epoch))); });
}

/// Looks for reports only after a death: finding them reads days of the outbox.
void PgInstanceStore::adoptReports(InstanceId self, int most, std::vector<DueReport>& reports)
{
    const auto dead = m_connection->query("dead_instances", PgParams().add(self.slot));
    if (dead.rows() == 0)
        return;
    storage::PgArray slots(storage::PgType::Int8);
    for (int row = 0; row < dead.rows(); ++row)
        slots.addInt(dead.integer(row, dead.column("slot")));
    const auto rows = m_connection->query("adopt_reports", PgParams().add(self.slot).add(slots).add(most));
    readReports(rows, reports);
    if (rows.rows() < most)
        (void)m_connection->query("mark_swept", PgParams().add(slots));
}

void PgInstanceStore::fold()
{
    translated([&] { (void)m_connection->query("fold"); });
}

void PgInstanceStore::ensurePartitions()
{
    translated([&] { (void)m_connection->query("ensure_partitions"); });
}

std::map<SupplierId, Money> PgInstanceStore::supplierFloats()
{
    return translated([&] {
        const auto rows = m_connection->query("supplier_floats");
        std::map<SupplierId, Money> floats;
        for (int row = 0; row < rows.rows(); ++row)
            floats.emplace(SupplierId{rows.integer(row, rows.column("id"))},
                           Money::rupiah(rows.integer(row, rows.column("available"))));
        return floats;
    });
}

} // namespace eraflazz::engine
