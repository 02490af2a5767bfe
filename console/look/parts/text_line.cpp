// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/parts/text_line.h"

#include "look/paint.h"

#include <QEvent>
#include <QFontMetrics>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <cmath>

namespace eraflazz::look {

namespace {

int lineHeight(TypeRole role)
{
    return static_cast<int>(std::lround(font(role).pixelSize() * 1.42));
}

} // namespace

TextLine::TextLine(TypeRole role, Ink ink, const QString& text, QWidget* parent)
    : QWidget(parent), m_role(role), m_ink(ink)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setText(text);
}

void TextLine::setText(const QString& text)
{
    if (text == m_text)
        return;
    m_text = text;
    setAccessibleName(text);
    updateGeometry();
    update();
}

void TextLine::setInk(Ink ink)
{
    m_ink = ink;
    update();
}

void TextLine::setAlignment(Qt::Alignment alignment)
{
    m_alignment = alignment;
    update();
}

void TextLine::setWrapping(bool wrapping)
{
    m_wrapping = wrapping;
    // Fixed would hold it to the height of the width it dreams of, not of the one it gets.
    QSizePolicy policy(QSizePolicy::Preferred, wrapping ? QSizePolicy::Minimum : QSizePolicy::Fixed);
    policy.setHeightForWidth(wrapping);
    setSizePolicy(policy);
    updateGeometry();
}

QSize TextLine::sizeHint() const
{
    const int width = textWidth(m_role, m_text);
    if (!m_wrapping)
        return {width, lineHeight(m_role)};
    const int wrapped = qMin(width, 420);
    return {wrapped, paragraphHeight(m_role, m_text, wrapped)};
}

QSize TextLine::minimumSizeHint() const
{
    return {qMin(textWidth(m_role, m_text), 24), lineHeight(m_role)};
}

int TextLine::heightForWidth(int width) const
{
    return m_wrapping ? paragraphHeight(m_role, m_text, width) : -1;
}

bool TextLine::event(QEvent* event)
{
    // What was cut can be read in the tip.
    if (event->type() == QEvent::ToolTip && !m_wrapping && toolTip().isEmpty() && textWidth(m_role, m_text) > width()) {
        QToolTip::showText(static_cast<QHelpEvent*>(event)->globalPos(), m_text.toHtmlEscaped(), this);
        return true;
    }
    return QWidget::event(event);
}

void TextLine::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const QColor& ink = inkColor(isEnabled() ? m_ink : Ink::Off);
    if (m_wrapping)
        paintParagraph(painter, rect(), m_role, ink, m_text);
    else
        paintText(painter, rect(), m_role, ink, m_text, m_alignment);
}

} // namespace eraflazz::look
