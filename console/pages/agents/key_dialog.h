// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/link/call.h"
#include "goods/form_dialog.h"

#include <QString>

namespace eraflazz::look {
class Field;
}

namespace eraflazz::console {

class Desk;
class ReasonChoice;

/// Asks for a new API key of an agent, or for another in place of one; a second person must agree before it is made.
/// GUI thread.
class KeyDialog final : public FormDialog {
    Q_OBJECT

public:
    /// `slot` 0: a new key; else `key` is the one there that shall be replaced.
    KeyDialog(Desk& desk, const Json& agent, int slot, const QString& key, QWidget* parent);

Q_SIGNALS:
    void proposed(const QString& request);

private:
    void judge();
    void send();
    void heard(const Answer& answer);

    Desk& m_desk;
    QString m_agent;
    int m_slot;
    QString m_key;
    std::string m_idem;
    ReasonChoice* m_reason;
    look::Field* m_note;
};

} // namespace eraflazz::console
