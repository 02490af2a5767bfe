// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rows/cell_face.h"
#include "core/rows/counts_model.h"
#include "core/rows/paged_table_model.h"
#include "core/rows/series_store.h"
#include "core/rows/tree_model.h"
#include "fake_clock.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include <rapidcheck.h>

using namespace eraflazz;
using namespace eraflazz::console;

namespace {

constexpr auto kFatal = QAbstractItemModelTester::FailureReportingMode::Fatal;

Json json(const std::string& text)
{
    const auto read = parseJson(text, {16, 1'000'000});
    if (!read)
        qFatal("bad JSON in a test");
    return *read;
}

/// Keeps the questions of a paged model and answers them when told.
struct PageDesk {
    std::vector<std::string> cursors;
    std::vector<PagedTableModel::Arrived> waiting;

    [[nodiscard]] PagedTableModel::Ask ask()
    {
        return [this](const std::string& cursor, PagedTableModel::Arrived then) {
            cursors.push_back(cursor);
            waiting.push_back(std::move(then));
        };
    }
    void answer(const std::string& text)
    {
        const auto then = waiting.back();
        waiting.pop_back();
        then(pageOfArrays(json(text)), {});
    }
};

std::string page(const std::string& rows, const std::string& next, std::int64_t searchedToMs = 0)
{
    return R"({"columns":[{"name":"code","type":"text"},{"name":"price","type":"money"}],"rows":[)" + rows + "]" +
           (next.empty() ? "" : ",\"next\":\"" + next + "\"") +
           (searchedToMs == 0 ? "" : ",\"searched_to\":" + std::to_string(searchedToMs)) + "}";
}

protocol::Update series(std::vector<protocol::Update::Row> rows, bool isSnapshot = false)
{
    protocol::Update update;
    update.rows = std::move(rows);
    update.isSnapshot = update.isFirst = update.isLast = isSnapshot;
    return update;
}

protocol::Update::Row bucket(int at, int success, int version = 1)
{
    return {"1s:" + std::to_string(at), version, {Json::integer(at), Json::integer(success)}};
}

const WireColumns kSeries{{"time", protocol::CellType::Time, false}, {"success", protocol::CellType::Int, false}};
const WireColumns kCounts{{"name", protocol::CellType::Text, false}, {"count", protocol::CellType::Int, false}};

} // namespace

class TestRowModels final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void packedCellsComeOutAsTheyWentIn()
    {
        const bool isFine = rc::check("packing loses nothing", [](const std::vector<std::int64_t>& numbers) {
            WireColumns columns;
            std::vector<Json> cells;
            for (const auto number : numbers) {
                const int kind = static_cast<int>(number & 3);
                columns.push_back({"c",
                                   kind == 0   ? protocol::CellType::Text
                                   : kind == 1 ? protocol::CellType::Bool
                                               : protocol::CellType::Int,
                                   false});
                cells.push_back(kind == 0   ? Json::string(std::string(static_cast<std::size_t>(number & 0xFF), 'x'))
                                : kind == 1 ? Json::boolean(number < 0)
                                            : Json::integer(number));
            }
            const auto row = PackedRow::of(columns, cells);
            RC_ASSERT(row.has_value());
            PackedRow::Patch patch;
            if (!cells.empty()) {
                const int at = *rc::gen::inRange(0, static_cast<int>(cells.size()));
                patch.emplace_back(at, Json());
                cells[static_cast<std::size_t>(at)] = Json();
            }
            const auto patched = row->with(columns, patch);
            RC_ASSERT(patched.has_value());
            for (std::size_t i = 0; i < cells.size(); ++i) {
                const Cell cell = patched->cell(static_cast<int>(i));
                RC_ASSERT(std::holds_alternative<std::monostate>(cell) == cells[i].isNull());
                RC_ASSERT(textOf(cell) == cells[i].asString().value_or(""));
                if (cells[i].asInteger())
                    RC_ASSERT(numberOf(cell) == cells[i].asInteger());
                if (cells[i].asBool())
                    RC_ASSERT(numberOf(cell) == (*cells[i].asBool() ? 1 : 0));
            }
            RC_ASSERT(std::holds_alternative<std::monostate>(patched->cell(static_cast<int>(cells.size()))));
        });
        QVERIFY(isFine);
    }

    void valuesAreWrittenAsTheShopReadsThem()
    {
        const WireColumns wire{{"time", protocol::CellType::Time, false},
                               {"status", protocol::CellType::Text, false},
                               {"price", protocol::CellType::Money, false},
                               {"duration_ms", protocol::CellType::Int, false},
                               {"permille", protocol::CellType::Int, false},
                               {"doubtful", protocol::CellType::Bool, false}};
        CellFace face({{"time", Writing::Time},
                       {"status", Writing::SaleState},
                       {"price", Writing::Money},
                       {"duration_ms", Writing::Milliseconds},
                       {"permille", Writing::Percent}});
        face.wireColumnsKnown(wire);
        face.setStateWord([](SaleState state) {
            return state == SaleState::Doubtful ? QStringLiteral("MERAGUKAN") : QStringLiteral("lain");
        });
        const std::int64_t at = 1'795'010'400'123; // 2026-11-18 17:00:00 UTC
        face.setToday(at);
        const auto row = PackedRow::of(wire,
                                       std::array{Json::integer(at),
                                                  Json::string("PROCESSING"),
                                                  Json::integer(-1'234'567),
                                                  Json::integer(123'000),
                                                  Json::integer(984),
                                                  Json::boolean(true)});
        QVERIFY(row);
        QCOMPARE(face.text(*row, 0).size(), qsizetype{8}); // Today: the time alone.
        face.setToday(at + 86'400'000);
        QVERIFY(face.text(*row, 0).size() > 8);
        QCOMPARE(face.text(*row, 1), QStringLiteral("MERAGUKAN"));
        QCOMPARE(face.cell(*row, 1, StateRole).toInt(), static_cast<int>(SaleState::Doubtful));
        QCOMPARE(face.text(*row, 2), QStringLiteral("-1.234.567"));
        QCOMPARE(face.text(*row, 3), QStringLiteral("2:03"));
        QCOMPARE(face.text(*row, 4), QStringLiteral("98,4\u00a0%"));
    }

    void historyComesPageByPage()
    {
        CellFace face({{"code", Writing::Text}, {"price", Writing::Money}});
        PageDesk desk;
        PagedTableModel model(face);
        QAbstractItemModelTester tester(&model, kFatal);
        model.search(desk.ask());
        QCOMPARE(desk.cursors, std::vector<std::string>{""});
        QVERIFY(!model.canFetchMore({})); // One request at a time.
        desk.answer(page(R"(["a",1,"AA",100],["b",1,"BB",200])", "c1"));
        QCOMPARE(model.rowCount(), 2);
        QVERIFY(model.isMoreExpected());
        model.fetchMore({});
        model.fetchMore({});
        QCOMPARE(desk.cursors.size(), std::size_t{2});
        QCOMPARE(desk.cursors.back(), std::string("\"c1\""));
        desk.answer(page(R"(["b",1,"BB",200],["c",1,"CC",300])", "")); // b moved between the pages.
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(model.index(2, 1).data().toString(), QStringLiteral("300"));
        QVERIFY(!model.canFetchMore({}));
    }

    void problemsStopTheAskingUntilSomebodyRetries()
    {
        CellFace face({{"code", Writing::Text}});
        PageDesk desk;
        PagedTableModel model(face);
        model.search(desk.ask());
        desk.waiting.back()(std::nullopt, QStringLiteral("unavailable"));
        QCOMPARE(model.problem(), QStringLiteral("unavailable"));
        QVERIFY(!model.canFetchMore({}));
        model.retry();
        QCOMPARE(desk.cursors.size(), std::size_t{2});
        desk.answer(page(R"(["a",1,"AA",100])", "c1"));
        model.fetchMore({});
        desk.answer(page(R"(["b",1,"BB",100])", "c1")); // The same cursor again would go round for ever.
        QVERIFY(!model.isMoreExpected());
    }

    void shortPagesAreFollowedUntilSomebodyStopsIt()
    {
        CellFace face({{"code", Writing::Text}});
        PageDesk desk;
        PagedTableModel model(face);
        QAbstractItemModelTester tester(&model, kFatal);
        model.search(desk.ask());
        desk.answer(page("", "c1", 5'000));
        QCOMPARE(desk.cursors, (std::vector<std::string>{"", "\"c1\""})); // Nobody had to scroll.
        QVERIFY(model.isLookingFurther());
        desk.answer(page(R"(["a",1,"AA",100])", "c2", 4'000));
        QCOMPARE(model.searchedToMs(), std::optional<std::int64_t>(4'000));
        QCOMPARE(desk.cursors.size(), std::size_t{3});
        model.stop();
        desk.answer(page(R"(["b",1,"BB",100])", "c3", 3'000));
        QCOMPARE(model.rowCount(), 2); // What was under way still counts,
        QCOMPARE(desk.cursors.size(), std::size_t{3});
        QVERIFY(!model.isLookingFurther() && !model.canFetchMore({})); // but a view that is short of rows asks nothing.
        model.goOn();
        QCOMPARE(desk.cursors.back(), std::string("\"c3\""));
        desk.waiting.back()(std::nullopt, QStringLiteral("unavailable"));
        QVERIFY(!model.isLookingFurther());
        model.goOn();
        QCOMPARE(desk.cursors.size(), std::size_t{5});
        desk.answer(page(R"(["c",1,"CC",100])", ""));
        QVERIFY(!model.isLookingFurther() && !model.isMoreExpected());
    }

    void asMuchAsAPageIsEnoughUntilSomebodyScrolls()
    {
        CellFace face({{"code", Writing::Text}});
        PageDesk desk;
        PagedTableModel model(face);
        model.search(desk.ask());
        const auto rows = [](int from, int count) {
            std::string all;
            for (int i = from; i < from + count; ++i)
                all += (all.empty() ? "" : ",") + ("[\"" + std::to_string(i) + "\",1,\"AA\",100]");
            return all;
        };
        desk.answer(page(rows(0, PagedTableModel::kEnoughRows - 1), "c1", 5'000));
        QCOMPARE(desk.cursors.size(), std::size_t{2});
        desk.answer(page(rows(PagedTableModel::kEnoughRows, 5), "c2", 4'000));
        QCOMPARE(desk.cursors.size(), std::size_t{2});
        QVERIFY(!model.isLookingFurther() && model.canFetchMore({}));
        model.fetchMore({});
        desk.answer(page("", "c3", 3'000));
        QCOMPARE(desk.cursors.size(), std::size_t{4});
    }

    void answersToAnOlderSearchAreDropped()
    {
        CellFace face({{"code", Writing::Text}});
        PageDesk desk;
        PagedTableModel model(face);
        QAbstractItemModelTester tester(&model, kFatal);
        model.search(desk.ask());
        const auto old = desk.waiting.back();
        model.search(desk.ask());
        old(pageOfArrays(json(page(R"(["old",1,"AA",100])", ""))), {});
        QCOMPARE(model.rowCount(), 0);
        desk.answer(page(R"(["new",1,"AA",100])", ""));
        QCOMPARE(model.rowCount(), 1);
    }

    void malformedPagesAreNone_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("no columns") << QByteArray(R"({"rows":[]})");
        QTest::newRow("no rows") << QByteArray(R"({"columns":[{"name":"a","type":"int"}]})");
        QTest::newRow("short row") << QByteArray(R"({"columns":[{"name":"a","type":"int"}],"rows":[["k"]]})");
        QTest::newRow("wrong type") << QByteArray(R"({"columns":[{"name":"a","type":"int"}],"rows":[["k",1,"x"]]})");
        QTest::newRow("odd cursor") << QByteArray(R"({"columns":[{"name":"a","type":"int"}],"rows":[],"next":{}})");
    }

    void malformedPagesAreNone()
    {
        QFETCH(QByteArray, text);
        QVERIFY(!pageOfArrays(json(text.toStdString())));
    }

    void rowsOfObjectsArePagesToo()
    {
        const WireColumns columns{{"code", protocol::CellType::Text, false},
                                  {"balance", protocol::CellType::Money, false}};
        const auto good = pageOfObjects(
            json(R"({"rows":[{"code":"AG001","balance":5,"other":1},{"code":"AG002"}],"next":7})"), columns, "code");
        QVERIFY(good);
        QCOMPARE(good->rows.size(), std::size_t{2});
        QCOMPARE(good->next, std::string("7"));
        QVERIFY(!pageOfObjects(json(R"({"rows":[{"balance":5}]})"), columns, "code"));
    }

    void treeAsksForChildrenWhenTheyAreWanted()
    {
        TreeModel model;
        QAbstractItemModelTester tester(&model, kFatal);
        tester.setUseFetchMore(false);
        std::vector<std::pair<QString, TreeModel::Arrived>> asked;
        model.load([&asked](const QString& parent, TreeModel::Arrived then) { asked.emplace_back(parent, then); });
        QCOMPARE(asked.size(), std::size_t{1});
        asked[0].second(
            agentsFrom(json(R"({"children":[{"code":"UP1","name":"Satu","downlines":2},{"code":"UP2"}]})")));
        QCOMPARE(model.rowCount(), 2);
        const QModelIndex first = model.index(0, 0);
        QVERIFY(model.hasChildren(first));
        QVERIFY(!model.hasChildren(model.index(1, 0)));
        QCOMPARE(model.rowCount(first), 0);
        QVERIFY(model.canFetchMore(first));
        model.fetchMore(first);
        QVERIFY(!model.canFetchMore(first));
        QCOMPARE(asked[1].first, QStringLiteral("UP1"));
        asked[1].second(agentsFrom(json(R"({"children":[{"code":"AG1"},{"code":"AG2","downlines":1}]})")));
        QCOMPARE(model.rowCount(first), 2);
        QCOMPARE(model.index(1, 0, first).data().toString(), QStringLiteral("AG2"));
        QCOMPARE(model.parent(model.index(1, 0, first)), first);
        // A failed branch says so and can be opened again.
        const QModelIndex deep = model.index(1, 0, first);
        model.fetchMore(deep);
        asked[2].second(std::nullopt);
        QVERIFY(model.hasFailed(deep));
        model.reload(deep);
        QCOMPARE(asked.size(), std::size_t{4});
        // The branch is loaded anew while the question is open: the late answer finds nobody.
        model.reload(first);
        asked[3].second(agentsFrom(json(R"({"children":[{"code":"LATE"}]})")));
        asked[4].second(agentsFrom(json(R"({"children":[{"code":"AG3"}]})")));
        QCOMPARE(model.rowCount(first), 1);
    }

    void malformedTreesAreNone()
    {
        QVERIFY(!agentsFrom(json("{}")));
        QVERIFY(!agentsFrom(json(R"({"children":[{"name":"x"}]})")));
        const auto odd = agentsFrom(json(R"({"children":[{"code":"A","downlines":-5}]})"));
        QVERIFY(odd);
        QCOMPARE(odd->front().downlines, 0);
    }

    void seriesKeepTheNewestAndReplaceInPlace()
    {
        FakeClock clock;
        SeriesStore store(clock, 5);
        QSignalSpy changed(&store, &SeriesStore::changed);
        store.columnsKnown(kSeries);
        std::vector<protocol::Update::Row> rows;
        for (int i = 0; i < 8; ++i)
            rows.push_back(bucket(i * 1000, i));
        QCOMPARE(store.take(series(rows, true)), RowSink::Taken::Fine);
        QCOMPARE(store.count(), 5);
        QCOMPARE(store.times().front(), std::int64_t{3000});
        QCOMPARE(store.take(series({bucket(7000, 70, 2)})), RowSink::Taken::Fine);
        QCOMPARE(store.count(), 5);
        QCOMPARE(store.latest("success").value_or(0), std::int64_t{70});
        protocol::Update patch;
        patch.patches.push_back({"1s:7000", 3, {{1, Json::integer(71)}}});
        patch.patches.push_back({"1s:0", 3, {{1, Json::integer(9)}}}); // Older than those kept here.
        QCOMPARE(store.take(patch), RowSink::Taken::Fine);
        QCOMPARE(store.values("success").back().value_or(0), std::int64_t{71});
        QVERIFY(!store.values("margin").back());
        QVERIFY(!store.has("margin"));
        clock.advance(SeriesStore::kTellMs);
        QCOMPARE(changed.count(), 1);
        for (int i = 0; i < 50; ++i)
            (void)store.take(series({bucket(7000, i, 4)}));
        clock.advance(SeriesStore::kTellMs);
        QCOMPARE(changed.count(), 2); // Once a second, however often it changes.
        QCOMPARE(store.take(series({bucket(9000, 1)}, true)), RowSink::Taken::Fine);
        QCOMPARE(store.count(), 1); // What a snapshot does not name is gone.
        QCOMPARE(store.take(series({{"x", 1, {Json(), Json::integer(1)}}})), RowSink::Taken::Malformed);
    }

    void countsStandInTheirOrderAndAreNeverMissing()
    {
        CountsModel model({"PENDING", "SUCCESS"});
        QAbstractItemModelTester tester(&model, kFatal);
        model.columnsKnown(kCounts);
        const auto count = [](const char* name, int n) {
            return protocol::Update::Row{name, 1, {Json::string(name), Json::integer(n)}};
        };
        QCOMPARE(model.take(series({count("SUCCESS", 18402), count("FROZEN", 1)}, true)), RowSink::Taken::Fine);
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(model.index(1).data().toString(), QStringLiteral("18.402"));
        QCOMPARE(model.index(2).data(KeyRole).toString(), QStringLiteral("FROZEN"));
        protocol::Update patch;
        patch.patches.push_back({"SUCCESS", 2, {{1, Json::integer(5)}}});
        QCOMPARE(model.take(patch), RowSink::Taken::Fine);
        QCOMPARE(model.countOf("SUCCESS"), std::int64_t{5});
        patch.patches[0].key = "UNHEARD";
        QCOMPARE(model.take(patch), RowSink::Taken::Gap);
        QCOMPARE(model.take(series({count("PENDING", 2)}, true)), RowSink::Taken::Fine);
        QCOMPARE(model.countOf("SUCCESS"), std::int64_t{0});
        QCOMPARE(model.take(series({count("", 2)})), RowSink::Taken::Malformed);
    }
};

QTEST_GUILESS_MAIN(TestRowModels)
#include "tst_row_models.moc"
