// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/object_table.h"
#include "look/cell.h"

#include <QItemSelectionModel>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

#include <algorithm>
#include <string>
#include <vector>

using namespace eraflazz;
using namespace eraflazz::console;

namespace {

constexpr int kPage = 200;

/// A daemon's list, by key, and what is asked of it.
struct Listing {
    std::vector<int> keys;
    int asked = 0;
    bool fails = false;

    explicit Listing(int rows)
    {
        for (int key = 0; key < rows; ++key)
            keys.push_back(key * 10);
    }
    [[nodiscard]] Answer page(const std::string& next) const
    {
        Answer answer;
        if (fails) {
            answer.kind = Answer::Kind::TimedOut;
            return answer;
        }
        auto at = keys.begin();
        if (!next.empty())
            at = std::upper_bound(keys.begin(), keys.end(), std::stoi(next));
        std::vector<Json> rows;
        for (; at != keys.end() && rows.size() < kPage; ++at)
            rows.push_back(Json::object({{"id", Json::string(std::to_string(*at))}}));
        Json::Members members;
        if (rows.size() == kPage)
            members.emplace_back("next", rows.back()["id"]);
        members.emplace_back("rows", Json::array(std::move(rows)));
        answer.result = Json::object(std::move(members));
        return answer;
    }
};

} // namespace

class TestObjectTable final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whoHasScrolledStaysWhereTheyAre()
    {
        Listing listing(700);
        ObjectTable table(columns(), "id");
        scrollTo(table, listing, 600);
        QTableView view;
        view.setModel(&table);
        view.resize(200, 300);
        view.show();
        view.setCurrentIndex(table.index(500, 0));
        view.scrollTo(table.index(500, 0));
        const int at = view.verticalScrollBar()->value();
        listing.asked = 0;
        QSignalSpy arrived(&table, &ObjectTable::arrived);
        table.refresh();
        QCOMPARE(arrived.count(), 1);
        QCOMPARE(listing.asked, 3);
        QCOMPARE(table.rowCount(), 600);
        QCOMPARE(view.currentIndex().row(), 500);
        QCOMPARE(view.verticalScrollBar()->value(), at);
        QVERIFY(table.isMoreExpected());
        table.fetchMore({});
        QCOMPARE(table.rowCount(), 700);
    }

    void aRowThatNewOnesPushDownIsNotLost()
    {
        Listing listing(700);
        ObjectTable table(columns(), "id");
        scrollTo(table, listing, 600);
        const QPersistentModelIndex last = table.index(599, 0);
        for (int key = 1; key <= 5; ++key)
            listing.keys.insert(listing.keys.begin() + key, key);
        table.refresh();
        QCOMPARE(table.rowCount(), 605);
        QCOMPARE(last.row(), 604);
        QCOMPARE(table.keyAt(last.row()), std::string("5990"));
        table.fetchMore({});
        QCOMPARE(table.rowCount(), 705);
        isInOrder(table);
    }

    void aRowThatIsGoneGoes()
    {
        Listing listing(700);
        ObjectTable table(columns(), "id");
        scrollTo(table, listing, 400);
        std::erase(listing.keys, 3990); // The last that is shown.
        std::erase(listing.keys, 20);
        table.refresh();
        QCOMPARE(table.rowOf("3990"), -1);
        QCOMPARE(table.rowOf("20"), -1);
        isInOrder(table);
        listing.keys.resize(100);
        table.refresh();
        QCOMPARE(table.rowCount(), 100);
        QVERIFY(!table.isMoreExpected());
        listing.keys.clear();
        table.refresh();
        QCOMPARE(table.rowCount(), 0);
    }

    void noMorePagesAreAskedAgainThanMayBe()
    {
        const int rows = kPage * (ObjectTable::kPagesRefreshed + 3);
        Listing listing(rows);
        ObjectTable table(columns(), "id");
        scrollTo(table, listing, rows - 100);
        listing.asked = 0;
        listing.keys.erase(listing.keys.begin());
        table.refresh();
        QCOMPARE(listing.asked, ObjectTable::kPagesRefreshed);
        QCOMPARE(table.rowCount(), rows - 1);
        QCOMPARE(table.rowOf("0"), -1);
        isInOrder(table);
    }

    void aFailureInBetweenLeavesEverything()
    {
        Listing listing(700);
        ObjectTable table(columns(), "id");
        scrollTo(table, listing, 400);
        listing.fails = true;
        table.refresh();
        QVERIFY(!table.answer().isFine());
        QCOMPARE(table.rowCount(), 400);
        listing.fails = false;
        table.refresh();
        QCOMPARE(table.rowCount(), 400);
        table.fetchMore({});
        QCOMPARE(table.rowCount(), 600);
    }

    void anotherQuestionIsAskedFromItsFirstPage()
    {
        Listing listing(700), other(300);
        ObjectTable table(columns(), "id");
        scrollTo(table, listing, 600);
        table.search(asking(other));
        QCOMPARE(table.rowCount(), kPage);
    }

private:
    static std::vector<ObjectColumn> columns()
    {
        return {objectColumn("id", QStringLiteral("Id"), look::CellKind::Text, {}, [](const Json& row) {
            return QString::fromStdString(std::string(row["id"].asString().value_or("")));
        })};
    }
    static ObjectTable::Ask asking(Listing& listing)
    {
        return [&listing](const std::string& next, const ObjectTable::Arrived& then) {
            ++listing.asked;
            then(listing.page(next));
        };
    }
    static void scrollTo(ObjectTable& table, Listing& listing, int rows)
    {
        table.search(asking(listing));
        while (table.rowCount() < rows && table.canFetchMore({}))
            table.fetchMore({});
        QVERIFY(table.rowCount() >= rows);
    }
    static void isInOrder(const ObjectTable& table)
    {
        for (int row = 1; row < table.rowCount(); ++row)
            QVERIFY(std::stoi(table.keyAt(row - 1)) < std::stoi(table.keyAt(row)));
    }
};

QTEST_MAIN(TestObjectTable)
#include "tst_object_table.moc"
