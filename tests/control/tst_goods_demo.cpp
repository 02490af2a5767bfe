// SPDX-License-Identifier: GPL-3.0-or-later
#include "e2e/support/bench.h"
#include "json/json.h"
#include "support/console_client.h"

#include <QtTest>

#include <fstream>
#include <iterator>
#include <memory>

using namespace eraflazz;
using namespace eraflazz::e2e;
using test::ConsoleClient;
using test::fields;
using test::freshId;

/// What people change from their consoles is what the running engine does with the next order.
class TestGoodsDemo final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        m_bench = std::make_unique<Bench>();
        std::ifstream file(m_bench->demo.folder() + "/ready.json");
        const std::string text{std::istreambuf_iterator<char>(file), {}};
        const auto ready = parseJson(text);
        QVERIFY(ready.has_value());
        m_console = std::make_unique<ConsoleClient>(std::string((*ready)["control"].asString().value_or("")));
        for (const auto& one : (*ready)["operators"].items()) {
            if (one["username"].asString() == "owner")
                QVERIFY(m_console->signIn("owner", std::string(one["password"].asString().value_or(""))).has_value());
        }
    }

    void aClosedProductIsNotSoldFromTheAnswerOn()
    {
        QCOMPARE(status("open", "disturbed"), std::string());
        QCOMPARE(order("XLD10").errorCode(), std::string("PRODUCT_CLOSED"));
        const auto route = m_console->result("route.preview", fields({{"product", "XLD10"}, {"agent", "AG001"}}));
        QCOMPARE(route["refused"].asString(), std::optional<std::string_view>("PRODUCT_CLOSED"));
        QCOMPARE(status("disturbed", "open"), std::string());
        QCOMPARE(order("XLD10").status, 200);
    }

    void nothingIsSoldToABlockedNumberFromTheAnswerOn()
    {
        const OrderCall before{"BLOCK-1", "XLD10", "087800004001"};
        const OrderCall again{"BLOCK-2", "XLD10", "+62 878-0000-4001"};
        const auto sold = m_bench->agent.order(before);
        QCOMPARE(sold.status, 200);
        const auto blocked =
            m_console->result("destination.block",
                              fields({{"idem", freshId()}, {"destination", "6287800004001"}, {"reason", "Penipuan"}}));
        const auto block = blocked["block"]["id"].asInteger().value_or(0);
        const auto balance = m_bench->agent.balance();
        const auto refused = m_bench->agent.order(again);
        QCOMPARE(refused.status, 422);
        QCOMPARE(refused.errorCode(), std::string("DESTINATION_BLOCKED"));
        QCOMPARE(order("XLD10").status, 200); // another number
        // What was sold before is answered from its sale, whatever was blocked since.
        const auto replay = m_bench->agent.order(before);
        QCOMPARE(replay.text("trx_id"), sold.text("trx_id"));
        QCOMPARE(replay.data()["replayed"].asBool(), std::optional(true));
        QCOMPARE(refusal("destination.unblock", {{"idem", freshId()}, {"block", block}, {"reason", "Keliru"}}),
                 std::string());
        // The refusal took nothing and kept no key.
        QCOMPARE(m_bench->agent.balance(), balance - sold.number("price"));
        QCOMPARE(m_bench->agent.order(again).status, 200);
    }

    void aNewPriceIsTakenFromTheAnswerOn()
    {
        const auto before = m_console->result("product.get", fields({{"product", "XLD10"}}));
        const auto base = before["base_price"].asInteger().value_or(0);
        const auto paid = order("XLD10").number("price");
        QCOMPARE(price(base, base + 25), std::string("changed"));
        QCOMPARE(order("XLD10").number("price"), paid + 25);
        QCOMPARE(price(base + 25, base), std::string("changed"));
        QCOMPARE(order("XLD10").number("price"), paid);
    }

    void aNewMarginOfALevelIsTakenFromTheAnswerOn()
    {
        const auto file = m_console->result("agent.get", fields({{"agent", "AG001"}}));
        const auto level = std::string(file["level"].asString().value_or(""));
        std::int64_t before = 0;
        const auto levels = m_console->result("level.list");
        for (const auto& row : levels["rows"].items()) {
            if (row["code"].asString() == std::string_view(level))
                before = row["margin"].asInteger().value_or(0);
        }
        const auto paid = order("XLD10").number("price");
        QCOMPARE(margin(level, before, before + 15), std::optional(true));
        QCOMPARE(order("XLD10").number("price"), paid + 15);
        QCOMPARE(margin(level, before + 15, before), std::optional(true));
        QCOMPARE(order("XLD10").number("price"), paid);
    }

    void aHeldBreakerKeepsOrdersAway()
    {
        QCOMPARE(breaker("closed", "open"), std::string());
        QCOMPARE(order("XLD10").errorCode(), std::string("NO_ROUTE"));
        const auto route = m_console->result("route.preview", fields({{"product", "XLD10"}, {"agent", "AG001"}}));
        QCOMPARE(route["excluded"].items().front()["why"].asString(), std::optional<std::string_view>("breaker_open"));
        QCOMPARE(breaker("open", "closed"), std::string());
        QCOMPARE(order("XLD10").status, 200);
    }

    void theNextOrderFollowsTheNewOrder()
    {
        const auto list = m_console->result("mapping.list", fields({{"product", "TSEL5"}}));
        std::string ids;
        std::string last;
        for (const auto& row : list["rows"].items()) {
            ids = row["id"].dump() + (ids.empty() ? "" : ",") + ids; // turned round
            last = std::string(row["supplier"].asString().value_or(""));
        }
        const auto revision = list["revision"].asInteger().value_or(-1);
        const auto done = m_console->call("mapping.order",
                                          R"({"idem":")" + freshId() + R"(","product":"TSEL5","order":[)" + ids +
                                              R"(],"expect":)" + std::to_string(revision) + "}");
        QCOMPARE(done.error.key, std::string());
        const auto sold = order("TSEL5");
        QCOMPARE(sold.status, 200);
        QCOMPARE(m_bench->attemptsOf(sold.text("trx_id")).substr(0, last.size()), last);
    }

    void figuresComeWithWhatWasSold()
    {
        QVERIFY(ConsoleClient::wait([&] {
            const auto list = m_console->result("mapping.list", fields({{"product", "XLD10"}}));
            const auto& row = list["rows"].items().front();
            return row["outcomes"].asInteger().value_or(0) > 0 && row["latency_p95_us"].asInteger().value_or(0) > 0;
        }));
        const auto digi = m_console->result("supplier.get", fields({{"supplier", "DIGI"}}));
        QVERIFY(digi["live"]["burn_per_hour"].asInteger().value_or(0) > 0);
        QVERIFY(digi["live"]["lasts_s"].asInteger().value_or(0) > 0);
    }

    void aSupplierIsAskedNow()
    {
        const auto balance =
            m_console->call("supplier.checkBalance", fields({{"idem", freshId()}, {"supplier", "DIGI"}}));
        QCOMPARE(balance.error.key + balance.error.detail, std::string());
        QVERIFY(balance.result["reported"].asInteger().value_or(0) > 0);
        const auto fetch = [&] {
            return m_console->call("supplier.fetchPrices", fields({{"idem", freshId()}, {"supplier", "DIGI"}}));
        };
        const auto fetched = fetch();
        QCOMPARE(fetched.error.key + fetched.error.detail, std::string());
        QVERIFY(fetched.result["lines"].asInteger().value_or(0) > 0);
        QCOMPARE(fetch().error.detail, std::string("TOO_SOON"));
        const auto prices = m_console->result("supplier.prices", fields({{"supplier", "DIGI"}, {"search", "xld10"}}));
        QVERIFY(!prices["rows"].items().empty());
        QVERIFY(prices["fetched_at"].asInteger().has_value());
        const auto unmatched = m_console->result("supplier.unmatched", fields({{"supplier", "DIGI"}}));
        QVERIFY(unmatched["moved"].isArray() && unmatched["gone"].isArray());
    }

    void whatWasSaidIsShownWithoutSecrets()
    {
        const auto said = m_console->result("supplier.exchanges", fields({{"supplier", "DIGI"}, {"limit", 50}}));
        std::string kinds;
        for (const auto& row : said["rows"].items()) {
            kinds += " " + std::string(row["kind"].asString().value_or(""));
            const std::string request(row["request"].asString().value_or(""));
            QVERIFY2(request.find(R"("sign":"***")") != std::string::npos, request.c_str());
        }
        for (const char* kind : {"order", "balance", "prices"})
            QVERIFY2(kinds.find(kind) != std::string::npos, kinds.c_str());
    }

    void theBooksAreRight()
    {
        const auto audit = runAudit(m_bench->demo.ready());
        QVERIFY2(audit.exitCode == 0, audit.output.c_str());
    }

private:
    ApiAnswer order(const char* product)
    {
        const std::string number = std::to_string(++m_orders);
        return m_bench->agent.order({"GOODS-" + number,
                                     product,
                                     (product[0] == 'T' ? "08120000" : "08780000") + std::to_string(3000 + m_orders)});
    }
    std::string refusal(const char* method, std::initializer_list<std::pair<const char*, test::Field>> params)
    {
        const auto answer = m_console->call(method, fields(params));
        return answer.error.key + answer.error.detail;
    }
    std::string status(const char* expect, const char* status)
    {
        return refusal("product.status",
                       {{"idem", freshId()},
                        {"product", "XLD10"},
                        {"expect", expect},
                        {"status", status},
                        {"reason", "Gangguan"}});
    }
    std::string breaker(const char* expect, const char* state)
    {
        return refusal(
            "supplier.breaker",
            {{"idem", freshId()}, {"supplier", "DIGI"}, {"expect", expect}, {"state", state}, {"reason", "Coba"}});
    }
    std::string price(std::int64_t expect, std::int64_t price)
    {
        const auto answer = m_console->result(
            "product.priceMany",
            R"({"idem":")" + freshId() + R"(","reason":"UBAH_HARGA","changes":[{"product":"XLD10","expect":)" +
                std::to_string(expect) + R"(,"price":)" + std::to_string(price) + "}]}");
        const auto& items = answer["items"].items();
        return items.empty() ? "nothing" : std::string(items.front()["result"].asString().value_or(""));
    }
    std::optional<bool> margin(const std::string& level, std::int64_t expect, std::int64_t margin)
    {
        const auto answer = m_console->result("level.margin",
                                              fields({{"idem", freshId()},
                                                      {"level", level},
                                                      {"expect", expect},
                                                      {"margin", margin},
                                                      {"reason", "UBAH_HARGA"}}));
        return answer["changed"].asBool();
    }

    std::unique_ptr<Bench> m_bench;
    std::unique_ptr<ConsoleClient> m_console;
    int m_orders = 0;
};

QTEST_GUILESS_MAIN(TestGoodsDemo)
#include "tst_goods_demo.moc"
