// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/csv_text.h"

#include <QLocale>
#include <QTest>

using namespace eraflazz::text;
using namespace Qt::Literals::StringLiterals;

class TestCsvText final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QLocale::setDefault(QLocale(QLocale::Indonesian, QLocale::Indonesia)); }

    void whatPeopleWriteIsNeverRunAsAFormula()
    {
        QCOMPARE(csvCell(u"=1+1"_s), u"'=1+1"_s);
        QCOMPARE(csvCell(u"  @SUM(A1)"_s), u"'  @SUM(A1)"_s);
        QCOMPARE(csvCell(u"-135"_s), u"'-135"_s);
        QCOMPARE(csvCell(qint64{-135}), u"-135"_s); // A number is one.
        QCOMPARE(csvCell(u"TSEL50"_s), u"TSEL50"_s);
    }

    void whateverSplitsFieldsSomewhereIsQuoted()
    {
        QCOMPARE(csvCell(u"a \"b\", c"_s), u"\"a \"\"b\"\", c\""_s);
        for (const QString& text : {u"a;b"_s, u"a\tb"_s, u"a\nb"_s, u"12,5"_s})
            QVERIFY2(csvCell(text).startsWith(u'"'), qPrintable(text));
    }

    void spreadsheetsOfTheLanguageSplitTheLine()
    {
        QCOMPARE(csvLine({u"A"_s, qint64{12}, QVariant()}), u"A;12;\r\n"_s);
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        QCOMPARE(csvLine({u"A"_s, 12, u"b"_s}), u"A,12,b\r\n"_s);
    }

    void theFileSaysHowItsLettersAreWritten() { QCOMPARE(csvFile(u"\u00d1"_s), QByteArray("\xEF\xBB\xBF\xC3\x91")); }
};

QTEST_GUILESS_MAIN(TestCsvText)
#include "tst_csv_text.moc"
