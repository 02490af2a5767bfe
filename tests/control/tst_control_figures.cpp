// SPDX-License-Identifier: GPL-3.0-or-later
#include "control/core/alarm_rules.h"
#include "control/core/day_figures.h"
#include "control/core/log_row.h"
#include "control/core/sale_counts.h"
#include "control/core/sale_row.h"
#include "control/core/supplier_rings.h"

#include <QtTest>

#include <algorithm>
#include <set>
#include <string>

using namespace eraflazz;
using namespace eraflazz::control;

namespace {

constexpr std::int64_t kNow = 1'795'000'000'000;

Row figureRow(const char* status, std::int64_t slot, std::int64_t count, std::int64_t revenue, std::int64_t margin)
{
    return {"x", 0, {std::string(status), slot, count, revenue, margin, count * 1'000}};
}

std::vector<std::string> keysOf(const std::vector<AlarmFinding>& findings)
{
    std::vector<std::string> keys;
    for (const auto& one : findings)
        keys.push_back(one.key);
    return keys;
}

AlarmSupplier healthy(const std::string& code)
{
    return {code, true, false, Money::rupiah(5'000'000), 990, 100};
}

} // namespace

class TestControlFigures final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aShopWithoutTroubleHasNoAlarm() { QVERIFY(judgeAlarms({healthy("DIGI"), healthy("TOKO")}, true, {}).empty()); }

    void everyRuleHasItsAlarmAndItsSwitch()
    {
        AlarmSupplier ill{"DIGI", true, true, Money::rupiah(10), 500, 100};
        AlarmFacts facts;
        facts.pending = 5'000;
        facts.doubtfulAgeS = 10'000;
        facts.doubtfulSale = "CODE";
        facts.banks.push_back({"BCA1", "a line is missing"});
        facts.drifts.push_back({"TOKO", -500, kNow});
        facts.cases.push_back({"complaint", 2, kNow});
        const auto all = judgeAlarms({ill}, false, facts);
        QCOMPARE(keysOf(all),
                 (std::vector<std::string>{"breaker:DIGI",
                                           "float:DIGI",
                                           "success:DIGI",
                                           "pending",
                                           "doubtful",
                                           "bank:BCA1",
                                           "drift:TOKO",
                                           "case:complaint",
                                           "engine"}));
        for (const auto& one : all)
            QVERIFY2(!one.severity.empty(), one.key.c_str());
        for (const auto& rule : alarmRules())
            facts.values[std::string(rule.name)] = -1;
        QCOMPARE(keysOf(judgeAlarms({ill}, true, facts)), std::vector<std::string>{"case:complaint"});
    }

    void aClosedSupplierAndFewOrdersSayNothing()
    {
        AlarmSupplier closed{"DIGI", false, true, Money::rupiah(-1), 0, 100};
        AlarmSupplier fresh{"TOKO", true, false, Money::rupiah(5'000'000), 0, 5};
        QVERIFY(judgeAlarms({closed, fresh}, true, {}).empty());
    }

    void thresholdsAreThoseOfTheShop()
    {
        const auto values = alarmValuesFrom({{"float_low", "9000000"}, {"success_low", "nonsense"}, {"drift", "-2"}});
        QCOMPARE(thresholdOf(values, "float_low"), std::int64_t{9'000'000});
        QCOMPARE(thresholdOf(values, "success_low"), std::int64_t{800});
        QCOMPARE(thresholdOf(values, "drift"), std::int64_t{0});
        AlarmFacts facts;
        facts.values = values;
        const auto found = judgeAlarms({healthy("DIGI")}, true, facts);
        QCOMPARE(keysOf(found), std::vector<std::string>{"float:DIGI"});
        QCOMPARE(found.front().threshold, std::optional<std::int64_t>(9'000'000));
    }

    void figuresOfADayAreTheSumOfItsStretches()
    {
        DayFigures book;
        const std::int64_t day = DayFigures::dayStartMs(kNow);
        QCOMPARE((day + 7 * DayFigures::kHourMs) % DayFigures::kDayMs, std::int64_t{0});
        QVERIFY(day <= kNow && kNow - day < DayFigures::kDayMs);
        const auto stale = book.stale(day, day + DayFigures::kDayMs, kNow);
        QVERIFY(std::is_sorted(stale.rbegin(), stale.rend()));
        QCOMPARE(stale.back(), day);
        for (const auto start : stale) {
            SalesFigures figures;
            figures.add(figureRow("SUCCESS", 40, 3, 30'000, 900));
            figures.add(figureRow("FAILED", 44, 1, 10'000, 0));
            figures.add(figureRow("PENDING", 0, 2, 20'000, 0));
            book.put(start, figures, kNow);
        }
        const auto count = static_cast<std::int64_t>(stale.size());
        const auto sum = book.sum(day, kNow);
        QCOMPARE(sum.sales, 6 * count);
        QCOMPARE(sum.success, 3 * count);
        QCOMPARE(sum.failed, count);
        QCOMPARE(sum.revenue, 30'000 * count); // what failed earned nothing
        QCOMPARE(sum.margin, 900 * count);
        QCOMPARE(sum.durationSumMs / sum.ended, std::int64_t{1'000});
        QVERIFY(sum.durationMs(50) > 1'000 && sum.durationMs(50) < 1'400); // 2^10.125
        QVERIFY(sum.durationMs(95) > 2'000);
        QVERIFY(book.isWhole(day, kNow) && !book.isWhole(day - 1, kNow));
    }

    void whatMayStillChangeIsReadAgainSooner()
    {
        DayFigures book;
        const std::int64_t day = DayFigures::dayStartMs(kNow);
        for (const auto start : book.stale(day, kNow, kNow))
            book.put(start, {}, kNow);
        QVERIFY(book.stale(day, kNow, kNow).empty());
        const auto soon = book.stale(day, kNow + 30'000, kNow + 30'000).size();
        const auto later = book.stale(day, kNow + 120'000, kNow + 120'000).size();
        const auto muchLater = book.stale(day, kNow + 1'800'000, kNow + 1'800'000).size();
        QVERIFY(soon >= 1 && soon < later && later < muchLater);
    }

    void attemptsAreCountedAtTheirSupplier()
    {
        SupplierRings rings;
        for (int i = 0; i < 9; ++i)
            rings.add("DIGI", true, kNow);
        rings.add("DIGI", false, kNow);
        rings.add("TOKO", false, kNow - 3'600'000);
        for (const bool isDelivered : {true, true, false})
            rings.add("TRIO", isDelivered, kNow);
        std::int64_t digi = 0, toko = 0;
        for (const auto& row : rings.rows(kNow)) {
            const auto& supplier = std::get<std::string>(row.cells[2]);
            const auto permille = std::get<std::int64_t>(row.cells[5]);
            if (supplier == "DIGI" && permille >= 0) {
                ++digi;
                QCOMPARE(permille, std::int64_t{900});
            }
            if (supplier == "TRIO" && permille >= 0)
                QCOMPARE(permille, std::int64_t{667}); // Rounded, not cut.
            toko += supplier == "TOKO" && permille == 0 ? 1 : 0;
        }
        QCOMPARE(digi, std::int64_t{3}); // one bucket of each step
        QCOMPARE(toko, std::int64_t{3});
        const auto stepsOf = [&rings](std::int64_t at) {
            std::set<std::string> steps;
            for (const auto& row : rings.rows(at)) {
                if (std::get<std::int64_t>(row.cells[5]) >= 0)
                    steps.insert(std::get<std::string>(row.cells[1]));
            }
            return steps;
        };
        QCOMPARE(stepsOf(kNow + 6 * DayFigures::kDayMs), std::set<std::string>{"1h"}); // a week is kept by the hour
        QCOMPARE(stepsOf(kNow + 8 * DayFigures::kDayMs), std::set<std::string>{});
    }

    void theRailCountsWhatIsThere()
    {
        LiveTable table;
        engine::SaleChange change;
        change.version = 1;
        change.status = engine::SaleStatus::Processing;
        change.isDoubtful = true;
        change.id = Stamp{std::int64_t{5} << 22}.toUuid();
        table.put(saleRow(change, "AG001", "DIGI", "PULSA", "XL"), 1);
        change.id = Stamp{std::int64_t{6} << 22}.toUuid();
        change.status = engine::SaleStatus::Success;
        change.isDoubtful = false;
        table.put(saleRow(change, "AG001", "TOKO", "PULSA", ""), 1);
        std::map<std::string, std::int64_t> counts;
        for (const auto& row : saleCounts(table.rows(), {3, 4}, kNow))
            counts[row.key] = std::get<std::int64_t>(row.cells[2]);
        QCOMPARE(counts.at("status:PROCESSING"), std::int64_t{1});
        QCOMPARE(counts.at("status:FAILED"), std::int64_t{0});
        QCOMPARE(counts.at("state:doubtful"), std::int64_t{1});
        QCOMPARE(counts.at("state:over_sla"), std::int64_t{1});
        QCOMPARE(counts.at("state:complaints"), std::int64_t{3});
        QCOMPARE(counts.at("state:cases"), std::int64_t{4});
        QCOMPARE(counts.at("category:PULSA"), std::int64_t{2});
        QCOMPARE(counts.at("brand:XL"), std::int64_t{1});
        QCOMPARE(counts.count("brand:"), std::size_t{0});
    }

    void aLineOfTheLogNamesItsSale()
    {
        const auto id = Stamp{std::int64_t{77} << 22}.toUuid();
        const auto row = logRow({kNow, 3, "", "case stuck for sale " + id.toString() + ": x", 7}, 12);
        QCOMPARE(row.key, std::string("0000000000000012"));
        QCOMPARE(std::get<std::string>(row.cells[1]), std::string("warn"));
        QCOMPARE(std::get<std::string>(row.cells[4]), Stamp{std::int64_t{77} << 22}.toCode());
        QCOMPARE(std::get<std::int64_t>(row.cells[5]), std::int64_t{7});
        QCOMPARE(saleNamedIn("a-b--c 12345678-"), std::string());
    }
};

QTEST_GUILESS_MAIN(TestControlFigures)
#include "tst_control_figures.moc"
