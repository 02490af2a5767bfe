// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/totp.h"
#include "ops/pg/pg_operators.h"
#include "ops/pg/pg_shop_settings.h"
#include "ops/pg/pg_two_step.h"
#include "support/pg_cluster.h"

#include <QtTest>

#include <algorithm>
#include <future>
#include <set>

using namespace eraflazz;
using namespace eraflazz::ops;
using namespace eraflazz::test;

namespace {

constexpr std::int64_t kNowMs = 1'795'237'210'000;

SecretBox testBox(std::uint8_t fill = 7)
{
    std::array<std::uint8_t, 32> key{};
    key.fill(fill);
    return SecretBox(key);
}

template <typename T> std::string refusal(const Result<T, TwoStepRefusal>& answer)
{
    return answer ? "" : std::string(errorKey(answer.error()));
}

std::string codeAt(const std::string& secret, std::int64_t nowMs)
{
    return totpCode(secret, totpStep(nowMs));
}

/// The people of one database and their codes, through one session.
struct Shop final {
    explicit Shop(const std::string& conninfo, const SecretBox& box = testBox())
        : session(conninfo, "test", {operatorStatements(), twoStepStatements()}),
          people(session, ActionChain(actionKey(box))), codes(session, ActionChain(actionKey(box)), box)
    {
    }
    storage::CommitSession session;
    PgOperators people;
    PgTwoStep codes;
};

} // namespace

class TestTwoStep final : public QObject {
    Q_OBJECT

    std::unique_ptr<PgCluster> m_cluster;
    std::string m_database;
    std::unique_ptr<Shop> m_shop;
    OperatorId m_owner;
    OperatorId m_maker;
    std::string m_secret; ///< Of maker, once on.
    std::vector<std::string> m_recovery;

    PgTwoStep& codes() { return m_shop->codes; }
    [[nodiscard]] std::string sql(const std::string& statement) const { return m_cluster->run(m_database, statement); }
    Operator person(const char* username) { return m_shop->people.credentials(username)->who; }
    OperatorId add(const char* username, Role role)
    {
        (void)m_shop->people.add(m_owner, {username, "", role, "h"}, kNowMs);
        const auto found = m_shop->people.credentials(username);
        return found ? found->who.id : OperatorId{};
    }
    /// maker signs in with codes from here on; the code of kNowMs is spent.
    void switchOn()
    {
        m_secret = codes().enrol(m_maker, kNowMs).value();
        m_recovery = codes().confirm(m_maker, codeAt(m_secret, kNowMs), kNowMs).value();
    }

private Q_SLOTS:
    void initTestCase() { m_cluster = std::make_unique<PgCluster>(); }
    void cleanupTestCase()
    {
        m_shop.reset();
        m_cluster.reset();
    }
    void init()
    {
        m_database = m_cluster->createDatabase();
        m_shop = std::make_unique<Shop>(m_cluster->conninfo(m_database));
        m_owner = m_shop->people.add({}, {"boss", "", Role::Owner, "h"}, kNowMs)->id;
        m_maker = add("maker", Role::FinanceMaker);
    }

    void aSecretAsksForNothingUntilItsFirstCodeWasSeen()
    {
        QVERIFY(person("maker").twoStep == TwoStep::None);
        QCOMPARE(refusal(codes().confirm(m_maker, "123456", kNowMs)), std::string("TWO_STEP_NONE"));
        const auto first = codes().enrol(m_maker, kNowMs);
        QCOMPARE(first->size(), kTotpSecretBytes);
        QVERIFY(person("maker").twoStep == TwoStep::Pending);
        QCOMPARE(refusal(codes().use(m_maker, codeAt(*first, kNowMs), kNowMs)), std::string("TWO_STEP_NONE"));
        const auto second = codes().enrol(m_maker, kNowMs);
        QVERIFY(*first != *second);
        QCOMPARE(refusal(codes().confirm(m_maker, codeAt(*first, kNowMs), kNowMs)), std::string("WRONG_CODE"));
        QVERIFY(person("maker").twoStep == TwoStep::Pending);
        QCOMPARE(refusal(codes().confirm(m_maker, codeAt(*second, kNowMs), kNowMs)), std::string());
        QVERIFY(person("maker").twoStep == TwoStep::On);
        QVERIFY(person("boss").twoStep == TwoStep::None);
        QCOMPARE(refusal(codes().enrol(m_maker, kNowMs)), std::string("TWO_STEP_ON"));
    }

    void theConfirmationRunAgainAnswersTheSameCodesAndNothingElseDoes()
    {
        switchOn();
        QCOMPARE(m_recovery.size(), std::size_t{kRecoveryCodes});
        QCOMPARE(std::set<std::string>(m_recovery.begin(), m_recovery.end()).size(), m_recovery.size());
        QVERIFY(codes().confirm(m_maker, codeAt(m_secret, kNowMs), kNowMs).value() == m_recovery);
        QCOMPARE(sql("SELECT count(*) FROM operator_actions WHERE action = 'operator.two_step_on'"), std::string("1"));
        const auto later = kNowMs + kTotpStepMs;
        QCOMPARE(refusal(codes().confirm(m_maker, codeAt(m_secret, later), later)), std::string("TWO_STEP_ON"));
        QCOMPARE(refusal(codes().use(m_maker, codeAt(m_secret, later), later)), std::string());
        QCOMPARE(refusal(codes().confirm(m_maker, codeAt(m_secret, kNowMs), kNowMs)), std::string("TWO_STEP_ON"));
    }

    /// Whoever saw a code being typed, or tries codes at an unlocked console, is told no recovery codes for it.
    void aCodeThatServedTellsNoRecoveryCodes()
    {
        switchOn();
        const auto later = kNowMs + 2 * kTotpStepMs;
        QCOMPARE(refusal(codes().confirm(m_maker, codeAt(m_secret, kNowMs), kNowMs + 1)), std::string("TWO_STEP_ON"));
        QCOMPARE(refusal(codes().use(m_maker, codeAt(m_secret, later), later)), std::string());
        QCOMPARE(refusal(codes().confirm(m_maker, codeAt(m_secret, later), later)), std::string("TWO_STEP_ON"));
    }

    void aCodeServesOnceAndNoneBeforeItServesAgain()
    {
        switchOn();
        const auto at = [this](int steps) { return codeAt(m_secret, kNowMs + steps * kTotpStepMs); };
        QCOMPARE(refusal(codes().use(m_maker, at(0), kNowMs)), std::string("CODE_USED")); // It confirmed.
        QCOMPARE(refusal(codes().use(m_maker, at(-1), kNowMs)), std::string("CODE_USED"));
        QCOMPARE(refusal(codes().use(m_maker, at(2), kNowMs)), std::string("WRONG_CODE"));
        QCOMPARE(refusal(codes().use(m_maker, at(1), kNowMs)), std::string());
        QCOMPARE(refusal(codes().use(m_maker, at(1), kNowMs)), std::string("CODE_USED"));
        const auto later = kNowMs + 3 * kTotpStepMs;
        const auto spaced = at(3).substr(0, 3) + " " + at(3).substr(3);
        QCOMPARE(refusal(codes().use(m_maker, spaced, later)), std::string());
        QCOMPARE(refusal(codes().use(m_maker, at(3), later)), std::string("CODE_USED"));
    }

    /// As many at the same moment as there are sessions: one of them is let in.
    void whoeverBringsTheSameCodeAtTheSameMomentOnlyOneGetsIn()
    {
        switchOn();
        const auto later = kNowMs + 5 * kTotpStepMs;
        const std::string byApp = codeAt(m_secret, later);
        for (const std::string& code : {byApp, m_recovery.front()}) {
            std::vector<std::unique_ptr<Shop>> shops;
            for (int i = 0; i < 8; ++i)
                shops.push_back(std::make_unique<Shop>(m_cluster->conninfo(m_database)));
            std::promise<void> start;
            const auto gate = start.get_future().share();
            std::vector<std::future<std::string>> tries;
            for (auto& shop : shops) {
                tries.push_back(std::async(std::launch::async, [&shop, gate, code, later, this] {
                    gate.wait();
                    return refusal(shop->codes.use(m_maker, code, later));
                }));
            }
            start.set_value();
            int letIn = 0;
            for (auto& one : tries) {
                const auto answer = one.get();
                letIn += answer.empty() ? 1 : 0;
                QVERIFY2(answer.empty() || answer == "CODE_USED" || answer == "WRONG_CODE", answer.c_str());
            }
            QCOMPARE(letIn, 1);
        }
    }

    void aRecoveryCodeServesOnceHoweverItIsTyped()
    {
        switchOn();
        std::string sloppy = " " + m_recovery.at(2) + " ";
        std::transform(sloppy.begin(), sloppy.end(), sloppy.begin(), [](char c) {
            return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        });
        QCOMPARE(codes().use(m_maker, sloppy, kNowMs).value(), kRecoveryCodes - 1);
        QCOMPARE(refusal(codes().use(m_maker, m_recovery.at(2), kNowMs)), std::string("WRONG_CODE"));
        QCOMPARE(sql("SELECT detail FROM operator_actions WHERE action = 'operator.two_step_recovery'"),
                 std::string("{\"left\":7}"));
        for (std::size_t no = 0; no < m_recovery.size(); ++no) {
            if (no != 2)
                QCOMPARE(refusal(codes().use(m_maker, m_recovery[no], kNowMs)), std::string());
        }
        QCOMPARE(codes().use(m_maker, codeAt(m_secret, kNowMs + kTotpStepMs), kNowMs).value(), 0);
    }

    void codesOfOneAreNothingToAnother()
    {
        switchOn();
        const auto checker = add("checker", Role::FinanceChecker);
        const auto secret = codes().enrol(checker, kNowMs).value();
        const auto recovery = codes().confirm(checker, codeAt(secret, kNowMs), kNowMs).value();
        const auto next = kNowMs + kTotpStepMs;
        QCOMPARE(refusal(codes().use(m_maker, codeAt(secret, next), next)), std::string("WRONG_CODE"));
        QCOMPARE(refusal(codes().use(m_maker, recovery.front(), next)), std::string("WRONG_CODE"));
        QCOMPARE(refusal(codes().use(m_owner, codeAt(secret, next), next)), std::string("TWO_STEP_NONE"));
        // Nor when somebody copies the row: the secret is sealed to its owner.
        (void)sql("INSERT INTO operator_two_step SELECT " + std::to_string(m_owner.value) +
                  ", state, secret_sealed, last_step FROM operator_two_step WHERE operator_id = " +
                  std::to_string(checker.value));
        QCOMPARE(refusal(codes().use(m_owner, codeAt(secret, next), next)), std::string("SECRET_UNREADABLE"));
    }

    void whatIsNoCodeIsRefused_data()
    {
        QTest::addColumn<QByteArray>("typed");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("blanks") << QByteArray("      ");
        QTest::newRow("zeros") << QByteArray("000000");
        QTest::newRow("five digits") << QByteArray("12345");
        QTest::newRow("seven digits") << QByteArray("1234567");
        QTest::newRow("a sign") << QByteArray("+12345");
        QTest::newRow("zero bytes") << QByteArray("\0\0\0\0\0\0", 6);
        QTest::newRow("twelve letters") << QByteArray("AAAABBBBCCCC");
        QTest::newRow("no text") << QByteArray("\xff\xfe\xfd\xfc\xfb\xfa\xf9\xf8\xf7\xf6\xf5\xf4", 12);
        QTest::newRow("a statement") << QByteArray("' OR 1=1 --");
        QTest::newRow("very much") << QByteArray(100'000, '7');
    }
    void whatIsNoCodeIsRefused()
    {
        QFETCH(QByteArray, typed);
        switchOn();
        const auto typedText = typed.toStdString();
        QCOMPARE(refusal(codes().use(m_maker, typedText, kNowMs)), std::string("WRONG_CODE"));
        QCOMPARE(refusal(codes().switchOff(m_maker, typedText, kNowMs)), std::string("WRONG_CODE"));
        QVERIFY(person("maker").twoStep == TwoStep::On);
    }

    void offTakesACodeAndLeavesNothing()
    {
        switchOn();
        QCOMPARE(refusal(codes().switchOff(m_maker, "123456", kNowMs)), std::string("WRONG_CODE"));
        QCOMPARE(refusal(codes().switchOff(m_maker, m_recovery.at(5), kNowMs)), std::string());
        QVERIFY(person("maker").twoStep == TwoStep::None);
        QCOMPARE(
            sql("SELECT (SELECT count(*) FROM operator_two_step) + (SELECT count(*) FROM operator_recovery_codes)"),
            std::string("0"));
        QCOMPARE(refusal(codes().switchOff(m_maker, "123456", kNowMs)), std::string("TWO_STEP_NONE"));
    }

    void resetIsForAnotherAndOnTheServerForOneself()
    {
        switchOn();
        const auto reset = [this](OperatorId actor, const char* username, ActedFrom from, TwoStep seen = TwoStep::On) {
            const TwoStepReset asked{username, seen, "phone is gone"};
            return refusal(codes().reset(actor, asked, kNowMs, from));
        };
        const auto other = add("admin", Role::Admin);
        QCOMPARE(reset(other, "maker", ActedFrom::Console), std::string("NO_RIGHT"));
        QCOMPARE(reset(m_maker, "maker", ActedFrom::Console), std::string("CHANGES_ITSELF"));
        QCOMPARE(reset(m_owner, "nobody", ActedFrom::Console), std::string("UNKNOWN_OPERATOR"));
        QCOMPARE(reset(m_owner, "maker", ActedFrom::Console, TwoStep::Pending), std::string("STALE"));
        QVERIFY(person("maker").twoStep == TwoStep::On);
        QCOMPARE(reset(m_owner, "maker", ActedFrom::Console), std::string());
        QCOMPARE(reset(m_owner, "maker", ActedFrom::Console), std::string()); // Run again.
        QVERIFY(person("maker").twoStep == TwoStep::None);
        QCOMPARE(sql("SELECT detail FROM operator_actions WHERE action = 'operator.two_step_reset'"),
                 std::string(R"({"before":"on","after":"none","reason":"phone is gone","from":"console"})"));
        switchOn();
        QCOMPARE(reset(m_maker, "maker", ActedFrom::Server), std::string());
        QVERIFY(person("maker").twoStep == TwoStep::None);
    }

    void whoIsDisabledEnrolsNothing()
    {
        (void)m_shop->people.change(m_owner, "maker", OperatorStatus::Disabled, kNowMs);
        QCOMPARE(refusal(codes().enrol(m_maker, kNowMs)), std::string("OPERATOR_DISABLED"));
        QCOMPARE(refusal(codes().enrol(OperatorId{999}, kNowMs)), std::string("UNKNOWN_OPERATOR"));
    }

    void anotherKeyFileOpensNothing()
    {
        switchOn();
        Shop other(m_cluster->conninfo(m_database), testBox(8));
        const auto next = kNowMs + kTotpStepMs;
        QCOMPARE(refusal(other.codes.use(m_maker, codeAt(m_secret, next), next)), std::string("SECRET_UNREADABLE"));
        QCOMPARE(refusal(other.codes.use(m_maker, m_recovery.front(), next)), std::string("SECRET_UNREADABLE"));
    }

    void whoMustUseCodesHasNoMoneyRightsWithoutThem()
    {
        PgShopSettings settings(m_cluster->conninfo(m_database), actionKey(testBox()));
        const SettingChange on{"operator.two_step", "off", "off", "on", "operator.two_step_rule"};
        QVERIFY(settings.change(m_owner, on, kNowMs));
        QVERIFY(person("maker").owesTwoStep() && !person("maker").may(Right::ProposeMoney));
        QVERIFY(person("maker").may(Right::Read));
        const auto support = add("support", Role::Support);
        QVERIFY(support.isNull()); // The owner has none either, so nobody is added any more ...
        const SettingChange off{"operator.two_step", "off", "on", "off", "operator.two_step_rule"};
        QVERIFY(!settings.change(m_owner, off, kNowMs));
        const auto secret = codes().enrol(m_owner, kNowMs).value(); // ... until it enrols.
        QVERIFY(codes().confirm(m_owner, codeAt(secret, kNowMs), kNowMs));
        QVERIFY(!person("boss").owesTwoStep() && person("boss").may(Right::ManageOperators));
        QVERIFY(!add("support", Role::Support).isNull());
        QVERIFY(!person("support").owesTwoStep() && person("support").may(Right::ResolveCase));
        switchOn();
        QVERIFY(!person("maker").owesTwoStep() && person("maker").may(Right::ProposeMoney));
        QVERIFY(settings.change(m_owner, off, kNowMs));
    }

    void whoHasTheDaemonsRightsCannotTurnTimeBack()
    {
        switchOn();
        const auto app = [this](const std::string& statement) {
            storage::PgConnection connection(m_cluster->conninfo(m_database));
            try {
                connection.execute(statement);
            } catch (const storage::StorageError& error) {
                return error.constraint().empty() ? error.sqlState() : error.constraint();
            }
            return std::string();
        };
        QCOMPARE(app("UPDATE operator_two_step SET last_step = last_step - 1"), std::string("two_step_moves_on"));
        QCOMPARE(app("UPDATE operator_two_step SET last_step = last_step"), std::string("two_step_moves_on"));
        QCOMPARE(app("UPDATE operator_two_step SET state = 'pending', last_step = 0"),
                 std::string("two_step_moves_on"));
        QCOMPARE(app("UPDATE operator_two_step SET secret_sealed = 'x', last_step = last_step + 1"),
                 std::string("two_step_moves_on"));
        QCOMPARE(refusal(codes().use(m_maker, m_recovery.front(), kNowMs)), std::string());
        QVERIFY(!app("UPDATE operator_recovery_codes SET used_at = NULL").empty());
        QCOMPARE(app("UPDATE operator_recovery_codes SET code_mac = 'x'"), std::string("42501"));
    }

    void noSecretIsInTheChainOrInTheClear()
    {
        switchOn();
        QCOMPARE(refusal(codes().use(m_maker, m_recovery.front(), kNowMs)), std::string());
        QCOMPARE(refusal(codes().switchOff(m_maker, m_recovery.at(1), kNowMs)), std::string());
        switchOn();
        const auto actions = sql("SELECT string_agg(action, ',' ORDER BY seq) FROM operator_actions WHERE action LIKE "
                                 "'operator.two_step%'");
        QCOMPARE(actions,
                 std::string("operator.two_step_enrol,operator.two_step_on,operator.two_step_recovery,"
                             "operator.two_step_recovery,operator.two_step_off,operator.two_step_enrol,"
                             "operator.two_step_on"));
        const auto all = sql("SELECT string_agg(a::text, ',') FROM operator_actions a") +
                         sql("SELECT string_agg(t::text, ',') FROM operator_two_step t") +
                         sql("SELECT string_agg(r::text, ',') FROM operator_recovery_codes r");
        const auto hex = [](const std::string& bytes) {
            std::string text;
            for (const char byte : bytes)
                text += QByteArray(1, byte).toHex().toStdString();
            return text;
        };
        for (const auto& secret : {hex(m_secret), toBase32(m_secret)})
            QVERIFY(all.find(secret) == std::string::npos);
        for (const auto& code : m_recovery) {
            QVERIFY(all.find(code) == std::string::npos && all.find(typedCode(code)) == std::string::npos);
            QVERIFY(all.find(hex(typedCode(code))) == std::string::npos);
        }
    }
};

QTEST_GUILESS_MAIN(TestTwoStep)
#include "tst_two_step.moc"
