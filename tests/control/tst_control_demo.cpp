// SPDX-License-Identifier: GPL-3.0-or-later
#include "e2e/support/bench.h"
#include "json/json.h"
#include "kernel/clock.h"
#include "protocol/contract.h"
#include "support/console_client.h"

#include <QtTest>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <memory>

using namespace eraflazz;
using namespace eraflazz::e2e;
using test::ConsoleClient;
using test::fields;

/// A real daemon of the demo, a plain console beside it.
class TestControlDemo final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        m_bench = std::make_unique<Bench>();
        const auto ready = readReady();
        m_control = std::string(ready["control"].asString().value_or(""));
        QVERIFY(!m_control.empty());
    }

    void aSaleIsSeenFromItsAcceptanceToItsEnd()
    {
        const auto console = signedIn("owner");
        const auto sub = console->subscribe(R"({"topic":"trx.live","filter":"produk:XLD10","window":100})");
        auto& mirror = console->mirror(sub);
        QVERIFY(ConsoleClient::wait([&] { return mirror.isComplete; }));

        auto answer = m_bench->agent.orderLater({"CONTROL-1", "XLD10", "087800001230"});
        std::vector<std::string> seen; // in the order in which the console saw it
        const bool isSuccess = ConsoleClient::wait(
            [&] {
                for (const auto& [key, row] : mirror.rows) {
                    const std::string status(row.cells.at(7).asString().value_or(""));
                    if (row.cells.at(3).asString() == "CONTROL-1" && (seen.empty() || seen.back() != status))
                        seen.push_back(status);
                }
                return !seen.empty() && seen.back() == "SUCCESS";
            },
            30000);
        QVERIFY2(isSuccess, seen.empty() ? "never seen" : seen.back().c_str());
        QCOMPARE(mirror.complaint, std::string());
        const std::vector<std::string> order{"PENDING", "PROCESSING", "SUCCESS"};
        std::size_t at = 0;
        for (const auto& status : seen) {
            while (at < order.size() && order[at] != status)
                ++at;
            QVERIFY2(at < order.size(), ("out of order: " + status).c_str());
        }
        QCOMPARE(answer.get().status, 200);
        tellsTheStory(*console, mirror.rows.rbegin()->first);
    }

    void historyIsListedPageByPage()
    {
        const auto console = signedIn("support");
        for (int i = 0; i < 3; ++i)
            QCOMPARE(m_bench->agent.order({"CONTROL-L" + std::to_string(i), "XLD10", "08780000123" + std::to_string(i)})
                         .status,
                     200);
        const auto now = unixMsNow();
        const auto ask = [now](const std::string& filter, const std::string& next) {
            const std::int64_t from = now - 3'600'000;
            const std::int64_t limit = 2;
            return next.empty() ? fields({{"from", from}, {"to", now + 60'000}, {"limit", limit}, {"filter", filter}})
                                : fields({{"from", from},
                                          {"to", now + 60'000},
                                          {"limit", limit},
                                          {"filter", filter},
                                          {"next", next}});
        };
        const std::string filter = "ref:CONTROL-L*";
        const auto first = console->result("trx.list", ask(filter, ""));
        QCOMPARE(first["rows"].items().size(), std::size_t{2});
        const std::string next(first["next"].asString().value_or(""));
        QVERIFY(!next.empty());
        QCOMPARE(console->result("trx.list", ask(filter, next))["rows"].items().size(), std::size_t{1});
        QCOMPARE(console->refusal("trx.list", ask("ref:OTHER*", next)), std::string("validation"));
        const auto bySpelling = console->result("trx.list", ask("tujuan:+6287800001231", ""));
        QCOMPARE(bySpelling["rows"].items().size(), std::size_t{1});
    }

    void everyReadAnswers()
    {
        const auto console = signedIn("owner");
        for (const auto& [method, params] : std::vector<std::pair<std::string, std::string>>{
                 {"session.get", "{}"},
                 {"system.info", "{}"},
                 {"supplier.list", "{}"},
                 {"supplier.get", R"({"supplier":"DIGI"})"},
                 {"product.list", R"({"search":"xl"})"},
                 {"mapping.list", R"({"product":"TSEL5"})"},
                 {"route.preview", R"({"product":"TSEL5","agent":"AG001"})"},
                 {"agent.list", R"({"limit":5})"},
                 {"agent.get", R"({"agent":"AG001"})"},
                 {"agent.tree", "{}"},
                 {"agent.explainPrice", R"({"agent":"AG001","product":"XLD10"})"},
                 {"case.list", R"({"all":true})"},
                 {"request.list", "{}"},
                 {"deposit.list", "{}"},
                 {"operator.list", "{}"},
                 {"audit.list", "{}"},
                 {"alarm.list", "{}"}}) {
            const auto message = console->call(method, params);
            QVERIFY2(message.kind == protocol::Message::Kind::Reply,
                     (method + ": " + message.error.key + " " + message.error.detail).c_str());
            QVERIFY2(message.result.isObject(), method.c_str());
        }
        QCOMPARE(console->refusal("agent.get", R"({"agent":"NOBODY"})"), std::string("not_found"));
    }

    void everyTopicHasAPicture()
    {
        const auto console = signedIn("owner");
        for (const auto& topic : protocol::topics()) {
            const auto sub = console->subscribe(fields({{"topic", std::string(topic.name)}}));
            QVERIFY2(!sub.empty(), std::string(topic.name).c_str());
            QVERIFY2(ConsoleClient::wait([&] { return console->mirror(sub).isComplete; }),
                     std::string(topic.name).c_str());
        }
    }

    void theShopTellsItsFiguresItsStateAndItsLog()
    {
        const auto owner = signedIn("owner");
        QCOMPARE(m_bench->agent.order({"CONTROL-F", "XLD10", "087800001239"}).status, 200);
        const auto now = unixMsNow();
        const auto listed = owner->result("trx.list",
                                          fields({{"from", now - 600'000},
                                                  {"to", now + 60'000},
                                                  {"limit", std::int64_t{10}},
                                                  {"filter", "ref:CONTROL-F"}}));
        const std::string sale(listed["rows"].items().at(0).items().at(0).asString().value_or(""));
        QVERIFY(ConsoleClient::wait([&] {
            return owner->result("trx.get", fields({{"sale", sale}}))["status"].asString() == "SUCCESS";
        }));
        const auto refused = owner->call(
            "trx.cancel",
            fields({{"idem", test::freshId()}, {"sale", sale}, {"expect", "PENDING"}, {"reason", "too late"}}));
        QCOMPARE(refused.error.detail, std::string("NOT_QUEUED"));
        QCOMPARE(refused.data["status"].asString().value_or(""), std::string_view("SUCCESS"));
        const auto story = owner->result("trx.get", fields({{"sale", sale}}));
        QVERIFY(story["timeline"].items().size() >= 7);
        QVERIFY(!story["mutations"].items().empty() && story["answer"]["body"].asString().has_value());
        const auto today = owner->result("shop.today");
        QVERIFY(today["sales"].asInteger().value_or(0) >= 1 && today["partial"].asBool() == false);
        QVERIFY(!today["floats"].items().empty());
        const auto hours = owner->result("metrics.hours")["rows"];
        QCOMPARE(hours.items().size(), std::size_t{24});
        const auto& rows = hours.items();
        QVERIFY(std::any_of(rows.begin(), rows.end(), [](const Json& hour) {
            return hour["duration_p50_ms"].asInteger().value_or(0) > 0 &&
                   hour["duration_p95_ms"].asInteger() >= hour["duration_p50_ms"].asInteger();
        }));
        const auto info = owner->result("system.info");
        QVERIFY(!info["schema"].asString().value_or("").empty() && info["database_bytes"].asInteger().value_or(0) > 0);
        QVERIFY(!info["instances"].items().empty() && !info["lanes"].items().empty());
        QVERIFY(info.dump().find("password") == std::string::npos);
        const auto log = owner->subscribe(fields({{"topic", "log"}, {"filter", "signed"}}));
        QVERIFY(ConsoleClient::wait([&] { return !owner->mirror(log).rows.empty(); }));
    }

    void newOrdersWaitWhileTheShopIsMaintained()
    {
        const auto owner = signedIn("owner");
        const auto turn = [&](bool on) {
            return owner->refusal(
                "system.maintenance",
                fields({{"idem", test::freshId()}, {"expect", !on}, {"on", on}, {"message", "sebentar"}}));
        };
        QCOMPARE(turn(true), std::string());
        const auto refused = m_bench->agent.order({"CONTROL-M", "XLD10", "087800001238"});
        QCOMPARE(refused.status, 503);
        QCOMPARE(turn(false), std::string());
        QCOMPARE(m_bench->agent.order({"CONTROL-M", "XLD10", "087800001238"}).status, 200); // the same order, later
    }

    void twoPeopleMoveMoneyAndOneCannot()
    {
        const auto maker = signedIn("finance1");
        const auto checker = signedIn("finance2");
        const auto before = m_bench->agent.balance();
        const auto asked = maker->result("request.propose",
                                         fields({{"idem", "0192f0c1-7a40-7cde-8f01-23456789abcd"},
                                                 {"kind", "adjustment"},
                                                 {"reason", "KOMPLAIN"},
                                                 {"agent", "AG001"},
                                                 {"amount", std::int64_t{5000}},
                                                 {"direction", "to"}}));
        const std::string id(asked["request"].asString().value_or(""));
        QVERIFY(!id.empty());
        const auto approval =
            fields({{"idem", "0192f0c1-7a40-7cde-8f01-23456789abce"}, {"expect", "proposed"}, {"request", id}});
        QCOMPARE(maker->refusal("request.approve", approval), std::string("forbidden"));
        QCOMPARE(checker->refusal("request.approve", approval), std::string("step_up_required"));
        QCOMPARE(checker->refusal("session.stepUp", R"({"password":"wrong"})"), std::string("auth_required"));
        QCOMPARE(checker->refusal("session.stepUp", fields({{"password", passwordOf("finance2")}})), std::string());
        QCOMPARE(checker->refusal("request.approve", approval), std::string());
        QCOMPARE(checker->refusal("request.approve", approval), std::string()); // a double click
        QCOMPARE(m_bench->agent.balance(), before + 5000);
        QCOMPARE(
            m_bench->database.text("SELECT count(*) FROM operator_actions WHERE subject = 'money_request:" + id + "'"),
            std::string("2"));
    }

    void anAgentIsChangedOnceAndOnlyAsSeen()
    {
        const auto console = signedIn("owner");
        const auto change = [](const std::string& idem, const std::string& expect, const std::string& value) {
            return fields(
                {{"idem", idem}, {"agent", "AG001"}, {"what", "markup"}, {"expect", expect}, {"value", value}});
        };
        const std::string first = "0192f0c1-7a40-7cde-8f01-23456789abc1";
        QCOMPARE(console->refusal("agent.change", change(first, "0", "50")), std::string());
        QCOMPARE(console->refusal("agent.change", change(first, "0", "50")), std::string()); // a double click
        QVERIFY(ConsoleClient::wait([&] {
            return console->result("agent.get", fields({{"agent", "AG001"}}))["markup"].asInteger() == 50;
        }));
        QVERIFY(ConsoleClient::wait([&] { // once the catalogue in memory knows it
            return console->refusal("agent.change", change(test::freshId(), "0", "70")) == "conflict";
        }));
        QCOMPARE(m_bench->database.text("SELECT count(*) FROM operator_actions WHERE subject = 'agent:AG001'"),
                 std::string("1"));
    }

    void aReportComesAsAJob()
    {
        const auto console = signedIn("owner");
        const auto day = BusinessDay::at(unixMsNow()).toString();
        const auto job = console->result("report.run", fields({{"report", "closing"}, {"from", day}, {"to", day}}));
        QVERIFY(!job["job"].isNull());
        QVERIFY(ConsoleClient::wait(
            [&] {
                return console->last("job") != nullptr && console->last("job")->params["state"].asString() != "part";
            },
            60000));
        QCOMPARE(console->last("job")->params["state"].asString().value_or(""), std::string_view("done"));
    }

private:
    Json readReady() const
    {
        std::ifstream file(m_bench->demo.folder() + "/ready.json");
        const std::string text{std::istreambuf_iterator<char>(file), {}};
        const auto json = parseJson(text);
        return json ? *json : Json();
    }

    std::string passwordOf(const std::string& username) const
    {
        const Json ready = readReady();
        for (const auto& one : ready["operators"].items()) {
            if (one["username"].asString() == username)
                return std::string(one["password"].asString().value_or(""));
        }
        return {};
    }

    std::unique_ptr<ConsoleClient> signedIn(const std::string& username) const
    {
        auto console = std::make_unique<ConsoleClient>(m_control);
        const auto welcome = console->signIn(username, passwordOf(username));
        if (!welcome)
            qFatal("%s was not let in: %d", username.c_str(), console->closeCode());
        return console;
    }

    static void tellsTheStory(ConsoleClient& console, const std::string& sale)
    {
        const auto story = console.result("trx.get", fields({{"sale", sale}}));
        QCOMPARE(story["status"].asString().value_or(""), std::string_view("SUCCESS"));
        QVERIFY(!story["attempts"].items().empty());
        QVERIFY(!story["evidence"].items().empty());
        QVERIFY(story["transfers"].items().size() >= 3);
        QVERIFY(!story["route"]["candidates"].items().empty());
        QVERIFY(story["cost"].asInteger().has_value());
        const std::string code(story["code"].asString().value_or(""));
        QCOMPARE(console.result("trx.get", fields({{"sale", code}}))["id"].asString().value_or(""),
                 std::string_view(sale));
    }

    std::unique_ptr<Bench> m_bench;
    std::string m_control;
};

QTEST_GUILESS_MAIN(TestControlDemo)
#include "tst_control_demo.moc"
