// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/draft_set.h"
#include "pages/products/price_check.h"

#include <QAbstractTableModel>

#include <map>
#include <vector>

class QTimer;

namespace eraflazz::console {

class ProductCatalog;

/// Every unsaved price: old and new, what it does to the margin, what the daemon says to it. GUI thread.
class ReviewModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Product, Level, Old, New, Difference, Margin, Verdict, ColumnCount };

    ReviewModel(ProductCatalog& catalog, DraftSet& drafts, QObject* parent = nullptr);

    void setVerdicts(const std::vector<PriceVerdict>& verdicts, bool isDry);
    [[nodiscard]] const PriceVerdict* verdictOf(const PriceKey& key) const;
    [[nodiscard]] const PriceDraft* draftAt(int row) const;
    /// Those that can go to the daemon: no conflict, and not refused by it.
    [[nodiscard]] std::vector<PriceChange> savable() const;
    /// Without those in conflict.
    [[nodiscard]] std::vector<PriceChange> askable() const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void reload();
    [[nodiscard]] QString text(const PriceDraft& draft, int column) const;
    [[nodiscard]] int toneOf(const PriceDraft& draft, int column) const;
    [[nodiscard]] std::optional<Money> costOf(const PriceDraft& draft) const;

    ProductCatalog& m_catalog;
    DraftSet& m_drafts;
    std::vector<PriceDraft> m_rows;
    std::map<PriceKey, PriceVerdict> m_verdicts;
    QTimer* m_soon; ///< Many drafts at once are read once.
    bool m_isDry = true;
};

} // namespace eraflazz::console
