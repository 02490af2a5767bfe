// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/link/clock.h"
#include "core/rows/row_store.h"
#include "desk/alarm_words.h"

#include <QObject>
#include <QSet>

#include <memory>
#include <vector>

namespace eraflazz::console {

class Announcer;
class Desk;
class Preferences;
class Subscription;

/// Watches the alarms for as long as somebody is signed in, also while the window is hidden or locked, and announces
/// each new critical one once: by the ways the person left on, not while it is muted or noted, not in a quiet hour.
/// What was there at the sign-in is shown, not announced. GUI thread.
class AlarmBell final : public QObject, private RowWatcher {
    Q_OBJECT

public:
    static constexpr qint64 kQuietMs = 3'600'000;

    AlarmBell(Desk& desk, Preferences& preferences, Announcer& announcer, QObject* parent = nullptr);
    ~AlarmBell() override;

    /// Locked: it is said that there is an alarm, not which.
    void setLocked(bool isLocked);
    void quietForNow();
    [[nodiscard]] bool isQuiet() const;

Q_SIGNALS:
    void openAsked();

private:
    void rowsTold(std::span<const StoredRow* const> touched, std::span<const StoredRow* const> gone) override;
    void placesCame() override;
    void placesGone() override;
    void readLater();
    void read();
    void awaitUnmute(const std::vector<AlarmFacts>& all);
    void showState(const std::vector<AlarmFacts>& open);
    void announce(const std::vector<AlarmFacts>& fresh);

    Desk& m_desk;
    Preferences& m_preferences;
    Announcer& m_announcer;
    RowStore m_store;
    Subscription* m_subscription = nullptr;
    std::unique_ptr<Alarm> m_unmute;
    QSet<QString> m_critical; ///< Known to somebody already.
    qint64 m_quietUntilMs = 0;
    bool m_isKnown = false; ///< The first answer was read.
    bool m_isReadAsked = false;
    bool m_isLocked = false;
};

} // namespace eraflazz::console
