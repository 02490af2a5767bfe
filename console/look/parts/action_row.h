// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "look/state.h"

#include <QAbstractButton>

namespace eraflazz::look {

enum class ActionTone { Doubt, Attention, Neutral, Bad, Good };

/// Something that waits for a person: a coloured square, a title, one line, and the way there.
class ActionRow final : public QAbstractButton {
    Q_OBJECT

public:
    ActionRow(ActionTone tone, Icon icon, const QString& title, const QString& detail, QWidget* parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override { return {272, 52}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {200, 40}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    ActionTone m_tone;
    Icon m_icon;
    QString m_detail;
};

} // namespace eraflazz::look
