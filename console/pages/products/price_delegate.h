// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "goods/overlay_delegate.h"

class QLineEdit;

namespace eraflazz::console {

/// Writes prices in the grid's cells: 10.850, 10850, 10,85rb. What is not understood does not leave the cell. Painting
/// stays the grid's own.
class PriceDelegate final : public OverlayDelegate {
    Q_OBJECT

public:
    using OverlayDelegate::OverlayDelegate;

    [[nodiscard]] QWidget*
    createEditor(QWidget* parent, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void setEditorData(QWidget* editor, const QModelIndex& index) const override;
    void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override;
    void
    updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

Q_SIGNALS:
    /// Tab or Shift+Tab: the price is taken, the next cell wanted.
    void stepAsked(bool isForward);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    [[nodiscard]] bool judge(QLineEdit& edit) const;
};

} // namespace eraflazz::console
