// SPDX-License-Identifier: GPL-3.0-or-later
#include "control/server/figures_past.h"

#include "kernel/clock.h"

#include <utility>

#include <spdlog/spdlog.h>

#include <algorithm>

namespace eraflazz::control {

namespace {

constexpr std::int64_t kStretchMs = 3'600'000; ///< So much of the past is read at once.
constexpr std::int64_t kAgainMs = 2'000;       ///< The database did not answer.

} // namespace

FiguresPast::FiguresPast(
    ReadPool& pool, std::shared_ptr<Inbox> inbox, MetricRings& sales, SupplierRings& suppliers, std::int64_t beganMs)
    : m_pool(pool), m_inbox(std::move(inbox)), m_sales(sales), m_suppliers(suppliers), m_beganMs(beganMs)
{
    for (std::size_t i = 0; i < MetricRings::kSteps.size(); ++i)
        plan(Of::Sales, i, MetricRings::kSteps[i].stepMs, MetricRings::kSteps[i].most);
    for (std::size_t i = 0; i < SupplierRings::kSteps.size(); ++i)
        plan(Of::Suppliers, i, SupplierRings::kSteps[i].stepMs, SupplierRings::kSteps[i].most);
    std::stable_sort(m_left.begin(), m_left.end(), [](const Stretch& a, const Stretch& b) { return a.toMs < b.toMs; });
}

void FiguresPast::plan(Of of, std::size_t step, std::int64_t stepMs, std::int64_t most)
{
    const std::int64_t oldest = m_beganMs - m_beganMs % stepMs - stepMs * (most - 1);
    for (std::int64_t to = m_beganMs; to > oldest; to -= kStretchMs)
        m_left.push_back({of, step, stepMs, std::max(oldest, to - kStretchMs), to});
}

void FiguresPast::tick(std::int64_t nowMs)
{
    if (m_left.empty() || m_isReading || nowMs < m_nextMs)
        return;
    m_isReading = m_pool.tryPost([this, inbox = m_inbox, stretch = m_left.back(), until = m_beganMs](Readers* readers) {
        std::vector<Row> rows;
        bool isReached = readers != nullptr;
        try {
            if (readers != nullptr)
                rows = readers->reads->table(
                    stretch.of == Of::Sales ? "past_figures" : "past_attempts",
                    {{":from", stretch.fromMs}, {":to", stretch.toMs}, {":step", stretch.stepMs}, {":until", until}});
        } catch (const ReadTooSlow&) {
            spdlog::info("control: an hour of sales is too much to read at once, charts begin empty there");
        } catch (const ReadFailed& error) {
            spdlog::warn("control: {}", error.what());
            isReached = false;
        }
        inbox->post([this, isReached, stretch, rows = std::move(rows)] {
            if (!isReached)
                return finished(monotonicMsNow() + kAgainMs);
            m_left.pop_back();
            take(stretch, rows);
            finished(0);
        });
    });
}

void FiguresPast::take(const Stretch& stretch, const std::vector<Row>& rows)
{
    for (const auto& row : rows) {
        if (stretch.of == Of::Sales)
            m_sales.remember(stretch.step, row);
        else
            m_suppliers.remember(stretch.step, row);
    }
}

void FiguresPast::finished(std::int64_t againMs)
{
    m_isReading = false;
    m_nextMs = againMs;
}

} // namespace eraflazz::control
