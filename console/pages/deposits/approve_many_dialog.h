// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/deposits/many_dialog.h"

#include <string>
#include <vector>

namespace eraflazz::console {

/// Agrees to many deposits that others proposed. Nothing is chosen at first: who agrees has looked at each. Every one
/// is what its own approval would be, with all rules of two people. GUI thread.
class ApproveManyDialog final : public ManyDialog {
    Q_OBJECT

public:
    /// `requests`: rows of request.list that wait.
    ApproveManyDialog(Desk& desk, const std::vector<Json>& requests, QWidget* parent);

protected:
    [[nodiscard]] Call callFor(const ManyDeposit& one) const override;
    [[nodiscard]] QString allowedWords(int chosen, int leftOut) const override;
    [[nodiscard]] QString verbWords(int chosen) const override;
    [[nodiscard]] QString doneWords(int done, const QString& sum) const override;

private:
    std::vector<std::string> m_ids;
};

} // namespace eraflazz::console
