// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/object_table.h"
#include "desk/page.h"

class QAction;
class QStackedWidget;
class QTimer;

namespace eraflazz::look {
class Button;
class GridView;
class InputFrame;
class Segmented;
class TextLine;
} // namespace eraflazz::look

namespace eraflazz::console {

class AgentPanel;
class AgentTree;
class PageBody;
class PanelSplit;

/// Agents, as a list that can be searched or as the tree they stand in, and one of them beside it. GUI thread.
class AgentsPage final : public Page {
    Q_OBJECT

public:
    AgentsPage(Desk& desk, QWidget* parent);
    ~AgentsPage() override;

    void open(const Place& place) override; ///< The subject is an agent's code.
    void comeForward() override;
    void stepBack() override;

private:
    void showStale(bool isStale) override;
    [[nodiscard]] std::vector<ObjectColumn> columns();
    void build();
    [[nodiscard]] QWidget* buildBar();
    void connectParts();
    void offerAll();
    void search();
    void listArrived();
    void rootsArrived();
    void showCount();
    void chooseView(int view);
    void choose(const QString& agent);
    void showAgent(const QString& agent);
    void refresh();
    void agentChanged(const QString& agent);
    void judgeAdding(); ///< Nobody is added while the link is lost.
    void addAgent(const QString& upline);
    void keepLayout();

    ObjectTable* m_table = nullptr;
    look::GridView* m_grid = nullptr;
    AgentTree* m_tree = nullptr;
    PageBody* m_listBody = nullptr;
    PageBody* m_treeBody = nullptr;
    QStackedWidget* m_views = nullptr;
    AgentPanel* m_panel = nullptr;
    PanelSplit* m_split = nullptr;
    look::InputFrame* m_search = nullptr;
    look::Segmented* m_view = nullptr;
    look::TextLine* m_count = nullptr;
    QAction* m_add = nullptr;
    QAction* m_export = nullptr; ///< Of the list.
    look::Button* m_new = nullptr;
    QTimer* m_pause = nullptr;
    QString m_asked; ///< The words the list answers.
    bool m_hasSearched = false;
    bool m_hasTree = false;
};

[[nodiscard]] Page* makeAgentsPage(Desk& desk, QWidget* parent);

} // namespace eraflazz::console
