// SPDX-License-Identifier: GPL-3.0-or-later
#include "control/core/search_text.h"

#include <QtTest>

using namespace eraflazz;
using namespace eraflazz::control;

class TestSearchText final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aNumberIsOneHoweverItIsWritten()
    {
        for (const char* text : {"0812-3456-7890", "6281234567890", "+62 812 3456 7890", "081234567890"}) {
            const auto found = readSearch(text).destinations;
            QVERIFY2(std::find(found.begin(), found.end(), "081234567890") != found.end(), text);
        }
        QVERIFY(readSearch("TSEL5").destinations.empty());
    }

    void amountsMayBeWrittenAsPeopleDo()
    {
        for (const char* text : {"150123", "150.123", "Rp 150.123", "rp150,123"})
            QCOMPARE(readSearch(text).amount, std::optional<std::int64_t>(150'123));
        QVERIFY(!readSearch("12345678901234567890").amount);
        QVERIFY(!readSearch("15x").amount);
    }

    void idsAndTransactionCodesNameOneThing()
    {
        const auto id = Uuid::parse("0192f0c1-7a40-7cde-8f01-23456789abcd");
        QCOMPARE(readSearch(" 0192f0c1-7a40-7cde-8f01-23456789abcd ").id, id);
        QVERIFY(!readSearch("hello").id);
        QCOMPARE(readSearch("1234-5678 9012").bare, std::string("123456789012"));
    }

    void theWholeCodeComesFirst()
    {
        QCOMPARE(matchRank("ag1", "AG1", ""), 1);
        QCOMPARE(matchRank("ag1", "AG12", ""), 2);
        QCOMPARE(matchRank("g1", "AG1", ""), 3);
        QCOMPARE(matchRank("toko", "AG1", "Toko Satu"), 4);
        QCOMPARE(matchRank("toko", "AG1", "Warung"), 0);
    }
};

QTEST_GUILESS_MAIN(TestSearchText)
#include "tst_search_text.moc"
