// SPDX-License-Identifier: GPL-3.0-or-later
#include "fake_money_store.h"
#include "kernel/clock.h"
#include "net/http_server.h"
#include "wallet/core/match_lines.h"
#include "wallet/services/moota_poll.h"

#include <QtTest>

#include <condition_variable>

using namespace eraflazz;
using namespace eraflazz::test;
using namespace eraflazz::wallet;

namespace {

std::string page(int number, int last, const std::string& account = "0000512345")
{
    std::string lines;
    for (int i = 0; i < 2; ++i) {
        const auto id = std::to_string(number * 10 + i);
        lines +=
            (i == 0 ? "" : ",") + std::string(R"({"mutation_id":"m)") + id + R"(","account_number":")" + account +
            R"(","date":"2026-11-22 00:00:00","description":"X","amount":"20000.00","type":"CR","balance":"1.00"})";
    }
    return R"({"current_page":)" + std::to_string(number) + R"(,"last_page":)" + std::to_string(last) + R"(,"data":[)" +
           lines + "]}";
}

/// What Moota answers, on loopback.
class FakeMoota final {
public:
    FakeMoota()
        : server(
              {},
              [this](const net::HttpRequest& request, const net::HttpServer::Reply& reply) { reply(answer(request)); },
              [](net::HttpRefusal) { return net::HttpResponse{}; })
    {
        server.start();
    }
    net::HttpResponse answer(const net::HttpRequest& request)
    {
        const std::lock_guard lock(mutex);
        targets.push_back(request.target);
        authorizations.emplace_back(net::singleHeader(request.headers, "Authorization").value_or(""));
        auto response = onRequest(request);
        asked.notify_all();
        return response;
    }
    bool waitForRequests(std::size_t count)
    {
        std::unique_lock lock(mutex);
        return asked.wait_for(lock, std::chrono::seconds(30), [&] { return targets.size() >= count; });
    }
    [[nodiscard]] std::string url() const { return "http://127.0.0.1:" + std::to_string(server.port()) + "/api/v2"; }

    std::mutex mutex;
    std::condition_variable asked;
    std::vector<std::string> targets;
    std::vector<std::string> authorizations;
    std::function<net::HttpResponse(const net::HttpRequest&)> onRequest;
    net::HttpServer server;
};

net::HttpResponse ok(const std::string& body)
{
    net::HttpResponse response;
    response.body = body;
    return response;
}

/// A lane, a poll and the Moota it asks.
class Bench final {
public:
    Bench() : lane(std::make_unique<FakeMoneyStore>(deposits))
    {
        auto accounts = std::make_shared<BankBook>();
        accounts->emplace("BCA1", BankDoorkeeping{"BCA1", "BCA", "0000512345", {"", "token-1", "bank-1", "", ""}});
        accounts->emplace("BRI1", BankDoorkeeping{"BRI1", "BRI", "77", {}}); // Without a token nobody is asked.
        book = accounts;
        lane.start();
    }
    ~Bench()
    {
        if (poll)
            poll->stop();
        lane.stop();
    }
    void start()
    {
        MootaPoll::Settings settings;
        settings.baseUrl = moota.url();
        settings.firstAfterMs = 0;
        settings.intervalMs = 30;
        poll = std::make_unique<MootaPoll>(settings, lane, [this] { return book; });
        poll->onTaken = [this](const std::string&) {
            const std::lock_guard lock(mutex);
            ++looks;
            taken.notify_all();
        };
        poll->start();
    }
    bool waitForLooks(int count)
    {
        std::unique_lock lock(mutex);
        return taken.wait_for(lock, std::chrono::seconds(30), [&] { return looks >= count; });
    }

    FakeMoota moota;
    FakeDeposits deposits;
    std::shared_ptr<const BankBook> book;
    MoneyLane lane;
    std::mutex mutex;
    std::condition_variable taken;
    int looks = 0;
    std::unique_ptr<MootaPoll> poll;
};

} // namespace

class TestMootaPoll final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyPageOfTheLastDaysIsHandedInAtOnce()
    {
        Bench bench;
        bench.deposits.report.fresh = 1;
        bench.moota.onRequest = [](const net::HttpRequest& request) {
            return ok(page(request.query("page") == "1" ? 1 : 2, 2));
        };
        bench.start();
        QVERIFY(bench.waitForLooks(2)); // And again at the next round.
        bench.poll->stop();
        const std::lock_guard lock(bench.deposits.mutex);
        const auto& first = bench.deposits.ingested.front();
        QCOMPARE(first.bank, std::string("BCA1"));
        QVERIFY(first.source == LineSource::MootaPoll);
        QCOMPARE(first.lines.size(), std::size_t{4});
        QCOMPARE(first.lines[3].rowId, std::string("moota/m21"));
        QVERIFY(bench.deposits.continuityChecks >= 2); // A list is complete.
        const auto today = BusinessDay::at(unixMsNow());
        const auto& target = bench.moota.targets.front();
        QVERIFY2(
            target.starts_with("/api/v2/mutation?bank=bank-1&start_date=" + BusinessDay{today.days - 2}.toString() +
                               "&end_date=" + today.toString() + "&page=1"),
            target.c_str());
        QCOMPARE(bench.moota.authorizations.front(), std::string("Bearer token-1"));
    }

    void whatIsNotAListIsLeftAndAskedForAgain_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("body");
        QTest::newRow("server error") << 500 << QString::fromStdString(page(1, 1));
        QTest::newRow("no token") << 401 << QStringLiteral("{}");
        QTest::newRow("html") << 200 << QStringLiteral("<html>");
        QTest::newRow("another account") << 200 << QString::fromStdString(page(1, 1, "999"));
    }
    void whatIsNotAListIsLeftAndAskedForAgain()
    {
        QFETCH(int, status);
        QFETCH(QString, body);
        Bench bench;
        bench.moota.onRequest = [&](const net::HttpRequest&) {
            auto response = ok(body.toStdString());
            response.status = status;
            return response;
        };
        bench.start();
        QVERIFY(bench.moota.waitForRequests(3));
        bench.poll->stop();
        QVERIFY(bench.deposits.ingested.empty());
    }

    void aListWithoutEndIsGivenUp()
    {
        Bench bench;
        bench.moota.onRequest = [](const net::HttpRequest& request) {
            return ok(page(std::stoi(request.query("page").value_or("1")), 1'000'000));
        };
        bench.start();
        QVERIFY(bench.moota.waitForRequests(60));
        bench.poll->stop();
        QVERIFY(bench.deposits.ingested.empty());
    }
};

QTEST_GUILESS_MAIN(TestMootaPoll)
#include "tst_moota_poll.moc"
