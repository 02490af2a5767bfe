// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/parts/filter_bar.h"
#include "look/parts/input_frame.h"
#include "look/tokens.h"
#include "ui_main.h"

#include <QLineEdit>
#include <QSignalSpy>

using namespace eraflazz;
using namespace eraflazz::look;

namespace {

text::FilterKeys keys()
{
    return {{QStringLiteral("status"), {}, false}, {QStringLiteral("produk"), {}, false}};
}

} // namespace

class TestFilterBar final : public QObject {
    Q_OBJECT

public:
    Theme* theme = nullptr;

private Q_SLOTS:
    void aBlankEndsAToken()
    {
        FilterBar bar;
        bar.setKeys(keys());
        QTest::keyClicks(bar.frame()->edit(), QStringLiteral("status:gagal 7K3"));
        QCOMPARE(bar.findChildren<FilterToken*>().size(), 1);
        QCOMPARE(bar.frame()->edit()->text(), QStringLiteral("7K3"));
        QCOMPARE(bar.filter(), QStringLiteral("status:gagal 7K3"));
    }

    void enterAppliesTheWholeFilter()
    {
        FilterBar bar;
        bar.setKeys(keys());
        QSignalSpy applied(&bar, &FilterBar::applied);
        QTest::keyClicks(bar.frame()->edit(), QStringLiteral("status:gagal produk:S10"));
        QTest::keyClick(bar.frame()->edit(), Qt::Key_Return);
        QCOMPARE(applied.count(), 1);
        QCOMPARE(applied.first().first().toString(), QStringLiteral("status:gagal produk:S10"));
    }

    void aWrongTokenIsNamedAndNeverApplied()
    {
        FilterBar bar;
        bar.setKeys(keys());
        QSignalSpy applied(&bar, &FilterBar::applied);
        QTest::keyClicks(bar.frame()->edit(), QStringLiteral("statsu:gagal"));
        QTest::keyClick(bar.frame()->edit(), Qt::Key_Return);
        QCOMPARE(applied.count(), 0);
        QVERIFY(bar.frame()->isWrong());
        QCOMPARE(bar.problem(), QStringLiteral("\"statsu\" bukan syarat. Maksud Anda \"status\"?"));
        QVERIFY(bar.height() > size::kFilterBar); // The sentence has its own line.
    }

    void backspaceTakesTheLastTokenBackIntoTheText()
    {
        FilterBar bar;
        bar.setKeys(keys());
        bar.setFilter(QStringLiteral("status:gagal produk:S10"));
        QTest::keyClick(bar.frame()->edit(), Qt::Key_Backspace);
        QCOMPARE(bar.frame()->edit()->text(), QStringLiteral("produk:S10"));
        QCOMPARE(bar.filter(), QStringLiteral("status:gagal produk:S10"));
    }

    void escapeEmptiesItEvenWhenSomethingIsWrong()
    {
        FilterBar bar;
        bar.setKeys(keys());
        QTest::keyClicks(bar.frame()->edit(), QStringLiteral("statsu:gagal "));
        QSignalSpy applied(&bar, &FilterBar::applied);
        QTest::keyClick(bar.frame()->edit(), Qt::Key_Escape);
        QVERIFY(bar.filter().isEmpty());
        QVERIFY(!bar.frame()->isWrong());
        QCOMPARE(applied.count(), 1);
        QVERIFY(applied.first().first().toString().isEmpty());
    }

    void downLeadsToWhatIsFiltered()
    {
        FilterBar bar;
        QSignalSpy down(&bar, &FilterBar::downAsked);
        QTest::keyClick(bar.frame()->edit(), Qt::Key_Down);
        QCOMPARE(down.count(), 1);
    }

    void aWrongValueSaysWhatCouldStandThere()
    {
        FilterBar bar;
        bar.setKeys({{QStringLiteral("status"), {QStringLiteral("sukses"), QStringLiteral("gagal")}, false},
                     {QStringLiteral("supplier"), {}, false}});
        bar.setFilter(QStringLiteral("status:gagl"));
        QCOMPARE(bar.problem(), QStringLiteral("\"gagl\" tidak cocok untuk \"status\". Tulis gagal."));
        bar.setFilter(QStringLiteral("status:entahlah"));
        QCOMPARE(bar.problem(), QStringLiteral("\"entahlah\" tidak cocok untuk \"status\". Tulis sukses, gagal."));
        bar.setFilter(QStringLiteral("supplier>DIGI"));
        QCOMPARE(bar.problem(), QStringLiteral("\"DIGI\" tidak cocok untuk \"supplier\". Tulis supplier:DIGI."));
    }

    void deleteOnATokenTakesItAwayAndApplies()
    {
        FilterBar bar;
        bar.setKeys(keys());
        bar.setFilter(QStringLiteral("status:gagal produk:S10"));
        QSignalSpy applied(&bar, &FilterBar::applied);
        QTest::keyClick(bar.findChildren<FilterToken*>().first(), Qt::Key_Delete);
        QCOMPARE(applied.count(), 1);
        QCOMPARE(bar.filter(), QStringLiteral("produk:S10"));
    }
};

ERAFLAZZ_UI_TEST(TestFilterBar)
#include "tst_filter_bar.moc"
