// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/style/look_style.h"

#include "look/icon.h"
#include "look/paint.h"
#include "look/style/button_paint.h"
#include "look/style/control_paint.h"
#include "look/tokens.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QPainterPath>
#include <QPushButton>
#include <QScrollBar>
#include <QStyleOption>

namespace eraflazz::look {

namespace {

/// Cuts the corners of a window off.
int maskRound(QStyleHintReturn* returned, const QRect& rect, qreal radius)
{
    auto* mask = qstyleoption_cast<QStyleHintReturnMask*>(returned);
    if (mask == nullptr)
        return 0;
    QPainterPath path;
    path.addRoundedRect(rect, radius, radius);
    mask->region = QRegion(path.toFillPolygon().toPolygon());
    return 1;
}

/// Buttons that Qt makes itself (dialogs, message boxes): the default one is the main one.
ButtonKind kindOf(const QStyleOptionButton& option)
{
    return option.features & QStyleOptionButton::DefaultButton ? ButtonKind::Primary : ButtonKind::Plain;
}

} // namespace

LookStyle::LookStyle() : QProxyStyle(QStringLiteral("Fusion")) {}

void LookStyle::drawControl(ControlElement element,
                            const QStyleOption* option,
                            QPainter* painter,
                            const QWidget* widget) const
{
    if (element == CE_PushButton) {
        if (const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option)) {
            paintButton(*painter, *button, kindOf(*button), QString());
            return;
        }
    }
    if (element == CE_MenuItem) {
        if (const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option)) {
            paintMenuItem(*painter, *item);
            return;
        }
    }
    if (element == CE_MenuEmptyArea)
        return;
    if (element == CE_ComboBoxLabel) {
        if (const auto* box = qstyleoption_cast<const QStyleOptionComboBox*>(option)) {
            const QRect text = subControlRect(CC_ComboBox, box, SC_ComboBoxEditField, widget);
            const bool isOn = box->state & State_Enabled;
            paintText(*painter, text, TypeRole::Body, isOn ? tokens().ink : tokens().off, box->currentText);
            return;
        }
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void LookStyle::drawPrimitive(PrimitiveElement element,
                              const QStyleOption* option,
                              QPainter* painter,
                              const QWidget* widget) const
{
    const Tokens& t = tokens();
    switch (element) {
    case PE_PanelLineEdit:
        if (const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option); frame && frame->lineWidth > 0)
            paintFieldBox(*painter, option->rect, option->state);
        return;
    case PE_IndicatorCheckBox:
        paintCheckBox(*painter, option->rect, option->state);
        return;
    case PE_IndicatorRadioButton:
        paintRadioButton(*painter, option->rect, option->state);
        return;
    case PE_FrameFocusRect:   // The ring says it.
    case PE_PanelItemViewRow: // The delegate paints the whole row.
        return;
    case PE_PanelTipLabel:
        painter->fillRect(option->rect, t.tip); // The mask makes it round.
        return;
    case PE_PanelMenu:
        painter->fillRect(option->rect, t.raised);
        fillAndStroke(*painter, option->rect, size::kRadiusCard, t.raised, t.isDark ? t.line2 : t.line);
        return;
    case PE_FrameMenu:
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void LookStyle::drawComplexControl(ComplexControl control,
                                   const QStyleOptionComplex* option,
                                   QPainter* painter,
                                   const QWidget* widget) const
{
    if (control == CC_ComboBox) {
        paintFieldBox(*painter, option->rect, option->state);
        const QRect arrow = subControlRect(control, option, SC_ComboBoxArrow, widget);
        const QColor ink = option->state & State_Enabled ? tokens().ink2 : tokens().off;
        paintIcon(*painter, arrow, Icon::ChevronDown, size::kIconRail, ink);
        return;
    }
    if (control == CC_ScrollBar) {
        if (const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option)) {
            paintScrollBar(*painter, *bar, subControlRect(control, bar, SC_ScrollBarSlider, widget));
            return;
        }
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

int LookStyle::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const
{
    switch (metric) {
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return 16;
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
        return 10;
    case PM_ScrollBarExtent:
        return 8;
    case PM_ScrollBarSliderMin:
        return 32;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
        return 0;
    case PM_MenuPanelWidth:
        return 1;
    case PM_MenuHMargin:
    case PM_MenuVMargin:
        return 5;
    case PM_ToolTipLabelFrameWidth:
        return 7;
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return size::kGap;
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
        return size::kIcon;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int LookStyle::styleHint(StyleHint hint,
                         const QStyleOption* option,
                         const QWidget* widget,
                         QStyleHintReturn* returned) const
{
    switch (hint) {
    case SH_Widget_Animation_Duration:
    case SH_EtchDisabledText:
    case SH_UnderlineShortcut:
    case SH_DialogButtonBox_ButtonsHaveIcons:
    case SH_ComboBox_Popup:
        return 0;
    case SH_DialogButtonLayout: // Cancel to the left of the main button.
        return QDialogButtonBox::GnomeLayout;
    case SH_LineEdit_PasswordCharacter: // The face's black circle is as large as a letter.
        return 0x2022;
    case SH_ToolTip_WakeUpDelay:
        return 400;
    case SH_Menu_SubMenuPopupDelay:
        return 80;
    case SH_Menu_Mask: // Not by what shows through: without a compositor that would be black.
        return maskRound(returned, option->rect, size::kRadiusCard);
    case SH_ToolTip_Mask:
        return maskRound(returned, option->rect, size::kRadiusControl);
    default:
        return QProxyStyle::styleHint(hint, option, widget, returned);
    }
}

QRect LookStyle::subElementRect(SubElement element, const QStyleOption* option, const QWidget* widget) const
{
    if (element == SE_LineEditContents) {
        const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
        return frame && frame->lineWidth > 0 ? option->rect.adjusted(8, 1, -8, -1) : option->rect;
    }
    return QProxyStyle::subElementRect(element, option, widget);
}

QRect LookStyle::subControlRect(ComplexControl control,
                                const QStyleOptionComplex* option,
                                SubControl part,
                                const QWidget* widget) const
{
    if (control == CC_ComboBox && part == SC_ComboBoxEditField)
        return option->rect.adjusted(10, 1, -30, -1);
    if (control == CC_ComboBox && part == SC_ComboBoxArrow)
        return {option->rect.right() - 29, option->rect.top(), 26, option->rect.height()};
    if (control == CC_ScrollBar) {
        if (const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option))
            return scrollBarPart(*bar, part, pixelMetric(PM_ScrollBarSliderMin, option, widget));
    }
    return QProxyStyle::subControlRect(control, option, part, widget);
}

QSize LookStyle::sizeFromContents(ContentsType type,
                                  const QStyleOption* option,
                                  const QSize& contents,
                                  const QWidget* widget) const
{
    switch (type) {
    case CT_PushButton:
        if (const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option))
            return {buttonWidth(*button, kindOf(*button), QString()), size::kButton};
        break;
    case CT_LineEdit:
        return {contents.width() + 20, size::kField};
    case CT_ComboBox:
        return {contents.width() + 40, size::kField};
    case CT_MenuItem:
        if (const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option))
            return menuItemSize(*item);
        break;
    default:
        break;
    }
    return QProxyStyle::sizeFromContents(type, option, contents, widget);
}

void LookStyle::polish(QWidget* widget)
{
    QProxyStyle::polish(widget);
    if (auto* menu = qobject_cast<QMenu*>(widget))
        menu->setWindowFlag(Qt::NoDropShadowWindowHint, false);
    if (qobject_cast<QAbstractButton*>(widget) != nullptr || qobject_cast<QComboBox*>(widget) != nullptr ||
        qobject_cast<QScrollBar*>(widget) != nullptr)
        widget->setAttribute(Qt::WA_Hover);
}

} // namespace eraflazz::look
