// SPDX-License-Identifier: GPL-3.0-or-later
#include "control/core/sale_row.h"
#include "control/core/sale_walk.h"
#include "control/pg/pg_control_reads.h"
#include "engine_world.h"

#include <QtTest>

#include <algorithm>
#include <memory>
#include <rapidcheck.h>

using namespace eraflazz;
using namespace eraflazz::control;
using namespace eraflazz::test;

namespace {

constexpr int kSales = 400;
constexpr std::int64_t kDayMs = 86'400'000;

/// A month of sales of every kind, at uneven times.
const char* const kFill = R"(
SET LOCAL session_replication_role = replica;
CREATE TEMP TABLE made ON COMMIT DROP AS
SELECT n, moment, uuid7_floor(moment) AS id, (ARRAY['SUCCESS', 'SUCCESS', 'FAILED', 'REFUND', 'SUCCESS', 'PROCESSING'])[1 + n % 6] AS status, 1 + n % 3 AS agent
FROM generate_series(1, 400) AS n
CROSS JOIN LATERAL (SELECT date_trunc('day', now()) - (n / 7) * interval '13 hours' - n * interval '1 second' AS moment) AS m;
INSERT INTO transactions (id, agent_id, wallet_account_id, ref_id, product_id, product_code, destination, price, balance_after, business_day, route_plan,
                          commission_plan, created_at, status, supplier_id, attempts, cost, commission, sn, settled_at)
SELECT m.id, u.id, u.wallet_account_id, 'W' || n, p.id, p.code, '0878' || lpad((n * 7919 % 1000000)::text, 8, '0'), 10000 + n % 11, 0, current_date, '{}', '[]',
       m.moment, m.status, s.id, 1, CASE WHEN m.status IN ('SUCCESS', 'REFUND') THEN 10000 END, CASE WHEN m.status IN ('SUCCESS', 'REFUND') THEN n % 5 END,
       CASE WHEN m.status = 'SUCCESS' THEN 'SN' || n ELSE '' END, CASE WHEN m.status <> 'PROCESSING' THEN m.moment END
FROM made m JOIN users u ON u.code = 'AG' || m.agent CROSS JOIN (SELECT * FROM products ORDER BY id LIMIT 1) p CROSS JOIN (SELECT * FROM suppliers ORDER BY id LIMIT 1) s;
INSERT INTO order_keys (agent_id, ref_id, sale_id, fingerprint)
SELECT t.agent_id, t.ref_id, t.id, sha256('x') FROM transactions t;
INSERT INTO serials (sn, sale_id) SELECT t.sn, t.id FROM transactions t WHERE t.sn <> '';
INSERT INTO attempts (sale_id, no, supplier_id, mapping_id, ref, sku, cost, price_cap, state, owner_slot, owner_epoch, sent_at, ended_at)
SELECT t.id, 1, t.supplier_id, 1, 1000 + row_number() OVER (ORDER BY t.id), 'x', 1, 1,
       CASE WHEN t.status = 'PROCESSING' THEN 'UNKNOWN' WHEN t.status = 'FAILED' THEN 'REJECTED' ELSE 'DELIVERED' END, 0, 0, now(),
       CASE WHEN t.status <> 'PROCESSING' THEN now() END
FROM transactions t;
INSERT INTO attempt_refs (supplier_id, ref, sale_id, attempt_no)
SELECT a.supplier_id, 9000000000000000000 + a.ref, a.sale_id, 1 FROM attempts a;
INSERT INTO cases (id, sale_id, kind) SELECT gen_random_uuid(), t.id, 'reversal' FROM transactions t WHERE t.status = 'REFUND')";

rc::Gen<std::string> condition()
{
    return rc::gen::element<std::string>("agen:AG1",
                                         "agen:AG2,AG3",
                                         "-agen:AG1",
                                         "agen:NOBODY",
                                         "status:gagal",
                                         "status:gagal,refund",
                                         "status:refund",
                                         "status:proses",
                                         "-status:sukses",
                                         "produk:xld10",
                                         "produk:nothing",
                                         "supplier:DIGI",
                                         "-supplier:NOBODY",
                                         "tujuan:*19",
                                         "tujuan:08780*",
                                         "tujuan:*79*",
                                         "laba<0",
                                         "laba>=3",
                                         "harga>10005",
                                         "meragukan:ya",
                                         "meragukan:tidak",
                                         "ref:W1*",
                                         "ref:W17",
                                         "sn:*7",
                                         "sn:SN100");
}

} // namespace

class TestPgSaleWalk final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        m_world = std::make_unique<EngineWorld>(m_cluster, 3, 10'000'000);
        m_world->sql(kFill);
        m_reads = std::make_unique<PgControlReads>(m_world->conninfo());
        m_all = m_reads->newestSales(kSales + 1);
        QCOMPARE(m_all.size(), std::size_t{kSales});
    }

    void anyFilterFindsInPagesWhatAPlainLookAtEverySaleFinds()
    {
        const auto fields = saleFields(true, true);
        const bool isTrue = rc::check("any filter, any page, any time, any speed", [&] {
            std::string text;
            const int conditions = *rc::gen::inRange(0, 4);
            for (int i = 0; i < conditions; ++i)
                text += *condition() + " ";
            RC_LOG() << text;
            const auto filter = parseFilter(text, fields);
            RC_ASSERT(filter.has_value());
            SaleQuestion question{timeOf(m_all.back()) + *rc::gen::inRange(-1, 20) * kDayMs,
                                  timeOf(m_all.front()) - *rc::gen::inRange(-1, 10) * kDayMs,
                                  sqlCondition(*filter, fields, 1),
                                  std::nullopt,
                                  *rc::gen::inRange(1, 250)};
            RC_PRE(question.fromMs < question.toMs);
            RC_ASSERT(walked(question) == lookedAt(question, matcher(*filter, fields)));
        });
        QVERIFY(isTrue);
    }

private:
    static std::int64_t timeOf(const Row& row) { return std::get<std::int64_t>(row.cells[sale_column::kTime]); }

    [[nodiscard]] std::vector<std::string> lookedAt(const SaleQuestion& question,
                                                    const std::function<bool(const Row&)>& fits) const
    {
        std::vector<std::string> keys;
        for (const auto& row : m_all) {
            if (timeOf(row) >= question.fromMs && timeOf(row) < question.toMs && fits(row))
                keys.push_back(row.key);
        }
        return keys;
    }

    /// Page after page, by a clock that may say at any moment that time is over.
    [[nodiscard]] std::vector<std::string> walked(SaleQuestion question) const
    {
        std::vector<std::string> keys;
        std::int64_t stretchMs = *rc::gen::element<std::int64_t>(0, 1, kDayMs / 24, 3 * kDayMs);
        const int tickMs = *rc::gen::element(0, 5, 100);
        for (;;) {
            std::int64_t clockMs = 0;
            const auto page = walkSales(*m_reads, question, stretchMs, {}, [&] { return clockMs += tickMs; });
            for (const auto& row : page.rows)
                keys.push_back(row.key);
            if (!page.next)
                return keys;
            question.before = page.next;
            stretchMs = std::max(page.stretchMs, 3 * kDayMs); // many pages, but not hundreds
        }
    }

    PgCluster m_cluster;
    std::unique_ptr<EngineWorld> m_world;
    std::unique_ptr<PgControlReads> m_reads;
    std::vector<Row> m_all;
};

QTEST_GUILESS_MAIN(TestPgSaleWalk)
#include "tst_pg_sale_walk.moc"
