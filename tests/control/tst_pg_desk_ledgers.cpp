// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk_world.h"

#include <QtTest>

#include <algorithm>

using namespace eraflazz;
using namespace eraflazz::test;

namespace {

constexpr std::int64_t kFrom = 1'795'000'000'000;
constexpr std::int64_t kDayMs = 86'400'000;

std::string ledger(const char* account, const char* code, std::int64_t limit, const std::string& next = {})
{
    std::string params = R"({"account":")" + std::string(account) + R"(","code":")" + code + R"(","from":)" +
                         std::to_string(kFrom) + R"(,"to":)" + std::to_string(kFrom + 90 * kDayMs) + R"(,"limit":)" +
                         std::to_string(limit);
    return params + (next.empty() ? "}" : R"(,"next":")" + next + "\"}");
}

/// A page of a ledger in that order.
std::string ordered(const QByteArray& account,
                    const QByteArray& code,
                    const char* order,
                    std::int64_t limit,
                    const std::string& next,
                    const QByteArray& kind = {})
{
    JsonWriter params;
    params.beginObject().field("account", account.toStdString()).field("code", code.toStdString());
    params.field("from", kFrom).field("to", kFrom + 90 * kDayMs).field("limit", limit).field("order", order);
    if (!kind.isEmpty())
        params.field("kind", kind.toStdString());
    if (!next.empty())
        params.field("next", next);
    return params.endObject().take();
}

} // namespace

class TestPgDeskLedgers final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        m_world = std::make_unique<DeskWorld>(m_cluster);
        for (int i = 1; i <= 5; ++i)
            adjust("AG1", i % 2 == 1, 1000 * i);
        supplier(40'000);
        supplier(2'000);
    }
    void cleanupTestCase() { m_world.reset(); }

    void aWalletsLedgerAddsUpFromPageToPage()
    {
        auto& viewer = m_world->as("viewer");
        std::int64_t balance = 0;
        int lines = 0;
        std::string next;
        do {
            const auto page = viewer.result("mutation.list", ledger("agent", "AG1", 2, next));
            QCOMPARE(told(page, "closing"), std::string("5003000"));
            if (next.empty())
                balance = *page["opening"].asInteger();
            for (const auto& row : rowsOf(page)) {
                balance += *row["credit"].asInteger() - *row["debit"].asInteger();
                QCOMPARE(*row["balance"].asInteger(), balance);
                ++lines;
            }
            next = told(page, "next");
        } while (!next.empty());
        QCOMPARE(lines, 6);
        QCOMPARE(balance, std::int64_t{5'003'000});
    }

    void everyLedgerGoesBackwardsToo_data()
    {
        QTest::addColumn<QByteArray>("account");
        QTest::addColumn<QByteArray>("code");
        QTest::addColumn<QByteArray>("kind");
        QTest::addColumn<int>("lines");
        QTest::newRow("an agent's") << QByteArray("agent") << QByteArray("AG1") << QByteArray() << 6;
        QTest::newRow("an agent's, of one kind")
            << QByteArray("agent") << QByteArray("AG1") << QByteArray("adjustment") << 5;
        QTest::newRow("a supplier's") << QByteArray("supplier") << QByteArray("DIGI") << QByteArray() << 3;
        QTest::newRow("a supplier's, of one kind")
            << QByteArray("supplier") << QByteArray("DIGI") << QByteArray("supplier_deposit") << 2;
        QTest::newRow("a bank's") << QByteArray("bank") << QByteArray("BCA1") << QByteArray() << 3;
    }
    void everyLedgerGoesBackwardsToo()
    {
        QFETCH(QByteArray, account);
        QFETCH(QByteArray, code);
        QFETCH(QByteArray, kind);
        QFETCH(int, lines);
        auto& maker = m_world->as("maker1");
        const auto params = [&](const char* order, std::int64_t limit, const std::string& next) {
            return ordered(account, code, order, limit, next, kind);
        };
        std::vector<std::string> forwards;
        const auto whole = maker.result("mutation.list", params("oldest", 100, {}));
        for (const auto& row : rowsOf(whole))
            forwards.push_back(row.dump());
        QCOMPARE(static_cast<int>(forwards.size()), lines);
        for (const std::int64_t limit : {1, 2, 100}) {
            std::vector<std::string> backwards;
            std::string next;
            do {
                const auto page = maker.result("mutation.list", params("newest", limit, next));
                QVERIFY(static_cast<std::int64_t>(rowsOf(page).size()) <= limit);
                for (const auto& row : rowsOf(page))
                    backwards.push_back(row.dump());
                next = told(page, "next");
            } while (!next.empty());
            std::reverse(backwards.begin(), backwards.end());
            QVERIFY2(backwards == forwards, std::to_string(limit).c_str());
        }
    }

    void aPageOfOneOrderDoesNotGoOnInTheOther()
    {
        auto& maker = m_world->as("maker1");
        const auto first = maker.result("mutation.list", ledger("supplier", "DIGI", 1));
        const std::string other = ordered("supplier", "DIGI", "newest", 1, told(first, "next"));
        QCOMPARE(maker.refusal("mutation.list", other), std::string("validation"));
    }

    void aLineSaysWhatItWasInTheReadersLanguage()
    {
        auto& viewer = m_world->as("viewer");
        const auto last = rowsOf(viewer.result("mutation.list", ledger("agent", "AG1", 100))).back();
        QCOMPARE(told(last, "kind") + " " + told(last, "word"), std::string("adjustment Penyesuaian"));
        QCOMPARE(told(last, "operator"), std::string("maker1, checker1"));
        QVERIFY(told(last, "description").starts_with("Penyesuaian: "));
        std::string english = ledger("agent", "AG1", 100);
        english.insert(english.size() - 1, R"(,"language":"en")");
        const auto first = rowsOf(viewer.result("mutation.list", english)).front();
        QCOMPARE(told(first, "word"), std::string("Opening balance"));
    }

    void oneKindAloneKeepsItsBalances()
    {
        auto& maker = m_world->as("maker1");
        std::string params = ledger("supplier", "DIGI", 1);
        params.insert(params.size() - 1, R"(,"kind":"supplier_deposit")");
        const auto page = maker.result("mutation.list", params);
        QCOMPARE(told(page, "opening") + " " + told(page, "closing"), std::string("0 10042000"));
        QCOMPARE(told(rowsOf(page).front(), "balance"), std::string("10040000"));
        params.insert(params.size() - 1, ",\"next\":\"" + told(page, "next") + "\"");
        QCOMPARE(told(rowsOf(maker.result("mutation.list", params)).front(), "balance"), std::string("10042000"));
    }

    void aBanksLedgerGrowsByWhatCameIn()
    {
        const auto page = m_world->as("maker1").result("mutation.list", ledger("bank", "BCA1", 100));
        QCOMPARE(told(page, "closing"), std::string("650123"));
        QCOMPARE(rowsOf(page).size(), std::size_t{3});
        QCOMPARE(told(rowsOf(page).back(), "balance"), std::string("650123"));
        QCOMPARE(told(rowsOf(page).front(), "credit"), std::string("250000"));
    }

    void onlyWhoKeepsBooksSeesSuppliersAndBanks()
    {
        for (const char* account : {"supplier", "bank"}) {
            const char* code = account == std::string("bank") ? "BCA1" : "DIGI";
            for (const char* who : {"support", "viewer"})
                QCOMPARE(m_world->as(who).refusal("mutation.list", ledger(account, code, 10)),
                         std::string("forbidden"));
            for (const char* who : {"owner", "admin", "maker1", "checker1"})
                QCOMPARE(m_world->as(who).refusal("mutation.list", ledger(account, code, 10)), std::string());
        }
        QCOMPARE(m_world->as("viewer").refusal("mutation.list", ledger("agent", "NOBODY", 10)),
                 std::string("not_found"));
        QCOMPARE(m_world->as("viewer").refusal("mutation.list", ledger("agent", "AG1", 10, "0:0")),
                 std::string("validation"));
    }

    void oneBoxFindsEverything()
    {
        const auto kinds = [this](const char* who, const std::string& text) {
            std::string all;
            const auto answer = m_world->as(who).result("search.find", fields({{"text", text}}));
            for (const auto& row : rowsOf(answer))
                all += (all.empty() ? "" : " ") + told(row, "kind") + ":" + told(row, "title");
            return all;
        };
        QCOMPARE(kinds("viewer", "ag2"), std::string("agent:AG2"));
        QCOMPARE(kinds("viewer", "xld10"), std::string("product:XLD10"));
        QCOMPARE(kinds("viewer", "digi"), std::string("supplier:DIGI"));
        QCOMPARE(kinds("viewer", "Rp 150.123"), std::string("ticket:000004 line:BCA1"));
        QCOMPARE(kinds("viewer", "D1"), std::string("ticket:000004 product:XLD10"));
        QCOMPARE(kinds("viewer", RequestsWorld::kTicket), std::string("ticket:000004"));
        QCOMPARE(kinds("viewer", "nothing of the kind"), std::string());
        const auto line = m_world->as("viewer").result("search.find", fields({{"text", RequestsWorld::kHeld}}));
        QCOMPARE(told(rowsOf(line).front(), "detail"), std::string("***"));
        QCOMPARE(m_world->as("viewer").refusal("search.find", fields({{"text", "  "}})), std::string("validation"));
    }

private:
    void agree(const std::string& request)
    {
        QCOMPARE(m_world->steppedUp("checker1")
                     .refusal("request.approve",
                              fields({{"idem", freshId()}, {"request", request}, {"expect", "proposed"}})),
                 std::string());
    }
    void adjust(const char* agent, bool isTo, std::int64_t amount)
    {
        agree(told(m_world->as("maker1").result("request.propose",
                                                fields({{"idem", freshId()},
                                                        {"kind", "adjustment"},
                                                        {"reason", "BONUS"},
                                                        {"agent", agent},
                                                        {"amount", amount},
                                                        {"direction", isTo ? "to" : "from"}})),
                   "request"));
    }
    void supplier(std::int64_t amount)
    {
        agree(told(m_world->as("maker1").result("request.propose",
                                                fields({{"idem", freshId()},
                                                        {"kind", "supplier_deposit"},
                                                        {"reason", "DEPOSIT_SUPPLIER"},
                                                        {"supplier", "DIGI"},
                                                        {"amount", amount}})),
                   "request"));
    }

    PgCluster m_cluster;
    std::unique_ptr<DeskWorld> m_world;
};

QTEST_GUILESS_MAIN(TestPgDeskLedgers)
#include "tst_pg_desk_ledgers.moc"
