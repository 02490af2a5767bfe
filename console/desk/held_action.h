// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

#include <string_view>

class QAction;

namespace eraflazz::console {

class Desk;

/// Keeps an action off while what stands on its page may be old, whatever the page says of it meanwhile, and tells why.
/// Let go, the action is what its page last wanted. Lives with its action. GUI thread.
class HeldAction final : public QObject {
public:
    explicit HeldAction(QAction* action);

    void hold(bool isHeld);

private:
    void follow(bool isEnabled);
    void turn(bool isEnabled);

    QAction* m_action;
    QString m_tip; ///< Of before it was held.
    bool m_isWanted;
    bool m_isHeld = false;
    bool m_isTurning = false;
};

/// Why nothing can be changed on a page whose data may be old.
[[nodiscard]] QString staleWords();
/// Why this person cannot use that right now: it is missing, or the data may be old. Empty when it can be used.
[[nodiscard]] QString whyNotChange(const Desk& desk, std::string_view scope, bool isStale);

} // namespace eraflazz::console
