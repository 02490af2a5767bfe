// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "look/icon.h"
#include "look/ink.h"

#include <QWidget>

#include <optional>

class QHBoxLayout;

namespace eraflazz::look {

/// One word of the status bar. Colour only for the link and for the lowest float when it is low.
class StatusCell final : public QWidget {
    Q_OBJECT

public:
    explicit StatusCell(QWidget* parent = nullptr);

    void setContent(const QString& text, Ink ink = Ink::Second, bool bold = false);
    void setGlyph(std::optional<Icon> icon);
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void filled(bool isFilled); ///< An empty cell takes neither room nor a hairline.

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_text;
    Ink m_ink = Ink::Second;
    bool m_bold = false;
    std::optional<Icon> m_icon;
};

/// Words split by short hairlines; those of the right side stand without.
class StatusBar final : public QWidget {
    Q_OBJECT

public:
    explicit StatusBar(QWidget* parent = nullptr);

    StatusCell* addCell();
    StatusCell* addRightCell();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QHBoxLayout* m_row;
    int m_cells = 0;
};

} // namespace eraflazz::look
