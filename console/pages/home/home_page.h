// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/link/clock.h"
#include "core/rows/row_store.h"
#include "core/rows/series_store.h"
#include "desk/page.h"
#include "pages/home/figures.h"
#include "pages/home/home_charts.h"

#include <QBoxLayout>
#include <QHash>

#include <array>
#include <memory>
#include <optional>

namespace eraflazz::look {
class Segmented;
class TextLine;
} // namespace eraflazz::look

namespace eraflazz::console {

struct Answer;
class FirstSteps;
class HomeTasks;
class HomeTiles;
class PageBody;
class SupplierFloats;

/// The shop at a glance: figures of the day with their age, charts that point at one moment together, what waits for
/// somebody, how long suppliers' balances last. GUI thread; draws nothing while nobody looks.
class HomePage final : public Page, private RowWatcher {
    Q_OBJECT

public:
    static constexpr qint64 kTodayMs = 15'000;
    static constexpr qint64 kHoursMs = 60'000;
    static constexpr qint64 kTickMs = 1'000;
    static constexpr int kWeekDays = 8; ///< Seven whole days touch eight.
    static constexpr qint64 kBooksAgainMs = 300'000;
    static constexpr qint64 kUnfinishedAgainMs = 15'000; ///< What was not counted in time is counted further.

    HomePage(Desk& desk, QWidget* parent);
    ~HomePage() override;

    void comeForward() override;
    void stepBack() override;

private:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void showStale(bool isStale) override;
    void rowsTold(std::span<const StoredRow* const> touched, std::span<const StoredRow* const> gone) override;

    void build();
    QWidget* makeHead();
    void listen();
    void chooseRange(int range);
    void askToday();
    void askHours();
    void askBooks();
    void takeDay(const std::shared_ptr<BookDays>& asked, const Answer& answer);
    void askRules();
    void tick();
    void readRows();
    void readSuppliers();
    void drawCharts();
    void drawMargins();
    void drawTiles();
    void drawTasks();
    void drawFloats();
    void drawAge();
    void judgeEmpty();
    void goToBucket(int bucket);
    void goToHour(int hour);
    void goToSales(qint64 fromMs, qint64 toMs);
    void fitSide();
    [[nodiscard]] qint64 now() const;
    [[nodiscard]] int bookDays() const;
    [[nodiscard]] QString age(qint64 atMs) const;

    SeriesStore m_series;
    RowStore m_supplierMinutes, m_supplierStates, m_alarms;
    Subscription* m_seriesSub = nullptr;
    Subscription* m_minutesSub = nullptr;

    HomeRange m_range = HomeRange::Hour;
    BucketGrid m_grid;
    std::optional<ShopToday> m_today;
    std::optional<DayHours> m_hours;
    QString m_hoursProblem;
    BookDays m_books; ///< Of the days that the range reaches over.
    std::weak_ptr<BookDays> m_booksAsked;
    std::vector<SupplierFloat> m_floats;
    QHash<QString, qint64> m_latencyMs;
    std::optional<int> m_successLimit;
    std::optional<std::int64_t> m_floatLimit;
    QString m_todayProblem;
    qint64 m_todayAskedMs = 0, m_hoursAskedMs = 0, m_booksAskedMs = 0;
    qint64 m_lastLiveMs = 0;
    qint64 m_hoursOfMs = 0; ///< When m_hours was asked for, by the daemon's clock.
    bool m_isReadAsked = false;
    bool m_areChartsOld = false;
    std::unique_ptr<Alarm> m_tick;

    look::TextLine* m_date = nullptr;
    look::TextLine* m_age = nullptr;
    look::Segmented* m_ranges = nullptr;
    HomeTiles* m_tiles = nullptr;
    FirstSteps* m_steps = nullptr;
    PageBody* m_body = nullptr;
    QBoxLayout* m_columns = nullptr;
    QWidget* m_side = nullptr;
    HomeCharts* m_charts = nullptr;
    HomeTasks* m_tasks = nullptr;
    SupplierFloats* m_floatCard = nullptr;
};

[[nodiscard]] Page* makeHomePage(Desk& desk, QWidget* parent);

} // namespace eraflazz::console
