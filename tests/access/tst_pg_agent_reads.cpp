// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/pg/pg_agent_reads.h"
#include "kernel/clock.h"
#include "support/pg_cluster.h"

#include <QtTest>

#include <atomic>
#include <future>
#include <memory>

using namespace eraflazz;
using namespace eraflazz::access;
using engine::SaleStatus;

namespace {

constexpr AgentId kOne{1};
constexpr AgentId kTwo{2};

/// Two agents; the first has five sales, one second apart and the newest one second old: SUCCESS, FAILED and three
/// open.
const char* kBooks = R"(
INSERT INTO accounts (id, code, kind, mode, balance, seq) VALUES
    (101, 'wallet:A', 'wallet', 'checked', 950000, 6), (102, 'wallet:B', 'wallet', 'checked', 5000, 1),
    (103, 'commission:A', 'commission', 'summed', 0, 0), (104, 'commission:B', 'commission', 'summed', 0, 0);
INSERT INTO levels (id, code, name) VALUES (1, 'L', 'L');
INSERT INTO users (id, code, name, level_id, wallet_account_id, commission_account_id) VALUES
    (1, 'A', 'A', 1, 101, 103), (2, 'B', 'B', 1, 102, 104);
ALTER TABLE transactions DISABLE TRIGGER USER;
ALTER TABLE transfers DISABLE TRIGGER USER;
CREATE FUNCTION test_id(n int) RETURNS uuid LANGUAGE sql AS
    'SELECT uuid7_floor(date_trunc(''second'', now()) - make_interval(secs => 6 - n))';
INSERT INTO transactions (id, agent_id, wallet_account_id, ref_id, product_id, product_code, destination, price, balance_after,
                          business_day, route_plan, commission_plan, status, sn, message, settled_at, cost, commission)
SELECT test_id(n), 1, 101, 'R-' || n, 1, 'S10', '08123456789' || n, 10000 * n, 1000000 - n, current_date, '[]', '[]',
       CASE n WHEN 1 THEN 'SUCCESS' WHEN 2 THEN 'FAILED' WHEN 3 THEN 'PENDING' ELSE 'PROCESSING' END,
       CASE n WHEN 1 THEN 'SN''1' ELSE '' END, 'pesan ' || n, CASE WHEN n <= 2 THEN now() END, 9000, 0
FROM generate_series(1, 5) AS n;
INSERT INTO order_keys (agent_id, ref_id, sale_id, fingerprint)
SELECT 1, 'R-' || n, test_id(n), decode(repeat('00', 32), 'hex') FROM generate_series(1, 5) AS n;
INSERT INTO attempts (sale_id, no, supplier_id, mapping_id, ref, sku, cost, price_cap, state, owner_slot, owner_epoch, sent_at, ended_at)
SELECT test_id(n), 1, 1, 1, n, 'x', 1, 1,
       (ARRAY['DELIVERED', 'REJECTED', 'QUEUED', 'SENDING', 'UNKNOWN'])[n], 0, 1, now(), CASE WHEN n <= 2 THEN now() END
FROM generate_series(1, 5) AS n;
INSERT INTO transfers (cause_id, kind, debit_account_id, credit_account_id, amount, batch_id, debit_seq, debit_before, debit_after)
SELECT test_id(n), 'debit', 101, 1, 10000 * n, gen_random_uuid(), n, 1000000, 1000000 - 10000 * n FROM generate_series(1, 5) AS n;
INSERT INTO transfers (cause_id, kind, debit_account_id, credit_account_id, amount, batch_id, credit_seq, credit_before, credit_after)
VALUES (test_id(2), 'refund', 1, 101, 20000, gen_random_uuid(), 6, 930000, 950000);
INSERT INTO balance_transfers (id, from_agent_id, to_agent_id, from_account_id, to_account_id, ref_id, amount, note, business_day, state, cancelled_at)
VALUES (test_id(1), 1, 2, 101, 102, 'T-1', 100, 'satu', current_date, 'done', NULL),
       (test_id(2), 2, 1, 102, 101, 'T-2', 200, 'dua', current_date, 'cancelled', now()),
       (test_id(3), 1, 2, 101, 102, 'T-3', 300, 'tiga', current_date, 'done', NULL);
)";

/// Waits for the one answer of a read.
template <typename T, typename Start> Result<T, ReadError> wait(Start start)
{
    std::promise<Result<T, ReadError>> promise;
    auto future = promise.get_future();
    start([&promise](Result<T, ReadError> answer) { promise.set_value(std::move(answer)); });
    if (future.wait_for(std::chrono::seconds(30)) != std::future_status::ready)
        throw std::runtime_error("no answer");
    return future.get();
}

Result<SaleRecord, ReadError> byRef(PgAgentReads& reads, AgentId agent, const std::string& ref)
{
    return wait<SaleRecord>([&](auto reply) { reads.saleByRef(agent, ref, reply); });
}

Result<std::vector<SaleRecord>, ReadError> list(PgAgentReads& reads, AgentId agent, SaleFilter filter)
{
    return wait<std::vector<SaleRecord>>([&](auto reply) { reads.listSales(agent, filter, reply); });
}

SaleFilter lastDay()
{
    SaleFilter filter;
    filter.fromMs = unixMsNow() - 86'400'000;
    filter.toMs = unixMsNow() + 86'400'000;
    return filter;
}

} // namespace

class TestPgAgentReads final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_cluster = std::make_unique<test::PgCluster>();
        const std::string database = m_cluster->createDatabase();
        m_cluster->run(database, kBooks);
        m_conninfo = m_cluster->conninfo(database);
        m_reads = std::make_unique<PgAgentReads>(PgAgentReadsSettings{.conninfo = m_conninfo});
    }

    void cleanupTestCase()
    {
        m_reads.reset();
        m_cluster.reset();
    }

    void aSaleIsReadWithEveryField()
    {
        const auto sale = byRef(*m_reads, kOne, "R-1");
        QVERIFY(sale);
        QVERIFY(sale->status == SaleStatus::Success);
        QCOMPARE(sale->price.value(), std::int64_t{10'000});
        QCOMPARE(sale->balanceAfter.value(), std::int64_t{999'999});
        QCOMPARE(sale->sn, std::string("SN'1"));
        QCOMPARE(sale->message, std::string("pesan 1"));
        QCOMPARE(sale->productCode, std::string("S10"));
        QCOMPARE(sale->destination, std::string("081234567891"));
        QVERIFY(std::abs(sale->createdAtMs - unixMsNow()) < 120'000);
        QVERIFY(sale->updatedAtMs >= sale->createdAtMs);
        const auto again = wait<SaleRecord>([&](auto reply) { m_reads->saleById(kOne, sale->id, reply); });
        QVERIFY(again);
        QCOMPARE(again->refId, std::string("R-1"));
    }

    void anotherAgentSeesNothing()
    {
        const auto sale = byRef(*m_reads, kOne, "R-1");
        QVERIFY(byRef(*m_reads, kTwo, "R-1").error() == ReadError::NotFound);
        const auto byId = wait<SaleRecord>([&](auto reply) { m_reads->saleById(kTwo, sale->id, reply); });
        QVERIFY(byId.error() == ReadError::NotFound);
        QVERIFY(list(*m_reads, kTwo, lastDay())->empty());
        const auto mutations =
            wait<std::vector<MutationRecord>>([&](auto reply) { m_reads->mutations(kTwo, std::nullopt, 10, reply); });
        QVERIFY(mutations->empty());
    }

    void transfersAreListedFromBothSides()
    {
        using Transfers = std::vector<TransferRecord>;
        const auto listed = [this](AgentId agent, std::optional<Uuid> before, int limit) {
            return wait<Transfers>([&](auto reply) { m_reads->listTransfers(agent, before, limit, reply); }).value();
        };
        const auto ones = listed(kOne, std::nullopt, 10);
        QCOMPARE(ones.size(), std::size_t{3});
        QCOMPARE(ones[0].refId, std::string("T-3"));
        QVERIFY(!ones[0].isIncoming && !ones[0].isCancelled && ones[0].cancelledAtMs == 0);
        QCOMPARE(ones[0].other, std::string("B"));
        QVERIFY(ones[1].isIncoming && ones[1].isCancelled && ones[1].cancelledAtMs > 0);
        QCOMPARE(ones[1].refId, std::string()); // the sender's affair
        QCOMPARE(ones[1].amount.value(), std::int64_t{200});
        QCOMPARE(ones[1].note, std::string("dua"));
        QVERIFY(std::abs(ones[1].createdAtMs - unixMsNow()) < 120'000);
        const auto page = listed(kOne, ones[0].id, 1);
        QCOMPARE(page.size(), std::size_t{1});
        QVERIFY(page[0].id == ones[1].id);
        const auto twos = listed(kTwo, std::nullopt, 2);
        QCOMPARE(twos.size(), std::size_t{2});
        QVERIFY(twos[0].isIncoming && !twos[1].isIncoming);
        QCOMPARE(twos[1].refId, std::string("T-2"));
    }

    void quotesInARefIdAreJustCharacters()
    {
        QVERIFY(byRef(*m_reads, kOne, "'\\'; DROP TABLE users; --").error() == ReadError::NotFound);
        QVERIFY(byRef(*m_reads, kOne, ":agent").error() == ReadError::NotFound);
        QVERIFY(byRef(*m_reads, kOne, "$1").error() == ReadError::NotFound);
        QVERIFY(byRef(*m_reads, kOne, "R-1"));
    }

    void listsComeNewestFirstAndPageByPage()
    {
        SaleFilter filter = lastDay();
        filter.limit = 2;
        std::string refs;
        for (int page = 0; page < 4; ++page) {
            const auto sales = list(*m_reads, kOne, filter);
            QVERIFY(sales);
            for (const SaleRecord& sale : *sales)
                refs += sale.refId + " ";
            if (sales->empty())
                break;
            filter.before = sales->back().id;
        }
        QCOMPARE(refs, std::string("R-5 R-4 R-3 R-2 R-1 "));
    }

    void listsKeepToStatusAndDays()
    {
        SaleFilter filter = lastDay();
        filter.status = SaleStatus::Processing;
        const auto open = list(*m_reads, kOne, filter);
        QCOMPARE(open->size(), std::size_t{2});
        QVERIFY(open->front().status == SaleStatus::Processing);
        filter.status = SaleStatus::Refund;
        QVERIFY(list(*m_reads, kOne, filter)->empty());
        const auto first = byRef(*m_reads, kOne, "R-2");
        const auto stamp = Stamp::fromUuid(first->id);
        filter = lastDay();
        filter.fromMs = stamp->unixMs();
        filter.toMs = stamp->unixMs() + 1000; // the next sale's own moment is no longer in
        const auto one = list(*m_reads, kOne, filter);
        QCOMPARE(one->size(), std::size_t{1});
        QCOMPARE(one->front().refId, std::string("R-2"));
    }

    void heldIsTheSumOfTheOpenSales()
    {
        const auto one = wait<BalanceRecord>([&](auto reply) { m_reads->balance(kOne, reply); });
        QCOMPARE(one->balance.value(), std::int64_t{950'000});
        QCOMPARE(one->held.value(), std::int64_t{30'000 + 40'000 + 50'000});
        const auto two = wait<BalanceRecord>([&](auto reply) { m_reads->balance(kTwo, reply); });
        QCOMPARE(two->held.value(), std::int64_t{0});
        const auto nobody = wait<BalanceRecord>([&](auto reply) { m_reads->balance(AgentId{77}, reply); });
        QVERIFY(nobody.error() == ReadError::NotFound);
    }

    void mutationsHaveTheirSignAndPage()
    {
        auto page =
            wait<std::vector<MutationRecord>>([&](auto reply) { m_reads->mutations(kOne, std::nullopt, 2, reply); });
        QCOMPARE(page->size(), std::size_t{2});
        QCOMPARE(page->at(0).seq, std::int64_t{6});
        QCOMPARE(page->at(0).type, std::string("refund"));
        QCOMPARE(page->at(0).amount.value(), std::int64_t{20'000});
        QCOMPARE(page->at(0).balanceAfter.value(), std::int64_t{950'000});
        QCOMPARE(page->at(1).amount.value(), std::int64_t{-50'000});
        page = wait<std::vector<MutationRecord>>([&](auto reply) { m_reads->mutations(kOne, 2, 10, reply); });
        QCOMPARE(page->size(), std::size_t{1});
        QCOMPARE(page->front().seq, std::int64_t{1});
    }

    void aRestartOfTheDatabaseIsSurvived()
    {
        QVERIFY(byRef(*m_reads, kOne, "R-1"));
        m_cluster->restart();
        QVERIFY(byRef(*m_reads, kOne, "R-1"));
        QVERIFY(byRef(*m_reads, kOne, "R-2"));
    }

    void withoutADatabaseReadsAreUnavailable()
    {
        PgAgentReads reads({.conninfo = "host=" + m_cluster->folder() + "/none dbname=x user=y"});
        QVERIFY(byRef(reads, kOne, "R-1").error() == ReadError::Unavailable);
        QVERIFY(reads.failures() > 0);
    }

    void everyReadIsAnsweredOnceEvenWhenTooManyWaitOrItStops()
    {
        std::atomic<int> answers{0};
        std::atomic<int> unavailable{0};
        {
            PgAgentReads reads({.conninfo = m_conninfo, .threads = 1, .waitingMax = 5});
            for (int i = 0; i < 200; ++i) {
                reads.saleByRef(kOne, "R-1", [&](const auto& sale) {
                    ++answers;
                    unavailable += sale ? 0 : 1;
                });
            }
        }
        QCOMPARE(answers.load(), 200);
        QVERIFY(unavailable.load() > 0);
    }

    void aSemicolonInTheConnectionStringIsRefusedAtOnce()
    {
        QVERIFY_THROWS_EXCEPTION(std::invalid_argument, PgAgentReads({.conninfo = "dbname=a;b"}));
    }

private:
    std::unique_ptr<test::PgCluster> m_cluster;
    std::string m_conninfo;
    std::unique_ptr<PgAgentReads> m_reads;
};

QTEST_GUILESS_MAIN(TestPgAgentReads)
#include "tst_pg_agent_reads.moc"
