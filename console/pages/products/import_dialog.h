// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "goods/form_dialog.h"
#include "pages/products/import_model.h"

class QCheckBox;
class QProgressBar;

namespace eraflazz::look {
class GridView;
class Segmented;
class TextLine;
} // namespace eraflazz::look

namespace eraflazz::console {

class Desk;
class PriceBook;
class ProductCatalog;
class ProductsModel;

/// Products and prices out of a file, line by line: new products, which the daemon judges before and adds after the
/// person's yes; changed prices, which become drafts; what is the same; and what is wrong with the others. GUI thread.
class ImportDialog final : public FormDialog {
    Q_OBJECT

public:
    /// What a file is compared with and written to; the page's.
    struct Goods final {
        ProductCatalog& catalog;
        PriceBook& book;
        const ProductsModel& model;
        DraftSet& drafts;
    };

    ImportDialog(Desk& desk, const Goods& goods, const QString& text, QWidget* parent);

    [[nodiscard]] const ImportSheet& sheet() const { return m_sheet; }
    [[nodiscard]] ImportModel* model() const { return m_table; }
    /// While products are added, Esc and the left button stop instead.
    void reject() override;

Q_SIGNALS:
    void addedSome(int products, int drafts);

private:
    [[nodiscard]] ImportShop shop() const;
    void build();
    void judge();
    void showWords();
    void showVerb();
    void ask();
    void apply();
    void makeDrafts();
    void end(const Answer& last);

    Desk& m_desk;
    Goods m_goods;
    ImportSheet m_sheet;
    PriceCheck* m_check;
    ProductAdding* m_adding;
    ImportModel* m_table;
    look::GridView* m_grid;
    look::Segmented* m_which;
    look::TextLine* m_sum;
    look::TextLine* m_words;
    QCheckBox* m_takeWords;
    QProgressBar* m_progress;
    int m_asking = 0;
    bool m_isRunning = false;
};

} // namespace eraflazz::console
