// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/link/subscription.h"
#include "core/rows/counts_model.h"
#include "desk/object_table.h"
#include "desk/page.h"
#include "pages/cases/case_groups.h"

#include <utility>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace eraflazz::look {
class FilterRail;
class GridView;
class RailRow;
class TabStrip;
} // namespace eraflazz::look

namespace eraflazz::console {

class CasePanel;
class ListSearch;
class PageBody;
class PanelSplit;

/// Komplain & kasus: what people must settle, unknown outcomes first and oldest first. GUI thread.
class CasesPage final : public Page {
    Q_OBJECT

public:
    CasesPage(Desk& desk, QWidget* parent);
    ~CasesPage() override;

    void open(const Place& place) override;
    void comeForward() override;
    void stepBack() override;

protected:
    void showStale(bool isStale) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    enum Tab { Open, New, WithSupplier, Done };

    void build();
    void buildRail();
    void offerAll();
    [[nodiscard]] std::vector<ObjectColumn> columns();
    void ask();
    void collectOpen(const std::string& next, std::shared_ptr<std::vector<Json>> rows, quint64 round);
    void askDone();
    void askDonePage(const std::string& next,
                     std::optional<CaseGroup> group,
                     const std::function<void(const Answer&)>& then,
                     int pages);
    void showOpen();
    void countRail();
    void takeCounts(); ///< Of sales: doubtful ones, and whether cases came or went.
    void judge(const Answer& answer);
    void choose(const std::string& id);
    void showAll(); ///< Of every kind, whatever was searched for.
    void tick();

    CountsModel m_counts{{"doubtful", "complaints", "cases"}};
    std::unique_ptr<Subscription> m_countsWatched;
    std::int64_t m_casesCounted = -1;
    std::unique_ptr<Alarm> m_soon;
    std::unique_ptr<Alarm> m_tick;
    std::optional<CaseGroup> m_group; ///< Of the rail; nothing: all.
    std::vector<Json> m_open;
    bool m_hasOpen = false;
    quint64 m_round = 0;
    ObjectTable* m_table = nullptr;
    look::TabStrip* m_tabs = nullptr;
    ListSearch* m_search = nullptr;
    look::FilterRail* m_rail = nullptr;
    look::RailRow* m_all = nullptr;
    look::RailRow* m_doubtful = nullptr;
    std::vector<std::pair<CaseGroup, look::RailRow*>> m_groups;
    look::GridView* m_grid = nullptr;
    PageBody* m_body = nullptr;
    CasePanel* m_panel = nullptr;
    PanelSplit* m_split = nullptr;
};

[[nodiscard]] Page* makeCasesPage(Desk& desk, QWidget* parent);

} // namespace eraflazz::console
