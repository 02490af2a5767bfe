// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/link/subscription.h"
#include "core/rows/row_store.h"

#include <QObject>
#include <QString>

#include <vector>

namespace eraflazz::console {

class Desk;

/// A supplier as the engine sees it now.
struct SupplierLight final {
    QString code;
    QString name;
    bool isOpen = false;
    bool isBreakerOpen = false;
    bool isHeld = false; ///< By a person: it does not close by itself.
    int successPermille = -1;
    int inFlight = 0;
    int inFlightMax = 0;
    bool operator==(const SupplierLight&) const = default;
};

/// Every supplier's light, as it streams. GUI thread.
class SupplierLights final : public QObject, private RowWatcher {
    Q_OBJECT

public:
    explicit SupplierLights(Desk& desk, QObject* parent = nullptr);
    ~SupplierLights() override;

    [[nodiscard]] Subscription* subscription() { return &m_subscription; }
    [[nodiscard]] const std::vector<SupplierLight>& all() const { return m_lights; } ///< By code.

Q_SIGNALS:
    void changed();

private:
    void rowsTold(std::span<const StoredRow* const> touched, std::span<const StoredRow* const> gone) override;
    void placesGone() override { read(); }
    void placesCame() override { read(); }
    void storeReset() override { read(); }
    void read();

    RowStore m_store;
    Subscription m_subscription;
    std::vector<SupplierLight> m_lights;
};

} // namespace eraflazz::console
