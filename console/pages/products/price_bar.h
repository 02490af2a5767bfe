// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/products/review_dialog.h"

#include <QStringList>
#include <QWidget>

class QTimer;

namespace eraflazz::look {
class DraftBar;
}

namespace eraflazz::console {

class Desk;
class DraftSet;
class ProductCatalog;
class ProductsModel;

/// Prices on their way: says how many are drafted, opens the look at all of them, and puts back what was saved last.
/// Hidden while there is nothing to save. GUI thread.
class PriceBar final : public QWidget {
    Q_OBJECT

public:
    PriceBar(Desk& desk, ProductCatalog& catalog, const ProductsModel& model, DraftSet& drafts, QWidget* parent);

    /// Nothing is saved while what is shown may be old.
    void setStale(bool isStale);
    void review();
    /// One step back; when no draft is left to undo, the prices saved last come back as drafts.
    void undo();

Q_SIGNALS:
    /// Prices of these products were saved.
    void saved(const QStringList& products);

private:
    void showDrafts();
    void tookSaved(const std::vector<SavedPrice>& prices, int waiting);
    void putBack(const std::vector<SavedPrice>& prices);

    Desk& m_desk;
    ProductCatalog& m_catalog;
    const ProductsModel& m_model;
    DraftSet& m_drafts;
    look::DraftBar* m_bar;
    QTimer* m_count;                ///< Many drafts at once are counted once.
    std::vector<SavedPrice> m_last; ///< What one press of undo puts back.
    bool m_isStale = false;
};

} // namespace eraflazz::console
