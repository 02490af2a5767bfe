// SPDX-License-Identifier: GPL-3.0-or-later
#include "sale/sale_filter.h"

#include <QTest>

using namespace eraflazz;
using namespace eraflazz::console;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 kNow = 1'795'000'000'000; // 18 Nov 2026, 20:06:40 in Jakarta.
constexpr qint64 kMidnight = 1'794'934'800'000;

WireFilter wired(const QString& typed, bool isWhole = false)
{
    return wireFilter(text::readFilter(typed, saleFilterKeys(true)), {kNow, 7 * 3600, isWhole});
}

} // namespace

class TestSaleFilter final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatTheDaemonUnderstandsGoesAsItIs()
    {
        QCOMPARE(wired(u"status:gagal supplier:DIGI,PORT durasi>60"_s).text,
                 u"status:gagal supplier:DIGI,PORT durasi>60"_s);
        QCOMPARE(wired(u"-supplier:DIGI pesan"_s).text, u"-supplier:DIGI pesan"_s);
        QCOMPARE(wired({}).text, QString());
    }

    void daysBecomeMoments()
    {
        QCOMPARE(wired(u"waktu:hari-ini"_s).text, u"waktu>=%1"_s.arg(kMidnight));
        QCOMPARE(wired(u"waktu:kemarin"_s).text, u"waktu>=%1 waktu<%2"_s.arg(kMidnight - 86'400'000).arg(kMidnight));
        QCOMPARE(wired(u"waktu>20:00"_s).text, u"waktu>%1"_s.arg(kMidnight + 20 * 3'600'000LL));
        for (const QString& hour : {u"waktu:60-menit"_s, u"time:60-minutes"_s, u"waktu:jam-ini"_s, u"time:this-hour"_s})
            QCOMPARE(wired(hour).text, u"waktu>=%1"_s.arg(kNow - 3'600'000));
    }

    void wordsOfThePageBecomeTheDaemons()
    {
        QCOMPARE(wired(u"status:meragukan"_s).text, u"meragukan:ya"_s);
        QCOMPARE(wired(u"-status:doubtful"_s).text, u"-meragukan:ya"_s);
        QCOMPARE(wired(u"status:gagal,dibalik"_s).text, u"status:gagal,refund"_s);
    }

    void aNumberIsFoundHoweverItIsWritten()
    {
        for (const QString& written : {u"081254409917"_s, u"6281254409917"_s, u"+6281254409917"_s, u"0812-5440-9917"_s})
            QCOMPARE(wired(written).text, u"81254409917"_s);
        QCOMPARE(wired(u"+6281254409917"_s, true).text, u"tujuan:081254409917"_s);
        for (const QString& written : {u"0812 5440 9917"_s, u"+62 812-5440-9917"_s, u"+62 812 5440 9917"_s})
            QCOMPARE(wired(written).text, u"81254409917"_s);
        QCOMPARE(wired(u"status:gagal 0812 5440 9917 S10"_s).text, u"status:gagal 81254409917 S10"_s);
        QCOMPARE(wired(u"081254409917 085677778888"_s).text, u"81254409917 85677778888"_s); // Two of them.
        QCOMPARE(wired(u"10 20"_s).text, u"10 20"_s);
        QCOMPARE(wired(u"0812"_s).text, u"0812"_s); // Too short to be one.
        QCOMPARE(wired(u"0410011222113540117A"_s).text, u"0410011222113540117A"_s);
    }

    void aPlaceInTheTextBelongsToTheConditionThatWasTyped()
    {
        const WireFilter wire = wired(u"waktu:kemarin status:gagal tujuan:08*"_s);
        QCOMPARE(wire.termAt(0), 0);
        QCOMPARE(wire.termAt(static_cast<int>(wire.text.indexOf(u"waktu<"_s))), 0); // Two conditions out of one.
        QCOMPARE(wire.termAt(static_cast<int>(wire.text.indexOf(u"status"_s))), 1);
        QCOMPARE(wire.termAt(static_cast<int>(wire.text.indexOf(u"tujuan"_s))), 2);
        QCOMPARE(wire.termAt(9'999), -1);
        QCOMPARE(wire.termAt(-1), -1);
    }

    void theWordsOfOneNumberAreOnePlace()
    {
        const WireFilter wire = wired(u"0812 5440 9917 status:gagal"_s);
        QCOMPARE(wire.termAt(0), 0);
        QCOMPARE(wire.termAt(static_cast<int>(wire.text.indexOf(u"status"_s))), 3);
    }

    void onlyReplacesAndNotAdds()
    {
        const auto keys = saleFilterKeys(false);
        QCOMPARE(withCondition(u"supplier:DIGI status:gagal"_s, keys, u"supplier"_s, u"PORT"_s, false),
                 u"status:gagal supplier:PORT"_s);
        QCOMPARE(withCondition(u"supplier:DIGI"_s, keys, u"supplier"_s, u"PORT"_s, true),
                 u"supplier:DIGI -supplier:PORT"_s);
        QCOMPARE(withCondition({}, keys, u"sn"_s, u"A,B C"_s, false), u"sn:\"A,B C\""_s);
    }

    void conditionsOfTheRailComeAndGoTogether()
    {
        const auto keys = saleFilterKeys(false);
        const QString late = u"status:antre,proses durasi>60"_s;
        const QString with = withTerms(u"agen:EF0012 status:gagal"_s, keys, late);
        QCOMPARE(with, u"agen:EF0012 status:antre,proses durasi>60"_s);
        QVERIFY(hasTerms(with, keys, late));
        QVERIFY(!hasTerms(u"agen:EF0012"_s, keys, late));
        QCOMPARE(withoutTerms(with, keys, late), u"agen:EF0012"_s);
        QCOMPARE(withoutKey(with, keys, u"status"_s), u"agen:EF0012 durasi>60"_s);
    }

    void costsCanOnlyBeAskedForByThoseWhoSeeThem()
    {
        const auto problem = [](bool seesMargin) {
            return text::readFilterTerm(u"laba<0"_s, saleFilterKeys(seesMargin)).problem;
        };
        QCOMPARE(problem(true), text::FilterProblem::None);
        QCOMPARE(problem(false), text::FilterProblem::UnknownKey);
        QCOMPARE(text::readFilterTerm(u"laporan:gagal,menunggu"_s, saleFilterKeys(false)).problem,
                 text::FilterProblem::None);
        QCOMPARE(text::readFilterTerm(u"laporan:ungu"_s, saleFilterKeys(false)).problem,
                 text::FilterProblem::WrongValue);
        QCOMPARE(text::readFilterTerm(u"status:gagal,sukses"_s, saleFilterKeys(false)).problem,
                 text::FilterProblem::None);
        QCOMPARE(text::readFilterTerm(u"status:gagal,suksess"_s, saleFilterKeys(false)).problem,
                 text::FilterProblem::WrongValue);
    }

    void aFaultOfTheFilterHasItsPlaceAndOtherFailuresAreNone()
    {
        protocol::Failure failure = protocol::failure(
            "validation",
            {},
            R"({"fields":[{"path":"filter","key":"not_a_number","word":"abc"}],"position":7,"length":5})");
        const auto fault = filterFault(failure);
        QVERIFY(fault.has_value());
        QCOMPARE(fault->position, 7);
        QVERIFY(fault->sentence.contains(u"abc"));
        failure.more = R"({"fields":[{"path":"from","key":"range"}]})";
        QVERIFY(!filterFault(failure).has_value());
        QVERIFY(!filterFault(protocol::failure("unavailable")).has_value());
    }
};

QTEST_GUILESS_MAIN(TestSaleFilter)
#include "tst_sale_filter.moc"
