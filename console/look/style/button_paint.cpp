// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/style/button_paint.h"

#include "look/paint.h"
#include "look/tokens.h"

#include <QPainter>

namespace eraflazz::look {

namespace {

struct ButtonColors {
    QColor ground;
    QColor edge;
    QColor ink;
};

QColor mixed(const QColor& base, const QColor& over, float share)
{
    const auto part = [share](int a, int b) {
        return static_cast<int>(static_cast<float>(a) * (1 - share) + static_cast<float>(b) * share);
    };
    return {part(base.red(), over.red()), part(base.green(), over.green()), part(base.blue(), over.blue())};
}

ButtonColors restingColors(ButtonKind kind, const Tokens& t)
{
    const QColor none = Qt::transparent;
    switch (kind) {
    case ButtonKind::Primary:
        return {t.accentFill, none, t.onAccent};
    case ButtonKind::Plain:
        return {t.isDark ? none : t.surface, t.line2, t.ink};
    case ButtonKind::Quiet:
        return {none, none, t.ink2};
    case ButtonKind::Danger:
        return {t.isDark ? none : t.surface, t.bad.ink, t.bad.ink};
    case ButtonKind::Soft:
        return {t.accentSoft, none, t.accentInk};
    }
    Q_UNREACHABLE();
}

ButtonColors colorsOf(const QStyleOptionButton& option, ButtonKind kind, const Tokens& t)
{
    if (!(option.state & QStyle::State_Enabled))
        return {kind == ButtonKind::Quiet ? QColor(Qt::transparent) : t.sunken,
                kind == ButtonKind::Quiet ? QColor(Qt::transparent) : t.line,
                t.off};
    ButtonColors colors = restingColors(kind, t);
    const bool isDown = option.state & (QStyle::State_Sunken | QStyle::State_On);
    const bool isHovered = option.state & QStyle::State_MouseOver;
    if (isDown || isHovered) {
        const float share = isDown ? 0.14F : 0.07F;
        const QColor ground = colors.ground.alpha() == 0 ? t.surface : colors.ground;
        colors.ground = kind == ButtonKind::Primary ? mixed(ground, Qt::black, share) : mixed(ground, t.ink, share);
    }
    if ((option.state & QStyle::State_HasFocus) && kind != ButtonKind::Primary)
        colors.edge = t.accent;
    return colors;
}

TypeRole wordRole(ButtonKind kind)
{
    return kind == ButtonKind::Primary ? TypeRole::BodyBold : TypeRole::Body;
}

QString wordOf(const QStyleOptionButton& option)
{
    // The ampersand marks the mnemonic; the console shows keys in caps instead of underlines.
    return withoutMnemonic(option.text);
}

constexpr int kKeyGap = 8;

int contentWidth(const QStyleOptionButton& option, ButtonKind kind, const QString& keyCap)
{
    int width = textWidth(wordRole(kind), wordOf(option));
    if (!option.icon.isNull())
        width += size::kIcon + (option.text.isEmpty() ? 0 : size::kGap);
    if (!keyCap.isEmpty())
        width += kKeyGap + textWidth(TypeRole::Small, keyCap);
    return width;
}

} // namespace

int buttonWidth(const QStyleOptionButton& option, ButtonKind kind, const QString& keyCap)
{
    const bool isIconOnly = option.text.isEmpty() && !option.icon.isNull();
    return contentWidth(option, kind, keyCap) + (isIconOnly ? 2 * 8 : 2 * 16);
}

void paintButton(QPainter& painter, const QStyleOptionButton& option, ButtonKind kind, const QString& keyCap)
{
    const Tokens& t = tokens();
    const ButtonColors colors = colorsOf(option, kind, t);
    if (colors.edge.alpha() > 0)
        fillAndStroke(painter, option.rect, size::kRadiusControl, colors.ground, colors.edge);
    else if (colors.ground.alpha() > 0)
        fillRound(painter, option.rect, size::kRadiusControl, colors.ground);

    const QRect& box = option.rect;
    const QString word = wordOf(option);
    int x = box.x() + qMax(8, (box.width() - contentWidth(option, kind, keyCap)) / 2);
    if (!option.icon.isNull()) {
        // The icon's own colour is that of plain text; on other grounds it takes the word's.
        const qreal ratio = painter.device()->devicePixelRatioF();
        QPixmap icon = option.icon.pixmap(QSize(size::kIcon, size::kIcon), ratio, QIcon::Normal, QIcon::Off);
        QPainter tint(&icon);
        tint.setCompositionMode(QPainter::CompositionMode_SourceIn);
        tint.fillRect(QRect(0, 0, size::kIcon, size::kIcon), colors.ink);
        tint.end();
        painter.drawPixmap(x, box.y() + (box.height() - size::kIcon) / 2, icon);
        x += size::kIcon + (word.isEmpty() ? 0 : size::kGap);
    }
    const int width = qMin(textWidth(wordRole(kind), word), box.right() - 4 - x);
    paintText(painter, QRect(x, box.y(), width, box.height()), wordRole(kind), colors.ink, word);
    if (!keyCap.isEmpty()) {
        QColor ink = kind == ButtonKind::Primary ? colors.ink : t.ink3;
        if (kind == ButtonKind::Primary)
            ink.setAlphaF(0.86F);
        const int left = x + width + kKeyGap;
        paintText(painter,
                  QRect(left, box.y(), box.right() - left, box.height()),
                  TypeRole::Small,
                  option.state & QStyle::State_Enabled ? ink : t.off,
                  keyCap,
                  Qt::AlignLeft,
                  Qt::ElideNone);
    }
}

} // namespace eraflazz::look
