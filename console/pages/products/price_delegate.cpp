// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/products/price_delegate.h"

#include "look/tokens.h"
#include "look/type.h"
#include "text/amount_text.h"

#include <QAbstractItemView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QToolTip>

namespace eraflazz::console {

QWidget* PriceDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem&, const QModelIndex& index) const
{
    auto* edit = new QLineEdit(parent);
    edit->setObjectName(QStringLiteral("priceEditor"));
    edit->setAccessibleName(index.model()->headerData(index.column(), Qt::Horizontal).toString());
    edit->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    edit->setFont(look::font(look::TypeRole::Cell));
    edit->setMaxLength(24);
    return edit;
}

void PriceDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const
{
    auto* edit = qobject_cast<QLineEdit*>(editor);
    // The daemon's news must not overwrite what somebody is typing.
    if (edit == nullptr || edit->isModified())
        return;
    edit->setText(index.data(Qt::EditRole).toString());
    edit->selectAll();
}

void PriceDelegate::setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const
{
    const auto* edit = qobject_cast<QLineEdit*>(editor);
    if (edit != nullptr && edit->text() != index.data(Qt::EditRole).toString())
        model->setData(index, edit->text(), Qt::EditRole);
}

void PriceDelegate::updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option, const QModelIndex&) const
{
    editor->setGeometry(option.rect.adjusted(0, 0, 0, -1));
}

bool PriceDelegate::judge(QLineEdit& edit) const
{
    const auto amount = text::readAmount(edit.text());
    if (amount && amount->isPositive())
        return true;
    QToolTip::showText(edit.mapToGlobal(QPoint(0, edit.height())), tr("Write 12.500 or 12,5rb."), &edit);
    edit.selectAll();
    return false;
}

bool PriceDelegate::eventFilter(QObject* watched, QEvent* event)
{
    auto* edit = qobject_cast<QLineEdit*>(watched);
    if (edit == nullptr)
        return QStyledItemDelegate::eventFilter(watched, event);
    if (event->type() == QEvent::FocusOut) {
        const auto amount = text::readAmount(edit->text());
        if (!amount || !amount->isPositive()) {
            Q_EMIT closeEditor(edit, RevertModelCache);
            return false;
        }
    }
    if (event->type() != QEvent::KeyPress)
        return QStyledItemDelegate::eventFilter(watched, event);
    switch (static_cast<QKeyEvent*>(event)->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (judge(*edit)) {
            Q_EMIT commitData(edit);
            Q_EMIT closeEditor(edit, NoHint);
        }
        return true;
    case Qt::Key_Tab:
    case Qt::Key_Backtab: {
        if (!judge(*edit))
            return true;
        const bool isForward = static_cast<QKeyEvent*>(event)->key() == Qt::Key_Tab;
        Q_EMIT commitData(edit);
        Q_EMIT closeEditor(edit, NoHint);
        Q_EMIT stepAsked(isForward);
        return true;
    }
    default:
        return QStyledItemDelegate::eventFilter(watched, event);
    }
}

} // namespace eraflazz::console
