// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/list_save.h"
#include "desk/object_table.h"
#include "desk/wire_words.h"
#include "look/grid/grid_view.h"
#include "page_seat.h"
#include "ui_main.h"

#include <QAction>
#include <QFile>
#include <QFileDialog>
#include <QHeaderView>
#include <QTest>

using namespace eraflazz;
using namespace eraflazz::console;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 kNow = 1'795'000'000'000;

Json line(int id, const char* amount, const char* sender)
{
    return *parseJson(R"({"id":")" + std::to_string(id) + R"(","amount":)" + amount + R"(,"sender":")" + sender +
                      R"(","at":1795000000000})");
}

std::vector<ObjectColumn> columns()
{
    const auto text = [](const char* member) { return [member](const Json& row) { return textIn(row, member); }; };
    std::vector<ObjectColumn> all;
    all.push_back(objectColumn(
        "at", u"Read"_s, look::CellKind::Time, {}, [](const Json& row) { return whenIn(row, "at", kNow); }));
    all.back().raw = rawNumber("at");
    all.push_back(objectColumn(
        "amount", u"Amount"_s, look::CellKind::Money, {}, [](const Json& row) { return amountIn(row, "amount"); }));
    all.push_back(objectColumn("sender", u"Sender"_s, look::CellKind::Text, {}, text("sender")));
    all.push_back(objectColumn("id", u"Id"_s, look::CellKind::Id, {}, text("id")));
    all.back().look.isHidden = true;
    return all;
}

} // namespace

class TestListSave final : public QObject {
    Q_OBJECT

public:
    look::Theme* theme = nullptr;

private Q_SLOTS:
    void theFileHoldsWhatIsSeenInItsOrder()
    {
        ObjectTable table(columns(), "id");
        table.show({line(1, "-1500000", "***"), line(2, "null", "HANA")});
        look::GridView grid(u"Lines"_s);
        grid.setModel(&table);
        grid.horizontalHeader()->moveSection(2, 0);
        const auto file = shownTable(grid, u"Lines"_s, kNow);
        QCOMPARE(file.columns.size(), std::size_t{3}); // Not what is hidden.
        QCOMPARE(file.columns[0].title, std::string("Sender"));
        QVERIFY(file.columns[1].kind == report::ColumnKind::Time);
        QVERIFY(file.columns[2].kind == report::ColumnKind::Money);
        const auto& rows = file.groups.front().rows;
        QCOMPARE(rows.size(), std::size_t{2});
        QVERIFY(rows[0][0] == report::Cell(std::string("***"))); // Masked as on the screen.
        QVERIFY(rows[0][1] == report::Cell(std::int64_t{kNow}));
        QVERIFY(rows[0][2] == report::Cell(std::int64_t{-1'500'000}));
        QVERIFY(rows[1][2] == report::Cell());
    }

    void whatIsNoNumberEverywhereIsWrittenAsItStands()
    {
        auto shown = columns();
        shown[1].text = [](const Json& row) { return row["id"].asString() == "1" ? u"1.500"_s : u"3 / 4"_s; };
        ObjectTable table(std::move(shown), "id");
        table.show({line(1, "1", "A"), line(2, "2", "B")});
        look::GridView grid(u"Lines"_s);
        grid.setModel(&table);
        const auto file = shownTable(grid, u"Lines"_s, kNow);
        QVERIFY(file.columns[1].kind == report::ColumnKind::Text);
        QVERIFY(file.groups.front().rows[0][1] == report::Cell(std::string("1.500")));
    }

    void pagesThatNobodyScrolledToComeFirst()
    {
        PageSeat seat;
        seat.clock.setUnixMs(kNow);
        QVERIFY(seat.signIn());
        std::vector<ObjectTable::Arrived> waiting;
        ObjectTable table(columns(), "id");
        table.search([&](const std::string&, ObjectTable::Arrived then) { waiting.push_back(std::move(then)); });
        const auto answer = [&](int id, bool isMore) {
            Answer page;
            Json::Members members{{"rows", Json::array({line(id, "5", "A")})}};
            if (isMore)
                members.emplace_back("next", Json::string(std::to_string(id)));
            page.result = Json::object(std::move(members));
            waiting.back()(page);
        };
        answer(1, true);
        look::GridView grid(u"Lines"_s);
        grid.setModel(&table);
        saveList(*seat.desk, grid, u"Lines"_s);
        saveList(*seat.desk, grid, u"Lines"_s); // Pressed twice.
        QCOMPARE(waiting.size(), std::size_t{2});
        QVERIFY(grid.findChild<QFileDialog*>() == nullptr);
        answer(2, true);
        QTRY_COMPARE_WITH_TIMEOUT(waiting.size(), std::size_t{3}, 10'000);
        answer(3, false);
        QTRY_VERIFY_WITH_TIMEOUT(grid.findChild<QFileDialog*>(u"saveFile"_s) != nullptr, 10'000);
        auto* dialog = grid.findChild<QFileDialog*>(u"saveFile"_s);
        const QString path = seat.folder.filePath(u"lines.csv"_s);
        Q_EMIT dialog->fileSelected(path);
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(path), 20'000);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll().trimmed().count('\n'), 3); // The titles and three rows.
    }

    void aFailureOnTheWaySavesNothing()
    {
        PageSeat seat;
        QVERIFY(seat.signIn());
        ObjectTable::Arrived waiting;
        ObjectTable table(columns(), "id");
        table.search([&](const std::string&, ObjectTable::Arrived then) { waiting = std::move(then); });
        look::GridView grid(u"Lines"_s);
        grid.setModel(&table);
        saveList(*seat.desk, grid, u"Lines"_s);
        Answer failure;
        failure.kind = Answer::Kind::TimedOut;
        std::exchange(waiting, nullptr)(failure);
        seat.settle();
        QVERIFY(grid.findChild<QFileDialog*>() == nullptr);
        QVERIFY(table.findChild<QObject*>(u"listSaving"_s) == nullptr); // The next time may go well.
    }

    void theIconIsOffWithItsAction()
    {
        QAction action;
        action.setEnabled(false);
        const std::unique_ptr<QWidget> button(exportButton(&action));
        QVERIFY(!button->isEnabled());
        action.setEnabled(true);
        QVERIFY(button->isEnabled());
    }
};

ERAFLAZZ_UI_TEST(TestListSave)
#include "tst_list_save.moc"
