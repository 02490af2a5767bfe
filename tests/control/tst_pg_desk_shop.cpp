// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk_world.h"

#include <QtTest>

using namespace eraflazz;
using namespace eraflazz::test;

namespace {

std::string margin(std::int64_t expect, std::int64_t to)
{
    return fields(
        {{"idem", freshId()}, {"level", "RETAIL"}, {"expect", expect}, {"margin", to}, {"reason", "UBAH_HARGA"}});
}

std::string plan(const char* expect, const char* to)
{
    return fields({{"idem", freshId()}, {"expect", expect}, {"plan", to}, {"reason", "UBAH_HARGA"}});
}

std::string cap(std::int64_t expect, std::int64_t to)
{
    return fields(
        {{"idem", freshId()}, {"role", "finance_checker"}, {"expect", expect}, {"cap", to}, {"reason", "BATAS_PERAN"}});
}

} // namespace

/// Terms of the whole shop as consoles change them, over the real books.
class TestPgDeskShop final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { m_world = std::make_unique<DeskWorld>(m_cluster); }
    void cleanup()
    {
        QCOMPARE(m_world->shop.complaints(), std::string());
        m_world.reset();
    }

    void aLevelIsAddedAtTheMarginOfAnotherAndRenamed()
    {
        auto& admin = m_world->as("admin");
        const auto asked = fields({{"idem", freshId()}, {"code", "DEALER"}, {"name", "Dealer"}, {"like", "RETAIL"}});
        QCOMPARE(told(admin.result("level.add", asked)["level"], "margin"), std::string("200"));
        QCOMPARE(admin.refusal("level.add", asked), std::string()); // a double click
        const auto add = [&](const char* code, const char* name, const char* like) {
            return admin
                .call("level.add", fields({{"idem", freshId()}, {"code", code}, {"name", name}, {"like", like}}))
                .error.detail;
        };
        QCOMPARE(add("DEALER", "Another", "RETAIL"), std::string("CODE_TAKEN"));
        QCOMPARE(add("small", "Small", "RETAIL"), std::string("CODE_UNFIT"));
        QCOMPARE(add("VIP", "Vip ", "RETAIL"), std::string("NAME_UNFIT"));
        QCOMPARE(add("VIP", "Vip", "NONE"), std::string("LIKE_NOT_FOUND"));
        QCOMPARE(add("VIP", "Vip", ""), std::string("LIKE_NOT_FOUND")); // there are levels
        const auto rename = [&](const char* expect, const char* name) {
            return admin
                .call("level.rename",
                      fields({{"idem", freshId()}, {"level", "DEALER"}, {"expect", expect}, {"name", name}}))
                .error.detail;
        };
        QCOMPARE(rename("Retail", "Dealer besar"), std::string("STALE"));
        QCOMPARE(rename("Dealer", "Dealer besar"), std::string());
        QCOMPARE(text("SELECT string_agg(code || '=' || name || '=' || margin, ' ' ORDER BY id) FROM levels"),
                 std::string("MASTER=Master=0 RETAIL=Retail=200 DEALER=Dealer besar=200"));
        QCOMPARE(
            text("SELECT string_agg(action, ' ' ORDER BY seq) FROM operator_actions WHERE subject = 'level:DEALER'"),
            std::string("level.add level.rename"));
    }

    void theEffectIsToldBeforeAndNothingIsWritten()
    {
        auto& admin = m_world->as("admin");
        auto effect = admin.result("level.preview", fields({{"level", "RETAIL"}, {"margin", std::int64_t{300}}}));
        QCOMPARE(told(effect, "before") + " " + told(effect, "after") + " " + told(effect, "agents"),
                 std::string("200 300 2"));
        QCOMPARE(told(effect, "alone") + told(effect, "refusal"), std::string("true"));
        const auto& row = rowsOf(effect).front();
        QCOMPARE(told(row, "product") + " " + told(row, "before") + " " + told(row, "after") + " " + told(row, "cost"),
                 std::string("XLD10 10700 10800 10000"));
        effect = admin.result("level.preview", fields({{"level", "RETAIL"}, {"margin", std::int64_t{5'000}}}));
        QCOMPARE(told(effect, "alone") + told(effect, "refusal"), std::string("false"));
        effect = admin.result("level.preview", fields({{"level", "RETAIL"}, {"margin", std::int64_t{-900}}}));
        QCOMPARE(told(effect, "refusal") + " " + told(effect, "losses_total"), std::string("PRICE_BELOW_COST 1"));
        effect = admin.result("commission.preview", fields({{"plan", "100,80"}}));
        QCOMPARE(told(effect, "before") + " to " + told(effect, "after"), std::string("100,50 to 100,80"));
        QCOMPARE(told(rowsOf(effect)[1], "after") + " " + told(rowsOf(effect)[0], "agents"), std::string("180 2"));
        QCOMPARE(admin.call("level.preview", fields({{"level", "NONE"}, {"margin", std::int64_t{1}}})).error.detail,
                 std::string("LEVEL_NOT_FOUND"));
        QCOMPARE(admin.refusal("commission.preview", fields({{"plan", "1;DROP TABLE levels"}})),
                 std::string("validation"));
        QCOMPARE(text("SELECT count(*) FROM operator_actions") + text("SELECT count(*) FROM money_requests"),
                 std::string("00"));
    }

    void aLargeStepWaitsWhereEverybodySeesItAndHoldsWhenTwoAgree()
    {
        QCOMPARE(told(m_world->as("admin").result("level.margin", margin(200, 250)), "changed"), std::string("true"));
        const auto asked = m_world->as("admin").result("level.margin", margin(250, 5'000));
        QCOMPARE(told(asked, "changed"), std::string("false"));
        const auto id = told(asked["request"], "request");
        const auto list = m_world->as("checker1").result("level.list");
        QCOMPARE(told(rowsOf(list)[0], "code") + " " + told(rowsOf(list)[0], "waiting"), std::string("RETAIL 5000"));
        const auto view = m_world->as("checker1").result("request.get", fields({{"request", id}}));
        QCOMPARE(told(view, "subject") + " " + told(view, "subject_name") + " " + told(view, "before") + " " +
                     told(view, "after"),
                 std::string("level:RETAIL Retail 250 5000"));
        QCOMPARE(
            m_world->steppedUp("checker1")
                .refusal("request.approve", fields({{"idem", freshId()}, {"request", id}, {"expect", "proposed"}})),
            std::string());
        QCOMPARE(text("SELECT margin FROM levels WHERE code = 'RETAIL'"), std::string("5000"));
    }

    void thePlanAndItsRequestAreReadAsTheyAre()
    {
        const auto asked = m_world->as("owner").result("commission.change", plan("100,50", "100,5000"));
        const auto id = told(asked["request"], "request");
        QVERIFY(!id.empty());
        QCOMPARE(told(m_world->as("owner").result("level.list"), "commissions_waiting"), std::string("100,5000"));
        QVERIFY(!m_world->as("viewer").result("level.list").has("commissions_waiting") ||
                m_world->as("viewer").result("level.list")["commissions_waiting"].isNull());
        const auto view = m_world->as("checker1").result("request.get", fields({{"request", id}}));
        QCOMPARE(told(view, "subject") + told(view, "before"), std::string("commissions"));
        QCOMPARE(m_world->as("checker1").result("request.list")["rows"].items().size(), std::size_t{1});
        QCOMPARE(m_world->as("owner").refusal("commission.change", plan("100,50", "1,x")), std::string("validation"));
        QCOMPARE(m_world->as("owner").call("commission.change", plan("100", "90")).error.detail, std::string("STALE"));
        QCOMPARE(told(m_world->as("owner").result("commission.change", plan("100,50", "90,50")), "changed"),
                 std::string("true"));
    }

    void aCapNeedsThePasswordAndToRiseASecondPerson()
    {
        QCOMPARE(m_world->as("owner").refusal("cap.change", cap(200'000'000, 1)), std::string("step_up_required"));
        auto& owner = m_world->steppedUp("owner");
        QCOMPARE(told(owner.result("cap.change", cap(200'000'000, 100'000'000)), "changed"), std::string("true"));
        const auto asked = owner.result("cap.change", cap(100'000'000, 900'000'000));
        const auto id = told(asked["request"], "request");
        const auto row = [&] {
            const auto caps = m_world->as("maker1").result("cap.list");
            for (const auto& one : rowsOf(caps)) {
                if (told(one, "role") == "finance_checker")
                    return told(one, "cap") + " " + told(one, "may") + " " + told(one, "waiting") + " " +
                           told(one, "people");
            }
            return std::string();
        };
        QCOMPARE(QString::fromStdString(row()), QStringLiteral("100000000 agrees 900000000 2"));
        QCOMPARE(m_world->steppedUp("admin").refusal(
                     "request.approve", fields({{"idem", freshId()}, {"request", id}, {"expect", "proposed"}})),
                 std::string());
        QCOMPARE(row(), std::string("900000000 agrees  2"));
    }

    void reasonsOfEveryKindAreListedAndChanged()
    {
        auto& owner = m_world->as("owner");
        const auto all = owner.result("reason.list", fields({{"all", true}}))["rows"].items().size();
        QCOMPARE(std::to_string(all), text("SELECT count(*) FROM reason_codes"));
        QCOMPARE(owner.refusal("reason.change",
                               fields({{"idem", freshId()},
                                       {"code", "BONUS"},
                                       {"expect", "Bonus atau promo"},
                                       {"expect_active", true},
                                       {"active", false}})),
                 std::string());
        QCOMPARE(owner.result("reason.list")["rows"].items().size(), all - 1);
        QCOMPARE(owner.result("reason.list", fields({{"all", true}}))["rows"].items().size(), all);
        QCOMPARE(owner.refusal(
                     "reason.add",
                     fields({{"idem", freshId()}, {"code", "BARU"}, {"kind", "role_cap"}, {"label", "Hari raya"}})),
                 std::string());
        QCOMPARE(owner.refusal("reason.add",
                               fields({{"idem", freshId()}, {"code", "BARU2"}, {"kind", "anything"}, {"label", "x"}})),
                 std::string("validation"));
        QCOMPARE(text("SELECT kind FROM reason_codes WHERE code = 'BARU'"), std::string("role_cap"));
    }

private:
    std::string text(const std::string& sql)
    {
        auto said = m_world->shop.sql(sql);
        while (!said.empty() && said.back() == '\n')
            said.pop_back();
        return said;
    }

    PgCluster m_cluster;
    std::unique_ptr<DeskWorld> m_world;
};

QTEST_GUILESS_MAIN(TestPgDeskShop)
#include "tst_pg_desk_shop.moc"
