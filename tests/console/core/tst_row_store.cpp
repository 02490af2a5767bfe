// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rows/live_table_model.h"
#include "core/rows/pinned_rows_model.h"
#include "fake_clock.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include <map>
#include <rapidcheck.h>

using namespace eraflazz;
using namespace eraflazz::console;

namespace {

const WireColumns kColumns{{"status", protocol::CellType::Text, false},
                           {"price", protocol::CellType::Money, false},
                           {"doubtful", protocol::CellType::Bool, false}};

std::string keyOf(int number)
{
    std::string digits = std::to_string(number);
    return "k" + std::string(6 - digits.size(), '0') + digits;
}

protocol::Update::Row wireRow(int number, std::int64_t version, int price, bool isDoubtful = false)
{
    return {keyOf(number), version, {Json::string("PENDING"), Json::integer(price), Json::boolean(isDoubtful)}};
}

protocol::Update updateOf(std::vector<protocol::Update::Row> rows, std::vector<std::string> removed = {})
{
    protocol::Update update;
    update.rows = std::move(rows);
    update.removed = std::move(removed);
    return update;
}

struct Bench {
    explicit Bench(std::size_t rowsMax = 200'000) : store(clock, rowsMax) { store.columnsKnown(kColumns); }

    void take(const protocol::Update& update)
    {
        if (store.take(update) != RowSink::Taken::Fine)
            qFatal("a good update was not taken");
    }
    void put(int number, std::int64_t version, int price, bool isDoubtful = false)
    {
        take(updateOf({wireRow(number, version, price, isDoubtful)}));
    }
    [[nodiscard]] std::vector<std::string> shown() const
    {
        std::vector<std::string> keys;
        for (int i = 0; i < model.rowCount(); ++i)
            keys.push_back(model.rowAt(i)->key);
        return keys;
    }

    FakeClock clock;
    RowStore store;
    CellFace face{{{"status", Writing::SaleState}, {"price", Writing::Money}, {"cost", Writing::Money}}};
    LiveTableModel model{store, face, clock};
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};
    PinnedRowsModel pinned{store, face, [this](const PackedRow& row) { return face.isDoubtful(row); }};
    QAbstractItemModelTester pinnedTester{&pinned, QAbstractItemModelTester::FailureReportingMode::Fatal};
};

/// The same, without cleverness.
struct Naive {
    struct Row {
        std::int64_t version = 0;
        std::int64_t price = 0;
        bool isDoubtful = false;
    };
    std::map<std::string, Row> rows;
    std::size_t most;

    void put(const protocol::Update::Row& wire, bool isSnapshot)
    {
        Row row{wire.version, *wire.cells[1].asInteger(), *wire.cells[2].asBool()};
        const auto found = rows.find(wire.key);
        if (found == rows.end() || isSnapshot || wire.version >= found->second.version)
            rows[wire.key] = row;
    }
    void cap()
    {
        while (rows.size() > most)
            rows.erase(rows.begin());
    }
};

void compare(Bench& bench, const Naive& naive)
{
    std::vector<std::string> expected;
    std::vector<std::string> doubtful;
    for (auto it = naive.rows.rbegin(); it != naive.rows.rend(); ++it)
        expected.push_back(it->first);
    for (const auto& [key, row] : naive.rows) {
        if (row.isDoubtful)
            doubtful.push_back(key);
    }
    RC_ASSERT(bench.shown() == expected);
    RC_ASSERT(bench.pinned.rowCount() == static_cast<int>(doubtful.size()));
    for (std::size_t i = 0; i < doubtful.size(); ++i)
        RC_ASSERT(bench.pinned.rowAt(static_cast<int>(i))->key == doubtful[i]);
    for (int i = 0; i < bench.model.rowCount(); ++i) {
        const auto& row = naive.rows.at(expected[static_cast<std::size_t>(i)]);
        RC_ASSERT(bench.model.index(i, 1).data(RawRole).toLongLong() == row.price);
        RC_ASSERT(bench.model.rowOf(expected[static_cast<std::size_t>(i)]) == i);
    }
}

protocol::Update randomUpdate(Naive& naive)
{
    protocol::Update update;
    update.isSnapshot = *rc::gen::inRange(0, 10) == 0;
    update.isFirst = update.isLast = update.isSnapshot;
    if (update.isSnapshot)
        naive.rows.clear();
    const int changes = *rc::gen::inRange(0, 30);
    for (int i = 0; i < changes; ++i) {
        const int number = *rc::gen::inRange(0, 60);
        const auto row =
            wireRow(number, *rc::gen::inRange(0, 6), *rc::gen::inRange(0, 9), *rc::gen::inRange(0, 5) == 0);
        naive.put(row, update.isSnapshot);
        update.rows.push_back(row);
    }
    // As the daemon does: what changes is there after the rows of the same message.
    for (int i = 0; !update.isSnapshot && i < changes / 3; ++i) {
        const std::string key = keyOf(*rc::gen::inRange(0, 60));
        const auto found = naive.rows.find(key);
        if (found == naive.rows.end())
            continue;
        const std::int64_t version = found->second.version + *rc::gen::inRange(-1, 2);
        const std::int64_t price = *rc::gen::inRange(10, 99);
        update.patches.push_back({key, version, {{1, Json::integer(price)}}});
        if (version >= found->second.version) {
            found->second.version = version;
            found->second.price = price;
        }
    }
    for (int i = 0; !update.isSnapshot && i < *rc::gen::inRange(0, 8); ++i) {
        const std::string key = keyOf(*rc::gen::inRange(0, 60));
        naive.rows.erase(key);
        update.removed.push_back(key);
    }
    return update;
}

} // namespace

class TestRowStore final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void randomUpdatesAgreeWithTheNaiveTable()
    {
        const bool isFine = rc::check("shown is what the daemon said", [] {
            const auto most = *rc::gen::element<std::size_t>(20, 1000);
            Bench bench(most);
            Naive naive{{}, most};
            const int rounds = *rc::gen::inRange(1, 25);
            for (int i = 0; i < rounds; ++i) {
                if (*rc::gen::inRange(0, 6) == 0) {
                    bench.model.setHeld(!bench.model.isHeld());
                    if (!bench.model.isHeld())
                        naive.cap();
                }
                const int messages = *rc::gen::inRange(1, 4);
                for (int k = 0; k < messages; ++k)
                    bench.take(randomUpdate(naive));
                bench.clock.advance(RowStore::kFlushMs);
                if (bench.model.isHeld())
                    continue;
                naive.cap();
                compare(bench, naive);
            }
            bench.model.setHeld(false);
            naive.cap();
            compare(bench, naive);
        });
        QVERIFY(isFine);
    }

    void hostileUpdatesAreTakenOrRefusedButNeverCrash()
    {
        const bool isFine = rc::check("any cells, any columns, any order", [] {
            Bench bench(20);
            const auto anyJson = [] {
                switch (*rc::gen::inRange(0, 6)) {
                case 0:
                    return Json();
                case 1:
                    return Json::boolean(*rc::gen::arbitrary<bool>());
                case 2:
                    return Json::integer(*rc::gen::arbitrary<std::int64_t>());
                case 3:
                    return Json::decimal("1e400");
                case 4:
                    return Json::array({Json::string("x")});
                default:
                    return Json::string(*rc::gen::arbitrary<std::string>());
                }
            };
            const int rounds = *rc::gen::inRange(1, 40);
            for (int i = 0; i < rounds; ++i) {
                protocol::Update update;
                update.isSnapshot = *rc::gen::arbitrary<bool>();
                update.isFirst = *rc::gen::arbitrary<bool>();
                update.isLast = *rc::gen::arbitrary<bool>();
                const std::string key = keyOf(*rc::gen::inRange(0, 8));
                const auto version = *rc::gen::arbitrary<std::int64_t>();
                if (*rc::gen::arbitrary<bool>())
                    update.rows.push_back(wireRow(*rc::gen::inRange(0, 8), version, 1));
                if (*rc::gen::inRange(0, 3) == 0)
                    update.rows.push_back({key, version, {anyJson(), anyJson(), anyJson()}});
                if (*rc::gen::arbitrary<bool>())
                    update.patches.push_back({key, version, {{*rc::gen::inRange(-2, 5), anyJson()}}});
                if (*rc::gen::arbitrary<bool>())
                    update.removed.push_back(*rc::gen::arbitrary<bool>() ? key : *rc::gen::arbitrary<std::string>());
                (void)bench.store.take(update);
                if (*rc::gen::inRange(0, 4) == 0)
                    bench.model.setHeld(!bench.model.isHeld());
                if (*rc::gen::inRange(0, 3) == 0)
                    bench.clock.advance(*rc::gen::inRange(0, 2000));
                for (int row = 0; row < bench.model.rowCount(); ++row) {
                    for (int column = 0; column < bench.model.columnCount(); ++column)
                        (void)bench.model.index(row, column).data();
                }
            }
            bench.model.setHeld(false);
            bench.store.flush();
            RC_ASSERT(bench.store.count() == static_cast<int>(bench.store.size()));
        });
        QVERIFY(isFine);
    }

    void changesWaitForTheFlush()
    {
        Bench bench;
        QSignalSpy inserted(&bench.model, &QAbstractItemModel::rowsInserted);
        for (int i = 0; i < 50; ++i)
            bench.put(i, 1, i);
        QCOMPARE(inserted.count(), 0);
        bench.clock.advance(RowStore::kFlushMs - 1);
        QCOMPARE(inserted.count(), 0);
        bench.clock.advance(1);
        QCOMPARE(inserted.count(), 1);
        QCOMPARE(bench.model.rowCount(), 50);
    }

    void oneRangeWhenMoreThanHalfHasChanged()
    {
        Bench bench;
        for (int i = 0; i < 100; ++i)
            bench.put(i, 1, i);
        bench.store.flush();
        bench.clock.advance(5000); // The marks of the new rows fade.
        QSignalSpy changed(&bench.model, &QAbstractItemModel::dataChanged);
        for (int i = 0; i < 51; ++i)
            bench.put(i, 2, i + 1);
        bench.store.flush();
        QCOMPARE(changed.count(), 1);
        QCOMPARE(changed[0][0].toModelIndex().row(), 0);
        QCOMPARE(changed[0][1].toModelIndex().row(), 99);
        changed.clear();
        for (const int i : {3, 4, 5, 90})
            bench.put(i, 3, i + 2);
        bench.store.flush();
        QCOMPARE(changed.count(), 2); // Two runs of neighbours.
    }

    void sameValuesAgainAreNoChange()
    {
        Bench bench;
        bench.put(1, 1, 5);
        bench.store.flush();
        bench.clock.advance(5000);
        QSignalSpy changed(&bench.model, &QAbstractItemModel::dataChanged);
        bench.put(1, 2, 5);
        bench.store.flush();
        QCOMPARE(changed.count(), 0);
        bench.put(1, 1, 9); // Older than what is here, although it looked the same.
        bench.store.flush();
        QCOMPARE(bench.model.index(0, 1).data(RawRole).toInt(), 5);
    }

    void heldRowsStandStillAndWhatWaitsIsCounted()
    {
        Bench bench;
        for (int i = 0; i < 10; ++i)
            bench.put(i, 1, i);
        bench.store.flush();
        const auto before = bench.shown();
        QSignalSpy waiting(&bench.model, &LiveTableModel::waitingChangedTo);
        bench.model.setHeld(true);
        for (int i = 10; i < 47; ++i)
            bench.put(i, 1, i);
        bench.take(updateOf({wireRow(5, 2, 555)}, {keyOf(0), keyOf(46)}));
        bench.store.flush();
        QCOMPARE(bench.shown(), before);
        QCOMPARE(bench.model.waiting(), 36);
        QCOMPARE(waiting.last()[0].toInt(), 36);
        QCOMPARE(bench.model.index(bench.model.rowOf(keyOf(5)), 1).data(RawRole).toInt(), 555);
        QCOMPARE(bench.model.index(9, 0).data(RowMarkRole).toInt() & OffMark, int{OffMark}); // It has left.
        bench.model.setHeld(false);
        QCOMPARE(bench.model.rowCount(), 45);
        QCOMPARE(bench.model.waiting(), 0);
        QCOMPARE(waiting.last()[0].toInt(), 0);
    }

    void doubtfulRowsArePinnedEvenWhileHeld()
    {
        Bench bench;
        bench.put(3, 1, 30, true);
        bench.put(1, 1, 10, true);
        bench.put(2, 1, 20);
        bench.store.flush();
        QCOMPARE(bench.pinned.rowCount(), 2);
        QCOMPARE(bench.pinned.rowAt(0)->key, keyOf(1)); // Oldest first.
        QCOMPARE(bench.pinned.sumOf("price"), std::int64_t{40});
        bench.model.setHeld(true);
        bench.put(4, 1, 40, true);
        bench.put(1, 2, 10, false);
        bench.store.flush();
        QCOMPARE(bench.model.rowCount(), 3);
        QCOMPARE(bench.pinned.rowCount(), 2);
        QCOMPARE(bench.pinned.rowOf(keyOf(4)), 1);
        bench.take(updateOf({}, {keyOf(4)})); // Gone before the live view ever showed it.
        bench.store.flush();
        QCOMPARE(bench.pinned.rowCount(), 1);
    }

    void beyondTheLimitTheOldestGo()
    {
        Bench bench(10);
        for (int i = 0; i < 35; ++i)
            bench.put(i, 1, i, i < 30);
        bench.store.flush();
        QCOMPARE(bench.model.rowCount(), 10);
        QCOMPARE(bench.model.rowAt(9)->key, keyOf(25));
        QCOMPARE(bench.pinned.rowCount(), 5);
    }

    void heldForEverLetsGoBeforeMemoryDoes()
    {
        Bench bench(10);
        bench.model.setHeld(true);
        for (int i = 0; i < 100; ++i)
            bench.put(i, 1, i);
        bench.store.flush();
        QVERIFY(!bench.model.isHeld());
        QCOMPARE(bench.model.rowCount(), 10);
    }

    void marksFade()
    {
        Bench bench;
        bench.put(1, 1, 1);
        bench.store.flush();
        QSignalSpy changed(&bench.model, &QAbstractItemModel::dataChanged);
        QCOMPARE(bench.model.index(0, 0).data(RowMarkRole).toInt(), int{ArrivedMark});
        bench.clock.advance(LiveTableModel::kRecentMs);
        QCOMPARE(bench.model.index(0, 0).data(RowMarkRole).toInt(), int{NoMark});
        QCOMPARE(changed.count(), 1);
        QCOMPARE(bench.clock.running(), std::size_t{0}); // Nothing ticks in an idle console.
    }

    void columnsTheRoleMayNotSeeAreThereButEmpty()
    {
        Bench bench;
        bench.put(1, 1, 1'234'567);
        bench.store.flush();
        QCOMPARE(bench.model.columnCount(), 3);
        QCOMPARE(bench.model.index(0, 1).data().toString(), QStringLiteral("1.234.567"));
        QVERIFY(!bench.model.index(0, 2).data().isValid());
        QCOMPARE(bench.model.index(0, 0).data(StateRole).toInt(), static_cast<int>(SaleState::Queued));
    }

    void otherColumnsBeginAnew()
    {
        Bench bench;
        bench.put(1, 1, 1, true);
        bench.store.flush();
        QSignalSpy resets(&bench.model, &QAbstractItemModel::modelReset);
        bench.store.columnsKnown(kColumns);
        QCOMPARE(resets.count(), 0);
        bench.store.columnsKnown({{"status", protocol::CellType::Text, false}});
        QCOMPARE(resets.count(), 1);
        QCOMPARE(bench.model.rowCount() + bench.pinned.rowCount(), 0);
    }

    void allRolesOfACellComeTogether()
    {
        Bench bench;
        bench.put(1, 1, -135);
        bench.store.flush();
        std::array roles{QModelRoleData(Qt::DisplayRole), QModelRoleData(ToneRole), QModelRoleData(KeyRole)};
        bench.model.multiData(bench.model.index(0, 1), roles);
        QCOMPARE(roles[0].data().toString(), QStringLiteral("-135"));
        QCOMPARE(roles[1].data().toInt(), static_cast<int>(Tone::BadStrong));
        QCOMPARE(roles[2].data().toString(), QString::fromStdString(keyOf(1)));
    }
};

QTEST_GUILESS_MAIN(TestRowStore)
#include "tst_row_store.moc"
