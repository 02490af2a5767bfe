// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/link/back_off.h"
#include "core/link/request_book.h"
#include "kernel/assert.h"

#include <QTest>

using namespace eraflazz;
using namespace eraflazz::console;

namespace {

protocol::Message reply(RequestBook::Id id, const std::string& result = "{}")
{
    return *protocol::decode(protocol::replyText(std::to_string(id), result), 10'000);
}

protocol::Message error(RequestBook::Id id, std::string_view key)
{
    return *protocol::decode(protocol::errorText(std::to_string(id), protocol::failure(key)), 10'000);
}

Call change()
{
    return Call("trx.ask").withIdem("0192f0c1-7a40-7cde-8f01-23456789abcd").with("sale", "x");
}

Answered nobody()
{
    return [](const Answer&) {};
}

} // namespace

class TestRequestBook final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void changeWithoutIdemIsAFaultOfTheProgram()
    {
        RequestBook book;
        QVERIFY_THROWS_EXCEPTION(AssertionError, (void)book.add(Call("trx.ask").with("sale", "x"), nobody(), 0));
    }

    void callsAreSpelledAsTheContractWantsThem()
    {
        RequestBook book;
        (void)book.add(Call("trx.get").with("sale", QStringLiteral("a\"b")).with("n", 5).with("f", true), nobody(), 0);
        const auto out = book.nextToSend();
        QVERIFY(out);
        const std::string spelled = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"trx.get\",\"params\":"
                                    "{\"sale\":\"a\\\"b\",\"n\":5,\"f\":true}}";
        QCOMPARE(out->text, spelled);
    }

    void noMoreThanThirtyTwoAreUnderWay()
    {
        RequestBook book;
        for (int i = 0; i < 40; ++i)
            (void)book.add(Call("session.get"), nobody(), 0);
        int sent = 0;
        while (book.nextToSend())
            ++sent;
        QCOMPARE(sent, RequestBook::kUnderWayMax);
        QVERIFY(book.settle(reply(1)));
        const auto next = book.nextToSend();
        QVERIFY(next);
        QCOMPARE(next->id, RequestBook::Id{33});
        QVERIFY(!book.nextToSend());
    }

    void answersNobodyWaitsForAreDropped()
    {
        RequestBook book;
        const auto id = book.add(Call("session.get"), nobody(), 0);
        QVERIFY(!book.settle(reply(id))); // Not sent yet: the daemon cannot know it.
        (void)book.nextToSend();
        QVERIFY(book.settle(reply(id)));
        QVERIFY(!book.settle(reply(id)));
        QVERIFY(!book.settle(reply(77)));
        protocol::Message foreign = reply(id);
        foreign.id = "\"abc\"";
        QVERIFY(!book.settle(foreign));
    }

    void deadlineEndsReadsAndLeavesChangesUncertain()
    {
        RequestBook book;
        (void)book.add(Call("session.get"), nobody(), 100);
        (void)book.add(change(), nobody(), 200);
        while (book.nextToSend()) {
        }
        QCOMPARE(*book.nextDeadlineMs(), 100 + RequestBook::kDeadlineMs);
        QVERIFY(book.expire(100 + RequestBook::kDeadlineMs - 1).empty());
        const auto first = book.expire(100 + RequestBook::kDeadlineMs);
        QCOMPARE(first.size(), std::size_t{1});
        QCOMPARE(first[0].answer.kind, Answer::Kind::TimedOut);
        const auto second = book.expire(200 + RequestBook::kDeadlineMs);
        QCOMPARE(second.size(), std::size_t{1});
        QCOMPARE(second[0].answer.kind, Answer::Kind::OutcomeUnknown);
        QVERIFY(book.isEmpty());
    }

    void changeUnderWayIsAskedAgainWordForWordAfterALostLink()
    {
        RequestBook book;
        (void)book.add(Call("session.get"), nobody(), 0);
        (void)book.add(change(), nobody(), 0);
        std::string sent;
        while (auto next = book.nextToSend())
            sent = next->text;
        const auto ended = book.linkLost();
        QCOMPARE(ended.size(), std::size_t{1});
        QCOMPARE(ended[0].answer.kind, Answer::Kind::LinkLost);
        QCOMPARE(book.uncertain(), 1);
        QVERIFY(book.expire(1'000'000).empty()); // No clock runs while nobody can answer.
        book.linkBack(2'000'000);
        const auto again = book.nextToSend();
        QVERIFY(again);
        QCOMPARE(again->text, sent);
        const auto told = book.settle(reply(again->id, R"({"outcome":"asked"})"));
        QVERIFY(told);
        QVERIFY(told->answer.isFine());
        QCOMPARE(book.uncertain(), 0);
    }

    void errorsOfTheSecondTrySayNothingAboutTheFirst_data()
    {
        QTest::addColumn<QByteArray>("key");
        QTest::addColumn<bool>("wasAskedBefore");
        QTest::addColumn<int>("kind");
        const int unknown = static_cast<int>(Answer::Kind::OutcomeUnknown);
        const int refused = static_cast<int>(Answer::Kind::Refused);
        QTest::newRow("busy, first try") << QByteArray("unavailable") << false << refused;
        QTest::newRow("busy, second try") << QByteArray("unavailable") << true << unknown;
        QTest::newRow("step up, second try") << QByteArray("step_up_required") << true << unknown;
        QTest::newRow("conflict, second try") << QByteArray("conflict") << true << refused;
        QTest::newRow("fault of theirs") << QByteArray("internal") << false << unknown;
    }

    void errorsOfTheSecondTrySayNothingAboutTheFirst()
    {
        QFETCH(QByteArray, key);
        QFETCH(bool, wasAskedBefore);
        QFETCH(int, kind);
        RequestBook book;
        const auto id = book.add(change(), nobody(), 0);
        (void)book.nextToSend();
        if (wasAskedBefore) {
            (void)book.linkLost();
            book.linkBack(0);
            (void)book.nextToSend();
        }
        const auto ended = book.settle(error(id, key.toStdString()));
        QVERIFY(ended);
        QCOMPARE(static_cast<int>(ended->answer.kind), kind);
        QCOMPARE(ended->answer.failure.key, key.toStdString());
    }

    void unknownOutcomeIsAskedAFewTimesMore()
    {
        RequestBook book;
        const auto id = book.add(change(), nobody(), 0);
        for (int i = 0; i < RequestBook::kRepeatsMax; ++i) {
            QVERIFY(book.nextToSend());
            QVERIFY(!book.settle(error(id, "outcome_unknown")));
        }
        QVERIFY(book.nextToSend());
        const auto ended = book.settle(error(id, "outcome_unknown"));
        QVERIFY(ended);
        QCOMPARE(ended->answer.kind, Answer::Kind::OutcomeUnknown);
    }

    void cancellingDoesNotForgetAChangeThatWasSent()
    {
        RequestBook book;
        const auto read = book.add(Call("session.get"), nobody(), 0);
        const auto sent = book.add(change(), nobody(), 0);
        (void)book.nextToSend();
        (void)book.nextToSend();
        const auto unsent = book.add(change(), nobody(), 0);
        bool wasSent = false;
        QVERIFY(book.cancel(read, wasSent));
        QVERIFY(wasSent);
        QVERIFY(!book.cancel(sent, wasSent));
        QVERIFY(wasSent);
        QVERIFY(book.cancel(unsent, wasSent));
        QVERIFY(!wasSent);
        QVERIFY(book.settle(reply(sent)));
        QVERIFY(book.isEmpty());
    }

    void givingUpSaysWhichChangesMayHaveHappened()
    {
        RequestBook book;
        (void)book.add(change(), nobody(), 0);
        (void)book.nextToSend();
        (void)book.add(change(), nobody(), 0);
        const auto ended = book.giveUp();
        QCOMPARE(ended.size(), std::size_t{2});
        QCOMPARE(ended[0].answer.kind, Answer::Kind::OutcomeUnknown);
        QCOMPARE(ended[1].answer.kind, Answer::Kind::LinkLost);
    }

    void backOffDoublesUpToHalfAMinuteAndIsNeverTheSameForAll()
    {
        BackOff plain;
        const std::vector<qint64> expected{500, 1000, 2000, 4000, 8000, 16000, 30000, 30000};
        for (const qint64 middle : expected) {
            BackOff low = plain;
            BackOff high = plain;
            QCOMPARE(low.next(0), middle * 7 / 10);
            QCOMPARE(high.next(999), middle * 13 / 10);
            (void)plain.next(500);
        }
        plain.reset();
        QCOMPARE(plain.tries(), 0);
    }
};

QTEST_GUILESS_MAIN(TestRequestBook)
#include "tst_request_book.moc"
