// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/link/subscription.h"
#include "core/rows/row_store.h"
#include "desk/page.h"
#include "pages/sales/sales_tabs.h"
#include "sale/rail_counts.h"
#include "sale/sale_columns.h"
#include "sale/sale_filter.h"
#include "text/filter_terms.h"

#include <memory>

class QBoxLayout;

namespace eraflazz::look {
class Button;
class FilterBar;
class GridView;
class LinkButton;
class Segmented;
class TextLine;
} // namespace eraflazz::look

namespace eraflazz::console {

class LiveTableModel;
class PageBody;
class PinnedRowsModel;
class SaleActions;
class SaleDetail;
class SaleFace;
class SaleGrid;
class SalesRail;
class TailHold;

/// The sales of now: every change as it happens, doubtful ones in a band that never scrolls away, tabs with filters of
/// their own, the story of the chosen sale beside them.
class SalesPage final : public Page {
    Q_OBJECT

public:
    static constexpr int kWindow = 5'000;
    static constexpr int kDoubtWindow = 200;
    static constexpr int kWideFrom = 1440; ///< Narrower windows have the details below and the rail folded.

    SalesPage(Desk& desk, QWidget* parent);
    ~SalesPage() override;

    void open(const Place& place) override;
    void comeForward() override;
    void stepBack() override;

protected:
    void showStale(bool isStale) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void makeGrid();
    void makeNothingBelow();
    void lookBack();
    void makeBar();
    void makeLayout();
    void makeActions();
    void saveSeen();
    void watchTopics();

    void setFilter(const QString& filter);
    void subscribe();
    void openLive(const QString& wire);
    void liveChanged();
    void showFilterFault();
    void chooseTab(int tab);
    void addTab(const NamedFilter& tab);
    void closeTab(int tab);
    void nameTab(int tab);
    void keepFilter(int tab);
    void forgetFilter(int saved);
    void openMore();
    void remember();

    enum class Body { Nothing, Rows, FirstUse, NothingFound };
    void rowsMoved();
    void showBody(Body body);
    void chosen(const QModelIndex& row);
    void lookAtChosen();
    void markWanted();
    void setDetailShown(bool isShown);
    void tick();
    void placeDetail();
    [[nodiscard]] std::vector<SaleBrief> chosenSales() const;
    [[nodiscard]] std::optional<SaleBrief> saleOf(const QString& key) const;
    [[nodiscard]] bool selectSale(const QString& idOrCode);
    [[nodiscard]] const QString& filter() const;

    text::FilterKeys m_keys;
    SalesMemory m_memory;
    std::unique_ptr<SaleFace> m_face;
    RowStore m_store;
    RowStore m_doubts;
    RailCounts m_counts;
    LiveTableModel* m_live;
    PinnedRowsModel* m_pinned;
    Subscription* m_liveSub;
    Subscription* m_doubtSub;
    Subscription* m_countsSub;
    WireFilter m_wire;            ///< Of the filter that was asked for last.
    QString m_goodFilter;         ///< The daemon's words of the last one it took.
    bool m_isFilterWrong = false; ///< The daemon did not take it: the rows are those of the last good one.

    SalesTabs* m_tabs;
    SalesRail* m_rail;
    look::FilterBar* m_bar;
    look::Segmented* m_mode;
    look::Button* m_news;
    look::GridView* m_grid;
    QWidget* m_nothingBelow; ///< What is said where rows would be, below the band.
    look::TextLine* m_nothingWords;
    look::LinkButton* m_lookBack;
    SaleGrid* m_gridMenu;
    TailHold* m_tail;
    PageBody* m_body;
    SaleDetail* m_detail;
    QBoxLayout* m_outer;
    SaleActions* m_actions;
    std::unique_ptr<Alarm> m_tick;
    Body m_shown = Body::Nothing;
    QString m_wanted; ///< A sale that a link led to before the rows were there.
    bool m_isWide = true;
    bool m_isDetailShown = true;
};

[[nodiscard]] Page* makeSalesPage(Desk& desk, QWidget* parent);

} // namespace eraflazz::console
