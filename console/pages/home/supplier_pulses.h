// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "look/chart/sparkline_row.h"
#include "pages/home/bucket_grid.h"

#include <QHash>
#include <QWidget>

#include <optional>
#include <vector>

class QVBoxLayout;

namespace eraflazz::look {
class RestLink;
}

namespace eraflazz::console {

class RowStore;

/// What the rows of metrics.suppliers say about each supplier in a range: how many attempts ended, how well, and the
/// course of it. Those below the limit come first, the worst on top; then the busiest.
[[nodiscard]] std::vector<look::SupplierPulse> pulsesFrom(const RowStore& store,
                                                          const BucketGrid& grid,
                                                          const QHash<QString, qint64>& latencyMs,
                                                          std::optional<int> limitPermille);

/// "Sukses per supplier": one row each instead of a tangle of lines.
class SupplierPulses final : public QWidget {
    Q_OBJECT

public:
    explicit SupplierPulses(QWidget* parent = nullptr);

    /// So many of them have room; a link at the title names the rest.
    void setPulses(const QString& title, const std::vector<look::SupplierPulse>& pulses, std::size_t most);
    [[nodiscard]] bool hasPulses() const { return !m_shown.empty(); }
    void setStale(bool isStale);

Q_SIGNALS:
    void supplierAsked(const QString& supplier);
    void restAsked();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_title;
    QVBoxLayout* m_rows;
    look::RestLink* m_rest;
    std::vector<look::SparklineRow*> m_shown;
    std::vector<QString> m_names;
    bool m_isStale = false;
};

} // namespace eraflazz::console
