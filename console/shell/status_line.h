// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/link/clock.h"

#include <QWidget>

#include <memory>

namespace eraflazz::look {
class StatusBar;
class StatusCell;
} // namespace eraflazz::look

namespace eraflazz::console {

class Desk;
class ShopPulse;

/// The line at the foot of the window: link, round trip, the server's time, speed, success, what waits, the float that
/// ends first, how old the data is, who sits here. Rewritten once a second while somebody looks. GUI thread.
class StatusLine final : public QWidget {
    Q_OBJECT

public:
    StatusLine(Desk& desk, const ShopPulse& pulse, QWidget* parent = nullptr);
    ~StatusLine() override;

    void setForward(bool isForward);

private:
    void write();
    void writeLive();
    void writeBroken();
    void tick();
    [[nodiscard]] qint64 ageMs() const;
    /// "21:14:07 WIB": with the name of the zone, and whose it is when it is not the shop's.
    [[nodiscard]] static QString clockWords(qint64 unixMs);

    Desk& m_desk;
    const ShopPulse& m_pulse;
    std::unique_ptr<Alarm> m_tick;
    look::StatusBar* m_bar;
    look::StatusCell* m_link;
    look::StatusCell* m_roundTrip;
    look::StatusCell* m_time;
    look::StatusCell* m_speed;
    look::StatusCell* m_success;
    look::StatusCell* m_pending;
    look::StatusCell* m_float;
    look::StatusCell* m_age;
    look::StatusCell* m_person;
};

/// "21:14:07" by the clock that is shown.
[[nodiscard]] QString shownClock(qint64 unixMs);

} // namespace eraflazz::console
