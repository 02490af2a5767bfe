// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/list_with_panel.h"

#include "desk/action_button.h"
#include "desk/desk.h"
#include "desk/list_parts.h"
#include "desk/page_body.h"
#include "desk/side_panel.h"
#include "look/grid/grid_view.h"
#include "look/parts/button.h"
#include "look/tokens.h"

#include <QVBoxLayout>

#include <utility>

namespace eraflazz::console {

using namespace look;

ListWithPanel::ListWithPanel(Desk& desk, Shape shape, QWidget* parent)
    : QWidget(parent), m_desk(desk), m_method(shape.method),
      m_table(new ObjectTable(std::move(shape.columns), shape.keyMember, this)), m_grid(new GridView(shape.title)),
      m_panel(new SidePanel(size::kDetailPanel))
{
    m_grid->setObjectName(QLatin1String(shape.gridName));
    m_grid->setSelectionMode(QAbstractItemView::SingleSelection);
    m_grid->setModel(m_table);
    m_split = new PanelSplit(m_grid, m_panel);
    m_body = new PageBody(m_split, std::move(shape.widths));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_body);
    connect(m_grid, &GridView::rowChosen, this, [this](const QModelIndex& index) {
        const std::string key = m_table->keyAt(index.row());
        if (!key.empty() && key != m_chosen) {
            m_chosen = key;
            showPanel();
        }
    });
    connect(m_grid, &GridView::rowActivated, this, [this] { m_split->showPanel(); });
    connect(m_body, &PageBody::retryAsked, this, &ListWithPanel::refresh);
    connect(m_body, &PageBody::verbAsked, this, [this] { emptyVerb(); });
    m_body->showLoading();
}

Call ListWithPanel::question() const
{
    return Call(m_method);
}

std::vector<Json> ListWithPanel::rowsOf(const Json& result) const
{
    return result["rows"].items();
}

void ListWithPanel::refresh()
{
    m_desk.ask(question(), this, [this](const Answer& answer) { arrived(answer); });
}

void ListWithPanel::arrived(const Answer& answer)
{
    if (saidFailure(m_desk, *m_body, answer, m_hasRows))
        return;
    m_answer = answer.result;
    auto rows = rowsOf(m_answer);
    m_hasRows = !rows.empty();
    m_table->show(std::move(rows));
    Q_EMIT countChanged(m_table->rowCount());
    if (!m_hasRows && showEmpty(*m_body))
        return;
    m_body->showContent();
    if (!m_wanted.empty())
        choose(std::exchange(m_wanted, std::string()));
    if (chosen() == nullptr)
        m_split->chooseFirst(m_grid);
    showPanel();
}

const Json* ListWithPanel::chosen() const
{
    return m_table->rowAt(m_table->rowOf(m_chosen));
}

void ListWithPanel::choose(const std::string& key)
{
    const int row = m_table->rowOf(key);
    if (row < 0) {
        if (!m_table->hasAnswered())
            m_wanted = key;
        return;
    }
    m_grid->setCurrentIndex(m_table->index(row, 0));
    m_grid->selectRow(row);
}

void ListWithPanel::showPanel()
{
    const Json* row = chosen();
    m_panel->clear(row != nullptr);
    fill(*m_panel, row);
    m_panel->finish();
}

Button* ListWithPanel::verb(const char* action, const char* object, ButtonKind kind, const QString& words)
{
    auto* button = new Button(kind, words);
    button->setObjectName(QLatin1String(object));
    const QString reason = whyNot(m_desk, action);
    button->setEnabled(reason.isEmpty());
    button->setToolTip(reason);
    return button;
}

void ListWithPanel::togglePanel()
{
    m_split->togglePanel();
}

void ListWithPanel::setStale(bool isStale)
{
    m_grid->setStale(isStale);
    if (m_hasRows)
        showPanel(); // Its verbs go and come with the link.
}

} // namespace eraflazz::console
