// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk_batches.h"
#include "desk_world.h"

#include <QtTest>

using namespace eraflazz;
using namespace eraflazz::test;

namespace {

/// What became of every item: "added", "refused CODE_TAKEN", ...
std::string outcomes(const Json& answer)
{
    std::string all;
    for (const auto& item : answer["items"].items()) {
        all += (all.empty() ? "" : ", ") + told(item, "result");
        for (const char* member : {"why", "like", "other", "price"}) {
            if (item.has(member))
                all += " " + told(item, member);
        }
    }
    return all;
}

} // namespace

class TestPgDeskBatches final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { m_world = std::make_unique<DeskWorld>(m_cluster); }
    void cleanup() { m_world.reset(); }

    void everyNewProductIsJudgedByItself()
    {
        const auto answer = m_world->as("admin").result("product.addMany", products(kMixed));
        QCOMPARE(outcomes(answer), std::string(kMixedOutcomes));
        QCOMPARE(told(answer, "added") + " " + told(answer, "refused"), std::string("3 6"));
        QCOMPARE(
            text("SELECT string_agg(code || ' ' || status || ' ' || dest_type || ' ' || sn_required, ', ' ORDER BY id) "
                 "FROM products WHERE code <> 'XLD10'"),
            std::string("XLD15 closed msisdn false, PLN50 closed meter true, PLN100 closed meter true"));
        QCOMPARE(
            text("SELECT string_agg(subject, ' ' ORDER BY seq) FROM operator_actions WHERE action = 'product.add'"),
            std::string("product:XLD15 product:PLN50 product:PLN100"));
        QCOMPARE(m_world->shop.complaints(), std::string());
    }

    void aDryRunSaysTheSameAndWritesNothing()
    {
        const auto answer = m_world->as("admin").result("product.addMany", products(kMixed, true));
        QCOMPARE(outcomes(answer), std::string(kMixedOutcomes));
        QCOMPARE(told(answer, "dry"), std::string("true"));
        QCOMPARE(number("SELECT count(*) FROM products WHERE code <> 'XLD10'"), 0);
        QCOMPARE(number("SELECT count(*) FROM operator_actions"), 0);
    }

    void theSameFileAgainAddsNothingTwice()
    {
        const auto idem = freshId();
        QCOMPARE(outcomes(m_world->as("admin").result("product.addMany", products(kMixed, false, idem))),
                 std::string(kMixedOutcomes));
        // What was refused is judged anew: meanwhile there is what lines were to be like.
        (void)m_world->shop.sql("INSERT INTO products (code, name, category, brand, base_price, dest_type, dest_rule) "
                                "VALUES ('NONE', 'N', 'N', 'N', 1, 'msisdn', '08')");
        m_world->restartServer(); // Nobody remembers but the database.
        const auto again = m_world->as("admin").result("product.addMany", products(kMixed, false, idem));
        QCOMPARE(QString::fromStdString(outcomes(again)),
                 QStringLiteral("added, refused CODE_TAKEN, refused CODE_UNFIT, added PLN50, added, added, "
                                "refused CODE_TAKEN, refused RULE_UNFIT, added NONE"));
        QCOMPARE(number("SELECT count(*) FROM products"), 7);
        QCOMPARE(number("SELECT count(*) FROM operator_actions WHERE action = 'product.add'"), 5);
        // Under another key every product is there already.
        const auto later = m_world->as("admin").result("product.addMany", products(kMixed));
        QCOMPARE(told(later["items"].items()[0], "why"), std::string("CODE_TAKEN"));
        // The key belongs to what was done under it.
        QCOMPARE(m_world->as("admin").refusal(
                     "product.addMany",
                     products(R"([{"code":"PLN50","name":"Other","base_price":1,"like":"XLD10"}])", false, idem)),
                 std::string("key_reused"));
    }

    void fiveHundredProductsAreOneCall()
    {
        JsonWriter all;
        all.beginArray();
        for (int i = 1; i <= 500; ++i)
            all.beginObject()
                .field("code", "P" + std::to_string(i))
                .field("name", "Produk " + std::to_string(i))
                .field("base_price", 10000 + i)
                .field("category", "Pulsa")
                .field("brand", "XL")
                .endObject();
        const std::string rows = all.endArray().take();
        auto& admin = m_world->as("admin");
        QCOMPARE(told(admin.result("product.addMany", products(rows, true)), "added"), std::string("500"));
        QCOMPARE(told(admin.result("product.addMany", products(rows)), "added"), std::string("500"));
        QCOMPARE(number("SELECT count(*) FROM products WHERE status = 'closed'"), 500);
        QCOMPARE(m_world->shop.complaints(), std::string());
    }

    void aRowThatIsNoProductIsNamedAndSupportAddsNone()
    {
        const auto answer =
            m_world->as("admin").call("product.addMany", products(R"([{"code":"A","name":"A","base_price":0}])"));
        QCOMPARE(answer.error.key, std::string("validation"));
        QCOMPARE(told(answer.data["fields"].items().front(), "path"), std::string("products.0"));
        QCOMPARE(m_world->as("support").refusal("product.addMany", products(kMixed)), std::string("forbidden"));
    }

    void codesOfAListBecomeLinesAsTheListHasThem()
    {
        (void)m_world->shop.sql(kList);
        const auto answer = m_world->as("admin").result("mapping.addMany", codes(R"([
            {"product":"XLD5","sku":"xl5","cost":5100}, {"product":"XLD10","sku":"xl10","cost":10000},
            {"product":"XLD10","sku":"xl5","cost":5100}, {"product":"XLD10","sku":"shut","cost":10000},
            {"product":"XLD10","sku":"left","cost":10000}, {"product":"NONE","sku":"xl10","cost":10100},
            {"product":"XLD5","sku":"xl5","cost":5100}])"));
        QCOMPARE(outcomes(answer),
                 std::string("added, refused STALE 10100, refused SKU_IN_USE XLD5, added, refused NOT_LISTED, "
                             "refused PRODUCT_NOT_FOUND, refused ALREADY_MAPPED"));
        QCOMPARE(
            text("SELECT string_agg(concat_ws(' ', supplier_sku, cost, status, cutoff_start, cutoff_end), ', ' ORDER "
                 "BY id) FROM product_mappings WHERE id > 3"),
            std::string("xl5 5100 open 1380 30, shut 10000 closed 0 0"));
        QCOMPARE(number("SELECT count(*) FROM operator_actions WHERE action = 'mapping.add'"), 2);
        QCOMPARE(number("SELECT count(*) FROM route_revisions"), 2);
        QCOMPARE(m_world->as("support").refusal("mapping.addMany", codes("[]")), std::string("forbidden"));
        QCOMPARE(m_world->shop.complaints(), std::string());
    }

    void linesThatWereJustAddedAreTakenBack()
    {
        (void)m_world->shop.sql(kList);
        auto& admin = m_world->as("admin");
        const auto idem = freshId();
        const auto asked = codes(
            R"([{"product":"XLD5","sku":"xl5","cost":5100},{"product":"XLD10","sku":"xl10","cost":10100}])", idem);
        const auto made = admin.result("mapping.addMany", asked);
        m_world->restartServer();
        const auto again = m_world->as("admin").result("mapping.addMany", asked);
        QCOMPARE(again["items"].dump(), made["items"].dump());
        QCOMPARE(number("SELECT count(*) FROM product_mappings WHERE removed_at IS NULL"), 5);
        std::string rows;
        for (const auto& item : made["items"].items())
            rows += removal(told(item, "mapping"), told(item, "version")) + ",";
        const auto back = removals(rows + removal("1", "7") + "," + removal("99", "1"));
        const auto removed = m_world->as("admin").result("mapping.removeMany", back);
        QCOMPARE(outcomes(removed), std::string("removed, removed, refused STALE, refused MAPPING_NOT_FOUND"));
        m_world->restartServer();
        QCOMPARE(told(m_world->as("admin").result("mapping.removeMany", back), "removed"), std::string("2"));
        QCOMPARE(number("SELECT count(*) FROM product_mappings WHERE removed_at IS NULL"), 3);
        QCOMPARE(number("SELECT count(*) FROM operator_actions WHERE action = 'mapping.remove'"), 2);
        QCOMPARE(m_world->shop.complaints(), std::string());
    }

private:
    [[nodiscard]] std::int64_t number(const std::string& sql) const { return m_world->shop.number(sql); }
    [[nodiscard]] std::string text(const std::string& sql) const
    {
        auto lines = m_world->shop.sql(sql);
        while (!lines.empty() && lines.back() == '\n')
            lines.pop_back();
        return lines;
    }

    PgCluster m_cluster;
    std::unique_ptr<DeskWorld> m_world;
};

QTEST_GUILESS_MAIN(TestPgDeskBatches)
#include "tst_pg_desk_batches.moc"
