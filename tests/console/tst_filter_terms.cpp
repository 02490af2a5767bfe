// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/filter_terms.h"

#include <QTest>

using namespace eraflazz::text;

class TestFilterTerms final : public QObject {
    Q_OBJECT

    const FilterKeys m_keys{{QStringLiteral("status"), {QStringLiteral("gagal"), QStringLiteral("sukses")}, false},
                            {QStringLiteral("tujuan"), {}, false},
                            {QStringLiteral("pesan"), {}, false},
                            {QStringLiteral("durasi"), {}, true}};

private Q_SLOTS:
    void readsKeysRelationsAndValues()
    {
        const auto terms = readFilter(QStringLiteral("status:Gagal durasi>=60 tujuan:0812* 7K3M9F"), m_keys);
        QCOMPARE(terms.size(), std::size_t(4));
        for (const FilterTerm& term : terms)
            QCOMPARE(term.problem, FilterProblem::None);
        QCOMPARE(terms[1].relation, QStringLiteral(">="));
        QCOMPARE(terms[1].value, QStringLiteral("60"));
        QVERIFY(terms[3].key.isEmpty());
        QCOMPARE(terms[3].value, QStringLiteral("7K3M9F"));
    }

    void quotedValuesHoldBlanks()
    {
        const auto terms = readFilter(QStringLiteral("pesan:\"nomor tujuan salah\""), m_keys);
        QCOMPARE(terms.size(), std::size_t(1));
        QCOMPARE(terms[0].value, QStringLiteral("nomor tujuan salah"));
        QCOMPARE(terms[0].text(), QStringLiteral("pesan:\"nomor tujuan salah\""));
    }

    void textOfATermReadsBackAsTheSameTerm_data()
    {
        QTest::addColumn<QString>("text");
        for (const char* text : {"status:gagal", "durasi<5", "pesan:\"a b\"", "kata", "statsu:x", "status:"})
            QTest::newRow(text) << QString::fromUtf8(text);
    }

    void textOfATermReadsBackAsTheSameTerm()
    {
        QFETCH(QString, text);
        const FilterTerm term = readFilterTerm(text, m_keys);
        QCOMPARE(readFilterTerm(term.text(), m_keys), term);
    }

    void namesWhatIsWrong()
    {
        QCOMPARE(readFilterTerm(QStringLiteral("status:"), m_keys).problem, FilterProblem::MissingValue);
        QCOMPARE(readFilterTerm(QStringLiteral("status:biru"), m_keys).problem, FilterProblem::WrongValue);
        QCOMPARE(readFilterTerm(QStringLiteral("tujuan>5"), m_keys).problem, FilterProblem::WrongValue);
        const FilterTerm slip = readFilterTerm(QStringLiteral("statsu:gagal"), m_keys);
        QCOMPARE(slip.problem, FilterProblem::UnknownKey);
        QCOMPARE(slip.suggestion, QStringLiteral("status"));
        QVERIFY(readFilterTerm(QStringLiteral("cuaca:cerah"), m_keys).suggestion.isEmpty());
    }

    void aMinusTurnsAConditionRoundAndStaysInItsText()
    {
        const FilterKeys known{{QStringLiteral("supplier"), {}, false}};
        const FilterTerm term = readFilterTerm(QStringLiteral("-supplier:DIGI"), known);
        QVERIFY(term.isNegated);
        QCOMPARE(term.key, QStringLiteral("supplier"));
        QCOMPARE(term.problem, FilterProblem::None);
        QCOMPARE(term.text(), QStringLiteral("-supplier:DIGI"));
        QVERIFY(readFilterTerm(QStringLiteral("-gagal"), known).key.isEmpty()); // A word, not a condition.
    }

    void valuesInACommaListAreEachJudgedAndQuotedOnesAreOne()
    {
        const FilterKeys known{{QStringLiteral("status"), {QStringLiteral("gagal"), QStringLiteral("sukses")}, false},
                               {QStringLiteral("sn"), {}, false}};
        QCOMPARE(readFilterTerm(QStringLiteral("status:gagal,sukses"), known).problem, FilterProblem::None);
        QCOMPARE(readFilterTerm(QStringLiteral("status:gagal,apa"), known).problem, FilterProblem::WrongValue);
        const FilterTerm quoted = readFilterTerm(QStringLiteral("sn:\"A,B\""), known);
        QVERIFY(quoted.isLiteral);
        QCOMPARE(quoted.text(), QStringLiteral("sn:\"A,B\""));
    }
};

QTEST_GUILESS_MAIN(TestFilterTerms)
#include "tst_filter_terms.moc"
