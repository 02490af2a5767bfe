// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <memory>

namespace eraflazz::look {
class GridView;
}

namespace eraflazz::console {

class Alarm;
class Clock;
class LiveTableModel;

/// Whether new rows come in at the top. People follow or hold; scrolling down and choosing a row hold by themselves,
/// scrolling back to the top lets go again. While the pointer moves over the rows or a menu is open nothing moves
/// either, for a moment: what is about to be clicked stays where it is.
class TailHold final : public QObject {
    Q_OBJECT

public:
    static constexpr qint64 kPointerMs = 1'200;

    TailHold(Clock& clock, look::GridView* grid, LiveTableModel* model);
    ~TailHold() override;

    void follow(); ///< To the top, with everything that waited.
    void hold();
    void setMenuOpen(bool isOpen);
    [[nodiscard]] bool isHeld() const { return m_isHeld; }

Q_SIGNALS:
    void heldChanged(bool isHeld);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void scrolled(int value);
    void set(bool isHeld);
    void apply();

    look::GridView* m_grid;
    LiveTableModel* m_model;
    std::unique_ptr<Alarm> m_pointer;
    bool m_isHeld = false;
    bool m_isByScroll = false;
    bool m_isMenuOpen = false;
};

} // namespace eraflazz::console
