// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QVBoxLayout;

namespace eraflazz::look {
class Button;
class TextLine;
} // namespace eraflazz::look

namespace eraflazz::console {

/// The frame of a small form: title, the form, a line for what is wrong, Cancel and the verb. It stays open until the
/// daemon has taken what was asked; while it is asked nothing can be pressed twice.
class FormDialog : public QDialog {
    Q_OBJECT

public:
    FormDialog(const QString& title, const QString& verb, QWidget* parent);

    [[nodiscard]] QVBoxLayout* body() const { return m_body; }
    [[nodiscard]] look::Button* verbButton() const { return m_verb; }
    [[nodiscard]] look::Button* cancelButton() const { return m_cancel; }
    /// One sentence above the buttons; empty takes it away.
    void setProblem(const QString& sentence);
    [[nodiscard]] QString problem() const;
    void setBusy(bool isBusy);
    [[nodiscard]] bool isBusy() const { return m_isBusy; }
    /// The verb may be pressed now, as far as the form is concerned.
    void setReady(bool isReady);

Q_SIGNALS:
    void verbAsked();

protected:
    /// Grows as far as what was said needs: words below a field must not push its neighbours together.
    void makeRoom();
    void paintEvent(QPaintEvent* event) override;

private:
    void judge();

    QVBoxLayout* m_body;
    look::TextLine* m_problem;
    look::Button* m_cancel;
    look::Button* m_verb;
    bool m_isBusy = false;
    bool m_isReady = true;
};

/// A widget of Qt's own under a label, as Field does it for its box. The label is also its accessible name.
[[nodiscard]] QWidget* labelled(const QString& label, QWidget* widget);

} // namespace eraflazz::console
