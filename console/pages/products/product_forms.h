// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QStringList>

class QWidget;

namespace eraflazz::console {

class Desk;
class DraftSet;
class PriceBook;
class ProductCatalog;
class ProductsModel;

/// The forms of the page of products: open or close some, one rule for many prices, a new one, products and prices out
/// of a file. What they bring is told; prices become drafts. GUI thread.
class ProductForms final : public QObject {
    Q_OBJECT

public:
    /// What the forms look into and write to; the page's.
    struct Goods final {
        ProductCatalog& catalog;
        PriceBook& book;
        const ProductsModel& model;
        DraftSet& drafts;
    };

    /// Forms open over `page`.
    ProductForms(Desk& desk, const Goods& goods, QWidget* page);

    void changeStatus(const QStringList& codes);
    void changeMany(const QStringList& codes);
    void addOne(const QString& like);
    void changeOne(const QString& code);
    void importText(const QString& text);
    void importFile();
    void saveTemplate(); ///< An empty file for importFile().

Q_SIGNALS:
    void added(const QString& code);

private:
    void tellAdded(const QString& code);
    void tellImported(int products, int drafts);

    Desk& m_desk;
    Goods m_goods;
    QWidget* m_page;
};

} // namespace eraflazz::console
