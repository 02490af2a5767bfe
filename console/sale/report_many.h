// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sale/sale_batch.h"

#include <string>
#include <vector>

namespace eraflazz::console {

/// Has agents told again what became of many sales: one call after another, each with an idem and a commit of its own.
class ReportManyDialog final : public SaleBatchDialog {
    Q_OBJECT

public:
    ReportManyDialog(Desk& desk, std::vector<SaleBrief> sales, QWidget* parent);

protected:
    void send(std::size_t from) override;

private:
    void take(const Answer& answer, std::size_t at);

    std::vector<std::string> m_idems; ///< One for each sale, made with the dialog.
};

} // namespace eraflazz::console
