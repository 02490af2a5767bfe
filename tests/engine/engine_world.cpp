// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine_world.h"

#include "catalog/core/destination.h"
#include "engine/pg/pg_sale_store.h"
#include "engine/services/order_intake.h"
#include "kernel/clock.h"
#include "ops/audit/audit.h"

#include <chrono>
#include <stdexcept>

namespace eraflazz::test {

using namespace engine;

namespace {

constexpr auto kPatience = std::chrono::seconds(30);

/// Agents, their wallets with an opening, both suppliers with a deposit. $N and $B stand for numbers.
constexpr const char* kSeed = R"(
INSERT INTO accounts (id, code, kind, mode) SELECT 1000 + n, 'wallet:AG' || n, 'wallet', 'checked' FROM generate_series(1, $N) n;
INSERT INTO accounts (id, code, kind, mode) SELECT 200000 + n, 'commission:AG' || n, 'commission', 'summed' FROM generate_series(1, $N) n;
INSERT INTO accounts (id, code, kind, mode) VALUES (300001, 'supplier:DIGI', 'supplier', 'summed'), (300002, 'supplier:VIP', 'supplier', 'summed');
INSERT INTO levels (id, code, name) VALUES (1, 'BASE', 'Base');
INSERT INTO commission_levels VALUES (1, 100);
INSERT INTO users (id, code, name, upline_id, level_id, wallet_account_id, commission_account_id)
SELECT n, 'AG' || n, 'AG' || n, CASE WHEN n < $N THEN $N END, 1, 1000 + n, 200000 + n FROM generate_series($N, 1, -1) n;
INSERT INTO suppliers (id, code, name, adapter, base_url, credentials_sealed, deposit_account_id)
VALUES (1, 'DIGI', 'DIGI', 'digiflazz', 'http://127.0.0.1', '', 300001), (2, 'VIP', 'VIP', 'digiflazz', 'http://127.0.0.1', '', 300002);
INSERT INTO products (id, code, name, category, brand, base_price, dest_type, dest_rule)
VALUES (1, 'XLD10', 'XL 10', 'Pulsa', 'XL', 10500, 'msisdn', '08[0-9]{8,11}');
INSERT INTO product_mappings (id, product_id, supplier_id, supplier_sku, cost, priority) VALUES (1, 1, 1, 'xld10', 10000, 1), (2, 1, 2, 'XLD-10', 10100, 2);
CREATE TEMP TABLE openings AS
SELECT (left(uuid7_floor(now())::text, 24) || lpad(to_hex(n), 12, '0'))::uuid AS id, n, CASE WHEN n <= $N THEN $B ELSE $D END::bigint AS amount
FROM generate_series(1, $N + 2) n;
INSERT INTO transfers (cause_id, kind, debit_account_id, credit_account_id, amount, batch_id, credit_seq, credit_before, credit_after)
SELECT id, 'opening', (SELECT id FROM accounts WHERE code = 'equity'), 1000 + n, amount, id, 1, 0, amount FROM openings WHERE n <= $N AND amount > 0;
INSERT INTO transfers (cause_id, kind, debit_account_id, credit_account_id, amount, batch_id)
SELECT id, 'opening', 300000 + n - $N, (SELECT id FROM accounts WHERE code = 'equity'), amount, id FROM openings WHERE n > $N;
UPDATE accounts SET balance = $B, seq = 1, last_delta = $B WHERE kind = 'wallet' AND $B > 0;
UPDATE accounts SET balance = -$D WHERE kind = 'supplier';
UPDATE accounts SET balance = 2 * $D - $N * $B::bigint WHERE code = 'equity';
)";

std::string filled(std::string text, char name, std::int64_t value)
{
    const std::string mark{'$', name};
    for (auto at = text.find(mark); at != std::string::npos; at = text.find(mark, at))
        text.replace(at, mark.size(), std::to_string(value));
    return text;
}

catalog::Mapping mappingOf(std::int64_t supplier, const char* sku, std::int64_t cost)
{
    catalog::Mapping mapping;
    mapping.id = MappingId{supplier};
    mapping.product = ProductId{1};
    mapping.supplier = SupplierId{supplier};
    mapping.sku = sku;
    mapping.cost = Money::rupiah(cost);
    mapping.priority = static_cast<int>(supplier);
    return mapping;
}

} // namespace

EngineWorld::EngineWorld(PgCluster& cluster, int agents, std::int64_t balance)
    : m_cluster(cluster), m_database(cluster.createDatabase())
{
    seed(agents + 1, balance); // the last one is everybody's upline
    describe(agents + 1);
}

void EngineWorld::seed(int agents, std::int64_t balance)
{
    sql(filled(filled(filled(kSeed, 'N', agents), 'B', balance), 'D', kDeposit));
}

void EngineWorld::describe(int agents)
{
    auto made = std::make_shared<catalog::Catalog>();
    catalog::Product product;
    product.id = ProductId{1};
    product.code = "XLD10";
    product.category = "Pulsa";
    product.brand = "XL";
    product.basePrice = Money::rupiah(kPrice);
    product.destType = "msisdn";
    product.rule = std::make_shared<const catalog::DestinationRule>(
        catalog::DestinationRule::compile("msisdn", "XL", "08[0-9]{8,11}").value());
    made->productsByCode.emplace(product.code, product);
    made->prefixes = std::make_shared<const catalog::PrefixTable>(
        std::vector<catalog::PrefixRow>{{"0878", "XL", "XL Axiata", 10, 13}});
    made->mappings[ProductId{1}] = {mappingOf(1, "xld10", 10'000), mappingOf(2, "XLD-10", 10'100)};
    for (const auto& [id, code] : {std::pair{1, "DIGI"}, std::pair{2, "VIP"}}) {
        catalog::Supplier supplier;
        supplier.id = SupplierId{id};
        supplier.code = code;
        supplier.maxInFlight = 100'000;
        supplier.depositAccount = AccountId{300'000 + id};
        made->suppliers.emplace(supplier.id, supplier);
    }
    for (std::int64_t id = 1; id <= agents; ++id) {
        catalog::Agent agent;
        agent.id = AgentId{id};
        agent.code = "AG" + std::to_string(id);
        agent.upline = AgentId{id < agents ? agents : 0};
        agent.wallet = AccountId{1000 + id};
        agent.commissionAccount = AccountId{200'000 + id};
        agent.webhookUrl = "http://127.0.0.1:9/hook";
        made->agents.emplace(agent.id, agent);
    }
    made->commissionByDepth = {{1, Money::rupiah(100)}};
    const auto account = [this](const char* code) {
        return AccountId{number("SELECT id FROM accounts WHERE code = '" + std::string(code) + "'")};
    };
    made->clearing = account("clearing");
    made->sales = account("sales");
    made->cost = account("cost");
    made->lateSuccessLoss = account("loss:late_success");
    made->receivable = account("receivable");
    m_catalog = std::move(made);
}

std::string EngineWorld::conninfo() const
{
    return m_cluster.conninfo(m_database);
}

std::string EngineWorld::sql(const std::string& text, std::string_view role) const
{
    return m_cluster.run(m_database, text, role);
}

std::int64_t EngineWorld::number(const std::string& text) const
{
    return std::stoll(sql(text));
}

std::int64_t EngineWorld::balance(int agent) const
{
    return number("SELECT balance FROM accounts WHERE id = " + std::to_string(1000 + agent));
}

std::string EngineWorld::auditComplaints() const
{
    std::string complaints;
    ops::AuditOptions options;
    options.conninfo = m_cluster.conninfo(m_database, PgCluster::kAudit);
    for (const auto& result : ops::audit(options)) {
        if (!result.ok())
            complaints += ops::reportLine(result) + '\n';
    }
    return complaints;
}

std::shared_ptr<const catalog::Catalog> EngineWorld::catalog() const
{
    const std::lock_guard lock(m_mutex);
    return m_catalog;
}

void EngineWorld::changeCatalog(const std::function<void(catalog::Catalog&)>& change)
{
    auto changed = std::make_shared<catalog::Catalog>(*catalog());
    change(*changed);
    const std::lock_guard lock(m_mutex);
    m_catalog = std::move(changed);
}

bool RecordingListener::waitFor(const std::function<bool(const Log&)>& enough)
{
    std::unique_lock lock(m_mutex);
    return m_changed.wait_for(lock, kPatience, [&] { return enough(m_log); });
}

RecordingListener::Log RecordingListener::log() const
{
    const std::lock_guard lock(m_mutex);
    return m_log;
}

void RecordingListener::note(const std::function<void(Log&)>& change)
{
    {
        const std::lock_guard lock(m_mutex);
        change(m_log);
    }
    m_changed.notify_all();
}

void RecordingListener::attemptReady(SendJob job)
{
    note([&](Log& log) { log.ready.push_back(std::move(job)); });
}
void RecordingListener::attemptEnded(SaleId sale, int, SupplierId, Money, AttemptState state)
{
    note([&](Log& log) { log.ended.emplace_back(sale, state); });
}
void RecordingListener::askLater(SendJob job)
{
    note([&](Log& log) { log.asked.push_back(std::move(job)); });
}
void RecordingListener::askNow(SendJob job)
{
    note([&](Log& log) { log.askedNow.push_back(std::move(job)); });
}
void RecordingListener::startRefused(SaleId sale, int, SupplierId)
{
    note([&](Log& log) { log.startRefused.push_back(sale); });
}
void RecordingListener::checkRecorded(SaleId, int, std::optional<int> checkNo)
{
    note([&](Log& log) { log.checks.push_back(checkNo); });
}
void RecordingListener::evidenceFailed(EvidenceJob job)
{
    note([&](Log& log) { log.failed.push_back(std::move(job)); });
}
void RecordingListener::attemptGone(SaleId sale, int attemptNo)
{
    note([&](Log& log) { log.gone.emplace_back(sale, attemptNo); });
}
void RecordingListener::reportFiled(DueReport report)
{
    note([&](Log& log) { log.reports.push_back(std::move(report)); });
}
void RecordingListener::caseOpened(const Case& opened)
{
    note([&](Log& log) { log.cases.push_back(opened); });
}

LaneHouse::LaneHouse(EngineWorld& world, const std::string& hostKey, int count, const std::string& conninfo)
    : self(PgInstanceStore(world.conninfo()).claim(hostKey, 1)), stamps(self.slot), routing(board, stamps),
      m_world(world)
{
    board.configure(*world.catalog());
    board.setLedgerFloats({{SupplierId{1}, Money::rupiah(kDeposit)}, {SupplierId{2}, Money::rupiah(kDeposit)}});
    for (int i = 0; i < count; ++i) {
        auto store = std::make_unique<PgSaleStore>(
            conninfo.empty() ? world.conninfo() : conninfo, self.slot, self.epoch, ops::ActionKey{});
        LaneParts parts{routing, stamps, listener, self, [&world] { return world.catalog(); }};
        parts.askRule = [this](SupplierId) { return askRule; };
        lanes.push_back(std::make_unique<Lane>(std::move(store), std::move(parts)));
    }
}

void LaneHouse::start()
{
    for (auto& lane : lanes)
        lane->start();
}

std::future<OrderOutcome>
LaneHouse::order(int agent, const std::string& refId, const std::string& destination, int lane)
{
    return order(requestFor(agent, refId, destination), lane);
}

std::future<OrderOutcome> LaneHouse::order(OrderRequest request, int lane)
{
    return submit(prepared(request), lane);
}

Order LaneHouse::prepared(const OrderRequest& request)
{
    return prepareOrder(request, *m_world.catalog(), routing, stamps, unixMsNow());
}

std::future<OrderOutcome> LaneHouse::submit(Order order, int lane)
{
    const auto promise = std::make_shared<std::promise<OrderOutcome>>();
    auto answer = promise->get_future();
    OrderJob job;
    job.order = std::move(order);
    job.reply = [promise](OrderOutcome outcome) { promise->set_value(std::move(outcome)); };
    job.queuedAtMs = monotonicMsNow();
    if (!lanes[static_cast<std::size_t>(lane)]->trySubmit(std::move(job)))
        promise->set_value(Refusal::Overloaded);
    return answer;
}

Evidence LaneHouse::evidence(const SendJob& job, EvidenceClass meaning, const std::string& sn)
{
    Evidence evidence;
    evidence.id = stamps.next(unixMsNow()).toUuid();
    evidence.sale = job.sale;
    evidence.attemptNo = job.attemptNo;
    evidence.verdict.meaning = meaning;
    evidence.verdict.sn = meaning == EvidenceClass::Delivered ? sn : std::string();
    evidence.verdict.code = "00";
    return evidence;
}

void LaneHouse::say(const SendJob& job, EvidenceClass meaning, int lane, const std::string& sn)
{
    lanes[static_cast<std::size_t>(lane)]->submit(EvidenceJob{evidence(job, meaning, sn), true, false});
}

void LaneHouse::stop()
{
    for (auto& lane : lanes)
        lane->stop();
}

OrderRequest requestFor(int agent, const std::string& refId, const std::string& destination)
{
    OrderRequest request;
    request.agent = AgentId{agent};
    request.refId = refId;
    request.productCode = "XLD10";
    request.destination = destination;
    return request;
}

std::string answerOf(std::future<OrderOutcome>& answer)
{
    if (answer.wait_for(kPatience) != std::future_status::ready)
        return "nothing";
    const auto outcome = answer.get();
    if (std::holds_alternative<Accepted>(outcome))
        return "accepted";
    if (std::holds_alternative<Replayed>(outcome))
        return "replayed";
    return std::string(toString(std::get<Refusal>(outcome)));
}

} // namespace eraflazz::test
