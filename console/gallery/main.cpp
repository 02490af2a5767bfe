// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/icon.h"
#include "look/languages.h"
#include "look/theme.h"
#include "pages.h"
#include "sales_page.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QLineEdit>
#include <QMenu>
#include <QProcess>
#include <QTabWidget>
#include <QToolTip>

#include <cmath>
#include <functional>
#include <memory>
#include <vector>

namespace {

using namespace Qt::Literals::StringLiterals;
using namespace eraflazz;

struct Exhibit {
    QString name;
    std::function<QWidget*(bool dark)> make;
};

std::vector<Exhibit> exhibits()
{
    return {{u"komponen"_s, [](bool) { return gallery::makeComponentsPage(); }},
            {u"masuk"_s, [](bool dark) { return gallery::makeSignInPage(dark); }},
            {u"transaksi"_s, [](bool) { return gallery::makeSalesPage(); }},
            {u"beranda"_s, [](bool) { return gallery::makeHomePage(); }},
            {u"deposit"_s, [](bool) { return gallery::makeDepositPage(); }},
            {u"kosong"_s, [](bool) { return gallery::makeEmptyPage(); }},
            {u"terputus"_s, [](bool) { return gallery::makeBrokenPage(); }}};
}

/// One picture of one page at one size; true when it was written.
bool shoot(const Exhibit& exhibit, bool dark, QSize size, const QDir& folder)
{
    const std::unique_ptr<QWidget> page(exhibit.make(dark));
    page->resize(size);
    page->show();
    page->activateWindow();
    // Layouts settle, the window takes the focus, and what they post to themselves is delivered.
    const auto settle = [] {
        for (int turn = 0; turn < 4; ++turn)
            QCoreApplication::processEvents();
    };
    settle();
    page->resize(size); // What folds in a narrow window makes room only now.
    settle();
    if (QWidget* first = QApplication::focusWidget())
        first->clearFocus();
    if (auto* focus = page->findChild<QLineEdit*>(u"focusMe"_s))
        focus->setFocus();
    settle();
    const QPixmap picture = page->grab();
    const int percent = static_cast<int>(std::lround(picture.devicePixelRatio() * 100));
    const QString name = u"%1-%2-%3x%4-%5.png"_s.arg(exhibit.name, dark ? u"gelap"_s : u"terang"_s)
                             .arg(size.width())
                             .arg(size.height())
                             .arg(percent);
    return picture.save(folder.filePath(name));
}

/// What floats: a menu and a tip.
bool shootFloating(bool dark, const QDir& folder)
{
    QMenu menu;
    menu.addAction(look::makeIcon(look::Icon::Copy), u"Salin baris\tCtrl+C"_s);
    QAction* chosen = menu.addAction(u"Harga (Rp)"_s);
    chosen->setCheckable(true);
    chosen->setChecked(true);
    menu.addAction(u"Kembalikan dana…"_s)->setEnabled(false);
    menu.addSeparator();
    menu.addMenu(u"Kolom"_s);
    menu.popup(QPoint(40, 40));
    menu.setActiveAction(chosen);
    QToolTip::showText(QPoint(300, 300), u"Perlu hak \"laporan laba\""_s);
    const QString suffix =
        u"%1-%2.png"_s.arg(dark ? u"gelap"_s : u"terang"_s).arg(std::lround(menu.devicePixelRatioF() * 100));
    bool good = menu.grab().save(folder.filePath(u"menu-"_s + suffix));
    for (QWidget* widget : QApplication::topLevelWidgets()) {
        if (widget->inherits("QTipLabel"))
            good = widget->grab().save(folder.filePath(u"tip-"_s + suffix)) && good;
    }
    QToolTip::hideText();
    return good;
}

int shootAll(look::Theme& theme, const QString& path, const QString& only)
{
    const QDir folder(path);
    if (!folder.mkpath(u"."_s))
        return 1;
    bool good = true;
    for (const bool dark : {false, true}) {
        theme.choose(dark ? look::ThemeChoice::Dark : look::ThemeChoice::Light);
        good = shootFloating(dark, folder) && good;
        for (const Exhibit& exhibit : exhibits()) {
            if (!only.isEmpty() && exhibit.name != only)
                continue;
            for (const QSize size : {QSize(1440, 900), QSize(1366, 768)})
                good = shoot(exhibit, dark, size, folder) && good;
        }
    }
    return good ? 0 : 1;
}

int showAll()
{
    QTabWidget tabs;
    for (const Exhibit& exhibit : exhibits())
        tabs.addTab(exhibit.make(false), exhibit.name);
    tabs.resize(1440, 940);
    tabs.show();
    return QApplication::exec();
}

} // namespace

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    QApplication::setApplicationName(u"eraflazz-gallery"_s);
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Every part of the console with invented data"_s);
    parser.addHelpOption();
    const QCommandLineOption shots(
        u"shots"_s, u"Write pictures of all pages into DIR, then end. 200 % follows by itself."_s, u"DIR"_s);
    const QCommandLineOption only(u"only"_s, u"Only this page."_s, u"PAGE"_s);
    const QCommandLineOption language(u"lang"_s, u"id or en."_s, u"LANGUAGE"_s, u"id"_s);
    const QCommandLineOption dark(u"dark"_s, u"Start dark."_s);
    parser.addOptions({shots, only, language, dark});
    parser.process(application);

    look::installLanguage(application, parser.value(language));
    look::Theme theme(parser.isSet(dark) ? look::ThemeChoice::Dark : look::ThemeChoice::Light);
    if (!parser.isSet(shots))
        return showAll();
    const int result = shootAll(theme, parser.value(shots), parser.value(only));
    // The scale is fixed when a process starts: the larger pictures come from a second one.
    if (result != 0 || qEnvironmentVariableIsSet("QT_SCALE_FACTOR"))
        return result;
    qputenv("QT_SCALE_FACTOR", "2");
    return QProcess::execute(QCoreApplication::applicationFilePath(), QCoreApplication::arguments().mid(1));
}
