// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/home/supplier_pulses.h"

#include "core/rows/row_store.h"
#include "look/paint.h"
#include "look/parts/rest_link.h"
#include "look/tokens.h"
#include "text/cell_text.h"

#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>
#include <map>

namespace eraflazz::console {

using namespace look;

namespace {

constexpr int kHead = 42;
constexpr std::size_t kPoints = 12; // More wobble than course.

struct Tally {
    std::int64_t delivered = 0, ended = 0;
    std::array<std::int64_t, kPoints> good{}, all{};
};

std::map<std::string, Tally> tallies(const RowStore& store, const BucketGrid& grid)
{
    const WireColumns& columns = store.columns();
    const int timeAt = columnNamed(columns, "time"), nameAt = columnNamed(columns, "supplier");
    const int goodAt = columnNamed(columns, "delivered"), badAt = columnNamed(columns, "refused");
    const std::int64_t span = grid.count * grid.stepMs;
    std::map<std::string, Tally> all;
    for (int place = 0; place < store.count(); ++place) {
        const PackedRow& cells = store.at(place).cells;
        const std::int64_t since = numberOf(cells.cell(timeAt)).value_or(0) - grid.startMs;
        if (since < 0 || since >= span)
            continue;
        Tally& tally = all[std::string(textOf(cells.cell(nameAt)))];
        const std::int64_t good = numberOf(cells.cell(goodAt)).value_or(0);
        const std::int64_t ended = good + numberOf(cells.cell(badAt)).value_or(0);
        const auto point = static_cast<std::size_t>(since * static_cast<std::int64_t>(kPoints) / span);
        tally.delivered += good;
        tally.ended += ended;
        tally.good[point] += good;
        tally.all[point] += ended;
    }
    return all;
}

int permilleOf(const Tally& tally)
{
    return tally.ended > 0 ? static_cast<int>(tally.delivered * 1000 / tally.ended) : -1;
}

SupplierPulse pulseOf(const QString& name, const Tally& tally, std::optional<int> limit)
{
    SupplierPulse pulse;
    pulse.name = name;
    const int permille = permilleOf(tally);
    pulse.success = permille < 0 ? QStringLiteral("–") : text::percentText(permille);
    pulse.count = text::countText(tally.ended);
    pulse.isBelowLimit = permille >= 0 && limit && permille < *limit;
    for (std::size_t i = 0; i < kPoints; ++i) {
        if (tally.all[i] > 0)
            pulse.course.push_back(100.0 * static_cast<double>(tally.good[i]) / static_cast<double>(tally.all[i]));
    }
    return pulse;
}

} // namespace

std::vector<SupplierPulse> pulsesFrom(const RowStore& store,
                                      const BucketGrid& grid,
                                      const QHash<QString, qint64>& latencyMs,
                                      std::optional<int> limitPermille)
{
    const auto all = tallies(store, grid);
    std::vector<std::pair<std::string, const Tally*>> order;
    for (const auto& [name, tally] : all) {
        if (tally.ended > 0)
            order.emplace_back(name, &tally);
    }
    const auto isIll = [&](const Tally& tally) { return limitPermille && permilleOf(tally) < *limitPermille; };
    std::stable_sort(order.begin(), order.end(), [&](const auto& a, const auto& b) {
        if (isIll(*a.second) != isIll(*b.second))
            return isIll(*a.second);
        return isIll(*a.second) ? permilleOf(*a.second) < permilleOf(*b.second) : a.second->ended > b.second->ended;
    });
    std::vector<SupplierPulse> pulses;
    for (const auto& [name, tally] : order) {
        SupplierPulse pulse = pulseOf(plainLine(name), *tally, limitPermille);
        if (const auto found = latencyMs.constFind(pulse.name); found != latencyMs.constEnd() && *found > 0)
            pulse.time = text::durationText(*found);
        pulses.push_back(std::move(pulse));
    }
    return pulses;
}

SupplierPulses::SupplierPulses(QWidget* parent)
    : QWidget(parent), m_rows(new QVBoxLayout(this)), m_rest(new RestLink(this))
{
    m_rows->setContentsMargins(size::kCardPadding, kHead + 2, size::kCardPadding, 8);
    m_rows->setSpacing(0);
    m_rest->setObjectName(QStringLiteral("restOfPulses"));
    connect(m_rest, &QAbstractButton::clicked, this, &SupplierPulses::restAsked);
}

void SupplierPulses::setPulses(const QString& title, const std::vector<SupplierPulse>& pulses, std::size_t most)
{
    m_title = title;
    setAccessibleName(title);
    const std::size_t shown = std::min(pulses.size(), most);
    m_rest->setRest(pulses.size() - shown, title);
    while (m_shown.size() > shown) {
        delete m_shown.back();
        m_shown.pop_back();
    }
    m_names.clear();
    for (std::size_t i = 0; i < shown; ++i) {
        m_names.push_back(pulses[i].name);
        if (i < m_shown.size()) {
            m_shown[i]->setPulse(pulses[i]);
            continue;
        }
        auto* row = new SparklineRow(pulses[i]);
        row->setRuled(i > 0);
        row->setMaximumHeight(72);
        connect(row, &QAbstractButton::clicked, this, [this, i] { Q_EMIT supplierAsked(m_names[i]); });
        m_rows->addWidget(row);
        m_shown.push_back(row);
    }
    int courseLeft = 0;
    for (std::size_t i = 0; i < shown; ++i)
        courseLeft = std::max(courseLeft, SparklineRow::nameRoom(pulses[i]));
    for (SparklineRow* row : m_shown)
        row->setCourseLeft(courseLeft);
    update();
}

void SupplierPulses::setStale(bool isStale)
{
    m_isStale = isStale;
    update();
}

void SupplierPulses::paintEvent(QPaintEvent*)
{
    const Tokens& t = tokens();
    QPainter painter(this);
    fillAndStroke(painter, rect(), size::kRadiusCard, m_isStale ? t.stale : t.surface, t.line);
    const QRect head(size::kCardPadding, 2, width() - 2 * size::kCardPadding, kHead);
    paintText(painter, head, TypeRole::BodyBold, t.ink, m_title);
    if (m_shown.empty()) {
        const QRect words = head.translated(0, kHead - 8);
        paintText(painter, words, TypeRole::Body, t.ink3, tr("No supplier has answered in this time."));
        return;
    }
    const auto word = [&](int fromRight, const QString& text) {
        paintText(painter, head.adjusted(0, 0, -fromRight, 0), TypeRole::SmallBold, t.ink3, text, Qt::AlignRight);
    };
    word(kPulseSuccess, tr("success"));
    word(kPulseCount, tr("trx"));
    word(kPulseTime, tr("time"));
}

} // namespace eraflazz::console
