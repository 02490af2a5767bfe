// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/parts/switch.h"

#include "look/paint.h"
#include "look/tokens.h"

#include <QPainter>

namespace eraflazz::look {

Switch::Switch(const QString& accessibleName, QWidget* parent) : QAbstractButton(parent)
{
    setCheckable(true);
    setAccessibleName(accessibleName);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setProperty("ringed", true);
}

void Switch::paintEvent(QPaintEvent*)
{
    const Tokens& t = tokens();
    QPainter painter(this);
    const QColor ground = !isEnabled() ? t.line2 : isChecked() ? t.accentFill : t.lineCtl;
    fillRound(painter, rect(), height() / 2.0, ground);
    const int knob = height() - 4;
    fillRound(painter, QRect(isChecked() ? width() - knob - 2 : 2, 2, knob, knob), knob / 2.0, t.onAccent);
}

} // namespace eraflazz::look
