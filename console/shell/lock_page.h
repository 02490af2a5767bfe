// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/link/control_client.h"

#include <QWidget>

namespace eraflazz::look {
class Button;
class TextLine;
} // namespace eraflazz::look

namespace eraflazz::console {

class PasswordField;
class TwoStepField;

/// Stands in front of the workplace while it is locked: nothing of the shop is seen. The daemon judges the password
/// and, of whoever signs in with codes, the code; after three wrong ones the person is signed out.
class LockPage final : public QWidget {
    Q_OBJECT

public:
    static constexpr int kTriesMax = 3;

    explicit LockPage(ControlClient& client, QWidget* parent = nullptr);

    /// Begins anew, for the person of the client's session.
    void begin();

Q_SIGNALS:
    void unlocked();
    void signOutAsked();
    void triesSpent();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    [[nodiscard]] QRect panel() const;
    void enter();
    void showCode(bool isShown);
    void answered(const Answer& answer);
    void linkChanged();

    ControlClient& m_client;
    QWidget* m_card;
    look::TextLine* m_who;
    PasswordField* m_password;
    TwoStepField* m_code;
    look::Button* m_unlock;
    int m_wrong = 0;
    bool m_isAsking = false;
};

} // namespace eraflazz::console
