// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk_world.h"

#include <QtTest>

using namespace eraflazz;
using namespace eraflazz::test;
using namespace Qt::Literals::StringLiterals;

namespace {

std::string blocking(const char* destination, const char* reason = "Korban penipuan")
{
    return fields({{"idem", freshId()}, {"destination", destination}, {"reason", reason}});
}

std::string lifting(std::int64_t block, const char* reason = "Salah orang")
{
    return fields({{"idem", freshId()}, {"block", block}, {"reason", reason}});
}

} // namespace

/// Numbers that nothing is sold to, as consoles block and free them, over the real books.
class TestPgDeskBlocks final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { m_world = std::make_unique<DeskWorld>(m_cluster); }
    void cleanup()
    {
        QCOMPARE(m_world->shop.complaints(), std::string());
        m_world.reset();
    }

    void supportBlocksANumberAndTheEngineHasIt()
    {
        auto& support = m_world->as("support");
        QVERIFY(m_world->engine.catalog()->blockedDestinations.empty());
        const auto asked = blocking("+62 812-3456-7890");
        const auto made = support.result("destination.block", asked);
        QCOMPARE(told(made["block"], "destination") + " " + told(made["block"], "blocked_by"),
                 std::string("081234567890 support"));
        QCOMPARE(m_world->engine.catalog()->blockedDestinations.count("081234567890"), std::size_t{1});
        QCOMPARE(told(support.result("destination.block", asked), "replayed"),
                 told(made, "replayed")); // a double click
        m_world->restartServer();
        QCOMPARE(told(m_world->as("support").result("destination.block", asked), "replayed"), std::string("true"));
        QCOMPARE(number("SELECT count(*) FROM blocked_destinations"), 1);
        QCOMPARE(text("SELECT action || ' ' || subject || ' ' || (detail::jsonb ->> 'reason') FROM operator_actions "
                      "WHERE action LIKE 'destination.%'"),
                 std::string("destination.block destination:081234567890 Korban penipuan"));
    }

    void aNumberIsBlockedOnceAndTheAnswerSaysByWhom()
    {
        (void)m_world->as("support").result("destination.block", blocking("081234567890"));
        const auto again = m_world->as("admin").call("destination.block", blocking("6281234567890"));
        QCOMPARE(again.error.key + " " + again.error.detail, std::string("refused ALREADY_BLOCKED"));
        QCOMPARE(told(again.data["current"], "blocked_by"), std::string("support"));
    }

    void aBlockIsLiftedOnceAndStaysInTheList()
    {
        auto& support = m_world->as("support");
        const auto made = support.result("destination.block", blocking("081234567890"));
        const auto id = made["block"]["id"].asInteger().value_or(0);
        const auto lifted = m_world->as("owner").result("destination.unblock", lifting(id));
        QCOMPARE(told(lifted["block"], "lifted_by") + " " + told(lifted["block"], "lifted_reason"),
                 std::string("owner Salah orang"));
        QVERIFY(m_world->engine.catalog()->blockedDestinations.empty());
        const auto late = support.call("destination.unblock", lifting(id));
        QCOMPARE(late.error.key, std::string("conflict"));
        QCOMPARE(told(late.data["current"], "lifted_by"), std::string("owner"));
        QCOMPARE(rowsOf(support.result("destination.list")).size(), std::size_t{0});
        const auto all = support.result("destination.list", fields({{"lifted", true}}));
        QCOMPARE(rowsOf(all).size(), std::size_t{1});
        QCOMPARE(told(all, "in_force") + " of " + told(all, "total"), std::string("0 of 1"));
        // Blocked again it is a block of its own.
        (void)support.result("destination.block", blocking("081234567890", "Lagi"));
        QCOMPARE(number("SELECT count(*) FROM blocked_destinations WHERE destination = '081234567890'"), 2);
        QCOMPARE(told(rowsOf(support.result("destination.list")).front(), "reason"), std::string("Lagi"));
    }

    /// Typed, 628... is a telephone number; as the destination of a sale it is what the sale has.
    void theNumberOfASaleIsBlockedAsTheSaleHasIt()
    {
        m_world->shop.sql(QString::fromLatin1(kSold).replace(u"081234567890"_s, u"628123456789"_s).toStdString());
        auto& support = m_world->as("support");
        const auto made = support.result("destination.block",
                                         fields({{"idem", freshId()}, {"sale", kSale}, {"reason", "Salah nomor"}}));
        QCOMPARE(told(made["block"], "destination"), std::string("628123456789"));
        QCOMPARE(m_world->engine.catalog()->blockedDestinations.count("628123456789"), std::size_t{1});
    }

    void aNumberIsFoundByAPartOfIt()
    {
        auto& support = m_world->as("support");
        for (const char* one : {"081234567890", "081234567891", "087812345678"})
            (void)support.result("destination.block", blocking(one));
        const auto found = [&](ConsoleClient& console, const char* sought) {
            return rowsOf(console.result("destination.list", fields({{"search", sought}}))).size();
        };
        QCOMPARE(found(support, "0812"), std::size_t{2});
        QCOMPARE(found(support, "+62 878-1234-5678"), std::size_t{1});
        // Who sees numbers masked finds no number by trying its digits.
        auto& viewer = m_world->as("viewer");
        QCOMPARE(found(viewer, "0812"), std::size_t{0});
        const auto seen = viewer.result("destination.list");
        QCOMPARE(told(rowsOf(seen).front(), "destination"), std::string("08781***678"));
        QCOMPARE(told(rowsOf(seen).front(), "reason"), std::string("***"));
    }

    void onlyWhoMayBlocks_data()
    {
        QTest::addColumn<QString>("person");
        QTest::addColumn<QString>("key");
        for (const char* may : {"owner", "admin", "support"})
            QTest::newRow(may) << may << "";
        for (const char* mayNot : {"maker1", "checker1", "viewer"})
            QTest::newRow(mayNot) << mayNot << "forbidden";
    }
    void onlyWhoMayBlocks()
    {
        QFETCH(QString, person);
        QFETCH(QString, key);
        QCOMPARE(m_world->as(person.toStdString()).refusal("destination.block", blocking("081234567890")),
                 key.toStdString());
    }

    void whatIsMissingOrTooMuchIsNamed()
    {
        auto& support = m_world->as("support");
        const auto both = fields({{"idem", freshId()}, {"destination", "0812"}, {"sale", freshId()}, {"reason", "x"}});
        QCOMPARE(support.refusal("destination.block", both), std::string("validation"));
        QCOMPARE(support.refusal("destination.block", fields({{"idem", freshId()}, {"reason", "x"}})),
                 std::string("validation"));
        QCOMPARE(support.refusal("destination.block", blocking("081234567890", "  ")), std::string("validation"));
        QCOMPARE(support.call("destination.block", blocking("- -")).error.detail, std::string("NUMBER_UNFIT"));
        const auto unknown = fields({{"idem", freshId()}, {"sale", freshId()}, {"reason", "x"}});
        QCOMPARE(support.call("destination.block", unknown).error.detail, std::string("SALE_NOT_FOUND"));
        QCOMPARE(support.call("destination.unblock", lifting(99)).error.detail, std::string("BLOCK_NOT_FOUND"));
        QCOMPARE(number("SELECT count(*) FROM blocked_destinations"), 0);
    }

    void theDatabaseKeepsWhatWasBlocked()
    {
        (void)m_world->as("support").result("destination.block", blocking("081234567890"));
        for (const char* change : {"DELETE FROM blocked_destinations",
                                   "UPDATE blocked_destinations SET destination = '0'",
                                   "UPDATE blocked_destinations SET reason = 'x'",
                                   "UPDATE blocked_destinations SET lifted_at = now()"})
            QVERIFY2(!m_world->shop.refusal(change).empty(), change);
    }

private:
    [[nodiscard]] std::int64_t number(const std::string& statement) const { return m_world->shop.number(statement); }
    [[nodiscard]] std::string text(const std::string& statement) const
    {
        auto said = m_world->shop.sql(statement);
        while (!said.empty() && said.back() == '\n')
            said.pop_back();
        return said;
    }

    PgCluster m_cluster;
    std::unique_ptr<DeskWorld> m_world;
};

QTEST_GUILESS_MAIN(TestPgDeskBlocks)
#include "tst_pg_desk_blocks.moc"
