// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/parts/input_frame.h"

#include "look/paint.h"
#include "look/style/control_paint.h"
#include "look/tokens.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>

namespace eraflazz::look {

namespace {

constexpr int kInset = 8, kIconRoom = 24, kKeyEnd = 9;

}

InputFrame::InputFrame(QWidget* parent) : QWidget(parent), m_row(new QHBoxLayout(this)), m_edit(new QLineEdit(this))
{
    setProperty("ringed", true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFixedHeight(size::kField);
    setFocusProxy(m_edit);
    setCursor(Qt::IBeamCursor);
    m_edit->setFrame(false);
    m_edit->setAttribute(Qt::WA_MacShowFocusRect, false);
    m_edit->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    m_edit->installEventFilter(this);
    // The box is painted here; the edit lets it shine through.
    QPalette clear; // Only this one role is the edit's own, the others keep following the theme.
    clear.setColor(QPalette::Base, Qt::transparent);
    m_edit->setPalette(clear);
    m_row->setSpacing(6);
    m_row->addWidget(m_edit, 1);
    placeText();
}

void InputFrame::setLeadIcon(std::optional<Icon> icon)
{
    m_icon = icon;
    placeText();
}

void InputFrame::setTrailText(const QString& text)
{
    m_trail = text;
    placeText();
}

void InputFrame::setKeyCap(const QString& key)
{
    m_keyCap = key;
    placeText();
}

void InputFrame::addLeading(QWidget* widget)
{
    m_row->insertWidget(m_leading++, widget);
}

void InputFrame::addTrailing(QWidget* widget)
{
    m_row->addWidget(widget);
    ++m_trailing;
    placeText();
}

void InputFrame::setWrong(bool wrong)
{
    m_wrong = wrong;
    update();
}

void InputFrame::setTall(int height)
{
    setFixedHeight(height);
}

void InputFrame::placeText()
{
    const int left = m_icon ? kInset + kIconRoom : kInset;
    int right = kInset;
    if (m_trailing > 0)
        right = 6;
    if (!m_trail.isEmpty())
        right += textWidth(TypeRole::Cell, m_trail) + 4;
    if (!m_keyCap.isEmpty())
        right += keyCapWidth(m_keyCap) + kKeyEnd - kInset + 6;
    m_row->setContentsMargins(left, 1, right, 1);
    update();
}

void InputFrame::paintEvent(QPaintEvent*)
{
    const Tokens& t = tokens();
    QPainter painter(this);
    QStyle::State state = isEnabled() ? QStyle::State_Enabled : QStyle::State_None;
    if (m_edit->hasFocus())
        state |= QStyle::State_HasFocus;
    paintFieldBox(painter, rect(), state, m_wrong);
    if (m_icon)
        paintIcon(painter, QRect(kInset, 0, kIconRoom - 2, height()), *m_icon, size::kIcon, t.ink3);
    int right = width() - kKeyEnd;
    if (!m_keyCap.isEmpty()) {
        const int cap = keyCapWidth(m_keyCap);
        paintKeyCap(painter, QRect(right - cap, (height() - 16) / 2, cap, 16), m_keyCap, isEnabled());
        right -= cap + 6;
    }
    if (!m_trail.isEmpty())
        paintText(painter, QRect(0, 0, right, height()), TypeRole::Cell, t.ink3, m_trail, Qt::AlignRight);
}

bool InputFrame::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        update();
    return QWidget::eventFilter(watched, event);
}

void InputFrame::mousePressEvent(QMouseEvent*)
{
    m_edit->setFocus(Qt::MouseFocusReason);
}

} // namespace eraflazz::look
