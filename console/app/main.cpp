// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/languages.h"
#include "look/theme.h"
#include "options.h"
#include "page_catalog.h"
#include "page_shot.h"
#include "ready_file.h"
#include "shell/console_window.h"
#include "shell/preferences.h"
#include "shell/sign_in_page.h"

#include <QApplication>
#include <QDir>
#include <QStandardPaths>

#include <cstdio>
#include <memory>

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

} // namespace

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    QApplication::setApplicationName(u"eraflazz-console"_s);
    QApplication::setApplicationVersion(QStringLiteral(ERAFLAZZ_VERSION));
    const Options options = readOptions(application);
    const QDir folder(settingsFolder(options));
    Preferences preferences(folder.filePath(u"console.ini"_s));
    look::installLanguage(application, options.language.isEmpty() ? preferences.language() : options.language);
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

    Profiles profiles(folder.filePath(u"servers.ini"_s));
    ActionRegistry actions;
    actions.restore(preferences.keys());
    ControlClient client(systemClock());
    SecretStore secrets(desktopKeyring(), systemClock());
    ConsoleWindow window({client, actions, profiles, preferences, secrets, theme, pageCatalog()});
    window.resize(options.size.value_or(QSize(1440, 900)));
    if (!options.place.page.isEmpty())
        window.goFirstTo(options.place);
    window.show();
    if (door)
        window.signIn().signInAs(demoProfile(*door), door->user, door->password);
    std::unique_ptr<PageShot> shot;
    if (!options.shot.isEmpty())
        shot = std::make_unique<PageShot>(window, options.shot, options.settleMs, door.has_value());
    return QApplication::exec();
}
