// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "goods/change_dialog.h"

namespace eraflazz::look {
class Field;
}

namespace eraflazz::console {

class ReasonChoice;

/// Asks for a new API key of an agent, or for another in place of one; a second person must agree before it is made.
/// GUI thread.
class KeyDialog final : public ChangeDialog {
    Q_OBJECT

public:
    /// `slot` 0: a new key; else `key` is the one there that shall be replaced.
    KeyDialog(Desk& desk, const Json& agent, int slot, const QString& key, QWidget* parent);

Q_SIGNALS:
    void proposed(const QString& request);

private:
    void judge();
    void send() override;
    void taken(const Json& result) override;
    void refused(const Answer& answer) override;

    QString m_agent;
    int m_slot;
    QString m_key;
    ReasonChoice* m_reason;
    look::Field* m_note;
};

} // namespace eraflazz::console
