// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "look/parts/stat_tile.h"
#include "pages/home/figures.h"

#include <QWidget>

#include <optional>

namespace eraflazz::console {

/// The figures of the day in a row. Money only with the right to see it. GUI thread.
class HomeTiles final : public QWidget {
    Q_OBJECT

public:
    explicit HomeTiles(QWidget* parent = nullptr);

    void setMoney(bool isSeen);
    /// Either may not be there yet. `hoursAskedMs`: when the hours were asked for.
    void
    setFigures(const std::optional<ShopToday>& today, const std::optional<DayHours>& hours, std::int64_t hoursAskedMs);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    enum Tile { Sales, Success, Revenue, Margin, Time, Pending, Deposits, Tiles };

    void put(Tile tile, look::Stat stat);
    /// How the finished hours stand against those of a week before: today's figure runs on, so it is not what is
    /// compared.
    static void compare(look::Stat& stat, const DayHours& hours, const Compared& sums);

    std::array<look::StatTile*, Tiles> m_tiles{};
    std::array<look::StatTile*, Tiles> m_folded{}; ///< The same in two rows, for narrow windows.
    look::StatRow* m_row;
    QWidget* m_rows;
};

/// "612,4" and "jt": an amount of millions short enough for a tile. Below a million it is written out.
[[nodiscard]] std::pair<QString, QString> shortAmount(std::int64_t rupiah);

} // namespace eraflazz::console
