// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/http_server.h"
#include "raw_socket.h"

#include <QtTest>

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

using namespace eraflazz::net;
using eraflazz::test::RawSocket;

namespace {

/// Requests that the handler has put aside, to be answered by the test in its own time.
class Desk final {
public:
    void put(HttpRequest request, HttpServer::Reply reply)
    {
        {
            const std::lock_guard lock(m_mutex);
            m_waiting.emplace_back(std::move(request), std::move(reply));
        }
        m_arrived.notify_all();
    }
    std::pair<HttpRequest, HttpServer::Reply> take()
    {
        std::unique_lock lock(m_mutex);
        if (!m_arrived.wait_for(lock, std::chrono::seconds(5), [this] { return !m_waiting.empty(); }))
            throw std::runtime_error("no request came");
        auto first = std::move(m_waiting.front());
        m_waiting.pop_front();
        return first;
    }
    [[nodiscard]] bool isEmpty()
    {
        const std::lock_guard lock(m_mutex);
        return m_waiting.empty();
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_arrived;
    std::deque<std::pair<HttpRequest, HttpServer::Reply>> m_waiting;
};

HttpResponse text(std::string body)
{
    HttpResponse response;
    response.body = std::move(body);
    response.contentType = "text/plain";
    return response;
}

HttpResponse refusalText(HttpRefusal refusal)
{
    HttpResponse response = text("refused " + std::to_string(static_cast<int>(refusal)));
    switch (refusal) {
    case HttpRefusal::BadHead:
        response.status = 400;
        break;
    case HttpRefusal::HeadTooLarge:
        response.status = 431;
        break;
    case HttpRefusal::TargetTooLong:
        response.status = 414;
        break;
    case HttpRefusal::BodyTooLarge:
        response.status = 413;
        break;
    case HttpRefusal::LengthRequired:
        response.status = 411;
        break;
    case HttpRefusal::TransferEncoding:
        response.status = 501;
        break;
    case HttpRefusal::Timeout:
        response.status = 408;
        break;
    }
    return response;
}

/// Answers with what it saw, at once.
void echo(HttpRequest request, const HttpServer::Reply& reply)
{
    reply(text(request.method + " " + request.target + " [" + request.body + "] " + request.remoteAddress));
}

HttpServer::Handler toDesk(Desk& desk)
{
    return [&desk](HttpRequest request, HttpServer::Reply reply) { desk.put(std::move(request), std::move(reply)); };
}

HttpServerSettings quick()
{
    HttpServerSettings settings;
    settings.headTimeoutMs = 150;
    settings.bodyTimeoutMs = 150;
    settings.idleTimeoutMs = 150;
    return settings;
}

const std::string kGet = "GET /a?b=1 HTTP/1.1\r\nHost: x\r\n\r\n";

std::string post(const std::string& body, const std::string& extra = {})
{
    return "POST /p HTTP/1.1\r\nHost: x\r\n" + extra + "Content-Length: " + std::to_string(body.size()) + "\r\n\r\n" +
           body;
}

} // namespace

class TestHttpServer final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void oneConnectionCarriesManyRequests()
    {
        HttpServer server({}, echo, refusalText);
        server.start();
        RawSocket client = RawSocket::connectTo(server.port());
        for (int i = 0; i < 100; ++i) {
            const std::string body = "body " + std::to_string(i) + ";";
            client.send(post(body));
            const std::string answer = client.readUntil("127.0.0.1");
            QVERIFY(answer.starts_with("HTTP/1.1 200 OK\r\n"));
            QVERIFY(answer.find("POST /p [" + body + "]") != std::string::npos);
        }
        QCOMPARE(server.counters().accepted, std::uint64_t{1});
        QCOMPARE(server.counters().requests, std::uint64_t{100});
        QCOMPARE(server.counters().open, std::size_t{1});
    }

    void aRequestMayArriveByteByByte()
    {
        HttpServer server({}, echo, refusalText);
        server.start();
        RawSocket client = RawSocket::connectTo(server.port());
        for (const char byte : post("slow"))
            client.send({&byte, 1});
        QVERIFY(client.readUntil("127.0.0.1").find("[slow]") != std::string::npos);
    }

    void largeBodiesArriveWhole()
    {
        HttpServer server({}, echo, refusalText);
        server.start();
        RawSocket client = RawSocket::connectTo(server.port());
        const std::string body(65536, 'b');
        client.send(post(body) + kGet);
        const std::string answers = client.readUntil("GET /a?b=1 [] 127.0.0.1");
        QVERIFY(answers.find("[" + body + "]") != std::string::npos);
    }

    void pipelinedRequestsAreHandledOneAfterAnother()
    {
        Desk desk;
        HttpServer server({}, toDesk(desk), refusalText);
        server.start();
        RawSocket client = RawSocket::connectTo(server.port());
        client.send(post("1") + post("2") + post("3"));
        auto first = desk.take();
        QCOMPARE(first.first.body, std::string("1"));
        QVERIFY2(desk.isEmpty(), "the second request must wait for the first answer");
        std::string all;
        first.second(text("one;"));
        all += client.readUntil("one;");
        auto second = desk.take();
        QCOMPARE(second.first.body, std::string("2"));
        QVERIFY(desk.isEmpty());
        second.second(text("two;"));
        all += client.readUntil("two;");
        auto third = desk.take();
        third.second(text("three;"));
        all += client.readUntil("three;");
        QVERIFY(all.find("one;") < all.find("two;") && all.find("two;") < all.find("three;"));
        QCOMPARE(desk.isEmpty(), true);
    }

    void aReplyCountsOnlyOnce()
    {
        Desk desk;
        HttpServer server({}, toDesk(desk), refusalText);
        server.start();
        RawSocket client = RawSocket::connectTo(server.port());
        client.send(post("1"));
        auto first = desk.take();
        const HttpServer::Reply copy = first.second;
        std::thread([&] { copy(text("one;")); }).join();
        std::thread([&] { copy(text("again;")); }).join();
        std::string all = client.readUntil("one;");
        client.send(post("2"));
        auto second = desk.take();
        first.second(text("late;"));
        second.second(text("two;"));
        all += client.readUntil("two;");
        QVERIFY(all.find("again;") == std::string::npos && all.find("late;") == std::string::npos);
    }

    void aHandlerThatThrowsIsAnsweredForWith500()
    {
        HttpServer server(
            {}, [](HttpRequest, HttpServer::Reply) { throw std::runtime_error("broken"); }, refusalText);
        server.start();
        RawSocket client = RawSocket::connectTo(server.port());
        client.send(kGet);
        QVERIFY(client.readToEnd().starts_with("HTTP/1.1 500 "));
    }

    void anAnswerWithALineBreakInAHeaderIsNotSent()
    {
        HttpServer server(
            {},
            [](HttpRequest, const HttpServer::Reply& reply) {
                HttpResponse response = text("secret");
                response.headers = {{"Location", "/\r\nSet-Cookie: a=b"}};
                reply(response);
            },
            refusalText);
        server.start();
        RawSocket client = RawSocket::connectTo(server.port());
        client.send(kGet);
        const std::string answer = client.readToEnd();
        QVERIFY(answer.starts_with("HTTP/1.1 500 "));
        QVERIFY(answer.find("Set-Cookie") == std::string::npos);
    }

    void closesWhenTheClientOrTheAnswerWantsIt_data()
    {
        QTest::addColumn<QByteArray>("request");
        QTest::newRow("HTTP/1.0") << QByteArray("GET / HTTP/1.0\r\nHost: x\r\n\r\n");
        QTest::newRow("Connection: close") << QByteArray("GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        QTest::newRow("answer says close") << QByteArray("GET /close HTTP/1.1\r\nHost: x\r\n\r\n");
    }

    void closesWhenTheClientOrTheAnswerWantsIt()
    {
        QFETCH(QByteArray, request);
        HttpServer server(
            {},
            [](const HttpRequest& seen, const HttpServer::Reply& reply) {
                HttpResponse response = text("done");
                response.close = seen.target == "/close";
                reply(response);
            },
            refusalText);
        server.start();
        RawSocket client = RawSocket::connectTo(server.port());
        client.send(request.toStdString() + kGet); // What follows must not be answered any more.
        const std::string answer = client.readToEnd();
        QVERIFY(answer.find("Connection: close\r\n") != std::string::npos);
        QVERIFY(answer.ends_with("\r\n\r\ndone"));
        QCOMPARE(server.counters().requests, std::uint64_t{1});
    }

    void headGetsNoBody()
    {
        HttpServer server({}, echo, refusalText);
        server.start();
        RawSocket client = RawSocket::connectTo(server.port());
        client.send("HEAD / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        const std::string answer = client.readToEnd();
        QVERIFY(answer.find("Content-Length: 19\r\n") != std::string::npos);
        QVERIFY(answer.ends_with("\r\n\r\n"));
    }

    void aClientThatAsksFirstIsToldToGoOn()
    {
        HttpServer server({}, echo, refusalText);
        server.start();
        RawSocket client = RawSocket::connectTo(server.port());
        client.send("POST /p HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: 4\r\n\r\n");
        QCOMPARE(client.readUntil("\r\n\r\n"), std::string("HTTP/1.1 100 Continue\r\n\r\n"));
        client.send("body");
        QVERIFY(client.readUntil("127.0.0.1").find("[body]") != std::string::npos);
    }

    void refusalsAreAnsweredAndClose_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("status");
        const QByteArray start = "POST /p HTTP/1.1\r\nHost: x\r\n";
        QTest::newRow("bad head") << QByteArray("GET / HTTP/1.1\nHost: x\n\n") << 400;
        QTest::newRow("garbage") << QByteArray(100000, '\x01') << 400;
        QTest::newRow("body too large") << start + "Content-Length: 65537\r\n\r\n" + QByteArray(65537, 'x') << 413;
        QTest::newRow("far too large") << start + "Content-Length: 99999999999999999999\r\n\r\n" << 413;
        QTest::newRow("no length") << start + "\r\n" << 411;
        QTest::newRow("chunked") << start + "Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n" << 501;
        QTest::newRow("target too long") << "GET /" + QByteArray(3000, 'a') + " HTTP/1.1\r\nHost: x\r\n\r\n" << 414;
        QTest::newRow("head too large") << start + "X-A: " + QByteArray(300000, 'a') << 431;
    }

    void refusalsAreAnsweredAndClose()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, status);
        HttpServer server({}, echo, refusalText);
        server.start();
        RawSocket client = RawSocket::connectTo(server.port());
        client.send(bytes.toStdString());
        const std::string answer = client.readToEnd();
        QVERIFY2(answer.starts_with("HTTP/1.1 " + std::to_string(status)), answer.c_str());
        QVERIFY(answer.find("\r\nConnection: close\r\n") != std::string::npos);
        QVERIFY(answer.find("refused ") != std::string::npos);
        QCOMPARE(server.counters().refusedHead, std::uint64_t{1});
        QCOMPARE(server.counters().requests, std::uint64_t{0});
        client.close();
        QTRY_COMPARE(server.counters().open, std::size_t{0});
    }

    void aHostileHeadBehindAGoodRequestIsRefusedInItsTurn()
    {
        HttpServer server({}, echo, refusalText);
        server.start();
        RawSocket client = RawSocket::connectTo(server.port());
        client.send(post("good") + "GET / HTTP/1.1\r\nHost: x\r\nHost: y\r\n\r\n" + post("never"));
        const std::string answers = client.readToEnd();
        QVERIFY(answers.find("[good]") < answers.find("HTTP/1.1 400 "));
        QVERIFY(answers.find("never") == std::string::npos);
    }

    void slowHeadsAndBodiesTimeOut_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("half a head") << QByteArray("GET / HTTP/1.1\r\nHo");
        QTest::newRow("half a body") << QByteArray("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\nhalf");
    }

    void slowHeadsAndBodiesTimeOut()
    {
        QFETCH(QByteArray, bytes);
        HttpServer server(quick(), echo, refusalText);
        server.start();
        RawSocket client = RawSocket::connectTo(server.port());
        client.send(bytes.toStdString());
        QVERIFY(client.readToEnd().starts_with("HTTP/1.1 408 "));
        QCOMPARE(server.counters().cutTimeout, std::uint64_t{1});
        client.close();
        QTRY_COMPARE(server.counters().open, std::size_t{0});
    }

    void aHeadThatTricklesForEverTimesOutTheSame()
    {
        HttpServer server(quick(), echo, refusalText);
        server.start();
        RawSocket client = RawSocket::connectTo(server.port());
        client.send("GET / HTTP/1.1\r\nX-A: ");
        QElapsedTimer watch;
        watch.start();
        while (server.counters().cutTimeout == 0 && watch.elapsed() < 5000) {
            client.send("a");
            static_cast<void>(client.isClosedWithin(5));
        }
        QCOMPARE(server.counters().cutTimeout, std::uint64_t{1});
        QVERIFY(watch.elapsed() < 2000);
    }

    void idleConnectionsAreClosedInSilence()
    {
        HttpServer server(quick(), echo, refusalText);
        server.start();
        RawSocket fresh = RawSocket::connectTo(server.port());
        RawSocket used = RawSocket::connectTo(server.port());
        used.send(kGet);
        QVERIFY(used.readUntil("127.0.0.1").starts_with("HTTP/1.1 200 "));
        QVERIFY(fresh.isClosedWithin(5000));
        QVERIFY(used.isClosedWithin(5000));
        QCOMPARE(server.counters().cutTimeout, std::uint64_t{0});
    }

    void anAnswerMayTakeLongerThanEveryTimeout()
    {
        Desk desk;
        HttpServer server(quick(), toDesk(desk), refusalText);
        server.start();
        RawSocket client = RawSocket::connectTo(server.port());
        client.send(kGet);
        auto [request, reply] = desk.take();
        QVERIFY(!client.isClosedWithin(400));
        reply(text("at last"));
        QVERIFY(client.readUntil("at last").ends_with("at last"));
    }

    void aClientThatDoesNotReadIsCut()
    {
        HttpServer server(
            quick(),
            [](HttpRequest, const HttpServer::Reply& reply) { reply(text(std::string(64U << 20U, 'x'))); },
            refusalText);
        server.start();
        RawSocket client = RawSocket::connectTo(server.port());
        client.send(kGet);
        QTRY_COMPARE(server.counters().cutTimeout, std::uint64_t{1});
        QTRY_COMPARE(server.counters().open, std::size_t{0});
    }

    void aLargeAnswerArrivesWhole()
    {
        HttpServer server(
            {},
            [](HttpRequest, const HttpServer::Reply& reply) { reply(text(std::string(16U << 20U, 'x'))); },
            refusalText);
        server.start();
        RawSocket client = RawSocket::connectTo(server.port());
        client.send("GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        const std::string answer = client.readToEnd();
        QCOMPARE(answer.size() - answer.find("\r\n\r\n") - 4, std::size_t{16U << 20U});
    }

    void aReplyToAClientThatHungUpDoesNothing()
    {
        Desk desk;
        HttpServer server({}, toDesk(desk), refusalText);
        server.start();
        RawSocket gone = RawSocket::connectTo(server.port());
        gone.send(kGet);
        auto first = desk.take();
        gone.reset();
        first.second(text("to nobody"));
        QTRY_COMPARE(server.counters().open, std::size_t{0});
        first.second(text("to nobody, again"));

        RawSocket client = RawSocket::connectTo(server.port());
        client.send(kGet);
        desk.take().second(text("alive"));
        QVERIFY(client.readUntil("alive").ends_with("alive"));
    }

    void repliesFromManyThreadsReachTheirOwnClients()
    {
        Desk desk;
        HttpServer server({}, toDesk(desk), refusalText);
        server.start();
        std::vector<RawSocket> clients;
        for (int i = 0; i < 32; ++i) {
            clients.push_back(RawSocket::connectTo(server.port()));
            clients.back().send(post("c" + std::to_string(i) + ";"));
        }
        std::vector<std::thread> threads;
        for (int t = 0; t < 4; ++t) {
            threads.emplace_back([&desk] {
                for (int i = 0; i < 8; ++i) {
                    auto [request, reply] = desk.take();
                    reply(text("for " + request.body));
                }
            });
        }
        for (std::thread& thread : threads)
            thread.join();
        for (std::size_t i = 0; i < clients.size(); ++i) {
            const std::string wanted = "for c" + std::to_string(i) + ";";
            QVERIFY(clients[i].readUntil(wanted).ends_with(wanted));
        }
    }

    void connectionsOverALimitAreClosedAtOnce_data()
    {
        QTest::addColumn<int>("total");
        QTest::addColumn<int>("perAddress");
        QTest::newRow("total") << 2 << 0;
        QTest::newRow("per address") << 100 << 2;
    }

    void connectionsOverALimitAreClosedAtOnce()
    {
        QFETCH(int, total);
        QFETCH(int, perAddress);
        HttpServerSettings settings;
        settings.connectionsMax = static_cast<std::size_t>(total);
        settings.connectionsPerAddressMax = static_cast<std::size_t>(perAddress);
        HttpServer server(settings, echo, refusalText);
        server.start();
        RawSocket first = RawSocket::connectTo(server.port());
        RawSocket second = RawSocket::connectTo(server.port());
        RawSocket third = RawSocket::connectTo(server.port());
        QVERIFY(third.isClosedWithin(5000));
        QCOMPARE(server.counters().cutConnections, std::uint64_t{1});
        first.close();
        QTRY_COMPARE(server.counters().open, std::size_t{1});
        RawSocket fourth = RawSocket::connectTo(server.port());
        fourth.send(kGet);
        QVERIFY(fourth.readUntil("127.0.0.1").starts_with("HTTP/1.1 200 "));
    }

    void aStrangersForwardedHeaderIsNotBelieved()
    {
        const std::string forwarded =
            "GET / HTTP/1.1\r\nHost: x\r\nX-Forwarded-For: 5.6.7.8\r\nConnection: close\r\n\r\n";
        const auto answerOf = [&](std::vector<std::string> proxies) {
            HttpServerSettings settings;
            settings.trustedProxies = std::move(proxies);
            HttpServer server(settings, echo, refusalText);
            server.start();
            RawSocket client = RawSocket::connectTo(server.port());
            client.send(forwarded);
            return client.readToEnd();
        };
        QVERIFY(answerOf({}).ends_with(" 127.0.0.1"));
        QVERIFY(answerOf({"10.0.0.1"}).ends_with(" 127.0.0.1"));
        QVERIFY(answerOf({"127.0.0.1"}).ends_with(" 5.6.7.8"));
    }

    void stopAcceptingLetsOpenRequestsFinish()
    {
        Desk desk;
        HttpServer server({}, toDesk(desk), refusalText);
        server.start();
        RawSocket idle = RawSocket::connectTo(server.port());
        RawSocket busy = RawSocket::connectTo(server.port());
        busy.send(kGet);
        auto [request, reply] = desk.take();
        QTRY_COMPARE(server.counters().open, std::size_t{2});
        server.stopAccepting();
        QVERIFY(idle.isClosedWithin(5000));
        QVERIFY_THROWS_EXCEPTION(std::runtime_error, static_cast<void>(RawSocket::connectTo(server.port())));
        reply(text("finished"));
        const std::string answer = busy.readToEnd();
        QVERIFY(answer.ends_with("finished"));
        QVERIFY(answer.find("Connection: close") != std::string::npos);
    }

    void stopDropsWhatIsOutstandingAndLaterRepliesDoNothing()
    {
        Desk desk;
        std::optional<HttpServer::Reply> kept;
        {
            HttpServer server({}, toDesk(desk), refusalText);
            server.start();
            RawSocket client = RawSocket::connectTo(server.port());
            client.send(kGet);
            kept = desk.take().second;
            server.stop();
            QCOMPARE(client.readToEnd(), std::string());
            (*kept)(text("stopped"));
            QCOMPARE(server.counters().open, std::size_t{0});
            server.stop();
        }
        (*kept)(text("destroyed"));
    }

    void stopUnderLoadEndsCleanly()
    {
        for (int round = 0; round < 10; ++round) {
            Desk desk;
            auto server = std::make_unique<HttpServer>(HttpServerSettings{}, toDesk(desk), refusalText);
            server->start();
            std::vector<RawSocket> clients;
            for (int i = 0; i < 16; ++i) {
                clients.push_back(RawSocket::connectTo(server->port()));
                clients.back().send(kGet);
            }
            auto first = desk.take();
            std::thread answering([&first] {
                for (int i = 0; i < 1000; ++i)
                    first.second(text("again and again"));
            });
            server.reset();
            answering.join();
            for (auto& client : clients) {
                const std::string answer = client.readToEnd();
                QVERIFY(client.isClosedWithin(5000));
                QCOMPARE(answer.find("again and again"), answer.rfind("again and again"));
            }
        }
    }

    void aPortInUseIsNamedInTheError()
    {
        HttpServer first({}, echo, refusalText);
        first.start();
        HttpServerSettings settings;
        settings.port = first.port();
        HttpServer second(settings, echo, refusalText);
        try {
            second.start();
            QFAIL("two servers on one port");
        } catch (const std::runtime_error& error) {
            QVERIFY(std::string(error.what()).find("127.0.0.1:" + std::to_string(first.port())) != std::string::npos);
        }
    }
};

QTEST_GUILESS_MAIN(TestHttpServer)
#include "tst_http_server.moc"
