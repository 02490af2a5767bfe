// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/parts/icon_button.h"

#include "look/paint.h"
#include "look/tokens.h"

#include <QPainter>

namespace eraflazz::look {

IconButton::IconButton(Icon icon, const QString& word, QWidget* parent) : QAbstractButton(parent), m_icon(icon)
{
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setProperty("ringed", true);
    setWord(word);
}

void IconButton::setGlyph(Icon icon)
{
    m_icon = icon;
    update();
}

void IconButton::setWord(const QString& word)
{
    setToolTip(word);
    setAccessibleName(word);
}

void IconButton::setEdged(bool edged)
{
    m_edged = edged;
    updateGeometry();
}

QSize IconButton::sizeHint() const
{
    return m_edged ? QSize(34, size::kButtonInBar) : QSize(24, 24);
}

void IconButton::paintEvent(QPaintEvent*)
{
    const Tokens& t = tokens();
    QPainter painter(this);
    const bool isLit = isEnabled() && (isDown() || isChecked() || underMouse());
    const QColor ground = isLit ? t.idle.ground : m_edged && !t.isDark ? t.surface : QColor(Qt::transparent);
    if (m_edged)
        fillAndStroke(painter, rect(), size::kRadiusControl, ground, hasFocus() ? t.accent : t.line2);
    else if (isLit)
        fillRound(painter, rect(), size::kRadiusControl, ground);
    paintIcon(painter, rect(), m_icon, size::kIcon, isEnabled() ? t.ink2 : t.off);
}

} // namespace eraflazz::look
