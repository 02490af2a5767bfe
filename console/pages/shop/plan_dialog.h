// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/shop/effect_dialog.h"

#include <vector>

class QVBoxLayout;

namespace eraflazz::look {
class AmountField;
class Button;
} // namespace eraflazz::look

namespace eraflazz::console {

/// Another plan of what uplines earn, as one set; what a sale then pays in all is shown before. GUI thread.
class PlanDialog final : public EffectDialog {
    Q_OBJECT

public:
    PlanDialog(Desk& desk, std::vector<Money> plan, QWidget* parent);

private:
    void addDistance(std::optional<Money> amount);
    [[nodiscard]] std::optional<std::vector<Money>> wanted() const;
    [[nodiscard]] std::optional<Call> previewCall() const override;
    [[nodiscard]] Call changeCall() const override;
    [[nodiscard]] QWidget* effectOf(const Json& effect) override;

    std::vector<Money> m_plan;
    std::vector<look::AmountField*> m_fields;
    QVBoxLayout* m_column;
    look::Button* m_more;
};

} // namespace eraflazz::console
