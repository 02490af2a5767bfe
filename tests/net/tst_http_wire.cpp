// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/head_scan.h"
#include "net/http_wire.h"

#include <QtTest>

#include <rapidcheck.h>

using namespace eraflazz::net;

namespace {

ClientRequest requestTo(const std::string& url)
{
    ClientRequest request;
    request.url = *Url::parse(url);
    return request;
}

} // namespace

class TestHttpWire final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aHeadIsCutByteForByte()
    {
        HttpRequest request;
        const HeadManners manners =
            splitHead("POST /a?b=%20c HTTP/1.1\r\nHost: x\r\nX-Sign:  \t a b \r\nx-sign:\r\n\r\n", request);
        QVERIFY(manners.persistent && !manners.expectsContinue);
        QCOMPARE(request.method, std::string("POST"));
        QCOMPARE(request.target, std::string("/a?b=%20c"));
        QCOMPARE(request.headers.size(), std::size_t{3});
        QCOMPARE(request.headers[1].name, std::string("X-Sign"));
        QCOMPARE(request.headers[1].value, std::string("a b"));
        QCOMPARE(countHeader(request.headers, "X-SIGN"), std::size_t{2});
        QVERIFY(!singleHeader(request.headers, "X-Sign"));
        QVERIFY(singleHeader(request.headers, "host") == "x");
        QCOMPARE(request.path(), std::string_view("/a"));
        QVERIFY(request.query("b") == " c");
    }

    void theQueryIsDecodedOnce()
    {
        HttpRequest request;
        request.target = "/a?x=1%2B1+2&y&%7a=3&x=4&bad=%4";
        QVERIFY(request.query("x") == "1+1 2");
        QVERIFY(request.query("y") == "");
        QVERIFY(request.query("z") == "3");
        QVERIFY(request.query("bad") == "%4"); // A filter that cannot be read is still a filter.
        QVERIFY(!request.query("missing"));
    }

    void onlyHttp11WithoutCloseGoesOn()
    {
        HttpRequest request;
        QVERIFY(!splitHead("GET / HTTP/1.0\r\nHost: x\r\n\r\n", request).persistent);
        QVERIFY(!splitHead("GET / HTTP/1.1\r\nHost: x\r\nConnection: Close\r\n\r\n", request).persistent);
        QVERIFY(!splitHead("GET / HTTP/1.1\r\nHost: x\r\nConnection: te , close\r\n\r\n", request).persistent);
        QVERIFY(splitHead("GET / HTTP/1.1\r\nHost: x\r\nConnection: closed\r\n\r\n", request).persistent);
        QVERIFY(splitHead("GET / HTTP/1.1\r\nHost: x\r\nExpect: 100-Continue\r\n\r\n", request).expectsContinue);
    }

    void anAnswerNamesItsLength()
    {
        std::string text;
        QVERIFY(appendResponse(text, {200, "{}", "application/json", {{"Retry-After", "3"}}, false}, false, false));
        QCOMPARE(text,
                 std::string("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n"
                             "Retry-After: 3\r\n\r\n{}"));
        text.clear();
        QVERIFY(appendResponse(text, {404, "{}", "a/b", {}, false}, true, true));
        QCOMPARE(text,
                 std::string("HTTP/1.1 404 Not Found\r\nContent-Type: a/b\r\nContent-Length: 2\r\n"
                             "Connection: close\r\n\r\n"));
        text.clear();
        QVERIFY(appendResponse(text, {204, "x", "a/b", {}, false}, false, false));
        QCOMPARE(text, std::string("HTTP/1.1 204 No Content\r\n\r\n"));
    }

    void anAnswerThatWouldBreakTheFramingIsRefused()
    {
        std::string text = "before";
        QVERIFY(!appendResponse(text, {200, "", "a\r\nX: 1", {}, false}, false, false));
        QVERIFY(!appendResponse(text, {200, "", "a", {{"X", "1\r\nSet-Cookie: a=b"}}, false}, false, false));
        QVERIFY(!appendResponse(text, {200, "", "a", {{"X", "1\n"}}, false}, false, false));
        QVERIFY(!appendResponse(text, {200, "", "a", {{"X Y", "1"}}, false}, false, false));
        QVERIFY(!appendResponse(text, {200, "", "a", {{"", "1"}}, false}, false, false));
        QVERIFY(!appendResponse(text, {100, "", "a", {}, false}, false, false));
        QCOMPARE(text, std::string("before"));
    }

    void aRequestSaysWhatItCarries()
    {
        ClientRequest request = requestTo("http://a.example:8080/x?y=1");
        request.body = "{}";
        request.headers = {{"X-Sign", "abc"}};
        QCOMPARE(*requestText(request),
                 std::string("POST /x?y=1 HTTP/1.1\r\nHost: a.example:8080\r\nX-Sign: abc\r\nUser-Agent: Eraflazz\r\n"
                             "Connection: close\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}"));
        ClientRequest plain = requestTo("https://[::1]/");
        plain.method = "GET";
        plain.reuseConnection = true;
        QCOMPARE(*requestText(plain), std::string("GET / HTTP/1.1\r\nHost: [::1]\r\nUser-Agent: Eraflazz\r\n\r\n"));
    }

    void aRequestThatWouldBreakTheFramingIsRefused()
    {
        const auto refused = [](const auto& spoil) {
            ClientRequest request = requestTo("http://a.example/");
            spoil(request);
            return !requestText(request).has_value();
        };
        QVERIFY(refused([](ClientRequest& r) { r.method = "GE T"; }));
        QVERIFY(refused([](ClientRequest& r) { r.method.clear(); }));
        QVERIFY(refused([](ClientRequest& r) { r.url.target = "/a b"; }));
        QVERIFY(refused([](ClientRequest& r) { r.url.target = "a"; }));
        QVERIFY(refused([](ClientRequest& r) { r.url.host = "a\r\nX: 1"; }));
        QVERIFY(refused([](ClientRequest& r) { r.url.host.clear(); }));
        QVERIFY(refused([](ClientRequest& r) { r.contentType = "a\r\nb"; }));
        QVERIFY(refused([](ClientRequest& r) { r.headers = {{"X", "a\nb"}}; }));
        QVERIFY(refused([](ClientRequest& r) { r.headers = {{"X:", "a"}}; }));
        QVERIFY(refused([](ClientRequest& r) { r.headers = {{"content-length", "5"}}; }));
        QVERIFY(refused([](ClientRequest& r) { r.headers = {{"Transfer-Encoding", "chunked"}}; }));
        QVERIFY(refused([](ClientRequest& r) { r.headers = {{"Host", "b"}}; }));
    }

    void whatTheClientWritesTheServerReads()
    {
        QVERIFY(rc::check([](const std::string& body, std::string value) {
            // What no field may hold is left out rather than thrown away: too few samples would be left.
            std::erase_if(value, [](char c) { return !isFieldValue({&c, 1}); });
            ClientRequest sent = requestTo("http://a.example/x");
            sent.body = body;
            sent.headers = {{"X-Value", value}};
            const std::string text = requestText(sent).value();
            const HeadScan scan = scanHead(text, {});
            RC_ASSERT(scan.state == HeadScan::State::Complete);
            RC_ASSERT(scan.bodyBytes == body.size());
            RC_ASSERT(scan.headBytes + body.size() == text.size());
        }));
    }
};

QTEST_GUILESS_MAIN(TestHttpWire)
#include "tst_http_wire.moc"
