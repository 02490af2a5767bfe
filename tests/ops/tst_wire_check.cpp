// SPDX-License-Identifier: GPL-3.0-or-later
#include "ops/audit/check_list.h"
#include "ops/audit/conninfo.h"
#include "ops/audit/wire_check.h"

#include <QTest>

#include <functional>

using namespace eraflazz::ops;

namespace {

struct World {
    std::vector<WireRequest> wire;
    WireBooks books;

    WireRequest& request(const std::string& ref)
    {
        for (WireRequest& request : wire) {
            if (request.ref == ref)
                return request;
        }
        throw std::logic_error("no request " + ref);
    }
    WireAttempt& attempt(const std::string& ref)
    {
        for (WireAttempt& attempt : books.attempts) {
            if (attempt.ref == ref)
                return attempt;
        }
        throw std::logic_error("no attempt " + ref);
    }
    WireSale& sale(const std::string& id)
    {
        for (WireSale& sale : books.sales) {
            if (sale.id == id)
                return sale;
        }
        throw std::logic_error("no sale " + id);
    }
};

/// sold: delivered by DIGI, asked about once. moved: refused by DIGI, delivered by VIP. lost: refused by both, given
/// back. doubted: open, DIGI does not answer. queued: nothing sent yet.
World honest()
{
    World world;
    const auto sale = [&world](const char* id, const char* status) {
        world.books.sales.push_back({id, status, "081234567890", false, false, true});
    };
    const auto attempt = [&world](const char* id, int no, const char* supplier, const char* ref, const char* state) {
        world.books.attempts.push_back({id, no, supplier, ref, "xld10", state, 0, false});
    };
    const auto request = [&world](const char* supplier, const char* ref, int created, int delivered) {
        world.wire.push_back({supplier, ref, "xld10", "081234567890", 1, created, delivered});
    };
    sale("sold", "SUCCESS");
    attempt("sold", 1, "DIGI", "11", "DELIVERED");
    request("DIGI", "11", 1, 1);
    world.attempt("11").checksStarted = 1;
    world.request("11").requests = 2;
    sale("moved", "SUCCESS");
    attempt("moved", 1, "DIGI", "21", "REJECTED");
    request("DIGI", "21", 1, 0);
    attempt("moved", 2, "VIP", "22", "DELIVERED");
    request("VIP", "22", 1, 1);
    sale("lost", "FAILED");
    attempt("lost", 1, "DIGI", "31", "REJECTED");
    request("DIGI", "31", 1, 0);
    attempt("lost", 2, "VIP", "32", "NOT_SENT");
    sale("doubted", "PROCESSING");
    attempt("doubted", 1, "DIGI", "41", "UNKNOWN");
    request("DIGI", "41", 1, 0);
    sale("queued", "PENDING");
    attempt("queued", 1, "DIGI", "51", "QUEUED");
    return world;
}

struct Lie {
    const char* name;
    std::function<void(World&)> tell;
    const char* expected;
    const char* culprit; ///< In the sample of the first expected check.
};

const std::vector<Lie>& lies()
{
    static const std::vector<Lie> all{
        {"an order was sent twice", [](World& w) { w.request("21").requests = 2; }, "W1", "ref 21 at DIGI"},
        {"a check was not recorded", [](World& w) { w.attempt("11").checksStarted = 0; }, "W1", "sale sold"},
        {"an order went out that we do not know",
         [](World& w) {
             w.wire.push_back({"DIGI", "99", "xld10", "0812", 1, 0, 0});
         },
         "W1",
         "ref 99 at DIGI"},
        {"an order of ours was bought at another supplier's",
         [](World& w) {
             w.wire.push_back({"VIP", "11", "xld10", "0812", 1, 1, 0});
         },
         "W1 W4",
         "ref 11 at VIP (1 requests, 1 created, 0 delivered) is not ours"},
        {"a reference bought twice", [](World& w) { w.request("41").created = 2; }, "W2", "ref 41"},
        {"a reference was delivered twice", [](World& w) { w.request("11").delivered = 2; }, "W2 W5", "ref 11"},
        {"a second supplier while the first is in doubt",
         [](World& w) { w.attempt("21").state = "UNKNOWN"; },
         "W3",
         "sale moved (SUCCESS) was delivered 1 times, bought at DIGI VIP"},
        {"two suppliers delivered",
         [](World& w) {
             w.attempt("21").state = "ACCEPTED";
             w.request("21").delivered = 1;
         },
         "W3 W5",
         "sale moved"},
        {"a delivery was written off as refused", [](World& w) { w.request("31").delivered = 1; }, "W4 W6", "ref 31"},
        {"a purchase was written off as not sent",
         [](World& w) {
             w.wire.push_back({"VIP", "32", "xld10", "081234567890", 1, 1, 0});
         },
         "W4",
         "ref 32"},
        {"a delivery that nobody ordered",
         [](World& w) {
             w.wire.push_back({"DIGI", "99", "xld10", "0812", 1, 1, 1});
         },
         "W4 W1",
         "ref 99"},
        {"a success was not delivered", [](World& w) { w.request("11").delivered = 0; }, "W5", "sale sold"},
        {"a success left no trace on the wire",
         [](World& w) { std::erase_if(w.wire, [](const WireRequest& r) { return r.ref == "11"; }); },
         "W5",
         "sale sold (SUCCESS) was delivered 0 times"},
        {"a failed sale was delivered",
         [](World& w) {
             w.attempt("31").state = "DELIVERED";
             w.request("31").delivered = 1;
         },
         "W6",
         "sale lost"},
        {"sent before its commit",
         [](World& w) {
             w.wire.push_back({"DIGI", "51", "xld10", "081234567890", 1, 0, 0});
         },
         "W7",
         "ref 51"},
        {"stuck in sending",
         [](World& w) { w.attempt("41").sendingTooLong = true; },
         "W7",
         "attempt 1 of sale doubted, ref 41"},
        {"another customer got it", [](World& w) { w.request("22").customerNo = "081234567891"; }, "W8", "ref 22"},
        {"another product was bought", [](World& w) { w.request("22").sku = "xld100"; }, "W8", "ref 22"},
        {"a case does not excuse a purchase that was not refused",
         [](World& w) {
             w.attempt("21").state = "UNKNOWN";
             w.request("21").delivered = 1;
             w.sale("moved").doubleDeliveryCase = true;
         },
         "W3 W5",
         "sale moved"},
        {"a double delivery without a case", [](World& w) { w.request("21").delivered = 1; }, "W3 W4 W5", "sale moved"},

        {"right: a refused order delivered late, people know",
         [](World& w) {
             w.request("21").delivered = 1;
             w.sale("moved").doubleDeliveryCase = true;
         },
         "",
         ""},
        {"right: a failed sale delivered late, people know",
         [](World& w) {
             w.request("31").delivered = 1;
             w.sale("lost").lateSuccessCase = true;
         },
         "",
         ""},
        {"right: a success the supplier took back, people know",
         [](World& w) {
             w.request("11").delivered = 0;
             w.sale("sold").reversalCase = true;
         },
         "",
         ""},
        {"a reversal case does not excuse two deliveries",
         [](World& w) {
             w.request("11").delivered = 2;
             w.sale("sold").reversalCase = true;
         },
         "W2 W5",
         "ref 11"},
        {"right: a check that never reached the supplier", [](World& w) { w.attempt("41").checksStarted = 3; }, "", ""},
        {"right: sold before the sandbox began",
         [](World& w) {
             w.request("11").delivered = 0;
             w.sale("sold").seenBySandbox = false;
         },
         "",
         ""},
        {"right: the number in its other form",
         [](World& w) { w.request("22").customerNo = "+62 812-3456-7890"; },
         "",
         ""},
        {"right: the supplier's code in small letters", [](World& w) { w.request("22").supplier = "vip"; }, "", ""},
    };
    return all;
}

} // namespace

class WireCheckTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anHonestWireIsAccepted();
    void everyLieIsNamed_data();
    void everyLieIsNamed();
    void theSandboxsListIsRead();
    void anotherAnswerIsRefused_data();
    void anotherAnswerIsRefused();
    void connectionStringsAreReadAsLibpqDoes();
    void brokenConnectionStringsAreRefused();
    void aCheckListIsCutIntoItsBlocks();
    void anIncompleteCheckIsAMistake();
};

void WireCheckTest::anHonestWireIsAccepted()
{
    const World world = honest();
    const auto results = checkWire(world.wire, world.books);
    QCOMPARE(results.size(), std::size_t{8});
    for (const CheckResult& result : results)
        QVERIFY2(result.ok(), reportLine(result).c_str());
}

void WireCheckTest::everyLieIsNamed_data()
{
    QTest::addColumn<int>("index");
    int index = 0;
    for (const Lie& lie : lies())
        QTest::newRow(lie.name) << index++;
}

void WireCheckTest::everyLieIsNamed()
{
    QFETCH(int, index);
    const Lie& lie = lies()[static_cast<std::size_t>(index)];
    World world = honest();
    lie.tell(world);
    QStringList broken;
    QString report;
    std::string sample;
    const QString main = QString::fromUtf8(lie.expected).section(u' ', 0, 0);
    for (const CheckResult& result : checkWire(world.wire, world.books)) {
        if (result.ok())
            continue;
        broken << QString::fromStdString(result.id);
        report += QString::fromStdString(reportLine(result)) + u'\n';
        if (broken.back() == main)
            sample = result.sample;
    }
    QStringList expected = QString::fromUtf8(lie.expected).split(u' ', Qt::SkipEmptyParts);
    expected.sort();
    QVERIFY2(broken == expected, qPrintable(report));
    QVERIFY2(sample.find(lie.culprit) != std::string::npos, sample.c_str());
}

void WireCheckTest::theSandboxsListIsRead()
{
    const auto rows = readWireRequests(
        R"([{"supplier":"DIGI","ref":"1","sku":"xld10","customer_no":"0812","requests":3,"created":1,"delivered":0},)"
        R"({"supplier":"VIP","ref":9007199254740993,"requests":1,"created":0,"delivered":0,"note":"more to come"}])");
    QCOMPARE(rows.size(), std::size_t{2});
    QCOMPARE(rows[0].customerNo, std::string("0812"));
    QCOMPARE(rows[0].requests, std::int64_t{3});
    QCOMPARE(rows[1].ref, std::string("9007199254740993"));
    QCOMPARE(rows[1].sku, std::string());
}

void WireCheckTest::anotherAnswerIsRefused_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("a page") << QByteArray("<html>");
    QTest::newRow("an object") << QByteArray("{}");
    QTest::newRow("a list of something else") << QByteArray("[1]");
    QTest::newRow("no reference") << QByteArray(R"([{"supplier":"DIGI","requests":1,"created":1,"delivered":1}])");
    QTest::newRow("a count that is no integer")
        << QByteArray(R"([{"supplier":"DIGI","ref":"1","requests":"1","created":1,"delivered":1}])");
    QTest::newRow("cut off") << QByteArray(R"([{"supplier":"DIGI")");
}

void WireCheckTest::anotherAnswerIsRefused()
{
    QFETCH(QByteArray, body);
    QVERIFY_THROWS_EXCEPTION(AuditError, (void)readWireRequests(body.toStdString()));
}

void WireCheckTest::connectionStringsAreReadAsLibpqDoes()
{
    const auto fields = parseConninfo(R"(  host=/tmp/x port = 5432 password='it''s' )");
    QVERIFY(!fields); // Two quoted parts side by side: libpq wants a backslash.
    const auto good = parseConninfo(R"(  host=/tmp/x port = 5432 password='a b\'c\\' options= empty='' tail=\ x)");
    QVERIFY(good);
    const ConninfoFields expected{
        {"host", "/tmp/x"}, {"port", "5432"}, {"password", R"(a b'c\)"}, {"options", "empty=''"}, {"tail", " x"}};
    QCOMPARE(*good, expected);
}

void WireCheckTest::brokenConnectionStringsAreRefused()
{
    for (const char* text : {"host", "=x", "host='open", "a=1 b", R"(host='open\')"})
        QVERIFY2(!parseConninfo(text), text);
    QVERIFY(parseConninfo("")->empty());
}

void WireCheckTest::aCheckListIsCutIntoItsBlocks()
{
    const auto checks = readCheckList(
        "-- of the file\n\n-- name: a1\n-- title: all is well\n-- broken: things\n-- why\nSELECT 1\nFROM x\n\n"
        "-- name: b\n-- title: t\n-- broken: u\nSELECT 2\n");
    QCOMPARE(checks.size(), std::size_t{2});
    QCOMPARE(checks[0].id, std::string("A1"));
    QCOMPARE(checks[0].title, std::string("all is well"));
    QCOMPARE(checks[0].broken, std::string("things"));
    QCOMPARE(checks[0].query, std::string("SELECT 1\nFROM x\n\n"));
    QCOMPARE(checks[1].id, std::string("B"));
}

void WireCheckTest::anIncompleteCheckIsAMistake()
{
    QVERIFY_THROWS_EXCEPTION(std::logic_error, (void)readCheckList("-- name: a1\n-- title: t\nSELECT 1\n"));
    QVERIFY_THROWS_EXCEPTION(std::logic_error, (void)readCheckList("-- name: a1\n-- title: t\n-- broken: b\n"));
}

QTEST_GUILESS_MAIN(WireCheckTest)
#include "tst_wire_check.moc"
