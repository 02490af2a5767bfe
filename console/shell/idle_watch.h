// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/link/clock.h"

#include <QObject>

#include <memory>

namespace eraflazz::console {

/// Tells when nobody has touched keyboard or mouse for so many minutes. Watches the whole application. GUI thread.
class IdleWatch final : public QObject {
    Q_OBJECT

public:
    explicit IdleWatch(Clock& clock, QObject* parent = nullptr);
    ~IdleWatch() override;

    void start(int minutes); ///< 0: never.
    void stop();

Q_SIGNALS:
    void idle(); ///< Once; start() begins anew.

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void look();

    Clock& m_clock;
    std::unique_ptr<Alarm> m_alarm;
    qint64 m_limitMs = 0;
    qint64 m_touchedMs = 0;
};

} // namespace eraflazz::console
