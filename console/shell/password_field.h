// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLineEdit;

namespace eraflazz::look {
class Field;
class IconButton;
} // namespace eraflazz::look

namespace eraflazz::console {

/// A field for a password: dots, an eye that shows it while pressed on, a word when Caps Lock is on.
class PasswordField final : public QWidget {
    Q_OBJECT

public:
    explicit PasswordField(const QString& label, QWidget* parent = nullptr);

    [[nodiscard]] QLineEdit* edit() const;
    [[nodiscard]] look::Field* field() const { return m_field; }
    void setError(const QString& sentence);
    /// The text, which is not kept here any longer.
    [[nodiscard]] QString take();

Q_SIGNALS:
    void entered(); ///< Return was pressed.

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void show(bool isShown);

    look::Field* m_field;
    look::IconButton* m_eye;
    bool m_isShown = false;
};

} // namespace eraflazz::console
