// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/home/home_tiles.h"

#include "look/tokens.h"
#include "pages/home/home_plots.h"
#include "text/amount_text.h"
#include "text/cell_text.h"

#include <QLocale>
#include <QVBoxLayout>

#include <cmath>

namespace eraflazz::console {

using namespace look;

namespace {

const QString kNone = QStringLiteral("–");

QString oneDecimal(double value)
{
    return QLocale(QLocale::Indonesian).toString(value, 'f', 1);
}

/// Below "+0,1 %" it is not worth an arrow.
void setChange(Stat& stat, const Compared& sums)
{
    const double change = (static_cast<double>(sums.now) / static_cast<double>(sums.before) - 1) * 100;
    if (std::abs(change) < 0.05) {
        stat.change = QStringLiteral("±0 %");
        return;
    }
    stat.arrow = change > 0 ? Icon::ArrowUp : Icon::ArrowDown;
    stat.changeInk = change > 0 ? Ink::Ok : Ink::Bad;
    stat.change = QStringLiteral("%1%2 %").arg(change > 0 ? QStringLiteral("+") : QString(), oneDecimal(change));
}

} // namespace

std::pair<QString, QString> shortAmount(std::int64_t rupiah)
{
    constexpr double kMillion = 1e6, kMilliard = 1e9;
    const auto amount = static_cast<double>(rupiah);
    if (std::abs(amount) >= kMilliard)
        return {oneDecimal(amount / kMilliard), QStringLiteral("M")};
    if (std::abs(amount) >= 100 * kMillion)
        return {oneDecimal(amount / kMillion), QStringLiteral("jt")};
    return {text::amountText(Money::rupiah(rupiah)), QString()};
}

void HomeTiles::compare(Stat& stat, const DayHours& hours, const Compared& sums)
{
    if (sums.before <= 0)
        return;
    setChange(stat, sums);
    const QString day = dayWords(hours.weekAgo);
    const QString hour = QString::number(sums.untilHour).rightJustified(2, u'0');
    stat.since = tr("against %1 until %2:00").arg(day, hour);
    stat.sinceShorter = {tr("%1 until %2:00").arg(day, hour), tr("until %1:00").arg(hour)};
    stat.tip = tr("Finished hours, until %1:00: %2 today, %3 on %4.")
                   .arg(hour, text::countText(sums.now), text::countText(sums.before), day);
}

HomeTiles::HomeTiles(QWidget* parent) : QWidget(parent), m_row(new StatRow(true)), m_rows(new QWidget)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_row);
    column->addWidget(m_rows);
    m_rows->hide();
    auto* rows = new QVBoxLayout(m_rows);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(size::kGap);
    const std::array<StatRow*, 2> folded{new StatRow(true), new StatRow(true)};
    for (StatRow* row : folded)
        rows->addWidget(row);
    static constexpr const char* kNames[Tiles] = {
        "tileSales", "tileSuccess", "tileRevenue", "tileMargin", "tileTime", "tilePending", "tileDeposits"};
    for (int tile = 0; tile < Tiles; ++tile) {
        auto* made = new StatTile(Stat{});
        made->setObjectName(QLatin1String(kNames[tile]));
        m_tiles[static_cast<std::size_t>(tile)] = made;
        m_row->addTile(made);
        m_folded[static_cast<std::size_t>(tile)] = new StatTile(Stat{});
        folded[tile < Time ? 0 : 1]->addTile(m_folded[static_cast<std::size_t>(tile)]);
    }
    setFigures(std::nullopt, std::nullopt, 0);
}

void HomeTiles::setMoney(bool isSeen)
{
    for (const Tile tile : {Revenue, Margin}) {
        m_tiles[tile]->setVisible(isSeen);
        m_folded[tile]->setVisible(isSeen);
    }
}

void HomeTiles::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    constexpr int kOneRow = 900;
    m_row->setVisible(width() >= kOneRow);
    m_rows->setVisible(width() < kOneRow);
}

void HomeTiles::put(Tile tile, Stat stat)
{
    m_folded[tile]->setStat(stat);
    m_tiles[tile]->setStat(std::move(stat));
}

void HomeTiles::setFigures(const std::optional<ShopToday>& today,
                           const std::optional<DayHours>& hours,
                           std::int64_t hoursAskedMs)
{
    const auto against = [&](Stat& stat, HourValue value) {
        if (hours)
            compare(stat, *hours, finishedHours(*hours, hoursAskedMs, value));
    };
    const auto stat = [](const QString& label, const QString& value, const QString& unit = {}) {
        return Stat{label, value, unit, std::nullopt, {}, Ink::Third, {}};
    };
    const bool isThere = today.has_value();

    Stat sales = stat(tr("Sales today"), isThere ? text::countText(today->sales) : kNone);
    against(sales, [](const HourFigures& hour) { return hour.sales; });
    put(Sales, sales);

    const bool isKnown = isThere && today->successPermille.has_value();
    Stat success = stat(tr("Success"),
                        isKnown ? oneDecimal(static_cast<double>(*today->successPermille) / 10) : kNone,
                        isKnown ? QStringLiteral("%") : QString());
    if (isThere) {
        success.change = tr("%1 failed").arg(text::countText(today->failed));
        success.changeInk = Ink::Third;
    }
    put(Success, success);

    const auto amount = [&](const QString& label, std::optional<std::int64_t> rupiah) {
        const auto [value, unit] = rupiah ? shortAmount(*rupiah) : std::pair(kNone, QString());
        return stat(label, value, unit);
    };
    Stat revenue = amount(tr("Revenue"), isThere ? today->revenue : std::nullopt);
    against(revenue, [](const HourFigures& hour) { return hour.revenue.value_or(0); });
    put(Revenue, revenue);
    Stat margin = amount(tr("Margin"), isThere ? today->margin : std::nullopt);
    against(margin, [](const HourFigures& hour) { return hour.margin.value_or(0); });
    put(Margin, margin);

    const bool isTimed = isKnown && today->durationAvgMs && today->durationP95Ms;
    put(Time,
        stat(tr("Time mean · p95"),
             isTimed ? text::durationText(*today->durationAvgMs) + QStringLiteral(" · ") +
                           text::durationText(*today->durationP95Ms)
                     : kNone,
             isTimed ? tr("s") : QString()));

    Stat pending = stat(tr("Waiting"), isThere ? text::countText(today->pending) : kNone);
    if (isThere && today->doubtful > 0) {
        pending.change = tr("%1 doubtful").arg(text::countText(today->doubtful));
        pending.changeInk = Ink::Doubt;
    }
    put(Pending, pending);

    Stat deposits = stat(tr("Deposits waiting"),
                         isThere ? text::countText(today->depositsWaiting) : kNone,
                         !isThere                      ? QString()
                         : today->depositsWaiting == 1 ? tr("ticket")
                                                       : tr("tickets"));
    if (isThere && today->depositsWaiting > 0)
        deposits.change = text::rupiahText(Money::rupiah(today->depositAmount));
    put(Deposits, deposits);
}

} // namespace eraflazz::console
