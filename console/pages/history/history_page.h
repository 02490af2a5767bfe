// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/link/call.h"
#include "core/rows/paged_table_model.h"
#include "desk/page.h"
#include "desk/period_button.h"
#include "report/report_table.h"
#include "sale/sale_columns.h"
#include "sale/sale_filter.h"

#include <functional>
#include <memory>
#include <optional>

class QBoxLayout;
class QPoint;

namespace eraflazz::look {
class FilterBar;
class GridView;
} // namespace eraflazz::look

namespace eraflazz::console {

class HistoryFoot;
class PageBody;
class SaleActions;
class SaleDetail;
class SaleExport;
class SaleGrid;
class WaysOut;
struct OtherSearch;

/// All sales of a time, newest first, as far back as the shop has them: always a period, the same filter as the live
/// page, page after page as somebody scrolls. Exports are made by the daemon.
class HistoryPage final : public Page {
    Q_OBJECT

public:
    static constexpr int kPageRows = 200;
    static constexpr int kWideFrom = 1440;
    static constexpr int kSchema = 1;
    /// Asks for a file to write; empty: the person changed their mind. Tests put their own in its place.
    using AskFile = std::function<void(QWidget* asker, const QString& name, std::function<void(const QString&)> then)>;

    HistoryPage(Desk& desk, QWidget* parent);
    ~HistoryPage() override;

    void open(const Place& place) override;
    void comeForward() override;
    void stepBack() override;
    void setAskFile(AskFile ask) { m_askFile = std::move(ask); }

protected:
    void showStale(bool isStale) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void makeGrid();
    void makeBar();
    void makeLayout();
    void makeActions();

    void search();
    void setFilter(const QString& filter);
    void askPage(const std::string& cursor, const PagedTableModel::Arrived& then);
    void pageCame();
    void showNothing();
    void take(const OtherSearch& other);
    void showReach();
    void halt();
    void goFurther();
    void showFailure();
    void countAll();
    void exportAll();
    void startExport(const QString& file, const report::ReportTable& head);
    [[nodiscard]] Call listCall(std::string_view method) const;
    [[nodiscard]] WireFilter wireOf(const QString& filter) const;

    [[nodiscard]] std::optional<SaleBrief> saleAt(int row) const;
    [[nodiscard]] std::vector<SaleBrief> chosenSales() const;
    void setDetailShown(bool isShown);
    void placeDetail();
    void remember();

    text::FilterKeys m_keys;
    std::unique_ptr<SaleFace> m_face;
    PagedTableModel* m_model;
    QString m_filter;
    WireFilter m_wire;
    qint64 m_fromMs = 0;
    qint64 m_toMs = 0;
    std::optional<Answer> m_failure; ///< Of the latest page that did not come.
    quint64 m_round = 0;
    AskFile m_askFile;

    PeriodButton* m_period;
    look::FilterBar* m_bar;
    look::GridView* m_grid;
    SaleGrid* m_gridMenu;
    PageBody* m_body;
    HistoryFoot* m_foot;
    WaysOut* m_ways;
    SaleDetail* m_detail;
    QBoxLayout* m_outer;
    SaleActions* m_actions;
    SaleExport* m_export = nullptr;
    bool m_isWide = true;
    bool m_isDetailShown = true;
    bool m_hasSearched = false;
};

[[nodiscard]] Page* makeHistoryPage(Desk& desk, QWidget* parent);

} // namespace eraflazz::console
