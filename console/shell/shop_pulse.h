// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/link/subscription.h"
#include "core/rows/counts_model.h"
#include "core/rows/row_store.h"
#include "core/rows/series_store.h"

#include <QObject>

#include <memory>
#include <optional>
#include <vector>

namespace eraflazz::console {

class Desk;

/// The few figures of the whole shop that the window shows around every page: speed, success, what waits, the float
/// that ends first, how much work stands at each door. Watches only what the person may see. GUI thread.
class ShopPulse final : public QObject, private RowWatcher {
    Q_OBJECT

public:
    explicit ShopPulse(Desk& desk, QObject* parent = nullptr);
    ~ShopPulse() override;

    void setForward(bool isForward); ///< Nobody looks: the daemon sends nothing.

    /// Sales a second, tenths; nothing while unknown.
    [[nodiscard]] std::optional<std::int64_t> speedTenths() const;
    [[nodiscard]] std::optional<int> successPermille() const; ///< Of what ended in five minutes.
    [[nodiscard]] std::optional<std::int64_t> pending() const;
    struct Float final {
        QString supplier;
        std::int64_t amount = 0;
        std::optional<std::int64_t> lastsMs;
    };
    /// The one that ends first; the lowest one while no rate is known.
    [[nodiscard]] std::optional<Float> tightestFloat() const;

    // Work that waits; 0 as well when the person may not see it.
    [[nodiscard]] int doubtful() const;
    [[nodiscard]] int cases() const;
    [[nodiscard]] int tickets() const;
    [[nodiscard]] int requests() const;
    [[nodiscard]] int alarms() const; ///< Of which nobody has taken note.

Q_SIGNALS:
    void changed();

private:
    /// Rows of a small topic.
    struct Rows final {
        std::unique_ptr<RowStore> store;
        Subscription* subscription = nullptr;
    };
    void rowsTold(std::span<const StoredRow* const> touched, std::span<const StoredRow* const> gone) override;
    void placesCame() override;
    void placesGone() override;
    [[nodiscard]] Subscription* watch(RowSink& sink, const TopicAsked& asked);
    [[nodiscard]] Rows watchRows(const char* topic, const char* filter, const QStringList& columns);

    Desk& m_desk;
    SeriesStore m_series;
    CountsModel m_states;   ///< Of sales.
    CountsModel m_statuses; ///< Of sales.
    Subscription* m_seriesSub = nullptr;
    Subscription* m_statesSub = nullptr;
    Subscription* m_statusesSub = nullptr;
    Rows m_suppliers, m_tickets, m_requests, m_alarms;
    std::vector<Subscription*> m_all;
};

} // namespace eraflazz::console
