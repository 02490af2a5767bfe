// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bank_commands.h"
#include "app/refusal_words.h"
#include "app/request_commands.h"

#include <QTest>

#include <stdexcept>

using namespace eraflazz;
using namespace eraflazz::app;
using namespace eraflazz::wallet;

class TestRequestCommands final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void optionsBecomeWhatIsAsked()
    {
        const std::string id = "01900000-0000-7000-8000-000000000001";
        QVERIFY(askFrom({{"--kind", "adjustment"}, {"--agent", "A"}, {"--direction", "from"}, {"--amount", "5"}}) ==
                RequestAsk(AdjustmentAsk{"A", false, Money::rupiah(5)}));
        QVERIFY(askFrom({{"--kind", "deposit"}, {"--line", id}, {"--agent", "A"}}) ==
                RequestAsk(DepositAsk{Uuid::parse(id).value(), "A", std::nullopt}));
        QVERIFY(
            askFrom({{"--kind", "supplier_drift"}, {"--supplier", "D"}, {"--direction", "gain"}, {"--amount", "7"}}) ==
            RequestAsk(SupplierAsk{SupplierMove::DriftGain, "D", Money::rupiah(7)}));
        QVERIFY(askFrom({{"--kind", "price_change"}, {"--product", "X"}, {"--expected", "1"}, {"--price", "2"}}) ==
                RequestAsk(PriceAsk{"X", "", Money::rupiah(1), Money::rupiah(2)}));
    }

    void moneyAtASupplierNamesItsBankLine()
    {
        const std::string id = "01900000-0000-7000-8000-000000000001";
        QVERIFY(askFrom({{"--kind", "supplier_refund"}, {"--supplier", "D"}, {"--amount", "7"}, {"--line", id}}) ==
                RequestAsk(SupplierAsk{SupplierMove::Refund, "D", Money::rupiah(7), Uuid::parse(id)}));
    }

    void everyRefusalSaysWhatToDoInBothLanguages()
    {
        const auto last = static_cast<int>(RequestRefusal::NumberInUse);
        for (int i = 0; i <= last; ++i) {
            const auto refusal = static_cast<RequestRefusal>(i);
            const auto words = QString::fromStdString(refusalWords(refusal));
            const auto lines = words.split(u'\n');
            QCOMPARE(lines.size(), 2);
            QVERIFY2(lines[0].size() > 20 && lines[0].endsWith(u'.'), qPrintable(words));
            QVERIFY2(lines[1].size() > 20 && lines[1] != lines[0], qPrintable(words));
            QVERIFY2(words.endsWith(QStringLiteral("[%1]").arg(QString::fromStdString(std::string(errorKey(refusal))))),
                     qPrintable(words));
        }
    }

    void whatIsMissingIsNamed_data()
    {
        QTest::addColumn<QString>("option");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("named");
        QTest::newRow("kind") << QStringLiteral("--kind") << QStringLiteral("gift") << QStringLiteral("--kind");
        QTest::newRow("amount") << QStringLiteral("--amount") << QStringLiteral("1.000") << QStringLiteral("--amount");
        QTest::newRow("direction") << QStringLiteral("--direction") << QStringLiteral("up")
                                   << QStringLiteral("--direction");
        QTest::newRow("no agent") << QStringLiteral("--agent") << QString() << QStringLiteral("--agent");
    }

    void whatIsMissingIsNamed()
    {
        QFETCH(QString, option);
        QFETCH(QString, value);
        QFETCH(QString, named);
        CommandOptions options{{"--kind", "adjustment"}, {"--agent", "A"}, {"--direction", "to"}, {"--amount", "5"}};
        options.erase(option.toStdString());
        if (!value.isEmpty())
            options[option.toStdString()] = value.toStdString();
        QString why;
        try {
            (void)askFrom(options);
        } catch (const std::runtime_error& refusal) {
            why = QString::fromUtf8(refusal.what());
        }
        QVERIFY2(why.contains(named), qPrintable(why));
    }

    void anUnfitBankAccountIsRefusedByName_data()
    {
        QTest::addColumn<QString>("option");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("named");
        QTest::newRow("blank in the code")
            << QStringLiteral("--code") << QStringLiteral("B 1") << QStringLiteral("--code");
        QTest::newRow("address in the code")
            << QStringLiteral("--code") << QStringLiteral("B/1") << QStringLiteral("--code");
        QTest::newRow("fee") << QStringLiteral("--fee") << QStringLiteral("10000") << QStringLiteral("--fee");
        QTest::newRow("least") << QStringLiteral("--min") << QStringLiteral("0") << QStringLiteral("--min");
        QTest::newRow("most") << QStringLiteral("--max") << QStringLiteral("9999") << QStringLiteral("--max");
        QTest::newRow("fit") << QStringLiteral("--fee") << QStringLiteral("9999") << QString();
    }

    void anUnfitBankAccountIsRefusedByName()
    {
        QFETCH(QString, option);
        QFETCH(QString, value);
        QFETCH(QString, named);
        CommandOptions options{{"--code", "BCA-1"}, {"--bank", "bca"}, {"--number", "123-456"}, {"--name", "PT TOKO"}};
        options[option.toStdString()] = value.toStdString();
        QString why;
        try {
            QCOMPARE(bankAskFrom(options, true).terms.number, std::optional<std::string>("123456"));
        } catch (const std::runtime_error& refusal) {
            why = QString::fromUtf8(refusal.what());
        }
        QVERIFY2(named.isEmpty() ? why.isEmpty() : why.contains(named), qPrintable(why));
    }
};

QTEST_GUILESS_MAIN(TestRequestCommands)
#include "tst_request_commands.moc"
