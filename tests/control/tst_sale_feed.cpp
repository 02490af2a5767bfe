// SPDX-License-Identifier: GPL-3.0-or-later
#include "control_world.h"

#include <QtTest>

using namespace eraflazz;
using namespace eraflazz::test;
using engine::SaleChange;
using engine::SaleFeed;

namespace {

constexpr std::int64_t kNow = 1'795'000'000'000;

engine::BatchWrite batchOf(int sales)
{
    engine::BatchWrite write;
    for (int i = 0; i < sales; ++i) {
        engine::NewSale made;
        made.sale = saleAt(kNow + i);
        write.sales.push_back(std::move(made));
    }
    return write;
}

} // namespace

class TestSaleFeed final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void nobodyWatchesNothingIsKept()
    {
        SaleFeed feed;
        feed.committed(batchOf(3), feed.nextVersion(), kNow);
        QVERIFY(feed.take().changes.empty());
    }

    void figuresComeWithoutTexts()
    {
        SaleFeed feed;
        feed.setLevel(SaleFeed::Level::Figures);
        feed.committed(batchOf(1), feed.nextVersion(), kNow);
        const auto taken = feed.take();
        QCOMPARE(taken.changes.size(), std::size_t{1});
        QVERIFY(taken.changes.front().destination.empty());
        QVERIFY(taken.changes.front().event == SaleChange::Event::Accepted);
        QCOMPARE(taken.changes.front().price, Money::rupiah(10'500));
        QVERIFY(feed.take().changes.empty());
    }

    void theTransferSaysHowASaleEnded()
    {
        const std::vector<std::pair<engine::TransferKind, SaleChange::Event>> all{
            {engine::TransferKind::Settle, SaleChange::Event::Settled},
            {engine::TransferKind::Refund, SaleChange::Event::GivenBack},
            {engine::TransferKind::Reversal, SaleChange::Event::Reversed},
            {engine::TransferKind::Cost, SaleChange::Event::None}};
        for (const auto& [kind, event] : all) {
            SaleFeed feed;
            feed.setLevel(SaleFeed::Level::Rows);
            engine::SaleFile file;
            file.sale = saleAt(kNow);
            file.attempts.emplace_back();
            file.attempts.back().state = engine::AttemptState::Unknown;
            engine::BatchWrite write;
            write.files.push_back(&file);
            engine::Transfer transfer;
            transfer.cause = file.sale.id;
            transfer.kind = kind;
            write.transfers.push_back(transfer);
            feed.committed(write, 7, kNow);
            const auto change = feed.take().changes.front();
            QVERIFY(change.event == event);
            QVERIFY(change.settledMs.has_value() == (event != SaleChange::Event::None));
            QVERIFY(change.isDoubtful);
            QCOMPARE(change.version, std::int64_t{7});
            QCOMPARE(change.destination, std::string("081234567890"));
        }
    }

    void theLatestAttemptSaysWhatTheSupplierWasAskedAndSaid()
    {
        SaleFeed feed;
        feed.setLevel(SaleFeed::Level::Rows);
        auto batch = batchOf(1);
        batch.sales.front().attempt.sku = "xl10";
        batch.sales.front().attempt.ref = 41;
        engine::SaleFile file;
        file.sale = saleAt(kNow);
        file.attempts.resize(2);
        file.attempts.front().sku = "xl10";
        file.attempts.back().sku = "X10";
        file.attempts.back().ref = 42;
        file.attempts.back().supplierCode = "68";
        batch.files.push_back(&file);
        feed.committed(batch, feed.nextVersion(), kNow);
        const auto changes = feed.take().changes;
        QCOMPARE(changes.size(), std::size_t{2});
        QCOMPARE(changes[0].sku, std::string("xl10"));
        QCOMPARE(changes[0].supplierRef, std::int64_t{41});
        QCOMPARE(changes[1].sku, std::string("X10"));
        QCOMPARE(changes[1].supplierCode, std::string("68"));
        QCOMPARE(changes[1].supplierRef, std::int64_t{42});
    }

    void whatNobodyTakesIsDroppedAndToldOnce()
    {
        SaleFeed feed;
        feed.setLevel(SaleFeed::Level::Figures);
        const auto batch = batchOf(1000);
        for (std::size_t i = 0; i <= SaleFeed::kWaitingMax / 1000; ++i)
            feed.committed(batch, feed.nextVersion(), kNow);
        const auto taken = feed.take();
        QVERIFY(taken.hasGap);
        QVERIFY(taken.changes.size() <= SaleFeed::kWaitingMax);
        QVERIFY(!feed.take().hasGap);
    }

    void consolesGetANewPictureAfterAGap()
    {
        ControlWorld world;
        const auto console = world.console("owner");
        const auto sub = console->subscribe(fields({{"topic", "trx.live"}}));
        auto& mirror = console->mirror(sub);
        QVERIFY(ConsoleClient::wait([&] { return mirror.isComplete; }));
        // More than fits, before the server's thread takes any of it; then what the database says counts.
        const auto batch = batchOf(1000);
        for (std::size_t i = 0; i <= SaleFeed::kWaitingMax / 1000; ++i)
            world.engine.feed().committed(batch, world.engine.feed().nextVersion(), kNow);
        world.engine.commit({saleAt(kNow + 5000)});
        QVERIFY(
            ConsoleClient::wait([&] { return mirror.snapshots == 2 && mirror.isComplete && mirror.rows.size() == 1; }));
        QCOMPARE(mirror.complaint, std::string());
    }
};

QTEST_GUILESS_MAIN(TestSaleFeed)
#include "tst_sale_feed.moc"
