// SPDX-License-Identifier: GPL-3.0-or-later
#include "requests_world.h"

#include <QTest>

#include <future>

using namespace eraflazz;
using namespace eraflazz::test;
using namespace eraflazz::wallet;

namespace {

std::vector<Money> plan(std::initializer_list<std::int64_t> amounts)
{
    std::vector<Money> made;
    for (const auto amount : amounts)
        made.push_back(rupiah(amount));
    return made;
}

std::string said(const Result<PriceOutcome, RequestRefusal>& answer)
{
    if (!answer)
        return std::string(errorKey(answer.error()));
    return answer->isChanged ? "changed" : test::said(Result<RequestReceipt, RequestRefusal>(*answer->request));
}

/// RETAIL pays 200 above XLD10's 10,500, MASTER nothing; agents of RETAIL stand below one upline, who earns 100.
LevelMarginAsk retail(std::int64_t from, std::int64_t to)
{
    return {"RETAIL", rupiah(from), rupiah(to)};
}

RoleCapAsk checkers(std::int64_t from, std::int64_t to)
{
    return {"finance_checker", rupiah(from), rupiah(to)};
}

} // namespace

/// Margins of levels, the plan of commissions and the caps of roles: what one person may do, and what takes two.
class TestPgShopTerms final : public QObject {
    Q_OBJECT

    PgCluster m_cluster;
    std::unique_ptr<RequestsWorld> m_world;
    int m_keys = 0;

    std::string newKey() { return "k" + std::to_string(++m_keys); }
    Requests& requests() { return m_world->requests(); }

    std::string change(const char* who, const RequestAsk& ask, const std::string& key)
    {
        return said(requests().changePrice(m_world->acting(who), proposal(ask, key)));
    }
    std::string change(const char* who, const RequestAsk& ask) { return change(who, ask, newKey()); }
    std::string judge(const char* who, const RequestAsk& ask)
    {
        const auto step = requests().judgePrice(m_world->acting(who), ask);
        if (!step)
            return std::string(errorKey(step.error()));
        return *step == PriceStep::Alone ? "alone" : "two";
    }
    std::string approveLast(const char* who)
    {
        const auto id = uuid(m_world->sql("SELECT id FROM money_requests ORDER BY created_at DESC, id DESC LIMIT 1"));
        return test::said(requests().approve(m_world->acting(who), id, ""));
    }
    std::int64_t margin() { return m_world->number("SELECT margin FROM levels WHERE code = 'RETAIL'"); }
    std::int64_t cap(const std::string& role)
    {
        return m_world->number("SELECT daily_cap FROM role_caps WHERE role = '" + role + "'");
    }
    std::string plans()
    {
        return m_world->sql(
            "SELECT coalesce(string_agg(depth || ':' || amount, ' ' ORDER BY depth), '') FROM commission_levels");
    }

private Q_SLOTS:
    void init() { m_world = std::make_unique<RequestsWorld>(m_cluster); }
    void cleanup()
    {
        QCOMPARE(m_world->complaints(), std::string());
        m_world.reset();
    }

    void aSmallStepOfAMarginIsMadeAlone()
    {
        for (const auto* who : {"maker1", "checker1", "support", "viewer"})
            QCOMPARE(change(who, retail(200, 250)), std::string("NO_RIGHT"));
        const auto version = m_world->number("SELECT version FROM config_version");
        QCOMPARE(change("admin", retail(200, 250), "a"), std::string("changed"));
        QVERIFY(m_world->number("SELECT version FROM config_version") > version);
        QCOMPARE(change("admin", retail(200, 250), "a"), std::string("changed")); // the same call again
        QCOMPARE(change("admin", retail(200, 251), "a"), std::string("KEY_REUSED"));
        QCOMPARE(change("owner", retail(200, 300)), std::string("STALE"));
        QCOMPARE(change("owner", retail(250, 250)), std::string("NOTHING_CHANGES"));
        QCOMPARE(change("owner", LevelMarginAsk{"NONE", rupiah(0), rupiah(1)}), std::string("UNKNOWN_SUBJECT"));
        QCOMPARE(margin(), std::int64_t{250});
        QCOMPARE(m_world->sql("SELECT detail FROM operator_actions WHERE subject = 'level:RETAIL'"),
                 std::string(R"({"before":200,"after":250,"key":"a"})"));
    }

    /// Ten percent of 10,700, the cheapest product of the level in the morning.
    void stepsOfADayAddUpAndALargerOneTakesTwo()
    {
        QCOMPARE(judge("admin", retail(200, 1'270)), std::string("alone"));
        QCOMPARE(judge("admin", retail(200, 1'271)), std::string("two"));
        QCOMPARE(change("admin", retail(200, 1'000)), std::string("changed"));
        QCOMPARE(judge("owner", retail(1'000, 1'271)), std::string("two"));
        QCOMPARE(change("owner", retail(1'000, 1'271)), std::string("proposed"));
        QCOMPARE(margin(), std::int64_t{1'000});
        QCOMPARE(approveLast("owner"), std::string("SAME_PERSON"));
        QCOMPARE(approveLast("maker1"), std::string("NO_RIGHT"));
        QCOMPARE(approveLast("checker1"), std::string("approved"));
        QCOMPARE(margin(), std::int64_t{1'271});
        // Agreed on by two: the small steps begin anew from there.
        QCOMPARE(judge("admin", retail(1'271, 2'448)), std::string("alone"));
        QCOMPARE(m_world->number("SELECT count(*) FROM operator_actions WHERE action = 'level.margin'"),
                 std::int64_t{2});
    }

    void aRequestThatSomebodyOvertookIsStale()
    {
        QCOMPARE(change("admin", retail(200, 3'000)), std::string("proposed"));
        QCOMPARE(change("owner", retail(200, 300)), std::string("changed"));
        QCOMPARE(approveLast("checker1"), std::string("STALE"));
        QCOMPARE(margin(), std::int64_t{300});
    }

    void noMarginSellsBelowCost()
    {
        // 10,500 - 400 buys at 10,000 and pays the upline its 100; one rupiah less does not.
        QCOMPARE(judge("admin", retail(200, -400)), std::string("alone"));
        QCOMPARE(judge("admin", retail(200, -401)), std::string("PRICE_BELOW_COST"));
        QCOMPARE(change("owner", retail(200, -401)), std::string("PRICE_BELOW_COST"));
        m_world->sql("UPDATE product_mappings SET cost = 20000");
        QCOMPARE(judge("admin", retail(200, 300)),
                 std::string("alone")); // a loss that was there keeps nobody from raising
    }

    void marginsOutOfRangeAreRefused()
    {
        for (const auto wrong : {std::int64_t{10'000'001}, std::int64_t{-10'000'001}, INT64_MAX, INT64_MIN + 1})
            QCOMPARE(change("owner", retail(200, wrong)), std::string("AMOUNT_OUT_OF_RANGE"));
        QCOMPARE(margin(), std::int64_t{200});
    }

    void theLevelsOwnPriceCountsFromTheMarginOfTheMorning()
    {
        QCOMPARE(change("admin", retail(200, 1'270)), std::string("changed"));
        const auto own = [&](std::int64_t to) {
            return judge("admin", PriceAsk{"XLD10", "RETAIL", rupiah(11'770), rupiah(to)});
        };
        QCOMPARE(own(11'769), std::string("alone"));
        QCOMPARE(own(11'771), std::string("two")); // 10,700 in the morning
    }

    void ofTwoEditorsOneIsToldThatHeIsLate()
    {
        auto theirs = std::async(std::launch::async, [this] {
            const auto store = m_world->newStore();
            return said(store->requests().changePrice(m_world->acting("owner"), proposal(retail(200, 220), "theirs")));
        });
        const auto mine = change("admin", retail(200, 230), "mine");
        const auto other = theirs.get();
        QVERIFY((mine == "changed" && other == "STALE") || (mine == "STALE" && other == "changed"));
        QCOMPARE(margin(), std::int64_t{mine == "changed" ? 230 : 220});
    }

    void thePlanIsChangedAsOneSet()
    {
        QCOMPARE(plans(), std::string("1:100 2:50"));
        for (const auto* who : {"maker1", "checker1", "support", "viewer"})
            QCOMPARE(change(who, CommissionAsk{plan({100, 50}), plan({100, 60})}), std::string("NO_RIGHT"));
        QCOMPARE(change("admin", CommissionAsk{plan({100, 50}), plan({90, 0, 20})}, "a"), std::string("changed"));
        QCOMPARE(plans(), std::string("1:90 2:0 3:20"));
        QCOMPARE(change("admin", CommissionAsk{plan({100, 50}), plan({90, 0, 20})}, "a"), std::string("changed"));
        QCOMPARE(change("owner", CommissionAsk{plan({100, 50}), plan({100, 60})}), std::string("STALE"));
        QCOMPARE(change("owner", CommissionAsk{plan({90, 0, 20}), plan({90, 0, 20})}), std::string("NOTHING_CHANGES"));
        QCOMPARE(change("owner", CommissionAsk{plan({90, 0, 20}), plan({80})}), std::string("changed"));
        QCOMPARE(plans(), std::string("1:80 2:0 3:0")); // a distance is never removed
        QCOMPARE(change("owner", CommissionAsk{plan({80}), {}}), std::string("changed"));
        QCOMPARE(plans(), std::string("1:0 2:0 3:0"));
        QCOMPARE(change("owner", CommissionAsk{{}, plan({80})}), std::string("changed"));
    }

    /// 10,700 - 10,000 - what the direct upline earns: agents stand below one only.
    void noPlanSellsBelowCost()
    {
        QCOMPARE(judge("admin", CommissionAsk{plan({100, 50}), plan({700})}), std::string("alone"));
        QCOMPARE(judge("admin", CommissionAsk{plan({100, 50}), plan({701})}), std::string("PRICE_BELOW_COST"));
        // Ten percent of 10,500, counted through all uplines together.
        QCOMPARE(judge("admin", CommissionAsk{plan({100, 50}), plan({100, 1'100})}), std::string("alone"));
        QCOMPARE(judge("admin", CommissionAsk{plan({100, 50}), plan({100, 1'101})}), std::string("two"));
        QCOMPARE(judge("admin", CommissionAsk{plan({100, 50}), plan({0, 1'201})}), std::string("two"));
        QCOMPARE(change("admin", CommissionAsk{plan({100, 50}), plan({100, 5'000})}), std::string("proposed"));
        QCOMPARE(approveLast("checker2"), std::string("approved"));
        QCOMPARE(plans(), std::string("1:100 2:5000"));
    }

    void aPlanOutOfRangeIsRefused()
    {
        QCOMPARE(change("owner", CommissionAsk{plan({100, 50}), plan({10'000'001})}),
                 std::string("AMOUNT_OUT_OF_RANGE"));
        QCOMPARE(change("owner", CommissionAsk{plan({100, 50}), plan({-1})}), std::string("AMOUNT_OUT_OF_RANGE"));
        QCOMPARE(change("owner", CommissionAsk{plan({100, 50}), std::vector<Money>(51, rupiah(1))}),
                 std::string("AMOUNT_OUT_OF_RANGE"));
        for (const auto* text : {"x", "1,", ",1", "1,,2", "-1", "1.5", "10000001", "9223372036854775808", "1, 2"})
            QVERIFY2(!planFrom(text), text);
        QCOMPARE(planText(*planFrom("100,0,50,0,0")), std::string("100,0,50"));
        QCOMPARE(planText(*planFrom("0")), std::string());
    }

    void ofTwoWhoSawTheSamePlanOneIsLate()
    {
        auto theirs = std::async(std::launch::async, [this] {
            const auto store = m_world->newStore();
            return said(store->requests().changePrice(m_world->acting("owner"),
                                                      proposal(CommissionAsk{plan({100, 50}), plan({90})}, "theirs")));
        });
        const auto mine = change("admin", CommissionAsk{plan({100, 50}), plan({80, 50})}, "mine");
        const auto other = theirs.get();
        QVERIFY((mine == "changed" && other == "STALE") || (mine == "STALE" && other == "changed"));
        QCOMPARE(plans(), std::string(mine == "changed" ? "1:80 2:50" : "1:90 2:0"));
    }

    void aCapFallsByOnePersonAndRisesByTwo()
    {
        for (const auto* who : {"admin", "maker1", "checker1", "support", "viewer"})
            QCOMPARE(change(who, checkers(200'000'000, 1)), std::string("NO_RIGHT"));
        QCOMPARE(change("owner", checkers(200'000'000, 150'000'000), "a"), std::string("changed"));
        QCOMPARE(change("owner", checkers(200'000'000, 150'000'000), "a"), std::string("changed"));
        QCOMPARE(change("owner", checkers(200'000'000, 1)), std::string("STALE"));
        QCOMPARE(change("owner", checkers(150'000'000, 150'000'001)), std::string("proposed"));
        QCOMPARE(cap("finance_checker"), std::int64_t{150'000'000});
        QCOMPARE(approveLast("owner"), std::string("SAME_PERSON"));
        for (const auto* who : {"maker1", "support", "viewer"})
            QCOMPARE(approveLast(who), std::string("NO_RIGHT"));
        QCOMPARE(approveLast("admin"), std::string("approved"));
        QCOMPARE(cap("finance_checker"), std::int64_t{150'000'001});
        QCOMPARE(m_world->sql("SELECT role || ' ' || cap_before || ' ' || cap_after FROM cap_changes"),
                 std::string("finance_checker 150000000 150000001"));
    }

    void nobodyRaisesTheOwnCapAloneWhateverTheOrder()
    {
        const RoleCapAsk own{"owner", rupiah(1'000'000'000), rupiah(2'000'000'000)};
        QCOMPARE(change("owner", own), std::string("proposed"));
        QCOMPARE(change("owner", {RoleCapAsk{"owner", rupiah(1'000'000'000), rupiah(0)}}), std::string("changed"));
        QCOMPARE(change("owner", {RoleCapAsk{"owner", rupiah(0), rupiah(1)}}), std::string("proposed"));
        QCOMPARE(cap("owner"), std::int64_t{0});
        QCOMPARE(change("owner", {RoleCapAsk{"nobody", rupiah(0), rupiah(1)}}), std::string("UNKNOWN_SUBJECT"));
        for (const auto wrong : {std::int64_t{-1}, std::int64_t{1'000'000'000'001}, INT64_MAX})
            QCOMPARE(change("owner", {RoleCapAsk{"owner", rupiah(0), rupiah(wrong)}}),
                     std::string("AMOUNT_OUT_OF_RANGE"));
    }

    /// The daemon's role cannot do it either, whatever its code says.
    void theDatabaseRaisesNoCapWithoutItsRequest()
    {
        const auto refused = [&](const std::string& text) {
            return m_world->refusal(text).find("cap_needs_request") != std::string::npos;
        };
        QVERIFY(refused("UPDATE role_caps SET daily_cap = daily_cap + 1 WHERE role = 'owner'"));
        QCOMPARE(change("owner", checkers(200'000'000, 300'000'000)), std::string("proposed"));
        const std::string byRequest =
            "UPDATE role_caps SET daily_cap = 300000000, request_id = (SELECT id FROM money_requests) WHERE role = ";
        QVERIFY(refused(byRequest + "'finance_checker'")); // nobody agreed yet
        QCOMPARE(approveLast("admin"), std::string("approved"));
        QVERIFY(refused(byRequest + "'finance_maker'")); // another role's
        QCOMPARE(change("owner", checkers(300'000'000, 200'000'000)), std::string("changed"));
        QVERIFY(!m_world->refusal(byRequest + "'finance_checker'").empty()); // it served once
        QVERIFY(!m_world->refusal("INSERT INTO role_caps VALUES ('owner', 1) ON CONFLICT DO NOTHING").empty());
        QVERIFY(!m_world->refusal("UPDATE role_caps SET role = 'viewer' WHERE role = 'owner'").empty());
        QVERIFY(!m_world->refusal("DELETE FROM role_caps").empty());
        QCOMPARE(cap("finance_checker"), std::int64_t{200'000'000});
    }

    void ofTwoOwnersWhoLowerACapOneIsLate()
    {
        auto theirs = std::async(std::launch::async, [this] {
            const auto store = m_world->newStore();
            return said(
                store->requests().changePrice(m_world->acting("owner"), proposal(checkers(200'000'000, 5), "t")));
        });
        const auto mine = change("owner", checkers(200'000'000, 6), "m");
        const auto other = theirs.get();
        QVERIFY((mine == "changed" && other == "STALE") || (mine == "STALE" && other == "changed"));
        QCOMPARE(cap("finance_checker"), std::int64_t{mine == "changed" ? 6 : 5});
    }
};

QTEST_GUILESS_MAIN(TestPgShopTerms)
#include "tst_pg_shop_terms.moc"
