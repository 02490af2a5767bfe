// SPDX-License-Identifier: GPL-3.0-or-later
#include "control/core/sale_row.h"
#include "control_world.h"
#include "kernel/clock.h"
#include "protocol/contract.h"

#include <QTcpSocket>
#include <QtTest>

#include <algorithm>
#include <memory>
#include <random>

using namespace eraflazz;
using namespace eraflazz::test;

namespace {

constexpr std::int64_t kNow = 1'795'000'000'000;

control::ControlSettings quick()
{
    control::ControlSettings settings;
    settings.tickMs = 10;
    return settings;
}

std::string opening(const std::string& filter, std::int64_t window = 5000)
{
    return fields({{"topic", "trx.live"}, {"filter", filter}, {"window", window}});
}

/// What the daemon would show somebody who asked anew.
std::map<std::string, std::string> statuses(ControlWorld& world, const std::string& status, std::size_t window)
{
    std::map<std::string, std::string> all;
    const auto& rows = world.server->topics().table("trx.live").rows();
    for (auto it = rows.rbegin(); it != rows.rend() && all.size() < window; ++it) {
        const auto& text = std::get<std::string>(it->second->cells[control::sale_column::kStatus]);
        if (status.empty() || text == status)
            all.emplace(it->first, text);
    }
    return all;
}

std::map<std::string, std::string> statuses(const Mirror& mirror)
{
    std::map<std::string, std::string> all;
    for (const auto& [key, row] : mirror.rows)
        all.emplace(key, row.cells.at(7).asString().value_or(""));
    return all;
}

/// Sales that come and end by chance.
class Trade final {
public:
    explicit Trade(ControlWorld& world) : m_world(world) {}

    void go(int steps)
    {
        std::vector<engine::Sale> made;
        std::vector<engine::Sale> changed;
        for (int i = 0; i < steps; ++i) {
            if (m_open.empty() || m_dice() % 2 == 0) {
                m_open.push_back(saleAt(kNow + ++m_count));
                made.push_back(m_open.back());
                continue;
            }
            const std::size_t at = m_dice() % m_open.size();
            auto sale = m_open[at];
            m_open.erase(m_open.begin() + static_cast<std::ptrdiff_t>(at));
            sale.status = m_dice() % 3 == 0 ? engine::SaleStatus::Failed : engine::SaleStatus::Success;
            sale.cost = Money::rupiah(10'000);
            sale.commission = Money::rupiah(100);
            changed.push_back(sale);
        }
        m_world.engine.commit(made);
        m_world.engine.commit({}, changed);
    }

private:
    ControlWorld& m_world;
    std::mt19937 m_dice{4711};
    std::vector<engine::Sale> m_open;
    std::int64_t m_count = 0;
};

} // namespace

class TestControlLive final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void twoConsolesSeeWhatHappensEachInItsOwnWindow()
    {
        ControlWorld world(quick());
        const auto all = world.console("owner");
        const auto failed = world.console("support");
        const auto everything = all->subscribe(opening("", 50));
        const auto failures = failed->subscribe(opening("status:gagal", 10));
        QVERIFY(ConsoleClient::wait([&] { return all->mirror(everything).isComplete; }));
        Trade trade(world);
        for (int i = 0; i < 30; ++i) {
            trade.go(20);
            (void)ConsoleClient::wait([] { return false; }, 5);
        }
        QVERIFY(ConsoleClient::wait([&] {
            return statuses(all->mirror(everything)) == statuses(world, "", 50) &&
                   statuses(failed->mirror(failures)) == statuses(world, "FAILED", 10) &&
                   !all->mirror(everything).rows.empty();
        }));
        QCOMPARE(all->mirror(everything).complaint, std::string());
        QCOMPARE(failed->mirror(failures).complaint, std::string());
        QCOMPARE(failed->mirror(failures).rows.size(), std::size_t{10});
    }

    void whatTheDatabaseKnewComesFirst()
    {
        ControlWorld world(quick());
        engine::SaleChange known;
        known.id = saleAt(kNow).id;
        known.productCode = "XLD10";
        world.stored.push_back(control::saleRow(known, "AG001", "DIGI"));
        const auto console = world.console("owner");
        const auto sub = console->subscribe(opening(""));
        QVERIFY(ConsoleClient::wait([&] { return console->mirror(sub).isComplete; }));
        QCOMPARE(console->mirror(sub).rows.size(), std::size_t{1});
        QCOMPARE(console->mirror(sub).snapshots, 1);
    }

    void aConsoleThatComesBackGetsOnlyWhatItMissed()
    {
        ControlWorld world(quick());
        Trade trade(world);
        Mirror kept;
        std::string epoch;
        {
            const auto console = world.console("owner");
            const auto sub = console->subscribe(opening("", 40));
            QVERIFY(ConsoleClient::wait([&] { return console->mirror(sub).isComplete; }));
            trade.go(200);
            QVERIFY(ConsoleClient::wait([&] {
                return statuses(console->mirror(sub)) == statuses(world, "", 40) && console->mirror(sub).change > 0 &&
                       !console->mirror(sub).rows.empty();
            }));
            kept = console->mirror(sub);
            epoch = console->result("system.info")["epoch"].asString().value_or("");
        }
        trade.go(30);
        const auto console = world.console("owner");
        JsonWriter ask;
        ask.beginObject().field("topic", "trx.live").field("window", 40).key("resume").beginObject();
        ask.field("epoch", epoch).field("change", kept.change).endObject().endObject();
        kept.seq = 0;
        auto& mirror = console->mirror("s1"); // what was kept is there before anything comes
        mirror = kept;
        const auto answer = console->result("sub.open", ask.text());
        QCOMPARE(answer["resumed"].asBool(), std::optional(true));
        QCOMPARE(answer["sub"].asString().value_or(""), std::string_view("s1"));
        const auto& table = world.server->topics().table("trx.live");
        QVERIFY(ConsoleClient::wait(
            [&] { return table.change() > kept.change && statuses(mirror) == statuses(world, "", 40); }));
        QCOMPARE(mirror.complaint, std::string());
        QCOMPARE(mirror.snapshots, kept.snapshots);

        JsonWriter other; // of another run of the daemon
        other.beginObject().field("topic", "trx.live").key("resume").beginObject();
        other.field("epoch", "0").field("change", kept.change).endObject().endObject();
        QCOMPARE(console->result("sub.open", other.text())["resumed"].asBool(), std::optional(false));
    }

    void aResyncBringsThePictureAgain()
    {
        ControlWorld world(quick());
        const auto console = world.console("owner");
        const auto sub = console->subscribe(opening(""));
        QVERIFY(ConsoleClient::wait([&] { return console->mirror(sub).isComplete; }));
        Trade(world).go(1200);
        QVERIFY(ConsoleClient::wait([&] {
            return statuses(console->mirror(sub)) == statuses(world, "", 5000) && !console->mirror(sub).rows.empty();
        }));
        QCOMPARE(console->refusal("sub.resync", fields({{"sub", sub}})), std::string());
        QVERIFY(ConsoleClient::wait(
            [&] { return console->mirror(sub).snapshots == 2 && console->mirror(sub).isComplete; }));
        QCOMPARE(statuses(console->mirror(sub)), statuses(world, "", 5000));
        QCOMPARE(console->mirror(sub).complaint, std::string());
        QCOMPARE(console->refusal("sub.resync", fields({{"sub", "s99"}})), std::string("not_found"));
    }

    void aPausedSubscriptionIsSilentAndThenRight()
    {
        ControlWorld world(quick());
        const auto console = world.console("owner");
        const auto sub = console->subscribe(opening(""));
        QVERIFY(ConsoleClient::wait([&] { return console->mirror(sub).isComplete; }));
        QCOMPARE(console->refusal("sub.pause", fields({{"sub", sub}})), std::string());
        const auto seq = console->mirror(sub).seq;
        Trade(world).go(100);
        QVERIFY(ConsoleClient::wait([&] { return !statuses(world, "", 5000).empty(); }));
        QCOMPARE(console->refusal("session.get"), std::string());
        QCOMPARE(console->mirror(sub).seq, seq);
        QCOMPARE(console->refusal("sub.resume", fields({{"sub", sub}})), std::string());
        QVERIFY(ConsoleClient::wait([&] { return statuses(console->mirror(sub)) == statuses(world, "", 5000); }));
        QCOMPARE(console->mirror(sub).seq, seq + 1); // everything in one message
    }

    void aViewerSeesMaskedNumbersAndNoMargins()
    {
        ControlWorld world(quick());
        const auto viewer = world.console("viewer");
        const auto opened = viewer->result("sub.open", opening(""));
        std::vector<std::string> names;
        for (const auto& column : opened["columns"].items())
            names.emplace_back(column["name"].asString().value_or(""));
        for (const char* hidden : {"cost", "commission", "profit"})
            QVERIFY(std::find(names.begin(), names.end(), hidden) == names.end());
        const std::string sub(opened["sub"].asString().value_or(""));
        world.server->topics().tick(0);
        QVERIFY(ConsoleClient::wait([&] { return viewer->mirror(sub).isComplete; }));
        Trade(world).go(3);
        QVERIFY(ConsoleClient::wait([&] { return !viewer->mirror(sub).rows.empty(); }));
        const auto& row = viewer->mirror(sub).rows.begin()->second;
        QCOMPARE(row.cells.at(5).asString().value_or(""), std::string_view("08123***7890"));
        QCOMPARE(viewer->refusal("sub.open", opening("tujuan:0812*")), std::string("validation"));
        QCOMPARE(viewer->refusal("sub.open", opening("laba<0")), std::string("validation"));
        QCOMPARE(viewer->refusal("sub.open", fields({{"topic", "no.such"}})), std::string("not_found"));
    }

    void aConsoleThatStopsReadingCostsTheOthersNothing()
    {
        control::ControlSettings settings = quick();
        settings.pingMs = 200;
        settings.deadMs = 4000;
        ControlWorld world(settings);
        const auto good = world.console("owner");
        const auto sub = good->subscribe(opening(""));
        QVERIFY(ConsoleClient::wait([&] { return good->mirror(sub).isComplete; }));

        const auto stuck = stuckConsole(world);
        QVERIFY(stuck != nullptr);
        Trade trade(world);
        std::int64_t slowest = 0;
        for (int i = 0; i < 150; ++i) {
            trade.go(400);
            const std::int64_t since = monotonicMsNow();
            QCOMPARE(good->refusal("session.get"), std::string());
            slowest = std::max(slowest, monotonicMsNow() - since);
            if (world.server->connections().size() == 1)
                break;
            (void)ConsoleClient::wait([] { return false; }, 25);
        }
        QVERIFY2(slowest < 1000, std::to_string(slowest).c_str());
        QVERIFY(ConsoleClient::wait([&] { return world.server->connections().size() == 1; }, 20000)); // 4013
        QVERIFY(ConsoleClient::wait([&] { return statuses(good->mirror(sub)) == statuses(world, "", 5000); }));
        QCOMPARE(good->mirror(sub).complaint, std::string());
    }

    void figuresAndCountsFollowTheSales()
    {
        ControlWorld world(quick());
        const auto console = world.console("owner");
        const auto counts = console->subscribe(fields({{"topic", "trx.counts"}}));
        const auto series = console->subscribe(fields({{"topic", "metrics.series"}, {"filter", "step:1m"}}));
        QVERIFY(ConsoleClient::wait([&] { return console->mirror(counts).isComplete; }));
        world.engine.commit({saleAt(kNow), saleAt(kNow + 1)});
        QVERIFY(ConsoleClient::wait([&] {
            const auto& rows = console->mirror(counts).rows;
            return rows.count("status:PENDING") == 1 && rows.at("status:PENDING").cells.at(2).asInteger() == 2;
        }));
        QVERIFY(ConsoleClient::wait([&] {
            std::int64_t accepted = 0;
            for (const auto& [key, row] : console->mirror(series).rows)
                accepted += row.cells.at(2).asInteger().value_or(0);
            return accepted == 2;
        }));
    }

    void anAlarmComesIsNotedAndGoes()
    {
        ControlWorld world(quick());
        const auto console = world.console("support");
        const auto sub = console->subscribe(fields({{"topic", "alarm"}}));
        QVERIFY(ConsoleClient::wait([&] { return console->mirror(sub).isComplete; }));
        world.engine.setBreaker(true);
        QVERIFY(ConsoleClient::wait([&] { return console->mirror(sub).rows.count("breaker:DIGI") == 1; }));
        QCOMPARE(console->refusal("alarm.ack", fields({{"idem", freshIdem()}, {"alarm", "breaker:DIGI"}})),
                 std::string());
        QVERIFY(ConsoleClient::wait(
            [&] { return console->mirror(sub).rows.at("breaker:DIGI").cells.at(4).asString() == "support"; }));
        world.engine.setBreaker(false);
        QVERIFY(ConsoleClient::wait([&] { return console->mirror(sub).rows.empty(); }));
    }

private:
    /// A console of somebody who has signed in, watches everything and never reads again.
    static std::unique_ptr<QTcpSocket> stuckConsole(ControlWorld& world)
    {
        auto socket = std::make_unique<QTcpSocket>();
        socket->setReadBufferSize(1024);
        socket->connectToHost(QStringLiteral("127.0.0.1"), world.server->port());
        if (!ConsoleClient::wait([&] { return socket->state() == QAbstractSocket::ConnectedState; }))
            return nullptr;
        socket->setSocketOption(QAbstractSocket::ReceiveBufferSizeSocketOption, 4096);
        socket->write("GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                      "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n"
                      "Sec-WebSocket-Protocol: eraflazz.v1.json\r\n\r\n");
        if (!ConsoleClient::wait([&] { return world.server->connections().size() == 2; }))
            return nullptr;
        protocol::Identify identify;
        identify.token = world.token("owner");
        writeFrame(*socket, toText(identify));
        const auto isLive = [&world] {
            const auto& all = world.server->connections();
            return std::all_of(all.begin(), all.end(), [](const auto& one) {
                return one.second->state() == control::Connection::State::Live;
            });
        };
        if (!ConsoleClient::wait(isLive))
            return nullptr;
        writeFrame(*socket, protocol::requestText("1", "sub.open", opening("")));
        return socket;
    }

    /// One text frame, masked with zeros.
    static void writeFrame(QTcpSocket& socket, const std::string& text)
    {
        QByteArray frame;
        frame.append('\x81');
        if (text.size() < 126) {
            frame.append(static_cast<char>(0x80 | text.size()));
        } else {
            frame.append(static_cast<char>(0xFE));
            frame.append(static_cast<char>(text.size() >> 8));
            frame.append(static_cast<char>(text.size() & 0xFF));
        }
        frame.append(4, '\0');
        frame.append(QByteArray::fromStdString(text));
        socket.write(frame);
    }
};

QTEST_GUILESS_MAIN(TestControlLive)
#include "tst_control_live.moc"
