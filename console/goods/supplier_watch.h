// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/link/subscription.h"
#include "core/rows/row_store.h"
#include "kernel/money.h"
#include "look/state.h"

#include <QObject>
#include <QString>

#include <optional>
#include <vector>

namespace eraflazz::console {

class Desk;

/// A supplier as the engine sees it now.
struct SupplierNow final {
    QString code;
    QString name;
    bool isOpen = false;
    bool isBreakerOpen = false;
    bool isHeld = false; ///< By a person: it does not close by itself.
    Money held;          ///< What we still have there, less what orders under way will take.
    int inFlight = 0;
    int inFlightMax = 0;
    int successPermille = -1; ///< Of the last 125 orders that ended there, as the daemon keeps them; -1: too few.
    qint64 p95Us = 0;
    qint64 delivered = 0;
    qint64 refused = 0;
    qint64 trouble = 0;
    Money burn; ///< An hour.
    std::optional<qint64> lastsS;
    bool operator==(const SupplierNow&) const = default;
};

/// What a person would have to do something about.
[[nodiscard]] bool isRunningOut(const SupplierNow& one);
[[nodiscard]] bool isFailingOften(const SupplierNow& one);
[[nodiscard]] bool isFull(const SupplierNow& one);
[[nodiscard]] bool needsSomebody(const SupplierNow& one);

[[nodiscard]] look::State supplierState(const SupplierNow& one);
/// "open", "closed by us", "resting", "held by a person"
[[nodiscard]] QString supplierWord(const SupplierNow& one);
/// "± 2 h 10 min", or a dash while nothing is spent.
[[nodiscard]] QString lastsWords(const SupplierNow& one);
/// "98,4 %", or a dash.
[[nodiscard]] QString successWords(const SupplierNow& one);
/// "2,4 s", or a dash.
[[nodiscard]] QString p95Words(const SupplierNow& one);

/// Every supplier as it streams, by code. GUI thread.
class SupplierWatch final : public QObject, private RowWatcher {
    Q_OBJECT

public:
    explicit SupplierWatch(Desk& desk, QObject* parent = nullptr);
    ~SupplierWatch() override;

    [[nodiscard]] Subscription* subscription() { return &m_subscription; }
    [[nodiscard]] const std::vector<SupplierNow>& all() const { return m_all; }
    [[nodiscard]] const SupplierNow* find(const QString& code) const;
    [[nodiscard]] bool isFilled() const { return m_isFilled; }

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
    std::vector<SupplierNow> m_all;
    bool m_isFilled = false;
};

} // namespace eraflazz::console
