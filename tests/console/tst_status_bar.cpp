// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/paint.h"
#include "look/parts/status_bar.h"
#include "look/parts/tab_strip.h"
#include "ui_main.h"

#include <QTest>

#include <vector>

using namespace eraflazz::look;
using namespace Qt::Literals::StringLiterals;

namespace {

/// The line of a narrow window: more words than it has room for.
struct Line {
    Line()
    {
        bar.resize(4'000, bar.height()); // Nothing is away before a test takes the room.
        link->setContent(u"Tersambung"_s);
        roundTrip->setContent(u"120 ms"_s);
        time->setContent(u"21:14:07 WIB"_s);
        speed->setContent(u"12,4 trx/dtk"_s);
        reserve->setLoose();
        reserve->setContent(u"saldo terendah DIGIFLAZZ Rp 12.345.678 · habis ± 2 j 10 mnt"_s);
        person->setContent(u"dewi @ keuangan"_s);
        bar.setYielding({roundTrip, speed});
    }
    void widen(int width)
    {
        bar.resize(width, bar.height());
        bar.show();
        QTest::qWait(20);
    }
    [[nodiscard]] int wholeWidth() const
    {
        int wide = 0;
        for (const StatusCell* cell : {link, roundTrip, time, speed, reserve, person})
            wide += cell->sizeHint().width() + 25;
        return wide + 36;
    }
    StatusBar bar;
    StatusCell* link = bar.addCell();
    StatusCell* roundTrip = bar.addCell();
    StatusCell* time = bar.addCell();
    StatusCell* speed = bar.addCell();
    StatusCell* reserve = bar.addCell();
    StatusCell* person = bar.addRightCell();
};

} // namespace

class TestStatusBar final : public QObject {
    Q_OBJECT

public:
    Theme* theme = nullptr;

private Q_SLOTS:
    void everythingIsWholeWhereThereIsRoom()
    {
        Line line;
        line.widen(line.wholeWidth());
        for (const StatusCell* cell : {line.link, line.roundTrip, line.time, line.speed, line.reserve, line.person}) {
            QVERIFY(!cell->isAway());
            QCOMPARE(cell->width(), cell->sizeHint().width());
            QVERIFY(cell->toolTip().isEmpty());
        }
    }

    void theLooseCellIsCutFirstAndItsTooltipSaysAll()
    {
        Line line;
        line.widen(line.wholeWidth() - 60);
        QVERIFY(line.reserve->width() < line.reserve->sizeHint().width());
        QCOMPARE(line.reserve->toolTip(), line.reserve->text());
        for (const StatusCell* cell : {line.link, line.roundTrip, line.time, line.speed, line.person})
            QCOMPARE(cell->width(), cell->sizeHint().width());
    }

    void cellsGoInTheirOrderAndNoneOfTheOthersIsCut()
    {
        Line line;
        const int cut = line.reserve->sizeHint().width() - line.reserve->minimumSizeHint().width();
        const int afterFirst = line.roundTrip->sizeHint().width() + 25;
        line.widen(line.wholeWidth() - cut - 10);
        QVERIFY(line.roundTrip->isAway());
        QVERIFY(!line.speed->isAway());
        line.widen(line.wholeWidth() - cut - afterFirst - 10);
        QVERIFY(line.roundTrip->isAway());
        QVERIFY(line.speed->isAway());
        for (const StatusCell* cell : {line.link, line.time, line.person})
            QVERIFY2(cell->width() >= cell->leastWidth(), qPrintable(cell->text()));
    }

    void whatWentComesBackWithTheRoom()
    {
        Line line;
        const int whole = line.wholeWidth();
        line.widen(300);
        QVERIFY(line.roundTrip->isAway());
        line.widen(whole);
        QVERIFY(!line.roundTrip->isAway());
        QCOMPARE(line.roundTrip->width(), line.roundTrip->sizeHint().width());
    }

    void tabsOfANarrowStripStandCloserBeforeAWordIsCut()
    {
        TabStrip strip(16);
        std::vector<TabButton*> tabs;
        for (const QString& word : {u"Profil"_s, u"Harga"_s, u"Mutasi"_s, u"Pindah"_s})
            tabs.push_back(strip.addTab(word));
        int wanted = 32;
        for (const TabButton* tab : tabs)
            wanted += tab->sizeHint().width() + 12;
        strip.resize(wanted, strip.height());
        strip.show();
        QTest::qWait(20);
        for (const TabButton* tab : tabs)
            QCOMPARE(tab->width(), tab->sizeHint().width());
        QVERIFY(tabs[1]->x() - tabs[0]->geometry().right() < 16);
        strip.resize(800, strip.height());
        QTest::qWait(20);
        QCOMPARE(tabs[1]->x() - tabs[0]->geometry().right() - 1, 16);
        // The frame of the keyboard stands clear of the letters.
        QVERIFY(tabs[0]->width() >= textWidth(TypeRole::BodyBold, tabs[0]->text()) + 8);
    }

    void aLongerWordMakesRoomForItself()
    {
        Line line;
        line.widen(line.wholeWidth());
        line.link->setContent(u"Terputus · coba lagi dalam 12 dtk, lalu lagi, dan sekali lagi sesudahnya"_s);
        QTest::qWait(20);
        QVERIFY(line.link->width() >= line.link->leastWidth());
    }
};

ERAFLAZZ_UI_TEST(TestStatusBar)
#include "tst_status_bar.moc"
