// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/digest.h"
#include "wallet/core/seal.h"

#include <QTest>

#include <algorithm>
#include <rapidcheck.h>

using eraflazz::sha256;
using eraflazz::wallet::findBrokenLink;
using eraflazz::wallet::findSpanEnd;
using eraflazz::wallet::headInput;
using eraflazz::wallet::Seal;
using eraflazz::wallet::SealTime;

namespace {

std::vector<Seal> chainOf(int length)
{
    std::vector<Seal> seals;
    Seal last;
    for (int i = 1; i <= length; ++i) {
        Seal seal{last.no + 1, last.to, last.to + 1000 * i, 7 * i, {}, {}};
        seal.digest.fill(static_cast<std::uint8_t>(i));
        seal.head = sha256(headInput(last.head, seal));
        seals.push_back(seal);
        last = seal;
    }
    return seals;
}

std::optional<std::string> broken(const std::vector<Seal>& seals)
{
    return findBrokenLink(seals, [](std::string_view bytes) { return sha256(bytes); });
}

std::int64_t countIn(const std::vector<SealTime>& times, SealTime from, SealTime to)
{
    return std::count_if(times.begin(), times.end(), [&](SealTime at) { return at >= from && at < to; });
}

} // namespace

class SealTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theHeadIsMadeOfWhatIsDocumented();
    void aRightChainHolds();
    void everyChangedFieldBreaksTheChain();
    void theLastSealsHoldWithoutTheirBeginning();
    void anySpanIsShortEnoughAndNeverEmpty();
    void transfersOfOneMomentStayTogether();
    void timesAreWrittenInUtc();
};

void SealTest::theHeadIsMadeOfWhatIsDocumented()
{
    Seal seal{1, 0, 258, -1, {}, {}};
    seal.digest.fill(0xab);
    std::string expected(32, '\0');
    expected += std::string("\0\0\0\0\0\0\0\1", 8) + std::string(8, '\0') + std::string("\0\0\0\0\0\0\1\2", 8) +
                std::string(8, '\xff') + std::string(32, '\xab');
    QVERIFY(headInput({}, seal) == expected);
}

void SealTest::aRightChainHolds()
{
    QVERIFY(!broken({}));
    QVERIFY(!broken(chainOf(1)));
    QVERIFY(!broken(chainOf(5)));
}

void SealTest::everyChangedFieldBreaksTheChain()
{
    const auto isNamed = [](auto change, const char* name) {
        auto seals = chainOf(5);
        change(seals[2]);
        const auto found = broken(seals);
        return found && found->find(name) != std::string::npos;
    };
    QVERIFY(isNamed([](Seal& seal) { ++seal.transfers; }, "seal 3"));
    QVERIFY(isNamed([](Seal& seal) { seal.digest[31] ^= 1; }, "seal 3"));
    QVERIFY(isNamed([](Seal& seal) { seal.head[0] ^= 1; }, "seal 3"));
    QVERIFY(isNamed([](Seal& seal) { --seal.to; }, "seal 3"));
    QVERIFY(isNamed([](Seal& seal) { ++seal.from; }, "seal 3 begins at"));
    QVERIFY(isNamed([](Seal& seal) { seal.no = 9; }, "seal 9 follows seal 2"));
    auto missing = chainOf(5);
    missing.erase(missing.begin() + 2);
    QCOMPARE(QString::fromStdString(broken(missing).value_or("")), QStringLiteral("seal 4 follows seal 2"));
}

void SealTest::theLastSealsHoldWithoutTheirBeginning()
{
    auto seals = chainOf(5);
    QVERIFY(!broken({seals.begin() + 2, seals.end()}));
    seals[3].transfers = 0;
    QVERIFY(broken({seals.begin() + 2, seals.end()}));
    // The very first must follow from nothing.
    seals = chainOf(2);
    seals[0].transfers = 0;
    QVERIFY(broken(seals));
}

void SealTest::anySpanIsShortEnoughAndNeverEmpty()
{
    const bool ok = rc::check("spans", [] {
        const SealTime upper = 1000;
        const auto times = *rc::gen::container<std::vector<SealTime>>(rc::gen::inRange<SealTime>(0, 1200));
        const auto rowsMax = *rc::gen::inRange<std::int64_t>(1, 8);
        SealTime from = *rc::gen::inRange<SealTime>(-50, 900);
        while (from < upper) {
            const SealTime to = findSpanEnd(
                from, upper, rowsMax, [&](SealTime end) { return std::min(countIn(times, from, end), rowsMax + 1); });
            RC_ASSERT(to > from);
            RC_ASSERT(to <= upper);
            if (to < upper)
                RC_ASSERT(countIn(times, from, to) > 0);
            // More than asked for only when one microsecond alone holds them.
            if (countIn(times, from, to) > rowsMax)
                RC_ASSERT(countIn(times, from, to - 1) == 0);
            from = to;
        }
    });
    QVERIFY(ok);
}

void SealTest::transfersOfOneMomentStayTogether()
{
    const std::vector<SealTime> times(100, 500);
    const SealTime to = findSpanEnd(0, 1000, 10, [&](SealTime end) { return countIn(times, 0, end); });
    QCOMPARE(to, SealTime{501});
}

void SealTest::timesAreWrittenInUtc()
{
    QCOMPARE(QString::fromStdString(eraflazz::wallet::toText(0)), QStringLiteral("2000-01-01T00:00:00.000Z"));
    QCOMPARE(QString::fromStdString(eraflazz::wallet::toText(825'606'123'456'789)),
             QStringLiteral("2026-02-28T15:02:03.456Z"));
}

QTEST_GUILESS_MAIN(SealTest)
#include "tst_seal.moc"
