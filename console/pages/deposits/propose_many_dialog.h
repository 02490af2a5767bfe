// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/deposits/many_dialog.h"
#include "pages/deposits/queue_picture.h"

#include <map>
#include <string>
#include <vector>

namespace eraflazz::console {

class ReasonChoice;

/// Proposes many pairs of the queue. Only exact pairs: where amounts differ somebody judges each one. Every one is what
/// its own proposal would be: a request of its own that a second person must agree to. GUI thread.
class ProposeManyDialog final : public ManyDialog {
    Q_OBJECT

public:
    /// `others`: by ticket, who else has it open: what somebody looks at is left to them.
    ProposeManyDialog(Desk& desk,
                      const std::vector<QueuePair>& pairs,
                      const std::map<std::string, QString>& others,
                      QWidget* parent);

protected:
    void setFixed(bool isFixed) override;
    [[nodiscard]] bool isComplete() const override;
    [[nodiscard]] Call callFor(const ManyDeposit& one) const override;
    [[nodiscard]] QString allowedWords(int chosen, int leftOut) const override;
    [[nodiscard]] QString verbWords(int chosen) const override;
    [[nodiscard]] QString doneWords(int done, const QString& sum) const override;

private:
    std::vector<QueuePair> m_pairs;
    ReasonChoice* m_reason;
};

} // namespace eraflazz::console
