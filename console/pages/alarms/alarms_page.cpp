// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/alarms/alarms_page.h"

#include "core/link/subscription.h"
#include "desk/desk.h"
#include "desk/list_save.h"
#include "look/parts/tab_strip.h"
#include "pages/alarms/alarm_board_view.h"
#include "pages/alarms/alarm_rules_view.h"
#include "pages/alarms/log_view.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace eraflazz::console {

using namespace look;

namespace {

enum Tab { Board, Rules, Log };

}

AlarmsPage::AlarmsPage(Desk& desk, QWidget* parent)
    : Page(desk, parent), m_tabs(new TabStrip(16)), m_stack(new QStackedWidget), m_board(new AlarmBoardView(desk)),
      m_rules(new AlarmRulesView(desk))
{
    setObjectName(QStringLiteral("alarmsPage"));
    m_tabs->addTab(tr("Now"));
    m_tabs->addTab(tr("Rules"));
    if (desk.may("system.read")) {
        m_tabs->addTab(tr("Log"));
        m_logTab = Log;
    }
    m_stack->addWidget(m_board);
    m_stack->addWidget(m_rules);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_tabs);
    column->addWidget(m_stack, 1);
    watch(m_board->subscription());
    connect(m_tabs, &TabStrip::chosenChanged, this, &AlarmsPage::chooseTab);
    connect(m_board, &AlarmBoardView::countChanged, this, [this](int alarms) {
        m_tabs->tab(Board)->setCount(alarms > 0 ? QString::number(alarms) : QString());
    });
    offer("view.filter", [this] {
        if (m_logTab >= 0) {
            m_tabs->choose(m_logTab);
            m_log->findText();
        }
    });
    offer("view.detail", [this] {
        if (m_tabs->chosen() == Rules)
            m_rules->togglePanel();
        else
            m_board->togglePanel();
    });
    offer("view.refresh", [this] {
        if (m_tabs->chosen() == Board)
            m_board->refresh();
        else if (m_tabs->chosen() == Rules)
            m_rules->refresh();
        else if (m_log != nullptr)
            m_log->refresh();
    });
    m_export = offer("list.export", [this] { m_board->save(); });
    m_tabs->addAtEnd(exportButton(m_export, m_tabs));
    offer("alarm.ack", [this] { m_board->acknowledge(); });
    offer("view.hold", [this] {
        if (m_tabs->chosen() == m_logTab && m_log != nullptr)
            m_log->toggleHold();
    });
    offer("copy.rows", [this] {
        if (m_tabs->chosen() == m_logTab && m_log != nullptr)
            QGuiApplication::clipboard()->setText(m_log->selectedText());
    });
}

void AlarmsPage::open(const Place& place)
{
    const bool isOfSale = place.filter.startsWith(QLatin1String("sale:"));
    if (m_logTab >= 0 && (isOfSale || place.filter == QLatin1String("log"))) {
        m_tabs->choose(m_logTab);
        if (isOfSale)
            m_log->showSale(place.filter.mid(5));
        return;
    }
    m_tabs->choose(Board);
    if (!place.subject.isEmpty())
        m_board->choose(place.subject);
}

void AlarmsPage::chooseTab(int tab)
{
    if (tab == m_logTab && m_log == nullptr) {
        m_log = new LogView(desk());
        m_stack->addWidget(m_log);
        watch(m_log->subscription());
        m_log->setStale(isStale());
    }
    if (tab == Rules)
        m_rules->refresh();
    m_stack->setCurrentIndex(tab);
    m_export->setEnabled(tab == Board);
    listenOnlyWhereSeen();
}

void AlarmsPage::listenOnlyWhereSeen()
{
    if (m_log == nullptr || !isForward())
        return;
    if (m_tabs->chosen() == m_logTab)
        m_log->subscription()->resume();
    else
        m_log->subscription()->pause();
}

void AlarmsPage::comeForward()
{
    Page::comeForward();
    listenOnlyWhereSeen();
    if (m_tabs->chosen() == Rules && m_rules->unsaved().isEmpty())
        m_rules->refresh();
}

QString AlarmsPage::unsaved() const
{
    const QString ofRules = m_rules->unsaved();
    return ofRules.isEmpty() ? m_board->unsaved() : ofRules;
}

void AlarmsPage::showStale(bool isStale)
{
    m_board->setStale(isStale);
    m_rules->setStale(isStale);
    if (m_log != nullptr)
        m_log->setStale(isStale);
}

Page* makeAlarmsPage(Desk& desk, QWidget* parent)
{
    return new AlarmsPage(desk, parent);
}

} // namespace eraflazz::console
