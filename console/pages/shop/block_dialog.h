// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/link/call.h"
#include "goods/form_dialog.h"

namespace eraflazz::look {
class Field;
}

namespace eraflazz::console {

class Desk;

/// Blocks a number that a person types, with the reason. GUI thread.
class BlockDialog final : public FormDialog {
    Q_OBJECT

public:
    BlockDialog(Desk& desk, QWidget* parent);

Q_SIGNALS:
    void blocked(const Json& block);

private:
    void judge();
    void send();
    void heard(const Answer& answer);

    Desk& m_desk;
    std::string m_idem;
    look::Field* m_number;
    look::Field* m_reason;
};

} // namespace eraflazz::console
