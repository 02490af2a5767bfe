// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/link/call.h"
#include "goods/form_dialog.h"

namespace eraflazz::look {
class AmountField;
class FactRows;
class Field;
} // namespace eraflazz::look

namespace eraflazz::console {

class Desk;
class ReasonChoice;

/// Asks for another credit limit of an agent; a second person must agree. GUI thread.
class LimitDialog final : public FormDialog {
    Q_OBJECT

public:
    LimitDialog(Desk& desk, const Json& agent, QWidget* parent);

Q_SIGNALS:
    void proposed(const QString& request);

private:
    void judge();
    void send();
    void heard(const Answer& answer);

    Desk& m_desk;
    Json m_agent;
    std::string m_idem;
    look::AmountField* m_amount;
    ReasonChoice* m_reason;
    look::Field* m_note;
    look::FactRows* m_facts;
};

} // namespace eraflazz::console
