// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/confirm.h"
#include "desk/desk.h"
#include "desk/wire_words.h"
#include "goods/secret_dialog.h"
#include "look/parts/button.h"
#include "look/parts/fact_rows.h"
#include "look/parts/text_line.h"
#include "pages/agents/agent_panel.h"
#include "pages/agents/agent_words.h"
#include "pages/agents/key_dialog.h"

#include <QHBoxLayout>

// The agent's API keys: asked for by one person, agreed to by another, made by the one who asked. Ending one needs
// nobody else.

namespace eraflazz::console {

using namespace look;

namespace {

constexpr int kSlots = 2;
const QString kDot = QStringLiteral(" \u00b7 ");

QString makerOf(const Json& request)
{
    const QString name = textIn(request, "maker_name");
    return name.isEmpty() ? textIn(request, "maker") : name;
}

} // namespace

void AgentPanel::writeKeys()
{
    addHeading(tr("API keys"), tr("two at most, so that one is changed without a pause"));
    int used = 0;
    for (const Json& one : m_agent["credentials"].items()) {
        const bool isActive = idIn(one, "status") == "active";
        used += isActive ? 1 : 0;
        addFacts({{tr("Key %1").arg(numberIn(one, "slot").value_or(0)),
                   textIn(one, "api_key"),
                   isActive ? Ink::Strong : Ink::Off,
                   isActive},
                  {isActive ? tr("Made") : tr("Ended, made"), dayText(one, "created_at"), Ink::Second}},
                 22);
        if (isActive)
            writeKeyVerbs(static_cast<int>(numberIn(one, "slot").value_or(0)), textIn(one, "api_key"));
    }
    if (m_agent["credentials"].items().empty()) {
        addText(tr("None: the agent cannot order through the API."), TypeRole::Body, Ink::Third);
        addSpace(8);
    }
    for (const Json& one : m_agent["key_requests"].items())
        writeKeyRequest(one);
    auto* issue = new Button(ButtonKind::Plain, tr("Ask for a new key\u2026"), content());
    issue->setObjectName(QStringLiteral("issueKey"));
    fit(issue, "agent.change", used >= kSlots ? tr("Both keys are in use: replace or end one of them.") : QString());
    connect(issue, &QAbstractButton::clicked, this, [this] { askForKey(0, {}); });
    addWidget(issue);
    addSpace(14);
}

void AgentPanel::writeKeyVerbs(int slot, const QString& key)
{
    auto* line = new QWidget(content());
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    auto* rotate = new Button(ButtonKind::Plain, tr("Ask to replace\u2026"), line);
    rotate->setObjectName(QStringLiteral("rotate%1").arg(slot));
    auto* revoke = new Button(ButtonKind::Danger, tr("End\u2026"), line);
    revoke->setObjectName(QStringLiteral("revoke%1").arg(slot));
    for (Button* button : {rotate, revoke}) {
        button->setTall(28);
        fit(button, "agent.change");
    }
    connect(rotate, &QAbstractButton::clicked, this, [this, slot, key] { askForKey(slot, key); });
    connect(revoke, &QAbstractButton::clicked, this, [this, slot, key] { endKey(slot, key); });
    row->addStretch(1);
    row->addWidget(rotate);
    row->addWidget(revoke);
    addWidget(line);
    addSpace(8);
}

/// A request that waits, or one that was agreed to and has made no key yet.
void AgentPanel::writeKeyRequest(const Json& request)
{
    const QString id = textIn(request, "id");
    const int slot = static_cast<int>(numberIn(request, "slot").value_or(0));
    const bool isApproved = idIn(request, "state") == "approved";
    const bool isMine = textIn(request, "maker") == m_desk.user();
    const QString what = slot == 0 ? tr("Asked for: a new key") : tr("Asked for: another key %1").arg(slot);
    addLinkRow(what, makerOf(request) + kDot + whenIn(request, "created_at", now()), "keyRequest", [this, id] {
        m_desk.goTo({QStringLiteral("page.requests"), id, {}});
    });
    if (!isApproved) {
        addText(tr("It waits for a second person."), TypeRole::Cell, Ink::Attention);
    } else if (!isMine) {
        addText(tr("Approved. %1 makes the key.").arg(makerOf(request)), TypeRole::Cell, Ink::Second);
    } else {
        auto* make = new Button(ButtonKind::Primary, tr("Approved: make the key now"), content());
        make->setObjectName(QStringLiteral("makeKey"));
        make->setToolTip(tr("until %1").arg(whenIn(request, "usable_until", now())));
        fit(make, "agent.change");
        connect(make, &QAbstractButton::clicked, this, [this, id, slot] { makeKey(id, slot); });
        addWidget(make);
    }
    addSpace(8);
}

void AgentPanel::askForKey(int slot, const QString& key)
{
    auto* dialog = new KeyDialog(m_desk, m_agent, slot, key, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &KeyDialog::proposed, this, [this, code = m_code](const QString& request) {
        m_desk.tell(
            {.kind = StripKind::Good, .sentence = tr("Proposed. Another person must agree."), .action = tr("Look")},
            [this, request] {
                m_desk.goTo({QStringLiteral("page.requests"), request, {}});
            });
        Q_EMIT changed(code);
    });
    dialog->open();
}

/// The idem is made with the question: a second press of its button makes no second call.
void AgentPanel::makeKey(const QString& request, int slot)
{
    Question question;
    question.title = tr("Make the key of %1 now?").arg(m_code);
    question.consequence = slot == 0
                               ? tr("Key and secret are shown once. Whoever has them orders on this agent's balance.")
                               : tr("The old key ends at once: orders signed with it are refused until the agent uses "
                                    "the new one. Key and secret are shown once.");
    question.facts = {{tr("Agent"), m_code + kDot + textIn(m_agent, "name"), Ink::Strong, true}};
    question.verb = tr("Make the key");
    question.isDangerous = slot > 0;
    confirm(this, question, [this, request, slot, code = m_code, idem = newIdem()] {
        Call call("agent.credential");
        call.withIdem(idem).with("agent", code).with("what", slot == 0 ? "issue" : "rotate").with("request", request);
        if (slot > 0)
            call.with("slot", slot);
        m_desk.change(std::move(call), this, [this](const Answer& answer) { tellKey(answer); });
    });
}

void AgentPanel::endKey(int slot, const QString& key)
{
    Question question;
    question.title = tr("End this key of %1?").arg(m_code);
    question.consequence = tr("Orders signed with it are refused at once. It cannot be brought back.");
    question.facts = {{tr("Agent"), m_code + kDot + textIn(m_agent, "name"), Ink::Strong, true},
                      {tr("Key %1").arg(slot), key}};
    question.verb = tr("End the key");
    confirm(this, question, [this, slot, key, code = m_code, idem = newIdem()] {
        Call call("agent.credential");
        call.withIdem(idem).with("agent", code).with("what", "revoke").with("slot", slot).with("expect", key);
        m_desk.change(std::move(call), this, [this](const Answer& answer) { tellKey(answer); });
    });
}

void AgentPanel::tellKey(const Answer& answer)
{
    const QString code = textIn(answer.result, "agent");
    heard(answer,
          answer.result.has("secret") ? tr("%1 has a new key.").arg(code) : tr("The key of %1 has ended.").arg(code));
    if (!answer.isFine() || !answer.result.has("secret"))
        return;
    auto* dialog = new SecretDialog(
        {tr("New API key of %1").arg(code),
         tr("Give both to the agent by a safe way. The shop keeps no readable copy: whoever loses the secret needs a "
            "new key."),
         {{tr("Key"), textIn(answer.result, "api_key")}, {tr("Secret"), textIn(answer.result, "secret")}}},
        this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace eraflazz::console
