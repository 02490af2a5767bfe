// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "goods/product_list_model.h"

#include <QWidget>

class QLayout;
class QLineEdit;
class QListView;

namespace eraflazz::look {
class InputFrame;
}

namespace eraflazz::console {

class ListChip;

/// The products beside a page: search, three counted kinds, two lines each.
class ProductList final : public QWidget {
    Q_OBJECT

public:
    explicit ProductList(ProductCatalog& catalog, QWidget* parent = nullptr);

    [[nodiscard]] QString chosen() const { return m_chosen; }
    /// Shows it even when the search hides it. Tells only of another one than before.
    void choose(const QString& code);
    /// The first one that has a supplier, its group at the top: what somebody who has named none wants to see.
    void chooseFirst();
    void setDrafts(const QSet<QString>& codes) { m_model->setDrafts(codes); }
    void setStale(bool isStale);
    void focusSearch();
    [[nodiscard]] ProductListModel& model() const { return *m_model; }
    [[nodiscard]] QListView* view() const { return m_view; }

Q_SIGNALS:
    void chosenChanged(const QString& code);

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    [[nodiscard]] QLayout* makeChips();
    void layOut(QLayout* chips);
    void connectParts();
    void filter();
    void restoreChoice();
    void showCounts();
    void applyGround();

    ProductListModel* m_model;
    QListView* m_view;
    look::InputFrame* m_search;
    std::vector<ListChip*> m_chips;
    QString m_chosen;
    bool m_isStale = false;
    bool m_isRestoring = false;
};

} // namespace eraflazz::console
