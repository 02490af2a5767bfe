// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "goods/change_dialog.h"

namespace eraflazz::look {
class AmountField;
class FactRows;
class Field;
class TextLine;
} // namespace eraflazz::look

namespace eraflazz::console {

class ReasonChoice;

/// Another daily limit of a role: less is made at once, more takes a second person. GUI thread.
class CapDialog final : public ChangeDialog {
    Q_OBJECT

public:
    CapDialog(Desk& desk, const Json& role, QWidget* parent);

Q_SIGNALS:
    void made(const eraflazz::Json& result);

private:
    void judge();
    void send() override;
    void taken(const Json& result) override;
    void refused(const Answer& answer) override;
    [[nodiscard]] Money present() const;

    Json m_role;
    look::AmountField* m_cap;
    ReasonChoice* m_reason;
    look::Field* m_note;
    look::FactRows* m_facts;
    look::TextLine* m_consequence;
    QWidget* m_second;
};

} // namespace eraflazz::console
