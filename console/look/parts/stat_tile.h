// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "look/icon.h"
#include "look/ink.h"

#include <QWidget>

#include <optional>

namespace eraflazz::look {

/// What a number on the dashboard says: label, value with its unit, and what it was on a named day.
struct Stat {
    QString label;
    QString value;
    QString unit;
    std::optional<Icon> arrow;
    QString change; ///< "+6,2 %"
    Ink changeInk = Ink::Third;
    QString since;                 ///< "dibanding 15 Nov s.d. 12.00"
    QStringList sinceShorter = {}; ///< What stands there instead in a narrow tile: the first that fits, else the last.
    QString tip = {};
};

enum class StatSize { Dashboard, Strip };

class StatTile final : public QWidget {
    Q_OBJECT

public:
    explicit StatTile(Stat stat, StatSize statSize = StatSize::Dashboard, QWidget* parent = nullptr);

    void setStat(Stat stat);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] QString sinceIn(int width) const;

    Stat m_stat;
    StatSize m_size;
};

/// Tiles in a row, split by short lines. With a card's frame on the dashboard, bare on a panel.
class StatRow final : public QWidget {
    Q_OBJECT

public:
    explicit StatRow(bool framed, QWidget* parent = nullptr);
    void addTile(StatTile* tile);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    bool m_framed;
    QList<StatTile*> m_tiles;
};

} // namespace eraflazz::look
