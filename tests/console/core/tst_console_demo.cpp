// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/link/subscription.h"
#include "core/rows/counts_model.h"
#include "core/rows/live_table_model.h"
#include "core/rows/paged_table_model.h"
#include "core/rows/series_store.h"
#include "core/session/rights.h"
#include "e2e/support/bench.h"
#include "json/json.h"
#include "protocol/contract.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QTest>

#include <csignal>
#include <fstream>
#include <iterator>
#include <memory>

using namespace eraflazz;
using namespace eraflazz::console;

namespace {

CellFace saleFace()
{
    return CellFace({{"time", Writing::Time},
                     {"ref_id", Writing::Text},
                     {"product", Writing::Text},
                     {"destination", Writing::Text},
                     {"price", Writing::Money},
                     {"status", Writing::SaleState},
                     {"cost", Writing::Money}});
}

/// One console over a real link.
struct Seat {
    Clock& clock = systemClock();
    ControlClient client{clock};
    RowStore store{clock};
    CellFace face = saleFace();
    LiveTableModel model{store, face, clock};
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};
    Subscription live{client, store};

    [[nodiscard]] bool isCurrent(int withinMs = 10'000)
    {
        return QTest::qWaitFor([this] { return live.state() == Subscription::State::Current; }, withinMs);
    }
    [[nodiscard]] int rowWithRef(const QString& ref) const
    {
        for (int row = 0; row < model.rowCount(); ++row) {
            if (model.index(row, 1).data().toString() == ref)
                return row;
        }
        return -1;
    }
    [[nodiscard]] SaleState stateOf(const QString& ref) const
    {
        const int row = rowWithRef(ref);
        return row < 0 ? SaleState::Queued : static_cast<SaleState>(model.index(row, 5).data(StateRole).toInt());
    }
};

} // namespace

/// The console's brain against the daemon of the demo: what both believe of their contract must be one.
class TestConsoleDemo final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_bench = std::make_unique<e2e::Bench>();
        QVERIFY(!ready()["control"].asText().value_or("").empty());
    }

    void saleIsWatchedFromOrderToEnd()
    {
        Seat seat;
        QVERIFY(goLive(seat, "owner"));
        QVERIFY(seat.isCurrent());
        QCOMPARE(m_bench->agent.order({"SEAT-1", "XLD10", "087800001230"}).status, 200);
        QTRY_VERIFY_WITH_TIMEOUT(seat.stateOf(QStringLiteral("SEAT-1")) == SaleState::Success, 30'000);
        const int row = seat.rowWithRef(QStringLiteral("SEAT-1"));
        QCOMPARE(seat.model.index(row, 2).data().toString(), QStringLiteral("XLD10"));
        QCOMPARE(seat.model.index(row, 3).data().toString(), QStringLiteral("087800001230"));
        QVERIFY(seat.model.index(row, 4).data(RawRole).toLongLong() > 0);
        QVERIFY(seat.face.isThere(6)); // The owner sees costs.
        QCOMPARE(seat.live.resyncs(), 0);
    }

    void everyTopicIsUnderstood()
    {
        Seat seat;
        QVERIFY(goLive(seat, "owner"));
        const Rights rights(seat.client.welcome().scopes);
        for (const auto& topic : protocol::topics()) {
            QVERIFY(rights.mayWatch(topic.name));
            RowStore store(seat.clock);
            Subscription sub(seat.client, store);
            TopicAsked asked;
            asked.topic = QString::fromLatin1(topic.name.data(), static_cast<qsizetype>(topic.name.size()));
            sub.open(asked);
            QTRY_VERIFY2(sub.state() == Subscription::State::Current, qPrintable(asked.topic));
            QCOMPARE(store.columns().size(), topic.columns.size());
        }
        CountsModel counts({"PENDING", "PROCESSING", "SUCCESS", "FAILED", "REFUND"});
        Subscription countSub(seat.client, counts);
        countSub.open({QStringLiteral("trx.counts"), QStringLiteral("group:status"), {}, 0, 0});
        QTRY_VERIFY(counts.countOf("SUCCESS") > 0);
        QCOMPARE(counts.rowCount(), 5); // The names are the daemon's.
        SeriesStore series(seat.clock);
        Subscription seriesSub(seat.client, series);
        seriesSub.open({QStringLiteral("metrics.series"), QStringLiteral("step:1s"), {}, 300, 0});
        QTRY_VERIFY(series.count() > 0 && series.latest("accepted"));
        QCOMPARE(seat.client.state(), LinkState::Live);
    }

    void rightsAreWhatTheRoleHas()
    {
        Seat seat;
        QVERIFY(goLive(seat, "support"));
        const Rights rights(seat.client.welcome().scopes);
        QVERIFY(rights.mayCall("trx.list"));
        QVERIFY(!rights.mayCall("operator.add"));
        QVERIFY(seat.isCurrent());
        QVERIFY(!seat.face.isThere(6)); // Support sees no costs.
    }

    void historyIsPaged()
    {
        for (int i = 0; i < 3; ++i) {
            const auto answer =
                m_bench->agent.order({"SEAT-H" + std::to_string(i), "XLD10", "08780000124" + std::to_string(i)});
            QCOMPARE(answer.status, 200);
        }
        Seat seat;
        QVERIFY(goLive(seat, "owner"));
        CellFace face = saleFace();
        PagedTableModel history(face);
        QAbstractItemModelTester tester(&history, QAbstractItemModelTester::FailureReportingMode::Fatal);
        const qint64 now = seat.clock.unixMs(); // A cursor holds for one search, to the millisecond.
        history.search([&seat, now, this](const std::string& cursor, PagedTableModel::Arrived then) {
            Call call("trx.list");
            call.with("from", now - 3'600'000).with("to", now + 60'000);
            call.with("filter", "produk:XLD10").with("limit", 2);
            if (!cursor.empty())
                call.withRaw("next", cursor);
            seat.client.ask(std::move(call), this, [then](const Answer& answer) {
                then(answer.isFine() ? pageOfArrays(answer.result) : std::nullopt,
                     QString::fromStdString(answer.failure.key));
            });
        });
        QTRY_VERIFY2(history.rowCount() >= 2, qPrintable(history.problem()));
        while (history.isMoreExpected()) {
            QTRY_VERIFY(!history.isAsking());
            QVERIFY2(history.problem().isEmpty(), qPrintable(history.problem()));
            history.fetchMore({});
        }
        QVERIFY(history.rowCount() >= 3);
    }

    void wrongPasswordIsSaidByName()
    {
        Seat seat;
        seat.client.signIn(who("owner", QStringLiteral("bukan ini sandinya")));
        QTRY_COMPARE(seat.client.state(), LinkState::Refused);
        QCOMPARE(seat.client.fault().problem, LinkProblem::WrongPassword);
    }

    void killedDaemonIsBackWithoutAClick()
    {
        Seat seat;
        QVERIFY(goLive(seat, "owner"));
        QVERIFY(seat.isCurrent());
        QTRY_VERIFY(seat.model.rowCount() > 0);
        const int rows = seat.model.rowCount();
        const std::string key = seat.model.rowAt(0)->key;
        const auto pid = m_bench->demo.ready().servePid;
        QVERIFY(::kill(pid, SIGKILL) == 0);
        QTRY_COMPARE(seat.client.state(), LinkState::Backoff);
        QVERIFY(seat.live.isStale());
        QCOMPARE(seat.model.rowCount(), rows); // Stale, but readable.
        QVERIFY(m_bench->demo.waitForOtherServe(pid, 60'000));
        QElapsedTimer since;
        since.start();
        QVERIFY2(seat.isCurrent(40'000), qPrintable(QString::number(static_cast<int>(seat.client.fault().problem))));
        qInfo("current %lld ms after the new daemon was ready", static_cast<long long>(since.elapsed()));
        seat.store.flush();
        QVERIFY(seat.model.rowOf(key) >= 0);
    }

    void cleanupTestCase() { m_bench.reset(); }

private:
    [[nodiscard]] Json ready() const
    {
        std::ifstream file(m_bench->demo.folder() + "/ready.json");
        const std::string text{std::istreambuf_iterator<char>(file), {}};
        const auto json = parseJson(text);
        return json ? *json : Json();
    }

    [[nodiscard]] SignIn who(const char* user, const QString& password) const
    {
        SignIn who;
        who.address = QUrl(QString::fromStdString(ready()["control"].asText().value_or("")));
        who.user = QString::fromLatin1(user);
        who.password = password;
        return who;
    }

    [[nodiscard]] bool goLive(Seat& seat, const char* user) const
    {
        const Json all = ready();
        for (const auto& one : all["operators"].items()) {
            if (one["username"].asString() == user)
                seat.client.signIn(who(user, QString::fromStdString(one["password"].asText().value_or(""))));
        }
        TopicAsked asked;
        asked.topic = QStringLiteral("trx.live");
        asked.window = 500;
        seat.live.open(asked);
        return QTest::qWaitFor([&seat] { return seat.client.state() == LinkState::Live; }, 20'000);
    }

    std::unique_ptr<e2e::Bench> m_bench;
};

QTEST_GUILESS_MAIN(TestConsoleDemo)
#include "tst_console_demo.moc"
