// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/parts/amount_field.h"
#include "look/parts/field.h"
#include "look/parts/input_frame.h"
#include "ui_main.h"

#include <QLineEdit>
#include <QSignalSpy>

using namespace eraflazz;
using namespace eraflazz::look;

class TestAmountField final : public QObject {
    Q_OBJECT

public:
    Theme* theme = nullptr;

private Q_SLOTS:
    void understandsWhileTyping()
    {
        AmountField field(QStringLiteral("Nominal"));
        QSignalSpy changed(&field, &AmountField::amountChanged);
        QTest::keyClicks(field.edit(), QStringLiteral("250rb"));
        QCOMPARE(field.amount(), std::optional(Money::rupiah(250'000)));
        QCOMPARE(changed.count(), 5);
        QVERIFY(!field.field()->hasError());
    }

    void doesNotScoldWhileTyping()
    {
        AmountField field(QStringLiteral("Nominal"));
        QTest::keyClicks(field.edit(), QStringLiteral("12.5"));
        QVERIFY(!field.amount());
        QVERIFY(!field.field()->hasError());
        QTest::keyClick(field.edit(), Qt::Key_Return);
        QVERIFY(field.field()->hasError());
        QVERIFY(field.field()->box()->isWrong());
        QCOMPARE(field.edit()->accessibleDescription(), QStringLiteral("Tulis 12.500 atau 12,5rb"));
    }

    void errorLeavesAsSoonAsItIsMended()
    {
        AmountField field(QStringLiteral("Nominal"));
        field.edit()->setText(QStringLiteral("12.50"));
        QVERIFY(!field.judge());
        QTest::keyClicks(field.edit(), QStringLiteral("0"));
        QCOMPARE(field.amount(), std::optional(Money::rupiah(12'500)));
        QVERIFY(!field.field()->hasError());
        QVERIFY(field.judge());
    }

    void anEmptyFieldIsNoError()
    {
        AmountField field(QStringLiteral("Nominal"));
        QVERIFY(!field.judge());
        QVERIFY(!field.field()->hasError());
    }

    void theFormDoesNotJump()
    {
        AmountField field(QStringLiteral("Nominal"));
        const int before = field.sizeHint().height();
        field.edit()->setText(QStringLiteral("x"));
        field.judge();
        QCOMPARE(field.sizeHint().height(), before);
    }
};

ERAFLAZZ_UI_TEST(TestAmountField)
#include "tst_amount_field.moc"
