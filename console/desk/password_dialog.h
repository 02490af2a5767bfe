// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include <string>

namespace eraflazz::look {
class Button;
class Field;
class TextLine;
} // namespace eraflazz::look

namespace eraflazz::console {

struct Answer;
class Desk;

/// A new password: the own one, which needs the one that holds, or somebody else's who has lost theirs. It stays open
/// until the daemon has taken it, and keeps no password after that.
class PasswordDialog final : public QDialog {
    Q_OBJECT

public:
    /// Without a name: the own password.
    PasswordDialog(Desk& desk, const QString& username, QWidget* parent);
    ~PasswordDialog() override;

Q_SIGNALS:
    void changed();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void build();
    [[nodiscard]] bool isOwn() const { return m_username.isEmpty(); }
    [[nodiscard]] bool judge();
    void send();
    void heard(const Answer& answer);

    Desk& m_desk;
    QString m_username;
    std::string m_idem;
    look::Field* m_present; ///< Only for the own one.
    look::Field* m_fresh;
    look::Field* m_again;
    look::TextLine* m_problem;
    look::Button* m_save;
    bool m_isSending = false;
};

} // namespace eraflazz::console
