// SPDX-License-Identifier: GPL-3.0-or-later
#include "kernel/assert.h"
#include "kernel/stamp.h"
#include "kernel/text.h"

#include <QTest>

#include <algorithm>
#include <rapidcheck.h>
#include <set>
#include <thread>
#include <vector>

using eraflazz::AssertionError;
using eraflazz::Stamp;
using eraflazz::StampIssuer;
using eraflazz::toLower;
using eraflazz::Uuid;

namespace {

constexpr std::int64_t kSomeDayMs = 1795334400000; // 2026-11-22 UTC

rc::Gen<Stamp> anyStamp()
{
    return rc::gen::map(rc::gen::nonNegative<std::int64_t>(), [](std::int64_t value) { return Stamp{value}; });
}

} // namespace

class TestStamp final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everySpellingTurnsBackIntoTheStamp()
    {
        QVERIFY(rc::check("uuid, text of the uuid, code", [] {
            const Stamp stamp = *anyStamp();
            RC_ASSERT(Stamp::fromUuid(stamp.toUuid()) == std::optional(stamp));
            RC_ASSERT(Uuid::parse(stamp.toUuid().toString()) == std::optional(stamp.toUuid()));
            RC_ASSERT(Stamp::fromCode(stamp.toCode()) == std::optional(stamp));
            RC_ASSERT(Stamp::fromCode(toLower(stamp.toCode())) == std::optional(stamp));
        }));
    }

    void uuidsSortAsTheirStamps()
    {
        QVERIFY(rc::check("order", [] {
            const Stamp a = *anyStamp();
            const Stamp b = *anyStamp();
            RC_ASSERT((a < b) == (a.toUuid() < b.toUuid()));
            RC_ASSERT((a < b) == (a.toCode() < b.toCode()));
        }));
    }

    void uuidIsVersionSeven()
    {
        const auto text = QString::fromStdString(Stamp{1234567890123456789}.toUuid().toString());
        QCOMPARE(text.at(14), QLatin1Char('7'));
        QVERIFY(QStringLiteral("89ab").contains(text.at(19)));
    }

    void foreignUuidsAreNoStamps()
    {
        QVERIFY(!Stamp::fromUuid(Uuid{}));
        auto id = Stamp{42}.toUuid();
        id.bytes[15] = 1; // Bits that no stamp sets.
        QVERIFY(!Stamp::fromUuid(id));
        id = Stamp{42}.toUuid();
        id.bytes[6] = static_cast<std::uint8_t>(0x40 | (id.bytes[6] & 0x0f)); // Version 4.
        QVERIFY(!Stamp::fromUuid(id));
    }

    void uuidParsesOnlyItsOneForm_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("no dashes") << QByteArray("0190163d8694739bad5fe1f7c9e1b2a4");
        QTest::newRow("braces") << QByteArray("{0190163d-8694-739b-ad5f-e1f7c9e1b2a4}");
        QTest::newRow("dash elsewhere") << QByteArray("0190163-d8694-739b-ad5f-e1f7c9e1b2a4");
        QTest::newRow("not hex") << QByteArray("0190163g-8694-739b-ad5f-e1f7c9e1b2a4");
        QTest::newRow("one short") << QByteArray("0190163d-8694-739b-ad5f-e1f7c9e1b2a");
    }

    void uuidParsesOnlyItsOneForm()
    {
        QFETCH(QByteArray, text);
        QVERIFY(!Uuid::parse(text.toStdString()));
        QVERIFY(Uuid::parse("0190163D-8694-739b-ad5f-e1f7c9e1b2a4"));
    }

    void codesForgiveWhatPeopleMisread()
    {
        QCOMPARE(Stamp::fromCode("00000000000O1"), std::optional(Stamp{1}));
        QCOMPARE(Stamp::fromCode("00000000000oi"), std::optional(Stamp{1}));
        QCOMPARE(Stamp::fromCode("00000000000OL"), std::optional(Stamp{1}));
    }

    void codesOutOfRangeAreRefused()
    {
        QVERIFY(Stamp::fromCode("7ZZZZZZZZZZZZ"));
        QVERIFY(!Stamp::fromCode("8000000000000")); // 2^63
        QVERIFY(!Stamp::fromCode("000000000000U"));
        QVERIFY(!Stamp::fromCode("000000000001"));
        QVERIFY(!Stamp::fromCode(""));
    }

    void keepsTheMillisecond()
    {
        StampIssuer issuer(7);
        QCOMPARE(issuer.next(kSomeDayMs).unixMs(), kSomeDayMs);
    }

    void eachStampIsLaterWhateverTheClockSays()
    {
        QVERIFY(rc::check("clock jumping to and fro", [](const std::vector<std::int32_t>& jumps) {
            StampIssuer issuer(3);
            Stamp last = issuer.next(kSomeDayMs);
            for (const auto jump : jumps) {
                const Stamp next = issuer.next(kSomeDayMs + jump);
                RC_ASSERT(last < next);
                last = next;
            }
        }));
    }

    void aFullCounterSpillsIntoTheNextMillisecond()
    {
        StampIssuer issuer(0);
        Stamp last;
        for (int i = 0; i < 5000; ++i) {
            const Stamp next = issuer.next(kSomeDayMs);
            QVERIFY(last < next);
            last = next;
        }
        QCOMPARE(last.unixMs(), kSomeDayMs + 1);
    }

    void threadsNeverGetTheSameStamp()
    {
        constexpr std::size_t kThreads = 4;
        constexpr std::size_t kEach = 20000;
        StampIssuer issuer(1);
        std::vector<std::vector<Stamp>> issued(kThreads);
        std::vector<std::thread> threads;
        for (auto& own : issued) {
            threads.emplace_back([&issuer, &own] {
                for (std::size_t i = 0; i < kEach; ++i)
                    own.push_back(issuer.next(kSomeDayMs));
            });
        }
        for (auto& thread : threads)
            thread.join();

        std::set<Stamp> all;
        for (const auto& own : issued) {
            QVERIFY(std::is_sorted(own.begin(), own.end()));
            all.insert(own.begin(), own.end());
        }
        QCOMPARE(all.size(), kThreads * kEach);
    }

    void slotsKeepInstancesApart()
    {
        StampIssuer one(1022);
        StampIssuer other(1023);
        QVERIFY(one.next(kSomeDayMs) != other.next(kSomeDayMs));
        QVERIFY_THROWS_EXCEPTION(AssertionError, StampIssuer(1024));
        QVERIFY_THROWS_EXCEPTION(AssertionError, StampIssuer(-1));
    }
};

QTEST_GUILESS_MAIN(TestStamp)
#include "tst_stamp.moc"
