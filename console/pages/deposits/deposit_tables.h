// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/list_filter.h"
#include "desk/object_table.h"
#include "desk/place.h"

#include <QWidget>

namespace eraflazz::look {
class FilterBar;
class GridView;
} // namespace eraflazz::look

namespace eraflazz::console {

class Desk;
class PageBody;
class PeriodButton;

/// Tickets that ended and all bank lines of a time, page after page, with a filter above. GUI thread.
class DepositTables final : public QWidget {
    Q_OBJECT

public:
    enum class Kind { Approved, Rejected, AllTickets, Lines };

    DepositTables(Desk& desk, QWidget* parent);
    ~DepositTables() override;

    void showKind(Kind kind);
    void refresh();
    void focusFilter();
    void filterBy(const QString& filter);
    void setStale(bool isStale);

Q_SIGNALS:
    void ticketChosen(const std::string& id);
    void lineChosen(const std::string& id);

private:
    void build();
    void ask();
    [[nodiscard]] Call callFor(const ListQuestion& question) const;
    [[nodiscard]] const ListFilter& understood() const { return m_kind == Kind::Lines ? m_ofLines : m_ofTickets; }
    void clear();
    void arrived(ObjectTable& table);
    [[nodiscard]] ObjectTable& table() const;
    void rememberColumns();

    Desk& m_desk;
    Kind m_kind = Kind::Approved;
    ObjectTable* m_tickets;
    ObjectTable* m_lines;
    ListFilter m_ofTickets, m_ofLines;
    QString m_words;      ///< The filter that the rows are of.
    QString m_otherWords; ///< The filter of tickets while lines are shown, and the other way round.
    look::FilterBar* m_filter;
    PeriodButton* m_period;
    look::GridView* m_grid;
    PageBody* m_body;
};

} // namespace eraflazz::console
