// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/profiles.h"

#include <QWidget>

class QCheckBox;
class QLineEdit;

namespace eraflazz::look {
class Button;
class Field;
class LinkButton;
class ServerField;
} // namespace eraflazz::look

namespace eraflazz::console {

class NoticeBox;
class PasswordField;

/// The fields of the sign-in page. Knows no link: says what the person wants, shows what it is told.
class SignInForm final : public QWidget {
    Q_OBJECT

public:
    explicit SignInForm(QWidget* parent = nullptr);

    void setProfile(const Profile& profile);
    void setBusy(bool isBusy);
    /// What is wrong with the server, as its field's own error; empty: nothing.
    void setServerError(const QString& sentence);
    void setPasswordError(const QString& sentence);
    [[nodiscard]] NoticeBox* notice() const { return m_notice; }
    /// About remembering the password: one line under the box to check.
    void setSecretLine(const QString& line, bool canSkip = false);
    [[nodiscard]] QString secretLine() const;

    [[nodiscard]] QLineEdit* user() const;
    [[nodiscard]] PasswordField* password() const { return m_password; }
    [[nodiscard]] bool remembers() const;
    void setRemembers(bool remembers);
    /// To the first field that is not filled in.
    void focusFirst();

Q_SIGNALS:
    void enterAsked();
    void cancelAsked();
    void serversAsked();
    void addAsked();
    void helpAsked();
    void skipAsked(); ///< Not to wait for the keyring.

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    class ServerLine;

    look::ServerField* m_server;
    ServerLine* m_serverLine;
    look::Field* m_user;
    PasswordField* m_password;
    QCheckBox* m_remembers;
    look::LinkButton* m_skip;
    QWidget* m_secretRoom;
    QString m_secretLine;
    look::Button* m_enter;
    NoticeBox* m_notice;
    Profile m_profile;
    bool m_isBusy = false;
};

} // namespace eraflazz::console
