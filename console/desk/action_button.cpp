// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/action_button.h"

#include "desk/desk.h"
#include "look/parts/button.h"

#include <QAction>
#include <QCoreApplication>

namespace eraflazz::console {

look::Button* actionButton(QAction* action, look::ButtonKind kind, const QString& words)
{
    auto* button = new look::Button(kind, words);
    button->setObjectName(action->objectName() + QStringLiteral(".button"));
    const auto follow = [button, action] {
        button->setEnabled(action->isEnabled());
        button->setToolTip(action->toolTip());
    };
    QObject::connect(action, &QAction::changed, button, follow);
    QObject::connect(button, &QAbstractButton::clicked, action, &QAction::trigger);
    follow();
    return button;
}

QString whyNot(const Desk& desk, std::string_view action)
{
    const QString lack = desk.actions().reason(action);
    if (!lack.isEmpty() || desk.client().state() == LinkState::Live)
        return lack;
    return QCoreApplication::translate("ActionButton", "There is no connection.");
}

} // namespace eraflazz::console
