// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/mapping/unmatched.h"

#include <QStringList>
#include <QWidget>

#include <map>

class QVBoxLayout;

namespace eraflazz::look {
class LinkButton;
class Segmented;
class TextLine;
} // namespace eraflazz::look

namespace eraflazz::console {

class Desk;

/// Codes of suppliers nobody has mapped yet, those most like the product first; costs that moved; codes that are gone.
class UnmatchedPanel final : public QWidget {
    Q_OBJECT

public:
    static constexpr int kShown = 12;

    UnmatchedPanel(Desk& desk, QWidget* parent);

    /// Whose lists there are; silent without the right to see them.
    void askSuppliers();
    void setProduct(const Product& product);
    /// What the suppliers' lists say now.
    void refresh();
    [[nodiscard]] const QStringList& suppliers() const { return m_suppliers; }
    /// The one with the most codes that nothing is mapped to.
    [[nodiscard]] QString supplierToMatch() const;

Q_SIGNALS:
    void matchAsked(); ///< All codes of a supplier at once.
    void mapAsked(const eraflazz::console::Unmatched& code);
    void costAsked(const eraflazz::console::Unmatched& moved);
    void productAsked(const QString& code);

private:
    void take(const QStringList& suppliers);
    void ask(const QString& supplier);
    void fetch(QStringList suppliers);
    void build();
    [[nodiscard]] std::vector<const Unmatched*> chosen() const;

    Desk& m_desk;
    QStringList m_suppliers;
    Product m_product;
    std::map<QString, std::vector<Unmatched>> m_known; ///< By supplier.
    QString m_problem;
    QStringList m_withList; ///< Suppliers whose price list has been fetched at some time.
    bool m_isFetching = false;
    look::TextLine* m_count;
    look::Segmented* m_kind;
    look::LinkButton* m_match;
    QWidget* m_rows = nullptr;
    QVBoxLayout* m_column;
    int m_round = 0;
};

} // namespace eraflazz::console
