// SPDX-License-Identifier: GPL-3.0-or-later
#include "sale/sale_forms.h"

#include "desk/desk.h"
#include "desk/wire_words.h"
#include "look/parts/field.h"
#include "look/parts/input_frame.h"
#include "look/parts/money_confirmation.h"
#include "sale/sale_words.h"
#include "text/amount_text.h"

namespace eraflazz::console {

using namespace Qt::Literals::StringLiterals;
using namespace look;

namespace {

constexpr int kWordsMax = 1000;
constexpr int kReasonMax = 500;
constexpr int kBlockReasonMax = 200;

} // namespace

ComplainForm::ComplainForm(Desk& desk, SaleBrief sale, QWidget* parent)
    : SaleForm(desk, tr("Complaint about %1").arg(sale.code), tr("Take down"), parent), m_sale(std::move(sale))
{
    setObjectName(u"complainForm"_s);
    addFacts({{tr("Product"), m_sale.product + u" · "_s + m_sale.destination},
              {tr("Agent"), m_sale.agent},
              {tr("Price"), text::rupiahText(Money::rupiah(m_sale.price))}});
    m_words = addField(tr("What the agent says"), u"complainWords"_s, tr("Becomes a case; no money moves."));
    m_words->box()->edit()->setMaxLength(kWordsMax);
    m_words->box()->edit()->setFocus();
}

void ComplainForm::submit()
{
    if (!isFilled(m_words))
        return;
    send(Call("case.complain").with("sale", m_sale.id).with("words", textOf(m_words)).withIdem(idem()),
         {{"words", m_words}},
         [this](const Answer& answer) {
             Q_EMIT complained(QString::fromStdString(answer.result["case"].asText().value_or("")));
             accept();
         });
}

BlockForm::BlockForm(Desk& desk, SaleBrief sale, QWidget* parent)
    : SaleForm(desk, tr("Block %1").arg(sale.destination), tr("Block the number"), parent), m_sale(std::move(sale))
{
    setObjectName(u"blockForm"_s);
    addFacts({{tr("Sale"), m_sale.code}, {tr("Product"), m_sale.product}, {tr("Agent"), m_sale.agent}});
    m_reason =
        addField(tr("Reason"), u"blockReason"_s, tr("Orders of all agents for it are refused until it is lifted."));
    m_reason->box()->edit()->setMaxLength(kBlockReasonMax);
    m_reason->box()->edit()->setFocus();
}

void BlockForm::submit()
{
    if (!isFilled(m_reason))
        return;
    send(Call("destination.block").with("sale", m_sale.id).with("reason", textOf(m_reason)).withIdem(idem()),
         {{"reason", m_reason}},
         [this](const Answer& answer) {
             Q_EMIT blocked(textIn(answer.result["block"], "destination"));
             accept();
         });
}

CancelForm::CancelForm(Desk& desk, SaleBrief sale, QWidget* parent)
    : SaleForm(desk, tr("Cancel %1").arg(sale.code), tr("Continue…"), parent), m_sale(std::move(sale))
{
    setObjectName(u"cancelForm"_s);
    addFacts({{tr("Product"), m_sale.product + u" · "_s + m_sale.destination},
              {tr("Agent"), m_sale.agent},
              {tr("Price"), text::rupiahText(Money::rupiah(m_sale.price))}});
    m_reason = addField(tr("Reason"), u"cancelReason"_s, tr("Only what no supplier has yet can be cancelled."));
    m_reason->box()->edit()->setMaxLength(kReasonMax);
    m_reason->box()->edit()->setFocus();
}

void CancelForm::submit()
{
    if (!isFilled(m_reason))
        return;
    MoneyQuestion question;
    question.title = tr("Cancel %1").arg(m_sale.code);
    question.amountCaption = tr("Goes back to the agent");
    question.amount = Money::rupiah(m_sale.price);
    question.facts = {{tr("Agent"), m_sale.agent}, {tr("Reason"), textOf(m_reason)}};
    question.verb = tr("Return the money");
    askMoney(question, m_sale.id, question.amount, u"cancelMoney"_s, [this] {
        send(Call("trx.cancel")
                 .with("sale", m_sale.id)
                 .with("expect", "PENDING")
                 .with("reason", textOf(m_reason))
                 .withIdem(idem()),
             {{"reason", m_reason}},
             [this](const Answer& answer) {
                 Q_EMIT cancelled(answer.result["refunded"].asInteger().value_or(m_sale.price));
                 accept();
             });
    });
}

} // namespace eraflazz::console
