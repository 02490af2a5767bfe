// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/held_action.h"

#include "desk/desk.h"

#include <QAction>
#include <QCoreApplication>
#include <QScopedValueRollback>

namespace eraflazz::console {

HeldAction::HeldAction(QAction* action) : QObject(action), m_action(action), m_isWanted(action->isEnabled())
{
    connect(action, &QAction::enabledChanged, this, &HeldAction::follow);
}

void HeldAction::hold(bool isHeld)
{
    if (isHeld == m_isHeld)
        return;
    m_isHeld = isHeld;
    if (isHeld)
        m_tip = m_action->toolTip();
    turn(m_isWanted && !isHeld);
}

void HeldAction::follow(bool isEnabled)
{
    if (m_isTurning)
        return;
    m_isWanted = isEnabled;
    if (m_isHeld && isEnabled)
        turn(false);
}

void HeldAction::turn(bool isEnabled)
{
    const QScopedValueRollback turning(m_isTurning, true);
    // What nobody here may do keeps its own reason.
    if (m_isHeld && m_isWanted)
        m_action->setToolTip(staleWords());
    else if (!m_isHeld && m_action->toolTip() == staleWords())
        m_action->setToolTip(m_tip);
    m_action->setEnabled(isEnabled);
}

QString staleWords()
{
    return QCoreApplication::translate("HeldAction", "Off until the connection is back and what you see is fresh.");
}

QString whyNotChange(const Desk& desk, std::string_view scope, bool isStale)
{
    if (!desk.may(scope))
        return lackWords(scope);
    return isStale ? staleWords() : QString();
}

} // namespace eraflazz::console
