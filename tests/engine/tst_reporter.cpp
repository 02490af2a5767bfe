// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/digest.h"
#include "engine/services/reporter.h"
#include "outbound_bench.h"
#include "raw_socket.h"

#include <QtTest>

using namespace eraflazz;
using namespace eraflazz::engine;
using namespace eraflazz::test;

namespace {

constexpr AgentId kAgent{7};
constexpr int kQuietMs = 60; ///< How long a test listens for what must not come.

struct Bench final {
    RawListener peer;
    JobTray tray;
    std::shared_ptr<const catalog::Catalog> catalog;
    net::HttpClient client;
    Reporter reporter;

    explicit Bench(bool allowPrivate = true)
        : catalog([] {
              auto made = std::make_shared<catalog::Catalog>();
              made->webhookSecrets.emplace(kAgent, "secret");
              return made;
          }()),
          reporter(
              {client, [this](LaneJob job) { tray.put(std::move(job)); }, [this] { return catalog; }, allowPrivate})
    {
    }
    ~Bench() { client.stop(); }

    [[nodiscard]] DueReport report(int sequence, int tries = 0, std::uint8_t sale = 1) const
    {
        DueReport due;
        due.sale.bytes[0] = sale;
        due.sequence = sequence;
        due.agent = kAgent;
        due.event = "sale.success";
        due.url = "http://127.0.0.1:" + std::to_string(peer.port()) + "/hook?x=1";
        due.body = R"({"sequence":)" + std::to_string(sequence) + '}';
        due.tries = tries;
        return due;
    }
    /// Answers the next delivery; returns it as it came.
    std::string answerWith(int status, const std::string& extra = {})
    {
        auto connection = peer.accept();
        if (!connection)
            return "nobody came";
        auto request = connection->readRequest();
        connection->send(httpAnswer(status, "", extra + "Connection: close\r\n"));
        return request;
    }
    [[nodiscard]] OutboxUpdate update()
    {
        const auto job = tray.next<ReportJob>();
        return job ? job->update : OutboxUpdate{{}, -1, OutboxState::Due, -1, -1, "no update came"};
    }
};

std::string headerOf(const std::string& request, const std::string& name)
{
    const auto at = request.find(name + ": ");
    return at == std::string::npos
               ? ""
               : request.substr(at + name.size() + 2, request.find("\r\n", at) - at - name.size() - 2);
}

} // namespace

class TestReporter final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aDeliveryIsSignedOverTimeAndBody()
    {
        Bench bench;
        bench.reporter.file(bench.report(1));
        const auto request = bench.answerWith(204);
        QVERIFY(request.starts_with("POST /hook?x=1 HTTP/1.1\r\n"));
        QCOMPARE(headerOf(request, "X-Eraflazz-Event"), std::string("sale.success"));
        const auto body = request.substr(request.find("\r\n\r\n") + 4);
        QCOMPARE(body, bench.report(1).body);
        QCOMPARE(headerOf(request, "X-Eraflazz-Signature"),
                 hmacSha256Hex("secret", headerOf(request, "X-Eraflazz-Timestamp") + "\n" + body));
        const auto update = bench.update();
        QVERIFY(update.state == OutboxState::Delivered);
        QCOMPARE(update.tries, 1);
        QTRY_COMPARE(bench.reporter.waiting(), std::size_t{0});
    }

    void reportsOfOneSaleGoStrictlyInSequence()
    {
        Bench bench;
        for (int sequence = 1; sequence <= 3; ++sequence)
            bench.reporter.file(bench.report(sequence));
        for (int sequence = 1; sequence <= 3; ++sequence) {
            auto connection = bench.peer.accept();
            QVERIFY(connection.has_value());
            QVERIFY(connection->readRequest().ends_with(bench.report(sequence).body));
            QVERIFY(!bench.peer.accept(kQuietMs)); // the next one waits for this answer
            connection->send(httpAnswer(200, "", "Connection: close\r\n"));
            QCOMPARE(bench.update().sequence, sequence);
        }
    }

    void whatAPersonWantsSentHurriesWhatStandsBeforeIt()
    {
        Bench bench;
        constexpr int kLaterMs = 300;
        auto first = bench.report(1);
        first.delayMs = kLaterMs;
        bench.reporter.file(std::move(first));
        auto urgent = bench.report(2);
        urgent.isUrgent = true;
        QElapsedTimer since;
        since.start();
        bench.reporter.file(std::move(urgent));
        QVERIFY(bench.answerWith(200).ends_with(bench.report(1).body));
        QVERIFY(since.elapsed() < kLaterMs);
        QVERIFY(bench.answerWith(200).ends_with(bench.report(2).body));
        QTRY_COMPARE(bench.reporter.waiting(), std::size_t{0});
        QVERIFY(!bench.peer.accept(kLaterMs + kQuietMs)); // the time of the first comes and finds it gone
    }

    void oneSaleDoesNotHoldUpAnother()
    {
        Bench bench;
        bench.reporter.file(bench.report(1, 0, 1));
        bench.reporter.file(bench.report(1, 0, 2));
        auto first = bench.peer.accept();
        auto second = bench.peer.accept();
        QVERIFY(first.has_value() && second.has_value());
    }

    void aReportFiledTwiceIsInLineOnce()
    {
        Bench bench;
        for (const int sequence : {1, 2, 1, 2})
            bench.reporter.file(bench.report(sequence));
        for (int sequence = 1; sequence <= 2; ++sequence) {
            QVERIFY(bench.answerWith(200).ends_with(bench.report(sequence).body));
            QCOMPARE(bench.update().sequence, sequence);
        }
        QVERIFY(!bench.peer.accept(kQuietMs));
        QTRY_COMPARE(bench.reporter.waiting(), std::size_t{0});
    }

    void goneMeansStop()
    {
        Bench bench;
        bench.reporter.file(bench.report(1));
        (void)bench.answerWith(410);
        QVERIFY(bench.update().state == OutboxState::Stopped);
    }

    void aFailureIsTriedAgainLater_data()
    {
        QTest::addColumn<int>("status");
        QTest::newRow("an error") << 500;
        QTest::newRow("a redirect is not followed") << 302;
        QTest::newRow("not found") << 404;
    }

    void aFailureIsTriedAgainLater()
    {
        QFETCH(int, status);
        Bench bench;
        bench.reporter.file(bench.report(1, 2));
        (void)bench.answerWith(status, "Location: /elsewhere\r\n");
        const auto update = bench.update();
        QVERIFY(update.state == OutboxState::Due);
        QCOMPARE(update.tries, 3);
        QCOMPARE(update.nextDelayMs, 120'000);
        QCOMPARE(update.error, "HTTP " + std::to_string(status));
        QVERIFY(!bench.peer.accept(kQuietMs));
        QCOMPARE(bench.reporter.waiting(), std::size_t{1});
    }

    void afterTheLastTryAReportIsDeadAndTheNextOneGoes()
    {
        Bench bench;
        bench.reporter.file(bench.report(1, 7));
        bench.reporter.file(bench.report(2));
        (void)bench.answerWith(500);
        const auto update = bench.update();
        QVERIFY(update.state == OutboxState::Dead);
        QCOMPARE(update.tries, 8);
        QVERIFY(bench.answerWith(200).ends_with(bench.report(2).body));
    }

    void theScheduleIsTheOnePromised()
    {
        const std::vector<std::int64_t> seconds{5, 30, 120, 600, 3'600, 21'600, 86'400};
        for (std::size_t i = 0; i < seconds.size(); ++i)
            QVERIFY(reportDelayMs(static_cast<int>(i) + 1) == seconds[i] * 1'000);
        QVERIFY(!reportDelayMs(8));
        QVERIFY(!reportDelayMs(0));
    }

    void aPrivateAddressIsRefusedUnlessAllowed()
    {
        Bench bench(false);
        bench.reporter.file(bench.report(1));
        const auto update = bench.update();
        QVERIFY(update.state == OutboxState::Due);
        QVERIFY(!update.error.empty());
        QVERIFY(!bench.peer.accept(kQuietMs));
    }

    void whatIsNoAddressIsTriedAgainNotLost()
    {
        Bench bench;
        auto report = bench.report(1);
        report.url = "gopher://x";
        bench.reporter.file(report);
        QVERIFY(bench.update().state == OutboxState::Due);
    }

    void nothingIsDeliveredAfterDraining()
    {
        Bench bench;
        bench.reporter.drain();
        bench.reporter.file(bench.report(1));
        QVERIFY(!bench.peer.accept(kQuietMs));
        QCOMPARE(bench.tray.size(), std::size_t{0});
    }
};

QTEST_GUILESS_MAIN(TestReporter)
#include "tst_reporter.moc"
