// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace eraflazz::look {
class Button;
class TextLine;
} // namespace eraflazz::look

namespace eraflazz::console {

class TwoStepField;

/// The second step of a sign-in: the password was right, a code is missing. Knows no link.
class CodeCard final : public QWidget {
    Q_OBJECT

public:
    explicit CodeCard(QWidget* parent = nullptr);

    /// For that person; `error` says what was wrong with the code before, or is empty.
    void show(const QString& user, const QString& error);
    void setBusy(bool isBusy);
    [[nodiscard]] TwoStepField* field() const { return m_field; }

Q_SIGNALS:
    void entered(const QString& code);
    void refused(); ///< Back to the password.

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void enter();

    look::TextLine* m_sentence;
    TwoStepField* m_field;
    look::Button* m_enter;
};

} // namespace eraflazz::console
