// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/person_menu.h"

#include "desk/person_words.h"
#include "look/icon.h"
#include "shell/link_words.h"
#include "shell/preferences.h"

#include <QActionGroup>
#include <QCoreApplication>
#include <QMenu>

#include <algorithm>
#include <array>

namespace eraflazz::console {

namespace {

QString say(const char* words)
{
    return QCoreApplication::translate("PersonMenu", words);
}

QString menuText(QString text)
{
    return text.replace(u'&', QStringLiteral("&&"));
}

/// A fact, not a verb.
void addFact(QMenu& menu, const QString& words)
{
    menu.addAction(menuText(words))->setEnabled(false);
}

/// A menu of choices of which one holds.
template <typename Value, std::size_t Count>
void addChoice(QMenu& menu,
               look::Icon icon,
               const QString& title,
               const std::array<std::pair<Value, QString>, Count>& choices,
               const Value& chosen,
               std::function<void(const Value&)> choose)
{
    QMenu* sub = menu.addMenu(look::makeIcon(icon), title);
    auto* group = new QActionGroup(sub);
    for (const auto& [value, words] : choices) {
        QAction* action = sub->addAction(words);
        action->setCheckable(true);
        action->setChecked(value == chosen);
        group->addAction(action);
        QObject::connect(action, &QAction::triggered, sub, [choose, value = value] { choose(value); });
    }
}

void addTheme(QMenu& menu, const Workplace::Parts& parts)
{
    using look::ThemeChoice;
    const std::array<std::pair<ThemeChoice, QString>, 3> choices{
        {{ThemeChoice::System, say(QT_TRANSLATE_NOOP("PersonMenu", "As the desktop"))},
         {ThemeChoice::Light, say(QT_TRANSLATE_NOOP("PersonMenu", "Light"))},
         {ThemeChoice::Dark, say(QT_TRANSLATE_NOOP("PersonMenu", "Dark"))}}};
    addChoice<ThemeChoice>(menu,
                           look::Icon::Moon,
                           say(QT_TRANSLATE_NOOP("PersonMenu", "Theme")),
                           choices,
                           parts.theme.choice(),
                           [&theme = parts.theme, &preferences = parts.preferences](const ThemeChoice& choice) {
                               preferences.setTheme(choice);
                               theme.choose(choice);
                           });
}

void addLanguage(QMenu& menu, Workplace& place, const Workplace::Parts& parts)
{
    const std::array<std::pair<QString, QString>, 2> choices{
        {{QStringLiteral("id"), QStringLiteral("Bahasa Indonesia")},
         {QStringLiteral("en"), QStringLiteral("English")}}};
    addChoice<QString>(menu,
                       look::Icon::Globe,
                       say(QT_TRANSLATE_NOOP("PersonMenu", "Language")),
                       choices,
                       parts.preferences.language(),
                       [&place, &preferences = parts.preferences](const QString& language) {
                           preferences.setLanguage(language);
                           place.desk().tell({.kind = look::StripKind::Good,
                                              .sentence = say(QT_TRANSLATE_NOOP(
                                                  "PersonMenu", "The language changes when the console starts again.")),
                                              .action = {}});
                       });
}

void addZone(QMenu& menu, Workplace& place, const Workplace::Parts& parts)
{
    using text::ShownZone;
    const qint64 now = place.desk().client().serverUnixMs();
    const std::array<std::pair<ShownZone, QString>, 2> choices{
        {{ShownZone::Shop, say(QT_TRANSLATE_NOOP("PersonMenu", "The shop's (%1)")).arg(text::shopZoneName())},
         {ShownZone::Computer,
          say(QT_TRANSLATE_NOOP("PersonMenu", "This computer's (%1)")).arg(text::zoneName(ShownZone::Computer, now))}}};
    addChoice<ShownZone>(menu,
                         look::Icon::Clock,
                         say(QT_TRANSLATE_NOOP("PersonMenu", "Times by the clock of")),
                         choices,
                         parts.preferences.zone(),
                         [&place, &preferences = parts.preferences](const ShownZone& zone) {
                             preferences.setZone(zone);
                             place.desk().tell(
                                 {.kind = look::StripKind::Good,
                                  .sentence = say(QT_TRANSLATE_NOOP(
                                      "PersonMenu",
                                      "Times change when the console starts again. Periods, filters and files stay "
                                      "in the shop's time.")),
                                  .action = {}});
                         });
}

void addIdle(QMenu& menu, const Workplace::Parts& parts)
{
    const auto minutes = [](int count) {
        return QCoreApplication::translate("PersonMenu", "after %n minute(s)", nullptr, count);
    };
    const std::array<std::pair<int, QString>, 4> choices{{{5, minutes(5)},
                                                          {15, minutes(15)},
                                                          {30, minutes(30)},
                                                          {0, say(QT_TRANSLATE_NOOP("PersonMenu", "only by hand"))}}};
    addChoice<int>(menu,
                   look::Icon::Clock,
                   say(QT_TRANSLATE_NOOP("PersonMenu", "Lock by itself")),
                   choices,
                   parts.preferences.idleMinutes(),
                   [&preferences = parts.preferences](const int& chosen) { preferences.setIdleMinutes(chosen); });
}

void addAlarmWays(QMenu& menu, Workplace& place, const Workplace::Parts& parts)
{
    const std::array<std::pair<AlarmWay, QString>, 4> ways{
        {{AlarmWay::Tray, say(QT_TRANSLATE_NOOP("PersonMenu", "Mark beside the clock"))},
         {AlarmWay::Note, say(QT_TRANSLATE_NOOP("PersonMenu", "Notification"))},
         {AlarmWay::Sound, say(QT_TRANSLATE_NOOP("PersonMenu", "Sound"))},
         {AlarmWay::Window, say(QT_TRANSLATE_NOOP("PersonMenu", "Window asks for attention"))}}};
    QMenu* sub = menu.addMenu(look::makeIcon(look::Icon::Bell), say(QT_TRANSLATE_NOOP("PersonMenu", "New alarms")));
    for (const auto& [way, words] : ways) {
        QAction* action = sub->addAction(words);
        action->setCheckable(true);
        action->setChecked(parts.preferences.alarmWay(way));
        QObject::connect(action, &QAction::toggled, sub, [&preferences = parts.preferences, way = way](bool isOn) {
            preferences.setAlarmWay(way, isOn);
        });
    }
    sub->addSeparator();
    QObject::connect(sub->addAction(say(QT_TRANSLATE_NOOP("PersonMenu", "Quiet for an hour"))),
                     &QAction::triggered,
                     &place,
                     &Workplace::quietAsked);
}

/// The pages by the groups of the rail: one list of all would be taller than a small screen.
void addPages(QMenu& menu, Workplace& place, const Workplace::Parts& parts)
{
    const std::array names{say(QT_TRANSLATE_NOOP("PersonMenu", "Sales and complaints")),
                           say(QT_TRANSLATE_NOOP("PersonMenu", "Money and agents")),
                           say(QT_TRANSLATE_NOOP("PersonMenu", "Products and suppliers")),
                           say(QT_TRANSLATE_NOOP("PersonMenu", "Reports and system"))};
    std::array<QMenu*, names.size()> groups{};
    for (const PageEntry& entry : parts.catalog) {
        QAction* action = place.action(entry.action);
        if (action == nullptr || !action->isVisible())
            continue;
        const std::size_t at = std::min(static_cast<std::size_t>(std::max(0, entry.group)), names.size() - 1);
        if (groups[at] == nullptr)
            groups[at] = menu.addMenu(names[at]);
        groups[at]->addAction(action);
    }
}

} // namespace

void fillPersonMenu(QMenu& menu, Workplace& place, const Workplace::Parts& parts)
{
    const auto& welcome = parts.client.welcome();
    addFact(menu, QString::fromStdString(welcome.name) + QStringLiteral(" · ") + roleWord(welcome.role));
    menu.addSeparator();
    addTheme(menu, parts);
    addLanguage(menu, place, parts);
    addZone(menu, place, parts);
    addIdle(menu, parts);
    if (place.desk().may("alarm.read"))
        addAlarmWays(menu, place, parts);
    menu.addSeparator();
    for (const char* id : {"app.password", "app.twostep", "app.lock", "app.signout"})
        menu.addAction(place.action(id));
}

void fillMainMenu(QMenu& menu, Workplace& place, const Workplace::Parts& parts)
{
    addPages(menu, place, parts);
    menu.addSeparator();
    for (const char* id : {"app.search", "app.help", "app.about", "app.fullscreen", "app.reconnect"})
        menu.addAction(place.action(id));
    QAction* keys = menu.addAction(say(QT_TRANSLATE_NOOP("PersonMenu", "Show the key bar")));
    keys->setCheckable(true);
    keys->setChecked(parts.preferences.isKeyBarShown());
    QObject::connect(keys, &QAction::toggled, &parts.preferences, &Preferences::setKeyBarShown);
    menu.addSeparator();
    fillPersonMenu(menu, place, parts);
}

void fillServerMenu(QMenu& menu, Workplace& place, const Workplace::Parts& parts)
{
    const Profile& here = place.profile();
    addFact(menu, here.address.toString());
    if (!here.fingerprint.isEmpty())
        addFact(menu, say(QT_TRANSLATE_NOOP("PersonMenu", "Certificate %1")).arg(shortFingerprint(here.fingerprint)));
    addFact(menu, QString::fromStdString(parts.client.hello().server));
    addFact(menu, say(QT_TRANSLATE_NOOP("PersonMenu", "Console %1")).arg(QCoreApplication::applicationVersion()));
    menu.addSeparator();
    for (const Profile& profile : parts.profiles.all()) {
        if (profile.id == here.id)
            continue;
        QAction* action =
            menu.addAction(say(QT_TRANSLATE_NOOP("PersonMenu", "Sign in to %1…")).arg(menuText(profile.name)));
        QObject::connect(
            action, &QAction::triggered, &place, [&place, profile] { Q_EMIT place.otherServerAsked(profile); });
    }
    menu.addAction(place.action("app.signout"));
}

} // namespace eraflazz::console
