// SPDX-License-Identifier: GPL-3.0-or-later
#include "control_world.h"
#include "protocol/contract.h"

#include <QtTest>

#include <atomic>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <future>
#include <iterator>
#include <random>

using namespace eraflazz;
using namespace eraflazz::test;
namespace close_code = eraflazz::protocol::close;

namespace {

std::vector<std::string> corpus()
{
    std::vector<std::string> all;
    const std::string folder = std::string(ERAFLAZZ_SOURCE_DIR) + "/tests/fuzz/corpus/fuzz_control_message";
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        std::ifstream file(entry.path(), std::ios::binary);
        all.emplace_back(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
    }
    std::sort(all.begin(), all.end());
    return all;
}

/// The text with some of its characters changed, left out or doubled; still printable, as a text frame must be.
std::string spoiled(std::string text, std::mt19937& dice)
{
    const auto below = [&dice](std::size_t most) {
        return std::uniform_int_distribution<std::size_t>(0, most - 1)(dice);
    };
    for (int i = 0; i < 3 && !text.empty(); ++i) {
        const std::size_t at = below(text.size());
        const std::size_t what = below(3);
        if (what == 0)
            text[at] = static_cast<char>(' ' + below(95));
        else if (what == 1)
            text.erase(at, 1 + below(4));
        else
            text.insert(at, text.substr(below(text.size()), below(8)));
    }
    return text;
}

} // namespace

class TestControlHostile final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void nobodyGetsInWithNonsense()
    {
        ControlWorld world;
        std::mt19937 dice(20261122);
        for (const auto& seed : corpus()) {
            ConsoleClient console(world.url());
            QVERIFY(console.hello().has_value());
            console.sendText(spoiled(seed, dice));
            QVERIFY(console.waitForClose());
            QVERIFY(console.closeCode() == close_code::kDecode || console.closeCode() == close_code::kNotIdentified ||
                    console.closeCode() == close_code::kAuth || console.closeCode() == close_code::kVersion);
            if (world.server->connections().size() > 30)
                break; // closing them is not what is tried
        }
        QVERIFY(world.deeds.all().empty());
    }

    void spoiledMessagesOfAPersonDoNoHarm()
    {
        ControlWorld world;
        std::mt19937 dice(7);
        const auto seeds = corpus();
        auto console = world.console("viewer");
        for (int round = 0; round < 3; ++round) {
            for (const auto& seed : seeds) {
                console->sendText(spoiled(seed, dice));
                if (!console->isOpen())
                    console = world.console("viewer"); // a spoiled identify may close it
            }
        }
        auto fresh = world.console("viewer");
        QCOMPARE(fresh->refusal("session.get"), std::string());
        QVERIFY(world.deeds.all().empty());
    }

    void bytesAndGiantsAreNotTaken()
    {
        ControlWorld world;
        const auto binary = world.console("owner");
        binary->sendBytes(std::string(100, '\0'));
        QVERIFY(binary->waitForClose());
        QCOMPARE(binary->closeCode(), close_code::kDecode);
        const auto giant = world.console("owner");
        giant->sendText(std::string(protocol::kIncomingMax + 1000, 'x'));
        QVERIFY(giant->waitForClose());
        const auto deep = world.console("owner");
        deep->sendText(std::string(100'000, '['));
        QCOMPARE(deep->refusal("session.get"), std::string());
    }

    void aSecondIdentifyIsAFault()
    {
        ControlWorld world;
        const auto console = world.console("owner");
        protocol::Identify identify;
        identify.token = world.token("viewer");
        console->sendText(toText(identify));
        QVERIFY(console->waitForClose());
        QCOMPARE(console->closeCode(), close_code::kNotIdentified);
    }

    void crowdsOfStrangersAreTurnedAway()
    {
        control::ControlSettings settings;
        settings.strangersMax = 5;
        ControlWorld world(settings);
        std::vector<std::unique_ptr<ConsoleClient>> crowd;
        for (int i = 0; i < 12; ++i)
            crowd.push_back(std::make_unique<ConsoleClient>(world.url()));
        QVERIFY(ConsoleClient::wait([&] {
            return std::count_if(
                       crowd.begin(), crowd.end(), [](const auto& one) { return one->last("hello") != nullptr; }) == 5;
        }));
        QVERIFY(world.server->connections().size() <= 5);
        crowd.clear();
        QVERIFY(ConsoleClient::wait([&] { return world.server->connections().empty(); }));
        QCOMPARE(world.console("owner")->refusal("session.get"), std::string());
    }

    void whoeverAsksForMuchWaitsForHimself()
    {
        std::promise<void> gate;
        const auto open = gate.get_future().share();
        std::atomic<int> started{0};
        control::ReadPool pool(2, [] { return control::Readers(); });
        const auto slow = [&](control::Readers*) {
            ++started;
            open.wait();
        };
        for (std::size_t i = 0; i < control::ReadPool::kWaitingEach; ++i)
            (void)pool.tryPost(slow, 7);
        QVERIFY(QTest::qWaitFor([&] { return started == 1; }));
        while (pool.tryPost(slow, 7)) { // until his share of the queue is full
        }
        std::promise<void> served;
        QVERIFY(pool.tryPost([&](control::Readers*) { served.set_value(); }, 8));
        QVERIFY(served.get_future().wait_for(std::chrono::seconds(10)) == std::future_status::ready);
        QCOMPARE(started.load(), 1);
        gate.set_value();
    }

    void whatIsRememberedOfOnePersonHasABound()
    {
        control::IdemBook book;
        const std::string large(50'000, 'x');
        const auto act = [&](std::int64_t who, const std::string& idem, const std::string& print) {
            control::Answer answer = [](const control::Outcome&) {};
            const auto found = book.begin(who, idem, print, answer);
            if (found == control::IdemBook::Found::New)
                answer(large);
            return found;
        };
        using Found = control::IdemBook::Found;
        QVERIFY(act(1, "first", "p") == Found::New);
        QVERIFY(act(2, "quiet", "p") == Found::New);
        for (int i = 0; i < 500; ++i)
            QVERIFY(act(1, std::to_string(i), "p") == Found::New);
        QVERIFY(book.bytesOf(1) <= control::IdemBook::kBytesEach);
        QVERIFY(act(1, "499", "p") == Found::Answered);
        QVERIFY(act(1, "499", "q") == Found::Other);
        QVERIFY(act(1, "first", "p") == Found::New); // pushed out by his own
        QVERIFY(act(2, "quiet", "p") == Found::Answered);
    }

    void whatSteersATerminalIsNotKept()
    {
        ControlWorld world;
        const auto console = world.console("owner");
        const auto propose = [&](const std::string& reason, const std::string& note) {
            return console->refusal("request.propose",
                                    fields({{"idem", freshIdem()},
                                            {"kind", "adjustment"},
                                            {"agent", "AG001"},
                                            {"amount", std::int64_t{5}},
                                            {"direction", "to"},
                                            {"reason", reason},
                                            {"note", note}}));
        };
        QCOMPARE(propose("KOREKSI", "dua\nbaris"), std::string());
        QCOMPARE(propose("KOREKSI", "\x1b[2J"), std::string("validation"));
        QCOMPARE(propose("KO\nREKSI", ""), std::string("validation"));
        const auto add = [&](const std::string& name) {
            return console
                ->call("agent.add",
                       fields({{"idem", freshIdem()}, {"code", "AG9"}, {"name", name}, {"level", "RETAIL"}}))
                .error.key;
        };
        QCOMPARE(add("Toko\r\n2026-11-22 [error] forged"), std::string("validation"));
        QCOMPARE(add("Toko\x7f"), std::string("validation"));
    }

    void nobodyFloodsTheLanesWithQuestions()
    {
        ControlWorld world;
        std::string sales;
        for (int i = 0; i < 200; ++i)
            sales += (i == 0 ? "\"" : ",\"") + freshId() + "\"";
        const auto ask = [&sales](ConsoleClient& console) {
            return console.refusal("trx.askMany", R"({"idem":")" + freshIdem() + R"(","sales":[)" + sales + "]}");
        };
        const auto greedy = world.console("support");
        for (int i = 0; i < 3; ++i)
            QCOMPARE(ask(*greedy), std::string());
        QCOMPARE(ask(*greedy), std::string("rate_limited"));
        QCOMPARE(ask(*world.console("support")), std::string("rate_limited")); // another window of the same person
        QCOMPARE(ask(*world.console("owner")), std::string());
    }

    void oneConsoleDoesNotTakeEveryPlaceForExports()
    {
        control::ControlSettings settings;
        settings.port = 0;
        settings.tickMs = 3'600'000; // none of them begins
        ControlWorld world(settings);
        const auto greedy = world.console("viewer");
        const std::string time = fields({{"from", std::int64_t{1749990000000}}, {"to", std::int64_t{1750010000000}}});
        QCOMPARE(greedy->refusal("trx.export", time), std::string());
        QCOMPARE(greedy->refusal("trx.export", time), std::string());
        QCOMPARE(greedy->refusal("trx.export", time), std::string("rate_limited"));
        QCOMPARE(world.console("owner")->refusal("trx.export", time), std::string());
    }

    void textsOfStrangersComeBackAsText()
    {
        ControlWorld world;
        const auto console = world.console("owner");
        const std::string text = "<b>\"\\ \xF0\x9F\x98\x80 \x01";
        const auto message = console->call("agent.get", fields({{"agent", text}}));
        QCOMPARE(message.kind, protocol::Message::Kind::Reply);
        QCOMPARE(
            console->refusal(
                "trx.list",
                fields({{"from", std::int64_t{1795000000000}}, {"to", std::int64_t{1795000000001}}, {"filter", text}})),
            std::string("validation"));
    }
};

QTEST_GUILESS_MAIN(TestControlHostile)
#include "tst_control_hostile.moc"
