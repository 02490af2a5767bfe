// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/link/control_client.h"
#include "core/session/profiles.h"

#include <QWidget>

namespace eraflazz::look {
class Button;
class Field;
class TextLine;
} // namespace eraflazz::look

namespace eraflazz::console {

/// Who signs in where. GUI thread.
class SignInPage final : public QWidget {
    Q_OBJECT

public:
    SignInPage(ControlClient& client, Profiles& profiles, QWidget* parent = nullptr);
    ~SignInPage() override;

    /// The server of the sign-in under way, or of the last one.
    [[nodiscard]] const Profile& profile() const { return m_profile; }
    /// Signs in with what somebody else knows: the demo's ready file.
    void signInAs(const Profile& profile, const QString& user, const QString& password);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    [[nodiscard]] QRect panel() const;
    void enter();
    void linkChanged();

    ControlClient& m_client;
    Profiles& m_profiles;
    Profile m_profile;
    QWidget* m_card;
    look::Field* m_server;
    look::Field* m_user;
    look::Field* m_password;
    look::TextLine* m_problem;
    look::Button* m_enter;
};

} // namespace eraflazz::console
