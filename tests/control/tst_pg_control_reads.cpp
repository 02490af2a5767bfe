// SPDX-License-Identifier: GPL-3.0-or-later
#include "control/core/sale_row.h"
#include "control/pg/pg_control_reads.h"
#include "control/server/figures_past.h"
#include "engine_world.h"
#include "json/json.h"
#include "kernel/clock.h"

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

    void aRowTellsWhatItsLatestAttemptOrderedAndWhenItsStatusCame()
    {
        const auto textAt = [](const Row& row, int column) {
            return std::get<std::string>(row.cells[static_cast<std::size_t>(column)]);
        };
        const auto newest = m_reads->newestSales(1).front();
        const auto found = m_reads->sales({kFirst, kLast, {}, std::nullopt, 1}).front();
        QCOMPARE(found.key, newest.key);
        QVERIFY((found.cells == newest.cells));
        const auto story = *parseJson(m_reads->json(
            "sale_story", {{":sale", found.key}, {":personal", true}, {":margin", true}, {":raw", true}}));
        const auto& attempt = story["attempts"].items().back();
        QVERIFY(!textAt(found, sale_column::kSku).empty());
        QCOMPARE(textAt(found, sale_column::kSku), attempt["sku"].asText().value_or(""));
        QCOMPARE(textAt(found, sale_column::kSupplierRef), attempt["ref"].asText().value_or(""));
        QCOMPARE(textAt(found, sale_column::kSupplierCode), attempt["supplier_code"].asText().value_or("?"));
        QCOMPARE(std::get<std::int64_t>(found.cells[sale_column::kStatusAt]),
                 story["updated_at"].asInteger().value_or(0));
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
                                       "ref:r1",
                                       "ref:R1,R2,R9",
                                       "-ref:R1",
                                       "member:AG1",
                                       "agen:A*",
                                       "produk:xld10",
                                       "produk:nothing",
                                       "-produk:nothing",
                                       "produk:nothing,xld10",
                                       "produk:xld10,no*",
                                       "kategori:pulsa",
                                       "operator:nobody",
                                       "tujuan:08780000780*",
                                       "tujuan:+6287800007802",
                                       "tujuan:*804",
                                       "status:menunggu",
                                       "status:proses,sukses",
                                       "-status:gagal",
                                       "status:refund",
                                       "status:pending,proses",
                                       "-status:pending,proses",
                                       "status:proses,gagal",
                                       "supplier:DIGI",
                                       "-supplier:DIGI",
                                       "supplier:DIGI,NOBODY",
                                       "-supplier:NOBODY",
                                       "supplier:NOBODY produk:xld10",
                                       "harga>10.499",
                                       "harga<10500",
                                       "kirim:1",
                                       "kodesupplier:xld10",
                                       "-kodesupplier:nothing",
                                       "jawaban:00",
                                       "-rc:00",
                                       "durasi>5",
                                       "-durasi>5",
                                       "laba<0",
                                       "modal>0",
                                       "meragukan:ya",
                                       "meragukan:tidak",
                                       "waktu>1704067200000",
                                       "0812",
                                       "R2",
                                       "r2",
                                       "ag1",
                                       "-AG1",
                                       "087800007802",
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

    void aStoryHasItsTimesItsMoneyAndItsAnswer()
    {
        const auto sale = m_reads->newestSales(1).front().key;
        const auto story = *parseJson(
            m_reads->json("sale_story", {{":sale", sale}, {":personal", true}, {":margin", true}, {":raw", true}}));
        std::vector<std::string> steps;
        std::int64_t at = 0;
        for (const auto& step : story["timeline"].items()) {
            steps.emplace_back(step["step"].asString().value_or(""));
            QVERIFY(step["at"].asInteger().value_or(0) >= at);
            at = step["at"].asInteger().value_or(0);
        }
        for (const char* wanted : {"received", "priced", "debited", "routed", "sent"})
            QVERIFY2(std::find(steps.begin(), steps.end(), wanted) != steps.end(), wanted);
        const auto& debit = story["mutations"].items().front();
        QCOMPARE(debit["kind"].asString().value_or(""), std::string_view("debit"));
        QCOMPARE(debit["before"].asInteger().value_or(0) + debit["amount"].asInteger().value_or(0),
                 debit["after"].asInteger().value_or(-1));
        // Before money moves a person sees the balance of this moment, not the one this sale left behind.
        m_world->sql("UPDATE accounts SET balance = balance + 700 WHERE code = 'wallet:" +
                     std::string(story["agent"].asString().value_or("")) + "'");
        const auto later = *parseJson(
            m_reads->json("sale_story", {{":sale", sale}, {":personal", false}, {":margin", false}, {":raw", false}}));
        QCOMPARE(later["balance"].asInteger().value_or(0), story["balance"].asInteger().value_or(0) + 700);
        QCOMPARE(later["balance_after"].asInteger(), story["balance_after"].asInteger());
        QVERIFY(!story["route"]["candidates"].items().empty());
        QVERIFY(story["answer"].isNull()); // nothing was reported yet
        QVERIFY(story["actions"].isArray() && story["doubtful"].asBool() == false);
    }

    void backupsAreToldAsTheAdministratorNotedThem()
    {
        const auto told = [this] { return (*parseJson(m_reads->json("system_facts", {})))["backup"]; };
        QVERIFY(told()["last_at"].isNull() && told()["tested_at"].isNull()); // the archive of the log is no backup
        QVERIFY(told().has("archived_at"));
        m_world->sql(
            "INSERT INTO settings (key, value) VALUES ('backup.made_at', '1795000000000'), ('backup.tested_at', "
            "'once')");
        QCOMPARE(told()["last_at"].asInteger().value_or(0), std::int64_t{1'795'000'000'000});
        QVERIFY(told()["tested_at"].isNull()); // no time
    }

    void whatSuppliersSayLosesItsSecrets()
    {
        const auto sale = m_reads->newestSales(1).front().key;
        const std::string raw =
            "{\"data\":{\"sn\":\"SN9\",\"sign\":\"abc\\\"def\",\"api_key\":\"k1\",\"pin\":1234}} x=1&password=p1&rc=00";
        m_world->sql("INSERT INTO evidence (sale_id, id, attempt_no, source, class, raw, applied) VALUES ('" + sale +
                     "', gen_random_uuid(), 1, 'answer', 'pending', '" + raw + "', true)");
        const auto heard = [&](bool seesRaw) {
            const auto story = *parseJson(m_reads->json(
                "sale_story", {{":sale", sale}, {":personal", true}, {":margin", true}, {":raw", seesRaw}}));
            return std::string(story["evidence"].items().front()["raw"].asString().value_or("none"));
        };
        QCOMPARE(heard(false), std::string("none"));
        const auto seen = heard(true);
        for (const char* secret : {"abc", "def", "k1", "1234", "p1"})
            QVERIFY2(seen.find(secret) == std::string::npos, seen.c_str());
        QVERIFY(seen.find("SN9") != std::string::npos && seen.find("rc=00") != std::string::npos);
    }

    void whatSuppliersChargeIsForThoseWhoSeeMargins()
    {
        const auto sale = m_reads->newestSales(1).front().key;
        const std::string raw =
            "{\"data\":{\"rc\":\"00\",\"price\":51234,\"buyer_last_saldo\": \"987654\"}} harga=777&ok=1";
        m_world->sql("INSERT INTO evidence (sale_id, id, attempt_no, source, class, raw, applied, at) VALUES ('" +
                     sale + "', gen_random_uuid(), 1, 'answer', 'pending', '" + raw + "', true, 'epoch')");
        const auto heard = [&](bool seesMargin) {
            const auto story = *parseJson(m_reads->json(
                "sale_story", {{":sale", sale}, {":personal", true}, {":margin", seesMargin}, {":raw", true}}));
            return std::string(story["evidence"].items().front()["raw"].asString().value_or("none"));
        };
        QCOMPARE(heard(true), raw);
        QCOMPARE(heard(false),
                 std::string(R"({"data":{"rc":"00","price":"***","buyer_last_saldo": "***"}} harga=***&ok=1)"));
    }

    void theFiguresOfATimeAreCounted()
    {
        std::int64_t sales = 0;
        for (const auto& row : m_reads->table("sales_figures", {{":from", kFirst}, {":to", kLast}})) {
            QCOMPARE(row.cells.size(), std::size_t{6});
            sales += std::get<std::int64_t>(row.cells[2]);
        }
        QCOMPARE(sales, std::int64_t{5});
        QVERIFY(m_reads->table("sales_figures", {{":from", kFirst}, {":to", kFirst + 1}}).empty());
    }

    void whatThePagesAskIsAnswered_data()
    {
        QTest::addColumn<QString>("statement");
        QTest::addColumn<QString>("member");
        QTest::newRow("waiting") << "shop_waiting"
                                 << "pending";
        QTest::newRow("alarms") << "alarm_facts"
                                << "pending";
        QTest::newRow("system") << "system_facts"
                                << "database_bytes";
        QTest::newRow("outbox") << "outbox_facts"
                                << "outbox_due";
        QTest::newRow("mutes") << "alarm_mutes"
                               << "rows";
        QTest::newRow("first steps") << "shop_steps"
                                     << "supplier";
        QTest::newRow("maintenance") << "maintenance"
                                     << "value";
    }
    void whatThePagesAskIsAnswered()
    {
        QFETCH(QString, statement);
        QFETCH(QString, member);
        const auto json = parseJson(m_reads->json(statement.toStdString(), {}));
        QVERIFY(json && !(*json)[member.toStdString()].isNull());
    }

    void aFilterFindsByIdByAgentBySerialAndByEverySpellingOfANumber()
    {
        const auto fields = saleFields(true, true);
        const auto first = m_reads->newestSales(1).front();
        const auto code = std::get<std::string>(first.cells[sale_column::kCode]);
        const auto id = first.key;
        m_world->sql("INSERT INTO serials (sn, sale_id) VALUES ('SN-1', '" + id + "')");
        const auto count = [&](const std::string& text) {
            const auto filter = parseFilter(text, fields);
            return m_reads->countSales({kFirst, kLast, sqlCondition(*filter, fields, 1), std::nullopt, 100});
        };
        QCOMPARE(count("kode:" + code), std::int64_t{1});
        QCOMPARE(count("id:" + id), std::int64_t{1});
        QCOMPARE(count("kode:nothing"), std::int64_t{0});
        QCOMPARE(count("sn:SN-1"), std::int64_t{1});
        QCOMPARE(count("sn:SN-2"), std::int64_t{0});
        QCOMPARE(count("member:nobody"), std::int64_t{0});
        for (const char* number : {"087800007804", "6287800007804", "+6287800007804", "87800007804"})
            QCOMPARE(count(std::string("tujuan:") + number), std::int64_t{1});
        const auto all = parseFilter("durasi>100000000 kategori:*a*", fields);
        QVERIFY(all.has_value());
        (void)m_reads->sales({kFirst, kLast, sqlCondition(*all, fields, 1), std::nullopt, 10});
        QCOMPARE(m_reads->countSales({kFirst, kLast, {}, std::nullopt, 3}), std::int64_t{3}); // no further than asked
    }

    void aFrequentSupplierIsFoundAsARareOneIs()
    {
        const auto fields = saleFields(true, true);
        const auto found = [&](const std::string& text) {
            return m_reads->countSales({kFirst, kLast, sqlCondition(*parseFilter(text, fields), fields, 1), {}, 100});
        };
        QCOMPARE(found("supplier:DIGI"), std::int64_t{5});
        m_world->sql("INSERT INTO attempt_refs SELECT s.id, 9000000000000000000 + n, gen_random_uuid(), 1 "
                     "FROM suppliers s, generate_series(1, 2100) n WHERE s.code = 'DIGI'");
        QCOMPARE(found("supplier:DIGI"), std::int64_t{5});
        QCOMPARE(found("-supplier:DIGI"), std::int64_t{0});
    }

    void aSaleIsFoundByWhatBecameOfItsLatestReport()
    {
        const auto fields = saleFields(true, true);
        const auto found = [&](const std::string& text) {
            const auto filter = parseFilter(text, fields);
            return m_reads->countSales({kFirst, kLast, sqlCondition(*filter, fields, 1), {}, 100});
        };
        const auto newest = m_reads->newestSales(5);
        const auto file = [&](std::size_t sale, int sequence, const std::string& state) {
            m_world->sql(
                "INSERT INTO outbox (sale_id, sequence, agent_id, event, url, body, state, owner_slot) SELECT id, " +
                std::to_string(sequence) + ", agent_id, 'sale.failed', 'https://x', '{}', '" + state +
                "', 1 FROM transactions WHERE id = '" + newest[sale].key + "'");
        };
        const auto told = [&](std::string_view name) {
            const auto facts = parseJson(m_reads->json("outbox_facts", {}));
            return facts ? (*facts)[name].asInteger().value_or(-1) : -1;
        };
        file(0, 1, "dead");
        file(1, 1, "due");
        file(2, 1, "delivered");
        file(3, 1, "skipped");
        QCOMPARE(found("laporan:gagal"), std::int64_t{1});
        QCOMPARE(found("report:waiting"), std::int64_t{1});
        QCOMPARE(found("laporan:terkirim"), std::int64_t{1});
        QCOMPARE(found("laporan:tanpa"), std::int64_t{1});
        QCOMPARE(found("laporan:gagal,menunggu"), std::int64_t{2});
        QCOMPARE(found("-laporan:terkirim"), std::int64_t{4}); // also the sale that nothing was to be told of yet
        QCOMPARE(told("outbox_dead"), std::int64_t{1});
        QCOMPARE(told("outbox_due"), std::int64_t{1});
        file(4, 1, "stopped"); // the agent's side said not to come again: it does not know either
        file(0, 2, "due");     // sent again: no failure any more
        QCOMPARE(found("laporan:gagal"), std::int64_t{1});
        QCOMPARE(found("laporan:menunggu"), std::int64_t{2});
        QCOMPARE(told("outbox_dead"), std::int64_t{1});
        QCOMPARE(told("outbox_due"), std::int64_t{2});
        m_world->sql("SET LOCAL session_replication_role = replica; DELETE FROM outbox");
    }

    void aReversedSaleIsFoundByItsCase()
    {
        const auto fields = saleFields(true, true);
        const auto sale = m_reads->newestSales(1).front().key;
        const auto condition = sqlCondition(*parseFilter("status:refund", fields), fields, 1);
        QCOMPARE(m_reads->countSales({kFirst, kLast, condition, {}, 100}), std::int64_t{0});
        m_world->sql("SET LOCAL session_replication_role = replica; UPDATE transactions SET status = 'REFUND', "
                     "cost = 1, commission = 0, settled_at = now() WHERE id = '" +
                     sale + "'; INSERT INTO cases (id, sale_id, kind) VALUES (gen_random_uuid(), '" + sale +
                     "', 'reversal')");
        QCOMPARE(m_reads->countSales({kFirst, kLast, condition, {}, 100}), std::int64_t{1});
        m_world->sql("SET LOCAL session_replication_role = replica; UPDATE transactions SET status = "
                     "'PROCESSING', cost = NULL, commission = NULL, settled_at = NULL WHERE id = '" +
                     sale + "'; DELETE FROM cases WHERE sale_id = '" + sale + "'");
    }

    void whatIsOpenIsFoundHoweverOldItIs()
    {
        QCOMPARE(m_reads->openSales(100).size(), std::size_t{5});
        QCOMPARE(m_reads->openSales(2).size(), std::size_t{2});
        m_world->sql(
            "UPDATE attempts SET state = 'UNKNOWN' WHERE sale_id = (SELECT max(id::text)::uuid FROM transactions)");
        const auto rows = m_reads->openSales(100);
        QCOMPARE(std::get<bool>(rows.front().cells[sale_column::kDoubtful]), true);
        QCOMPARE(std::get<bool>(rows.back().cells[sale_column::kDoubtful]), false);
        m_world->sql(
            "SET session_replication_role = replica; UPDATE attempts SET state = 'SENDING' WHERE state = 'UNKNOWN'");
        QCOMPARE(m_reads->table("open_cases", {}).front().cells.size(), std::size_t{2});
    }

    void whatASupplierRefusesMostIsCountedByItsOwnCode()
    {
        const auto errors = [&](const std::string& supplier, bool isPersonal) {
            return m_reads->json("supplier_errors",
                                 {{":supplier", supplier},
                                  {":hours", std::int64_t{1}},
                                  {":most", std::int64_t{3}},
                                  {":personal", isPersonal}});
        };
        QCOMPARE(errors("NOBODY", true), std::string());
        const auto none = *parseJson(errors("DIGI", true));
        QCOMPARE(none["orders"].asInteger().value_or(0), std::int64_t{5});
        QCOMPARE(none["refused"].asInteger().value_or(-1), std::int64_t{0});
        QVERIFY(none["rows"].items().empty());
        m_world->sql("SET LOCAL session_replication_role = replica; UPDATE attempts SET state = 'REJECTED', "
                     "supplier_code = '40', supplier_message = 'Nomor salah', ended_at = now() WHERE sale_id IN "
                     "(SELECT sale_id FROM attempts ORDER BY sale_id LIMIT 2)");
        const auto told = *parseJson(errors("DIGI", true));
        QCOMPARE(told["refused"].asInteger().value_or(0), std::int64_t{2});
        const auto& row = told["rows"].items().front();
        QCOMPARE(row["code"].asText().value_or(""), std::string("40"));
        QCOMPARE(row["count"].asInteger().value_or(0), std::int64_t{2});
        QCOMPARE(row["message"].asText().value_or(""), std::string("Nomor salah"));
        QCOMPARE((*parseJson(errors("DIGI", false)))["rows"].items().front()["message"].asText().value_or("?"),
                 std::string());
        m_world->sql("SET LOCAL session_replication_role = replica; UPDATE attempts SET state = 'SENDING', "
                     "supplier_code = '', supplier_message = '', ended_at = NULL WHERE state = 'REJECTED'");
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
        PgControlReads quick(m_world->conninfo(), 400);
        SqlCondition slow{"pg_sleep(2) IS NOT NULL", {}, std::nullopt};
        const SaleQuestion question{kFirst, kLast, slow, std::nullopt, 10};
        QVERIFY_THROWS_EXCEPTION(ReadTooSlow, (void)quick.sales(question));
        QCOMPARE(quick.newestSales(1).size(), std::size_t{1});
    }

    void aQuestionMayHaveLessTimeThanOthers()
    {
        const SqlCondition slow{"pg_sleep(0.05) IS NOT NULL", {}, std::nullopt};
        SaleQuestion question{kFirst, kLast, slow, std::nullopt, 10, 60};
        QVERIFY_THROWS_EXCEPTION(ReadTooSlow, (void)m_reads->sales(question));
        question.withinMs = 0;
        QCOMPARE(m_reads->sales(question).size(), std::size_t{5});
    }

    /// Changes what the others look at: the last one.
    void aDaemonThatBeginsKnowsTheDayBefore()
    {
        const auto end = [&](const std::string& sale, const std::string& status, const std::string& attempt) {
            m_world->sql("SET session_replication_role = replica; UPDATE attempts SET state = '" + attempt +
                         "', sent_at = created_at, ended_at = created_at + interval '3 ms' WHERE sale_id = '" + sale +
                         "'; UPDATE transactions SET status = '" + status +
                         "', settled_at = created_at + interval '3 ms'" +
                         (status == "SUCCESS" ? ", cost = 9000, commission = 0" : "") + " WHERE id = '" + sale + "'");
        };
        const auto newest = m_reads->newestSales(2);
        end(newest[0].key, "SUCCESS", "DELIVERED");
        end(newest[1].key, "FAILED", "REJECTED");

        const std::int64_t began = unixMsNow() + 1'000;
        QObject target;
        const auto inbox = std::make_shared<Inbox>(target);
        ReadPool pool(1, [conninfo = m_world->conninfo()] {
            Readers readers;
            readers.reads = std::make_unique<PgControlReads>(conninfo);
            return readers;
        });
        MetricRings sales;
        SupplierRings suppliers;
        FiguresPast past(pool, inbox, sales, suppliers, began);
        const auto summed = [](const std::vector<Row>& rows, const char* step, std::size_t cell) {
            std::int64_t sum = 0;
            for (const auto& row : rows)
                sum += textIn(row, 1) == step ? numberIn(row, cell) : 0;
            return sum;
        };
        const auto largest = [](const std::vector<Row>& rows, const char* step, std::size_t cell) {
            std::int64_t most = 0;
            for (const auto& row : rows)
                most = std::max(most, textIn(row, 1) == step ? numberIn(row, cell) : 0);
            return most;
        };
        for (const char* step : {"1m", "10s", "1s"})
            QTRY_COMPARE((past.tick(monotonicMsNow()), summed(sales.rows(began), step, 2)), std::int64_t{5});
        for (const char* step : {"1h", "10m", "1m"})
            QTRY_COMPARE((past.tick(monotonicMsNow()), summed(suppliers.rows(began), step, 3)), std::int64_t{1});
        for (const char* step : {"1s", "10s", "1m"}) {
            const auto rows = sales.rows(began);
            QCOMPARE(summed(rows, step, 3), std::int64_t{1});  // success
            QCOMPARE(summed(rows, step, 4), std::int64_t{1});  // failed
            QCOMPARE(largest(rows, step, 7), std::int64_t{3}); // p50; the two may be of two seconds
            QCOMPARE(summed(rows, step, 9), numberIn(newest[0], sale_column::kPrice));
        }
        QCOMPARE(summed(suppliers.rows(began), "1m", 4), std::int64_t{1});
        QVERIFY(m_reads
                    ->table("past_figures",
                            {{":from", kFirst}, {":to", kLast}, {":step", std::int64_t{60'000}}, {":until", kFirst}})
                    .empty());
        inbox->close();
    }

private:
    PgCluster m_cluster;
    std::unique_ptr<EngineWorld> m_world;
    std::unique_ptr<PgControlReads> m_reads;
};

QTEST_GUILESS_MAIN(TestPgControlReads)
#include "tst_pg_control_reads.moc"
