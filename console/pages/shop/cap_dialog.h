// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/link/call.h"
#include "goods/form_dialog.h"

class QLabel;

namespace eraflazz::look {
class AmountField;
class FactRows;
class Field;
class TextLine;
} // namespace eraflazz::look

namespace eraflazz::console {

class Desk;
class ReasonChoice;

/// Another daily limit of a role: less is made at once, more takes a second person. GUI thread.
class CapDialog final : public FormDialog {
    Q_OBJECT

public:
    CapDialog(Desk& desk, const Json& role, QWidget* parent);

Q_SIGNALS:
    void made(const eraflazz::Json& result);

private:
    void judge();
    void send();
    void heard(const Answer& answer);
    [[nodiscard]] Money present() const;

    Desk& m_desk;
    Json m_role;
    std::string m_idem;
    look::AmountField* m_cap;
    ReasonChoice* m_reason;
    look::Field* m_note;
    look::FactRows* m_facts;
    look::TextLine* m_consequence;
    QWidget* m_second;
};

} // namespace eraflazz::console
