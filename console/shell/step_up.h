// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/link/control_client.h"

#include <QDialog>
#include <QPointer>

#include <functional>
#include <vector>

namespace eraflazz::look {
class Button;
} // namespace eraflazz::look

namespace eraflazz::console {

class PasswordField;
class TwoStepField;

/// Asks for the password again, and for a code of whoever signs in with codes, before something of weight: it says what
/// calling `method` leads to.
/// Stays open on a wrong one and says so at its field.
class StepUpDialog final : public QDialog {
    Q_OBJECT

public:
    StepUpDialog(ControlClient& client, const QString& method, QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void enter();
    void answered(const Answer& answer);

    ControlClient& m_client;
    PasswordField* m_password;
    TwoStepField* m_code;
    look::Button* m_go;
};

/// One dialog for everybody who asks at the same time: each hears whether the password was given. GUI thread.
class StepUp final : public QObject {
    Q_OBJECT

public:
    using Heard = std::function<void(bool isGiven)>;

    explicit StepUp(ControlClient& client, QObject* parent = nullptr) : QObject(parent), m_client(client) {}
    /// `method`: what it is asked for.
    void ask(QWidget* asker, const QString& method, Heard then);

private:
    void done(bool isGiven);

    ControlClient& m_client;
    QPointer<StepUpDialog> m_dialog;
    std::vector<Heard> m_waiting;
};

/// Why the daemon did not take a password given again, or the code beside it.
[[nodiscard]] QString stepUpWords(const Answer& answer);
/// The password may be right: it is the code that is missing or wrong.
[[nodiscard]] bool isAboutCode(const Answer& answer);
/// Whether whoever is signed in gives a code beside the password.
[[nodiscard]] bool givesCodes(const ControlClient& client);

} // namespace eraflazz::console
