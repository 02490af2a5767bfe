// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/catalogue.h"
#include "app/demo/config_files.h"
#include "app/demo/data_folder.h"
#include "app/demo/options.h"
#include "app/demo/order_maker.h"
#include "app/demo/past_maker.h"
#include "app/demo/people.h"
#include "app/demo/ready_file.h"
#include "app/demo/screen.h"
#include "json/json.h"
#include "sandbox/sandbox_config.h"

#include <QTemporaryDir>
#include <QTest>

#include <filesystem>
#include <map>
#include <set>
#include <stdexcept>

using namespace eraflazz;
using namespace eraflazz::app;

namespace {

DemoOptions optionsFrom(std::vector<std::string> words)
{
    std::vector<char*> arguments;
    for (auto& word : words)
        arguments.push_back(word.data());
    return readDemoOptions(arguments);
}

} // namespace

class TestDemoParts final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void optionsAreReadInBothSpellings()
    {
        const auto options = optionsFrom({"--headless", "--data=/a", "--ready-file", "/b"});
        QVERIFY(options.isHeadless && options.hasTraffic && options.restartsChildren);
        QCOMPARE(options.dataDir, std::string("/a"));
        QCOMPARE(options.readyFile, std::string("/b"));
    }

    void aPastIsMadeWhereNobodyCounts()
    {
        QCOMPARE(optionsFrom({}).pastDaysOrDefault(), 8);
        QCOMPARE(optionsFrom({"--ephemeral"}).pastDaysOrDefault(), 0);
        QCOMPARE(optionsFrom({"--free-ports", "--data", "/a"}).pastDaysOrDefault(), 0);
        QCOMPARE(optionsFrom({"--no-traffic"}).pastDaysOrDefault(), 0);
        QCOMPARE(optionsFrom({"--ephemeral", "--past", "2"}).pastDaysOrDefault(), 2);
    }

    void badOptionsAreRefused()
    {
        QVERIFY_THROWS_EXCEPTION(std::runtime_error, optionsFrom({"--past", "-1"}));
        QVERIFY_THROWS_EXCEPTION(std::runtime_error, optionsFrom({"--past", "2d"}));
        QVERIFY_THROWS_EXCEPTION(std::runtime_error, optionsFrom({"--past=1000"}));
        QVERIFY_THROWS_EXCEPTION(std::runtime_error, optionsFrom({"--nonsense"}));
        QVERIFY_THROWS_EXCEPTION(std::runtime_error, optionsFrom({"--data"}));
        QVERIFY_THROWS_EXCEPTION(std::runtime_error, optionsFrom({"--ephemeral", "--data", "/a"}));
    }

    /// What the agents pay on top of the base price goes to uplines and levels; the base price alone must carry the
    /// cost.
    void noSaleLosesWhoeverDelivers()
    {
        const auto catalogue = demoCatalogue();
        QVERIFY(catalogue.products.size() >= 400);
        std::map<std::string, Money> prices;
        for (const auto& product : catalogue.products)
            prices[product.code] = product.basePrice;
        for (const auto& mapping : catalogue.mappings) {
            const auto commissions = Money::rupiah(kCommissionDirect + kCommissionSecond);
            QVERIFY2(mapping.cost + commissions < prices.at(mapping.product), mapping.product.c_str());
        }
    }

    /// Other programs rely on it: the official failing number must end refunded, and TSEL5 must show failover.
    void promisedProductsAreMappedAsPromised()
    {
        std::map<std::string, std::vector<std::string>> suppliers;
        for (const auto& mapping : demoCatalogue().mappings)
            suppliers[mapping.product].push_back(mapping.supplier + ":" + mapping.sku);
        QCOMPARE(suppliers["XLD10"], (std::vector<std::string>{"DIGI:xld10"}));
        QCOMPARE(suppliers["TSEL5"], (std::vector<std::string>{"DIGI:tsel5", "VIP:tsel5", "OTO:tsel5"}));
    }

    void sandboxUnderstandsItsConfiguration()
    {
        const QTemporaryDir folder;
        Secrets secrets(folder.filePath(QStringLiteral("secrets.json")).toStdString());
        const auto catalogue = demoCatalogue();
        const auto config = sandbox::parseSandboxConfig(sandboxConfig(catalogue, Ports(), secrets));
        QCOMPARE(config.terms.size(), catalogue.suppliers.size());
    }

    void secretsStayTheSame()
    {
        const QTemporaryDir folder;
        const auto path = folder.filePath(QStringLiteral("secrets.json")).toStdString();
        Secrets first(path);
        const auto agents = demoAgents(first);
        first.save();
        Secrets second(path);
        const auto again = demoAgents(second);
        QCOMPARE(again.front().apiSecret, agents.front().apiSecret);
        QCOMPARE(again.back().pin, agents.back().pin);
        QCOMPARE(again.back().pin.size(), std::size_t{6});
        const auto permissions = std::filesystem::status(path).permissions();
        QCOMPARE(permissions, std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
    }

    void folderInUseIsRefusedByName()
    {
        const QTemporaryDir temp;
        const auto path = temp.filePath(QStringLiteral("demo")).toStdString();
        const auto folder = DataFolder::lasting(path);
        QString why;
        try {
            const auto second = DataFolder::lasting(path);
        } catch (const std::runtime_error& refusal) {
            why = QString::fromUtf8(refusal.what());
        }
        QVERIFY(why.contains(QString::fromStdString(folder.path())));
        QVERIFY(why.contains(QString::number(QCoreApplication::applicationPid())));
    }

    void madeUpOrdersFitTheirProducts()
    {
        const QTemporaryDir folder;
        Secrets secrets(folder.filePath(QStringLiteral("secrets.json")).toStdString());
        const auto agents = demoAgents(secrets);
        const auto catalogue = demoCatalogue();
        OrderMaker maker(catalogue, agents);
        std::map<std::string, int> products;
        for (int i = 0; i < 2000; ++i) {
            const auto order = maker.next();
            QVERIFY(order.agent->code != "AG001" && order.refId.starts_with(order.agent->code + "-"));
            QVERIFY(!order.destination.empty());
            ++products[order.product];
        }
        QVERIFY(products.size() > 50);
        QVERIFY(products["TSEL5"] > 0 && products["TSEL10"] > 0 && products["XLD10"] > 0);
    }

    void thePastIsADayOfSalesThatAreOver()
    {
        const QTemporaryDir folder;
        Secrets secrets(folder.filePath(QStringLiteral("secrets.json")).toStdString());
        constexpr std::int64_t kHourMs = 3'600'000;
        constexpr std::int64_t kMidnightMs = 1'795'021'200'000; // In Jakarta.
        const auto sales = makePast(demoCatalogue(), demoAgents(secrets), kMidnightMs, kMidnightMs + 24 * kHourMs);
        std::map<std::int64_t, int> hours;
        int delivered = 0;
        std::int64_t last = kMidnightMs;
        for (const auto& sale : sales) {
            QVERIFY(sale.acceptedMs > last);
            last = sale.acceptedMs;
            ++hours[(sale.acceptedMs - kMidnightMs) / kHourMs];
            std::int64_t at = sale.acceptedMs;
            std::set<std::string> suppliers;
            for (const auto& attempt : sale.attempts) {
                QVERIFY(attempt.sentMs >= at && attempt.endedMs > attempt.sentMs);
                QVERIFY(suppliers.insert(attempt.supplier).second);
                QVERIFY(!attempt.isDelivered || &attempt == &sale.attempts.back());
                at = attempt.endedMs;
            }
            QVERIFY(!sale.attempts.empty() && at < kMidnightMs + 24 * kHourMs);
            delivered += sale.attempts.back().isDelivered ? 1 : 0;
        }
        QVERIFY2(sales.size() > 6'000 && sales.size() < 10'000, std::to_string(sales.size()).c_str());
        QVERIFY(hours[19] > 5 * hours[3]);
        QVERIFY(delivered * 100 > static_cast<int>(sales.size()) * 90 && delivered < static_cast<int>(sales.size()));
    }

    void readyFileNamesEverything()
    {
        const QTemporaryDir folder;
        Secrets secrets(folder.filePath(QStringLiteral("secrets.json")).toStdString());
        const auto operators = demoOperators(secrets);
        const auto json = parseJson(readyJson({Ports(), "pw", 3, 2, 1, "/d", "2026-01-01T00:00:00Z"},
                                              demoAgents(secrets),
                                              demoBanks(secrets),
                                              operators));
        QVERIFY(json);
        QCOMPARE((*json)["api"].asString().value_or(""), std::string_view("http://127.0.0.1:8080"));
        QCOMPARE((*json)["control"].asString().value_or(""), std::string_view("ws://127.0.0.1:8081"));
        QCOMPARE((*json)["began"].asString().value_or(""), std::string_view("2026-01-01T00:00:00Z"));
        QCOMPARE((*json)["pid"].asInteger().value_or(0), 3);
        QCOMPARE((*json)["agents"].items().front()["code"].asString().value_or(""), std::string_view("AG001"));
        const auto& bank = (*json)["banks"].items().at(0);
        QCOMPARE(bank["code"].asString().value_or(""), std::string_view("BCA1"));
        QVERIFY(!bank["account_number"].asString().value_or("").empty());
        QVERIFY(bank["moota_secret"].asString().value_or("").size() >= 32);
        std::string people;
        for (const auto& one : (*json)["operators"].items())
            people += std::string(one["username"].asString().value_or("")) + ':' +
                      std::string(one["role"].asString().value_or("")) + ' ';
        QCOMPARE(people,
                 std::string("owner:owner admin:admin finance1:finance_maker finance2:finance_checker "
                             "support:support viewer:viewer "));
        QCOMPARE((*json)["operators"].items().front()["password"].asString().value_or(""),
                 std::string_view(operators.front().password));
        QCOMPARE(operators.front().password.size(), std::size_t{20});
    }

    void screenShowsWhatCameInFromTheBank()
    {
        ScreenFrame frame;
        frame.sight.hasDatabase = true;
        frame.sight.deposits = {12, 3'400'000, 5, 1, 2};
        const auto text = QString::fromStdString(drawScreen(frame, 0, 120, 30, false));
        QVERIFY(text.contains(
            QStringLiteral("Deposit       masuk 12 (Rp 3.400.000)   menunggu 5   ditahan 1   belum jelas 2")));
    }

    /// Serial numbers come from outside, and a terminal obeys what it is sent.
    void screenShowsNoControlCharacters()
    {
        ScreenFrame frame;
        frame.sight.hasDatabase = true;
        frame.sight.sales.push_back({"10:00:00",
                                     "AG002",
                                     "TSEL5",
                                     "0812",
                                     "SUCCESS",
                                     5700,
                                     "12\x1b[2J34",
                                     "DIGI|REJECTED|55;VIP|DELIVERED|00"});
        const auto text = QString::fromStdString(drawScreen(frame, 25, 200, 40, false));
        QVERIFY(text.contains(QStringLiteral("DIGI menolak 55 → VIP terkirim SN 12?[2J34")));
        QVERIFY(!text.contains(u'\x1b'));
    }

    void screenStaysInsideTheTerminal()
    {
        ScreenFrame frame;
        frame.folder = std::string(300, 'x');
        frame.sight.sales.assign(10, {"10:00:00", "AG002", "TSEL5", "0812", "FAILED", 5700, "", "DIGI|REJECTED|55"});
        const auto lines = QString::fromStdString(drawScreen(frame, 25, 40, 12, false)).split(QStringLiteral("\r\n"));
        QCOMPARE(lines.size(), 12);
        for (const auto& line : lines)
            QVERIFY(line.size() <= 40);
    }

    void paceIsTheMeanOfTenSecondsAndForgetsARestart()
    {
        Pace pace;
        QCOMPARE(pace.tenthsPerSecond(), 0);
        for (std::int64_t count = 0; count <= 60; count += 3)
            pace.add(count);
        QCOMPARE(pace.tenthsPerSecond(), 30);
        pace.add(0);
        QCOMPARE(pace.tenthsPerSecond(), 0);
    }
};

QTEST_GUILESS_MAIN(TestDemoParts)
#include "tst_demo_parts.moc"
