// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/pg/plan_json.h"
#include "kernel/assert.h"

#include <QtTest>

#include <rapidcheck.h>

using namespace eraflazz;
using namespace eraflazz::engine;

namespace {

rc::Gen<std::string> anyText()
{
    return rc::gen::container<std::string>(
        rc::gen::element('a', 'Z', '0', '"', '\\', '/', '\n', '\t', '\1', '{', ',', ']', ' '));
}

} // namespace

class TestPlanJson final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aPlanComesBackAsItWasStored()
    {
        QVERIFY(rc::check("candidates in order, every field", [] {
            RoutePlan plan;
            plan.policy = *rc::gen::element(
                catalog::RoutePolicy::Priority, catalog::RoutePolicy::Cheapest, catalog::RoutePolicy::SuccessRate);
            for (int i = *rc::gen::inRange(0, 5); i > 0; --i) {
                plan.candidates.push_back({MappingId{*rc::gen::arbitrary<std::int64_t>()},
                                           SupplierId{*rc::gen::arbitrary<std::int64_t>()},
                                           *anyText(),
                                           *anyText(),
                                           Money::rupiah(*rc::gen::arbitrary<std::int64_t>())});
            }
            plan.excluded.push_back({*anyText(), *anyText(), Exclusion::CutOff});
            const auto back = planFromJson(planToJson(plan));
            RC_ASSERT(back.policy == plan.policy);
            RC_ASSERT(back.candidates.size() == plan.candidates.size());
            for (std::size_t i = 0; i < plan.candidates.size(); ++i) {
                const auto& a = plan.candidates[i];
                const auto& b = back.candidates[i];
                RC_ASSERT((a.mapping == b.mapping && a.supplier == b.supplier && a.cost == b.cost));
                RC_ASSERT((a.supplierCode == b.supplierCode && a.sku == b.sku));
            }
        }));
    }

    void commissionsComeBackAsTheyWereStored()
    {
        QVERIFY(rc::check("shares in order, every field", [] {
            std::vector<catalog::CommissionShare> shares;
            for (int i = *rc::gen::inRange(0, 5); i > 0; --i) {
                shares.push_back({AccountId{*rc::gen::arbitrary<std::int64_t>()},
                                  *anyText(),
                                  Money::rupiah(*rc::gen::arbitrary<std::int64_t>())});
            }
            RC_ASSERT(commissionsFromJson(commissionsToJson(shares)) == shares);
        }));
    }

    void whatWeDidNotWriteIsNotRead_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("not JSON") << QByteArray("broken");
        QTest::newRow("no policy") << QByteArray(R"({"candidates":[]})");
        QTest::newRow("a candidate without a cost") << QByteArray(
            R"({"policy":"priority","candidates":[{"supplier":"D","supplier_id":1,"mapping":1,"sku":"x"}]})");
        QTest::newRow("a cost with a fraction") << QByteArray(
            R"({"policy":"priority","candidates":[{"supplier":"D","supplier_id":1,"mapping":1,"sku":"x","cost":1.5}]})");
        QTest::newRow("no candidates at all") << QByteArray(R"({"policy":"priority"})");
        QTest::newRow("an unknown policy") << QByteArray(R"({"policy":"cheap","candidates":[]})");
    }

    void whatWeDidNotWriteIsNotRead()
    {
        QFETCH(QByteArray, text);
        QVERIFY_THROWS_EXCEPTION(AssertionError, (void)planFromJson(text.toStdString()));
    }

    void commissionsThatAreNoListAreNotRead_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("an object") << QByteArray("{}");
        QTest::newRow("null") << QByteArray("null");
        QTest::newRow("a share without an amount") << QByteArray(R"([{"account":1,"agent":"A"}])");
    }

    /// Read as "nobody earns", the uplines would lose their commission without a word.
    void commissionsThatAreNoListAreNotRead()
    {
        QFETCH(QByteArray, text);
        QVERIFY_THROWS_EXCEPTION(AssertionError, (void)commissionsFromJson(text.toStdString()));
    }
};

QTEST_GUILESS_MAIN(TestPlanJson)
#include "tst_plan_json.moc"
