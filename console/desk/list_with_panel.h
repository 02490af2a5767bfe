// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/object_table.h"

#include <QWidget>

#include <string>
#include <vector>

namespace eraflazz::look {
class Button;
enum class ButtonKind;
class GridView;
} // namespace eraflazz::look

namespace eraflazz::console {

class Desk;
class PageBody;
class PanelSplit;
class SidePanel;

/// A list that is asked for whole and the panel of its chosen row beside it: shown, and never emptied by a refusal.
/// What the rows are and what the panel offers is each view's own. GUI thread.
class ListWithPanel : public QWidget {
    Q_OBJECT

public:
    void refresh();
    void togglePanel();
    virtual void setStale(bool isStale);
    /// The row of that key; before the first answer, once it is there.
    void choose(const std::string& key);
    [[nodiscard]] look::GridView* grid() const { return m_grid; }

Q_SIGNALS:
    void countChanged(int rows);

protected:
    struct Shape final {
        const char* method = "";    ///< What is asked for the rows.
        const char* keyMember = ""; ///< What tells rows apart.
        const char* gridName = "";
        QString title; ///< The grid's accessible name.
        std::vector<ObjectColumn> columns;
        std::vector<int> widths; ///< Of the grey bars while the first answer is awaited.
    };
    ListWithPanel(Desk& desk, Shape shape, QWidget* parent);

    [[nodiscard]] Desk& desk() const { return m_desk; }
    [[nodiscard]] const Json& answer() const { return m_answer; } ///< The latest, whole.
    [[nodiscard]] const Json* chosen() const;
    /// The next answer chooses the row of that key.
    void want(const std::string& key) { m_wanted = key; }
    [[nodiscard]] virtual Call question() const;
    [[nodiscard]] virtual std::vector<Json> rowsOf(const Json& result) const;
    /// Writes the panel; `row` is nothing while no row is chosen.
    virtual void fill(SidePanel& panel, const Json* row) = 0;
    /// Nothing is there yet: says so in the body and answers true.
    [[nodiscard]] virtual bool showEmpty(PageBody&) { return false; }
    virtual void emptyVerb() {}
    /// A button of the panel: off with its reason without the right to the action.
    [[nodiscard]] look::Button*
    verb(const char* action, const char* object, look::ButtonKind kind, const QString& words);
    void showPanel();

private:
    void arrived(const Answer& answer);

    Desk& m_desk;
    const char* m_method;
    std::string m_wanted;
    std::string m_chosen;
    Json m_answer;
    bool m_hasRows = false;
    ObjectTable* m_table;
    look::GridView* m_grid;
    SidePanel* m_panel;
    PanelSplit* m_split;
    PageBody* m_body;
};

} // namespace eraflazz::console
