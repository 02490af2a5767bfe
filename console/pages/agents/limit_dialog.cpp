// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/agents/limit_dialog.h"

#include "desk/failure_words.h"
#include "desk/reason_choice.h"
#include "desk/request_desk.h"
#include "desk/wire_words.h"
#include "goods/form_fields.h"
#include "look/parts/amount_field.h"
#include "look/parts/approvers.h"
#include "look/parts/fact_rows.h"
#include "look/parts/field.h"
#include "look/parts/text_line.h"
#include "pages/agents/agent_words.h"
#include "text/amount_text.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace eraflazz::console {

using namespace look;

namespace {

constexpr int kWide = 460, kNoteMax = 1000;

}

LimitDialog::LimitDialog(Desk& desk, const Json& agent, QWidget* parent)
    : ChangeDialog(desk, tr("Another credit limit for %1").arg(textIn(agent, "code")), tr("Propose"), parent),
      m_agent(agent), m_amount(new AmountField(tr("New limit (Rp)"), this)),
      m_reason(new ReasonChoice(desk, "credit_limit", this)),
      m_note(makeField(this, tr("Note"), QStringLiteral("limitNote"), kNoteMax)), m_facts(new FactRows({}, 25, this))
{
    setObjectName(QStringLiteral("limitDialog"));
    setMinimumWidth(kWide);
    m_amount->edit()->setObjectName(QStringLiteral("limitAmount"));
    m_amount->field()->setHint(tr("How far the balance may fall below nothing; 0 takes the credit away"));
    m_reason->setObjectName(QStringLiteral("limitReason"));
    m_note->setHint(tr("What was agreed, and with whom"));
    body()->addWidget(m_facts);
    body()->addWidget(m_amount);
    body()->addWidget(labelled(tr("Reason"), m_reason));
    body()->addWidget(m_note);
    body()->addWidget(new Approvers(peopleOfNewRequest(desk), this));
    auto* words =
        new TextLine(TypeRole::Cell, Ink::Third, tr("The limit stays as it is until the second person agrees."), this);
    words->setWrapping(true);
    body()->addWidget(words);
    connect(m_amount, &AmountField::amountChanged, this, &LimitDialog::judge);
    connect(m_reason, &ReasonChoice::arrived, this, &LimitDialog::judge);
    connect(m_reason, &ReasonChoice::failed, this, &LimitDialog::setProblem);
    m_reason->ask();
    judge();
    m_amount->edit()->setFocus();
}

void LimitDialog::judge()
{
    const Money now = moneyIn(m_agent, "credit_limit").value_or(Money());
    Fact limit{tr("Credit limit"), text::amountText(now), Ink::Strong, true};
    if (const auto wanted = m_amount->amount())
        limit.arrowTo = text::amountText(*wanted);
    m_facts->setFacts({{tr("Agent"), textIn(m_agent, "code") + QStringLiteral(" \u00b7 ") + textIn(m_agent, "name")},
                       {tr("Balance"), amountIn(m_agent, "balance")},
                       limit});
    setReady(m_amount->amount() && *m_amount->amount() != now && m_reason->isKnown());
}

void LimitDialog::send()
{
    if (!m_amount->judge())
        return;
    Call call("request.propose");
    call.with("kind", "credit_limit").with("reason", m_reason->code());
    call.with("agent", textIn(m_agent, "code")).with("amount", m_amount->amount()->value());
    addTyped(call, "note", m_note);
    change(std::move(call));
}

void LimitDialog::taken(const Json& result)
{
    Q_EMIT proposed(textIn(result, "request"));
}

void LimitDialog::refused(const Answer& answer)
{
    m_amount->field()->setError(fieldProblem(answer, "amount"));
    m_note->setError(fieldProblem(answer, "note"));
    setProblem(agentFailure(answer));
}

} // namespace eraflazz::console
