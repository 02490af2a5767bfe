// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/head_scan.h"

#include <QtTest>

#include <rapidcheck.h>
#include <string>

using namespace eraflazz::net;
using State = HeadScan::State;

Q_DECLARE_METATYPE(eraflazz::net::HttpRefusal)

namespace {

const std::string kHost = "Host: a.example\r\n";
const std::string kPost = "POST /api/v1/transactions HTTP/1.1\r\n" + kHost;

HeadScan scan(const std::string& text)
{
    return scanHead(text, HttpServerSettings{});
}

std::string manyFields(int count)
{
    std::string head = "GET / HTTP/1.1\r\n" + kHost;
    for (int i = 1; i < count; ++i)
        head += "X-" + std::to_string(i) + ": v\r\n";
    return head + "\r\n";
}

/// A head that keeps every rule, in many shapes.
rc::Gen<std::string> validHead()
{
    const auto token =
        rc::gen::nonEmpty(rc::gen::container<std::string>(rc::gen::elementOf(std::string("abcXYZ019-_!~"))));
    const auto value = rc::gen::container<std::string>(rc::gen::elementOf(std::string("abc 019:;,\"\t\xc3\xa9")));
    const auto fields =
        rc::gen::container<std::vector<std::pair<std::string, std::string>>>(rc::gen::pair(token, value));
    return rc::gen::apply(
        [](const std::string& path, const std::vector<std::pair<std::string, std::string>>& extra, bool withLength) {
            std::string head = (withLength ? "POST /" : "GET /") + path + " HTTP/1.1\r\n" + kHost;
            std::size_t used = 0;
            for (const auto& [name, text] : extra) {
                if (++used > 20)
                    break;
                head.append("X").append(name).append(": ").append(text).append("\r\n");
            }
            return head + (withLength ? "Content-Length: 12\r\n\r\n" : "\r\n");
        },
        token,
        fields,
        rc::gen::arbitrary<bool>());
}

} // namespace

class TestHeadScan final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void acceptsOrdinaryHeads_data()
    {
        QTest::addColumn<QByteArray>("head");
        QTest::addColumn<int>("bodyBytes");
        const auto row = [](const char* name, const std::string& head, int body) {
            QTest::newRow(name) << QByteArray::fromStdString(head) << body;
        };
        row("get", "GET / HTTP/1.1\r\n" + kHost + "\r\n", 0);
        row("HTTP/1.0", "GET / HTTP/1.0\r\n" + kHost + "\r\n", 0);
        row("query with percent", "GET /a/b?x=%20y&z=1 HTTP/1.1\r\n" + kHost + "\r\n", 0);
        row("post", kPost + "Content-Length: 12\r\n\r\n", 12);
        row("post without bytes", kPost + "Content-Length: 0\r\n\r\n", 0);
        row("largest body", kPost + "Content-Length: 65536\r\n\r\n", 65536);
        row("leading zeros", kPost + "Content-Length: 000000000000000000000000000012\r\n\r\n", 12);
        row("blanks around the length", kPost + "Content-Length: \t 12 \r\n\r\n", 12);
        row("no blank after the colon", "GET / HTTP/1.1\r\nHost:a.example\r\n\r\n", 0);
        row("names in other case", "POST / HTTP/1.1\r\nhOST: a\r\ncONTENT-lENGTH: 3\r\n\r\n", 3);
        row("host with port", "GET / HTTP/1.1\r\nHost: [::1]:8080\r\n\r\n", 0);
        row("empty value", "GET / HTTP/1.1\r\n" + kHost + "X-Empty:\r\n\r\n", 0);
        row("value beyond ascii", "GET / HTTP/1.1\r\n" + kHost + "X-Name: caf\xc3\xa9\r\n\r\n", 0);
        row("as many fields as allowed", manyFields(64), 0);
        row("target as long as allowed", "GET /" + std::string(2047, 'a') + " HTTP/1.1\r\n" + kHost + "\r\n", 0);
        row("delete without length", "DELETE /a HTTP/1.1\r\n" + kHost + "\r\n", 0);
    }

    void acceptsOrdinaryHeads()
    {
        QFETCH(QByteArray, head);
        QFETCH(int, bodyBytes);
        const HeadScan found = scan(head.toStdString() + "what follows is not the head's business\r\n\r\n");
        QCOMPARE(found.state, State::Complete);
        QCOMPARE(found.headBytes, static_cast<std::size_t>(head.size()));
        QCOMPARE(found.bodyBytes, static_cast<std::size_t>(bodyBytes));
    }

    void refusesHostileHeads_data()
    {
        QTest::addColumn<QByteArray>("head");
        QTest::addColumn<HttpRefusal>("refusal");
        const auto row = [](const char* name, const std::string& head, HttpRefusal refusal = HttpRefusal::BadHead) {
            QTest::newRow(name) << QByteArray::fromStdString(head) << refusal;
        };
        using namespace std::string_literals;
        const std::string end = "\r\n\r\n";
        row("folded line", "GET / HTTP/1.1\r\n" + kHost + "X-A: 1\r\n 2" + end);
        row("folded line with tab", "GET / HTTP/1.1\r\n" + kHost + "X-A: 1\r\n\t2" + end);
        row("fold before the first field", "GET / HTTP/1.1\r\n " + kHost + end);
        row("two hosts", "GET / HTTP/1.1\r\n" + kHost + kHost + "\r\n");
        row("two hosts in different case", "GET / HTTP/1.1\r\n" + kHost + "HOST: b" + end);
        row("no host", "GET / HTTP/1.1\r\nX-A: 1" + end);
        row("no field at all", "GET / HTTP/1.1\r\n\r\n");
        row("empty host", "GET / HTTP/1.1\r\nHost:" + end);
        row("list of hosts", "GET / HTTP/1.1\r\nHost: a, b" + end);
        row("host with user", "GET / HTTP/1.1\r\nHost: a@b" + end);
        row("chunked", kPost + "Transfer-Encoding: chunked" + end, HttpRefusal::TransferEncoding);
        row("odd transfer encoding", kPost + "Transfer-Encoding: xchunked" + end, HttpRefusal::TransferEncoding);
        row("empty transfer encoding", kPost + "transfer-encoding:" + end, HttpRefusal::TransferEncoding);
        row("length and chunked",
            kPost + "Content-Length: 5\r\nTransfer-Encoding: chunked" + end,
            HttpRefusal::TransferEncoding);
        row("chunked and length",
            kPost + "Transfer-Encoding: chunked\r\nContent-Length: 5" + end,
            HttpRefusal::TransferEncoding);
        row("blank before transfer encoding's colon", kPost + "Transfer-Encoding : chunked" + end);
        row("two equal lengths", kPost + "Content-Length: 5\r\nContent-Length: 5" + end);
        row("two different lengths", kPost + "Content-Length: 5\r\nContent-Length: 6" + end);
        row("list of lengths", kPost + "Content-Length: 5, 5" + end);
        row("length with plus", kPost + "Content-Length: +5" + end);
        row("negative length", kPost + "Content-Length: -1" + end);
        row("length with a blank inside", kPost + "Content-Length: 1 2" + end);
        row("hexadecimal length", kPost + "Content-Length: 0x10" + end);
        row("fraction as length", kPost + "Content-Length: 5.0" + end);
        row("empty length", kPost + "Content-Length:" + end);
        row("length of letters", kPost + "Content-Length: five" + end);
        row("length 2^64", kPost + "Content-Length: 18446744073709551616" + end, HttpRefusal::BodyTooLarge);
        row("length 2^64 + 5", kPost + "Content-Length: 18446744073709551621" + end, HttpRefusal::BodyTooLarge);
        row("length one too large", kPost + "Content-Length: 65537" + end, HttpRefusal::BodyTooLarge);
        row("post without length", kPost + "\r\n", HttpRefusal::LengthRequired);
        row("put without length", "PUT / HTTP/1.1\r\n" + kHost + "\r\n", HttpRefusal::LengthRequired);
        row("bare line feed after the request line", "GET / HTTP/1.1\n" + kHost + "\r\n");
        row("bare line feed after a field", "GET / HTTP/1.1\r\nHost: a\nX-A: 1" + end);
        row("bare line feed at the end", "GET / HTTP/1.1\r\n" + kHost + "\n");
        row("bare carriage return", "GET / HTTP/1.1\r\nHost: a\rX-A: 1" + end);
        row("carriage return twice", "GET / HTTP/1.1\r\nHost: a\r\r\n\r\n");
        row("carriage return instead of the end", "GET / HTTP/1.1\r\n" + kHost + "\rX");
        row("nul in a value", "GET / HTTP/1.1\r\n" + kHost + "X-A: a\0b"s + end);
        row("nul in a name", "GET / HTTP/1.1\r\n" + kHost + "X\0A: b"s + end);
        row("nul in the target", "GET /\0 HTTP/1.1\r\n"s + kHost + "\r\n");
        row("escape character in a value", "GET / HTTP/1.1\r\n" + kHost + "X-A: \x1b[2J" + end);
        row("delete character in a value", "GET / HTTP/1.1\r\n" + kHost + "X-A: \x7f" + end);
        row("absolute form", "GET http://a.example/ HTTP/1.1\r\n" + kHost + "\r\n");
        row("asterisk", "OPTIONS * HTTP/1.1\r\n" + kHost + "\r\n");
        row("authority form", "CONNECT a.example:443 HTTP/1.1\r\n" + kHost + "\r\n");
        row("fragment", "GET /a#b HTTP/1.1\r\n" + kHost + "\r\n");
        row("target beyond ascii", "GET /caf\xc3\xa9 HTTP/1.1\r\n" + kHost + "\r\n");
        row("tab in the request line", "GET\t/ HTTP/1.1\r\n" + kHost + "\r\n");
        row("two blanks after the method", "GET  / HTTP/1.1\r\n" + kHost + "\r\n");
        row("two blanks before the version", "GET /  HTTP/1.1\r\n" + kHost + "\r\n");
        row("blank after the version", "GET / HTTP/1.1 \r\n" + kHost + "\r\n");
        row("HTTP/0.9", "GET /\r\n" + kHost + "\r\n");
        row("HTTP/1.2", "GET / HTTP/1.2\r\n" + kHost + "\r\n");
        row("HTTP/2.0", "GET / HTTP/2.0\r\n" + kHost + "\r\n");
        row("HTTP/1.10", "GET / HTTP/1.10\r\n" + kHost + "\r\n");
        row("lower case version", "GET / http/1.1\r\n" + kHost + "\r\n");
        row("unknown protocol", "GET / HTTPQQQQ\r\n" + kHost + "\r\n");
        row("preface of HTTP/2", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n");
        row("tls hello", "\x16\x03\x01\x02\x01\x01");
        row("blank before the colon", "GET / HTTP/1.1\r\nHost : a" + end);
        row("field without a name", "GET / HTTP/1.1\r\n" + kHost + ": v" + end);
        row("field without a colon", "GET / HTTP/1.1\r\n" + kHost + "X-A" + end);
        row("name in brackets", "GET / HTTP/1.1\r\n" + kHost + "X(A): v" + end);
        row("method with a slash", "GE/T / HTTP/1.1\r\n" + kHost + "\r\n");
        row("method too long", std::string(17, 'A') + " / HTTP/1.1\r\n" + kHost + "\r\n");
        row("no method", " / HTTP/1.1\r\n" + kHost + "\r\n");
        row("empty line first", "\r\nGET / HTTP/1.1\r\n" + kHost + "\r\n");
        row("one field too many", manyFields(65), HttpRefusal::HeadTooLarge);
        row("head too large",
            "GET / HTTP/1.1\r\n" + kHost + "X-A: " + std::string(9000, 'a') + end,
            HttpRefusal::HeadTooLarge);
        row("head without an end",
            "GET / HTTP/1.1\r\n" + kHost + "X-A: " + std::string(9000, 'a'),
            HttpRefusal::HeadTooLarge);
        row("target too long",
            "GET /" + std::string(2048, 'a') + " HTTP/1.1\r\n" + kHost + "\r\n",
            HttpRefusal::TargetTooLong);
        row("target without an end", "GET /" + std::string(8000, 'a'), HttpRefusal::TargetTooLong);
    }

    void refusesHostileHeads()
    {
        QFETCH(QByteArray, head);
        QFETCH(HttpRefusal, refusal);
        const HeadScan found = scan(head.toStdString());
        QCOMPARE(found.state, State::Refused);
        QCOMPARE(static_cast<int>(found.refusal), static_cast<int>(refusal));
    }

    /// However the bytes are cut on their way, the verdict is the same one.
    void refusalsDoNotDependOnWhereTheBytesAreCut()
    {
        const std::string head = kPost + "Content-Length: 5\r\nContent-Length: 5\r\n\r\n";
        bool refused = false;
        for (std::size_t size = 0; size <= head.size(); ++size) {
            const State state = scan(head.substr(0, size)).state;
            QVERIFY(state != State::Complete);
            QVERIFY2(!refused || state == State::Refused, "a refused head cannot become better");
            refused = state == State::Refused;
        }
        QVERIFY(refused);
    }

    void everyPrefixOfAValidHeadIsIncomplete()
    {
        QVERIFY(rc::check([] {
            const std::string head = *validHead();
            RC_ASSERT(scan(head).state == State::Complete);
            RC_ASSERT(scan(head).headBytes == head.size());
            for (std::size_t size = 0; size < head.size(); ++size)
                RC_ASSERT(scan(head.substr(0, size)).state == State::Incomplete);
        }));
    }

    void anyBytesAreSurvivedAndNeverOverrun()
    {
        QVERIFY(rc::check([](const std::string& bytes) {
            const HeadScan found = scan(bytes);
            RC_ASSERT((found.state != State::Complete || found.headBytes <= bytes.size()));
        }));
    }

    void aSpoiltByteIsSurvivedAndNeverOverrun()
    {
        QVERIFY(rc::check([](char spoilt) {
            std::string head = *validHead();
            const auto at = *rc::gen::inRange<std::size_t>(0, head.size());
            head[at] = spoilt;
            const HeadScan found = scan(head);
            RC_ASSERT((found.state != State::Complete || found.headBytes <= head.size()));
            if (spoilt == '\0' || spoilt == '\x7f')
                RC_ASSERT(found.state == State::Refused);
        }));
    }
};

QTEST_GUILESS_MAIN(TestHeadScan)
#include "tst_head_scan.moc"
