// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/shop/effect_dialog.h"

namespace eraflazz::console {

/// Another margin of a level; how it moves the prices of what is sold most is shown before. GUI thread.
class MarginDialog final : public EffectDialog {
    Q_OBJECT

public:
    MarginDialog(Desk& desk, const Json& level, QWidget* parent);

private:
    [[nodiscard]] std::optional<Money> wanted() const;
    [[nodiscard]] std::optional<Call> previewCall() const override;
    [[nodiscard]] Call changeCall() const override;
    [[nodiscard]] QWidget* effectOf(const Json& effect) override;
    void read();

    Json m_level;
    look::Field* m_margin;
};

} // namespace eraflazz::console
