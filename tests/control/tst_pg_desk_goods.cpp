// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk_world.h"

#include <QtTest>

using namespace eraflazz;
using namespace eraflazz::test;

namespace {

/// {"idem": a fresh one, "reason": "UBAH_HARGA", "dry": ..., "changes": [...]}
std::string prices(const std::string& changes, bool isDry = false, const std::string& idem = freshId())
{
    return R"({"idem":")" + idem + R"(","reason":"UBAH_HARGA","dry":)" + (isDry ? "true" : "false") + R"(,"changes":)" +
           changes + "}";
}

/// What became of every item: "changed", "refused PRICE_BELOW_COST", ...
std::string outcomes(const Json& answer)
{
    std::string all;
    for (const auto& item : answer["items"].items()) {
        all += (all.empty() ? "" : ", ") + told(item, "result");
        if (item.has("why"))
            all += " " + told(item, "why");
        if (item.has("current"))
            all += " " + told(item, "current");
    }
    return all;
}

std::string order(const std::string& ids, int revision)
{
    return R"({"idem":")" + freshId() + R"(","product":"XLD10","order":)" + ids + R"(,"expect":)" +
           std::to_string(revision) + "}";
}

constexpr const char* kMixed = R"([
    {"product":"XLD10","expect":10500,"price":10550}, {"product":"XLD10","expect":10550,"price":13000},
    {"product":"XLD10","expect":10500,"price":10560}, {"product":"XLD10","expect":10550,"price":9000},
    {"product":"XLD10","expect":10550,"price":10550}, {"product":"NONE","expect":1,"price":2},
    {"product":"XLD10","level":"RETAIL","expect":10750,"price":10760}])";
constexpr const char* kMixedOutcomes = "changed, request, refused STALE 10550, refused PRICE_BELOW_COST 10550, "
                                       "refused NOTHING_CHANGES 10550, refused UNKNOWN_SUBJECT, changed";

} // namespace

class TestPgDeskGoods final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { m_world = std::make_unique<DeskWorld>(m_cluster); }
    void cleanup() { m_world.reset(); }

    void everyPriceOfManyGetsItsOwnAnswer()
    {
        const auto answer = m_world->as("admin").result("product.priceMany", prices(kMixed));
        QCOMPARE(outcomes(answer), std::string(kMixedOutcomes));
        QCOMPARE(told(answer, "changed") + told(answer, "requested") + told(answer, "refused"), std::string("214"));
        QCOMPARE(number("SELECT base_price FROM products WHERE code = 'XLD10'"), 10550);
        QCOMPARE(number("SELECT price FROM level_prices"), 10760);
        QCOMPARE(number("SELECT count(*) FROM money_requests WHERE kind = 'price_change' AND state = 'proposed'"), 1);
        QCOMPARE(number("SELECT count(*) FROM operator_actions WHERE action = 'product.price'"), 2);
        QCOMPARE(m_world->shop.complaints(), std::string());
    }

    void aDryRunAnswersTheSameAndChangesNothing()
    {
        const auto answer = m_world->as("admin").result("product.priceMany", prices(kMixed, true));
        QCOMPARE(outcomes(answer), std::string(kMixedOutcomes));
        QCOMPARE(told(answer, "dry"), std::string("true"));
        QVERIFY(!answer["items"].items()[1].has("request"));
        QCOMPARE(number("SELECT base_price FROM products WHERE code = 'XLD10'"), 10500);
        QCOMPARE(number("SELECT count(*) FROM operator_actions") + number("SELECT count(*) FROM money_requests"), 0);
    }

    void whatWasChangedIsTakenBackByAnotherOne()
    {
        auto& admin = m_world->as("admin");
        const auto there =
            admin.result("product.priceMany", prices(R"([{"product":"XLD10","expect":10500,"price":10600}])"));
        const auto back =
            admin.result("product.priceMany", prices(R"([{"product":"XLD10","expect":10600,"price":10500}])"));
        QCOMPARE(outcomes(there) + ", " + outcomes(back), std::string("changed, changed"));
        QCOMPARE(number("SELECT base_price FROM products WHERE code = 'XLD10'"), 10500);
    }

    void theSamePricesAgainAreAnsweredFromWhatWasWritten()
    {
        const auto idem = freshId();
        const auto params = prices(R"([{"product":"XLD10","expect":10500,"price":10600}])", false, idem);
        QCOMPARE(outcomes(m_world->as("admin").result("product.priceMany", params)), std::string("changed"));
        // As after the daemon was started again: nobody remembers but the database.
        wallet::PriceBatch batch;
        batch.asks = {{"XLD10", "", rupiah(10500), rupiah(10600)}};
        batch.reason = "UBAH_HARGA";
        batch.idempotencyKey = idem;
        const auto again = m_world->shop.requests().changePrices(m_world->shop.acting("admin"), batch);
        QVERIFY(again && again->front().outcome && again->front().outcome->isChanged);
        QCOMPARE(number("SELECT count(*) FROM operator_actions WHERE action = 'product.price'"), 1);
    }

    void fiveHundredPricesAreOneCall()
    {
        (void)m_world->shop.sql(
            "INSERT INTO products (code, name, category, brand, base_price, dest_type, dest_rule) SELECT 'P' || "
            "n, 'P', 'Pulsa', 'XL', 10000, 'msisdn', '08[0-9]{8,11}' FROM generate_series(1, 500) n");
        JsonWriter all;
        all.beginArray();
        for (int i = 1; i <= 500; ++i)
            all.beginObject()
                .field("product", "P" + std::to_string(i))
                .field("expect", 10000)
                .field("price", 10100)
                .endObject();
        const std::string changes = all.endArray().take();
        auto& admin = m_world->as("admin");
        QCOMPARE(told(admin.result("product.priceMany", prices(changes, true)), "changed"), std::string("500"));
        QCOMPARE(told(admin.result("product.priceMany", prices(changes)), "changed"), std::string("500"));
        QCOMPARE(number("SELECT count(*) FROM products WHERE base_price = 10100"), 500);
        QCOMPARE(m_world->shop.complaints(), std::string());
        const auto tooMany = changes.substr(0, changes.size() - 1) + R"(,{"product":"P1","expect":1,"price":2}])";
        QCOMPARE(admin.refusal("product.priceMany", prices(tooMany)), std::string("validation"));
    }

    void aRowThatIsNoPriceIsNamed()
    {
        const auto answer =
            m_world->as("admin").call("product.priceMany", prices(R"([{"product":"XLD10","price":1}])"));
        QCOMPARE(answer.error.key, std::string("validation"));
        QCOMPARE(told(answer.data["fields"].items().front(), "path"), std::string("changes.0"));
        QCOMPARE(m_world->as("support").refusal("product.priceMany", prices("[]")), std::string("forbidden"));
    }

    void supportClosesAProductAndNothingElse()
    {
        auto& support = m_world->as("support");
        QCOMPARE(status(support, "open", "disturbed", ""), std::string("refused REASON_MISSING"));
        QCOMPARE(status(support, "closed", "disturbed", "x"), std::string("conflict STALE"));
        QCOMPARE(status(support, "open", "disturbed", "Gangguan XL"), std::string());
        QCOMPARE(text("SELECT status || ' ' || closed_reason FROM products WHERE code = 'XLD10'"),
                 std::string("disturbed Gangguan XL"));
        QCOMPARE(text("SELECT action || ' ' || subject || ' ' || (detail::json -> 'before')::text || (detail::json -> "
                      "'after')::text FROM operator_actions"),
                 std::string(R"(product.status product:XLD10 {"status":"open","closed_reason":""})"
                             R"({"status":"disturbed","closed_reason":"Gangguan XL"})"));
        QCOMPARE(support.refusal("product.change",
                                 fields({{"idem", freshId()}, {"product", "XLD10"}, {"expect", 2}, {"name", "X"}})),
                 std::string("forbidden"));
        QCOMPARE(status(support, "disturbed", "open", ""), std::string());
        QCOMPARE(text("SELECT status || ' ' || closed_reason FROM products"), std::string("open "));
        QCOMPARE(m_world->shop.complaints(), std::string());
    }

    void aProductIsChangedOnlyAsItWasSeen()
    {
        auto& admin = m_world->as("admin");
        const auto change = [&](int expect, const char* name) {
            return admin.call("product.change",
                              fields({{"idem", freshId()}, {"product", "XLD10"}, {"expect", expect}, {"name", name}}));
        };
        const auto first = change(1, "XL 10.000");
        QCOMPARE(told(first.result["product"], "version"), std::string("2"));
        const auto late = change(1, "Something else");
        QCOMPARE(late.error.key, std::string("conflict"));
        QCOMPARE(told(late.data["current"], "name"), std::string("XL 10.000"));
        // A new price is another version too.
        admin.call("product.priceMany", prices(R"([{"product":"XLD10","expect":10500,"price":10600}])"));
        QCOMPARE(change(2, "Late").error.key, std::string("conflict"));
        const auto seen = admin.result("product.get", fields({{"product", "XLD10"}}));
        QCOMPARE(told(seen, "version") + " " + told(seen, "name"), std::string("3 XL 10.000"));
        QCOMPARE(seen["levels"].items().size(), std::size_t{2});
    }

    void aNewProductIsLikeAnotherAndClosed()
    {
        auto& admin = m_world->as("admin");
        const auto add = [&](const char* code, const char* like) {
            const auto answer = admin.call(
                "product.add",
                fields(
                    {{"idem", freshId()}, {"code", code}, {"name", "XL 15"}, {"base_price", 15300}, {"like", like}}));
            return answer.error.key.empty() ? told(answer.result["product"], "status") : answer.error.detail;
        };
        QCOMPARE(add("XLD15", "XLD10"), std::string("closed"));
        QCOMPARE(add("XLD15", "XLD10"), std::string("CODE_TAKEN"));
        QCOMPARE(add("xld 15", "XLD10"), std::string("CODE_UNFIT"));
        QCOMPARE(add("XLD20", "NONE"), std::string("LIKE_NOT_FOUND"));
        QCOMPARE(add("XLD20", ""), std::string("FIELDS_MISSING"));
        QCOMPARE(text("SELECT category || ' ' || brand || ' ' || dest_rule FROM products WHERE code = 'XLD15'"),
                 std::string("Pulsa XL 08[0-9]{8,11}"));
    }

    void oneCommitSetsTheOrderOfAllMappings()
    {
        auto& admin = m_world->as("admin");
        const auto list = admin.result("mapping.list", fields({{"product", "XLD10"}}));
        QCOMPARE(told(list, "revision"), std::string("0"));
        QCOMPARE(rowsOf(list).size(), std::size_t{3});
        QCOMPARE(admin.call("mapping.order", order("[3,1]", 0)).error.detail, std::string("ORDER_UNFIT"));
        QCOMPARE(admin.call("mapping.order", order("[3,1,1]", 0)).error.detail, std::string("ORDER_UNFIT"));
        QCOMPARE(m_world->as("support").refusal("mapping.order", order("[3,1,2]", 0)), std::string("forbidden"));
        const auto done = admin.result("mapping.order", order("[3,1,2]", 0));
        QCOMPARE(told(done, "revision") + done["order"].dump(), std::string("1[3,1,2]"));
        QCOMPARE(text("SELECT string_agg(id || ':' || priority, ' ' ORDER BY priority) FROM product_mappings"),
                 std::string("3:10 1:20 2:30"));
        QCOMPARE(admin.call("mapping.order", order("[1,2,3]", 0)).error.key, std::string("conflict"));
        QCOMPARE(number("SELECT count(*) FROM operator_actions WHERE action = 'mapping.order'"), 1);
    }

    void anOldRouteComesBack()
    {
        auto& admin = m_world->as("admin");
        const auto policy = [&](const char* word, int expect) {
            return told(admin.result("route.policy",
                                     fields({{"idem", freshId()},
                                             {"product", "XLD10"},
                                             {"policy", word},
                                             {"expect", expect},
                                             {"reason", "Coba"}})),
                        "revision");
        };
        QCOMPARE(told(admin.result("mapping.order", order("[3,1,2]", 0)), "revision"), std::string("1"));
        QCOMPARE(policy("cheapest", 1), std::string("2"));
        QCOMPARE(policy("cheapest", 2), std::string("2")); // it was so already
        const auto back = admin.result(
            "route.restore",
            fields({{"idem", freshId()}, {"product", "XLD10"}, {"revision", 0}, {"expect", 2}, {"reason", "Lambat"}}));
        QCOMPARE(told(back, "policy") + told(back, "revision") + back["order"].dump(), std::string("priority3[1,2,3]"));
        const auto revisions = m_world->as("viewer").result("route.revisions", fields({{"product", "XLD10"}}));
        QCOMPARE(rowsOf(revisions).size(), std::size_t{3});
        const auto& newest = rowsOf(revisions).front();
        QCOMPARE(told(newest, "action") + " " + told(newest, "user") + " " + told(newest, "reason"),
                 std::string("route.restore admin Lambat"));
        QCOMPARE(told(newest["before"], "policy") + " " + told(newest["after"], "policy"),
                 std::string("cheapest priority"));
        const auto now = admin.result("route.get", fields({{"product", "XLD10"}}));
        QCOMPARE(told(now, "revision") + told(now, "changed_by"), std::string("3admin"));
        QCOMPARE(admin
                     .call("route.restore",
                           fields({{"idem", freshId()}, {"product", "XLD10"}, {"revision", 9}, {"expect", 3}}))
                     .error.detail,
                 std::string("REVISION_NOT_FOUND"));
    }

    void mappingsComeGoAndComeBack()
    {
        auto& admin = m_world->as("admin");
        const auto add = [&](const char* sku, int cost) {
            return admin.call(
                "mapping.add",
                fields(
                    {{"idem", freshId()}, {"product", "XLD10"}, {"supplier", "DIGI"}, {"sku", sku}, {"cost", cost}}));
        };
        const auto remove = [&](int id, int expect) {
            return admin.call("mapping.remove", fields({{"idem", freshId()}, {"mapping", id}, {"expect", expect}}))
                .error.detail;
        };
        const auto made = add("new", 10100);
        QCOMPARE(told(made.result["mapping"], "id") + told(made.result["mapping"], "priority"), std::string("4110"));
        QCOMPARE(add("new", 10100).error.detail, std::string("ALREADY_MAPPED"));
        QCOMPARE(remove(4, 7), std::string("STALE"));
        QCOMPARE(remove(4, 1), std::string());
        QCOMPARE(remove(4, 2), std::string("MAPPING_NOT_FOUND"));
        QCOMPARE(rowsOf(admin.result("mapping.list", fields({{"product", "XLD10"}}))).size(), std::size_t{3});
        QCOMPARE(m_world->engine.catalog()->mappings.begin()->second.size(), std::size_t{3});
        const auto back = add("new", 10300);
        QCOMPARE(told(back.result["mapping"], "id") + " " + told(back.result["mapping"], "cost"),
                 std::string("4 10300"));
        QCOMPARE(number("SELECT count(*) FROM route_revisions"), 3);
        QCOMPARE(m_world->shop.complaints(), std::string());
    }

    void aMappingIsChangedInPlaceAndTellsOfLosses()
    {
        auto& admin = m_world->as("admin");
        const auto change = [&](int expect, const char* what, const Field& value) {
            return admin.call("mapping.change",
                              fields({{"idem", freshId()}, {"mapping", 1}, {"expect", expect}, {what, value}}));
        };
        QCOMPARE(told(change(1, "status", "disturbed").result["mapping"], "status"), std::string("disturbed"));
        QCOMPARE(told(change(2, "stock", 5).result["mapping"], "stock"), std::string("5"));
        QCOMPARE(told(change(3, "stock", -1).result["mapping"], "stock"), std::string());
        QCOMPARE(change(1, "cost", 1).error.key, std::string("conflict"));
        QCOMPARE(change(4, "sku", "dear").error.detail, std::string("ALREADY_MAPPED"));
        QCOMPARE(told(change(4, "cost", 20000).result, "losses"), std::string("0")); // another one is cheap enough
        QCOMPARE(number("SELECT count(*) FROM route_revisions"), 0);
    }

    void theCatalogueIsLiveAndHidesWhatItCosts()
    {
        auto& viewer = m_world->as("viewer");
        auto& owner = m_world->as("owner");
        const auto forViewer = viewer.subscribe(fields({{"topic", "product.catalog"}}));
        const auto forOwner = owner.subscribe(fields({{"topic", "product.catalog"}}));
        QVERIFY(ConsoleClient::wait([&] { return owner.mirror(forOwner).isComplete; }));
        QVERIFY(ConsoleClient::wait([&] { return viewer.mirror(forViewer).isComplete; }));
        QCOMPARE(viewer.mirror(forViewer).rows.at("XLD10").cells.size() + 2,
                 owner.mirror(forOwner).rows.at("XLD10").cells.size());
        QCOMPARE(status(owner, "open", "empty", "Stok habis"), std::string());
        QVERIFY(ConsoleClient::wait([&] {
            const auto& cells = owner.mirror(forOwner).rows.at("XLD10").cells;
            return cells[5].asString() == std::string_view("empty") && cells[12].asInteger() == 10000;
        }));
    }

    void aPreviewNamesEveryoneAndTheNumber()
    {
        const auto route = m_world->as("admin").result(
            "route.preview",
            fields({{"product", "XLD10"}, {"agent", "AG1"}, {"destination", "+62878-0000-7800"}, {"minute", 90}}));
        QCOMPARE(told(route, "destination") + " " + told(route, "minute"), std::string("087800007800 90"));
        QVERIFY(!route["candidates"].items().empty());
        const auto bad = m_world->as("admin").result(
            "route.preview", fields({{"product", "XLD10"}, {"agent", "AG3"}, {"destination", "12"}}));
        QCOMPARE(told(bad, "refused"), std::string("AGENT_INACTIVE"));
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
    /// "" when it was done, else the refusal.
    static std::string status(ConsoleClient& who, const char* expect, const char* status, const char* reason)
    {
        const auto answer = who.call("product.status",
                                     fields({{"idem", freshId()},
                                             {"product", "XLD10"},
                                             {"expect", expect},
                                             {"status", status},
                                             {"reason", reason}}));
        return answer.error.key.empty() ? std::string() : answer.error.key + " " + answer.error.detail;
    }

    PgCluster m_cluster;
    std::unique_ptr<DeskWorld> m_world;
};

QTEST_GUILESS_MAIN(TestPgDeskGoods)
#include "tst_pg_desk_goods.moc"
