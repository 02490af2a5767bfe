// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/desk.h"
#include "look/grid/grid_view.h"
#include "look/parts/filter_bar.h"
#include "pages/sales/name_form.h"
#include "pages/sales/sales_page.h"
#include "pages/sales/sales_rail.h"
#include "pages/sales/tail_hold.h"

#include <QAction>
#include <QMenu>

namespace eraflazz::console {

// Tabs and kept filters of the page.

using namespace Qt::Literals::StringLiterals;

void SalesPage::chooseTab(int tab)
{
    if (tab < 0 || tab >= static_cast<int>(m_memory.tabs.size()) || tab == m_memory.chosen)
        return;
    m_memory.chosen = tab;
    m_bar->setFilter(filter());
    m_rail->setFilter(filter());
    m_tail->follow();
    remember();
    subscribe();
}

void SalesPage::addTab(const NamedFilter& tab)
{
    if (m_memory.tabs.size() >= SalesTabs::kMost) {
        desk().tell({.kind = look::StripKind::Warning,
                     .sentence = tr("There are %1 tabs already. Close one first.").arg(SalesTabs::kMost),
                     .action = {}});
        return;
    }
    m_memory.tabs.push_back(tab);
    const auto last = static_cast<int>(m_memory.tabs.size()) - 1;
    m_tabs->setTabs(m_memory.tabs, last);
    chooseTab(last);
}

void SalesPage::closeTab(int tab)
{
    if (tab <= 0 || tab >= static_cast<int>(m_memory.tabs.size()))
        return; // The first one stays.
    m_memory.tabs.erase(m_memory.tabs.begin() + tab);
    const int now = m_memory.chosen >= tab ? m_memory.chosen - 1 : m_memory.chosen;
    const bool isOther = m_memory.chosen == tab;
    m_memory.chosen = now;
    m_tabs->setTabs(m_memory.tabs, now);
    remember();
    if (!isOther)
        return;
    m_bar->setFilter(filter());
    m_rail->setFilter(filter());
    m_tail->follow();
    subscribe();
}

void SalesPage::nameTab(int tab)
{
    askName(this,
            tr("Name the tab"),
            m_memory.tabs[static_cast<std::size_t>(tab)].title(),
            [this, tab](const QString& name) {
                if (tab >= static_cast<int>(m_memory.tabs.size()))
                    return;
                m_memory.tabs[static_cast<std::size_t>(tab)].name = name;
                m_tabs->setTabs(m_memory.tabs, m_memory.chosen);
                remember();
            });
}

void SalesPage::keepFilter(int tab)
{
    const NamedFilter kept = m_memory.tabs[static_cast<std::size_t>(tab)];
    if (kept.filter.isEmpty()) {
        desk().tell({.kind = look::StripKind::Warning,
                     .sentence = tr("This tab has no filter that could be kept."),
                     .action = {}});
        return;
    }
    askName(this, tr("Keep the filter"), kept.title(), [this, kept](const QString& name) {
        std::erase_if(m_memory.saved, [&name](const NamedFilter& one) { return one.name == name; });
        if (m_memory.saved.size() >= SalesTabs::kMost)
            m_memory.saved.erase(m_memory.saved.begin());
        m_memory.saved.push_back({name, kept.filter});
        m_rail->setSaved(m_memory.saved);
        remember();
    });
}

void SalesPage::forgetFilter(int saved)
{
    if (saved < 0 || saved >= static_cast<int>(m_memory.saved.size()))
        return;
    m_memory.saved.erase(m_memory.saved.begin() + saved);
    m_rail->setSaved(m_memory.saved);
    remember();
}

void SalesPage::openMore()
{
    auto* menu = new QMenu(this);
    menu->setObjectName(u"salesMoreMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const QString& name : {u"list.export"_s, u"tab.new"_s, u"tab.close"_s})
        menu->addAction(findChild<QAction*>(name, Qt::FindDirectChildrenOnly));
    menu->addSeparator();
    connect(
        menu->addAction(tr("Keep the filter…")), &QAction::triggered, this, [this] { keepFilter(m_memory.chosen); });
    if (!m_memory.saved.empty()) {
        QMenu* forget = menu->addMenu(tr("Forget a kept filter"));
        for (std::size_t i = 0; i < m_memory.saved.size(); ++i)
            connect(forget->addAction(m_memory.saved[i].title()), &QAction::triggered, this, [this, i] {
                forgetFilter(static_cast<int>(i));
            });
    }
    QMenu* columns = m_grid->makeColumnMenu(menu);
    columns->setTitle(tr("Columns"));
    menu->addMenu(columns);
    menu->popup(m_bar->mapToGlobal(QPoint(m_bar->width() - 240, m_bar->height() - 6)));
}

} // namespace eraflazz::console
