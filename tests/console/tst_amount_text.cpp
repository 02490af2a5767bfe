// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/amount_text.h"

#include <QTest>

#include <rapidcheck.h>

using namespace eraflazz;
using text::AmountProblem;

Q_DECLARE_METATYPE(eraflazz::text::AmountProblem)

class TestAmountText final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void understandsWhatOperatorsType_data()
    {
        QTest::addColumn<qlonglong>("rupiah");

        QTest::newRow("250000") << 250'000LL;
        QTest::newRow("250.000") << 250'000LL;
        QTest::newRow("1.250.000") << 1'250'000LL;
        QTest::newRow("250rb") << 250'000LL;
        QTest::newRow("250 RB") << 250'000LL;
        QTest::newRow("12,5rb") << 12'500LL;
        QTest::newRow("1jt") << 1'000'000LL;
        QTest::newRow("1,25 juta") << 1'250'000LL;
        QTest::newRow("1.250rb") << 1'250'000LL;
        QTest::newRow("2m") << 2'000'000'000LL;
        QTest::newRow("1,5miliar") << 1'500'000'000LL;
        QTest::newRow("50k") << 50'000LL;
        QTest::newRow("Rp 12.500") << 12'500LL;
        QTest::newRow("rp.12500") << 12'500LL;
        QTest::newRow("0") << 0LL;
        QTest::newRow("999999999999999") << 999'999'999'999'999LL;
    }

    void understandsWhatOperatorsType()
    {
        QFETCH(qlonglong, rupiah);
        const auto amount = text::readAmount(QString::fromUtf8(QTest::currentDataTag()));
        QVERIFY(amount.has_value());
        QCOMPARE(amount->value(), rupiah);
    }

    void refusesWhatMayMeanTwoThings_data()
    {
        QTest::addColumn<AmountProblem>("problem");

        QTest::newRow("") << AmountProblem::Empty;
        QTest::newRow("   ") << AmountProblem::Empty;
        QTest::newRow("rp") << AmountProblem::Empty;
        QTest::newRow("12.50") << AmountProblem::Ambiguous;
        QTest::newRow("1.23.45") << AmountProblem::Ambiguous;
        QTest::newRow("1,500") << AmountProblem::Ambiguous;
        QTest::newRow("1,2,3rb") << AmountProblem::Ambiguous;
        QTest::newRow("1234.567") << AmountProblem::Ambiguous;
        QTest::newRow("1.5jt") << AmountProblem::Ambiguous;
        QTest::newRow("-5000") << AmountProblem::NotAnAmount;
        QTest::newRow("rb") << AmountProblem::NotAnAmount;
        QTest::newRow("lima") << AmountProblem::NotAnAmount;
        QTest::newRow("5e3") << AmountProblem::NotAnAmount;
        QTest::newRow("1,2345rb") << AmountProblem::LessThanOneRupiah;
        QTest::newRow("1000000000000000") << AmountProblem::TooLarge;
        QTest::newRow("99999999999m") << AmountProblem::TooLarge;
    }

    void refusesWhatMayMeanTwoThings()
    {
        QFETCH(AmountProblem, problem);
        const auto amount = text::readAmount(QString::fromUtf8(QTest::currentDataTag()));
        QVERIFY(!amount.has_value());
        QCOMPARE(amount.error(), problem);
    }

    void readsBackEveryAmountItWrites()
    {
        const bool holds = rc::check("what is written is understood", [] {
            const auto rupiah = *rc::gen::inRange<std::int64_t>(0, 999'999'999'999'999);
            const Money amount = Money::rupiah(rupiah);
            RC_ASSERT(text::readAmount(text::amountText(amount)).value() == amount);
            RC_ASSERT(text::readAmount(text::rupiahText(amount)).value() == amount);
        });
        QVERIFY(holds);
    }

    void anyTextIsAnsweredWithoutHarm()
    {
        const bool holds = rc::check("no text breaks the reader", [](const std::string& bytes) {
            const auto amount = text::readAmount(QString::fromUtf8(bytes.c_str()));
            if (amount.has_value())
                RC_ASSERT(!amount->isNegative());
        });
        QVERIFY(holds);
    }

    void writesNegativesWithTheHyphenTheFaceHas()
    {
        QCOMPARE(text::amountText(Money::rupiah(-135)), QStringLiteral("-135"));
        QCOMPARE(text::rupiahText(Money::rupiah(-1'234'567)), QStringLiteral("-Rp\u00a01.234.567"));
    }
};

QTEST_GUILESS_MAIN(TestAmountText)
#include "tst_amount_text.moc"
