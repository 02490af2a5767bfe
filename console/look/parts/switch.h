// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace eraflazz::look {

/// On or off at once, without a save button. For everything that needs saving there are check boxes.
class Switch final : public QAbstractButton {
    Q_OBJECT

public:
    explicit Switch(const QString& accessibleName, QWidget* parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override { return {30, 16}; }

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace eraflazz::look
