// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/workplace.h"

#include <QWidget>

#include <optional>

class QStackedLayout;

namespace eraflazz::console {

class SignInPage;

/// The one window: the sign-in page, or the workplace of whoever is signed in. GUI thread.
class ConsoleWindow final : public QWidget {
    Q_OBJECT

public:
    explicit ConsoleWindow(const Workplace::Parts& parts, QWidget* parent = nullptr);
    ~ConsoleWindow() override;

    [[nodiscard]] SignInPage& signIn() const { return *m_signIn; }
    [[nodiscard]] Workplace* workplace() const { return m_workplace; }
    /// Where to go as soon as somebody is signed in, instead of where that person was last.
    void goFirstTo(const Place& place) { m_first = place; }

Q_SIGNALS:
    void entered(); ///< A workplace stands.

protected:
    void changeEvent(QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void linkChanged();
    void enter();
    void leave();
    void fitForward();
    [[nodiscard]] bool mayLose();

    Workplace::Parts m_parts;
    QStackedLayout* m_stack;
    SignInPage* m_signIn;
    Workplace* m_workplace = nullptr;
    std::optional<Place> m_first;
};

} // namespace eraflazz::console
