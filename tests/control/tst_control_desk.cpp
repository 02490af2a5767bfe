// SPDX-License-Identifier: GPL-3.0-or-later
#include "control/core/sale_row.h"
#include "control/server/log_feed.h"
#include "control_world.h"
#include "kernel/clock.h"

#include <QtTest>

#include <spdlog/details/log_msg.h>

#include <algorithm>
#include <thread>

using namespace eraflazz;
using namespace eraflazz::test;

namespace {

constexpr std::int64_t kOld = 1'750'000'000'000;

control::ControlSettings quick()
{
    control::ControlSettings settings;
    settings.tickMs = 10;
    return settings;
}

engine::SaleChange doubtfulSale(std::int64_t unixMs)
{
    engine::SaleChange change;
    change.id = saleAt(unixMs).id;
    change.status = engine::SaleStatus::Processing;
    change.isDoubtful = true;
    change.productCode = "XLD10";
    return change;
}

engine::SaleChange endedSale(std::int64_t unixMs)
{
    engine::SaleChange change = doubtfulSale(unixMs);
    change.status = engine::SaleStatus::Success;
    change.isDoubtful = false;
    change.settledMs = unixMs + 1'000;
    return change;
}

std::string idOf(std::int64_t unixMs)
{
    return saleAt(unixMs).id.toString();
}

void say(control::LogFeed& log, spdlog::level::level_enum level, const std::string& text)
{
    log.log(spdlog::details::log_msg("engine", level, text));
}

} // namespace

/// What the sales, alarm, log and system pages ask of the daemon, over a real connection.
class TestControlDesk final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aSaleThatWasSentIsNotCancelled()
    {
        ControlWorld world(quick());
        const auto console = world.console("support");
        const auto params =
            fields({{"idem", freshIdem()}, {"sale", idOf(kOld)}, {"expect", "PENDING"}, {"reason", "x"}});
        const auto answer = console->call("trx.cancel", params);
        QCOMPARE(answer.error.key, std::string("refused"));
        QCOMPARE(answer.error.detail, std::string("NOT_QUEUED"));
        QCOMPARE(answer.data["status"].asString().value_or(""), std::string_view("PROCESSING"));
        QCOMPARE(console->refusal(
                     "trx.cancel",
                     fields({{"idem", freshIdem()}, {"sale", idOf(kOld)}, {"expect", "SUCCESS"}, {"reason", "x"}})),
                 std::string("validation"));
        const auto viewer = world.console("viewer");
        QCOMPARE(viewer->refusal("trx.cancel", params), std::string("forbidden"));
        QCOMPARE(world.deeds.all(), std::vector<std::string>{"cancel"});
    }

    void manyAreAskedAtOnce()
    {
        ControlWorld world(quick());
        const auto console = world.console("support");
        std::string sales;
        for (int i = 0; i < 200; ++i)
            sales += (i == 0 ? "\"" : ",\"") + idOf(kOld + i) + "\"";
        const auto answer =
            console->result("trx.askMany", "{\"idem\":\"" + freshIdem() + "\",\"sales\":[" + sales + "]}");
        QCOMPARE(answer["rows"].items().size(), std::size_t{200});
        QCOMPARE(answer["rows"].items().back()["sale"].asString().value_or(""), std::string_view(idOf(kOld + 199)));
        QVERIFY(answer["rows"].items().front()["asked"].asBool() == true);
        QCOMPARE(
            console->refusal("trx.askMany",
                             "{\"idem\":\"" + freshIdem() + "\",\"sales\":[" + sales + ",\"" + idOf(kOld) + "\"]}"),
            std::string("validation"));
        QCOMPARE(console->refusal("trx.askMany", "{\"idem\":\"" + freshIdem() + "\",\"sales\":[\"x\"]}"),
                 std::string("validation"));
    }

    void oldDoubtfulSalesArePinnedForTheBand()
    {
        ControlWorld world(quick());
        for (int i = 0; i < 3; ++i)
            world.stored.push_back(control::saleRow(endedSale(kOld + 1'000'000 + i), "AG001", "DIGI"));
        world.storedOpen.push_back(control::saleRow(doubtfulSale(kOld), "AG001", "DIGI", "PULSA", "XL"));
        const auto console = world.console("support");
        const auto all = console->subscribe(fields({{"topic", "trx.live"}}));
        const auto band = console->subscribe(fields({{"topic", "trx.live"}, {"filter", "doubtful:ya durasi>60"}}));
        QVERIFY(
            ConsoleClient::wait([&] { return console->mirror(all).isComplete && console->mirror(band).isComplete; }));
        QCOMPARE(console->mirror(all).rows.size(), std::size_t{4});
        QCOMPARE(console->mirror(band).rows.size(), std::size_t{1});
        QVERIFY(console->mirror(band).rows.count(idOf(kOld)) == 1);
    }

    void anExportComesInPartsAndCanBeStopped()
    {
        ControlWorld world(quick());
        for (int i = 0; i < 5; ++i) {
            auto change = doubtfulSale(kOld + i);
            change.refId = "=1+1";
            world.stored.push_back(control::saleRow(change, "AG001", "DIGI"));
        }
        const auto console = world.console("viewer");
        const std::string time = "\"from\":1749990000000,\"to\":1750010000000";
        const auto job =
            console->result("trx.export", "{" + time + ",\"columns\":[\"code\",\"ref_id\",\"destination\"]}");
        const auto name = std::string(job["job"].asString().value_or(""));
        QVERIFY(!name.empty());
        QVERIFY(ConsoleClient::wait([&] {
            return std::any_of(console->notifications().begin(), console->notifications().end(), [](const auto& one) {
                return one.method == "job" && one.params["state"].asString() == "done";
            });
        }));
        const auto part =
            std::find_if(console->notifications().begin(), console->notifications().end(), [](const auto& one) {
                return one.method == "job" && one.params["state"].asString() == "part";
            });
        const std::string csv(part->params["csv"].asString().value_or(""));
        QVERIFY(csv.starts_with("code,ref_id,destination\r\n"));
        QCOMPARE(std::count(csv.begin(), csv.end(), '\n'), std::ptrdiff_t{6});
        QVERIFY(csv.find(",=1+1") == std::string::npos); // no spreadsheet runs what a customer wrote
        QCOMPARE(part->params["rows"].asInteger(), std::optional<std::int64_t>(5));
        QCOMPARE(console->refusal("job.cancel", fields({{"job", name}})), std::string("not_found"));
        const auto other = world.console("owner");
        const auto second = other->result("trx.export", "{" + time + "}");
        const auto stop = fields({{"job", std::string(second["job"].asString().value_or(""))}});
        QCOMPARE(console->refusal("job.cancel", stop), std::string("not_found")); // somebody else's
    }

    void aFilterThatNoIndexServesIsAnsweredPieceByPiece()
    {
        constexpr std::int64_t kHours = 30;
        ControlWorld world(quick());
        world.searchedAtOnceMs = 3'600'000;
        for (std::int64_t hour = 0; hour < kHours; ++hour)
            world.stored.push_back(control::saleRow(endedSale(kOld + hour * 3'600'000), "AG001", "DIGI"));
        const auto console = world.console("owner");
        const std::string time = "\"from\":1750000000000,\"to\":" + std::to_string(kOld + kHours * 3'600'000);
        const auto ask = [&](const std::string& filter, const std::string& next) {
            return console->call("trx.list",
                                 "{" + time + ",\"filter\":\"" + filter + "\",\"limit\":4" +
                                     (next.empty() ? "" : ",\"next\":\"" + next + "\"") + "}");
        };
        std::vector<std::string> found;
        std::string next;
        do {
            const auto page = ask("tujuan:*55", next).result;
            for (const auto& row : page["rows"].items())
                found.emplace_back(row.items().front().asString().value_or(""));
            next = std::string(page["next"].asString().value_or(""));
            const auto searchedTo = page["searched_to"].asInteger();
            QCOMPARE(searchedTo.has_value(), !next.empty() && page["rows"].items().size() < 4);
        } while (!next.empty() && found.size() <= kHours);
        QCOMPARE(found.size(), std::size_t{kHours});
        QVERIFY(std::is_sorted(found.rbegin(), found.rend()));
        const auto first = std::string(ask("tujuan:*55", {}).result["next"].asString().value_or(""));
        QCOMPARE(ask("tujuan:*56", first).error.key, std::string("validation"));
        const auto bound = first.substr(0, first.rfind(':'));
        for (const char* odd : {"", ":", ":-1", ":x", ":99999999999"})
            QCOMPARE(ask("tujuan:*55", bound + odd).error.key, std::string("validation"));
        const auto counted =
            console->result("trx.list", "{\"from\":1750000000000,\"to\":1750000100000,\"total\":true}");
        QVERIFY(counted["total"]["count"].asInteger().has_value() && counted["total"]["more"].asBool() == false);
    }

    void anAlarmIsQuietWithANote()
    {
        ControlWorld world(quick());
        const auto console = world.console("support");
        const auto sub = console->subscribe(fields({{"topic", "alarm"}}));
        world.engine.setBreaker(true);
        QVERIFY(ConsoleClient::wait([&] { return console->mirror(sub).rows.count("breaker:DIGI") == 1; }));
        const auto row = [&] { return console->mirror(sub).rows.at("breaker:DIGI"); };
        QCOMPARE(row().cells.at(1).asString().value_or(""), std::string_view("supplier_down"));
        QCOMPARE(row().cells.at(5).asString().value_or(""), std::string_view("critical"));
        const auto until = std::to_string(unixMsNow() + 60'000);
        const auto acked =
            console->result("alarm.ack",
                            "{\"idem\":\"" + freshIdem() +
                                "\",\"alarm\":\"breaker:DIGI\",\"note\":\"called\",\"mute_until\":" + until + "}");
        QCOMPARE(acked["note"].asString().value_or(""), std::string_view("called"));
        QVERIFY(ConsoleClient::wait([&] { return row().cells.at(8).asString() == "called"; }));
        world.engine.setBreaker(false);
        QVERIFY(ConsoleClient::wait([&] { return console->mirror(sub).rows.empty(); }));
        world.engine.setBreaker(true);
        QVERIFY(ConsoleClient::wait([&] { return console->mirror(sub).rows.count("breaker:DIGI") == 1; }));
        QCOMPARE(row().cells.at(4).asString().value_or(""), std::string_view("support")); // still muted
        QCOMPARE(console->refusal("alarm.ack",
                                  "{\"idem\":\"" + freshIdem() +
                                      "\",\"alarm\":\"breaker:DIGI\",\"mute_until\":1704067200000}"),
                 std::string("validation"));
        QCOMPARE(world.deeds.all(), std::vector<std::string>{"alarm.ack"}); // what was refused is not written down
        QCOMPARE(console->refusal("alarm.rule.change",
                                  "{\"idem\":\"" + freshIdem() + "\",\"rule\":\"drift\",\"expect\":0,\"value\":5}"),
                 std::string("forbidden"));
        QCOMPARE(console->result("alarm.rules")["rows"].items().size(), std::size_t{7});
    }

    void whatWasMutedStaysMutedWhenTheDaemonBeginsAnew()
    {
        const auto now = unixMsNow();
        control::AlarmBoard board;
        const auto said = parseJson("{\"rows\":[{\"alarm\":\"breaker:DIGI\",\"acknowledged_by\":\"rina\",\"note\":"
                                    "\"known\",\"muted_until\":" +
                                    std::to_string(now + 60'000) +
                                    "},{\"alarm\":\"breaker:DIGI\",\"acknowledged_by\":\"older\"},"
                                    "{\"alarm\":\"engine\",\"acknowledged_by\":\"rina\",\"muted_until\":1}]}");
        QVERIFY(said.has_value());
        board.restore(*said, now);
        Deeds deeds;
        FakeEngine engine(deeds);
        engine.setBreaker(true);
        board.refresh(engine, {}, now);
        QCOMPARE(board.rows().size(), std::size_t{1});
        QCOMPARE(std::get<std::string>(board.rows().front().cells[4]), std::string("rina"));
        engine.setBreaker(false);
        board.refresh(engine, {}, now + 61'000);
        engine.setBreaker(true);
        board.refresh(engine, {}, now + 62'000);
        QCOMPARE(std::get<std::string>(board.rows().front().cells[4]), std::string());
    }

    void theLogIsWatchedAndLossesAreTold()
    {
        ControlWorld world(quick());
        const auto console = world.console("admin");
        say(*world.log, spdlog::level::info, "before anybody looked");
        const auto sub = console->subscribe(fields({{"topic", "log"}, {"filter", "level>=warn"}}));
        const auto all = console->subscribe(fields({{"topic", "log"}}));
        say(*world.log, spdlog::level::warn, "sale " + idOf(kOld) + " is stuck");
        QVERIFY(ConsoleClient::wait([&] { return console->mirror(sub).rows.size() == 1; }));
        QVERIFY(ConsoleClient::wait([&] { return console->mirror(all).rows.size() == 2; }));
        const auto& row = console->mirror(sub).rows.begin()->second;
        QVERIFY(!row.cells.at(4).asString().value_or("").empty());
        QCOMPARE(console->refusal("sub.open", fields({{"topic", "log"}, {"filter", "level>=loud"}})),
                 std::string("validation"));
    }

    void whoLogsNeverWaits()
    {
        control::LogFeed feed;
        constexpr int kLines = 4'000;
        std::vector<std::thread> threads;
        for (int t = 0; t < 3; ++t)
            threads.emplace_back([&feed] {
                for (int i = 0; i < kLines; ++i)
                    say(feed, spdlog::level::info, "line");
            });
        for (auto& thread : threads)
            thread.join();
        std::int64_t told = 0;
        const auto lines = feed.take();
        for (const auto& line : lines)
            told += line.dropped;
        QVERIFY(lines.size() <= control::LogFeed::kWaitingMax);
        QCOMPARE(static_cast<std::int64_t>(lines.size()) + feed.dropped(), std::int64_t{3 * kLines});
        say(feed, spdlog::level::info, "after");
        const auto after = feed.take();
        QCOMPARE(told + after.front().dropped, feed.dropped()); // every loss is told once
    }

    void maintenanceStopsNewOrdersAndIsSeenByTheNext()
    {
        ControlWorld world(quick());
        const auto owner = world.console("owner");
        const auto turn = [&](bool expect, bool on) {
            return owner->call("system.maintenance",
                               "{\"idem\":\"" + freshIdem() + "\",\"expect\":" + (expect ? "true" : "false") +
                                   ",\"on\":" + (on ? "true" : "false") + ",\"message\":\"sebentar\"}");
        };
        QCOMPARE(turn(true, false).error.key, std::string("conflict"));
        QCOMPARE(turn(false, true).error.key, std::string());
        QVERIFY(world.engine.isInMaintenance);
        QCOMPARE(owner->result("system.info")["maintenance"].asString().value_or(""), std::string_view("sebentar"));
        QCOMPARE(turn(false, true).error.key, std::string("conflict"));
        QCOMPARE(turn(true, false).error.key, std::string());
        QVERIFY(!world.engine.isInMaintenance);
        const auto info = owner->result("system.info");
        QVERIFY(!info.has("maintenance"));
        QCOMPARE(info["console_rows"].items().size(), std::size_t{1});
        const auto seen = world.console("viewer")->result("system.info"); // who else is here is for who may list them
        QVERIFY(seen["consoles"].asInteger() == 2 && !seen.has("console_rows"));
        QCOMPARE(info["lanes"].items().size(), std::size_t{1});
    }

    void figuresHideTheMarginFromWhoMayNotSeeIt()
    {
        ControlWorld world(quick());
        const auto viewer = world.console("viewer");
        const auto owner = world.console("owner");
        QVERIFY(!viewer->result("shop.today").has("margin"));
        QVERIFY(owner->result("shop.today").has("margin"));
        const auto hours = owner->result("metrics.hours");
        QCOMPARE(hours["rows"].items().size(), std::size_t{24});
        QVERIFY(hours["rows"].items().front()["week_ago"].has("margin"));
        QVERIFY(!viewer->result("metrics.hours")["rows"].items().front()["week_ago"].has("margin"));
        QCOMPARE(owner->refusal("metrics.hours", fields({{"day", "2099-01-01"}})), std::string("validation"));
    }
};

QTEST_GUILESS_MAIN(TestControlDesk)
#include "tst_control_desk.moc"
