// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/rights.h"
#include "desk/confirm.h"
#include "desk/desk.h"
#include "desk/note_dialog.h"
#include "desk/wire_words.h"
#include "goods/secret_dialog.h"
#include "look/parts/button.h"
#include "look/parts/fact_rows.h"
#include "look/parts/text_line.h"
#include "pages/agents/agent_change_dialog.h"
#include "pages/agents/agent_panel.h"
#include "pages/agents/agent_words.h"
#include "pages/agents/limit_dialog.h"
#include "text/cell_text.h"

// How the agent comes in (PIN, addresses, block), and what every tab can have done.

namespace eraflazz::console {

using namespace look;

namespace {

const QString kDot = QStringLiteral(" \u00b7 ");

} // namespace

/// That it is shut out, why, and who said so: the first thing to know about such an agent.
void AgentPanel::writeBlock()
{
    if (status() != QLatin1String("suspended"))
        return;
    const Json& change = m_agent["status_change"];
    const QString reason = textIn(change, "reason");
    addRisk(tr("No new orders, no transfers. What is under way ends as it would; the balance stays."),
            tr("The agent is blocked"));
    if (!reason.isEmpty())
        addText(QStringLiteral("\u201c") + reason + QStringLiteral("\u201d"), TypeRole::Body, Ink::Strong)
            ->setObjectName(QStringLiteral("blockReason"));
    if (change.isObject())
        addText(whenIn(change, "at", now()) + kDot + textIn(change, "user"), TypeRole::Cell, Ink::Third);
    addSpace(10);
}

void AgentPanel::writeSecurity()
{
    const bool isBlocked = status() == QLatin1String("suspended");
    const bool isClosed = status() == QLatin1String("closed");
    writeBlock();
    writeKeys();
    addRule();
    addHeading(tr("PIN"));
    const bool isSet = truthIn(m_agent, "pin_set");
    const qint64 failures = numberIn(m_agent, "pin_failures").value_or(0);
    std::vector<Fact> pin{{tr("State"), isSet ? tr("set") : tr("not set"), isSet ? Ink::Ok : Ink::Third}};
    if (const QString when = whenIn(m_agent, "pin_changed_at", now()); !when.isEmpty())
        pin.push_back({tr("Changed"), when});
    pin.push_back({tr("Wrong in a row"), text::countText(failures), failures > 0 ? Ink::Attention : Ink::Strong});
    addFacts(std::move(pin))->setObjectName(QStringLiteral("pinFacts"));
    auto* fresh = new Button(ButtonKind::Plain, isSet ? tr("New PIN\u2026") : tr("Give a PIN\u2026"), content());
    fresh->setObjectName(QStringLiteral("newPin"));
    fit(fresh, "agent.change", isClosed ? tr("The agent is closed.") : QString());
    connect(fresh, &QAbstractButton::clicked, this, &AgentPanel::newPin);
    addWidget(fresh);
    addSpace(14);
    writeReports();
    auto* block = new Button(isBlocked ? ButtonKind::Primary : ButtonKind::Danger,
                             isBlocked ? tr("Unblock\u2026") : tr("Block\u2026"),
                             this);
    block->setObjectName(QStringLiteral("block"));
    fit(block, "agent.change", isClosed ? tr("The agent is closed.") : QString());
    connect(block, &QAbstractButton::clicked, this, &AgentPanel::changeStatus);
    addVerb(block);
}

void AgentPanel::writeReports()
{
    const Json& webhook = m_agent["webhook"];
    const bool maySee = m_desk.may("trx.personal");
    const QString hidden = maySee ? QString() : lackWords("trx.personal");
    addRule();
    addHeading(tr("Reports to the agent"));
    const QString url = textIn(webhook, "url");
    addEditable(
        tr("Address"), url.isEmpty() ? noneText() : url, "editWebhook", [this] { edit("webhook_url"); }, hidden);
    if (!url.isEmpty()) {
        const qint64 failing = numberIn(webhook, "failing").value_or(0);
        const QString error = textIn(webhook, "last_error");
        const QString last = whenIn(webhook, "last_delivered_at", now());
        std::vector<Fact> health{{tr("Waiting"), text::countText(numberIn(webhook, "waiting").value_or(0))},
                                 {tr("Failing"), text::countText(failing), failing > 0 ? Ink::Bad : Ink::Strong},
                                 {tr("Delivered last"), last.isEmpty() ? noneText() : last}};
        if (!error.isEmpty())
            health.push_back({tr("Latest error"), tailText(error, 34), Ink::Bad});
        addFacts(std::move(health))->setObjectName(QStringLiteral("webhookFacts"));
    }
    QStringList ips;
    for (const Json& one : m_agent["allowed_ips"].items())
        ips << QString::fromStdString(one.asText().value_or(""));
    addEditable(
        tr("May come from"),
        !maySee       ? QStringLiteral("***")
        : ips.empty() ? tr("anywhere")
                      : ips.join(QStringLiteral(", ")),
        "editIps",
        [this] { edit("allowed_ips"); },
        hidden);
}

void AgentPanel::edit(const char* what)
{
    if (!m_agent.isObject())
        return;
    auto* dialog = new AgentChangeDialog(m_desk, m_agent, {.what = what, .product = {}, .levels = m_levels}, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &AgentChangeDialog::changed, this, [this](const QString& code) {
        m_desk.tell({.kind = StripKind::Good, .sentence = tr("%1 was changed.").arg(code), .action = {}});
        Q_EMIT changed(code);
    });
    dialog->open();
}

void AgentPanel::editProduct(const QString& product)
{
    auto* dialog = new AgentChangeDialog(
        m_desk, m_agent, {.what = "markup", .product = product, .isOfProduct = true, .levels = {}}, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &AgentChangeDialog::changed, this, [this](const QString& code) {
        m_desk.tell({.kind = StripKind::Good, .sentence = tr("%1 was changed.").arg(code), .action = {}});
        Q_EMIT changed(code);
    });
    dialog->open();
}

void AgentPanel::heard(const Answer& answer, const QString& done)
{
    if (answer.kind == Answer::Kind::Cancelled)
        return;
    if (answer.isFine())
        m_desk.tell({.kind = StripKind::Good, .sentence = done, .action = {}});
    else
        m_desk.tell({.kind = StripKind::Bad, .sentence = agentFailure(answer), .action = {}});
    Q_EMIT changed(m_code); // After a refusal too: what was seen may be old.
}

void AgentPanel::sendTerm(const char* what, const std::string& expect, const std::string& value, const QString& done)
{
    Call call("agent.change");
    call.withIdem(newIdem()).with("agent", m_code).with("what", what);
    call.with("expect", std::string_view(expect)).with("value", std::string_view(value));
    m_desk.change(std::move(call), this, [this, done](const Answer& answer) { heard(answer, done); });
}

void AgentPanel::switchDuplicateRule()
{
    const std::string before = agentValue(m_agent, "duplicate_rule");
    const bool isOn = before == "true";
    Fact fact{tr("Same order twice a day"), isOn ? tr("refused") : tr("allowed"), Ink::Strong};
    fact.arrowTo = isOn ? tr("allowed") : tr("refused");
    const QString code = m_code;
    confirm(this,
            {.title = tr("The same order twice, for %1").arg(code),
             .consequence = isOn ? tr("The same product to the same number is then sold again on the same day, without "
                                      "a question. Customers may be filled twice.")
                                 : tr("A second order of the same product to the same number on one day is then "
                                      "refused, unless the agent marks it as wanted."),
             .facts = {fact},
             .verb = isOn ? tr("Allow it") : tr("Refuse it"),
             .isDangerous = isOn},
            [this, before, isOn, code] {
                if (code == m_code)
                    sendTerm("duplicate_rule", before, isOn ? "false" : "true", tr("%1 was changed.").arg(code));
            });
}

void AgentPanel::askLimit()
{
    auto* dialog = new LimitDialog(m_desk, m_agent, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &LimitDialog::proposed, this, [this](const QString& request) {
        m_desk.tell(
            {.kind = StripKind::Good, .sentence = tr("Proposed. It waits for a second person."), .action = tr("Look")},
            [this, request] {
                m_desk.goTo({QStringLiteral("page.requests"), request, {}});
            });
    });
    dialog->open();
}

void AgentPanel::changeStatus()
{
    const std::string before = agentValue(m_agent, "status");
    const bool isBlocked = before == "suspended";
    const std::string after = isBlocked ? "active" : "suspended";
    Fact fact{tr("Status"), agentStatusWord(before), Ink::Strong};
    fact.arrowTo = agentStatusWord(after);
    const QString code = m_code;
    NoteQuestion question;
    question.title = isBlocked ? tr("Unblock %1?").arg(code) : tr("Block %1?").arg(code);
    question.consequence = isBlocked ? tr("The agent can order again at once, with the keys and the PIN it has.")
                                     : tr("New orders and transfers of this agent are refused at once. What is under "
                                          "way ends as it would; balance, keys and downlines stay.");
    question.facts = {{tr("Agent"), code + kDot + textIn(m_agent, "name"), Ink::Strong, true},
                      {tr("Balance"), amountIn(m_agent, "balance")},
                      {tr("Sales under way"), text::countText(numberIn(m_agent, "open_sales").value_or(0))},
                      fact};
    question.label = tr("Why");
    question.verb = isBlocked ? tr("Unblock") : tr("Block");
    question.isCompulsory = !isBlocked;
    question.isDanger = !isBlocked;
    auto* dialog = new NoteDialog(
        m_desk,
        question,
        [code, before, after](const QString& reason) {
            Call call("agent.change");
            call.with("agent", code).with("what", "status");
            call.with("expect", std::string_view(before)).with("value", std::string_view(after));
            if (!reason.isEmpty())
                call.with("reason", reason);
            return call;
        },
        this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &NoteDialog::done, this, [this, isBlocked, code](const Answer& answer) {
        heard(answer, isBlocked ? tr("%1 is unblocked.").arg(code) : tr("%1 is blocked.").arg(code));
    });
    dialog->open();
}

void AgentPanel::newPin()
{
    const QString code = m_code;
    confirm(
        this,
        {.title = tr("A new PIN for %1?").arg(code),
         .consequence = tr("The old PIN ends at once, a lock after wrong tries too. Transfers of the agent rest for "
                           "a while, so that a stolen account is noticed."),
         .facts = {{tr("Agent"), code + kDot + textIn(m_agent, "name"), Ink::Strong, true}},
         .verb = tr("Make a PIN"),
         .isDangerous = true},
        [this, code] {
            Call call("agent.pin");
            call.withIdem(newIdem()).with("agent", code);
            m_desk.change(std::move(call), this, [this, code](const Answer& answer) {
                heard(answer, tr("%1 has a new PIN.").arg(code));
                if (!answer.isFine())
                    return;
                auto* dialog = new SecretDialog({tr("New PIN of %1").arg(code),
                                                 tr("Tell it to the agent, and to nobody else. The shop keeps no "
                                                    "readable copy."),
                                                 {{tr("PIN"), textIn(answer.result, "pin")}}},
                                                this);
                dialog->setAttribute(Qt::WA_DeleteOnClose);
                dialog->open();
            });
        });
}

} // namespace eraflazz::console
