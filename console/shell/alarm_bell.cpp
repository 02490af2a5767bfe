// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/alarm_bell.h"

#include "core/link/subscription.h"
#include "desk/desk.h"
#include "shell/announcer.h"
#include "shell/preferences.h"

#include <utility>

#include <algorithm>

namespace eraflazz::console {

namespace {

constexpr std::size_t kRowsMax = 5'000;

bool isOpen(const AlarmFacts& alarm, qint64 nowMs)
{
    return alarm.acknowledgedBy.isEmpty() && alarm.mutedUntilMs.value_or(0) <= nowMs;
}

} // namespace

Announcer::~Announcer() = default;

AlarmBell::AlarmBell(Desk& desk, Preferences& preferences, Announcer& announcer, QObject* parent)
    : QObject(parent), m_desk(desk), m_preferences(preferences), m_announcer(announcer),
      m_store(desk.clock(), kRowsMax), m_unmute(desk.clock().alarm([this] { read(); }))
{
    m_announcer.setVerbs({.open = [this] { Q_EMIT openAsked(); }, .quietForNow = [this] { quietForNow(); }});
    connect(&preferences, &Preferences::alarmWaysChanged, this, &AlarmBell::readLater);
    if (!desk.rights().mayWatch("alarm"))
        return;
    m_store.watch(this);
    m_subscription = new Subscription(desk.client(), m_store, this);
    connect(m_subscription, &Subscription::stateChanged, this, &AlarmBell::readLater);
    m_subscription->open({.topic = QStringLiteral("alarm"), .filter = {}, .columns = {}, .timesASecond = 1});
}

AlarmBell::~AlarmBell()
{
    m_store.unwatch(this);
    delete m_subscription; // It lets go of its sink, which is a member and goes first.
    m_announcer.setVerbs({});
    m_announcer.hideState();
}

void AlarmBell::setLocked(bool isLocked)
{
    m_isLocked = isLocked;
}

void AlarmBell::quietForNow()
{
    m_quietUntilMs = m_desk.clock().monotonicMs() + kQuietMs;
}

bool AlarmBell::isQuiet() const
{
    return m_desk.clock().monotonicMs() < m_quietUntilMs;
}

void AlarmBell::rowsTold(std::span<const StoredRow* const>, std::span<const StoredRow* const>)
{
    readLater();
}

void AlarmBell::placesCame()
{
    readLater();
}

void AlarmBell::placesGone()
{
    readLater();
}

void AlarmBell::readLater()
{
    // New rows get their places only after they are told.
    if (!std::exchange(m_isReadAsked, true))
        QMetaObject::invokeMethod(this, &AlarmBell::read, Qt::QueuedConnection);
}

void AlarmBell::read()
{
    m_isReadAsked = false;
    if (m_subscription == nullptr || m_subscription->state() != Subscription::State::Current)
        return;      // Half a list, or an old one, says nothing about what is new.
    m_store.flush(); // Current is said as soon as the rows are there; they get their places a little later.
    const qint64 now = m_desk.client().serverUnixMs();
    const auto all = alarmsOf(m_store);
    std::vector<AlarmFacts> open;
    std::copy_if(
        all.begin(), all.end(), std::back_inserter(open), [now](const AlarmFacts& one) { return isOpen(one, now); });
    awaitUnmute(all);
    showState(open);
    QSet<QString> critical;
    std::vector<AlarmFacts> fresh;
    for (const AlarmFacts& one : open) {
        if (one.severity != Severity::Critical)
            continue;
        critical.insert(one.key);
        if (!m_critical.contains(one.key))
            fresh.push_back(one);
    }
    m_critical = critical;
    if (std::exchange(m_isKnown, true) && !fresh.empty())
        announce(fresh);
}

/// An alarm whose mute ends is told of again, though no row changes then.
void AlarmBell::awaitUnmute(const std::vector<AlarmFacts>& all)
{
    m_unmute->stop();
    const qint64 now = m_desk.client().serverUnixMs();
    qint64 first = 0;
    for (const AlarmFacts& one : all) {
        const qint64 until = one.mutedUntilMs.value_or(0);
        if (until > now && (first == 0 || until < first))
            first = until;
    }
    if (first > 0)
        m_unmute->start(first - now);
}

void AlarmBell::showState(const std::vector<AlarmFacts>& open)
{
    if (!m_preferences.alarmWay(AlarmWay::Tray)) {
        m_announcer.hideState();
        return;
    }
    if (open.empty())
        m_announcer.showState(std::nullopt, tr("No alarm"));
    else
        m_announcer.showState(open.front().severity, tr("%n alarm(s)", nullptr, static_cast<int>(open.size())));
}

void AlarmBell::announce(const std::vector<AlarmFacts>& fresh)
{
    if (isQuiet())
        return;
    if (m_preferences.alarmWay(AlarmWay::Sound))
        m_announcer.sound();
    if (m_announcer.isLookedAt() && !m_isLocked)
        return;
    if (m_preferences.alarmWay(AlarmWay::Window))
        m_announcer.alertWindow();
    if (!m_preferences.alarmWay(AlarmWay::Note))
        return;
    const int count = static_cast<int>(fresh.size());
    if (m_isLocked)
        m_announcer.note(tr("%n new alarm(s)", nullptr, count), tr("The console is locked."), Severity::Critical);
    else if (count == 1)
        m_announcer.note(alarmTitle(fresh.front()), alarmFigures(fresh.front()), Severity::Critical);
    else
        m_announcer.note(tr("%n new alarm(s)", nullptr, count), alarmTitle(fresh.front()), Severity::Critical);
}

} // namespace eraflazz::console
