// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "goods/form_dialog.h"
#include "pages/products/price_check.h"
#include "pages/products/price_csv.h"

namespace eraflazz::look {
class GridView;
class TextLine;
} // namespace eraflazz::look

namespace eraflazz::console {

class PriceBook;
class ProductsModel;

/// Prices out of a file, with what is wrong with each line: unreadable, unknown, the same as now, refused by the
/// daemon. The others become drafts.
class ImportDialog final : public FormDialog {
    Q_OBJECT

public:
    ImportDialog(Desk& desk,
                 PriceBook& book,
                 const ProductsModel& model,
                 DraftSet& drafts,
                 const QString& text,
                 QWidget* parent);

    /// How many lines would become drafts.
    [[nodiscard]] int usable() const;

private:
    void judge();
    void ask();
    void apply();
    [[nodiscard]] QString problemOf(const CsvPrice& row) const;

    const ProductsModel& m_model;
    DraftSet& m_drafts;
    PriceCheck* m_check;
    std::vector<CsvPrice> m_rows;
    std::map<PriceKey, PriceVerdict> m_verdicts;
    class ImportModel;
    ImportModel* m_table;
    look::GridView* m_grid;
    look::TextLine* m_sum;
};

} // namespace eraflazz::console
