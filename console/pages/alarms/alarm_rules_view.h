// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/link/call.h"
#include "desk/page_body.h"

#include <QWidget>

#include <string>
#include <vector>

namespace eraflazz::look {
class Button;
class Field;
class GridView;
} // namespace eraflazz::look

namespace eraflazz::console {

class Desk;
class KeyedTable;
class PanelSplit;
class SidePanel;

/// A rule of alarm.rules.
struct AlarmRule final {
    std::string rule, unit, severity;
    std::int64_t value = -1, preset = -1, least = 0, most = 0; ///< -1: off.
};

/// What a person typed as a threshold of that unit: "1jt", "95,5", "3". Rupiah, permille, a count, seconds. Nothing
/// when it is none.
[[nodiscard]] std::optional<std::int64_t> thresholdFrom(const QString& typed, std::string_view unit);
/// The other way round, as the field shows it.
[[nodiscard]] QString thresholdText(std::int64_t value, std::string_view unit);

/// When there is an alarm, and the panel that changes one threshold. GUI thread.
class AlarmRulesView final : public QWidget {
    Q_OBJECT

public:
    explicit AlarmRulesView(Desk& desk, QWidget* parent = nullptr);

    void refresh();
    void togglePanel();
    void setStale(bool isStale);
    [[nodiscard]] QString unsaved() const;

private:
    void heard(const Answer& answer);
    void show();
    void showPanel();
    void save(std::int64_t value);
    void saveTyped();
    void saved(const Answer& answer);
    [[nodiscard]] const AlarmRule* chosen() const;

    Desk& m_desk;
    KeyedTable* m_table;
    look::GridView* m_grid;
    PageBody* m_body;
    SidePanel* m_panel;
    PanelSplit* m_split;
    std::vector<AlarmRule> m_rules;
    std::string m_chosen;
    std::string m_idem;
    look::Field* m_value = nullptr;
    look::Button* m_save = nullptr;
    look::Button* m_off = nullptr;
    bool m_isSending = false;
};

} // namespace eraflazz::console
