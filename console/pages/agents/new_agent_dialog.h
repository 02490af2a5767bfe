// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "goods/change_dialog.h"

class QComboBox;

namespace eraflazz::look {
class AmountField;
class Field;
} // namespace eraflazz::look

namespace eraflazz::console {

/// Adds an agent with an empty wallet, without keys and PIN. Stays open while the daemon thinks and when it refuses;
/// pressing twice adds one. GUI thread.
class NewAgentDialog final : public ChangeDialog {
    Q_OBJECT

public:
    /// `upline`: proposed; empty for a root.
    NewAgentDialog(Desk& desk, const QString& upline, QWidget* parent);

Q_SIGNALS:
    void added(const QString& agent);

private:
    [[nodiscard]] look::Field* field(const QString& label, const char* object, int most);
    void askLevels();
    void judge();
    [[nodiscard]] bool isFilled();
    void send() override;
    void taken(const Json& result) override;
    void refused(const Answer& answer) override;

    look::Field* m_code = nullptr;
    look::Field* m_name = nullptr;
    QComboBox* m_level = nullptr;
    look::Field* m_upline = nullptr;
    look::AmountField* m_markup = nullptr;
    look::Field* m_rate = nullptr;
    look::Field* m_webhook = nullptr;
};

} // namespace eraflazz::console
