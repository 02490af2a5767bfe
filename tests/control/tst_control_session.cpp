// SPDX-License-Identifier: GPL-3.0-or-later
#include "control_world.h"
#include "protocol/contract.h"

#include <QNetworkRequest>
#include <QProcess>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QWebSocketHandshakeOptions>
#include <QtTest>

#include <algorithm>

using namespace eraflazz;
using namespace eraflazz::test;
namespace close_code = eraflazz::protocol::close;

namespace {

control::ControlSettings quick()
{
    control::ControlSettings settings;
    settings.identifyMs = 300;
    settings.pingMs = 100;
    settings.deadMs = 1500;
    settings.tickMs = 10;
    settings.peopleMs = 50;
    return settings;
}

} // namespace

class TestControlSession final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theDaemonSpeaksFirst()
    {
        ControlWorld world;
        ConsoleClient console(world.url());
        const auto hello = console.hello();
        QVERIFY(hello.has_value());
        QCOMPARE(hello->protocolMax, 1);
        QCOMPARE(hello->epoch, world.server->epoch());
        QVERIFY(hello->isConfigured);
        QVERIFY(std::find(hello->features.begin(), hello->features.end(), "resume") != hello->features.end());
    }

    void behindAProxyOfOursTheAddressIsWhomItSpeaksFor()
    {
        const auto seenAs = [](const std::vector<std::string>& proxies) {
            control::ControlSettings settings;
            settings.trustedProxies = proxies;
            ControlWorld world(settings);
            QWebSocket socket;
            QNetworkRequest request(QUrl(QString::fromStdString(world.url())));
            request.setRawHeader("X-Forwarded-For", "6.6.6.6, 203.0.113.7");
            QWebSocketHandshakeOptions options;
            options.setSubprotocols({QString::fromLatin1(protocol::kSubprotocol.data())});
            socket.open(request, options);
            if (!ConsoleClient::wait([&world] { return !world.server->connections().empty(); }))
                return std::string();
            return world.server->connections().begin()->second->address();
        };
        QCOMPARE(seenAs({"127.0.0.1"}), std::string("203.0.113.7")); // the left one was written by a stranger
        QCOMPARE(seenAs({"127.0.0.1", "203.0.113.7"}), std::string("6.6.6.6"));
        QCOMPARE(seenAs({}), std::string("127.0.0.1"));
        QCOMPARE(seenAs({"10.0.0.1"}), std::string("127.0.0.1"));
    }

    void nothingButIdentifyMayComeFirst()
    {
        ControlWorld world;
        for (const std::string text : {R"({"jsonrpc":"2.0","id":1,"method":"session.get","params":{}})",
                                       R"({"jsonrpc":"2.0","method":"sub.open","params":{}})",
                                       R"({"jsonrpc":"2.0","id":1,"method":"identify","params":{}})"}) {
            ConsoleClient console(world.url());
            QVERIFY(console.hello().has_value());
            console.sendText(text);
            QVERIFY(console.waitForClose());
            QCOMPARE(console.closeCode(), close_code::kNotIdentified);
        }
    }

    void whoDoesNotIdentifyInTimeIsClosed()
    {
        ControlWorld world(quick());
        ConsoleClient console(world.url());
        QVERIFY(console.waitForClose(5000));
        QCOMPARE(console.closeCode(), close_code::kNotIdentified);
    }

    void anotherProtocolOrVersionIsRefused()
    {
        ControlWorld world;
        ConsoleClient console(world.url());
        QVERIFY(console.hello().has_value());
        protocol::Identify identify;
        identify.protocol = 9;
        identify.token = world.token("owner");
        console.sendText(toText(identify));
        QVERIFY(console.waitForClose());
        QCOMPARE(console.closeCode(), close_code::kVersion);

        QWebSocket plain;
        plain.open(QUrl(QString::fromStdString(world.url())));
        QVERIFY(ConsoleClient::wait([&] { return plain.closeCode() == QWebSocketProtocol::CloseCodeProtocolError; }));
    }

    void aPasswordLetsInAndAWrongOneDoesNot()
    {
        ControlWorld world;
        ConsoleClient console(world.url());
        const auto welcome = console.signIn("finance_maker", "password of finance_maker");
        QVERIFY(welcome.has_value());
        QCOMPARE(welcome->role, std::string("finance_maker"));
        QCOMPARE(welcome->token.size(), std::size_t{64});
        const auto& scopes = welcome->scopes;
        QVERIFY(std::find(scopes.begin(), scopes.end(), "request.propose") != scopes.end());
        QVERIFY(std::find(scopes.begin(), scopes.end(), "request.approve") == scopes.end());
        for (const std::string user : {"finance_maker", "nobody"}) {
            ConsoleClient other(world.url());
            QVERIFY(!other.signIn(user, "wrong"));
            QCOMPARE(other.closeCode(), close_code::kAuth);
            QCOMPARE(other.last("auth_refused")->params["key"].asString().value_or(""), std::string_view("wrong"));
        }
    }

    void theOwnPasswordIsChangedByWhoKnowsIt()
    {
        ControlWorld world;
        auto here = world.console("support");
        auto elsewhere = world.console("support");
        const auto ask = [&](const std::string& present, const std::string& fresh) {
            return here->refusal("session.password",
                                 fields({{"idem", freshIdem()}, {"password", present}, {"fresh", fresh}}));
        };
        QCOMPARE(ask("guessed", "sepuluh huruf baru"), std::string("auth_required"));
        QCOMPARE(ask("password of support", "password of support"), std::string("validation"));
        QCOMPARE(ask("password of support", "pendek"), std::string("validation"));
        QCOMPARE(ask("password of support", "          "), std::string("validation")); // Ten blanks.
        QVERIFY(world.deeds.all().empty());
        QCOMPARE(ask("password of support", "sepuluh huruf baru"), std::string());
        QCOMPARE(world.deeds.all().size(), std::size_t{1});
        QVERIFY(elsewhere->waitForClose());
        QCOMPARE(elsewhere->closeCode(), close_code::kSessionEnded);
        QCOMPARE(elsewhere->closeReason(), std::string("password_changed"));
        QCOMPARE(here->refusal("session.get"), std::string()); // Whoever did it goes on.
        ConsoleClient old(world.url()), fresh(world.url());
        QVERIFY(!old.signIn("support", "password of support"));
        QVERIFY(fresh.signIn("support", "sepuluh huruf baru").has_value());
    }

    void anOwnerGivesANewPasswordToSomebodyElseOnly()
    {
        ControlWorld world;
        auto owner = world.console("owner");
        auto support = world.console("support");
        const auto reset = [&](const std::string& username) {
            return owner->refusal(
                "operator.password",
                fields({{"idem", freshIdem()}, {"username", username}, {"password", "sepuluh huruf baru"}}));
        };
        QCOMPARE(reset("support"), std::string("step_up_required"));
        QCOMPARE(owner->refusal("session.stepUp", fields({{"password", "password of owner"}})), std::string());
        QCOMPARE(reset("owner"), std::string("refused")); // The own one needs the one that holds.
        QCOMPARE(reset("nobody"), std::string("not_found"));
        QCOMPARE(reset("support"), std::string());
        QVERIFY(support->waitForClose());
        ConsoleClient fresh(world.url());
        QVERIFY(fresh.signIn("support", "sepuluh huruf baru").has_value());
    }

    void afterFiveWrongPasswordsEvenTheRightOneWaits()
    {
        ControlWorld world;
        for (int i = 0; i < 5; ++i) {
            ConsoleClient console(world.url());
            QVERIFY(!console.signIn("nobody", "wrong"));
        }
        ConsoleClient console(world.url());
        QVERIFY(!console.signIn("nobody", "wrong"));
        const auto& params = console.last("auth_refused")->params;
        QCOMPARE(params["key"].asString().value_or(""), std::string_view("held"));
        QVERIFY(params["hold_s"].asInteger().value_or(0) > 290);
    }

    void aTokenBringsOneBackOnce()
    {
        ControlWorld world;
        std::string token;
        {
            ConsoleClient first(world.url());
            token = first.comeBack(world.token("support"))->token;
        }
        ConsoleClient second(world.url());
        QVERIFY(second.comeBack(token).has_value());
        ConsoleClient third(world.url());
        QVERIFY(!third.comeBack(token));
        QCOMPARE(third.closeCode(), close_code::kAuth);
    }

    void whoSignsOutMustSignInAgain()
    {
        ControlWorld world;
        ConsoleClient console(world.url());
        const auto token = console.comeBack(world.token("support"))->token;
        QCOMPARE(console.refusal("session.end"), std::string());
        QVERIFY(console.waitForClose());
        QCOMPARE(console.closeCode(), close_code::kSessionEnded);
        QCOMPARE(console.closeReason(), std::string("signed_out"));
        ConsoleClient again(world.url());
        QVERIFY(!again.comeBack(token));
    }

    void anotherRoleOrNoneEndsTheSession()
    {
        ControlWorld world(quick());
        const auto changed = world.console("support");
        const auto disabled = world.console("admin");
        const auto same = world.console("owner");
        world.people->become("support", ops::Role::Viewer, ops::OperatorStatus::Active);
        world.people->become("admin", ops::Role::Admin, ops::OperatorStatus::Disabled);
        QVERIFY(changed->waitForClose());
        QCOMPARE(changed->closeCode(), close_code::kSessionEnded);
        QCOMPARE(changed->closeReason(), std::string("role_changed"));
        QVERIFY(disabled->waitForClose());
        QCOMPARE(disabled->closeCode(), close_code::kSessionEnded);
        QCOMPARE(disabled->closeReason(), std::string("disabled"));
        QCOMPARE(same->refusal("session.get"), std::string());
    }

    void moneyIsApprovedOnlyWithThePasswordGivenAgain()
    {
        ControlWorld world;
        const auto console = world.console("finance_checker");
        const auto call = fields({{"expect", "proposed"}, {"request", kIdem}, {"idem", kIdem}});
        QCOMPARE(console->refusal("request.approve", call), std::string("step_up_required"));
        QCOMPARE(console->refusal("session.stepUp", R"({"password":"wrong"})"), std::string("auth_required"));
        QCOMPARE(console->refusal("request.approve", call), std::string("step_up_required"));
        const auto stepped = console->call("session.stepUp", R"({"password":"password of finance_checker"})", 60000);
        QCOMPARE(stepped.result["valid_s"].asInteger().value_or(0), std::int64_t{300});
        QCOMPARE(console->refusal("request.approve", call), std::string());
        QCOMPARE(world.deeds.all(), std::vector<std::string>{"approve"});
    }

    void aRepeatedCallDoesNothingTwice()
    {
        ControlWorld world;
        const auto console = world.console("finance_maker");
        const auto body = [](const std::string& idem, std::int64_t amount) {
            return fields({{"idem", idem},
                           {"kind", "adjustment"},
                           {"reason", "KOMPLAIN"},
                           {"agent", "AG001"},
                           {"direction", "to"},
                           {"amount", amount}});
        };
        const auto idem = freshIdem();
        for (int i = 0; i < 3; ++i) // at once: nobody waits for the first answer
            console->sendText(
                protocol::requestText("\"x" + std::to_string(i) + "\"", "request.propose", body(idem, 5)));
        QCOMPARE(console->refusal("request.propose", body(idem, 5)), std::string());
        QCOMPARE(world.deeds.all(), std::vector<std::string>{"propose"});
        QCOMPARE(console->refusal("request.propose", body(idem, 6)), std::string("key_reused"));
        QCOMPARE(console->refusal("request.propose", body(freshIdem(), 6)), std::string());
        QCOMPARE(world.deeds.all().size(), std::size_t{2});
    }

    void parametersAreJudgedByTheContract()
    {
        ControlWorld world;
        const auto console = world.console("owner");
        const auto fieldOf = [&](const std::string& method, const std::string& params) {
            const auto message = console->call(method, params);
            const auto& first = message.data["fields"].items();
            return first.empty() ? message.error.key
                                 : std::string(first[0]["path"].asString().value_or("")) + " " +
                                       std::string(first[0]["key"].asString().value_or(""));
        };
        QCOMPARE(fieldOf("trx.get", "{}"), std::string("sale required"));
        QCOMPARE(fieldOf("trx.get", R"({"sale":5})"), std::string("sale type"));
        QCOMPARE(fieldOf("agent.list", R"({"limit":501})"), std::string("limit range"));
        QCOMPARE(fieldOf("agent.list", R"({"limit":1.5})"), std::string("limit type"));
        QCOMPARE(fieldOf("report.run", R"({"report":"x","from":"2026-11-22","to":"2026-11-22"})"),
                 std::string("report choice"));
        QCOMPARE(fieldOf("trx.list", R"({"from":1795000000000,"to":1795000000001,"filter":"warna:merah"})"),
                 std::string("filter unknown_field"));
        QCOMPARE(console->refusal("no.such"), std::string("no_such_method"));
    }

    void tooManyCallsAreToldWhenToComeBack()
    {
        ControlWorld world;
        const auto console = world.console("owner");
        for (int i = 0; i < 150; ++i)
            console->sendText(protocol::requestText(std::to_string(1000 + i), "session.get", "{}"));
        const auto last = console->call("session.get");
        QCOMPARE(last.error.key, std::string("rate_limited"));
        QVERIFY(last.data["retry_ms"].asInteger().value_or(0) > 0);
    }

    void plainIsForLoopbackOnly()
    {
        ControlWorld world;
        for (const std::string address : {"0.0.0.0", "::", "192.0.2.1"}) {
            control::ControlSettings settings;
            settings.address = address;
            bool isRefused = false;
            try {
                ControlWorld other(settings);
            } catch (const std::runtime_error& error) {
                isRefused = std::string(error.what()).find("certificate") != std::string::npos;
            }
            QVERIFY2(isRefused, address.c_str());
        }
    }

    void elsewhereItIsEncrypted()
    {
        QTemporaryDir folder;
        const QString certificate = folder.filePath(QStringLiteral("cert.pem"));
        const QString key = folder.filePath(QStringLiteral("key.pem"));
        QProcess openssl;
        openssl.start(QStringLiteral("openssl"),
                      {QStringLiteral("req"),
                       QStringLiteral("-x509"),
                       QStringLiteral("-newkey"),
                       QStringLiteral("rsa:2048"),
                       QStringLiteral("-nodes"),
                       QStringLiteral("-days"),
                       QStringLiteral("1"),
                       QStringLiteral("-subj"),
                       QStringLiteral("/CN=localhost"),
                       QStringLiteral("-out"),
                       certificate,
                       QStringLiteral("-keyout"),
                       key});
        QVERIFY(openssl.waitForFinished(60000));
        QCOMPARE(openssl.exitCode(), 0);
        control::ControlSettings settings;
        settings.certificateFile = certificate.toStdString();
        settings.keyFile = key.toStdString();
        ControlWorld world(settings);
        QVERIFY(world.server->isSecure());
        QWebSocket socket(QString(), QWebSocketProtocol::VersionLatest);
        QObject::connect(&socket, &QWebSocket::sslErrors, &socket, [&socket] { socket.ignoreSslErrors(); });
        bool saidHello = false;
        QObject::connect(&socket, &QWebSocket::textMessageReceived, &socket, [&saidHello](const QString& text) {
            saidHello = text.contains(QStringLiteral("hello"));
        });
        QWebSocketHandshakeOptions options;
        options.setSubprotocols({QStringLiteral("eraflazz.v1.json")});
        socket.open(QUrl(QStringLiteral("wss://127.0.0.1:%1").arg(world.server->port())), options);
        QVERIFY(ConsoleClient::wait([&] { return saidHello; }));

        ConsoleClient plain(world.url()); // without TLS nobody answers
        QVERIFY(!plain.hello(1000));
        settings.keyFile = certificate.toStdString();
        QVERIFY_THROWS_EXCEPTION(std::runtime_error, (void)ControlWorld{settings});
    }

    void aReportComesInPieces()
    {
        ControlWorld world;
        const auto console = world.console("owner");
        const auto job = console->result("report.run", R"({"report":"closing","from":"2026-11-22","to":"2026-11-22"})");
        QVERIFY(!job["job"].isNull());
        QVERIFY(ConsoleClient::wait([&] {
            const auto* last = console->last("job");
            return last != nullptr && last->params["state"].asString() == "done";
        }));
        QCOMPARE(console->last("job")->params["parts"].asInteger().value_or(0), std::int64_t{1});
    }

    void aReportEndsWhenItsConsoleStopsIt()
    {
        ControlWorld world;
        world.reportWaits = true;
        const auto console = world.console("owner");
        const auto other = world.console("finance_maker");
        const auto job = console->result("report.run", R"({"report":"closing","from":"2026-11-22","to":"2026-11-22"})");
        const std::string which = fields({{"job", job["job"].asText().value_or("")}});
        QVERIFY(ConsoleClient::wait([&] { return world.reportsAtWork == 1; }));
        QCOMPARE(other->refusal("job.cancel", which), std::string("not_found")); // Nobody stops what is another's.
        QVERIFY(!console->result("job.cancel", which)["job"].isNull());
        QVERIFY(ConsoleClient::wait([&] {
            const auto* last = console->last("job");
            return last != nullptr && last->params["state"].asString() == "cancelled";
        }));
        QCOMPARE(world.reportsAtWork.load(), 0);
        QCOMPARE(console->refusal("job.cancel", which), std::string("not_found"));
    }

    void stoppedReportsMakeRoomForOthers()
    {
        ControlWorld world;
        world.reportWaits = true;
        const auto console = world.console("owner");
        const std::string ask = R"({"report":"closing","from":"2026-11-22","to":"2026-11-22"})";
        for (int i = 0; i < 6; ++i) { // More than run at once.
            const auto job = console->result("report.run", ask)["job"].asText().value_or("");
            QVERIFY(!job.empty());
            QVERIFY(!console->result("job.cancel", fields({{"job", job}}))["job"].isNull());
            QVERIFY(ConsoleClient::wait([&] {
                const auto* last = console->last("job");
                return last != nullptr && last->params["job"].asText() == job;
            }));
        }
    }

    void aReportEndsWithItsConsole()
    {
        ControlWorld world;
        world.reportWaits = true;
        auto console = world.console("owner");
        (void)console->result("report.run", R"({"report":"closing","from":"2026-11-22","to":"2026-11-22"})");
        QVERIFY(ConsoleClient::wait([&] { return world.reportsAtWork == 1; }));
        console.reset();
        QVERIFY(ConsoleClient::wait([&] { return world.reportsAtWork == 0; }));
    }

    void whoDoesNotAnswerPingsIsDead()
    {
        ControlWorld world(quick());
        QTcpSocket socket; // speaks the handshake and nothing more: no pong ever comes
        socket.connectToHost(QStringLiteral("127.0.0.1"), world.server->port());
        QVERIFY(ConsoleClient::wait([&] { return socket.state() == QAbstractSocket::ConnectedState; }));
        socket.write("GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                     "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n"
                     "Sec-WebSocket-Protocol: eraflazz.v1.json\r\n\r\n");
        QVERIFY(ConsoleClient::wait([&] { return world.server->connections().size() == 1; }));
        QVERIFY(ConsoleClient::wait([&] { return world.server->connections().empty(); }));
    }
};

QTEST_GUILESS_MAIN(TestControlSession)
#include "tst_control_session.moc"
