// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "goods/change_dialog.h"

class QComboBox;

namespace eraflazz::look {
class Field;
}

namespace eraflazz::console {

/// A new reason for manual money, or other words for one. GUI thread.
class ReasonDialog final : public ChangeDialog {
    Q_OBJECT

public:
    explicit ReasonDialog(Desk& desk, QWidget* parent);            ///< Adds one.
    ReasonDialog(Desk& desk, const Json& reason, QWidget* parent); ///< Other words for this one.

Q_SIGNALS:
    void done(const QString& code);

private:
    void finish();
    void judge();
    void send() override;
    void taken(const Json& result) override;
    void refused(const Answer& answer) override;
    [[nodiscard]] Call call() const;

    Json m_reason; ///< Null for a new one.
    QComboBox* m_kind = nullptr;
    look::Field* m_code = nullptr;
    look::Field* m_label;
};

} // namespace eraflazz::console
