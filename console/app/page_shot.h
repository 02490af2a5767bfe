// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QString>

namespace eraflazz::console {

class ConsoleWindow;

/// Takes one picture of the window once its page shows current data and some time has passed, then ends the program:
/// with 1 when the picture could not be written, with 3 when the page was not current in time, with 4 when another page
/// is seen than was asked for (the picture is taken all the same).
class PageShot final : public QObject {
    Q_OBJECT

public:
    struct Wanted final {
        QString file;
        int settleMs = 0;
        bool isDemo = false; ///< Wait for a page; else the sign-in page is what is wanted.
        QString page;        ///< Empty: whichever.
    };
    PageShot(ConsoleWindow& window, Wanted wanted, QObject* parent = nullptr);

private:
    void look();
    [[nodiscard]] bool isCurrent() const;
    void take(int result);

    ConsoleWindow& m_window;
    Wanted m_wanted;
    QElapsedTimer m_running;
    QElapsedTimer m_current;
};

} // namespace eraflazz::console
