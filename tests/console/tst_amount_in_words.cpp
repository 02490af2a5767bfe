// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/amount_in_words.h"

#include <QTest>

#include <limits>

using namespace eraflazz;

class TestAmountInWords final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void saysAmountsAsIndonesiansDo_data()
    {
        QTest::addColumn<qlonglong>("rupiah");
        QTest::addColumn<QString>("words");

        const auto row = [](qlonglong rupiah, const char* words) {
            QTest::newRow(words) << rupiah << QString::fromUtf8(words) + QStringLiteral(" rupiah");
        };
        row(0, "nol");
        row(1, "satu");
        row(10, "sepuluh");
        row(11, "sebelas");
        row(12, "dua belas");
        row(19, "sembilan belas");
        row(20, "dua puluh");
        row(21, "dua puluh satu");
        row(100, "seratus");
        row(101, "seratus satu");
        row(111, "seratus sebelas");
        row(200, "dua ratus");
        row(999, "sembilan ratus sembilan puluh sembilan");
        row(1'000, "seribu");
        row(1'001, "seribu satu");
        row(1'100, "seribu seratus");
        row(2'000, "dua ribu");
        row(11'000, "sebelas ribu");
        row(49'875, "empat puluh sembilan ribu delapan ratus tujuh puluh lima");
        row(100'000, "seratus ribu");
        row(101'000, "seratus satu ribu");
        row(1'000'000, "satu juta");
        row(1'001'000, "satu juta seribu");
        row(7'500'311, "tujuh juta lima ratus ribu tiga ratus sebelas");
        row(1'000'000'000, "satu miliar");
        row(2'000'000'000'011, "dua triliun sebelas");
        row(-1'500, "minus seribu lima ratus");
    }

    void saysAmountsAsIndonesiansDo()
    {
        QFETCH(qlonglong, rupiah);
        QFETCH(QString, words);
        QCOMPARE(text::amountInWords(Money::rupiah(rupiah)), words);
    }

    void saysTheSmallestNumberThereIs()
    {
        const QString words = text::amountInWords(Money::rupiah(std::numeric_limits<std::int64_t>::min()));
        QVERIFY(words.startsWith(QStringLiteral("minus sembilan kuintiliun dua ratus dua puluh tiga kuadriliun")));
        QVERIFY(words.endsWith(QStringLiteral("delapan ratus delapan rupiah")));
    }
};

QTEST_GUILESS_MAIN(TestAmountInWords)
#include "tst_amount_in_words.moc"
