// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "goods/change_dialog.h"

namespace eraflazz::look {
class AmountField;
class FactRows;
class Field;
} // namespace eraflazz::look

namespace eraflazz::console {

class ReasonChoice;

/// Asks for another credit limit of an agent; a second person must agree. GUI thread.
class LimitDialog final : public ChangeDialog {
    Q_OBJECT

public:
    LimitDialog(Desk& desk, const Json& agent, QWidget* parent);

Q_SIGNALS:
    void proposed(const QString& request);

private:
    void judge();
    void send() override;
    void taken(const Json& result) override;
    void refused(const Answer& answer) override;

    Json m_agent;
    look::AmountField* m_amount;
    ReasonChoice* m_reason;
    look::Field* m_note;
    look::FactRows* m_facts;
};

} // namespace eraflazz::console
