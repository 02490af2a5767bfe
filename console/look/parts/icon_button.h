// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "look/icon.h"

#include <QAbstractButton>

namespace eraflazz::look {

/// An icon alone: only for copy, close, download, more and their like. The word is its tooltip and accessible name.
class IconButton final : public QAbstractButton {
    Q_OBJECT

public:
    IconButton(Icon icon, const QString& word, QWidget* parent = nullptr);

    void setGlyph(Icon icon);
    void setWord(const QString& word);
    /// With an edge, 34 by 28, as in bars; without one a square of 24.
    void setEdged(bool edged);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Icon m_icon;
    bool m_edged = false;
};

} // namespace eraflazz::look
