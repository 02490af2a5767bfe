// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/paint.h"
#include "look/system_scheme.h"
#include "look/type.h"
#include "ui_main.h"

#include <QFontInfo>
#include <QSignalSpy>
#include <QStyle>
#include <QWidget>

using namespace eraflazz::look;

namespace {

class Watcher final : public QWidget {
public:
    int paletteChanges = 0;

protected:
    void changeEvent(QEvent* event) override
    {
        if (event->type() == QEvent::PaletteChange)
            ++paletteChanges;
        QWidget::changeEvent(event);
    }
};

} // namespace

class TestTheme final : public QObject {
    Q_OBJECT

public:
    Theme* theme = nullptr;

private Q_SLOTS:
    void init() { theme->choose(ThemeChoice::Light); }

    void ampersandsOfNamesStayAndMarksOfKeysGo()
    {
        QCOMPARE(withoutMnemonic(QStringLiteral("Jaya && Sons")), QStringLiteral("Jaya & Sons"));
        QCOMPARE(withoutMnemonic(QStringLiteral("&Buka")), QStringLiteral("Buka"));
        QCOMPARE(withoutMnemonic(QStringLiteral("Buka&")), QStringLiteral("Buka"));
    }

    void choosingChangesTokensPaletteAndWidgets()
    {
        Watcher widget;
        widget.show();
        QSignalSpy changed(theme, &Theme::changed);
        theme->choose(ThemeChoice::Dark);
        QVERIFY(tokens().isDark);
        QCOMPARE(QApplication::palette().color(QPalette::Base), darkTokens().surface);
        QCOMPARE(QApplication::palette().color(QPalette::Disabled, QPalette::Text), darkTokens().off);
        QCOMPARE(changed.count(), 1);
        QTRY_VERIFY(widget.paletteChanges > 0);
    }

    void choosingTheSameChangesNothing()
    {
        QSignalSpy changed(theme, &Theme::changed);
        theme->choose(ThemeChoice::Light);
        QCOMPARE(changed.count(), 0);
    }

    void systemFollowsThePortalOnlyWhenChosen()
    {
        theme->system().takePreference(1);
        QVERIFY(!tokens().isDark);
        theme->choose(ThemeChoice::System);
        QVERIFY(tokens().isDark);
        theme->system().takePreference(2);
        QVERIFY(!tokens().isDark);
    }

    void withoutAPreferenceThePaletteDecides()
    {
        SystemScheme scheme(true);
        QVERIFY(scheme.isDark());
        scheme.takePreference(2);
        QVERIFY(!scheme.isDark());
        QSignalSpy changed(&scheme, &SystemScheme::changed);
        scheme.takePreference(0);
        QVERIFY(scheme.isDark());
        QCOMPARE(changed.count(), 1);
    }

    void noStyleSheetAndNoAnimation()
    {
        QVERIFY(qApp->styleSheet().isEmpty());
        QCOMPARE(QApplication::style()->styleHint(QStyle::SH_Widget_Animation_Duration), 0);
    }

    void digitsOfTheFaceHaveOneWidth()
    {
        QVERIFY2(hasOwnFace(), "install fonts-noto-core: packaging/dependencies.txt");
        QCOMPARE(QFontInfo(font(TypeRole::Cell)).family(), QStringLiteral("Noto Sans"));
        const QFontMetricsF metrics(font(TypeRole::Cell));
        for (char c = '1'; c <= '9'; ++c)
            QCOMPARE(metrics.horizontalAdvance(QLatin1Char(c)), metrics.horizontalAdvance(QLatin1Char('0')));
    }

    void everyRoleHasItsSizeInPixels()
    {
        QCOMPARE(font(TypeRole::Body).pixelSize(), 13);
        QCOMPARE(font(TypeRole::AmountToApprove).pixelSize(), 26);
        QVERIFY(font(TypeRole::SmallBold).bold());
        QVERIFY(!font(TypeRole::Cell).bold());
    }
};

ERAFLAZZ_UI_TEST(TestTheme)
#include "tst_theme.moc"
