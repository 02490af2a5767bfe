// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/http_client.h"
#include "raw_socket.h"

#include <QtTest>

#include <atomic>
#include <future>

using namespace eraflazz::net;
using eraflazz::test::RawListener;
using eraflazz::test::RawSocket;
using Kind = ClientResult::Kind;

namespace {

constexpr int kQuietMs = 60; ///< How long a test listens for a second request that must not come.

std::future<ClientResult> send(HttpClient& client, ClientRequest request)
{
    auto promise = std::make_shared<std::promise<ClientResult>>();
    auto future = promise->get_future();
    client.send(std::move(request), [promise](ClientResult result) { promise->set_value(std::move(result)); });
    return future;
}

ClientResult resultOf(std::future<ClientResult>& future)
{
    if (future.wait_for(std::chrono::seconds(10)) != std::future_status::ready)
        throw std::runtime_error("no result came");
    return future.get();
}

ClientRequest requestTo(const RawListener& peer)
{
    ClientRequest request;
    request.url = Url::parse("http://127.0.0.1:" + std::to_string(peer.port()) + "/topup").value();
    request.body = R"({"sku":"X5"})";
    return request;
}

std::string answer(const std::string& body, const std::string& extra = {})
{
    return "HTTP/1.1 200 OK\r\n" + extra + "Content-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body;
}

ClientRequest keepingRequestTo(const RawListener& peer)
{
    auto request = requestTo(peer);
    request.reuseConnection = true;
    return request;
}

/// The connection that one answered request has left open.
RawSocket keptLink(RawListener& peer, HttpClient& client, const ClientRequest& request)
{
    auto first = send(client, request);
    auto link = peer.accept();
    if (!link)
        throw std::runtime_error("nobody called");
    static_cast<void>(link->readRequest());
    link->send(answer("1"));
    if (resultOf(first).kind != Kind::Answered)
        throw std::runtime_error("the answer was not taken");
    return std::move(*link);
}

std::size_t count(const std::string& text, const std::string& part)
{
    std::size_t found = 0;
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1))
        ++found;
    return found;
}

} // namespace

class TestHttpClient final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anAnswerComesBackWhole()
    {
        RawListener peer;
        HttpClient client;
        ClientRequest request = requestTo(peer);
        request.headers = {{"X-Sign", "abc"}};
        auto future = send(client, request);
        auto link = peer.accept();
        QVERIFY(link);
        const std::string seen = link->readRequest();
        QVERIFY(seen.starts_with("POST /topup HTTP/1.1\r\nHost: 127.0.0.1:"));
        QVERIFY(seen.find("X-Sign: abc\r\n") != std::string::npos);
        QVERIFY(seen.find("Connection: close\r\n") != std::string::npos);
        QVERIFY(seen.ends_with("\r\n\r\n{\"sku\":\"X5\"}"));
        QCOMPARE(client.inFlight(), std::size_t{1});
        link->send("HTTP/1.1 402 Odd\r\nX-A: 1\r\nContent-Length: 3\r\n\r\nabc");
        const ClientResult result = resultOf(future);
        QCOMPARE(result.kind, Kind::Answered);
        QCOMPARE(result.status, 402);
        QCOMPARE(result.body, std::string("abc"));
        QVERIFY(singleHeader(result.headers, "x-a") == "1");
        QVERIFY(result.elapsedUs > 0);
        QCOMPARE(client.inFlight(), std::size_t{0});
        QVERIFY(link->isClosedWithin(5000));
    }

    void answersOfEveryLegalFormAreRead_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("length") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok") << QByteArray("ok");
        QTest::newRow("no body") << QByteArray("HTTP/1.1 204 No Content\r\n\r\n") << QByteArray();
        QTest::newRow("until closed") << QByteArray("HTTP/1.1 200 OK\r\n\r\nok") << QByteArray("ok");
        QTest::newRow("HTTP/1.0") << QByteArray("HTTP/1.0 200 OK\r\n\r\nok") << QByteArray("ok");
        QTest::newRow("chunked")
            << QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\no\r\n1\r\nk\r\n0\r\n\r\n")
            << QByteArray("ok");
        QTest::newRow("after interim answers")
            << QByteArray("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Hints\r\nLink: a\r\n\r\n"
                          "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok")
            << QByteArray("ok");
        QTest::newRow("long head") << "HTTP/1.1 200 OK\r\nX-A: " + QByteArray(12000, 'a') +
                                          "\r\nContent-Length: 2\r\n\r\nok"
                                   << QByteArray("ok");
    }

    void answersOfEveryLegalFormAreRead()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, body);
        for (const bool byteByByte : {false, true}) {
            RawListener peer;
            HttpClient client;
            auto future = send(client, requestTo(peer));
            auto link = peer.accept();
            QVERIFY(link);
            static_cast<void>(link->readRequest());
            if (byteByByte) {
                for (const char byte : bytes)
                    link->send({&byte, 1});
            } else {
                link->send(bytes.toStdString());
            }
            link->close();
            const ClientResult result = resultOf(future);
            QVERIFY2(result.kind == Kind::Answered, result.detail.c_str());
            QCOMPARE(QByteArray::fromStdString(result.body), body);
        }
    }

    void brokenAnswersLeaveTheOutcomeOpen_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("detail");
        QTest::addColumn<int>("status");
        const auto row = [](const char* name, const QByteArray& bytes, const char* detail, int status) {
            QTest::newRow(name) << bytes << QString::fromLatin1(detail) << status;
        };
        row("nothing", "", "closed without an answer", 0);
        row("half a head", "HTTP/1.1 200 OK\r\nContent-Le", "closed before the answer was complete", 0);
        row("half a body",
            "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhalf",
            "closed before the answer was complete",
            200);
        row("half a chunk",
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n9\r\nhalf",
            "closed before the answer was complete",
            200);
        row("chunks without an end",
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nok\r\n",
            "closed before the answer was complete",
            200);
        row("not HTTP", "SSH-2.0-OpenSSH_9\r\n", "unreadable answer", 0);
        row("html without a head", "<html>gateway</html>\r\n\r\n", "unreadable answer", 0);
        row("length of letters", "HTTP/1.1 200 OK\r\nContent-Length: two\r\n\r\nok", "unreadable answer", 0);
        row("two lengths",
            "HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nok",
            "unreadable answer",
            0);
        row("length and chunks",
            "HTTP/1.1 200 OK\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
            "unreadable answer",
            0);
        row("unknown coding", "HTTP/1.1 200 OK\r\nTransfer-Encoding: xchunked\r\n\r\nok", "unreadable answer", 200);
        row("bad chunk", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n", "unreadable answer", 200);
        row("endless head", "HTTP/1.1 200 OK\r\nX-A: " + QByteArray(40000, 'a'), "unreadable answer", 0);
        row("other protocol", "HTTP/1.1 101 Switching Protocols\r\n\r\n", "unreadable answer", 101);
        row("only interim answers", "HTTP/1.1 100 Continue\r\n\r\n", "closed without an answer", 0);
        row("too large by length",
            "HTTP/1.1 200 OK\r\nContent-Length: 1001\r\n\r\n" + QByteArray(1001, 'x'),
            "answer too large",
            200);
        row("too large by chunks",
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n7d0\r\n" + QByteArray(2000, 'x') + "\r\n0\r\n\r\n",
            "answer too large",
            200);
        row("too large until closed", "HTTP/1.1 200 OK\r\n\r\n" + QByteArray(5000, 'x'), "answer too large", 200);
    }

    void brokenAnswersLeaveTheOutcomeOpen()
    {
        QFETCH(QByteArray, bytes);
        RawListener peer;
        HttpClient client;
        ClientRequest request = requestTo(peer);
        request.answerBytesMax = 1000;
        auto future = send(client, request);
        auto link = peer.accept();
        QVERIFY(link);
        static_cast<void>(link->readRequest());
        link->send(bytes.toStdString());
        link->close();
        const ClientResult result = resultOf(future);
        QCOMPARE(result.kind, Kind::Lost);
        QTEST(result.status, "status");
        QFETCH(QString, detail);
        QVERIFY2(QString::fromStdString(result.detail).startsWith(detail), result.detail.c_str());
        QVERIFY2(!peer.accept(kQuietMs), "the request was sent a second time");
    }

    void aRequestWithoutAnAnswerIsSentExactlyOnce_data()
    {
        QTest::addColumn<bool>("reset");
        QTest::addColumn<QByteArray>("method");
        QTest::newRow("closed, post") << false << QByteArray("POST");
        QTest::newRow("reset, post") << true << QByteArray("POST");
        QTest::newRow("closed, get") << false << QByteArray("GET");
        QTest::newRow("reset, get") << true << QByteArray("GET");
    }

    void aRequestWithoutAnAnswerIsSentExactlyOnce()
    {
        QFETCH(bool, reset);
        QFETCH(QByteArray, method);
        RawListener peer;
        HttpClient client;
        ClientRequest request = requestTo(peer);
        request.method = method.toStdString();
        request.reuseConnection = true;
        auto future = send(client, request);
        auto link = peer.accept();
        QVERIFY(link);
        QCOMPARE(count(link->readRequest(), "/topup HTTP/1.1"), std::size_t{1});
        if (reset)
            link->reset();
        else
            link->close();
        QCOMPARE(resultOf(future).kind, Kind::Lost);
        QVERIFY2(!peer.accept(kQuietMs), "the request was sent a second time");
    }

    void aPeerThatDoesNotListenProvesThatNothingWasSent()
    {
        RawListener peer;
        const ClientRequest request = requestTo(peer);
        peer.close();
        HttpClient client;
        auto future = send(client, request);
        const ClientResult result = resultOf(future);
        QCOMPARE(result.kind, Kind::NotSent);
        QCOMPARE(result.detail, std::string("connection refused"));
    }

    void anUnknownNameProvesThatNothingWasSent()
    {
        HttpClient client;
        ClientRequest request;
        request.url = Url::parse("http://no-such-host.invalid/").value();
        auto future = send(client, request);
        QCOMPARE(resultOf(future).kind, Kind::NotSent);
    }

    void namesAreResolved()
    {
        RawListener peer;
        HttpClient client;
        for (int i = 0; i < 2; ++i) { // The second time from memory.
            ClientRequest request = requestTo(peer);
            request.url.host = "localhost";
            auto future = send(client, request);
            auto link = peer.accept();
            QVERIFY(link);
            QVERIFY(link->readRequest().find("Host: localhost:") != std::string::npos);
            link->send(answer("ok"));
            QCOMPARE(resultOf(future).kind, Kind::Answered);
        }
    }

    void silenceEndsWithTheTotalTimeout()
    {
        RawListener peer;
        HttpClient client;
        ClientRequest request = requestTo(peer);
        request.totalTimeoutMs = 150;
        auto future = send(client, request);
        auto link = peer.accept();
        QVERIFY(link);
        static_cast<void>(link->readRequest());
        link->send("HTTP/1.1 200 OK\r\nContent-Le");
        const ClientResult result = resultOf(future);
        QCOMPARE(result.kind, Kind::Lost);
        QCOMPARE(result.detail, std::string("timeout"));
        QVERIFY(result.elapsedUs >= 140'000 && result.elapsedUs < 3'000'000);
        QVERIFY(!peer.accept(kQuietMs));
    }

    void aTlsHandshakeThatNeverEndsIsAConnectTimeout()
    {
        RawListener peer;
        HttpClient client;
        ClientRequest request = requestTo(peer);
        request.url.tls = true;
        request.connectTimeoutMs = 150;
        std::atomic<bool> asked = false;
        request.mayWrite = [&asked] { return asked = true; };
        auto future = send(client, request);
        auto link = peer.accept();
        QVERIFY(link);
        const ClientResult result = resultOf(future);
        QCOMPARE(result.kind, Kind::NotSent);
        QCOMPARE(result.detail, std::string("connect timeout"));
        QVERIFY(!asked);
    }

    void withoutPermissionNotOneByteIsWritten()
    {
        RawListener peer;
        HttpClient client;
        ClientRequest request = requestTo(peer);
        request.mayWrite = [] { return false; };
        auto future = send(client, request);
        auto link = peer.accept();
        QVERIFY(link);
        QCOMPARE(link->readToEnd(), std::string());
        const ClientResult result = resultOf(future);
        QCOMPARE(result.kind, Kind::NotSent);
        QCOMPARE(result.detail, std::string("withheld"));
    }

    void aPermissionThatThrowsIsNone()
    {
        RawListener peer;
        HttpClient client;
        ClientRequest request = requestTo(peer);
        request.mayWrite = []() -> bool { throw std::runtime_error("unknown"); };
        auto future = send(client, request);
        auto link = peer.accept();
        QVERIFY(link);
        QCOMPARE(link->readToEnd(), std::string());
        QCOMPARE(resultOf(future).kind, Kind::NotSent);
    }

    void aHeaderWithALineBreakIsNotSent()
    {
        RawListener peer;
        HttpClient client;
        ClientRequest request = requestTo(peer);
        request.headers = {{"X-A", "1\r\nX-B: 2"}};
        auto future = send(client, request);
        QCOMPARE(resultOf(future).kind, Kind::NotSent);
        QVERIFY(!peer.accept(0));
    }

    void redirectsAreReturnedNotFollowed()
    {
        RawListener peer;
        HttpClient client;
        auto future = send(client, requestTo(peer));
        auto link = peer.accept();
        QVERIFY(link);
        static_cast<void>(link->readRequest());
        link->send("HTTP/1.1 307 Moved\r\nLocation: /other\r\nContent-Length: 0\r\n\r\n");
        const ClientResult result = resultOf(future);
        QCOMPARE(result.kind, Kind::Answered);
        QCOMPARE(result.status, 307);
        QVERIFY(!peer.accept(kQuietMs));
    }

    void privateAddressesAreRefusedWhenAsked()
    {
        RawListener peer;
        HttpClient client;
        for (const char* host : {"127.0.0.1", "localhost", "10.0.0.1", "169.254.169.254", "::1", "::ffff:127.0.0.1"}) {
            ClientRequest request = requestTo(peer);
            request.url.host = host;
            request.allowPrivate = false;
            auto future = send(client, request);
            const ClientResult result = resultOf(future);
            QCOMPARE(result.kind, Kind::NotSent);
            QCOMPARE(result.detail, std::string("private address refused"));
        }
        QVERIFY(!peer.accept(0));
    }

    void aConnectionIsReusedWhenBothSidesWantIt()
    {
        RawListener peer;
        HttpClient client;
        ClientRequest request = keepingRequestTo(peer);
        auto first = send(client, request);
        auto link = peer.accept();
        QVERIFY(link);
        QVERIFY(link->readRequest().find("Connection:") == std::string::npos);
        link->send(answer("1"));
        QCOMPARE(resultOf(first).body, std::string("1"));
        auto second = send(client, request);
        QCOMPARE(count(link->readRequest(), "/topup"), std::size_t{1});
        link->send(answer("2"));
        QCOMPARE(resultOf(second).body, std::string("2"));
        QVERIFY(!peer.accept(0));
    }

    void aConnectionIsNotReusedOtherwise_data()
    {
        QTest::addColumn<QByteArray>("extra");
        QTest::addColumn<bool>("firstReuses");
        QTest::addColumn<bool>("secondReuses");
        QTest::addColumn<QByteArray>("tail");
        QTest::newRow("the first does not") << QByteArray() << false << true << QByteArray();
        QTest::newRow("the second does not") << QByteArray() << true << false << QByteArray();
        QTest::newRow("the peer does not") << QByteArray("Connection: close\r\n") << true << true << QByteArray();
        QTest::newRow("bytes after the answer") << QByteArray() << true << true << QByteArray("HTTP/1.1 200 OK\r\n");
    }

    void aConnectionIsNotReusedOtherwise()
    {
        QFETCH(QByteArray, extra);
        QFETCH(bool, firstReuses);
        QFETCH(bool, secondReuses);
        QFETCH(QByteArray, tail);
        RawListener peer;
        HttpClient client;
        ClientRequest request = requestTo(peer);
        request.reuseConnection = firstReuses;
        auto first = send(client, request);
        auto link = peer.accept();
        QVERIFY(link);
        static_cast<void>(link->readRequest());
        link->send(answer("1", extra.toStdString()) + tail.toStdString());
        QCOMPARE(resultOf(first).body, std::string("1"));
        request.reuseConnection = secondReuses;
        auto second = send(client, request);
        auto other = peer.accept();
        QVERIFY(other);
        static_cast<void>(other->readRequest());
        other->send(answer("2"));
        QCOMPARE(resultOf(second).body, std::string("2"));
    }

    /// What an idle peer has said or done meanwhile must be noticed before the write, for after it nothing is repeated.
    void aStaleConnectionIsNoticedBeforeTheWrite_data()
    {
        QTest::addColumn<QByteArray>("deed");
        QTest::newRow("closed") << QByteArray("close");
        QTest::newRow("reset") << QByteArray("reset");
        QTest::newRow("unasked bytes") << QByteArray("talk");
    }

    void aStaleConnectionIsNoticedBeforeTheWrite()
    {
        QFETCH(QByteArray, deed);
        RawListener peer;
        HttpClient client;
        const ClientRequest request = keepingRequestTo(peer);
        RawSocket link = keptLink(peer, client, request);
        if (deed == "close")
            link.close();
        else if (deed == "reset")
            link.reset();
        else
            link.send(answer("forged"));
        auto second = send(client, request);
        auto other = peer.accept();
        QVERIFY(other);
        QCOMPARE(count(other->readRequest(), "/topup"), std::size_t{1});
        other->send(answer("2"));
        const ClientResult result = resultOf(second);
        QCOMPARE(result.kind, Kind::Answered);
        QCOMPARE(result.body, std::string("2"));
        if (deed == "talk")
            QCOMPARE(link.readToEnd(), std::string());
    }

    void aReusedConnectionThatBreaksAfterTheWriteIsLostNotRepeated()
    {
        RawListener peer;
        HttpClient client;
        const ClientRequest request = keepingRequestTo(peer);
        RawSocket link = keptLink(peer, client, request);
        auto second = send(client, request);
        QCOMPARE(count(link.readRequest(), "/topup"), std::size_t{1});
        link.close();
        const ClientResult result = resultOf(second);
        QCOMPARE(result.kind, Kind::Lost);
        QCOMPARE(result.detail, std::string("closed without an answer"));
        QVERIFY2(!peer.accept(kQuietMs), "the request was sent a second time");
    }

    void aConnectionIdleForTooLongIsClosed()
    {
        RawListener peer;
        HttpClient client;
        const ClientRequest request = keepingRequestTo(peer);
        RawSocket link = keptLink(peer, client, request);
        QVERIFY(!link.isClosedWithin(1500));
        QVERIFY(link.isClosedWithin(3000));
    }

    void manyRequestsRunSideBySide()
    {
        RawListener peer;
        HttpClient client;
        std::vector<std::future<ClientResult>> futures;
        std::vector<RawSocket> links;
        for (int i = 0; i < 50; ++i) {
            ClientRequest request = requestTo(peer);
            request.body = "n" + std::to_string(i);
            futures.push_back(send(client, request));
        }
        for (int i = 0; i < 50; ++i) {
            auto link = peer.accept();
            QVERIFY(link);
            links.push_back(std::move(*link));
        }
        QCOMPARE(client.inFlight(), std::size_t{50});
        for (RawSocket& link : links) {
            const std::string seen = link.readRequest();
            link.send(answer("for " + seen.substr(seen.rfind('n'))));
        }
        for (std::size_t i = 0; i < futures.size(); ++i)
            QCOMPARE(resultOf(futures[i]).body, "for n" + std::to_string(i));
        QCOMPARE(client.inFlight(), std::size_t{0});
    }

    void theEndOfTheClientEndsEveryRequest()
    {
        RawListener peer;
        std::vector<std::future<ClientResult>> futures;
        bool later = false;
        {
            HttpClient client;
            futures.push_back(send(client, requestTo(peer)));
            auto link = peer.accept();
            QVERIFY(link);
            static_cast<void>(link->readRequest());
            client.runAfter(60000, [&later] { later = true; });
            ClientRequest unresolved = requestTo(peer);
            unresolved.url.host = "no-such-host.invalid";
            futures.push_back(send(client, unresolved));
        }
        QCOMPARE(futures[0].get().kind, Kind::Lost);
        QCOMPARE(futures[1].get().kind, Kind::NotSent);
        QVERIFY(!later);
    }

    void aCallbackMaySendAgainEvenAtTheEnd()
    {
        RawListener peer;
        std::atomic<int> ended = 0;
        std::function<void(ClientResult)> again;
        {
            HttpClient client;
            again = [&](const ClientResult&) {
                if (++ended < 3)
                    client.send(requestTo(peer), again);
            };
            client.send(requestTo(peer), again);
            auto link = peer.accept();
            QVERIFY(link);
        }
        QCOMPARE(ended.load(), 3);
    }

    void tasksRunAfterTheirDelay()
    {
        HttpClient client;
        std::promise<void> ran;
        std::vector<int> order;
        client.runAfter(60, [&] {
            order.push_back(2);
            ran.set_value();
        });
        client.runAfter(20, [&] { order.push_back(1); });
        client.runAfter(0, [&] { order.push_back(0); });
        QVERIFY(ran.get_future().wait_for(std::chrono::seconds(5)) == std::future_status::ready);
        QCOMPARE(order, (std::vector<int>{0, 1, 2}));
    }
};

QTEST_GUILESS_MAIN(TestHttpClient)
#include "tst_http_client.moc"
