// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/link/subscription.h"
#include "core/rows/row_store.h"
#include "desk/page.h"
#include "pages/deposits/queue_picture.h"
#include "pages/deposits/queue_view.h"

#include <map>
#include <memory>
#include <set>
#include <vector>

class QAction;
class QStackedWidget;

namespace eraflazz::look {
class ActionRow;
class Button;
class TabStrip;
} // namespace eraflazz::look

namespace eraflazz::console {

class DepositPanel;
class DepositTables;
class ManyDialog;
class PageBody;
class PanelSplit;
class Presence;

/// Deposit: tickets and bank lines that wait, side by side, and the box that approves them. GUI thread.
class DepositsPage final : public Page, private RowWatcher {
    Q_OBJECT

public:
    DepositsPage(Desk& desk, QWidget* parent);
    ~DepositsPage() override;

    void open(const Place& place) override;
    void comeForward() override;
    void stepBack() override;
    [[nodiscard]] QString unsaved() const override;

protected:
    void showStale(bool isStale) override;

private:
    void rowsTold(std::span<const StoredRow* const> touched, std::span<const StoredRow* const> gone) override;
    void storeReset() override;
    void offerAll();
    void build();
    void chooseTab(int tab);
    void pickStatement();
    void importStatement(const QString& path);
    [[nodiscard]] bool mayPropose() const;
    void judgeMany();
    void proposeMany();
    void approveMany();
    void handleMany(ManyDialog* dialog);
    [[nodiscard]] std::map<std::string, QString> onlookers() const; ///< Who else looks, by ticket.
    void rebuildSoon();
    void rebuild();
    void askAround(); ///< Hints and what was settled last.
    void reloadWhatLeft();
    void judgeBody();
    void followChoice();
    void takeChoice();
    void tick();
    [[nodiscard]] std::optional<MatchHint> hintFor(const QueueChoice& choice) const;

    RowStore m_store;
    std::unique_ptr<Subscription> m_queue;
    Presence* m_presence;
    QueuePicture m_picture;
    std::vector<MatchHint> m_hints;
    std::set<std::string> m_proposed; ///< Bank lines about which a request waits.
    std::vector<SettledCredit> m_settled;
    QueueChoice m_looked;
    std::unique_ptr<Alarm> m_askSoon;
    std::unique_ptr<Alarm> m_tick;
    bool m_isRebuildPosted = false;
    bool m_wasQueued = false; ///< What the panel shows.

    look::TabStrip* m_tabs;
    look::ActionRow* m_stopped = nullptr; ///< Why nothing is credited by rule.
    QAction* m_many = nullptr;
    QAction* m_export = nullptr; ///< Of the tables.
    QAction* m_approveMany = nullptr;
    look::Button* m_approveButton = nullptr;
    QStackedWidget* m_stack;
    PageBody* m_body;
    QueueView* m_view;
    DepositTables* m_tables;
    DepositPanel* m_panel;
    PanelSplit* m_split;
};

[[nodiscard]] Page* makeDepositsPage(Desk& desk, QWidget* parent);

} // namespace eraflazz::console
