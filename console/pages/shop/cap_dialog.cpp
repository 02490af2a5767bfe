// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/shop/cap_dialog.h"

#include "desk/failure_words.h"
#include "desk/person_words.h"
#include "desk/reason_choice.h"
#include "desk/request_desk.h"
#include "desk/wire_words.h"
#include "goods/form_fields.h"
#include "look/parts/amount_field.h"
#include "look/parts/approvers.h"
#include "look/parts/button.h"
#include "look/parts/fact_rows.h"
#include "look/parts/field.h"
#include "look/parts/text_line.h"
#include "pages/shop/shop_words.h"
#include "text/amount_text.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace eraflazz::console {

using namespace look;

namespace {

constexpr int kWide = 460, kNoteMost = 1000;

}

CapDialog::CapDialog(Desk& desk, const Json& role, QWidget* parent)
    : ChangeDialog(desk, tr("Another daily limit"), tr("Change the limit"), parent), m_role(role),
      m_cap(new AmountField(tr("New daily limit (Rp)"), this)), m_reason(new ReasonChoice(desk, "role_cap", this)),
      m_note(makeField(this, tr("Note (may stay empty)"), QStringLiteral("capNote"), kNoteMost)),
      m_facts(new FactRows({}, 25, this)), m_consequence(new TextLine(TypeRole::Body, Ink::Second, {}, this)),
      m_second(new Approvers(peopleOfNewRequest(desk, "role_cap"), this))
{
    setObjectName(QStringLiteral("capDialog"));
    setMinimumWidth(kWide);
    m_cap->edit()->setObjectName(QStringLiteral("capAmount"));
    m_cap->field()->setHint(tr("0 stops everybody of the role"));
    m_reason->setObjectName(QStringLiteral("capReason"));
    m_consequence->setWrapping(true);
    body()->addWidget(m_facts);
    body()->addWidget(m_cap);
    body()->addWidget(labelled(tr("Reason"), m_reason));
    body()->addWidget(m_note);
    body()->addWidget(m_consequence);
    body()->addWidget(m_second);
    connect(m_cap, &AmountField::amountChanged, this, &CapDialog::judge);
    connect(m_reason, &ReasonChoice::arrived, this, &CapDialog::judge);
    connect(m_reason, &ReasonChoice::failed, this, &CapDialog::setProblem);
    m_reason->ask();
    judge();
    m_cap->edit()->setFocus();
}

Money CapDialog::present() const
{
    return moneyIn(m_role, "cap").value_or(Money());
}

void CapDialog::judge()
{
    const auto wanted = m_cap->amount();
    Fact limit{tr("Daily limit (Rp)"), text::amountText(present()), Ink::Strong, true};
    if (wanted && *wanted != present())
        limit.arrowTo = text::amountText(*wanted);
    m_facts->setFacts({{tr("Role"), roleWord(m_role["role"].asString().value_or(""))},
                       {tr("People"), QString::number(numberIn(m_role, "people").value_or(0))},
                       limit});
    const bool isMore = wanted && *wanted > present();
    m_second->setVisible(isMore);
    m_consequence->setText(
        isMore ? tr("More is agreed to by a second person: nobody raises the own limit alone. Until then "
                    "it stays as it is.")
               : tr("Less holds at once, for requests that wait as well."));
    verbButton()->setText(isMore ? tr("Ask a second person") : tr("Change the limit"));
    setReady(wanted && *wanted != present() && m_reason->isKnown());
}

void CapDialog::send()
{
    if (!m_cap->judge())
        return;
    Call call("cap.change");
    call.with("role", textIn(m_role, "role")).with("expect", present().value());
    call.with("cap", m_cap->amount()->value()).with("reason", m_reason->code());
    addTyped(call, "note", m_note);
    change(std::move(call));
}

void CapDialog::taken(const Json& result)
{
    Q_EMIT made(result);
}

void CapDialog::refused(const Answer& answer)
{
    m_cap->field()->setError(fieldProblem(answer, "cap"));
    m_note->setError(fieldProblem(answer, "note"));
    setProblem(shopFailure(answer));
}

} // namespace eraflazz::console
