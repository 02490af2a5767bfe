// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/single_instance.h"
#include "look/languages.h"
#include "look/theme.h"
#include "options.h"
#include "page_catalog.h"
#include "page_shot.h"
#include "ready_file.h"
#include "shell/console_window.h"
#include "shell/preferences.h"
#include "shell/sign_in_page.h"
#include "stall_watch.h"
#include "text/shown_time.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QScreen>
#include <QStandardPaths>

#include <cstdio>
#include <ctime>
#include <memory>
#include <unistd.h>

namespace {

using namespace Qt::Literals::StringLiterals;
using namespace eraflazz;
using namespace eraflazz::console;

/// What people arrange in a demo is found again in the next one.
const auto kDemoProfile = u"0000000000000000000000000000de30"_s;

QString settingsFolder(const Options& options)
{
    const QString folder = options.settings.isEmpty()
                               ? QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation)
                               : options.settings;
    QDir().mkpath(folder);
    return folder;
}

look::ThemeChoice themeOf(const Options& options, const Preferences& preferences)
{
    if (options.theme.isEmpty())
        return preferences.theme();
    return options.theme == u"dark"_s ? look::ThemeChoice::Dark : look::ThemeChoice::Light;
}

Profile demoProfile(const DemoDoor& door)
{
    Profile profile;
    profile.id = kDemoProfile;
    profile.name = u"Demo"_s;
    profile.address = door.control;
    profile.user = door.user;
    profile.environment = Profile::Environment::Test;
    return profile;
}

/// The size everything was drawn for; the whole screen where that is smaller.
void fitScreen(QWidget& window)
{
    constexpr QSize kDrawnFor(1440, 900);
    const QSize room = QGuiApplication::primaryScreen()->availableSize();
    window.resize(kDrawnFor.boundedTo(room));
    if (room.width() <= kDrawnFor.width() || room.height() <= kDrawnFor.height())
        window.setWindowState(Qt::WindowMaximized);
}

/// Milliseconds since the kernel made this process.
double processAgeMs()
{
    QFile file(u"/proc/self/stat"_s);
    timespec now{};
    if (!file.open(QIODevice::ReadOnly) || clock_gettime(CLOCK_BOOTTIME, &now) != 0)
        return 0;
    // The 22nd field, counted behind the name, which may hold anything.
    const QByteArray stat = file.readAll();
    const QList<QByteArray> fields = stat.mid(stat.lastIndexOf(')') + 2).split(' ');
    const double started = fields.value(19).toDouble() * 1000 / static_cast<double>(sysconf(_SC_CLK_TCK));
    return static_cast<double>(now.tv_sec) * 1000 + static_cast<double>(now.tv_nsec) / 1e6 - started;
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication::setApplicationName(u"eraflazz-console"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(ERAFLAZZ_VERSION));
    if (asksForWords(argc, argv)) {
        // A machine without a screen can be asked too; whoever only meant such a word as a value gets the window.
        const QCoreApplication words(argc, argv);
        (void)readOptions(words);
    }
    QApplication application(argc, argv);
    QApplication::setDesktopFileName(u"org.eraflazz.Console"_s);
    const Options options = readOptions(application);
    const QString folder = settingsFolder(options);
    SingleInstance instance(folder);
    if (options.shot.isEmpty() && !instance.claim()) {
        std::fprintf(stderr, "eraflazz-console: already open; its window comes to the front\n");
        return 0;
    }
    Preferences preferences(QDir(folder).filePath(u"console.ini"_s));
    look::installLanguage(application, options.language.isEmpty() ? preferences.language() : options.language);
    text::setShownZone(preferences.zone());
    look::Theme theme(themeOf(options, preferences));

    std::optional<DemoDoor> door;
    if (!options.readyFile.isEmpty()) {
        QString problem;
        door = readDemoDoor(options.readyFile, options.user, &problem);
        if (!door) {
            std::fprintf(stderr, "eraflazz-console: %s\n", qPrintable(problem));
            return 2;
        }
    }

    Profiles profiles(QDir(folder).filePath(u"servers.ini"_s));
    SecretStore secrets(desktopKeyring(), systemClock());
    ActionRegistry actions;
    actions.restore(preferences.keys());
    ControlClient client(systemClock());
    ConsoleWindow window({client, actions, profiles, preferences, secrets, theme, pageCatalog()});
    if (options.size) {
        window.resize(*options.size);
    } else {
        fitScreen(window);
        window.keepGeometry();
    }
    if (!options.place.page.isEmpty())
        window.goFirstTo(options.place);
    QObject::connect(&instance, &SingleInstance::raiseAsked, &window, &ConsoleWindow::comeToFront);
    std::unique_ptr<StallWatch> stalls;
    if (options.tellsTime) {
        stalls = std::make_unique<StallWatch>();
        QObject::connect(&window, &ConsoleWindow::painted, &window, [] {
            std::fprintf(stderr, "first painted after %.0f ms\n", processAgeMs());
        });
    }
    window.show();
    if (door)
        window.signIn().signInAs(demoProfile(*door), door->user, door->password);
    std::unique_ptr<PageShot> shot;
    if (!options.shot.isEmpty())
        shot = std::make_unique<PageShot>(
            window, PageShot::Wanted{options.shot, options.settleMs, door.has_value(), options.place.page});
    return QApplication::exec();
}
