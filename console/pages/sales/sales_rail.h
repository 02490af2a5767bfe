// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/sales/sales_tabs.h"
#include "text/filter_terms.h"

#include <QWidget>

#include <vector>

class QVBoxLayout;

namespace eraflazz::look {
class FilterRail;
class RailRow;
} // namespace eraflazz::look

namespace eraflazz::console {

class RailCounts;

/// The counted conditions beside the live grid. A click puts the condition into the filter or takes it out; the rows
/// show which are in force.
class SalesRail final : public QWidget {
    Q_OBJECT

public:
    SalesRail(RailCounts& counts, text::FilterKeys keys, QWidget* parent = nullptr);

    void setFilter(const QString& filter);
    void setSaved(const std::vector<NamedFilter>& saved);
    void setFolded(bool isFolded);
    void setStale(bool isStale);

Q_SIGNALS:
    void filterAsked(const QString& filter);
    void savedAsked(int saved);
    void casesAsked();

private:
    struct Row final {
        look::RailRow* row = nullptr;
        QString group, name; ///< Of its count.
        QString terms;       ///< Empty: the row that takes the status away.
    };

    void build();
    void addCounted(const QString& word, const QString& group, const QString& name, const QString& terms);
    void addNames(const QString& title, const QString& group, const QString& key);
    void showCounts();
    void showWindow(bool isFull);
    void showChosen();
    void pressed(const Row& row);

    RailCounts& m_counts;
    text::FilterKeys m_keys;
    QVBoxLayout* m_column;
    look::FilterRail* m_rail = nullptr;
    std::vector<Row> m_rows;
    std::vector<NamedFilter> m_saved;
    QString m_filter;
    bool m_isFolded = false;
    bool m_isStale = false;
};

} // namespace eraflazz::console
