// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/link/subscription.h"
#include "core/rows/live_table_model.h"
#include "core/rows/row_store.h"
#include "fake_clock.h"
#include "fake_daemon.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include <optional>
#include <vector>

using namespace eraflazz;
using namespace eraflazz::console;

namespace {

using State = Subscription::State;

std::string row(const std::string& key, int version, const std::string& status, int price)
{
    return "[\"" + key + "\"," + std::to_string(version) + ",\"" + status + "\"," + std::to_string(price) + "]";
}

std::string snapshot(std::int64_t seq, const std::string& rows, bool isFirst = true, bool isLast = true, int change = 7)
{
    return protocol::notificationText("sub.snapshot",
                                      R"({"sub":"s1","seq":)" + std::to_string(seq) + R"(,"prev":)" +
                                          std::to_string(seq - 1) + R"(,"change":)" + std::to_string(change) +
                                          R"(,"first":)" + (isFirst ? "true" : "false") + R"(,"last":)" +
                                          (isLast ? "true" : "false") + R"(,"rows":[)" + rows + "]}");
}

std::string delta(std::int64_t seq, const std::string& members, int change = 8)
{
    return protocol::notificationText("sub.delta",
                                      R"({"sub":"s1","seq":)" + std::to_string(seq) + R"(,"prev":)" +
                                          std::to_string(seq - 1) + R"(,"change":)" + std::to_string(change) + "," +
                                          members + "}");
}

struct Bench {
    Bench()
    {
        if (!daemon.listen())
            qFatal("no port");
        client.setDice([](int below) { return below / 2; });
        daemon.onRequest = [this](const protocol::Message& it) {
            if (it.method != "sub.open")
                return protocol::replyText(it.id, "{}");
            return protocol::replyText(it.id, openAnswer);
        };
    }

    [[nodiscard]] bool open()
    {
        SignIn who;
        who.address = daemon.address();
        who.user = QStringLiteral("rina");
        client.signIn(who);
        TopicAsked asked;
        asked.topic = QStringLiteral("trx.live");
        asked.filter = QStringLiteral("status:gagal");
        asked.window = 500;
        sub.open(asked);
        return QTest::qWaitFor([this] { return daemon.count("sub.open") == 1; });
    }

    [[nodiscard]] bool fill()
    {
        const std::string two = row("k2", 1, "PENDING", 200) + "," + row("k1", 1, "SUCCESS", 100);
        if (!open())
            return false;
        daemon.say(snapshot(1, two));
        return becomes(State::Current);
    }

    [[nodiscard]] bool becomes(State state)
    {
        return QTest::qWaitFor([this, state] { return sub.state() == state; });
    }

    [[nodiscard]] QString text(const char* key, int column = 0)
    {
        store.flush();
        const StoredRow* found = store.find(key);
        return found == nullptr ? QStringLiteral("-") : face.text(found->cells, column);
    }

    std::string openAnswer =
        R"({"sub":"s1","epoch":"run-1","resumed":false,"columns":[{"name":"status","type":"text"},{"name":"price","type":"money"}]})";
    FakeClock clock;
    FakeDaemon daemon{clock};
    ControlClient client{clock};
    RowStore store{clock};
    CellFace face{{{"status", Writing::Text}, {"price", Writing::Money}}};
    LiveTableModel model{store, face, clock};
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};
    Subscription sub{client, store};
};

} // namespace

class TestSubscription final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void opensWithWhatWasAsked()
    {
        Bench bench;
        QVERIFY(bench.open());
        const auto* asked = bench.daemon.last("sub.open");
        QCOMPARE(asked->params["topic"].asString().value_or(""), std::string_view("trx.live"));
        QCOMPARE(asked->params["filter"].asString().value_or(""), std::string_view("status:gagal"));
        QCOMPARE(asked->params["window"].asInteger().value_or(0), std::int64_t{500});
        QVERIFY(!asked->params.has("resume"));
    }

    void snapshotComesInParts()
    {
        Bench bench;
        QVERIFY(bench.open());
        bench.daemon.say(snapshot(1, row("k2", 1, "PENDING", 200), true, false, 0));
        QVERIFY(bench.becomes(State::Filling));
        QVERIFY(bench.sub.isStale());
        bench.daemon.say(snapshot(2, row("k1", 1, "SUCCESS", 100), false, true));
        QVERIFY(bench.becomes(State::Current));
        QVERIFY(!bench.sub.isStale());
        QCOMPARE(bench.text("k1", 1), QStringLiteral("100"));
        QCOMPARE(bench.model.rowCount(), 2);
        QCOMPARE(bench.model.rowOf("k2"), 0); // Newest first.
    }

    void deltasChangeRows()
    {
        Bench bench;
        QVERIFY(bench.fill());
        bench.daemon.say(delta(
            2, R"( "ins":[)" + row("k3", 1, "PENDING", 300) + R"(],"upd":[["k2",2,{"0":"FAILED"}]],"del":["k1"])"));
        QTRY_COMPARE(bench.text("k2"), QStringLiteral("FAILED"));
        QCOMPARE(bench.text("k2", 1), QStringLiteral("200"));
        QCOMPARE(bench.text("k3"), QStringLiteral("PENDING"));
        QCOMPARE(bench.text("k1"), QStringLiteral("-"));
    }

    void olderVersionsChangeNothing()
    {
        Bench bench;
        QVERIFY(bench.fill());
        bench.daemon.say(delta(2, R"( "upd":[["k2",5,{"0":"SUCCESS"}]])"));
        bench.daemon.say(delta(3, R"( "upd":[["k2",4,{"0":"PENDING"}]],"del":["unheard-of"])"));
        bench.daemon.say(delta(4, R"( "ins":[)" + row("k2", 3, "PENDING", 1) + "]"));
        bench.daemon.say(delta(5, R"( "ins":[)" + row("k9", 1, "PENDING", 1) + "]"));
        QTRY_COMPARE(bench.text("k9"), QStringLiteral("PENDING"));
        QCOMPARE(bench.text("k2"), QStringLiteral("SUCCESS"));
    }

    void gapIsNoticedAndHealed()
    {
        Bench bench;
        QVERIFY(bench.fill());
        bench.daemon.say(delta(3, R"( "upd":[["k2",9,{"0":"FAILED"}]])")); // 2 is missing.
        QVERIFY(bench.becomes(State::Waiting));
        QTRY_COMPARE(bench.daemon.count("sub.resync"), 1);
        bench.daemon.say(delta(4, R"( "upd":[["k2",10,{"0":"REFUND"}]])")); // Not to be believed.
        bench.daemon.say(snapshot(5, row("k3", 1, "PENDING", 300) + "," + row("k2", 2, "SUCCESS", 200)));
        QVERIFY(bench.becomes(State::Current));
        QCOMPARE(bench.text("k2"), QStringLiteral("SUCCESS"));
        QCOMPARE(bench.text("k1"), QStringLiteral("-"));
        QCOMPARE(bench.daemon.count("sub.resync"), 1);
    }

    void changeOfARowThatIsNotHereIsAGap()
    {
        Bench bench;
        QVERIFY(bench.fill());
        bench.daemon.say(delta(2, R"( "upd":[["k7",1,{"0":"FAILED"}]])"));
        QTRY_COMPARE(bench.daemon.count("sub.resync"), 1);
    }

    void resetBeginsAnewWithoutEmptyingTheScreen()
    {
        Bench bench;
        QVERIFY(bench.fill());
        bench.store.flush();
        QSignalSpy resets(&bench.model, &QAbstractItemModel::modelReset);
        QSignalSpy removals(&bench.model, &QAbstractItemModel::rowsRemoved);
        bench.daemon.say(snapshot(2, row("k2", 1, "PENDING", 200), true, false, 0));
        QVERIFY(bench.becomes(State::Filling));
        bench.store.flush();
        QCOMPARE(bench.model.rowCount(), 2);
        bench.daemon.say(snapshot(3, row("k1", 1, "SUCCESS", 100), false, true));
        QVERIFY(bench.becomes(State::Current));
        bench.store.flush();
        QCOMPARE(resets.count() + removals.count(), 0);
    }

    void gapsWithoutEndAreNotBelieved()
    {
        Bench bench;
        QVERIFY(bench.fill());
        for (int i = 0; i <= Subscription::kGapsMax; ++i) {
            bench.daemon.say(snapshot(10 * i, row("k2", 1, "PENDING", 200), true, false));
            bench.daemon.say(snapshot(10 * i + 5, "", false, true));
        }
        QTRY_COMPARE(bench.client.state(), LinkState::Refused);
        QCOMPARE(bench.client.fault().problem, LinkProblem::Protocol);
    }

    void lostLinkKeepsTheRowsAndGoesOnWhereItWas()
    {
        Bench bench;
        QVERIFY(bench.fill());
        QSignalSpy stale(&bench.sub, &Subscription::staleChanged);
        bench.daemon.cut();
        QTRY_COMPARE(stale.count(), 1);
        bench.clock.advance(100);
        QCOMPARE(bench.model.rowCount(), 2);
        bench.openAnswer.replace(bench.openAnswer.find("false"), 5, "true");
        bench.client.reconnectNow();
        QVERIFY(bench.becomes(State::Current));
        const auto* asked = bench.daemon.last("sub.open");
        QCOMPARE(asked->params["resume"]["change"].asInteger().value_or(0), std::int64_t{7});
        QCOMPARE(asked->params["resume"]["epoch"].asString().value_or(""), std::string_view("run-1"));
        bench.daemon.say(delta(1, R"( "upd":[["k2",2,{"0":"SUCCESS"}]])"));
        QTRY_COMPARE(bench.text("k2"), QStringLiteral("SUCCESS"));
        QCOMPARE(bench.daemon.count("sub.resync"), 0);
    }

    void incompletePictureIsNotResumed()
    {
        Bench bench;
        QVERIFY(bench.fill());
        bench.daemon.say(delta(2, R"( "upd":[["k2",2,{"0":"SUCCESS"}]])", 0)); // More of this moment is to come.
        QTRY_COMPARE(bench.text("k2"), QStringLiteral("SUCCESS"));
        bench.daemon.cut();
        QVERIFY(bench.becomes(State::Waiting));
        bench.client.reconnectNow();
        QTRY_COMPARE(bench.daemon.count("sub.open"), 2);
        QVERIFY(!bench.daemon.last("sub.open")->params.has("resume"));
    }

    void whatWasMissedIsCountedWhenItHasAllCome()
    {
        Bench bench;
        std::vector<std::optional<int>> told;
        QObject::connect(&bench.client, &ControlClient::caughtUp, &bench.client, [&told](std::optional<int> changes) {
            told.push_back(changes);
        });
        QVERIFY(bench.fill());
        QVERIFY(told.empty()); // Nothing was missed by who has just come.
        const std::string anew = bench.openAnswer;
        bench.openAnswer.replace(bench.openAnswer.find("false"), 5, "true");
        bench.daemon.cut();
        QVERIFY(bench.becomes(State::Waiting));
        bench.client.reconnectNow();
        QTRY_COMPARE(bench.daemon.count("sub.open"), 2);
        bench.daemon.say(delta(1, R"("ins":[["k3",1,"PENDING",300]],"upd":[["k2",2,{"0":"SUCCESS"}]])", 0));
        bench.daemon.say(delta(2, R"("upd":[["k1",2,{"1":150}]])", 9));
        bench.daemon.say(delta(3, R"("upd":[["k1",3,{"1":160}]])", 10)); // New, not missed.
        QTRY_COMPARE(bench.text("k1", 1), QStringLiteral("160"));
        QCOMPARE(told, (std::vector<std::optional<int>>{3}));

        bench.openAnswer = anew;
        bench.daemon.cut();
        QVERIFY(bench.becomes(State::Waiting));
        bench.client.reconnectNow();
        QTRY_COMPARE(bench.daemon.count("sub.open"), 3);
        QTRY_COMPARE(told, (std::vector<std::optional<int>>{3, std::nullopt})); // Nobody knows.
    }

    void restartedDaemonIsNotAskedToResume()
    {
        Bench bench;
        QVERIFY(bench.fill());
        bench.daemon.stop();
        QVERIFY(bench.becomes(State::Waiting));
        QVERIFY(bench.daemon.restart());
        bench.client.reconnectNow();
        QTRY_COMPARE(bench.daemon.count("sub.open"), 2);
        QVERIFY(!bench.daemon.last("sub.open")->params.has("resume"));
        // Versions of the new run begin anew: its snapshot is right.
        bench.daemon.say(snapshot(1, row("k2", 0, "REFUND", 200)));
        QVERIFY(bench.becomes(State::Current));
        QCOMPARE(bench.text("k2"), QStringLiteral("REFUND"));
    }

    void slowDaemonThatClosesIsResumed()
    {
        Bench bench;
        QVERIFY(bench.fill());
        bench.daemon.close(4013);
        QTRY_COMPARE(bench.client.state(), LinkState::Backoff);
        bench.clock.advance(1000);
        QTRY_COMPARE(bench.daemon.count("sub.open"), 2);
        QVERIFY(bench.daemon.last("sub.open")->params.has("resume"));
    }

    void refusalIsKeptWithItsName()
    {
        Bench bench;
        bench.daemon.onRequest = [](const protocol::Message& it) {
            return protocol::errorText(it.id, protocol::failure("forbidden", {}, R"({"scope":"trx.read"})"));
        };
        QVERIFY(bench.open());
        QVERIFY(bench.becomes(State::Failed));
        QCOMPARE(bench.sub.failure().key, std::string("forbidden"));
        QVERIFY(bench.sub.isStale());
    }

    void refusalThatPassesIsTriedAgainByItself()
    {
        Bench bench;
        const auto honest = bench.daemon.onRequest;
        bench.daemon.onRequest = [](const protocol::Message& it) {
            return protocol::errorText(it.id, protocol::failure("unavailable"));
        };
        QVERIFY(bench.open());
        QVERIFY(bench.becomes(State::Failed));
        bench.daemon.onRequest = honest;
        bench.clock.advance(Subscription::kRetryMs);
        QTRY_COMPARE(bench.daemon.count("sub.open"), 2);
        bench.daemon.say(snapshot(1, row("k1", 1, "SUCCESS", 100)));
        QVERIFY(bench.becomes(State::Current));
    }

    void pausingStopsAndResumingGoesOn()
    {
        Bench bench;
        QVERIFY(bench.fill());
        bench.sub.pause();
        QCOMPARE(bench.sub.state(), State::Paused);
        QTRY_COMPARE(bench.daemon.count("sub.pause"), 1);
        bench.sub.resume();
        QVERIFY(bench.becomes(State::Current));
        QCOMPARE(bench.daemon.count("sub.resume"), 1);
        // Still paused when the link comes back.
        bench.sub.pause();
        QTRY_COMPARE(bench.daemon.count("sub.pause"), 2);
        bench.daemon.cut();
        QTRY_COMPARE(bench.client.state(), LinkState::Backoff);
        bench.client.reconnectNow();
        QVERIFY(bench.becomes(State::Paused));
        QTRY_COMPARE(bench.daemon.count("sub.pause"), 3);
    }

    void ageGrowsOnlyWhileNothingIsHeard()
    {
        Bench bench;
        QVERIFY(bench.fill());
        bench.clock.advance(4000);
        QCOMPARE(bench.sub.ageMs(), qint64{4000});
        bench.daemon.say(protocol::notificationText("presence", "{}")); // Any sign of life will do.
        QTRY_COMPARE(bench.sub.ageMs(), qint64{0});
        bench.daemon.cut();
        QVERIFY(bench.becomes(State::Waiting));
        bench.clock.advance(400);
        QCOMPARE(bench.sub.ageMs(), qint64{400});
    }

    void whatIsOpenedLateIsClosedAgain()
    {
        Bench bench;
        std::string id;
        bench.daemon.onRequest = [&id](const protocol::Message& it) {
            if (it.method == "sub.open") {
                id = it.id;
                return std::string();
            }
            return protocol::replyText(it.id, "{}");
        };
        QVERIFY(bench.open());
        bench.sub.close();
        bench.daemon.say(protocol::replyText(id, bench.openAnswer));
        QTRY_COMPARE(bench.daemon.count("sub.close"), 1);
        QCOMPARE(bench.sub.state(), State::Closed);
    }

    void malformedRowsEndTheLink_data()
    {
        QTest::addColumn<QByteArray>("members");
        QTest::newRow("too few cells") << QByteArray(R"( "ins":[["k3",1,"PENDING"]])");
        QTest::newRow("too many cells") << QByteArray(R"( "ins":[["k3",1,"PENDING",1,2]])");
        QTest::newRow("text for money") << QByteArray(R"( "ins":[["k3",1,"PENDING","1"]])");
        QTest::newRow("fraction for money") << QByteArray(R"( "ins":[["k3",1,"PENDING",1.5]])");
        QTest::newRow("number beyond 64 bits") << QByteArray(R"( "ins":[["k3",1,"PENDING",99999999999999999999]])");
        QTest::newRow("column that is not there") << QByteArray(R"( "upd":[["k2",2,{"2":1}]])");
        QTest::newRow("negative column") << QByteArray(R"( "upd":[["k2",2,{"-1":1}]])");
        QTest::newRow("no key") << QByteArray(R"( "ins":[["",1,"PENDING",1]])");
        QTest::newRow("endless key") << "\"ins\":[[\"" + QByteArray(5000, 'k') + "\",1,\"PENDING\",1]]";
        QTest::newRow("rows of objects") << QByteArray(R"( "ins":[{"key":"k3"}])");
        QTest::newRow("removal of a number") << QByteArray(R"( "del":[1])");
    }

    void malformedRowsEndTheLink()
    {
        QFETCH(QByteArray, members);
        Bench bench;
        QVERIFY(bench.fill());
        bench.daemon.say(delta(2, members.toStdString()));
        QTRY_COMPARE(bench.client.state(), LinkState::Refused);
        QCOMPARE(bench.client.fault().problem, LinkProblem::Protocol);
        bench.store.flush();
        QCOMPARE(bench.text("k1"), QStringLiteral("SUCCESS")); // What was there stays readable.
    }

    void malformedColumnsEndTheLink_data()
    {
        QTest::addColumn<QByteArray>("columns");
        QTest::newRow("none") << QByteArray("[]");
        QTest::newRow("no list") << QByteArray("7");
        QTest::newRow("no name") << QByteArray(R"([{"type":"text"}])");
        QTest::newRow("unheard-of type") << QByteArray(R"([{"name":"a","type":"blob"}])");
    }

    void malformedColumnsEndTheLink()
    {
        QFETCH(QByteArray, columns);
        Bench bench;
        bench.openAnswer = R"({"sub":"s1","epoch":"run-1","columns":)" + columns.toStdString() + "}";
        QVERIFY(bench.open());
        QTRY_COMPARE(bench.client.state(), LinkState::Refused);
        QCOMPARE(bench.client.fault().problem, LinkProblem::Protocol);
    }

    void hugeRowIsCutAndHostileTextIsTamed()
    {
        Bench bench;
        QVERIFY(bench.fill());
        const std::string huge(200'000, 'A');
        bench.daemon.say(delta(2, R"( "ins":[)" + row("k3", 1, huge, 1) + "]"));
        QTRY_VERIFY(bench.text("k3") != QStringLiteral("-"));
        QCOMPARE(bench.text("k3").size(), qsizetype{PackedRow::kTextMax});
        // Turned round, over two lines, with a bell and a byte order mark.
        bench.daemon.say(delta(3, R"( "ins":[)" + row("k4", 1, R"(\u202Eevil\u0007\n<b>x</b>\u2066\uFEFF)", 1) + "]"));
        QTRY_COMPARE(bench.text("k4"), QStringLiteral(" evil  <b>x</b>  "));
    }
};

QTEST_GUILESS_MAIN(TestSubscription)
#include "tst_subscription.moc"
