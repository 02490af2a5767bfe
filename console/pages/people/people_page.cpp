// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/people/people_page.h"

#include "desk/desk.h"
#include "look/parts/tab_strip.h"
#include "pages/people/people_view.h"
#include "pages/people/sessions_view.h"

#include <QStackedWidget>
#include <QVBoxLayout>

namespace eraflazz::console {

using namespace look;

namespace {

enum Tab { People, Sessions };

}

PeoplePage::PeoplePage(Desk& desk, QWidget* parent)
    : Page(desk, parent), m_tabs(new TabStrip(16)), m_stack(new QStackedWidget), m_people(new PeopleView(desk)),
      m_sessions(new SessionsView(desk))
{
    setObjectName(QStringLiteral("peoplePage"));
    m_tabs->addTab(tr("People"));
    m_tabs->addTab(tr("Here now"));
    m_stack->addWidget(m_people);
    m_stack->addWidget(m_sessions);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_tabs);
    column->addWidget(m_stack, 1);
    connect(m_tabs, &TabStrip::chosenChanged, this, [this](int tab) {
        m_stack->setCurrentIndex(tab);
        refresh();
    });
    connect(m_people, &PeopleView::countChanged, this, [this](int count) {
        m_tabs->tab(People)->setCount(QString::number(count));
    });
    connect(m_sessions, &SessionsView::countChanged, this, [this](int count) {
        m_tabs->tab(Sessions)->setCount(QString::number(count));
    });
    offer("view.detail", [this] {
        if (m_tabs->chosen() == Sessions)
            m_sessions->togglePanel();
        else
            m_people->togglePanel();
    });
    offer("view.refresh", [this] { refresh(); });
    offer("operator.add", [this] { m_people->add(); });
    offer("operator.change", [this] { m_people->changeStatus(); });
    offer("session.kick", [this] {
        m_tabs->choose(Sessions);
        m_sessions->kick();
    });
}

void PeoplePage::open(const Place& place)
{
    m_tabs->choose(place.filter == QLatin1String("sessions") ? Sessions : People);
    if (!place.subject.isEmpty())
        m_people->choose(place.subject.toStdString());
}

void PeoplePage::comeForward()
{
    Page::comeForward();
    refresh();
}

void PeoplePage::refresh()
{
    if (m_tabs->chosen() == Sessions)
        m_sessions->refresh();
    else
        m_people->refresh();
}

void PeoplePage::showStale(bool isStale)
{
    m_people->setStale(isStale);
    m_sessions->setStale(isStale);
    if (!isStale && isForward())
        refresh(); // What happened meanwhile was not told.
}

Page* makePeoplePage(Desk& desk, QWidget* parent)
{
    return new PeoplePage(desk, parent);
}

} // namespace eraflazz::console
