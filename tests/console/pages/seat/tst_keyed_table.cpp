// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/keyed_table.h"

#include <QAbstractItemModelTester>
#include <QPersistentModelIndex>
#include <QTest>

#include <random>

using namespace eraflazz::console;
using namespace Qt::Literals::StringLiterals;

namespace {

QStringList textsOf(const KeyedTable& table)
{
    QStringList texts;
    for (int row = 0; row < table.rowCount(); ++row)
        texts << table.index(row, 0).data().toString();
    return texts;
}

} // namespace

class TestKeyedTable final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// Against a plain list; a daemon's answer may hold the same key twice, as of two consoles that came at once.
    void whateverComesIsShownInItsOrder_data()
    {
        QTest::addColumn<int>("keys");
        QTest::newRow("many keys") << 200;
        QTest::newRow("the same keys again and again") << 4;
    }
    void whateverComesIsShownInItsOrder()
    {
        QFETCH(int, keys);
        std::mt19937 random(7);
        const auto below = [&random](int limit) { return static_cast<int>(random() % static_cast<unsigned>(limit)); };
        KeyedTable table(std::vector<eraflazz::look::Column>(1));
        const QAbstractItemModelTester tester(&table, QAbstractItemModelTester::FailureReportingMode::QtTest);
        for (int round = 0; round < 300; ++round) {
            std::vector<KeyedRow> rows(static_cast<std::size_t>(below(20)));
            QStringList wanted;
            for (auto& row : rows) {
                row.key = QString::number(below(keys));
                row.cells = {{QString::number(below(1'000))}};
                wanted << row.cells.front().text;
            }
            const int held = table.rowCount() == 0 ? -1 : below(table.rowCount());
            const QPersistentModelIndex index = table.index(held, 0);
            const QString key = table.keyAt(held);
            table.setRows(std::move(rows));
            QCOMPARE(textsOf(table), wanted);
            if (index.isValid())
                QCOMPARE(table.keyAt(index.row()), key);
            else
                QCOMPARE(table.rowOf(key), -1);
        }
    }
};

QTEST_MAIN(TestKeyedTable)
#include "tst_keyed_table.moc"
