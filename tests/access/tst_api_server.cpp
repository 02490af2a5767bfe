// SPDX-License-Identifier: GPL-3.0-or-later
#include "api_bench.h"

#include <QFile>
#include <QtTest>

using namespace eraflazz;
using namespace eraflazz::test;

namespace {

access::SaleRecord someSale()
{
    access::SaleRecord sale;
    sale.id = Stamp{987'654'321'098'765}.toUuid();
    sale.refId = "A-7";
    sale.status = engine::SaleStatus::Success;
    sale.price = Money::rupiah(10'500);
    sale.balanceAfter = Money::rupiah(89'500);
    sale.sn = "SN/1";
    sale.message = "berhasil";
    sale.productCode = "S10";
    sale.destination = "081234567890";
    sale.createdAtMs = 1'795'335'943'123;
    sale.updatedAtMs = 1'795'335'944'000;
    return sale;
}

void addProduct(catalog::Catalog& catalog, std::int64_t id, const std::string& code, const std::string& category)
{
    catalog::Product product;
    product.id = ProductId{id};
    product.code = code;
    product.name = "Product " + code;
    product.category = category;
    product.brand = "TELKOMSEL";
    product.basePrice = Money::rupiah(10'000 + id);
    catalog.productsByCode[code] = product;
    catalog::Mapping mapping;
    mapping.product = product.id;
    mapping.supplier = SupplierId{5};
    catalog.mappings[product.id] = {mapping};
}

long residentPages()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').at(1).toLong();
}

} // namespace

class TestApiServer final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aSaleIsFoundByIdByCodeAndByRef()
    {
        ApiBench bench;
        const auto sale = someSale();
        bench.reads.sales[AgentId{1}] = {sale};
        const std::string code = Stamp{987'654'321'098'765}.toCode();
        for (const std::string& target : {"/api/v1/transactions/" + sale.id.toString(),
                                          "/api/v1/transactions/" + code,
                                          std::string("/api/v1/transactions?ref_id=A-7")}) {
            const auto answer = bench.call("GET", target);
            QCOMPARE(answer.status, 200);
            QVERIFY(answer.data()["trx_id"].asString() == sale.id.toString());
            QVERIFY(answer.data()["trx_code"].asString() == code);
            QVERIFY(answer.data()["status"].asString() == "SUCCESS");
            QVERIFY(answer.data()["sn"].asString() == "SN/1");
            QVERIFY(answer.data()["product_code"].asString() == "S10");
            QVERIFY(answer.data()["destination"].asString() == "081234567890");
            QCOMPARE(*answer.data()["balance_remaining"].asInteger(), std::int64_t{89'500});
            QVERIFY(answer.data()["created_at"].asString() == "2026-11-22T08:25:43.123Z");
        }
    }

    void anotherAgentsSaleDoesNotExist()
    {
        ApiBench bench;
        bench.reads.sales[AgentId{1}] = {someSale()};
        for (const std::string& target :
             {"/api/v1/transactions/" + someSale().id.toString(), std::string("/api/v1/transactions?ref_id=A-7")}) {
            const auto answer = bench.call("GET", target, {}, 2);
            QCOMPARE(answer.status, 404);
            QCOMPARE(answer.code(), std::string("TRANSACTION_NOT_FOUND"));
        }
        QCOMPARE(bench.call("GET", "/api/v1/transactions/no-such-thing").code(), std::string("TRANSACTION_NOT_FOUND"));
    }

    void listsTakeDaysStatusCursorAndLimit()
    {
        ApiBench bench;
        bench.reads.sales[AgentId{1}] = {someSale(), someSale(), someSale()};
        const std::string cursor = someSale().id.toString();
        const auto page = bench.call(
            "GET", "/api/v1/transactions?from=2026-11-01&to=2026-11-02&status=FAILED&limit=2&cursor=" + cursor);
        QCOMPARE(page.status, 200);
        QCOMPARE(page.data()["transactions"].items().size(), std::size_t{2});
        QVERIFY(page.data()["next_cursor"].asString() == cursor);
        const auto& filter = bench.reads.lastFilter;
        QCOMPARE(filter.fromMs, std::int64_t{1'793'466'000'000}); // 2026-10-31 17:00 UTC
        QCOMPARE(filter.toMs - filter.fromMs, std::int64_t{2 * 86'400'000});
        QVERIFY(filter.status == engine::SaleStatus::Failed);
        QVERIFY(filter.before->toString() == cursor);
        QVERIFY(bench.call("GET", "/api/v1/transactions").data()["next_cursor"].isNull());
        QVERIFY(bench.reads.lastFilter.fromMs < unixMsNow() - std::int64_t{30} * 86'400'000);
        QVERIFY(bench.reads.lastFilter.toMs > unixMsNow());
    }

    void badQueriesAreNamed()
    {
        ApiBench bench;
        for (const char* query : {"from=2026-02-30",
                                  "from=yesterday",
                                  "to=2026-1-1",
                                  "to=20261101",
                                  "status=DONE",
                                  "status=",
                                  "limit=0",
                                  "limit=101",
                                  "limit=1e1",
                                  "cursor=7",
                                  "ref_id=",
                                  "ref_id=a%20b",
                                  "ref_id=%00"}) {
            const auto answer = bench.call("GET", std::string("/api/v1/transactions?") + query);
            QVERIFY2(answer.status == 400, query);
            QCOMPARE(answer.code(), std::string("INVALID_REQUEST"));
        }
        for (const char* query : {"cursor=x", "cursor=0", "cursor=-1", "limit=-1", "cursor=99999999999999999999"})
            QVERIFY2(bench.call("GET", std::string("/api/v1/mutations?") + query).status == 400, query);
    }

    void balanceAndMutationsAreAnswered()
    {
        ApiBench bench;
        const auto balance = bench.call("GET", "/api/v1/balance");
        QCOMPARE(*balance.data()["balance"].asInteger(), std::int64_t{250'000});
        QCOMPARE(*balance.data()["held"].asInteger(), std::int64_t{12'500});
        const auto mutations = bench.call("GET", "/api/v1/mutations?limit=1&cursor=42");
        QCOMPARE(bench.reads.lastBeforeSeq.value(), std::int64_t{42});
        QCOMPARE(*mutations.data()["mutations"].items().at(0)["amount"].asInteger(), std::int64_t{-10'500});
        QVERIFY(mutations.data()["next_cursor"].asString() == "41");
    }

    void readsWithoutADatabaseAreOverloaded()
    {
        ApiBench bench;
        bench.reads.isAway = true;
        for (const char* target :
             {"/api/v1/balance", "/api/v1/mutations", "/api/v1/transactions", "/api/v1/transactions?ref_id=A-7"}) {
            const auto answer = bench.call("GET", target);
            QCOMPARE(answer.status, 503);
            QCOMPARE(answer.code(), std::string("OVERLOADED"));
        }
    }

    void productsCarryTheAgentsPrices()
    {
        ApiBench bench;
        auto& catalog = *bench.desk.configuration;
        catalog.suppliers[SupplierId{5}].open = true;
        addProduct(catalog, 1, "S10", "Pulsa");
        addProduct(catalog, 2, "A05", "Pulsa");
        addProduct(catalog, 3, "PLN20", "Token");
        catalog.productsByCode["A05"].status = catalog::ProductStatus::Closed;
        catalog.mappings[ProductId{3}][0].status = catalog::ProductStatus::Disturbed;
        catalog.levels[4].margin = Money::rupiah(300);
        bench.agent(1).level = 4;
        bench.agent(1).upline = AgentId{2};
        bench.agent(2).markup = Money::rupiah(25);
        const auto all = bench.call("GET", "/api/v1/products");
        QCOMPARE(all.status, 200);
        const auto& products = all.data()["products"].items();
        QCOMPARE(products.size(), std::size_t{3});
        QVERIFY(products[0]["code"].asString() == "A05");
        QVERIFY(products[0]["status"].asString() == "closed");
        QCOMPARE(*products[0]["is_open"].asBool(), false);
        QCOMPARE(*products[1]["is_open"].asBool(), false); // PLN20: disturbed at its only supplier
        QCOMPARE(*products[2]["is_open"].asBool(), true);
        QCOMPARE(*products[2]["price"].asInteger(), std::int64_t{10'326});
        QCOMPARE(bench.call("GET", "/api/v1/products?category=Token").data()["products"].items().size(),
                 std::size_t{1});
        QVERIFY(bench.call("GET", "/api/v1/products?brand=XL").data()["products"].items().empty());
        catalog.productsByCode["S10"].kind = catalog::ProductKind::Open;
        QCOMPARE(*bench.call("GET", "/api/v1/products").data()["products"].items()[2]["is_open"].asBool(), false);
    }

    void callbacksAreHandedOverAsTheyCame()
    {
        ApiBench bench;
        const std::string body("\x00\xff{not json", 12);
        const auto answer = bench.plain("POST", "/api/v1/callbacks/DIGI", body, "X-Hub-Signature: sha1=ab\r\n");
        QCOMPARE(answer.status, 200);
        QCOMPARE(bench.desk.callbackCode(), std::string("DIGI"));
        QVERIFY(bench.desk.callbackBody() == body);
        const auto& headers = bench.desk.callbackHeaders();
        QVERIFY(std::find(headers.begin(),
                          headers.end(),
                          std::pair<std::string, std::string>("X-Hub-Signature", "sha1=ab")) != headers.end());
        for (const auto& [outcome, status] : {std::pair(engine::CallbackOutcome::UnknownSupplier, 404),
                                              std::pair(engine::CallbackOutcome::BadSignature, 401),
                                              std::pair(engine::CallbackOutcome::Unavailable, 503)}) {
            bench.desk.callbackOutcome = outcome;
            QCOMPARE(bench.plain("POST", "/api/v1/callbacks/DIGI", body).status, status);
        }
    }

    void callbacksHaveALimitPerSupplier()
    {
        ApiBench bench(access::ApiLimits{.callbacksPerMinute = 3});
        bench.desk.configuration->suppliers[SupplierId{1}].code = "DIGI";
        bench.desk.configuration->suppliers[SupplierId{2}].code = "OTHER";
        for (int i = 0; i < 3; ++i)
            QCOMPARE(bench.plain("POST", "/api/v1/callbacks/DIGI", "x").status, 200);
        QCOMPARE(bench.plain("POST", "/api/v1/callbacks/DIGI", "x").status, 429);
        QCOMPARE(bench.plain("POST", "/api/v1/callbacks/OTHER", "x").status, 200);
    }

    void healthIsAboutTheProcessAndReadinessAboutOrders()
    {
        ApiBench bench;
        QVERIFY(bench.plain("GET", "/healthz").data()["status"].asString() == "ok");
        QCOMPARE(bench.plain("GET", "/readyz").status, 200);
        bench.desk.ready = false;
        QCOMPARE(bench.plain("GET", "/healthz").status, 200);
        QCOMPARE(bench.plain("GET", "/readyz").status, 503);
        QCOMPARE(bench.plain("GET", "/readyz").code(), std::string("NOT_READY"));
    }

    void everythingOfAnAgentNeedsASignature()
    {
        ApiBench bench;
        for (const char* target : {"/api/v1/transactions",
                                   "/api/v1/transactions/x",
                                   "/api/v1/balance",
                                   "/api/v1/products",
                                   "/api/v1/mutations"}) {
            QCOMPARE(bench.plain("GET", target).code(), std::string("UNAUTHORIZED"));
            const std::string wrong = ApiBench::signedHeaders("GET", "/other", {});
            const auto answer = bench.plain("GET", target, {}, wrong);
            QCOMPARE(answer.status, 401);
            QCOMPARE(answer.code(), std::string("INVALID_SIGNATURE"));
        }
        QCOMPARE(bench.plain("POST", "/api/v1/transactions", kOrder).code(), std::string("UNAUTHORIZED"));
        QVERIFY(bench.desk.orders().empty());
    }

    void headersThatStandTwiceAreNamed()
    {
        ApiBench bench;
        for (const std::string& headers :
             {std::string("X-Signature: ab\r\n"), "X-Nonce: " + std::string(65, 'n') + "\r\n"}) {
            const auto answer = bench.call("GET", "/api/v1/balance", {}, 1, headers);
            QCOMPARE(answer.status, 400);
            QVERIFY(answer.json["error_code"].asString() == "INVALID_REQUEST");
            QVERIFY(answer.json["message"].asString()->find("X-Nonce") != std::string_view::npos);
        }
    }

    void aFloodOfBadSignaturesIsSlowedAndDoesNotLockOutTheSigned()
    {
        ApiBench bench(access::ApiLimits{.failedAuthPerMinute = 5});
        for (int i = 0; i < 5; ++i)
            QCOMPARE(bench.plain("GET", "/api/v1/balance").status, 401);
        const auto slowed = bench.plain("GET", "/api/v1/balance");
        QCOMPARE(slowed.status, 429);
        QVERIFY(slowed.hasHeader("Retry-After: "));
        QCOMPARE(bench.call("GET", "/api/v1/balance").status, 200);
    }

    void readsHaveALimitPerAgent()
    {
        ApiBench bench(access::ApiLimits{.readsPerMinute = 3});
        bench.agent(1).ratePerMinute = 60;
        for (int i = 0; i < 3; ++i)
            QCOMPARE(bench.call("GET", "/api/v1/balance").status, 200);
        const auto limited = bench.call("GET", "/api/v1/balance");
        QCOMPARE(limited.status, 429);
        QVERIFY(limited.hasHeader("Retry-After: "));
        for (int i = 0; i < 10; ++i) // Agents without an order limit have none here.
            QCOMPARE(bench.call("GET", "/api/v1/balance", {}, 2).status, 200);
    }

    void onlyTheRoutesExist()
    {
        ApiBench bench;
        for (const char* target : {"/",
                                   "/api/v1",
                                   "/api/v1/balance/",
                                   "/api/v1/Balance",
                                   "/api/v1//balance",
                                   "/api/v1/%62alance",
                                   "/api/v1/transactions/",
                                   "/api/v1/transactions/a/b",
                                   "/api/v1/transactions/%2e%2e",
                                   "/api/v1/callbacks/",
                                   "/api/v1/callbacks/DIGI%2f",
                                   "/api/v1/../healthz",
                                   "/healthz/",
                                   "/metrics"}) {
            const auto answer = bench.plain("GET", target);
            QVERIFY2(answer.status == 404, target);
            QCOMPARE(answer.code(), std::string("NOT_FOUND"));
        }
    }

    void otherMethodsAreToldWhatWorks()
    {
        ApiBench bench;
        for (const char* method : {"PUT", "DELETE", "PATCH", "OPTIONS", "HEAD"}) {
            const std::string length = std::string(method).starts_with('P') ? "Content-Length: 0\r\n" : "";
            const auto answer = bench.plain(method, "/api/v1/transactions", {}, length);
            QVERIFY2(answer.status == 405, method);
            QVERIFY(answer.hasHeader("Allow: POST, GET\r\n"));
        }
        QVERIFY(bench.plain("POST", "/healthz").hasHeader("Allow: GET\r\n"));
        QVERIFY(bench.plain("GET", "/api/v1/callbacks/DIGI").hasHeader("Allow: POST\r\n"));
    }

    void ambiguousFramingIsRefusedAndTheConnectionCut_data()
    {
        QTest::addColumn<QByteArray>("head");
        const std::pair<const char*, const char*> heads[] = {
            {"TE", "POST /healthz HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"},
            {"CL and TE",
             "POST /healthz HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"},
            {"hidden TE", "GET /healthz HTTP/1.1\r\nHost: a\r\nTransfer-Encoding : chunked\r\n\r\n"},
            {"two CL", "GET /healthz HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\nContent-Length: 5\r\n\r\n"},
            {"CL list", "GET /healthz HTTP/1.1\r\nHost: a\r\nContent-Length: 0, 0\r\n\r\n"},
            {"CL sign", "GET /healthz HTTP/1.1\r\nHost: a\r\nContent-Length: +0\r\n\r\n"},
            {"CL negative", "GET /healthz HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\n\r\n"},
            {"CL huge", "GET /healthz HTTP/1.1\r\nHost: a\r\nContent-Length: 18446744073709551615\r\n\r\n"},
            {"no CL", "POST /api/v1/transactions HTTP/1.1\r\nHost: a\r\n\r\n"},
            {"bare LF", "GET /healthz HTTP/1.1\nHost: a\n\n"},
            {"folded", "GET /healthz HTTP/1.1\r\nHost: a\r\nX-A: b\r\n c\r\n\r\n"},
            {"two Hosts", "GET /healthz HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n"},
            {"no Host", "GET /healthz HTTP/1.1\r\n\r\n"},
            {"absolute", "GET http://a/healthz HTTP/1.1\r\nHost: a\r\n\r\n"},
            {"version", "GET /healthz HTTP/2.0\r\nHost: a\r\n\r\n"},
        };
        for (const auto& [name, head] : heads)
            QTest::newRow(name) << QByteArray(head);
    }

    void ambiguousFramingIsRefusedAndTheConnectionCut()
    {
        QFETCH(QByteArray, head);
        ApiBench bench;
        // A second request follows at once: it must not be answered on that connection.
        const std::string bytes = bench.raw(head.toStdString() + "GET /healthz HTTP/1.1\r\nHost: a\r\n\r\n");
        QVERIFY(bytes.find("HTTP/1.1 2") == std::string::npos);
        const auto answer = answerFrom(bytes);
        QVERIFY(answer.status == 400 || answer.status == 413);
        QVERIFY(answer.code() == "INVALID_REQUEST" || answer.code() == "PAYLOAD_TOO_LARGE");
    }

    void whatIsTooLargeIsNamed()
    {
        ApiBench bench;
        const auto body =
            answerFrom(bench.raw("POST /api/v1/transactions HTTP/1.1\r\nHost: a\r\nContent-Length: 65537\r\n\r\n"));
        QCOMPARE(body.status, 413);
        QCOMPARE(body.code(), std::string("PAYLOAD_TOO_LARGE"));
        QCOMPARE(bench.plain("GET", "/healthz?" + std::string(3000, 'x')).status, 413);
        QCOMPARE(bench.plain("GET", "/healthz", {}, "X-Fill: " + std::string(9000, 'x') + "\r\n").status, 413);
    }

    void hostileRequestsNeitherFailTheServerNorFillItsMemory()
    {
        ApiBench bench;
        const std::string bodies[] = {std::string(60'000, '['),
                                      std::string(60'000, '\xff'),
                                      "{\"ref_id\":\"" + std::string(60'000, 'a') + "\"}",
                                      std::string("\0\0\0", 3),
                                      R"({"a":)",
                                      kOrder.substr(0, 40)};
        const auto round = [&](int requests) {
            auto socket = RawSocket::connectTo(bench.server->port());
            for (int i = 0; i < requests; ++i) {
                const std::string& body = bodies[static_cast<std::size_t>(i) % std::size(bodies)];
                const std::string headers = ApiBench::signedHeaders("POST", "/api/v1/transactions", body);
                socket.send("POST /api/v1/transactions HTTP/1.1\r\nHost: a\r\n" + headers +
                            "Content-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body);
                const std::string answer = socket.readUntil("}");
                if (!answer.starts_with("HTTP/1.1 400 "))
                    return false;
            }
            return true;
        };
        QVERIFY(round(500));
        const long before = residentPages();
        QVERIFY(before > 0);
        QVERIFY(round(5000));
        const long grownPages = residentPages() - before;
#ifdef __SANITIZE_ADDRESS__
        constexpr long kMayGrow = 80'000; // the sanitizer keeps 256 MiB of what was freed
#else
        constexpr long kMayGrow = 512; // 2 MiB
#endif
        QVERIFY2(grownPages < kMayGrow, qPrintable(QString::number(grownPages)));
        QCOMPARE(bench.order(kOrder).status, 200);
    }

    void addressesOfOneNetworkShareAKey()
    {
        QVERIFY(access::addressKey("203.0.113.1") != access::addressKey("203.0.113.2"));
        QCOMPARE(access::addressKey("2001:db8:1:2::1"), access::addressKey("2001:db8:1:2:ffff::9"));
        QVERIFY(access::addressKey("2001:db8:1:2::1") != access::addressKey("2001:db8:1:3::1"));
    }
};

QTEST_GUILESS_MAIN(TestApiServer)
#include "tst_api_server.moc"
