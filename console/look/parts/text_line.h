// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "look/ink.h"
#include "look/type.h"

#include <QWidget>

namespace eraflazz::look {

/// A label that knows its type role and follows the theme. Plain text only: what it shows may come from strangers.
class TextLine final : public QWidget {
    Q_OBJECT

public:
    TextLine(TypeRole role, Ink ink, const QString& text = QString(), QWidget* parent = nullptr);

    void setText(const QString& text);
    void setInk(Ink ink);
    void setAlignment(Qt::Alignment alignment);
    /// Breaks into lines instead of cutting at the end.
    void setWrapping(bool wrapping);
    [[nodiscard]] const QString& text() const { return m_text; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    TypeRole m_role;
    Ink m_ink;
    Qt::Alignment m_alignment = Qt::AlignLeft;
    bool m_wrapping = false;
    QString m_text;
};

} // namespace eraflazz::look
