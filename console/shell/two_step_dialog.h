// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include <string>

class QPlainTextEdit;
class QStackedWidget;

namespace eraflazz::look {
class Button;
class TextLine;
} // namespace eraflazz::look

namespace eraflazz::console {

struct Answer;
class Desk;
class PasswordField;
class TwoStepField;

/// What session.enrolTwoStep answered: told once, kept nowhere.
struct Enrolment final {
    QString secret; ///< Base32.
    QString uri;
};

/// The own two-step codes are switched on: the app reads the picture, its first code is typed, the recovery codes are
/// shown once.
class TwoStepDialog final : public QDialog {
    Q_OBJECT

public:
    TwoStepDialog(Desk& desk, const Enrolment& enrolment, QWidget* parent);
    ~TwoStepDialog() override;
    /// Esc and the window's cross. Recovery codes that were not taken along are asked about first.
    void reject() override;
    /// The recovery codes are shown, and nobody has taken them along yet.
    [[nodiscard]] bool holdsCodes() const { return m_isOn && !m_isKept; }

Q_SIGNALS:
    void closedOn(); ///< The codes are on, and the person has seen the recovery codes.

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] QWidget* scanPage(const Enrolment& enrolment);
    [[nodiscard]] QWidget* keepPage();
    void confirm();
    void heard(const Answer& answer);
    [[nodiscard]] QString paper() const;
    void copy();
    void save();
    void print();

    Desk& m_desk;
    std::string m_idem;
    QStackedWidget* m_pages;
    TwoStepField* m_code;
    look::Button* m_confirm = nullptr;
    QPlainTextEdit* m_recovery;
    bool m_isOn = false;
    bool m_isKept = false; ///< The recovery codes were copied, saved or printed.
};

/// The own two-step codes are switched off, with the password and a code.
class TwoStepOffDialog final : public QDialog {
    Q_OBJECT

public:
    TwoStepOffDialog(Desk& desk, QWidget* parent);

Q_SIGNALS:
    void switchedOff();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void enter();
    void heard(const Answer& answer);

    Desk& m_desk;
    std::string m_idem;
    PasswordField* m_password;
    TwoStepField* m_code;
    look::Button* m_off;
};

} // namespace eraflazz::console
