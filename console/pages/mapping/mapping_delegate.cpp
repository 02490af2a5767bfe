// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/mapping/mapping_delegate.h"

#include "look/icon.h"
#include "look/paint.h"
#include "look/tokens.h"
#include "pages/mapping/mapping_model.h"

#include <QAbstractItemView>
#include <QPainter>

namespace eraflazz::console {

namespace {

constexpr int kBarLeft = 66, kBarWidth = 44, kBarHeight = 4, kSuccessLow = 950;

void paintBar(QPainter& painter, const QRect& cell, int permille)
{
    const look::Tokens& t = look::tokens();
    const QRect whole(cell.x() + kBarLeft, cell.center().y() - kBarHeight / 2, kBarWidth, kBarHeight);
    look::fillRound(painter, whole, 2, t.line);
    // The upper half tells suppliers apart: nobody works with one below 50 %.
    const int shown = qBound(0, (permille - 500) * kBarWidth / 500, kBarWidth);
    const QColor ink = permille < kSuccessLow ? t.cBad : t.s5;
    look::fillRound(painter, QRect(whole.topLeft(), QSize(qMax(2, shown), kBarHeight)), 2, ink);
}

void paintSwitch(QPainter& painter, const QRect& place, bool isOn)
{
    const look::Tokens& t = look::tokens();
    look::fillRound(painter, place, place.height() / 2.0, isOn ? t.accentFill : t.lineCtl);
    const int knob = place.height() - 4;
    const int left = isOn ? place.right() - knob - 1 : place.x() + 2;
    look::fillRound(painter, QRect(left, place.y() + 2, knob, knob), knob / 2.0, t.onAccent);
}

} // namespace

QRect MappingDelegate::switchRect(const QRect& cell)
{
    return {cell.x() + 10, cell.center().y() - 8, 30, 16};
}

void MappingDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    OverlayDelegate::paint(painter, option, index);
    switch (index.column()) {
    case MappingModel::Grip:
        look::paintIcon(*painter, option.rect, look::Icon::Grip, 14, look::tokens().ink3);
        break;
    case MappingModel::Success:
        if (const int permille = index.data(MappingModel::PermilleRole).toInt(); permille >= 0)
            paintBar(*painter, option.rect, permille);
        break;
    case MappingModel::On:
        paintSwitch(*painter, switchRect(option.rect), index.data(MappingModel::OnRole).toBool());
        break;
    default:
        break;
    }
}

} // namespace eraflazz::console
