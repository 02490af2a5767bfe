// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

namespace eraflazz::console {

/// Says on stderr when the GUI thread did not come round for longer than a person overlooks: "stall: 73 ms". For
/// measuring; costs 50 wake-ups a second.
class StallWatch final : public QObject {
    Q_OBJECT

public:
    static constexpr int kEveryMs = 20;
    static constexpr int kToldFromMs = 50; ///< Late by that much.

    explicit StallWatch(QObject* parent = nullptr);

private:
    void beat();

    QTimer m_timer;
    QElapsedTimer m_clock;
};

} // namespace eraflazz::console
