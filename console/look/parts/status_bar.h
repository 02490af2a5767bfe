// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "look/icon.h"
#include "look/ink.h"

#include <QWidget>

#include <optional>
#include <vector>

class QHBoxLayout;

namespace eraflazz::look {

/// One word of the status bar. Colour only for the link and for the lowest float when it is low.
class StatusCell final : public QWidget {
    Q_OBJECT

public:
    explicit StatusCell(QWidget* parent = nullptr);

    void setContent(const QString& text, Ink ink = Ink::Second, bool bold = false);
    void setGlyph(std::optional<Icon> icon);
    /// Where room is short this one is cut with an ellipsis, and its tooltip says the rest.
    void setLoose();
    /// Away for want of room; it comes back with it.
    void setAway(bool isAway);
    [[nodiscard]] bool isAway() const { return m_isAway; }
    [[nodiscard]] const QString& text() const { return m_text; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] int leastWidth() const; ///< With which it can be read, away or not.

Q_SIGNALS:
    void filled(bool isFilled); ///< An empty cell takes neither room nor a hairline.
    void contentChanged();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    [[nodiscard]] int wholeWidth() const;
    void tellWhole();

    QString m_text;
    Ink m_ink = Ink::Second;
    bool m_bold = false;
    bool m_isLoose = false;
    bool m_isAway = false;
    std::optional<Icon> m_icon;
};

/// Words split by short hairlines; those of the right side stand without.
class StatusBar final : public QWidget {
    Q_OBJECT

public:
    explicit StatusBar(QWidget* parent = nullptr);

    StatusCell* addCell();
    StatusCell* addRightCell();
    /// Those that go where room is short, the first one first; the rest is never cut for them.
    void setYielding(std::vector<StatusCell*> cells);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void fit();
    [[nodiscard]] int leastWidth() const;

    QHBoxLayout* m_row;
    std::vector<StatusCell*> m_cells;
    std::vector<StatusCell*> m_yielding;
    int m_leftItems = 0;
};

} // namespace eraflazz::look
