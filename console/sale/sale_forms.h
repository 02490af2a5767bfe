// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sale/sale_form.h"
#include "sale/sale_story.h"

namespace eraflazz::look {
class AmountField;
class MoneyDialog;
class Segmented;
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

/// Proposes what became of a sale: delivered with its serial number, not delivered, or a success to be taken back. A
/// second person must agree. There is no way here to send an order again. A sale without a case gets one first.
class DecideForm final : public SaleForm {
    Q_OBJECT

public:
    enum class Verdict { Delivered, Failed, Reverse };

    DecideForm(Desk& desk, SaleStory story, QWidget* parent);

    /// What may be decided about a sale in this state; empty: nothing.
    [[nodiscard]] static std::vector<Verdict> verdicts(const SaleBrief& sale);

Q_SIGNALS:
    void proposed(const QString& request);

protected:
    void submit() override;

private:
    void choose(int at);
    void confirm();
    void openCase();
    void propose(const QString& caseId);
    [[nodiscard]] Verdict verdict() const;
    [[nodiscard]] std::vector<look::Fact> evidenceFacts() const;

    SaleStory m_story;
    std::vector<Verdict> m_verdicts;
    std::string m_caseIdem; ///< Of the complaint that makes the case, when there is none.
    look::Segmented* m_choice = nullptr;
    look::Field* m_serial;
    look::AmountField* m_costBack;
    look::Field* m_reason;
};

} // namespace eraflazz::console
