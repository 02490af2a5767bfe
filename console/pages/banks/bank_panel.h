// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/side_panel.h"
#include "json/json.h"

#include <string>

namespace eraflazz::look {
class Button;
} // namespace eraflazz::look

namespace eraflazz::console {

class Desk;
struct BankPicture;

/// One bank account in full: what agents are told, what is credited by rule, how its lines come in, who made it so.
/// GUI thread.
class BankPanel final : public SidePanel {
    Q_OBJECT

public:
    explicit BankPanel(Desk& desk, QWidget* parent = nullptr);

    /// Null: none is chosen.
    void showAccount(const Json* account, const BankPicture& picture);
    void setStale(bool isStale) { m_isStale = isStale; }

Q_SIGNALS:
    void changeAsked();
    void secretsAsked();
    void standingAsked(); ///< To be closed, or opened again.
    void addAsked();

private:
    void drawNothing();
    void drawWaiting(const Json& account, const BankPicture& picture);
    void drawDoors(const Json& account, const BankPicture& picture);
    void drawLinks(const QString& code);
    void drawVerbs(bool isOpen);
    [[nodiscard]] look::Button* verb(const QString& words, const char* name);

    Desk& m_desk;
    std::string m_shown;
    bool m_isStale = false;
};

} // namespace eraflazz::console
