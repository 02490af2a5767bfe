// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sale/sale_batch.h"

#include <string>
#include <vector>

namespace eraflazz::console {

/// Asks suppliers about many sales, some at once. Never orders anything.
class AskManyDialog final : public SaleBatchDialog {
    Q_OBJECT

public:
    static constexpr std::size_t kAtOnce = 20;

    AskManyDialog(Desk& desk, std::vector<SaleBrief> sales, QWidget* parent);

protected:
    void send(std::size_t from) override;

private:
    void take(const Answer& answer, std::size_t from, std::size_t count);

    std::vector<std::string> m_idems; ///< One for each call, made with the dialog.
};

} // namespace eraflazz::console
