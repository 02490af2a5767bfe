// SPDX-License-Identifier: GPL-3.0-or-later
#include "control/core/scopes.h"
#include "control_world.h"
#include "json/json.h"
#include "protocol/contract.h"

#include <QtTest>

#include <fstream>
#include <iterator>
#include <map>
#include <memory>

using namespace eraflazz;
using namespace eraflazz::test;

namespace {

/// The example of every method, from the contract itself; each changing one with an idem of its own.
std::map<std::string, Json> examples()
{
    std::ifstream file(std::string(ERAFLAZZ_SOURCE_DIR) + "/resources/protocol/control.json", std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(file), {}};
    const auto contract = parseJson(text, {16, 1 << 20});
    std::map<std::string, Json> all;
    for (const auto& method : (*contract)["methods"].items())
        all.emplace(method["name"].asString().value_or(""), method["example"]);
    return all;
}

std::string withFreshIdem(const Json& example)
{
    Json::Members members = example.members();
    for (auto& [name, value] : members) {
        if (name == "idem")
            value = Json::string(freshIdem());
    }
    return Json::object(std::move(members)).dump();
}

} // namespace

/// Every method, every role: made from the contract, so that a new method is tried without another line here.
class TestControlScopes final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        m_world = std::make_unique<ControlWorld>();
        m_examples = examples();
        for (const auto role : ops::kRoles)
            m_consoles[role] = m_world->console(std::string(toString(role)));
        // Whoever may be asked for the password again has given it, so that only the scope decides.
        for (auto& [role, console] : m_consoles) {
            for (const auto& [id, connection] : m_world->server->connections()) {
                if (connection->who.role == role)
                    m_world->server->connection(id)->steppedUpUntilMs = INT64_MAX;
            }
        }
    }

    void everyChangeNeedsItsScope_data() { matrix(true); }
    void everyChangeNeedsItsScope() { tryOne(); }

    void everyReadNeedsItsScope_data() { matrix(false); }
    void everyReadNeedsItsScope() { tryOne(); }

    void everyTopicNeedsItsScope()
    {
        for (auto& [role, console] : m_consoles) {
            for (const auto& topic : protocol::topics()) {
                const auto key = console->refusal("sub.open", fields({{"topic", std::string(topic.name)}}));
                QCOMPARE(key, std::string(control::hasScope(role, topic.scope) ? "" : "forbidden"));
            }
        }
    }

    void whatPeopleWriteAboutCustomersIsMaskedForWhoMayNotReadIt_data()
    {
        QTest::addColumn<QString>("topic");
        QTest::addColumn<QString>("column");
        QTest::newRow("a bank line's words") << "deposit.queue"
                                             << "text";
        QTest::newRow("a bank line's sender") << "deposit.queue"
                                              << "sender";
        QTest::newRow("a request's note") << "request.queue"
                                          << "note";
        QTest::newRow("a line of the log") << "log"
                                           << "text";
    }
    void whatPeopleWriteAboutCustomersIsMaskedForWhoMayNotReadIt()
    {
        QFETCH(QString, topic);
        QFETCH(QString, column);
        int seenBy = 0;
        for (auto& [role, console] : m_consoles) {
            Json opened; // the calls before may have used up what a console may ask in a second
            QVERIFY(ConsoleClient::wait([&] {
                const auto answer = console->call("sub.open", fields({{"topic", topic.toStdString()}}));
                opened = answer.result;
                return answer.error.key != "rate_limited";
            }));
            for (const auto& one : opened["columns"].items()) {
                if (one["name"].asString() != std::string_view(column.toStdString()))
                    continue;
                ++seenBy;
                QCOMPARE(one["masked"].asBool(), std::optional(!control::hasScope(role, "trx.personal")));
            }
        }
        QVERIFY(seenBy > 0);
    }

    void aViewerChangesNothingByAnyMessage()
    {
        const auto before = m_world->deeds.all();
        auto& viewer = *m_consoles.at(ops::Role::Viewer);
        for (const auto& method : protocol::methods()) {
            if (method.name == "session.end")
                continue;
            for (const auto& [name, example] : m_examples) // also with what belongs to other methods
                viewer.sendText(protocol::requestText("\"v\"", method.name, withFreshIdem(example)));
            QVERIFY(ConsoleClient::wait([&] { return viewer.refusal("session.get") != "rate_limited"; }));
        }
        QCOMPARE(m_world->deeds.all(), before);
    }

    void aViewerSeesNoCosts()
    {
        auto& viewer = *m_consoles.at(ops::Role::Viewer);
        Json price; // the calls before may have used up what a console may ask in a second
        QVERIFY(ConsoleClient::wait([&] {
            price = viewer.result("agent.explainPrice", fields({{"agent", "AG001"}, {"product", "XLD10"}}));
            return price["price"].asInteger().has_value();
        }));
        QVERIFY(!ConsoleClient::wait([] { return false; }, 200));
        QVERIFY(!price.has("cost") && !price.has("margin") && !price.has("commission"));
        const auto route = viewer.result("route.preview", fields({{"agent", "AG001"}, {"product", "XLD10"}}));
        QVERIFY(!route["candidates"].items().front().has("cost"));
        const auto story = viewer.result("trx.get", fields({{"sale", "0192f0c1-7a40-7cde-8f01-23456789abcd"}}));
        for (const char* flag : {"personal", "margin", "raw"})
            QCOMPARE(story[flag].asBool(), std::optional(false));
    }

private:
    void matrix(bool changes)
    {
        QTest::addColumn<QString>("method");
        QTest::addColumn<int>("role");
        for (const auto& method : protocol::methods()) {
            if (method.changes != changes || method.name == "session.end" || method.name == "session.stepUp")
                continue;
            for (const auto role : ops::kRoles) {
                const auto name = std::string(method.name) + " as " + std::string(toString(role));
                QTest::newRow(name.c_str())
                    << QString::fromStdString(std::string(method.name)) << static_cast<int>(role);
            }
        }
    }

    void tryOne()
    {
        QFETCH(QString, method);
        QFETCH(int, role);
        const auto* spec = protocol::method(method.toStdString());
        const auto who = static_cast<ops::Role>(role);
        auto& console = *m_consoles.at(who);
        const auto before = m_world->deeds.all().size();
        protocol::Message answer;
        const auto params = withFreshIdem(m_examples.at(method.toStdString()));
        // The bucket is not what is tried here.
        QVERIFY(ConsoleClient::wait([&] {
            answer = console.call(method.toStdString(), params);
            return answer.error.key != "rate_limited";
        }));
        QVERIFY(answer.error.key != "no answer");
        if (control::hasScope(who, spec->scope)) {
            QVERIFY2(answer.error.key != "forbidden", answer.error.key.c_str());
            return;
        }
        QCOMPARE(answer.error.key, std::string("forbidden"));
        QCOMPARE(answer.data["scope"].asString().value_or(""), spec->scope);
        QCOMPARE(m_world->deeds.all().size(), before);
    }

    std::unique_ptr<ControlWorld> m_world;
    std::map<std::string, Json> m_examples;
    std::map<ops::Role, std::unique_ptr<ConsoleClient>> m_consoles;
};

QTEST_GUILESS_MAIN(TestControlScopes)
#include "tst_control_scopes.moc"
