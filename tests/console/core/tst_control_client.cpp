// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/link/control_client.h"
#include "fake_clock.h"
#include "fake_daemon.h"
#include "protocol/contract.h"

#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <optional>

using namespace eraflazz;
using namespace eraflazz::console;

namespace {

struct Bench {
    Bench()
    {
        if (!daemon.listen())
            qFatal("no port");
        client.setDice([](int below) { return below / 2; });
    }

    [[nodiscard]] SignIn who() const
    {
        SignIn who;
        who.address = daemon.address();
        who.user = QStringLiteral("rina");
        who.password = QStringLiteral("sepuluh huruf");
        return who;
    }

    [[nodiscard]] bool goLive()
    {
        client.signIn(who());
        return QTest::qWaitFor([this] { return client.state() == LinkState::Live; });
    }

    [[nodiscard]] bool endsIn(LinkState state)
    {
        return QTest::qWaitFor([this, state] { return client.state() == state; });
    }

    FakeClock clock;
    FakeDaemon daemon{clock};
    ControlClient client{clock};
};

std::string authRefused(const std::string& members)
{
    return protocol::notificationText("auth_refused", "{" + members + "}");
}

} // namespace

/// The console against a daemon that is slow, cuts, lies or is another one altogether.
class TestControlClient final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void signsInAndKnowsWhoItIs()
    {
        Bench bench;
        QSignalSpy states(&bench.client, &ControlClient::stateChanged);
        QVERIFY(bench.goLive());
        QCOMPARE(bench.client.welcome().user, std::string("rina"));
        QCOMPARE(bench.daemon.identifies.size(), std::size_t{1});
        QCOMPARE(bench.daemon.identifies[0].password, std::string("sepuluh huruf"));
        QVERIFY(bench.daemon.identifies[0].token.empty());
        QCOMPARE(states.count(), 3); // Connecting, Identifying, Live
        QTRY_VERIFY(bench.client.roundTripMs() >= 0);
    }

    void answersReachWhoAsked()
    {
        Bench bench;
        QVERIFY(bench.goLive());
        bench.daemon.onRequest = [](const protocol::Message& it) {
            return it.method == "trx.get" ? protocol::errorText(it.id, protocol::failure("not_found"))
                                          : protocol::replyText(it.id, R"({"rows":[]})");
        };
        std::optional<Answer> good;
        std::optional<Answer> bad;
        bench.client.ask(Call("alarm.list"), this, [&good](const Answer& answer) { good = answer; });
        bench.client.ask(Call("trx.get").with("sale", "x"), this, [&bad](const Answer& answer) { bad = answer; });
        QVERIFY(!good); // Never before ask() has returned.
        QTRY_VERIFY(good && bad);
        QVERIFY(good->isFine());
        QVERIFY(good->result["rows"].isArray());
        QCOMPARE(bad->kind, Answer::Kind::Refused);
        QCOMPARE(bad->failure.key, std::string("not_found"));
        QCOMPARE(bad->failure.code, 1004);
    }

    void whoHasGoneIsNotAnswered()
    {
        Bench bench;
        QVERIFY(bench.goLive());
        bool wasTold = false;
        auto gone = std::make_unique<QObject>();
        bench.client.ask(Call("alarm.list"), gone.get(), [&wasTold](const Answer&) { wasTold = true; });
        gone.reset();
        std::optional<Answer> later;
        bench.client.ask(Call("alarm.list"), this, [&later](const Answer& answer) { later = answer; });
        QTRY_VERIFY(later);
        QVERIFY(!wasTold);
    }

    void silentDaemonRunsIntoTheDeadline()
    {
        Bench bench;
        bench.daemon.isSilent = true;
        bench.client.signIn(bench.who());
        QTRY_COMPARE(bench.daemon.connections, 1);
        bench.clock.advance(ControlClient::kHelloMs - 1);
        QCOMPARE(bench.client.state(), LinkState::Connecting);
        bench.clock.advance(1);
        QCOMPARE(bench.client.state(), LinkState::Refused);
        QCOMPARE(bench.client.fault().problem, LinkProblem::TimedOut);
    }

    void slowWelcomeRunsIntoItsOwn()
    {
        Bench bench;
        bench.daemon.onIdentify = [](const protocol::Identify&) { return true; };
        bench.client.signIn(bench.who());
        QVERIFY(bench.endsIn(LinkState::Identifying));
        bench.clock.advance(ControlClient::kWelcomeMs);
        QCOMPARE(bench.client.fault().problem, LinkProblem::TimedOut);
    }

    void nobodyThereIsSaidByName()
    {
        Bench bench;
        const SignIn who = bench.who();
        bench.daemon.stop();
        bench.client.signIn(who);
        QVERIFY(bench.endsIn(LinkState::Refused));
        QCOMPARE(bench.client.fault().problem, LinkProblem::ConnectionRefused);
    }

    void unknownHostIsSaidByName()
    {
        Bench bench;
        SignIn who = bench.who();
        who.address = QUrl(QStringLiteral("wss://server.invalid:8443/"));
        bench.client.signIn(who);
        QVERIFY(bench.endsIn(LinkState::Refused));
        QCOMPARE(bench.client.fault().problem, LinkProblem::HostNotFound);
    }

    void plainIsForTheOwnComputerOnly()
    {
        Bench bench;
        SignIn who = bench.who();
        who.address = QUrl(QStringLiteral("ws://192.0.2.7:1234/"));
        bench.client.signIn(who);
        QVERIFY(bench.endsIn(LinkState::Refused));
        QCOMPARE(bench.client.fault().problem, LinkProblem::PlainNotAllowed);
        who.address = QUrl(QStringLiteral("http://127.0.0.1/"));
        bench.client.signIn(who);
        QCOMPARE(bench.client.state(), LinkState::Connecting);
        QVERIFY(bench.endsIn(LinkState::Refused));
        QCOMPARE(bench.client.fault().problem, LinkProblem::BadAddress);
    }

    void somethingElseThanADaemonIsSaidByName()
    {
        QTcpServer web;
        QVERIFY(web.listen(QHostAddress::LocalHost));
        connect(&web, &QTcpServer::newConnection, &web, [&web] {
            QTcpSocket* peer = web.nextPendingConnection();
            connect(peer, &QTcpSocket::readyRead, peer, [peer] {
                peer->readAll();
                peer->write("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n");
            });
        });
        Bench bench;
        SignIn who = bench.who();
        who.address = QUrl(QStringLiteral("ws://127.0.0.1:%1/").arg(web.serverPort()));
        bench.client.signIn(who);
        QVERIFY(bench.endsIn(LinkState::Refused));
        QVERIFY2(
            bench.client.fault().problem == LinkProblem::NotOurs,
            qPrintable(QString::number(static_cast<int>(bench.client.fault().problem)) + bench.client.fault().detail));
    }

    void wrongPasswordAsksThePerson()
    {
        Bench bench;
        bench.daemon.onIdentify = [&bench](const protocol::Identify&) {
            bench.daemon.say(authRefused(R"( "key":"wrong","hold_s":0,"tries_left":2)"));
            bench.daemon.close(protocol::close::kAuth);
            return true;
        };
        bench.client.signIn(bench.who());
        QVERIFY(bench.endsIn(LinkState::Refused));
        QCOMPARE(bench.client.fault().problem, LinkProblem::WrongPassword);
        QCOMPARE(bench.client.fault().triesLeft.value_or(-1), 2);
        bench.clock.advance(600'000);
        QCOMPARE(bench.daemon.connections, 1); // Never again by itself.
    }

    void tooManyTriesSayHowLongToWait()
    {
        Bench bench;
        bench.daemon.onIdentify = [&bench](const protocol::Identify&) {
            bench.daemon.say(authRefused(R"( "key":"held","hold_s":300)"));
            bench.daemon.close(protocol::close::kAuth);
            return true;
        };
        bench.client.signIn(bench.who());
        QVERIFY(bench.endsIn(LinkState::Refused));
        QCOMPARE(bench.client.fault().problem, LinkProblem::Held);
        QCOMPARE(bench.client.fault().holdSeconds, 300);
    }

    void wrongClockIsSaidBeforeThePasswordIs_data()
    {
        QTest::addColumn<qint64>("offMs");
        QTest::addColumn<bool>("isFine");
        QTest::newRow("thirty seconds") << qint64{30'000} << true;
        QTest::newRow("a little more") << qint64{30'001} << false;
        QTest::newRow("behind") << qint64{-47'000} << false;
    }

    void wrongClockIsSaidBeforeThePasswordIs()
    {
        QFETCH(qint64, offMs);
        QFETCH(bool, isFine);
        Bench bench;
        bench.daemon.hello.timeMs = bench.clock.unixMs() - offMs;
        bench.client.signIn(bench.who());
        QVERIFY(bench.endsIn(isFine ? LinkState::Live : LinkState::Refused));
        QCOMPARE(bench.daemon.identifies.size(), isFine ? std::size_t{1} : std::size_t{0});
        if (isFine)
            return;
        QCOMPARE(bench.client.fault().problem, LinkProblem::ClockSkew);
        QCOMPARE(bench.client.fault().skewMs, offMs);
    }

    void otherVersionsAreRefusedPolitely()
    {
        Bench bench;
        bench.daemon.hello.protocolMin = bench.daemon.hello.protocolMax = 2;
        bench.client.signIn(bench.who());
        QVERIFY(bench.endsIn(LinkState::Refused));
        QCOMPARE(bench.client.fault().problem, LinkProblem::VersionTooOld);
        QCOMPARE(bench.client.fault().daemonMin, 2);
        QVERIFY(bench.daemon.identifies.empty());
    }

    void closeCodesHaveNames_data()
    {
        QTest::addColumn<int>("code");
        QTest::addColumn<int>("problem");
        QTest::addColumn<bool>("comesBack");
        const auto row = [](const char* name, int code, LinkProblem problem, bool comesBack) {
            QTest::newRow(name) << code << static_cast<int>(problem) << comesBack;
        };
        row("decode", protocol::close::kDecode, LinkProblem::Protocol, false);
        row("session ended", protocol::close::kSessionEnded, LinkProblem::SessionEnded, false);
        row("version", protocol::close::kVersion, LinkProblem::VersionTooOld, false);
        row("feature", protocol::close::kFeature, LinkProblem::FeatureMissing, false);
        row("slow", protocol::close::kSlow, LinkProblem::Slow, true);
        row("going away", 1001, LinkProblem::Stopping, true);
        row("of a later contract", 4077, LinkProblem::Protocol, false);
    }

    void closeCodesHaveNames()
    {
        QFETCH(int, code);
        QFETCH(int, problem);
        QFETCH(bool, comesBack);
        Bench bench;
        QVERIFY(bench.goLive());
        bench.daemon.close(code);
        QVERIFY(bench.endsIn(comesBack ? LinkState::Backoff : LinkState::Refused));
        QCOMPARE(static_cast<int>(bench.client.fault().problem), problem);
        bench.clock.advance(60'000);
        QCOMPARE(bench.client.state(), comesBack ? LinkState::Connecting : LinkState::Refused);
    }

    void comesBackWithTheToken()
    {
        Bench bench;
        QVERIFY(bench.goLive());
        QSignalSpy welcomed(&bench.client, &ControlClient::welcomed);
        bench.daemon.cut();
        QVERIFY(bench.endsIn(LinkState::Backoff));
        QCOMPARE(bench.client.fault().problem, LinkProblem::Lost);
        QVERIFY(bench.client.nextTryMs() >= 350 && bench.client.nextTryMs() <= 650);
        bench.daemon.welcome.token = "token-2";
        bench.clock.advance(bench.client.nextTryMs());
        QVERIFY(bench.endsIn(LinkState::Live));
        QCOMPARE(welcomed.count(), 1);
        QCOMPARE(bench.daemon.identifies.back().token, std::string("token-1"));
        QVERIFY(bench.daemon.identifies.back().password.empty());
        bench.daemon.cut();
        QVERIFY(bench.endsIn(LinkState::Backoff));
        bench.client.reconnectNow();
        QVERIFY(bench.endsIn(LinkState::Live));
        QCOMPARE(bench.daemon.identifies.back().token, std::string("token-2"));
    }

    void restartedDaemonThatKnowsNoTokensGetsThePasswordOnce()
    {
        Bench bench;
        QVERIFY(bench.goLive());
        bench.daemon.stop();
        QVERIFY(bench.endsIn(LinkState::Backoff));
        QVERIFY(bench.daemon.restart());
        bool isPasswordRight = true;
        bench.daemon.onIdentify = [&bench, &isPasswordRight](const protocol::Identify& who) {
            if (who.token.empty() && isPasswordRight)
                return false;
            bench.daemon.say(authRefused(who.token.empty() ? R"( "key":"wrong")" : R"( "key":"token")"));
            bench.daemon.close(protocol::close::kAuth);
            return true;
        };
        bench.client.reconnectNow();
        QVERIFY(bench.endsIn(LinkState::Live));
        QCOMPARE(bench.daemon.identifies.size(), std::size_t{3});

        isPasswordRight = false;
        bench.daemon.cut();
        QVERIFY(bench.endsIn(LinkState::Backoff));
        bench.client.reconnectNow();
        QVERIFY(bench.endsIn(LinkState::Refused));
        QCOMPARE(bench.client.fault().problem, LinkProblem::WrongPassword);
        QCOMPARE(bench.daemon.identifies.size(), std::size_t{5});
    }

    void busyDaemonIsWaitedForAndLockedAccountIsNot()
    {
        Bench bench;
        QVERIFY(bench.goLive());
        int hold = 5;
        bench.daemon.onIdentify = [&bench, &hold](const protocol::Identify&) {
            bench.daemon.say(authRefused(R"( "key":"held","hold_s":)" + std::to_string(hold)));
            bench.daemon.close(protocol::close::kAuth);
            return true;
        };
        bench.daemon.cut();
        QVERIFY(bench.endsIn(LinkState::Backoff));
        bench.client.reconnectNow();
        QVERIFY(bench.endsIn(LinkState::Backoff));
        QCOMPARE(bench.client.nextTryMs(), qint64{5000});
        hold = 300;
        bench.client.reconnectNow();
        QVERIFY(bench.endsIn(LinkState::Refused));
        QCOMPARE(bench.client.fault().problem, LinkProblem::Held);
    }

    void databaseThatIsAwayIsSaidByNameAndWaitedFor()
    {
        Bench bench;
        const auto away = [&bench](const protocol::Identify&) {
            bench.daemon.say(authRefused(R"( "key":"unavailable","hold_s":0)"));
            bench.daemon.close(protocol::close::kAuth);
            return true;
        };
        bench.daemon.onIdentify = away;
        bench.client.signIn(bench.who());
        QVERIFY(bench.endsIn(LinkState::Refused));
        QCOMPARE(bench.client.fault().problem, LinkProblem::Unavailable);
        bench.daemon.onIdentify = nullptr;
        QVERIFY(bench.goLive());
        bench.daemon.onIdentify = away;
        bench.daemon.cut();
        QVERIFY(bench.endsIn(LinkState::Backoff));
        bench.client.reconnectNow();
        QVERIFY(bench.endsIn(LinkState::Backoff));
        QCOMPARE(bench.client.fault().problem, LinkProblem::Unavailable);
    }

    void waitsLongerAndLongerForADaemonThatIsGone()
    {
        Bench bench;
        QVERIFY(bench.goLive());
        bench.daemon.stop();
        QVERIFY(bench.endsIn(LinkState::Backoff));
        // The host is up, so its daemon is being started: often at first, seldom after a minute.
        std::vector<qint64> waits;
        for (int i = 0; i < 40 && (waits.empty() || waits.back() < 20'000); ++i) {
            waits.push_back(bench.client.nextTryMs());
            bench.clock.advance(waits.back());
            QCOMPARE(bench.client.state(), LinkState::Connecting);
            QVERIFY(bench.endsIn(LinkState::Backoff));
            QCOMPARE(bench.client.fault().problem, LinkProblem::ConnectionRefused);
        }
        QVERIFY(std::is_sorted(waits.begin(), waits.end()));
        QVERIFY(waits[0] < 600 && waits[1] > 900 && waits[10] < 2'100);
        QVERIFY(waits.back() > 29'000 && waits.back() < 31'000);
    }

    void halfOpenConnectionIsNoticedByItsSilence()
    {
        Bench bench;
        Relay relay(bench.daemon.port());
        SignIn who = bench.who();
        who.address = relay.address();
        bench.client.signIn(who);
        QVERIFY(bench.endsIn(LinkState::Live));
        QTRY_VERIFY(bench.client.roundTripMs() >= 0);
        QSignalSpy ponged(&bench.client, &ControlClient::roundTripChanged);
        bench.clock.advance(10'000);
        QTRY_COMPARE(ponged.count(), 1); // Alive: the ping was answered.
        relay.isFrozen = true;
        bench.clock.advance(20'000);
        QCOMPARE(bench.client.state(), LinkState::Live);
        bench.clock.advance(10'000);
        QCOMPARE(bench.client.state(), LinkState::Backoff);
        QCOMPARE(bench.client.fault().problem, LinkProblem::Lost);
    }

    void changeUnderWayIsSettledAfterTheLinkIsBack()
    {
        Bench bench;
        QVERIFY(bench.goLive());
        bench.daemon.onRequest = [&bench](const protocol::Message&) {
            bench.daemon.cut(); // It has been done, but nobody hears of it.
            return std::string();
        };
        std::optional<Answer> answer;
        std::optional<Answer> read;
        const std::string idem = newIdem();
        bench.client.ask(
            Call("trx.ask").withIdem(idem).with("sale", "x"), this, [&answer](const Answer& it) { answer = it; });
        bench.client.ask(Call("alarm.list"), this, [&read](const Answer& it) { read = it; });
        QVERIFY(bench.endsIn(LinkState::Backoff));
        QCOMPARE(bench.client.uncertainChanges(), 1);
        QTRY_VERIFY(read);
        QCOMPARE(read->kind, Answer::Kind::LinkLost);
        QVERIFY(!answer);
        bench.daemon.onRequest = [](const protocol::Message& it) {
            return protocol::replyText(it.id, R"({"outcome":"asked"})");
        };
        bench.client.reconnectNow();
        QTRY_VERIFY(answer);
        QVERIFY(answer->isFine());
        QCOMPARE(bench.client.uncertainChanges(), 0);
        QCOMPARE(bench.daemon.count("trx.ask"), 2);
        for (const auto& request : bench.daemon.requests) {
            if (request.method == "trx.ask")
                QCOMPARE(std::string(request.params["idem"].asString().value_or("")), idem);
        }
    }

    void requestsEndAfterFifteenSeconds()
    {
        Bench bench;
        QVERIFY(bench.goLive());
        bench.daemon.onRequest = [](const protocol::Message&) { return std::string(); };
        std::optional<Answer> answer;
        bench.client.ask(Call("alarm.list"), this, [&answer](const Answer& it) { answer = it; });
        QTRY_COMPARE(bench.daemon.count("alarm.list"), 1);
        bench.clock.advance(RequestBook::kDeadlineMs);
        QTRY_VERIFY(answer);
        QCOMPARE(answer->kind, Answer::Kind::TimedOut);
        // The late answer finds nobody and harms nobody.
        bench.daemon.say(protocol::replyText(bench.daemon.requests.back().id, "{}"));
        std::optional<Answer> next;
        bench.daemon.onRequest = nullptr;
        bench.client.ask(Call("alarm.list"), this, [&next](const Answer& it) { next = it; });
        QTRY_VERIFY(next);
        QCOMPARE(bench.client.state(), LinkState::Live);
    }

    void cancellingTellsTheDaemon()
    {
        Bench bench;
        QVERIFY(bench.goLive());
        bench.daemon.onRequest = [](const protocol::Message&) { return std::string(); };
        std::optional<Answer> answer;
        const auto id = bench.client.ask(Call("alarm.list"), this, [&answer](const Answer& it) { answer = it; });
        QTRY_COMPARE(bench.daemon.count("alarm.list"), 1);
        bench.client.cancel(id);
        QTRY_VERIFY(answer);
        QCOMPARE(answer->kind, Answer::Kind::Cancelled);
        QTRY_COMPARE(bench.daemon.notifications.back().method, std::string("$/cancel"));
        QCOMPARE(bench.daemon.notifications.back().params["id"].asInteger().value_or(0), std::int64_t(id));
    }

    void askingWithoutALinkEndsAtOnceButNotInsideAsk()
    {
        Bench bench;
        std::optional<Answer> answer;
        bench.client.ask(Call("alarm.list"), this, [&answer](const Answer& it) { answer = it; });
        QVERIFY(!answer);
        QTRY_VERIFY(answer);
        QCOMPARE(answer->kind, Answer::Kind::LinkLost);
    }

    void signingOutTellsTheDaemonAndForgets()
    {
        Bench bench;
        QVERIFY(bench.goLive());
        bench.client.signOut();
        QCOMPARE(bench.client.state(), LinkState::Idle);
        QVERIFY(bench.client.welcome().token.empty());
        QTRY_COMPARE(bench.daemon.count("session.end"), 1);
        bench.clock.advance(60'000);
        QCOMPARE(bench.daemon.connections, 1);
    }

    void lateSignalsOfAnOlderAttemptAreDropped()
    {
        Bench bench;
        FakeDaemon other(bench.clock);
        QVERIFY(other.listen());
        other.isSilent = true;
        SignIn who = bench.who();
        who.address = other.address();
        bench.client.signIn(who);
        QTRY_COMPARE(other.connections, 1);
        QVERIFY(bench.goLive());
        other.sayHello();
        other.close(protocol::close::kSessionEnded);
        std::optional<Answer> answer;
        bench.client.ask(Call("alarm.list"), this, [&answer](const Answer& it) { answer = it; });
        QTRY_VERIFY(answer);
        QVERIFY(answer->isFine());
        QCOMPARE(bench.client.state(), LinkState::Live);
    }

    void hostileMessagesEndInAProtocolFault_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("no json") << QByteArray("hello?");
        QTest::newRow("empty") << QByteArray("");
        QTest::newRow("batch") << QByteArray("[]");
        QTest::newRow("not 2.0") << QByteArray(R"({"jsonrpc":"1.0","method":"x"})");
        QTest::newRow("too deep") << QByteArray(1000, '[');
        QTest::newRow("duplicate keys") << QByteArray(R"({"jsonrpc":"2.0","method":"a","method":"b"})");
        QTest::newRow("a second hello") << QByteArray(R"({"jsonrpc":"2.0","method":"hello","params":{}})");
        QTest::newRow("a second welcome") << QByteArray(R"({"jsonrpc":"2.0","method":"welcome","params":{}})");
        QTest::newRow("a question") << QByteArray(R"({"jsonrpc":"2.0","id":1,"method":"who","params":{}})");
        QTest::newRow("an update of nothing") << QByteArray(R"({"jsonrpc":"2.0","method":"sub.delta","params":{}})");
        QTest::newRow("a fraction for a number")
            << QByteArray(R"({"jsonrpc":"2.0","method":"sub.delta","params":{"sub":"s","seq":1.5,"change":1}})");
        QTest::newRow("both result and error")
            << QByteArray(R"({"jsonrpc":"2.0","id":1,"result":{},"error":{"code":1,"message":""}})");
    }

    void hostileMessagesEndInAProtocolFault()
    {
        QFETCH(QByteArray, text);
        Bench bench;
        QVERIFY(bench.goLive());
        bench.daemon.say(text.toStdString());
        QVERIFY(bench.endsIn(LinkState::Refused));
        QCOMPARE(bench.client.fault().problem, LinkProblem::Protocol);
        QVERIFY(!bench.client.fault().detail.isEmpty());
    }

    void binaryMessagesEndInAProtocolFault()
    {
        Bench bench;
        QVERIFY(bench.goLive());
        bench.daemon.sayBinary(QByteArray(100, '\xff'));
        QVERIFY(bench.endsIn(LinkState::Refused));
        QCOMPARE(bench.client.fault().problem, LinkProblem::Protocol);
    }

    void giantMessagesEndTheLinkByName()
    {
        Bench bench;
        QVERIFY(bench.goLive());
        const std::string filler(3 * 1024 * 1024, 'x');
        bench.daemon.say(protocol::notificationText("job", "{\"x\":\"" + filler + "\"}"));
        QVERIFY(bench.endsIn(LinkState::Refused));
        QCOMPARE(bench.client.fault().problem, LinkProblem::Protocol);
    }

    void answersBeforeWelcomeAreAFault()
    {
        Bench bench;
        bench.daemon.onIdentify = [&bench](const protocol::Identify&) {
            bench.daemon.say(protocol::replyText("1", "{}"));
            return true;
        };
        bench.client.signIn(bench.who());
        QVERIFY(bench.endsIn(LinkState::Refused));
        QCOMPARE(bench.client.fault().problem, LinkProblem::Protocol);
    }

    void wordsOfALaterContractAreIgnored()
    {
        Bench bench;
        QVERIFY(bench.goLive());
        bench.daemon.say(protocol::notificationText("presence", R"({"who":"dewi"})"));
        std::optional<Answer> answer;
        bench.client.ask(Call("alarm.list"), this, [&answer](const Answer& it) { answer = it; });
        QTRY_VERIFY(answer);
        QVERIFY(answer->isFine());
    }
};

QTEST_GUILESS_MAIN(TestControlClient)
#include "tst_control_client.moc"
