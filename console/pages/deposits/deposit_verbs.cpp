// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/desk.h"
#include "desk/money_words.h"
#include "desk/note_dialog.h"
#include "desk/request_desk.h"
#include "desk/wire_words.h"
#include "look/parts/action_row.h"
#include "look/parts/button.h"
#include "look/parts/field.h"
#include "look/parts/input_frame.h"
#include "look/parts/text_line.h"
#include "pages/deposits/deposit_panel.h"
#include "text/amount_text.h"

#include <QComboBox>

// What the approval box does, and the box of a bank line without ticket.

namespace eraflazz::console {

using namespace look;

namespace {

const QString kDot = QStringLiteral(" \u00b7 ");

}

void DepositPanel::approve()
{
    if (m_isSending || m_isStale || m_failure || m_awaited > 0 || m_choice.isNothing())
        return;
    if (m_request.isObject()) {
        if (const QString why = whyNotApprove(m_desk, m_request); !why.isEmpty()) {
            m_desk.tell({.kind = StripKind::Warning, .sentence = why, .action = {}});
            return;
        }
        approveRequest(m_desk, this, m_request, [this](const Answer& answer) {
            requestEnded(answer, tr("Approved. The money is in the agent's balance."));
        });
        return;
    }
    if (!mayPropose())
        m_desk.tell({.kind = StripKind::Warning, .sentence = lackWords("deposit.decide"), .action = {}});
    else if (!m_choice.ticket.empty() && line().isObject())
        proposePair();
    else if (m_choice.ticket.empty())
        proposeWithoutTicket();
}

MoneyQuestion DepositPanel::question(const Json& agent, Money amount, const QString& title) const
{
    const Money balance = moneyIn(agent, "balance").value_or(Money());
    MoneyQuestion asked;
    asked.title = title;
    asked.amountCaption = tr("Money into the agent's balance");
    asked.amount = amount;
    QString name = textIn(agent, "agent_name");
    if (name.isEmpty())
        name = textIn(agent, "name");
    const QString code = agent.has("agent") ? textIn(agent, "agent") : textIn(agent, "code");
    asked.facts.push_back({tr("Agent"), code + kDot + name, Ink::Strong, true});
    Fact moved{tr("Balance"), text::amountText(balance)};
    moved.arrowTo = text::amountText(balance + amount);
    asked.facts.push_back(moved);
    QString sender = textIn(line(), "sender");
    if (sender.isEmpty())
        sender = textIn(line(), "description");
    asked.facts.push_back({tr("Bank line"), textIn(line(), "bank") + kDot + tailText(sender, 34)});
    asked.approvers = peopleOfNewRequest(m_desk);
    asked.verb = tr("Propose");
    asked.note = tr("then a second person agrees");
    return asked;
}

void DepositPanel::proposePair()
{
    const bool isExactPair = isExact();
    if (!isExactPair && m_note.trimmed().isEmpty() && m_noteField != nullptr) {
        complain(m_noteField, tr("Say why the amounts differ: others will read it."));
        return;
    }
    Call call("request.propose");
    call.with("kind", "deposit").with("reason", std::string_view(reasonFor(isExactPair)));
    call.with("line", std::string_view(idIn(line(), "id")));
    call.with("agent", textIn(m_ticket, "agent")).with("ticket", std::string_view(m_choice.ticket));
    if (const QString note = m_note.trimmed(); !note.isEmpty())
        call.with("note", note);
    if (isExactPair) {
        sendProposal(std::move(call)); // The box has shown everything; nothing moves before the second person.
        return;
    }
    MoneyQuestion asked = question(m_ticket, credit(), tr("Propose deposit %1").arg(textIn(m_ticket, "no")));
    asked.risk = tr("The bank shows another amount than the ticket. Compare sender and time first.");
    asked.mustTypeAmount = true;
    auto* dialog = new MoneyDialog(asked, this);
    dialog->setObjectName(QStringLiteral("proposeDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, call] { sendProposal(call); });
    dialog->open();
}

void DepositPanel::sendProposal(Call call)
{
    if (m_isSending)
        return;
    m_isSending = true;
    m_desk.change(std::move(call).withIdem(m_idem), this, [this](const Answer& answer) { proposed(answer); });
    draw();
}

void DepositPanel::proposed(const Answer& answer)
{
    m_isSending = false;
    if (answer.isFine()) {
        m_desk.tell({.kind = StripKind::Good, .sentence = tr("Proposed. It waits for a second person."), .action = {}});
    } else {
        m_desk.tellFailure(answer);
    }
    // A form that was used or refused is over; what comes next is another wish.
    if (answer.isFine() || answer.kind == Answer::Kind::Refused)
        m_idem = newIdem();
    if (answer.isFine()) {
        m_note.clear();
        m_agent.clear();
    }
    load();
    Q_EMIT changed();
}

void DepositPanel::rejectTicket()
{
    if (m_isStale || m_awaited > 0)
        return;
    if (!canReject()) {
        m_desk.tell(
            {.kind = StripKind::Warning,
             .sentence = m_request.isObject()
                             ? tr("A request about it waits: decline or withdraw that first.")
                             : tr("Only a ticket that has its bank line and waits for a person can be rejected."),
             .action = {}});
        return;
    }
    NoteQuestion asked;
    asked.title = tr("Reject ticket %1").arg(textIn(m_ticket, "no"));
    asked.facts = {{tr("Agent"), textIn(m_ticket, "agent") + kDot + textIn(m_ticket, "agent_name")},
                   {tr("Amount"), amountIn(m_ticket, "transfer_amount"), Ink::Strong, true}};
    asked.consequence =
        tr("The ticket ends and its bank line is nobody's again: it can be given to another ticket. No money moves.");
    asked.label = tr("Why");
    asked.verb = tr("Reject ticket");
    asked.isDanger = true;
    const std::string ticket = m_choice.ticket;
    auto* dialog = new NoteDialog(
        m_desk,
        asked,
        [ticket](const QString& note) {
            return Call("ticket.reject")
                .with("ticket", std::string_view(ticket))
                .with("expect", "matched")
                .with("reason", note);
        },
        this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &NoteDialog::done, this, [this] {
        m_desk.tell({.kind = StripKind::Good, .sentence = tr("Rejected. The bank line is free."), .action = {}});
        load();
        Q_EMIT changed();
    });
    dialog->open();
}

void DepositPanel::drawLoneLine()
{
    const qint64 now = m_desk.client().serverUnixMs();
    addTitle(tr("Bank line without a ticket"), shortCode(m_choice.line));
    addAmount(tr("Came into %1")
                  .arg(textIn(m_line, "bank_name").isEmpty() ? textIn(m_line, "bank") : textIn(m_line, "bank_name")),
              moneyIn(m_line, "amount").value_or(Money()));
    std::vector<Fact> facts{{tr("Sender"), textIn(m_line, "sender")},
                            {tr("Text"), tailText(textIn(m_line, "description"), 40)},
                            {tr("Reference"), textIn(m_line, "reference")},
                            {tr("Read"), whenIn(m_line, "received_at", now)},
                            {tr("State"), lineStateWord(m_line["state"].asString().value_or(""))}};
    if (const auto reason = m_line["reason"].asString().value_or(""); !reason.empty())
        facts.push_back({tr("Why it waits"), lineReasonWord(reason), Ink::Attention});
    if (!textIn(m_line, "agent").isEmpty())
        facts.push_back({tr("Agent"), textIn(m_line, "agent")});
    addFacts(std::move(facts), 25)->setValueRole(TypeRole::Cell);
    const auto state = m_line["state"].asString().value_or("");
    if (state != "suspense" && state != "held")
        return;
    if (m_request.isObject()) {
        drawRequest();
        drawPairVerbs();
        return;
    }
    addHeading(tr("Tickets it may belong to"), QString());
    if (m_suggestions["rows"].items().empty())
        addText(tr("None is like it."), TypeRole::Cell, Ink::Third);
    for (const Json& one : m_suggestions["rows"].items()) {
        QStringList why;
        for (const Json& reason : one["reasons"].items())
            why << matchReasonWord(reason.asString().value_or(""));
        auto* row =
            new ActionRow(ActionTone::Neutral,
                          Icon::Wallet,
                          textIn(one, "agent_name") + kDot + amountIn(one, "transfer_amount"),
                          QString::number(numberIn(one, "score").value_or(0)) + kDot + why.join(QStringLiteral(", ")),
                          content());
        row->setObjectName(QStringLiteral("suggestion"));
        const QueueChoice pair{idIn(one, "ticket"), m_choice.line};
        MatchHint hint{.ticket = pair.ticket,
                       .line = pair.line,
                       .score = static_cast<int>(numberIn(one, "score").value_or(0)),
                       .reasons = {}};
        for (const Json& reason : one["reasons"].items())
            hint.reasons.push_back(reason.asText().value_or(""));
        connect(row, &QAbstractButton::clicked, this, [this, pair, hint] {
            showChoice(pair, hint);
            Q_EMIT choiceAsked(pair);
        });
        addWidget(row);
    }
    addSpace(8);
    addRule();
    addHeading(tr("Credit it without a ticket"));
    m_agentField = new Field(tr("Agent's code"), content());
    m_agentField->box()->edit()->setObjectName(QStringLiteral("agent"));
    m_agentField->box()->edit()->setMaxLength(64);
    m_agentField->box()->edit()->setText(m_agent);
    connect(m_agentField->box()->edit(), &QLineEdit::textEdited, this, [this](const QString& typed) {
        m_agent = typed;
        m_agentField->setError({});
    });
    connect(m_agentField->box()->edit(), &QLineEdit::returnPressed, this, [this] { proposeWithoutTicket(); });
    addWidget(m_agentField);
    drawForm();
    auto* propose = new Button(ButtonKind::Primary, tr("Propose…"), this);
    propose->setObjectName(QStringLiteral("approve"));
    propose->setTall(38);
    propose->setEnabled(mayPropose() && !m_isStale && !m_isSending);
    connect(propose, &QAbstractButton::clicked, this, [this] { proposeWithoutTicket(); });
    addVerb(propose);
    if (!idIn(m_line, "same_as").empty() && mayPropose()) {
        auto* twice = new Button(ButtonKind::Plain, tr("Read twice…"), this);
        twice->setObjectName(QStringLiteral("duplicate"));
        twice->setTall(38);
        twice->setEnabled(!m_isStale);
        connect(twice, &QAbstractButton::clicked, this, [this] { proposeDuplicate(); });
        addVerb(twice);
    }
}

void DepositPanel::proposeWithoutTicket()
{
    if (m_agentField == nullptr || m_isSending || m_isStale)
        return;
    const QString code = m_agent.trimmed();
    if (code.isEmpty()) {
        complain(m_agentField, tr("Whose money is it?"));
        return;
    }
    if (m_note.trimmed().isEmpty()) {
        complain(m_noteField, tr("Say how you know: others will read it."));
        return;
    }
    m_desk.ask(Call("agent.get").with("agent", code), this, [this, choice = m_choice](const Answer& answer) {
        if (choice != m_choice || m_agentField == nullptr)
            return;
        if (answer.isFine())
            confirmWithoutTicket(answer.result);
        else if (answer.failure.key == "not_found")
            complain(m_agentField, tr("There is no agent of this code."));
        else
            m_desk.tellFailure(answer);
    });
}

void DepositPanel::confirmWithoutTicket(const Json& agent)
{
    Call call("request.propose");
    call.with("kind", "deposit").with("reason", std::string_view(reasonFor(false)));
    call.with("line", std::string_view(m_choice.line)).with("agent", textIn(agent, "code"));
    call.with("note", m_note.trimmed());
    MoneyQuestion asked =
        question(agent, moneyIn(m_line, "amount").value_or(Money()), tr("Propose a deposit without ticket"));
    asked.risk = tr("No ticket names this agent. Compare the sender first: a wrong credit is hard to get back.");
    asked.mustTypeAmount = true;
    auto* dialog = new MoneyDialog(asked, this);
    dialog->setObjectName(QStringLiteral("proposeDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, call] { sendProposal(call); });
    dialog->open();
}

void DepositPanel::proposeDuplicate()
{
    const std::string line = m_choice.line;
    const std::string sameAs = idIn(m_line, "same_as");
    NoteQuestion asked;
    asked.title = tr("This line was read twice");
    asked.facts = {{tr("Amount"), amountIn(m_line, "amount"), Ink::Strong, true},
                   {tr("The same as"), shortCode(sameAs)}};
    asked.consequence = tr("What this line booked goes back when a second person agrees. No agent's balance changes.");
    asked.label = tr("How you know");
    asked.verb = tr("Propose");
    auto* dialog = new NoteDialog(
        m_desk,
        asked,
        [line, sameAs](const QString& note) {
            return Call("request.propose")
                .with("kind", "line_duplicate")
                .with("reason", "MUTASI_GANDA")
                .with("line", std::string_view(line))
                .with("same_as", std::string_view(sameAs))
                .with("note", note);
        },
        this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &NoteDialog::done, this, [this](const Answer& answer) { proposed(answer); });
    dialog->open();
}

} // namespace eraflazz::console
