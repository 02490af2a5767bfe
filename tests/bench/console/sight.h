// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QRect>
#include <QString>
#include <QStringList>

#include <functional>

namespace eraflazz::bench {

/// What stands on the screen there.
[[nodiscard]] QImage seen(const QRect& place = {});

/// Where two pictures of the screen show one thing in one state and another in the other one, every time: whatever else
/// moves on the screen is left out. `show` brings a state, 0 or 1, to the screen. Null when there is no such place.
[[nodiscard]] QRect placeOf(const std::function<void(int state)>& show);

/// Counts the pictures that follow each other in a place.
class FrameCount final {
public:
    explicit FrameCount(const QRect& place) : m_place(place), m_last(seen(place)) {}
    void look();
    [[nodiscard]] int frames() const { return m_frames; }

private:
    QRect m_place;
    QImage m_last;
    int m_frames = 0;
};

/// Keys and mouse for a window, as a person's come: through the screen.
class Hand final {
public:
    explicit Hand(qint64 processId); ///< The window gets the keyboard. Throws without a window.

    void click(const QPoint& at);
    void press(const QPoint& at);
    void release();
    void moveTo(const QPoint& at);
    void key(const QString& name);
    void type(const QString& text);
    /// Presses while the caller looks.
    void keepPressing(const QString& name, int times, int everyMs, const std::function<void()>& meanwhile);

private:
    void act(const QStringList& arguments);
};

} // namespace eraflazz::bench
