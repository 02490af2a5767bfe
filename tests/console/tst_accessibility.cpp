// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/parts/action_row.h"
#include "look/parts/deposit_pair.h"
#include "look/parts/filter_rail.h"
#include "look/parts/icon_button.h"
#include "look/parts/nav_rail.h"
#include "look/parts/segmented.h"
#include "look/parts/tab_strip.h"
#include "look/parts/timeline.h"
#include "look/parts/top_bar.h"
#include "ui_main.h"

#include <QAccessible>
#include <QComboBox>
#include <QGraphicsView>
#include <QLabel>
#include <QMenu>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QSignalSpy>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableWidget>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <functional>
#include <memory>

using namespace eraflazz;
using namespace eraflazz::look;

Q_DECLARE_METATYPE(std::function<QWidget*()>)

namespace {

QAccessibleInterface* heard(QWidget* widget)
{
    return QAccessible::queryAccessibleInterface(widget);
}

} // namespace

class TestAccessibility final : public QObject {
    Q_OBJECT

public:
    Theme* theme = nullptr;

private Q_SLOTS:
    void everythingThatTakesTheFocusHasAName()
    {
        QWidget page;
        auto* column = new QVBoxLayout(&page);
        auto* top = new TopBar;
        top->setProfile(QStringLiteral("Makmur Jaya"), TagKind::Production);
        top->setPerson(QStringLiteral("Rina"));
        auto* tabs = new TabStrip(16);
        tabs->addTab(QStringLiteral("Langsung"), QStringLiteral("41"));
        tabs->showPlus();
        auto* rail = new FilterRail;
        rail->addGroup(QStringLiteral("Status"));
        rail->addRow(QStringLiteral("Gagal"), Icon::Cross)->setCount(296);
        auto* nav = new NavRail;
        nav->addItem(0, Icon::Home, QStringLiteral("Beranda"));
        for (QWidget* widget : std::initializer_list<QWidget*>{top, tabs, rail, nav})
            column->addWidget(widget);
        int focusable = 0;
        for (QWidget* widget : page.findChildren<QWidget*>()) {
            if (widget->focusPolicy() == Qt::NoFocus || widget->focusProxy() != nullptr)
                continue;
            ++focusable;
            QVERIFY2(!heard(widget)->text(QAccessible::Name).isEmpty(), widget->metaObject()->className());
        }
        QVERIFY(focusable >= 9);
    }

    void ownWidgetsSayWhatTheyAre()
    {
        NavRail rail;
        NavItem* home = rail.addItem(7, Icon::Home, QStringLiteral("Beranda"));
        home->setBadge(3, BadgeKind::Doubt);
        QCOMPARE(heard(&rail)->role(), QAccessible::PageTabList);
        QCOMPARE(heard(home)->role(), QAccessible::PageTab);
        QCOMPARE(heard(home)->text(QAccessible::Description), QStringLiteral("3 menunggu"));
        rail.choose(7);
        QVERIFY(heard(home)->state().selected);
        const DepositPairRow pair(
            {{QStringLiteral("Hana Jaya"), QStringLiteral("T-20811"), Money::rupiah(7'500'311), {}},
             std::nullopt,
             0,
             false,
             {}});
        QVERIFY(pair.accessibleName().contains(QStringLiteral("Rp\u00a07.500.311")));
    }

    void assistiveTechnologyCanPress()
    {
        NavRail rail;
        NavItem* home = rail.addItem(7, Icon::Home, QStringLiteral("Beranda"));
        QSignalSpy chosen(&rail, &NavRail::chosen);
        QAccessibleActionInterface* action = heard(home)->actionInterface();
        QVERIFY(action->actionNames().contains(QAccessibleActionInterface::pressAction()));
        action->doAction(QAccessibleActionInterface::pressAction());
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(chosen.first().first().toInt(), 7);
    }

    void railTabsAndSegmentsObeyTheKeyboard()
    {
        NavRail rail;
        rail.addItem(0, Icon::Home, QStringLiteral("Beranda"));
        NavItem* second = rail.addItem(1, Icon::Sales, QStringLiteral("Transaksi"));
        rail.choose(0);
        rail.show();
        rail.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&rail));
        rail.item(0)->setFocus();
        QTest::keyClick(rail.item(0), Qt::Key_Down);
        QVERIFY(second->isChecked());
        QCOMPARE(QApplication::focusWidget(), static_cast<QWidget*>(second));

        TabStrip tabs(0);
        tabs.addTab(QStringLiteral("Satu"));
        tabs.addTab(QStringLiteral("Dua"));
        tabs.show();
        tabs.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&tabs));
        tabs.tab(0)->setFocus();
        QTest::keyClick(tabs.tab(0), Qt::Key_Right);
        QCOMPARE(tabs.chosen(), 1);

        Segmented choice({QStringLiteral("Ikuti"), QStringLiteral("Tahan")}, QStringLiteral("Ekor"));
        QCOMPARE(choice.chosen(), 0);
        choice.choose(1);
        QCOMPARE(choice.chosen(), 1);
    }

    void theTimelineAlwaysHasEightSteps()
    {
        Timeline timeline;
        timeline.setFacts(Step::Routed,
                          {StepState::Done,
                           QStringLiteral("+4 ms"),
                           QStringLiteral("DIGI dipilih"),
                           {},
                           {{QStringLiteral("ISIM"), QStringLiteral("48.700"), QStringLiteral("dimatikan")}}});
        const auto steps = timeline.findChildren<TimelineStep*>();
        QCOMPARE(steps.size(), kSteps);
        QCOMPARE(steps.at(3)->accessibleName(),
                 QStringLiteral("Dirutekan, +4 ms, DIGI dipilih, ISIM 48.700 dimatikan"));
    }

    void whatAsksForAChildThatIsGoneGetsNothing_data()
    {
        QTest::addColumn<std::function<QWidget*()>>("make");
        const auto row = [](const char* name, std::function<QWidget*()> make) {
            QTest::newRow(name) << std::move(make);
        };
        row("scroll area", [] {
            auto* area = new QScrollArea;
            area->setWidget(new QLabel(QStringLiteral("isi")));
            return area;
        });
        row("picture with scroll bars", [] { return new QGraphicsView; });
        row("many lines", [] { return new QPlainTextEdit(QStringLiteral("isi")); });
        row("stack", [] {
            auto* stack = new QStackedWidget;
            stack->addWidget(new QLabel(QStringLiteral("isi")));
            return stack;
        });
        row("choice", [] {
            auto* choice = new QComboBox;
            choice->addItem(QStringLiteral("isi"));
            return choice;
        });
        row("table", [] { return new QTableWidget(2, 2); });
        row("tree", [] { return new QTreeWidget; });
        row("menu", [] { return new QMenu; });
        row("halves", [] { return new QSplitter; });
    }
    /// A screen reader counts children, and some go before it asks for them.
    void whatAsksForAChildThatIsGoneGetsNothing()
    {
        QFETCH(std::function<QWidget*()>, make);
        const std::unique_ptr<QWidget> widget(make());
        QAccessibleInterface* face = heard(widget.get());
        QVERIFY(face != nullptr);
        for (const int gone : {face->childCount(), face->childCount() + 1, 1'000'000}) {
            QAccessibleInterface* child = face->child(gone);
            QVERIFY2(child == nullptr || !child->isValid(), qPrintable(QString::number(gone)));
        }
    }

    void aScrollAreaShowsItsContent()
    {
        QScrollArea area;
        auto* content = new QLabel(QStringLiteral("isi"));
        area.setWidget(content);
        QAccessibleInterface* face = heard(&area);
        const int at = face->indexOfChild(heard(area.viewport()));
        QVERIFY(at >= 0);
        QCOMPARE(face->child(at)->object(), area.viewport());
        QCOMPARE(heard(content)->parent()->object(), area.viewport());
    }

    void anIconAloneHasItsWord()
    {
        const IconButton button(Icon::Copy, QStringLiteral("Salin"));
        QCOMPARE(button.accessibleName(), QStringLiteral("Salin"));
        QCOMPARE(button.toolTip(), QStringLiteral("Salin"));
    }
};

ERAFLAZZ_UI_TEST(TestAccessibility)
#include "tst_accessibility.moc"
