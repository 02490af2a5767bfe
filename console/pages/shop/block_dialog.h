// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "goods/change_dialog.h"

namespace eraflazz::look {
class Field;
}

namespace eraflazz::console {

/// Blocks a number that a person types, with the reason. GUI thread.
class BlockDialog final : public ChangeDialog {
    Q_OBJECT

public:
    BlockDialog(Desk& desk, QWidget* parent);

Q_SIGNALS:
    void blocked(const Json& block);

private:
    void judge();
    void send() override;
    void taken(const Json& result) override;
    void refused(const Answer& answer) override;

    look::Field* m_number;
    look::Field* m_reason;
};

} // namespace eraflazz::console
