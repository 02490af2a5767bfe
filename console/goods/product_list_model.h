// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "goods/product.h"

#include <QAbstractListModel>
#include <QSet>

#include <vector>

namespace eraflazz::console {

class ProductCatalog;

/// Products under the heads of their groups, those that match. Rows keep their places while only facts change.
class ProductListModel final : public QAbstractListModel {
    Q_OBJECT

public:
    enum class Which { All, Urgent, Unsupplied, Empty };
    static constexpr int kWhich = 4;
    struct Row final {
        bool isHead = false;
        QString group;
        const Product* product = nullptr;
    };

    explicit ProductListModel(ProductCatalog& catalog, QObject* parent = nullptr);

    void filter(const QString& text, Which which);
    /// Products with something unsaved carry a dot.
    void setDrafts(const QSet<QString>& codes);
    [[nodiscard]] bool hasDraft(const QString& code) const { return m_drafts.contains(code); }
    void fold(const QString& group, bool isFolded);
    [[nodiscard]] bool isFolded(const QString& group) const { return m_folded.contains(group); }

    [[nodiscard]] int count(Which which) const { return m_counts[static_cast<std::size_t>(which)]; }
    [[nodiscard]] const Row* rowAt(int row) const;
    [[nodiscard]] int rowOf(const QString& code) const; ///< -1: not shown.

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

Q_SIGNALS:
    void countsChanged();

private:
    void take(const QStringList& codes, bool areSomeNewOrGone);
    void count();
    void rebuild();
    [[nodiscard]] static bool isOf(Which which, const Product& product);
    [[nodiscard]] bool matches(const Product& product) const;

    ProductCatalog& m_catalog;
    std::vector<Row> m_rows;
    QString m_text;
    Which m_which = Which::All;
    QSet<QString> m_drafts;
    QSet<QString> m_folded;
    std::array<int, kWhich> m_counts{};
};

} // namespace eraflazz::console
