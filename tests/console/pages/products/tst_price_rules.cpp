// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/draft_set.h"
#include "pages/products/price_csv.h"
#include "pages/products/price_rules.h"
#include "text/csv_text.h"

#include <QTest>

#include <utility>

#include <rapidcheck.h>

using namespace eraflazz;
using namespace eraflazz::console;

class TestPriceRules final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void marginsStandOnTheCost()
    {
        BulkRule rule;
        rule.rupiah = 250;
        QCOMPARE(bulkPrice(rule, Money::rupiah(1), Money::rupiah(10600))->value(), std::int64_t{10850});
        rule.roundTo = 100;
        QCOMPARE(bulkPrice(rule, Money::rupiah(1), Money::rupiah(10600))->value(), std::int64_t{10900});
        rule.kind = BulkRule::Kind::MarginPercent;
        rule.permille = 25;
        rule.roundTo = 1;
        QCOMPARE(bulkPrice(rule, Money::rupiah(1), Money::rupiah(10601))->value(), std::int64_t{10867}); // 265,025
    }

    void withoutCostThereIsNoMargin()
    {
        BulkRule rule;
        rule.rupiah = 250;
        QVERIFY(!bulkPrice(rule, Money::rupiah(10850), std::nullopt));
        rule.kind = BulkRule::Kind::AddRupiah;
        QCOMPARE(bulkPrice(rule, Money::rupiah(10850), std::nullopt)->value(), std::int64_t{11100});
        rule.rupiah = -20000;
        QVERIFY(!bulkPrice(rule, Money::rupiah(10850), std::nullopt)); // No price.
    }

    void roundingNeverTakesAway()
    {
        rc::check("a rounded price is a multiple, not less, and less than one step more", [] {
            BulkRule rule;
            rule.kind = BulkRule::Kind::AddRupiah;
            rule.rupiah = *rc::gen::inRange<std::int64_t>(0, 100'000);
            rule.roundTo = *rc::gen::inRange(1, 2'000);
            const std::int64_t price = *rc::gen::inRange<std::int64_t>(1, 10'000'000);
            const auto made = bulkPrice(rule, Money::rupiah(price), std::nullopt);
            RC_ASSERT(made.has_value());
            RC_ASSERT(made->value() % rule.roundTo == 0);
            RC_ASSERT(made->value() >= price + rule.rupiah);
            RC_ASSERT(made->value() < price + rule.rupiah + rule.roundTo);
        });
    }

    void percentIsReadWithOneDecimal()
    {
        QCOMPARE(readPermille(u"2,5").value_or(-1), 25);
        QCOMPARE(readPermille(u" 12 % ").value_or(-1), 120);
        QVERIFY(!readPermille(u"2,55"));
        QVERIFY(!readPermille(u"dua"));
        QVERIFY(!readPermille(u"-2"));
    }

    void filesOfPricesAreRead()
    {
        const auto rows =
            readPriceCsv(QStringLiteral("kode;level;harga\r\nXLD10;;10.850\r\nXLD10;DEALER;\"10.900\"\r\n\r\nXLD10;;"
                                        "10850\r\n;;5\r\nTSEL5;;murah\r\n"));
        QCOMPARE(rows.size(), std::size_t{5});
        QCOMPARE(rows[0].line, 2);
        QCOMPARE(rows[0].price->value(), std::int64_t{10850});
        QCOMPARE(rows[1].level, QStringLiteral("DEALER"));
        QCOMPARE(rows[1].problem, QString());
        QVERIFY(!rows[2].problem.isEmpty()); // Twice.
        QVERIFY(!rows[3].problem.isEmpty()); // No code.
        QVERIFY(!rows[4].problem.isEmpty()); // No price.
    }

    void titlesMayStandInAnyOrderAndMayBeMissing()
    {
        const auto turned = readPriceCsv(QStringLiteral("harga,kode\n10850,XLD10\n"));
        QCOMPARE(turned.size(), std::size_t{1});
        QCOMPARE(turned[0].product, QStringLiteral("XLD10"));
        const auto bare = readPriceCsv(QStringLiteral("XLD10\tDEALER\t10,9rb\n"));
        QCOMPARE(bare.size(), std::size_t{1});
        QCOMPARE(bare[0].level, QStringLiteral("DEALER"));
        QCOMPARE(bare[0].price->value(), std::int64_t{10900});
        QVERIFY(readPriceCsv({}).empty());
    }

    void writtenLinesAreReadBack()
    {
        const auto rows = readPriceCsv(text::csvLine({QStringLiteral("kode"), QStringLiteral("harga")}) +
                                       text::csvLine({QStringLiteral("A;\"B\""), 10'900}));
        QCOMPARE(rows.size(), std::size_t{1});
        QCOMPARE(rows[0].product, QStringLiteral("A;\"B\""));
        QCOMPARE(rows[0].price->value(), std::int64_t{10900});
    }

    void requestedPricesLeaveTheDraftsAndTheServersPriceStays()
    {
        DraftSet drafts;
        const PriceKey key{QStringLiteral("XLD10"), {}};
        drafts.edit(key, Money::rupiah(10850), Money::rupiah(12000));
        drafts.requested(key);
        QVERIFY(drafts.isEmpty());
        QVERIFY(!drafts.undoStack().canUndo());
        // Typing the old price again is no change.
        drafts.edit(key, Money::rupiah(10850), Money::rupiah(10850));
        QVERIFY(drafts.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestPriceRules)
#include "tst_price_rules.moc"
