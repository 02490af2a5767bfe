// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/link/subscription.h"
#include "core/rows/row_store.h"
#include "desk/object_table.h"
#include "desk/page.h"

#include <memory>

namespace eraflazz::look {
class FilterRail;
class GridView;
class RailRow;
class Segmented;
class TabStrip;
} // namespace eraflazz::look

namespace eraflazz::console {

class ListSearch;
class PageBody;
class PanelSplit;
class RequestPanel;

/// Persetujuan: what waits for a second person, and what was decided. GUI thread.
class RequestsPage final : public Page, private RowWatcher {
    Q_OBJECT

public:
    RequestsPage(Desk& desk, QWidget* parent);
    ~RequestsPage() override;

    void open(const Place& place) override;
    void comeForward() override;
    void stepBack() override;

protected:
    void showStale(bool isStale) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void rowsTold(std::span<const StoredRow* const> touched, std::span<const StoredRow* const> gone) override;
    void storeReset() override;
    void build();
    void buildRail();
    void offerAll();
    [[nodiscard]] std::vector<ObjectColumn> columns();
    void ask();
    void showColumns();
    void arrived();
    void countWaiting(const std::vector<Json>& rows);
    void foldRail();
    void refreshSoon();
    void choose(const std::string& id);
    void tick();
    [[nodiscard]] bool isHistory() const;

    RowStore m_store;
    std::unique_ptr<Subscription> m_queue;
    std::unique_ptr<Alarm> m_soon;
    std::unique_ptr<Alarm> m_tick;
    std::string m_kind;   ///< Of the rail; empty: all.
    std::string m_wanted; ///< Chosen before its row was there.
    ObjectTable* m_table = nullptr;
    look::TabStrip* m_tabs = nullptr;
    look::Segmented* m_order = nullptr;
    ListSearch* m_search = nullptr;
    look::FilterRail* m_rail = nullptr;
    std::vector<std::pair<std::string, look::RailRow*>> m_kinds;
    look::GridView* m_grid = nullptr;
    PageBody* m_body = nullptr;
    RequestPanel* m_panel = nullptr;
    PanelSplit* m_split = nullptr;
};

[[nodiscard]] Page* makeRequestsPage(Desk& desk, QWidget* parent);

} // namespace eraflazz::console
