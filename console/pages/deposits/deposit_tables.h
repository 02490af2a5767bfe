// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/object_table.h"
#include "desk/place.h"

#include <QWidget>

class QAction;

namespace eraflazz::look {
class GridView;
} // namespace eraflazz::look

namespace eraflazz::console {

class Desk;
class ListSearch;
class PageBody;

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
    void offerSaving(QAction* action); ///< At the right of the filter.
    void save();
    void setStale(bool isStale);

Q_SIGNALS:
    void ticketChosen(const std::string& id);
    void lineChosen(const std::string& id);

private:
    void build();
    void ask();
    [[nodiscard]] Call question() const;
    void arrived(ObjectTable& table);
    [[nodiscard]] ObjectTable& table() const;
    void rememberColumns();

    Desk& m_desk;
    Kind m_kind = Kind::Approved;
    ObjectTable* m_tickets;
    ObjectTable* m_lines;
    QString m_otherWords; ///< What tickets were asked with while lines are shown, and the other way round.
    ListSearch* m_search;
    look::GridView* m_grid;
    PageBody* m_body;
};

} // namespace eraflazz::console
