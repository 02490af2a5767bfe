// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/agents/key_dialog.h"

#include "desk/failure_words.h"
#include "desk/reason_choice.h"
#include "desk/request_desk.h"
#include "desk/wire_words.h"
#include "goods/form_fields.h"
#include "look/parts/approvers.h"
#include "look/parts/fact_rows.h"
#include "look/parts/field.h"
#include "look/parts/text_line.h"
#include "pages/agents/agent_words.h"

#include <QVBoxLayout>

namespace eraflazz::console {

using namespace look;

namespace {

constexpr int kWide = 460, kNoteMax = 1000;

}

KeyDialog::KeyDialog(Desk& desk, const Json& agent, int slot, const QString& key, QWidget* parent)
    : ChangeDialog(desk,
                   slot == 0 ? tr("A new API key for %1").arg(textIn(agent, "code"))
                             : tr("Another API key for %1").arg(textIn(agent, "code")),
                   tr("Propose"),
                   parent),
      m_agent(textIn(agent, "code")), m_slot(slot), m_key(key), m_reason(new ReasonChoice(desk, "agent_key", this)),
      m_note(makeField(this, tr("Note"), QStringLiteral("keyNote"), kNoteMax))
{
    setObjectName(QStringLiteral("keyDialog"));
    setMinimumWidth(kWide);
    m_reason->setObjectName(QStringLiteral("keyReason"));
    m_note->setHint(tr("Who wants it, and what for"));
    std::vector<Fact> facts{
        {tr("Agent"), m_agent + QStringLiteral(" \u00b7 ") + textIn(agent, "name"), Ink::Strong, true}};
    if (m_slot > 0)
        facts.push_back({tr("Replaces key %1").arg(m_slot), m_key});
    body()->addWidget(new FactRows(facts, 25, this));
    body()->addWidget(labelled(tr("Reason"), m_reason));
    body()->addWidget(m_note);
    body()->addWidget(new Approvers(peopleOfNewRequest(desk, "agent_key"), this));
    auto* words = new TextLine(
        TypeRole::Cell,
        Ink::Third,
        m_slot == 0 ? tr("When the second person has agreed, you make the key here within a day. Key and secret are "
                         "shown to you once. Whoever has them orders on this agent's balance.")
                    : tr("When the second person has agreed, you make the new key here within a day. The old one ends "
                         "then, at once: orders signed with it are refused until the agent uses the new one."),
        this);
    words->setWrapping(true);
    body()->addWidget(words);
    connect(m_reason, &ReasonChoice::arrived, this, &KeyDialog::judge);
    connect(m_reason, &ReasonChoice::failed, this, &KeyDialog::setProblem);
    m_reason->ask();
    judge();
}

void KeyDialog::judge()
{
    setReady(m_reason->isKnown());
}

void KeyDialog::send()
{
    Call call("agent.credential");
    call.with("agent", m_agent).with("what", m_slot == 0 ? "issue" : "rotate");
    call.with("reason", m_reason->code());
    if (m_slot > 0)
        call.with("slot", m_slot).with("expect", m_key);
    addTyped(call, "note", m_note);
    change(std::move(call));
}

void KeyDialog::taken(const Json& result)
{
    Q_EMIT proposed(textIn(result, "request"));
}

void KeyDialog::refused(const Answer& answer)
{
    m_note->setError(fieldProblem(answer, "note"));
    setProblem(agentFailure(answer));
}

} // namespace eraflazz::console
