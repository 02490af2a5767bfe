// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk_world.h"
#include "file_bringer.h"

#include <QFile>
#include <QtTest>

using namespace eraflazz;
using namespace eraflazz::test;

namespace {

std::string sample(const char* name)
{
    QFile file(QStringLiteral(ERAFLAZZ_SOURCE_DIR "/tests/wallet/statements/") + QString::fromLatin1(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
}

std::int64_t numberIn(const Json& json, const char* member)
{
    return json[member].asInteger().value_or(-1);
}

} // namespace

/// Statements from a console into the real books.
class TestPgDeskStatements final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_world = std::make_unique<DeskWorld>(m_cluster);
        m_world->shop.sql("UPDATE bank_accounts SET account_number = '0000512345', auto_limit = 5000000, amount_max = "
                          "100000000 WHERE code = 'BCA1'");
    }
    void cleanup()
    {
        QCOMPARE(m_world->shop.complaints(), std::string());
        m_world.reset();
    }

    void aStatementIsSeenThenImportedOnce()
    {
        auto& maker = m_world->steppedUp("maker1");
        const auto file = bring(maker, "mutasi.csv", sample("bca_individual_a.csv"));
        const auto look = maker.result("bank.preview", fields({{"file", file}}));
        QCOMPARE(told(look, "bank"), std::string("BCA1")); // the file names the account
        const auto lines = numberIn(look["totals"], "lines");
        QVERIFY(lines > 10);
        QCOMPARE(numberIn(look["totals"], "new"), lines);
        QCOMPARE(m_world->shop.number("SELECT count(*) FROM bank_imports"), std::int64_t{0});
        QCOMPARE(m_world->shop.number("SELECT count(*) FROM bank_lines"), std::int64_t{3});

        const auto done = maker.result("bank.import", importOf(look));
        QCOMPARE(numberIn(done, "new"), lines);
        QCOMPARE(numberIn(done, "known"), std::int64_t{0});
        QCOMPARE(numberIn(done, "credited"), std::int64_t{0});

        const auto again = maker.result("bank.preview", fields({{"file", file}}));
        QCOMPARE(numberIn(again["totals"], "known"), lines);
        QCOMPARE(numberIn(again["totals"], "new"), std::int64_t{0});
        QCOMPARE(told(again["rows"].items().front(), "state"), std::string("known"));
        const auto second = maker.result("bank.import", importOf(again));
        QCOMPARE(numberIn(second, "new"), std::int64_t{0});
        QCOMPARE(m_world->shop.number("SELECT count(*) FROM bank_lines"), lines + 3);
    }

    void theAuditTellsWhoBroughtWhich()
    {
        auto& maker = m_world->steppedUp("maker1");
        const auto content = sample("bca_individual_a.csv");
        const auto look = maker.result("bank.preview", fields({{"file", bring(maker, "mutasi sept.csv", content)}}));
        QVERIFY(maker.call("bank.import", importOf(look)).error.key.empty());
        QCOMPARE(m_world->shop.sql("SELECT o.username || ' ' || a.subject FROM operator_actions a JOIN operators o ON "
                                   "o.id = a.operator_id WHERE a.action = 'bank.import'"),
                 std::string("maker1 bank:BCA1"));
        const auto detail =
            parseJson(m_world->shop.sql("SELECT detail FROM operator_actions WHERE action = 'bank.import'"));
        QCOMPARE(told(*detail, "sha256"), hashOf(content));
        QCOMPARE(told(*detail, "file"), std::string("mutasi sept.csv"));
        QCOMPARE(numberIn(*detail, "lines"), numberIn(look["totals"], "lines"));
        QCOMPARE(numberIn(*detail, "new_lines"), numberIn(look["totals"], "new"));
        QCOMPARE(m_world->shop.sql("SELECT o.username || ' ' || encode(i.sha256, 'hex') FROM bank_imports i JOIN "
                                   "operators o ON o.id = i.operator_id"),
                 "maker1 " + hashOf(content));
    }

    /// One person cannot give an agent money by writing a file: what matches waits for two.
    void whatMatchesATicketWaitsForASecondPerson()
    {
        m_world->shop.sql(
            "INSERT INTO deposit_tickets (id, agent_id, wallet_account_id, ref_id, bank_account_id, amount, "
            "unique_code, "
            "transfer_amount, expires_at, opened_at) SELECT gen_random_uuid(), u.id, u.wallet_account_id, 'r1', b.id, "
            "250000, 405, 250405, '2099-01-01', '2026-08-01' FROM users u, bank_accounts b WHERE u.code = 'AG1' AND "
            "b.code = 'BCA1'");
        const auto before = m_world->shop.balance("wallet:AG1");
        auto& maker = m_world->steppedUp("maker1");
        const auto file = bring(maker, "mutasi.csv", sample("bca_individual_a.csv"));
        const auto look = maker.result("bank.preview", fields({{"file", file}}));
        QCOMPARE(numberIn(look["totals"], "held"), std::int64_t{1});
        const auto done = maker.result("bank.import", importOf(look));
        QCOMPARE(numberIn(done, "held"), std::int64_t{1});
        QCOMPARE(numberIn(done, "credited"), std::int64_t{0});
        QCOMPARE(m_world->shop.sql("SELECT reason FROM bank_lines WHERE amount = 250405"),
                 std::string("imported_by_hand"));
        QCOMPARE(m_world->shop.sql("SELECT state FROM deposit_tickets WHERE ref_id = 'r1'"), std::string("matched"));
        QCOMPARE(m_world->shop.balance("wallet:AG1"), before);
    }

    /// Who agrees sees by whose hand the line came.
    void theSecondPersonSeesWhoImportedTheLine()
    {
        auto& maker = m_world->steppedUp("maker1");
        const auto look =
            maker.result("bank.preview", fields({{"file", bring(maker, "sept.csv", sample("bca_individual_a.csv"))}}));
        QVERIFY(maker.call("bank.import", importOf(look)).error.key.empty());
        const auto line = m_world->shop.sql("SELECT id FROM bank_lines WHERE amount = 250405");
        const auto asked = maker.result("request.propose",
                                        fields({{"idem", freshId()},
                                                {"kind", "deposit"},
                                                {"line", line},
                                                {"agent", "AG1"},
                                                {"reason",
                                                 m_world->shop.sql("SELECT code FROM reason_codes WHERE kind = "
                                                                   "'deposit' AND active LIMIT 1")}}));
        const auto seen =
            m_world->as("checker1").result("request.get", fields({{"request", told(asked, "request")}}))["line"];
        QCOMPARE(told(seen, "imported_by") + " " + told(seen, "file") + " " + told(seen, "amount"),
                 std::string("maker1 sept.csv 250405"));
        QVERIFY(!told(seen, "description").empty());
    }

    /// What the daemon remembers of calls goes with it; the books know the import.
    void theSameImportAfterARestartIsAnsweredAsTheFirstTime()
    {
        const auto content = sample("bca_individual_a.csv");
        const auto idem = freshId();
        auto& before = m_world->steppedUp("maker1");
        const auto look = before.result("bank.preview", fields({{"file", bring(before, "a.csv", content)}}));
        const auto first = before.result("bank.import", importOf(look, idem));
        m_world->restartServer();
        auto& after = m_world->steppedUp("maker1");
        QCOMPARE(bring(after, "a.csv", content), told(look, "file"));
        QCOMPARE(after.result("bank.import", importOf(look, idem)).dump(), first.dump());
        QCOMPARE(m_world->shop.number("SELECT count(*) FROM bank_imports"), std::int64_t{1});
        // Another one of the same file knows no new lines, and is told so.
        QCOMPARE(detailOf(after, "bank.import", importOf(look)), std::string("LINES_DIFFER"));
    }

    void theSameKeyWithAnotherFileIsRefusedEvenAfterARestart()
    {
        auto& maker = m_world->steppedUp("maker1");
        const auto look =
            maker.result("bank.preview", fields({{"file", bring(maker, "a.csv", sample("bca_individual_a.csv"))}}));
        const auto idem = freshId();
        QVERIFY(maker.call("bank.import", importOf(look, idem)).error.key.empty());
        // What the daemon remembers of calls belongs to a person: somebody else's key is known by the books alone.
        auto& other = m_world->steppedUp("maker2");
        const auto file = bring(other, "a.csv", sample("bca_individual_a.csv"));
        const auto seen = other.result("bank.preview", fields({{"file", file}}));
        QCOMPARE(other.refusal("bank.import", importOf(seen, idem)), std::string("key_reused"));
    }

    void aFileOfAnotherAccountIsRefused()
    {
        m_world->shop.sql("UPDATE bank_accounts SET account_number = '999' WHERE code = 'BCA1'");
        auto& maker = m_world->steppedUp("maker1");
        const auto file = bring(maker, "a.csv", sample("bca_individual_a.csv"));
        QCOMPARE(told(maker.result("bank.preview", fields({{"file", file}})), "refusal"), std::string("CHOOSE_BANK"));
        const auto look = maker.result("bank.preview", fields({{"file", file}, {"bank", "BCA1"}}));
        QCOMPARE(told(look, "refusal"), std::string("WRONG_ACCOUNT"));
        QCOMPARE(detailOf(maker,
                          "bank.import",
                          fields({{"idem", freshId()}, {"file", file}, {"bank", "BCA1"}, {"expect", std::int64_t{0}}})),
                 std::string("WRONG_ACCOUNT"));
        QCOMPARE(m_world->shop.number("SELECT count(*) FROM bank_lines"), std::int64_t{3});
    }

    void whoLosesTheRightImportsNothing()
    {
        auto& maker = m_world->steppedUp("maker1");
        const auto look =
            maker.result("bank.preview", fields({{"file", bring(maker, "a.csv", sample("bca_individual_a.csv"))}}));
        m_world->shop.sql("UPDATE operators SET role = 'viewer' WHERE username = 'maker1'");
        const auto answer = maker.call("bank.import", importOf(look));
        QCOMPARE(answer.error.key + " " + answer.error.detail, std::string("forbidden NO_RIGHT"));
        QCOMPARE(m_world->shop.number("SELECT count(*) FROM bank_lines"), std::int64_t{3});
        QCOMPARE(m_world->shop.number("SELECT count(*) FROM bank_imports"), std::int64_t{0});
    }

private:
    static std::string importOf(const Json& look, const std::string& idem = freshId())
    {
        return fields({{"idem", idem},
                       {"file", told(look, "file")},
                       {"bank", told(look, "bank")},
                       {"expect", numberIn(look, "expect")}});
    }

    PgCluster m_cluster;
    std::unique_ptr<DeskWorld> m_world;
};

QTEST_GUILESS_MAIN(TestPgDeskStatements)
#include "tst_pg_desk_statements.moc"
