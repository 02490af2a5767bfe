// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QStandardItem;
class QStandardItemModel;
class QTreeView;

namespace eraflazz::console {

class ProductCatalog;

/// Category, operator, product: where one looks. Counts how many stand below.
class ProductTree final : public QWidget {
    Q_OBJECT

public:
    explicit ProductTree(ProductCatalog& catalog, QWidget* parent = nullptr);

    void setStale(bool isStale);
    /// Everything again.
    void chooseAll();
    [[nodiscard]] QTreeView* view() const { return m_view; }

Q_SIGNALS:
    void placeChosen(const QString& category, const QString& brand);
    void productChosen(const QString& code);

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void take(const QStringList& codes, bool areSomeNewOrGone);
    void rebuild();
    void applyGround();
    [[nodiscard]] QString pathOf(const QModelIndex& index) const;

    ProductCatalog& m_catalog;
    QStandardItemModel* m_model;
    QTreeView* m_view;
    bool m_isStale = false;
    bool m_isRebuilding = false;
};

} // namespace eraflazz::console
