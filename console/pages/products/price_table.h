// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/draft_set.h"

#include <QByteArray>
#include <QStringList>
#include <QWidget>

#include <optional>

class QTimer;

namespace eraflazz::look {
class GridView;
}

namespace eraflazz::console {

class Desk;
class ProductsModel;

/// The grid of products as somebody works in it: the row they are on stays theirs whatever is sorted or filtered,
/// prices are typed from cell to cell, columns are as they left them. GUI thread.
class PriceTable final : public QWidget {
    Q_OBJECT

public:
    PriceTable(Desk& desk, ProductsModel& model, QWidget* parent);

    void setStale(bool isStale);
    /// Types into the price somebody is on, else into the base price of the row.
    void edit();
    /// Its row, when it is shown.
    void choose(const QString& code);
    /// Its row in the middle of what is seen; when it is not shown yet, as soon as it is.
    void goTo(const QString& code);
    /// Nothing now; when the rows are others, this one.
    void await(const QString& code) { m_wanted = code; }

    [[nodiscard]] QStringList chosenCodes() const;
    [[nodiscard]] QString currentCode() const;
    [[nodiscard]] std::optional<PriceKey> currentKey() const;
    /// Those on the screen, the last one first.
    [[nodiscard]] QStringList seenCodes() const;
    /// The rows and columns shown, in their order, as CSV.
    [[nodiscard]] QByteArray exported() const;

Q_SIGNALS:
    void chosenChanged();
    /// Other rows are on the screen.
    void seenChanged();
    void menuAsked(const QPoint& globalPlace);

private:
    void follow();
    void followHeader();
    void keepRow();
    void step(bool isForward);
    void sortBy(int column);
    void restoreColumns();
    void rememberColumns() const;
    [[nodiscard]] std::vector<int> shownColumns() const;

    Desk& m_desk;
    ProductsModel& m_model;
    look::GridView* m_grid;
    QTimer* m_keep; ///< Many small moves of a header are remembered once.
    QString m_wanted;
};

} // namespace eraflazz::console
