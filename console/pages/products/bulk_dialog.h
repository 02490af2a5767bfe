// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/draft_set.h"
#include "goods/form_dialog.h"
#include "pages/products/price_rules.h"

#include <QStringList>

class QComboBox;

namespace eraflazz::look {
class Field;
class TextLine;
} // namespace eraflazz::look

namespace eraflazz::console {

class PriceBook;
class ProductsModel;
class ProductCatalog;

/// One rule for many prices. It makes drafts, in one step of undo; nothing is saved.
class BulkDialog final : public FormDialog {
    Q_OBJECT

public:
    BulkDialog(ProductCatalog& catalog,
               PriceBook& book,
               const ProductsModel& model,
               DraftSet& drafts,
               QStringList codes,
               QWidget* parent);

private:
    struct Planned final {
        PriceKey key;
        Money server;
        Money price;
    };
    void plan();
    void apply();
    [[nodiscard]] std::optional<BulkRule> rule();

    ProductCatalog& m_catalog;
    const ProductsModel& m_model;
    DraftSet& m_drafts;
    QStringList m_codes;
    QComboBox* m_which;
    QComboBox* m_kind;
    QComboBox* m_rounding;
    look::Field* m_amount;
    look::TextLine* m_preview;
    std::vector<Planned> m_planned;
};

} // namespace eraflazz::console
