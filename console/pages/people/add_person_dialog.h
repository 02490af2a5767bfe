// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/link/call.h"

#include <QDialog>

class QComboBox;

namespace eraflazz::look {
class Button;
class Field;
class TextLine;
} // namespace eraflazz::look

namespace eraflazz::console {

class Desk;

/// Adds a person of the shop. Stays open while the daemon thinks and when it refuses; pressing twice adds one. GUI
/// thread.
class AddPersonDialog final : public QDialog {
    Q_OBJECT

public:
    AddPersonDialog(Desk& desk, QWidget* parent);

Q_SIGNALS:
    void added(const QString& username);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void build();
    void send();
    void heard(const Answer& answer);
    [[nodiscard]] bool judge();

    Desk& m_desk;
    std::string m_idem;
    look::Field* m_username;
    look::Field* m_name;
    look::Field* m_password;
    look::Field* m_again;
    QComboBox* m_role;
    look::TextLine* m_about;
    look::TextLine* m_problem;
    look::Button* m_add;
    bool m_isSending = false;
};

} // namespace eraflazz::console
