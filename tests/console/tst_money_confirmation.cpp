// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/parts/amount_field.h"
#include "look/parts/button.h"
#include "look/parts/money_confirmation.h"
#include "look/parts/text_line.h"
#include "ui_main.h"

#include <QLineEdit>
#include <QSignalSpy>

using namespace eraflazz;
using namespace eraflazz::look;

namespace {

MoneyQuestion question(bool mustType)
{
    MoneyQuestion ask;
    ask.title = QStringLiteral("Putuskan 7K3M9F: tidak terkirim");
    ask.amountCaption = QStringLiteral("Dana kembali ke agen");
    ask.amount = Money::rupiah(49'875);
    ask.facts = {{QStringLiteral("Agen"), QStringLiteral("EF0012")}};
    ask.verb = QStringLiteral("Kembalikan dana");
    ask.mustTypeAmount = mustType;
    return ask;
}

} // namespace

class TestMoneyConfirmation final : public QObject {
    Q_OBJECT

public:
    Theme* theme = nullptr;

private Q_SLOTS:
    void showsTheAmountInDigitsAndInWords()
    {
        const MoneyConfirmation panel(question(false));
        QStringList said;
        for (const TextLine* line : panel.findChildren<TextLine*>())
            said << line->text();
        QVERIFY(said.contains(QStringLiteral("Rp\u00a049.875")));
        QVERIFY(said.contains(QStringLiteral("empat puluh sembilan ribu delapan ratus tujuh puluh lima rupiah")));
    }

    void buttonRepeatsTheVerbAndRefusingStandsLeftOfIt()
    {
        MoneyConfirmation panel(question(false));
        panel.resize(440, 400);
        panel.show();
        QCOMPARE(panel.confirmButton()->text(), QStringLiteral("Kembalikan dana"));
        QCOMPARE(panel.cancelButton()->text(), QStringLiteral("Batal"));
        QVERIFY(panel.cancelButton()->geometry().right() < panel.confirmButton()->geometry().left());
    }

    void enterDoesNothingUntilTheTypedAmountMatches()
    {
        MoneyConfirmation panel(question(true));
        panel.show();
        QSignalSpy confirmed(&panel, &MoneyConfirmation::confirmed);
        QVERIFY(!panel.confirmButton()->isEnabled());
        QTest::keyClick(panel.amountField()->edit(), Qt::Key_Return);
        QTest::keyClicks(panel.amountField()->edit(), QStringLiteral("49.87"));
        QTest::keyClick(panel.amountField()->edit(), Qt::Key_Return);
        QCOMPARE(confirmed.count(), 0);
        QTest::keyClicks(panel.amountField()->edit(), QStringLiteral("5"));
        QVERIFY(panel.confirmButton()->isEnabled());
        QTest::keyClick(panel.amountField()->edit(), Qt::Key_Return);
        QCOMPARE(confirmed.count(), 1);
    }

    void enterOnTheRefusingButtonRefuses()
    {
        MoneyConfirmation panel(question(false));
        panel.show();
        panel.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&panel));
        QSignalSpy confirmed(&panel, &MoneyConfirmation::confirmed);
        QSignalSpy cancelled(&panel, &MoneyConfirmation::cancelled);
        panel.cancelButton()->setFocus();
        QTest::keyClick(panel.cancelButton(), Qt::Key_Return);
        QTest::keyClick(&panel, Qt::Key_Escape);
        QCOMPARE(confirmed.count(), 0);
        QCOMPARE(cancelled.count(), 2);
    }

    void aDialogIsAcceptedOnlyByConfirming()
    {
        MoneyDialog dialog(question(false));
        QSignalSpy accepted(&dialog, &QDialog::accepted);
        QSignalSpy rejected(&dialog, &QDialog::rejected);
        dialog.open();
        QTest::keyClick(dialog.panel(), Qt::Key_Escape);
        QCOMPARE(rejected.count(), 1);
        QCOMPARE(accepted.count(), 0);
        dialog.open();
        dialog.panel()->confirmButton()->click();
        QCOMPARE(accepted.count(), 1);
    }
};

ERAFLAZZ_UI_TEST(TestMoneyConfirmation)
#include "tst_money_confirmation.moc"
