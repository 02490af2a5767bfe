// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "goods/change_dialog.h"

#include <string>
#include <vector>

class QComboBox;

namespace eraflazz::look {
class Field;
} // namespace eraflazz::look

namespace eraflazz::console {

/// Adds a supplier, which is closed until somebody opens it. Pressing twice adds one. GUI thread.
class AddSupplierDialog final : public ChangeDialog {
    Q_OBJECT

public:
    AddSupplierDialog(Desk& desk, QWidget* parent);

Q_SIGNALS:
    void added(const QString& code);

private:
    [[nodiscard]] look::Field* make(const char* name, const QString& label, int most);
    [[nodiscard]] bool judge();
    void send() override;
    void taken(const Json& result) override;
    void refused(const Answer& answer) override;

    std::vector<look::Field*> m_fields;
    look::Field* m_code;
    look::Field* m_name;
    look::Field* m_address;
    look::Field* m_username;
    look::Field* m_key;
    look::Field* m_webhook;
    look::Field* m_inFlight;
    QComboBox* m_adapter;
    QComboBox* m_mode;
};

} // namespace eraflazz::console
