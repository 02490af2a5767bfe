// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/parts/action_row.h"

#include "look/paint.h"
#include "look/tokens.h"

#include <QPainter>

namespace eraflazz::look {

namespace {

const InkOnGround& colorsOf(ActionTone tone)
{
    const Tokens& t = tokens();
    switch (tone) {
    case ActionTone::Doubt:
        return t.doubt;
    case ActionTone::Attention:
        return t.attention;
    case ActionTone::Neutral:
        return t.idle;
    case ActionTone::Bad:
        return t.bad;
    case ActionTone::Good:
        return t.ok;
    }
    Q_UNREACHABLE();
}

} // namespace

ActionRow::ActionRow(ActionTone tone, Icon icon, const QString& title, const QString& detail, QWidget* parent)
    : QAbstractButton(parent), m_tone(tone), m_icon(icon), m_detail(detail)
{
    setText(title);
    setAccessibleName(title);
    setAccessibleDescription(detail);
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum);
}

void ActionRow::paintEvent(QPaintEvent*)
{
    const Tokens& t = tokens();
    QPainter painter(this);
    if (underMouse())
        fillRound(painter, rect().adjusted(-6, 2, 6, -2), size::kRadiusControl, t.hover);
    if (hasFocus())
        strokeRound(painter, rect().adjusted(0, 2, 0, -2), size::kRadiusControl, t.accent);
    const InkOnGround& colors = colorsOf(m_tone);
    const QRect square(0, (height() - 28) / 2, 28, 28);
    fillRound(painter, square, size::kRadiusControl, colors.ground);
    paintIcon(painter, square, m_icon, size::kIconRail, colors.ink);
    const QRect words(40, height() / 2 - 17, width() - 40 - 22, 17);
    paintText(painter, words, TypeRole::BodyBold, t.ink, text());
    paintText(painter, words.translated(0, 17), TypeRole::Cell, t.ink3, m_detail);
    paintIcon(painter, QRect(width() - 14, 0, 14, height()), Icon::ChevronRight, size::kIconRail, t.ink3);
}

} // namespace eraflazz::look
