// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLineEdit;

namespace eraflazz::look {
class Field;
class LinkButton;
} // namespace eraflazz::look

namespace eraflazz::console {

/// A field for a two-step code: six digits of the app, or on request a recovery code. What is pasted may hold blanks
/// and dashes.
class TwoStepField final : public QWidget {
    Q_OBJECT

public:
    explicit TwoStepField(bool takesRecovery, QWidget* parent = nullptr);

    [[nodiscard]] QLineEdit* edit() const;
    /// Empty, and asking for the app's code again.
    void begin();
    void setError(const QString& sentence);
    /// Says what is missing at the field itself; true when there is a whole code.
    [[nodiscard]] bool judge();
    [[nodiscard]] QString code() const;

Q_SIGNALS:
    void entered(); ///< Return was pressed.

private:
    void askFor(bool isRecovery);

    look::Field* m_field;
    look::LinkButton* m_other;
    bool m_isRecovery = false;
};

} // namespace eraflazz::console
