// SPDX-License-Identifier: GPL-3.0-or-later
#include "control/core/sale_row.h"
#include "control/pg/pg_control_reads.h"
#include "engine_world.h"
#include "json/json.h"

#include <QtTest>

#include <algorithm>
#include <memory>

using namespace eraflazz;
using namespace eraflazz::control;
using namespace eraflazz::test;

namespace {

constexpr std::int64_t kFirst = 1'704'067'200'000;
constexpr std::int64_t kLast = 4'102'444'800'000;

} // namespace

class TestPgControlReads final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        m_world = std::make_unique<EngineWorld>(m_cluster, 2, 10'000'000);
        LaneHouse house(*m_world, "control", 1);
        house.start();
        for (int i = 0; i < 5; ++i) {
            auto answer = house.order(1 + i % 2, "R" + std::to_string(i), "08780000780" + std::to_string(i));
            QCOMPARE(answerOf(answer), std::string("accepted"));
        }
        house.stop();
        m_reads = std::make_unique<PgControlReads>(m_world->conninfo());
    }

    void theNewestSalesComeNewestFirst()
    {
        const auto rows = m_reads->newestSales(3);
        QCOMPARE(rows.size(), std::size_t{3});
        QVERIFY(rows[0].key > rows[1].key);
        QCOMPARE(std::get<std::string>(rows[0].cells[sale_column::kRefId]), std::string("R4"));
        QCOMPARE(std::get<std::string>(rows[0].cells[sale_column::kDestination]), std::string("087800007804"));
    }

    void historyIsReadPageByPage()
    {
        SaleQuestion question{kFirst, kLast, {}, std::nullopt, 2};
        std::vector<std::string> keys;
        for (auto rows = m_reads->sales(question); !rows.empty(); rows = m_reads->sales(question)) {
            for (const auto& row : rows)
                keys.push_back(row.key);
            question.before = Uuid::parse(keys.back());
        }
        QCOMPARE(keys.size(), std::size_t{5});
        QVERIFY(std::is_sorted(keys.rbegin(), keys.rend()));
        QVERIFY(m_reads->sales({kFirst, kFirst + 1, {}, std::nullopt, 2}).empty());
    }

    void everyFieldFindsTheSameLiveAndInHistory()
    {
        const auto fields = saleFields(true, true);
        const auto all = m_reads->newestSales(100);
        for (const std::string text : {"ref:R1",
                                       "ref:R*",
                                       "ref:*3",
                                       "ref:*4*",
                                       "member:AG1",
                                       "agen:A*",
                                       "produk:xld10",
                                       "tujuan:08780000780*",
                                       "tujuan:+6287800007802",
                                       "tujuan:*804",
                                       "status:menunggu",
                                       "status:proses,sukses",
                                       "-status:gagal",
                                       "supplier:DIGI",
                                       "harga>10.499",
                                       "harga<10500",
                                       "kirim:1",
                                       "durasi>5",
                                       "-durasi>5",
                                       "laba<0",
                                       "modal>0",
                                       "meragukan:ya",
                                       "meragukan:tidak",
                                       "waktu>1704067200000",
                                       "0812",
                                       "R2",
                                       "\"XLD10\"",
                                       "sn:x*",
                                       "kode:*0*",
                                       "amount:0"}) {
            const auto filter = parseFilter(text, fields);
            QVERIFY2(filter.has_value(), text.c_str());
            const auto found = m_reads->sales({kFirst, kLast, sqlCondition(*filter, fields, 1), std::nullopt, 100});
            const auto fits = matcher(*filter, fields);
            const auto live = static_cast<std::size_t>(std::count_if(all.begin(), all.end(), fits));
            QVERIFY2(found.size() == live,
                     (text + ": " + std::to_string(found.size()) + " in history, " + std::to_string(live) + " live")
                         .c_str());
        }
    }

    void aStoryIsMaskedForWhoMayNotSee()
    {
        const auto sale = m_reads->newestSales(1).front().key;
        const auto story = [&](bool all) {
            const auto text =
                m_reads->json("sale_story", {{":sale", sale}, {":personal", all}, {":margin", all}, {":raw", all}});
            return *parseJson(text);
        };
        QCOMPARE(story(true)["destination"].asString().value_or(""), std::string_view("087800007804"));
        QVERIFY(story(true)["attempts"].items().front()["cost"].asInteger().has_value());
        QCOMPARE(story(false)["destination"].asString().value_or(""), std::string_view("08780***804"));
        QVERIFY(story(false)["attempts"].items().front()["cost"].isNull());
        QVERIFY(story(false)["commission_plan"].isNull());
        QCOMPARE(m_reads->json("sale_story",
                               {{":sale", std::string("0192f0c1-7a40-7cde-8f01-23456789abcd")},
                                {":personal", true},
                                {":margin", true},
                                {":raw", true}}),
                 std::string());
    }

    void nothingCanBeWrittenAndNothingRunsForEver()
    {
        PgControlReads quick(m_world->conninfo(), 50);
        SqlCondition slow{"pg_sleep(0.5) IS NOT NULL", {}, std::nullopt};
        const SaleQuestion question{kFirst, kLast, slow, std::nullopt, 10};
        QVERIFY_THROWS_EXCEPTION(ReadFailed, (void)quick.sales(question));
        QCOMPARE(quick.newestSales(1).size(), std::size_t{1}); // it connects again
    }

private:
    PgCluster m_cluster;
    std::unique_ptr<EngineWorld> m_world;
    std::unique_ptr<PgControlReads> m_reads;
};

QTEST_GUILESS_MAIN(TestPgControlReads)
#include "tst_pg_control_reads.moc"
