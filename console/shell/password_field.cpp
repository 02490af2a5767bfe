// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/password_field.h"

#include "look/parts/field.h"
#include "look/parts/icon_button.h"
#include "look/parts/input_frame.h"
#include "look/tokens.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QVBoxLayout>

namespace eraflazz::console {

PasswordField::PasswordField(const QString& label, QWidget* parent)
    : QWidget(parent), m_field(new look::Field(label)),
      m_eye(new look::IconButton(look::Icon::Eye, tr("Show the password")))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_field);
    setFocusProxy(m_field->box());
    m_field->box()->setTall(look::size::kFieldSignIn);
    m_field->box()->addTrailing(m_eye);
    edit()->setEchoMode(QLineEdit::Password);
    edit()->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
    edit()->installEventFilter(this);
    connect(m_eye, &QAbstractButton::clicked, this, [this] { show(!m_isShown); });
    connect(edit(), &QLineEdit::returnPressed, this, &PasswordField::entered);
    connect(edit(), &QLineEdit::textEdited, this, [this] { setError({}); });
}

QLineEdit* PasswordField::edit() const
{
    return m_field->box()->edit();
}

void PasswordField::setError(const QString& sentence)
{
    m_field->setError(sentence);
}

QString PasswordField::take()
{
    const QString text = edit()->text();
    edit()->clear();
    show(false);
    return text;
}

void PasswordField::show(bool isShown)
{
    m_isShown = isShown;
    edit()->setEchoMode(isShown ? QLineEdit::Normal : QLineEdit::Password);
    m_eye->setGlyph(isShown ? look::Icon::EyeOff : look::Icon::Eye);
    m_eye->setWord(isShown ? tr("Hide the password") : tr("Show the password"));
}

bool PasswordField::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress) {
        // Nothing in Qt tells the state of Caps Lock; a letter in the wrong case does.
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->text().size() == 1 && key->text().front().isLetter()) {
            const bool isShift = key->modifiers().testFlag(Qt::ShiftModifier);
            m_field->setAside(key->text().front().isUpper() != isShift ? tr("Caps Lock is on") : QString());
        } else if (key->key() == Qt::Key_CapsLock) {
            m_field->setAside({});
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace eraflazz::console
