// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/action_button.h"

#include "look/parts/button.h"

#include <QAction>

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

} // namespace eraflazz::console
