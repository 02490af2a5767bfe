// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/grid/cell_ink.h"
#include "look/grid/grid_delegate.h"
#include "look/type.h"
#include "sample_sales.h"
#include "ui_main.h"

#include <QAccessible>
#include <QImage>
#include <QPainter>

using namespace eraflazz::look;

namespace {

GridLayout salesLayout()
{
    GridLayout layout;
    for (const Column& column : SampleSales::columns())
        layout.kinds.push_back(column.kind);
    layout.firstColumn = SampleSales::Id;
    layout.lastColumn = SampleSales::Duration;
    return layout;
}

QImage
painted(const GridLayout& layout, const SampleSales& model, int column, QStyle::State state = QStyle::State_Enabled)
{
    QImage image(200, 26, QImage::Format_RGB32);
    QPainter painter(&image);
    GridDelegate delegate(layout, nullptr);
    QStyleOptionViewItem option;
    option.rect = image.rect();
    option.state = state;
    delegate.paint(&painter, option, model.index(1, column));
    return image;
}

} // namespace

class TestGridDelegate final : public QObject {
    Q_OBJECT

public:
    Theme* theme = nullptr;

private Q_SLOTS:
    void numbersAndTimesAreNeverCut()
    {
        for (const CellKind kind : {CellKind::Money, CellKind::Time, CellKind::Id, CellKind::Code, CellKind::Duration})
            QCOMPARE(shownText(kind, TypeRole::Cell, QStringLiteral("1.234.567.890"), 20),
                     QStringLiteral("1.234.567.890"));
    }

    void destinationsAreCutInTheMiddle()
    {
        const QString full = QStringLiteral("0410011222114020098");
        const QString shown = shownText(CellKind::Destination, TypeRole::Cell, full, 90);
        QVERIFY(shown.contains(QChar(0x2026)));
        QVERIFY(full.startsWith(shown.section(QChar(0x2026), 0, 0)));
        QVERIFY(full.endsWith(shown.section(QChar(0x2026), 1)));
        QVERIFY(shown.section(QChar(0x2026), 1).size() >= 4);
        QVERIFY(textWidth(TypeRole::Cell, shown) <= 91);
    }

    void messagesAreCutAtTheEnd()
    {
        const QString shown =
            shownText(CellKind::Message, TypeRole::Cell, QStringLiteral("Menunggu jawaban supplier"), 80);
        QVERIFY(shown.startsWith(QStringLiteral("Menung")));
        QVERIFY(shown.endsWith(QChar(0x2026)));
    }

    void whatFitsIsWhole()
    {
        const QString full = QStringLiteral("Nomor tujuan salah");
        const int enough = textWidth(TypeRole::Cell, full) + 2;
        QCOMPARE(shownText(CellKind::Message, TypeRole::Cell, full, enough), full);
    }

    void negativeMoneyIsRedAndBold()
    {
        const CellInk loss = cellInk(CellKind::Money, CellTone::ByKind, NoMark, QStringLiteral("-135"));
        QCOMPARE(loss.color, lightTokens().bad.ink);
        QVERIFY(loss.bold);
        QVERIFY(!cellInk(CellKind::Money, CellTone::ByKind, NoMark, QStringLiteral("135")).bold);
    }

    void doubtfulRowsHaveTintAndStripe()
    {
        const SampleSales doubtful(3, DoubtfulMark);
        const QImage cell = painted(salesLayout(), doubtful, SampleSales::Id);
        QCOMPARE(cell.pixelColor(1, 10), lightTokens().doubt.ground);
        QCOMPARE(cell.pixelColor(190, 10), lightTokens().doubtRow.ground);
        QCOMPARE(cell.pixelColor(100, 25), lightTokens().line);
    }

    void aSelectedDoubtfulRowKeepsItsOrangeStripe()
    {
        const SampleSales doubtful(3, DoubtfulMark);
        const QImage cell =
            painted(salesLayout(), doubtful, SampleSales::Id, QStyle::State_Enabled | QStyle::State_Selected);
        QCOMPARE(cell.pixelColor(1, 10), lightTokens().doubt.ground);
        QCOMPARE(cell.pixelColor(190, 10), lightTokens().sel);
        const SampleSales calm(3);
        const QImage other =
            painted(salesLayout(), calm, SampleSales::Id, QStyle::State_Enabled | QStyle::State_Selected);
        QCOMPARE(other.pixelColor(1, 10), lightTokens().accent);
    }

    void pillStaysOnASelectedRow()
    {
        const SampleSales doubtful(3, DoubtfulMark);
        const QImage cell =
            painted(salesLayout(), doubtful, SampleSales::Status, QStyle::State_Enabled | QStyle::State_Selected);
        QCOMPARE(cell.pixelColor(10, 5), lightTokens().doubt.ground);
    }

    void arrivedRowsAreTintedAndStaleGridsGrey()
    {
        QCOMPARE(painted(salesLayout(), SampleSales(3, ArrivedMark), SampleSales::Time).pixelColor(190, 5),
                 arrivedGround());
        GridLayout stale = salesLayout();
        stale.isStale = true;
        QCOMPARE(painted(stale, SampleSales(3), SampleSales::Time).pixelColor(190, 5), lightTokens().stale);
    }

    void stateCellsSayTheirWord()
    {
        const SampleSales doubtful(1, DoubtfulMark);
        const QModelIndex cell = doubtful.index(0, SampleSales::Status);
        QCOMPARE(cell.data(Qt::AccessibleTextRole).toString(), QStringLiteral("MERAGUKAN"));
        QCOMPARE(cell.data(Qt::DisplayRole).toString(), QStringLiteral("MERAGUKAN"));
    }
};

ERAFLAZZ_UI_TEST(TestGridDelegate)
#include "tst_grid_delegate.moc"
