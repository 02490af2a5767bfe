// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/home/home_page.h"

#include "core/link/subscription.h"
#include "desk/desk.h"
#include "desk/page_body.h"
#include "desk/supplier_float.h"
#include "look/parts/segmented.h"
#include "look/parts/text_line.h"
#include "look/tokens.h"
#include "pages/home/first_steps.h"
#include "pages/home/home_plots.h"
#include "pages/home/home_tasks.h"
#include "pages/home/home_tiles.h"
#include "pages/home/supplier_floats.h"
#include "text/cell_text.h"
#include "text/shown_time.h"

#include <QLocale>
#include <QPainter>

#include <utility>

#include <algorithm>

namespace eraflazz::console {

using namespace look;

namespace {

constexpr int kBucketsMax = 1500; // A day of minutes.
constexpr std::size_t kSupplierRowsMax = 60'000;
constexpr int kLiveMinutes = 60; // What is older than this is looked up in the history.
constexpr qint64 kHourMs = 3'600'000;
constexpr int kRangeSchema = 1;
constexpr int kShort = 720; ///< Below this height fewer rows are shown.
// Of the cards beside the charts: rows at most, what stands around them, and how tall a row is at least.
constexpr int kTasksMost = 5, kTasksTaken = 56, kTaskTall = 45;
constexpr int kFloatsMost = 6, kFloatsTaken = 84, kFloatTall = 35;
const QString kRangeKey = QStringLiteral("home.range");

} // namespace

HomePage::HomePage(Desk& desk, QWidget* parent)
    : Page(desk, parent), m_series(desk.clock(), kBucketsMax), m_supplierMinutes(desk.clock(), kSupplierRowsMax),
      m_supplierStates(desk.clock()), m_alarms(desk.clock()), m_tick(desk.clock().alarm([this] { tick(); }))
{
    setObjectName(QStringLiteral("homePage"));
    build();
    listen();
    const int range = desk.remembered(kRangeKey, kRangeSchema).toInt();
    m_ranges->choose(range > 0 && range <= kHomeRanges ? range - 1 : static_cast<int>(HomeRange::Hour));
    chooseRange(m_ranges->chosen());
    offer("view.refresh", [this] {
        m_todayAskedMs = m_hoursAskedMs = m_booksAskedMs = 0;
        tick();
    });
}

HomePage::~HomePage()
{
    m_supplierStates.unwatch(this);
    m_supplierMinutes.unwatch(this);
    m_alarms.unwatch(this);
}

qint64 HomePage::now() const
{
    return desk().client().serverUnixMs();
}

void HomePage::chooseRange(int range)
{
    m_range = static_cast<HomeRange>(std::clamp(range, 0, kHomeRanges - 1));
    desk().remember(kRangeKey, QByteArray::number(static_cast<int>(m_range) + 1), kRangeSchema);
    const auto open = [](Subscription* sub, const char* topic, const QString& filter) {
        TopicAsked asked;
        asked.topic = QLatin1String(topic);
        asked.filter = filter;
        asked.window = 5000;
        asked.timesASecond = 1;
        if (!(sub->asked() == asked))
            sub->open(asked);
    };
    open(m_seriesSub, "metrics.series", seriesFilter(m_range));
    open(m_minutesSub, "metrics.suppliers", supplierFilter(m_range));
    m_books = {};
    askBooks();
    drawCharts();
}

void HomePage::comeForward()
{
    Page::comeForward();
    tick();
    askRules();
    m_steps->refresh();
}

void HomePage::stepBack()
{
    Page::stepBack();
    m_tick->stop();
}

/// Once a second while somebody looks: ages grow, and what is asked for by hand is asked for again.
void HomePage::tick()
{
    if (!isForward())
        return;
    m_tick->start(kTickMs);
    const qint64 time = desk().clock().monotonicMs();
    if (desk().client().state() == LinkState::Live) {
        m_lastLiveMs = now();
        if (m_todayAskedMs == 0 || time - m_todayAskedMs >= kTodayMs)
            askToday();
        if (m_hoursAskedMs == 0 || time - m_hoursAskedMs >= kHoursMs)
            askHours();
        const qint64 again = m_books.isWhole() ? kBooksAgainMs : kUnfinishedAgainMs;
        if (m_booksAskedMs == 0 || time - m_booksAskedMs >= again)
            askBooks();
    }
    drawAge();
    drawFloats();
    // Minutes without a sale bring no rows; the charts move on all the same.
    if (m_areChartsOld || (!isStale() && gridOf(m_range, now()).startMs != m_grid.startMs))
        drawCharts();
}

void HomePage::rowsTold(std::span<const StoredRow* const>, std::span<const StoredRow* const>)
{
    // New rows get their places only after they are told.
    if (!std::exchange(m_isReadAsked, true))
        QMetaObject::invokeMethod(
            this, [this] { readRows(); }, Qt::QueuedConnection);
}

void HomePage::readRows()
{
    m_isReadAsked = false;
    readSuppliers();
    m_areChartsOld = true; // The next tick draws them: once a second is often enough.
    if (!m_charts->pulses()->hasPulses())
        drawCharts(); // But nobody waits a second for the first ones.
    if (!isForward())
        return;
    drawTasks();
    drawFloats();
}

void HomePage::readSuppliers()
{
    const WireColumns& columns = m_supplierStates.columns();
    const int codeAt = columnNamed(columns, "code"), floatAt = columnNamed(columns, "float");
    const int latencyAt = columnNamed(columns, "latency_us"), lastsAt = columnNamed(columns, "lasts_s");
    m_floats.clear();
    m_latencyMs.clear();
    for (int place = 0; place < m_supplierStates.count(); ++place) {
        const PackedRow& cells = m_supplierStates.at(place).cells;
        const QString code = plainLine(textOf(cells.cell(codeAt)));
        const auto amount = numberOf(cells.cell(floatAt));
        if (code.isEmpty() || !amount)
            continue;
        const auto lasts = numberOf(cells.cell(lastsAt));
        m_floats.push_back({code, *amount, lasts ? std::optional(*lasts * 1000) : std::nullopt, false});
        m_latencyMs.insert(code, numberOf(cells.cell(latencyAt)).value_or(0) / 1000);
    }
}

void HomePage::drawCharts()
{
    if (!isForward())
        return;
    m_areChartsOld = false;
    // Frozen, the last bucket stays where it was when the link broke.
    m_grid = gridOf(m_range, isStale() && m_lastLiveMs > 0 ? m_lastLiveMs : now());
    const bool isWeek = m_range == HomeRange::Week;
    m_charts->setSales(isWeek ? weekPlot(m_books, m_grid) : salesPlot(m_series, m_grid));
    m_charts->setDurations(isWeek ? weekDurationPlot(m_books, m_grid) : durationPlot(m_series, m_grid));
    drawMargins();
    m_charts->pulses()->setPulses(tr("Success by supplier, %1").arg(lastingWords(m_grid.count * m_grid.stepMs)),
                                  pulsesFrom(m_supplierMinutes, m_grid, m_latencyMs, m_successLimit),
                                  height() < kShort ? 4 : 6);
    judgeEmpty();
}

void HomePage::drawMargins()
{
    const bool hasMargin = desk().may("report.margin");
    switch (m_range) {
    case HomeRange::QuarterHour:
    case HomeRange::Hour:
    case HomeRange::SixHours: {
        BookDays today;
        today.problem = m_hoursProblem;
        if (m_hours)
            today.days.push_back(*m_hours);
        m_charts->setMargins(hoursPlot(today, hasMargin, m_grid.timeOf(m_grid.count)), false);
        return;
    }
    case HomeRange::Day:
        m_charts->setMargins(dayMarginPlot(m_series, m_books, m_grid, hasMargin), true);
        return;
    case HomeRange::Week:
        m_charts->setMargins(weekMarginPlot(m_books, m_grid, hasMargin), true);
        return;
    }
}

void HomePage::drawTiles()
{
    m_tiles->setFigures(m_today, m_hours, m_hoursOfMs);
}

void HomePage::drawTasks()
{
    m_tasks->setTasks(tasksFrom(m_today, alarmsOf(m_alarms), now()));
}

void HomePage::drawFloats()
{
    std::vector<SupplierFloat> floats = m_floats;
    if (floats.empty() && m_today) {
        for (const ShopToday::Float& one : m_today->floats)
            floats.push_back({one.supplier, one.amount, std::nullopt, false});
    }
    for (SupplierFloat& one : floats) {
        one.isLow = (m_floatLimit && one.amount < *m_floatLimit) || (one.lastsMs && *one.lastsMs < kFloatSoonMs);
    }
    const qint64 at = !m_floats.empty() ? (isStale() ? m_lastLiveMs : now()) : m_today ? m_today->atMs : now();
    m_floatCard->setFloats(std::move(floats), age(at));
}

QString HomePage::age(qint64 atMs) const
{
    const qint64 seconds = std::max<qint64>(0, now() - atMs) / 1000;
    return seconds < 60 ? tr("%1 s").arg(seconds) : lastingWords(seconds * 1000);
}

void HomePage::drawAge()
{
    m_date->setText(QLocale().toString(text::shopTime(now()).date(), QStringLiteral("dddd d MMMM yyyy")));
    if (!m_todayProblem.isEmpty() && !isStale()) {
        m_age->setInk(Ink::Bad);
        m_age->setText(tr("Today's figures: %1").arg(m_todayProblem));
        return;
    }
    m_age->setInk(isStale() ? Ink::Attention : Ink::Third);
    if (!m_today) {
        m_age->setText(QString());
        return;
    }
    QString words =
        isStale() ? tr("Figures of %1, age %2")
                        .arg(text::shownTime(m_today->atMs).toString(QStringLiteral("HH:mm:ss")), age(m_today->atMs))
                  : tr("age %1").arg(age(m_today->atMs));
    if (m_today->isPartial)
        words += QStringLiteral(" · ") + tr("still being counted");
    m_age->setText(words);
}

/// A day on which nothing has happened says so instead of showing empty charts.
void HomePage::judgeEmpty()
{
    if (m_seriesSub->state() == Subscription::State::Failed)
        return;
    const bool isKnown = m_seriesSub->state() == Subscription::State::Current || m_body->isContentShown();
    const auto accepted = m_series.values("accepted");
    const bool isQuiet =
        std::none_of(accepted.begin(), accepted.end(), [](const auto& one) { return one.value_or(0) > 0; });
    if (m_seriesSub->state() == Subscription::State::Current && isQuiet && m_today && m_today->sales == 0 &&
        m_range != HomeRange::Week)
        m_body->showFirstUse(tr("No sales yet today"),
                             tr("As soon as an agent orders, the charts of the day begin here by themselves."),
                             tr("Open sales"));
    else if (isKnown)
        m_body->showContent();
    else
        m_body->showLoading();
}

void HomePage::goToBucket(int bucket)
{
    const qint64 from = m_grid.timeOf(bucket);
    goToSales(from, from + m_grid.stepMs);
}

void HomePage::goToHour(int hour)
{
    if (!m_hours || hour < 0 || static_cast<std::size_t>(hour) >= m_hours->hours.size())
        return;
    // An hour that has not begun has nothing to show.
    const qint64 from = m_hours->hours[static_cast<std::size_t>(hour)].timeMs;
    if (from > 0 && from <= now())
        goToSales(from, from + kHourMs);
}

/// The live grid holds what is young; everything older is in the history.
void HomePage::goToSales(qint64 fromMs, qint64 toMs)
{
    const bool isLive = now() - fromMs < kLiveMinutes * 60'000;
    desk().goTo({.page = isLive ? QStringLiteral("page.sales") : QStringLiteral("page.history"),
                 .subject = {},
                 .filter = QStringLiteral("waktu>=%1 waktu<%2").arg(fromMs).arg(toMs)});
}

void HomePage::paintEvent(QPaintEvent*)
{
    QPainter(this).fillRect(rect(), isStale() ? tokens().stale : tokens().window);
}

void HomePage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    // In a narrow window what waits for somebody moves below the charts.
    constexpr int kTwoColumns = 960;
    const bool isNarrow = width() < kTwoColumns;
    m_columns->setDirection(isNarrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    // Beside the charts both cards are as tall as a chart, whatever they hold; below them they take what they need.
    for (QWidget* card : {static_cast<QWidget*>(m_tasks), static_cast<QWidget*>(m_floatCard)})
        card->setSizePolicy(QSizePolicy::Preferred, isNarrow ? QSizePolicy::Preferred : QSizePolicy::Ignored);
    fitSide();
    m_side->setMinimumWidth(isNarrow ? 0 : size::kSideColumn);
    m_side->setMaximumWidth(isNarrow ? QWIDGETSIZE_MAX : size::kSideColumn);
}

bool HomePage::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_side && event->type() == QEvent::Resize)
        fitSide();
    return Page::eventFilter(watched, event);
}

/// As many rows as fit into the cards beside the charts.
void HomePage::fitSide()
{
    const bool isNarrow = m_columns->direction() == QBoxLayout::TopToBottom;
    const int card = (m_side->height() - size::kCardGap) / 2;
    const auto fits = [&](int rows, int taken, int row) {
        return isNarrow ? rows : qBound(1, (card - taken) / row, rows);
    };
    m_tasks->setMost(fits(kTasksMost, kTasksTaken, kTaskTall));
    m_floatCard->setMost(fits(kFloatsMost, kFloatsTaken, kFloatTall));
    drawFloats();
}

void HomePage::showStale(bool isStale)
{
    m_charts->setStale(isStale);
    m_steps->setStale(isStale);
    m_tasks->setStale(isStale);
    m_floatCard->setStale(isStale);
    update();
    drawAge();
}

Page* makeHomePage(Desk& desk, QWidget* parent)
{
    return new HomePage(desk, parent);
}

} // namespace eraflazz::console
