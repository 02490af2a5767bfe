// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/http_client.h"

#include <QtTest>

#include <rapidcheck.h>

using eraflazz::net::Url;

class TestUrl final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsOrdinaryAddresses_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("tls");
        QTest::addColumn<QString>("host");
        QTest::addColumn<int>("port");
        QTest::addColumn<QString>("target");
        const auto row = [](const char* text, bool tls, const char* host, int port, const char* target) {
            QTest::newRow(text) << QString::fromLatin1(text) << tls << QString::fromLatin1(host) << port
                                << QString::fromLatin1(target);
        };
        row("http://a.example", false, "a.example", 80, "/");
        row("https://a.example", true, "a.example", 443, "/");
        row("HTTPS://A.Example/Path", true, "a.example", 443, "/Path");
        row("http://a.example:8080/x?y=1&z=%20", false, "a.example", 8080, "/x?y=1&z=%20");
        row("http://a.example?y=1", false, "a.example", 80, "/?y=1");
        row("http://127.0.0.1:65535/", false, "127.0.0.1", 65535, "/");
        row("http://[::1]:81/a", false, "::1", 81, "/a");
        row("http://[FD00::1]", false, "fd00::1", 80, "/");
        row("http://a_b-c.example//x", false, "a_b-c.example", 80, "//x");
        row("http://a.example/p?u=http://b@c:d", false, "a.example", 80, "/p?u=http://b@c:d");
    }

    void readsOrdinaryAddresses()
    {
        QFETCH(QString, text);
        const auto url = Url::parse(text.toStdString());
        QVERIFY(url.has_value());
        QTEST(url->tls, "tls");
        QTEST(QString::fromStdString(url->host), "host");
        QTEST(static_cast<int>(url->port), "port");
        QTEST(QString::fromStdString(url->target), "target");
    }

    void refusesWhatCouldBeReadInTwoWays_data()
    {
        QTest::addColumn<QByteArray>("text");
        const auto row = [](const char* name, const QByteArray& text) { QTest::newRow(name) << text; };
        row("empty", "");
        row("no scheme", "a.example/x");
        row("other scheme", "ftp://a.example/");
        row("file", "file:///etc/passwd");
        row("one slash", "http:/a.example");
        row("no host", "http:///x");
        row("only a port", "http://:80/");
        row("user", "http://user@a.example/");
        row("user and password", "http://user:pass@a.example/");
        row("fragment", "http://a.example/#x");
        row("backslash", "http://a.example\\@b.example/");
        row("blank", "http://a.example/a b");
        row("leading blank", " http://a.example/");
        row("line break", "http://a.example/\r\nX: 1");
        row("tab", "http://a.example/\t");
        row("nul", QByteArray("http://a.example/\0", 18));
        row("beyond ascii", "http://caf\xc3\xa9.example/");
        row("percent in the host", "http://a%2eexample/");
        row("empty port", "http://a.example:/");
        row("port zero", "http://a.example:0/");
        row("port too large", "http://a.example:65536/");
        row("port with sign", "http://a.example:+80/");
        row("port of letters", "http://a.example:http/");
        row("two ports", "http://a.example:80:81/");
        row("empty label", "http://a..example/");
        row("leading dot", "http://.example/");
        row("trailing dot", "http://a.example./");
        row("bracket not closed", "http://[::1/");
        row("no v6 in brackets", "http://[a.example]/");
        row("v4 in brackets", "http://[127.0.0.1]/");
        row("v6 with zone", "http://[fe80::1%25eth0]/");
        row("v6 without brackets", "http://::1/");
        row("text after the bracket", "http://[::1]x/");
        row("host too long", "http://" + QByteArray(254, 'a') + "/");
        row("too long", "http://a.example/" + QByteArray(5000, 'a'));
    }

    void refusesWhatCouldBeReadInTwoWays()
    {
        QFETCH(QByteArray, text);
        QVERIFY(!Url::parse({text.constData(), static_cast<std::size_t>(text.size())}).has_value());
    }

    void whatItAcceptsCannotBreakARequestLine()
    {
        QVERIFY(rc::check([](const std::string& tail) {
            const auto url = Url::parse("http://a.example/" + tail);
            RC_ASSERT((!url || url->target == "/" + tail));
            if (url)
                RC_ASSERT(url->target.find_first_of(" \r\n\t#\\") == std::string::npos);
        }));
    }
};

QTEST_GUILESS_MAIN(TestUrl)
#include "tst_url.moc"
