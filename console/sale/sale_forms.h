// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sale/sale_form.h"
#include "sale/sale_story.h"

#include <optional>
#include <string_view>

class QButtonGroup;

namespace eraflazz::look {
class AmountField;
} // namespace eraflazz::look

namespace eraflazz::console {

/// Takes an agent's complaint down as a case. Moves no money.
class ComplainForm final : public SaleForm {
    Q_OBJECT

public:
    ComplainForm(Desk& desk, SaleBrief sale, QWidget* parent);

Q_SIGNALS:
    void complained(const QString& caseId);

protected:
    void submit() override;

private:
    SaleBrief m_sale;
    look::Field* m_words;
};

/// Blocks the number of a sale: nothing is sold to it any more. The sale itself goes on.
class BlockForm final : public SaleForm {
    Q_OBJECT

public:
    BlockForm(Desk& desk, SaleBrief sale, QWidget* parent);

Q_SIGNALS:
    void blocked(const QString& number);

protected:
    void submit() override;

private:
    SaleBrief m_sale;
    look::Field* m_reason;
};

/// Cancels a sale that waits in the queue: the money goes back to the agent, so it is confirmed like all money.
class CancelForm final : public SaleForm {
    Q_OBJECT

public:
    CancelForm(Desk& desk, SaleBrief sale, QWidget* parent);

Q_SIGNALS:
    void cancelled(qint64 refunded);

protected:
    void submit() override;

private:
    SaleBrief m_sale;
    look::Field* m_reason;
};

/// What is to be decided about.
enum class Verdict { Delivered, Failed, Reverse, Close };
[[nodiscard]] std::optional<Verdict> verdictFrom(std::string_view verb); ///< The daemon's word: "failed".

struct Undecided final {
    SaleStory story; ///< Without an id: the case is about no sale.
    QString caseId;  ///< Empty: there is none yet, the reason is taken down as a complaint first.
    std::vector<Verdict> verdicts;
};

/// Proposes what became of a sale or case: delivered with its serial number, not delivered, a success to be taken back,
/// or closed as it is. What would follow stands under the choice, nothing is chosen for the person, and money is
/// confirmed as everywhere. A second person must agree. There is no way here to send an order again.
class DecideForm final : public SaleForm {
    Q_OBJECT

public:
    DecideForm(Desk& desk, Undecided about, QWidget* parent);

    /// What may be decided about a sale in this state; empty: nothing.
    [[nodiscard]] static std::vector<Verdict> verdicts(const SaleBrief& sale);

Q_SIGNALS:
    void proposed(const QString& request);

protected:
    void submit() override;

private:
    void addWhatIsKnown();
    void addChoice();
    void choose();
    void confirm(Verdict verdict);
    void confirmMoney(Verdict verdict);
    void confirmClosing();
    void decided(); ///< The person said the verb.
    void openCase();
    void propose(const QString& caseId);
    [[nodiscard]] bool hasSale() const { return !m_about.story.brief.id.isEmpty(); }
    [[nodiscard]] std::optional<Verdict> verdict() const;
    [[nodiscard]] std::vector<look::Fact> evidenceFacts(std::size_t most) const;

    Undecided m_about;
    std::string m_caseIdem; ///< Of the complaint that makes the case, when there is none.
    QButtonGroup* m_choice;
    look::TextLine* m_effect;
    look::Field* m_serial;
    look::AmountField* m_costBack;
    look::Field* m_reason;
};

} // namespace eraflazz::console
