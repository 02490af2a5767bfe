// SPDX-License-Identifier: GPL-3.0-or-later
#include "ops/pg/pg_operators.h"
#include "ops/pg/pg_shop_settings.h"
#include "support/pg_cluster.h"

#include <QtTest>

#include <future>

using namespace eraflazz;
using namespace eraflazz::ops;
using namespace eraflazz::test;

namespace {

constexpr std::int64_t kNowMs = 1'795'237'200'000;

ActionKey testKey()
{
    ActionKey key;
    key.bytes.fill(3);
    return key;
}

std::string said(const Result<std::string, SettingRefusal>& answer)
{
    return answer ? *answer : std::string(toString(answer.error()));
}

std::string said(const Result<ReasonCode, SettingRefusal>& answer)
{
    return answer ? answer->code : std::string(toString(answer.error()));
}

SettingChange drift(const std::string& expect, const std::string& value)
{
    return {"alarm.drift", "0", expect, value, "alarm.rule"};
}

} // namespace

class TestShopSettings final : public QObject {
    Q_OBJECT

    std::unique_ptr<PgCluster> m_cluster;
    std::string m_database;
    std::unique_ptr<PgShopSettings> m_settings;
    std::map<Role, OperatorId> m_people;

    std::string sql(const std::string& text)
    {
        std::string said = m_cluster->run(m_database, text);
        while (!said.empty() && said.back() == '\n')
            said.pop_back();
        return said;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_cluster = std::make_unique<PgCluster>();
        m_database = m_cluster->createDatabase();
        const auto conninfo = m_cluster->conninfo(m_database);
        storage::CommitSession session(conninfo, "test", {operatorStatements()});
        PgOperators people(session, ActionChain(testKey()));
        std::optional<OperatorId> owner;
        for (const auto role : kRoles) {
            const auto made = people.add(owner, {std::string(toString(role)), "", role, "h"}, kNowMs);
            QVERIFY(made.has_value());
            m_people[role] = made->id;
            owner = m_people.at(Role::Owner);
        }
        m_settings = std::make_unique<PgShopSettings>(conninfo, testKey());
    }
    void cleanupTestCase()
    {
        m_settings.reset();
        m_cluster.reset();
    }

    void onlyWhoMayChangesASettingAndEveryChangeIsWrittenDown()
    {
        for (const auto role : kRoles) {
            const bool may = hasRight(role, Right::ManageSettings);
            const auto answer = said(m_settings->change(m_people.at(role), drift("0", "0"), kNowMs));
            QCOMPARE(answer, std::string(may ? "0" : "NO_RIGHT"));
        }
        const auto owner = m_people.at(Role::Owner);
        QCOMPARE(sql("SELECT count(*) FROM settings WHERE key = 'alarm.drift'"), std::string("0"));
        QCOMPARE(said(m_settings->change(owner, drift("1", "5"), kNowMs)), std::string("STALE"));
        QCOMPARE(said(m_settings->change(owner, drift("0", "5"), kNowMs)), std::string("5"));
        QCOMPARE(said(m_settings->change(owner, drift("0", "5"), kNowMs)), std::string("5")); // the same call again
        QCOMPARE(said(m_settings->change(owner, drift("0", "7"), kNowMs)), std::string("STALE"));
        QCOMPARE(said(m_settings->change(owner, drift("5", "7"), kNowMs)), std::string("7"));
        QCOMPARE(sql("SELECT string_agg(subject || ' ' || (detail::json ->> 'before') || ' ' || (detail::json ->> "
                     "'after'), ',' ORDER BY seq) FROM operator_actions WHERE action = 'alarm.rule'"),
                 std::string("setting:alarm.drift 0 5,setting:alarm.drift 5 7"));
    }

    void twoWhoSawTheDefaultDoNotBothChangeIt()
    {
        const auto change = [this](const char* value) {
            PgShopSettings settings(m_cluster->conninfo(m_database), testKey());
            return said(settings.change(
                m_people.at(Role::Owner), {"alarm.pending_high", "1000", "1000", value, "alarm.rule"}, kNowMs));
        };
        auto other = std::async(std::launch::async, change, "2000");
        const auto mine = change("3000");
        const auto theirs = other.get();
        QVERIFY((mine == "3000" && theirs == "STALE") || (mine == "STALE" && theirs == "2000"));
    }

    void aNoteNeedsSomebodyWhoWorksHere()
    {
        const auto note = [this](OperatorId who) {
            return said(m_settings->note(who, Right::Read, "alarm.ack", "alarm:drift:DIGI", "{}", kNowMs));
        };
        QCOMPARE(note(m_people.at(Role::Support)), std::string());
        QCOMPARE(note(OperatorId{4711}), std::string("NO_RIGHT"));
        QCOMPARE(sql("SELECT count(*) FROM operator_actions WHERE action = 'alarm.ack'"), std::string("1"));
    }

    void reasonsAreAddedByAnOwnerOnceAndNeverAsSomethingElse()
    {
        const ReasonCode asked{"GANTI_RUGI", "adjustment", "Ganti rugi keterlambatan"};
        for (const auto role : kRoles) {
            const auto answer = said(m_settings->addReason(m_people.at(role), asked, kNowMs));
            QCOMPARE(answer, std::string(role == Role::Owner ? "GANTI_RUGI" : "NO_RIGHT"));
        }
        const auto owner = m_people.at(Role::Owner);
        QCOMPARE(said(m_settings->addReason(owner, asked, kNowMs)), std::string("GANTI_RUGI")); // a double click
        QCOMPARE(said(m_settings->addReason(owner, {asked.code, "deposit", asked.label}, kNowMs)),
                 std::string("CODE_TAKEN"));
        QCOMPARE(sql("SELECT string_agg(detail, ',') FROM operator_actions WHERE action = 'reason.add'"),
                 std::string(R"({"after":{"kind":"adjustment","label":"Ganti rugi keterlambatan","active":true}})"));
    }

    void whatNobodyCouldReadIsNoReason()
    {
        const auto owner = m_people.at(Role::Owner);
        const std::string longest(kReasonLabelMax, 'x');
        for (const auto& label : {std::string(),
                                  std::string("  "),
                                  std::string(" x"),
                                  std::string("two\nlines"),
                                  std::string("\x1b[2J"),
                                  longest + "x"})
            QCOMPARE(said(m_settings->addReason(owner, {"UNFIT", "deposit", label}, kNowMs)),
                     std::string("REASON_WORDS_UNFIT"));
        for (const auto* code : {"", "X", "klein", "A B", "A'--", "\xc3\x84RGER", "A-B"})
            QCOMPARE(said(m_settings->addReason(owner, {code, "deposit", "x"}, kNowMs)),
                     std::string("REASON_WORDS_UNFIT"));
        QCOMPARE(said(m_settings->addReason(owner, {"LONGEST", "deposit", longest}, kNowMs)), std::string("LONGEST"));
        QCOMPARE(sql("SELECT count(*) FROM reason_codes WHERE code = 'UNFIT'"), std::string("0"));
    }

    void aReasonIsRelabelledAndSwitchedOffAndOn()
    {
        const auto owner = m_people.at(Role::Owner);
        const auto change = [&](const ReasonCode& seen, const std::string& label, bool isActive) {
            return said(m_settings->changeReason(owner, {seen, label, isActive}, kNowMs));
        };
        const ReasonCode bonus{"BONUS", "adjustment", "Bonus atau promo"};
        QCOMPARE(said(m_settings->changeReason(m_people.at(Role::FinanceChecker), {bonus, "Bonus", true}, kNowMs)),
                 std::string("NO_RIGHT"));
        QCOMPARE(change(bonus, "Bonus", true), std::string("BONUS"));
        QCOMPARE(change(bonus, "Bonus", true), std::string("BONUS")); // the same call again
        QCOMPARE(change(bonus, "Hadiah", true), std::string("STALE"));
        QCOMPARE(change({"BONUS", "adjustment", "Bonus"}, "Bonus", false), std::string("BONUS"));
        QCOMPARE(sql("SELECT label || ' ' || active FROM reason_codes WHERE code = 'BONUS'"),
                 std::string("Bonus false"));
        QCOMPARE(change({"BONUS", "adjustment", "Bonus", false}, "Bonus", true), std::string("BONUS"));
        QCOMPARE(change({"NONE", "adjustment", "x"}, "y", true), std::string("REASON_NOT_FOUND"));
        QCOMPARE(sql("SELECT count(*) FROM operator_actions WHERE subject = 'reason:BONUS'"), std::string("3"));
    }

    /// Without a reason in use nothing of the kind could be asked for, by anybody.
    void theLastReasonOfAKindStaysOn()
    {
        const auto off = [this](const char* code, const char* label) {
            PgShopSettings settings(m_cluster->conninfo(m_database), testKey());
            const ReasonCode seen{code, "agent_key", label};
            return said(settings.changeReason(m_people.at(Role::Owner), {seen, label, false}, kNowMs));
        };
        auto other = std::async(std::launch::async, off, "KUNCI_BARU", "Kunci API baru untuk agen");
        const auto mine = off("KUNCI_HILANG", "Kunci API hilang atau bocor");
        const auto theirs = other.get();
        QVERIFY((mine == "KUNCI_HILANG" && theirs == "LAST_REASON_OF_KIND") ||
                (mine == "LAST_REASON_OF_KIND" && theirs == "KUNCI_BARU"));
        QCOMPARE(sql("SELECT count(*) FROM reason_codes WHERE kind = 'agent_key' AND active"), std::string("1"));
    }
};

QTEST_GUILESS_MAIN(TestShopSettings)
#include "tst_shop_settings.moc"
