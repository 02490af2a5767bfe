// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "goods/change_dialog.h"

#include <vector>

class QComboBox;

namespace eraflazz::look {
class Field;
}

namespace eraflazz::console {

/// A new level, or another name of one. Stays open while the daemon thinks and when it refuses. GUI thread.
class LevelDialog final : public ChangeDialog {
    Q_OBJECT

public:
    LevelDialog(Desk& desk, const std::vector<Json>& levels, QWidget* parent); ///< Adds one beside these.
    LevelDialog(Desk& desk, const Json& level, QWidget* parent);               ///< Renames this one.

Q_SIGNALS:
    void done(const QString& code);

private:
    void judge();
    void send() override;
    void taken(const Json& result) override;
    void refused(const Answer& answer) override;
    [[nodiscard]] Call call() const;
    [[nodiscard]] QString code() const;

    Json m_level; ///< The one that gets another name; null for a new one.
    look::Field* m_code = nullptr;
    look::Field* m_name;
    QComboBox* m_like = nullptr;
};

} // namespace eraflazz::console
