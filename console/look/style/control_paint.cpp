// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/style/control_paint.h"

#include "look/icon.h"
#include "look/paint.h"
#include "look/tokens.h"

#include <QPainter>
#include <QStyleOption>

namespace eraflazz::look {

void paintFieldBox(QPainter& painter, const QRect& rect, QStyle::State state, bool isWrong)
{
    const Tokens& t = tokens();
    if (!(state & QStyle::State_Enabled)) {
        fillAndStroke(painter, rect, size::kRadiusControl, t.sunken, t.line);
        return;
    }
    const QColor edge = isWrong ? t.bad.ink : state & QStyle::State_HasFocus ? t.accent : t.lineCtl;
    fillAndStroke(painter, rect, size::kRadiusControl, t.surface, edge);
}

void paintCheckBox(QPainter& painter, const QRect& rect, QStyle::State state)
{
    const Tokens& t = tokens();
    const bool isOn = state & QStyle::State_Enabled;
    const bool isChecked = state & (QStyle::State_On | QStyle::State_NoChange);
    const QColor edge = !isOn ? t.line2 : state & QStyle::State_HasFocus ? t.accent : t.lineCtl;
    if (!isChecked) {
        fillAndStroke(painter, rect, 4, isOn ? t.surface : t.sunken, edge);
    } else {
        fillRound(painter, rect, 4, isOn ? t.accentFill : t.line2);
        paintIcon(painter, rect, state & QStyle::State_On ? Icon::Check : Icon::Minus, 12, t.onAccent);
    }
    if (isOn && (state & QStyle::State_HasFocus))
        paintRing(painter, rect.adjusted(2, 2, -2, -2), 4);
}

void paintRadioButton(QPainter& painter, const QRect& rect, QStyle::State state)
{
    const Tokens& t = tokens();
    const bool isOn = state & QStyle::State_Enabled;
    const bool isChosen = state & QStyle::State_On;
    const QColor edge = !isOn ? t.line2 : isChosen || (state & QStyle::State_HasFocus) ? t.accent : t.lineCtl;
    fillAndStroke(painter, rect, rect.width() / 2.0, isOn ? t.surface : t.sunken, edge);
    if (isChosen)
        fillRound(painter, rect.adjusted(4, 4, -4, -4), rect.width() / 2.0 - 4, isOn ? t.accentFill : t.line2);
}

namespace {

constexpr int kMenuRow = 30, kMenuRule = 9, kMenuText = 34, kMenuEnd = 12;

struct MenuWords {
    QString word;
    QString key;
};

MenuWords wordsOf(const QStyleOptionMenuItem& item)
{
    const QString text = withoutMnemonic(item.text);
    return {text.section(u'\t', 0, 0), text.section(u'\t', 1)};
}

} // namespace

QSize menuItemSize(const QStyleOptionMenuItem& item)
{
    if (item.menuItemType == QStyleOptionMenuItem::Separator)
        return {80, kMenuRule};
    const MenuWords words = wordsOf(item);
    const int key = words.key.isEmpty() ? 0 : 28 + textWidth(TypeRole::Small, words.key);
    const int arrow = item.menuItemType == QStyleOptionMenuItem::SubMenu ? 24 : 0;
    return {kMenuText + textWidth(TypeRole::Body, words.word) + key + arrow + kMenuEnd + 8, kMenuRow};
}

void paintMenuItem(QPainter& painter, const QStyleOptionMenuItem& item)
{
    const Tokens& t = tokens();
    const QRect& r = item.rect;
    if (item.menuItemType == QStyleOptionMenuItem::Separator) {
        lineAcross(painter, r.left() + 4, r.right() - 3, r.center().y(), t.line);
        return;
    }
    const bool isOn = item.state & QStyle::State_Enabled;
    if (isOn && (item.state & QStyle::State_Selected))
        fillRound(painter, r, size::kRadiusControl, t.accentSoft);
    const QRect lead(r.left() + 8, r.top(), size::kIcon, r.height());
    if (item.checkType != QStyleOptionMenuItem::NotCheckable) {
        if (item.checked)
            paintIcon(painter, lead, Icon::Check, size::kIcon, isOn ? t.accentInk : t.off);
    } else if (!item.icon.isNull()) {
        item.icon.paint(&painter, lead, Qt::AlignCenter, isOn ? QIcon::Normal : QIcon::Disabled);
    }
    const MenuWords words = wordsOf(item);
    const QRect body = r.adjusted(kMenuText, 0, -kMenuEnd, 0);
    paintText(painter, body, TypeRole::Body, isOn ? t.ink : t.off, words.word);
    paintText(painter, body, TypeRole::Small, isOn ? t.ink3 : t.off, words.key, Qt::AlignRight);
    if (item.menuItemType == QStyleOptionMenuItem::SubMenu)
        paintIcon(painter, QRect(r.right() - 22, r.top(), 16, r.height()), Icon::ChevronRight, 14, t.ink3);
}

QRect scrollBarPart(const QStyleOptionSlider& bar, QStyle::SubControl part, int shortest)
{
    const bool isAcross = bar.orientation == Qt::Horizontal;
    const int length = isAcross ? bar.rect.width() : bar.rect.height();
    const int range = bar.maximum - bar.minimum;
    int slider = length;
    if (range > 0) {
        const auto share = static_cast<double>(bar.pageStep) / (static_cast<double>(range) + bar.pageStep);
        slider = qBound(qMin(shortest, length), static_cast<int>(share * length), length);
    }
    const int start =
        QStyle::sliderPositionFromValue(bar.minimum, bar.maximum, bar.sliderPosition, length - slider, bar.upsideDown);
    const auto along = [&](int from, int size) {
        const QRect r = isAcross ? QRect(from, 0, size, bar.rect.height()) : QRect(0, from, bar.rect.width(), size);
        return QStyle::visualRect(bar.direction, bar.rect, r.translated(bar.rect.topLeft()));
    };
    switch (part) {
    case QStyle::SC_ScrollBarSlider:
        return along(start, slider);
    case QStyle::SC_ScrollBarGroove:
        return bar.rect;
    case QStyle::SC_ScrollBarSubPage:
        return along(0, start);
    case QStyle::SC_ScrollBarAddPage:
        return along(start + slider, length - start - slider);
    default:
        return {};
    }
}

void paintScrollBar(QPainter& painter, const QStyleOptionSlider& bar, const QRect& slider)
{
    const Tokens& t = tokens();
    painter.fillRect(bar.rect, t.surface); // Scroll bars promise to paint all of themselves.
    if (bar.maximum <= bar.minimum)
        return;
    const bool isHeld = (bar.state & QStyle::State_MouseOver) || (bar.state & QStyle::State_Sunken);
    const QRect handle = slider.adjusted(1, 2, -1, -2);
    fillRound(painter, handle, qMin(handle.width(), handle.height()) / 2.0, isHeld ? t.lineCtl : t.line2);
}

} // namespace eraflazz::look
