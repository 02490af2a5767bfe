// SPDX-License-Identifier: GPL-3.0-or-later
#include "control/core/sale_walk.h"

#include <QtTest>

#include <algorithm>
#include <limits>
#include <rapidcheck.h>
#include <stdexcept>

using namespace eraflazz;
using namespace eraflazz::control;

namespace {

constexpr std::int64_t kFrom = 1'780'000'000'000;
constexpr std::int64_t kDayMs = 86'400'000;

/// A history that takes its time: so much for each statement and for each millisecond of sales it looks through.
class SlowHistory final : public ControlReads {
public:
    [[nodiscard]] std::string json(const std::string&, const Values&) override { throw std::logic_error("not asked"); }
    [[nodiscard]] std::vector<Row> table(const std::string&, const Values&) override
    {
        throw std::logic_error("not asked");
    }
    [[nodiscard]] std::vector<Row> sales(const SaleQuestion& question) override
    {
        ++statements;
        const double takes = statementMs + static_cast<double>(question.toMs - question.fromMs) * msPerMs;
        if (question.withinMs > 0 && takes > question.withinMs) {
            clockMs += question.withinMs;
            throw ReadTooSlow("as slow as that");
        }
        clockMs += takes;
        std::vector<Row> found;
        for (auto it = all.rbegin(); it != all.rend() && static_cast<int>(found.size()) < question.most; ++it) {
            const bool isBefore = !question.before || *it < *question.before;
            const std::int64_t atMs = Stamp::fromUuid(*it)->unixMs();
            if (isBefore && atMs >= question.fromMs && atMs < question.toMs)
                found.push_back({it->toString(), 0, {}});
        }
        return found;
    }
    [[nodiscard]] std::int64_t countSales(const SaleQuestion&) override { throw std::logic_error("not asked"); }
    [[nodiscard]] std::vector<Row> newestSales(int) override { throw std::logic_error("not asked"); }
    [[nodiscard]] std::vector<Row> openSales(int) override { throw std::logic_error("not asked"); }

    [[nodiscard]] SalePage page(const SaleQuestion& question, std::int64_t stretchMs, const WalkTimes& times = {})
    {
        return walkSales(*this, question, stretchMs, times, [this] { return static_cast<std::int64_t>(clockMs); });
    }

    std::vector<Uuid> all; ///< What fits the filter, oldest first.
    double statementMs = 0;
    double msPerMs = 0;
    double clockMs = 0;
    int statements = 0;
};

std::vector<std::string> keysFrom(const SlowHistory& history, std::int64_t fromMs, std::int64_t toMs)
{
    std::vector<std::string> keys;
    for (auto it = history.all.rbegin(); it != history.all.rend(); ++it) {
        const std::int64_t atMs = Stamp::fromUuid(*it)->unixMs();
        if (atMs >= fromMs && atMs < toMs)
            keys.push_back(it->toString());
    }
    return keys;
}

} // namespace

class TestSaleWalk final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void pagesTogetherAreWhatOneEndlessStatementFinds()
    {
        const bool isTrue = rc::check("pages of any size, from a history of any speed", [] {
            SlowHistory history;
            StampIssuer ids(3);
            std::int64_t atMs = kFrom;
            const auto gaps = *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 3'000));
            for (const int gap : gaps)
                history.all.push_back(ids.next(atMs += gap).toUuid());
            history.statementMs = *rc::gen::element(0.0, 1.0, 5.0, 30.0);
            history.msPerMs = *rc::gen::element(0.0, 0.001, 0.02, 0.3);
            SaleQuestion question{kFrom, atMs + *rc::gen::inRange(-2'000, 2'000), {}, std::nullopt, 1};
            question.most = *rc::gen::inRange(1, 40);
            const auto expected = keysFrom(history, question.fromMs, question.toMs);
            std::vector<std::string> found;
            std::int64_t stretchMs = *rc::gen::element<std::int64_t>(0, 1, 1'000, 40'000);
            for (;;) {
                const auto page = history.page(question, stretchMs);
                RC_ASSERT(static_cast<int>(page.rows.size()) <= question.most);
                for (const auto& row : page.rows)
                    found.push_back(row.key);
                if (page.searchedToMs) // nothing newer comes later
                    RC_ASSERT(found == keysFrom(history, *page.searchedToMs, question.toMs));
                if (!page.next)
                    break;
                RC_ASSERT(!question.before || *page.next < *question.before);
                RC_ASSERT(page.searchedToMs.has_value() == (static_cast<int>(page.rows.size()) < question.most));
                question.before = page.next;
                stretchMs = page.stretchMs;
            }
            RC_ASSERT(found == expected);
        });
        QVERIFY(isTrue);
    }

    void whatAnIndexAnswersIsOneStatement()
    {
        SlowHistory history;
        history.statementMs = 60;
        const auto page = history.page({kFrom, kFrom + 92 * kDayMs, {}, std::nullopt, 200}, 0);
        QCOMPARE(history.statements, 1);
        QVERIFY(!page.next && !page.searchedToMs && page.stretchMs == 0);
    }

    void anAnswerComesInTimeAndSaysHowFarItLooked_data()
    {
        QTest::addColumn<int>("salesADay");
        QTest::addColumn<int>("nanosecondsASale");
        QTest::newRow("ten million in four months") << 83'000 << 6'000;
        QTest::newRow("the same, warm") << 83'000 << 1'000;
        QTest::newRow("ten times as many") << 830'000 << 6'000;
        QTest::newRow("a small shop on a slow disk") << 1'000 << 500'000;
    }
    void anAnswerComesInTimeAndSaysHowFarItLooked()
    {
        QFETCH(int, salesADay);
        QFETCH(int, nanosecondsASale);
        SlowHistory history;
        history.statementMs = 3;
        history.msPerMs = static_cast<double>(salesADay) / kDayMs * nanosecondsASale / 1e6;
        const double endlessMs = history.msPerMs * 92 * kDayMs;
        SaleQuestion question{kFrom, kFrom + 92 * kDayMs, {}, std::nullopt, 200};
        constexpr int kAnswerMost = 280;
        std::int64_t stretchMs = 0;
        int answers = 0;
        for (;; ++answers) {
            const double before = history.clockMs;
            const auto page = history.page(question, stretchMs);
            QVERIFY2(history.clockMs - before <= kAnswerMost, qPrintable(QString::number(history.clockMs - before)));
            if (!page.next)
                break;
            QVERIFY(page.searchedToMs.has_value());
            question.before = page.next;
            stretchMs = page.stretchMs;
        }
        QVERIFY(answers > 0);
        QVERIFY2(history.clockMs < 1.4 * endlessMs + kAnswerMost,
                 qPrintable(QString::number(history.clockMs / endlessMs)));
    }

    void aDatabaseThatAnswersNothingInTimeIsToldAsSuch()
    {
        class Stuck final : public ControlReads {
        public:
            [[nodiscard]] std::string json(const std::string&, const Values&) override { return {}; }
            [[nodiscard]] std::vector<Row> table(const std::string&, const Values&) override { return {}; }
            [[nodiscard]] std::vector<Row> sales(const SaleQuestion&) override { throw ReadTooSlow("stuck"); }
            [[nodiscard]] std::int64_t countSales(const SaleQuestion&) override { return 0; }
            [[nodiscard]] std::vector<Row> newestSales(int) override { return {}; }
            [[nodiscard]] std::vector<Row> openSales(int) override { return {}; }
        } stuck;
        const SaleQuestion question{kFrom, kFrom + kDayMs, {}, std::nullopt, 10};
        QVERIFY_THROWS_EXCEPTION(ReadTooSlow, (void)walkSales(stuck, question));
    }
};

QTEST_GUILESS_MAIN(TestSaleWalk)
#include "tst_sale_walk.moc"
