// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/link/subscription.h"
#include "core/rows/row_store.h"
#include "goods/product.h"

#include <QObject>

#include <map>

namespace eraflazz::console {

class Desk;

/// Every product, as the daemon streams them; what is held is never emptied because the link broke. GUI thread.
class ProductCatalog final : public QObject, private RowWatcher {
    Q_OBJECT

public:
    static constexpr int kWindow = 5000; ///< As many as the daemon sends at once.

    explicit ProductCatalog(Desk& desk, QObject* parent = nullptr);
    ~ProductCatalog() override;

    [[nodiscard]] Subscription* subscription() { return &m_subscription; }
    [[nodiscard]] const Product* find(const QString& code) const;
    [[nodiscard]] const std::map<QString, Product>& all() const { return m_products; } ///< By code.
    /// A whole picture was there at least once.
    [[nodiscard]] bool isFilled() const { return m_isFilled; }
    /// Costs came with it: the person may see them.
    [[nodiscard]] bool hasCosts() const { return m_hasCosts; }
    /// The daemon tells when the best mapping is closed.
    [[nodiscard]] bool hasHours() const { return m_hasHours; }

Q_SIGNALS:
    /// Some are new, gone or different; all at once, at most ten times a second.
    void changed(const QStringList& codes, bool areSomeNewOrGone);
    void filled();
    void failed();

private:
    void rowsTold(std::span<const StoredRow* const> touched, std::span<const StoredRow* const> gone) override;
    void storeReset() override;
    [[nodiscard]] Product productOf(const PackedRow& row) const;
    void readColumns();

    RowStore m_store;
    Subscription m_subscription;
    std::map<QString, Product> m_products;
    std::map<std::string, QString, std::less<>> m_codeOf; ///< By the row's key.
    struct Places final {
        int code = -1, name = -1, category = -1, brand = -1, status = -1, reason = -1, price = -1, mappings = -1,
            supplier = -1, policy = -1, version = -1, cost = -1, margin = -1, cutoffStart = -1, cutoffEnd = -1;
    } m_at;
    bool m_isFilled = false;
    bool m_hasCosts = false;
    bool m_hasHours = false;
};

} // namespace eraflazz::console
