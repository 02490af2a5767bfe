// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/desk.h"
#include "desk/money_words.h"
#include "desk/wire_words.h"
#include "look/parts/text_line.h"
#include "pages/deposits/deposit_panel.h"

// What the approval box says about evidence, and about tickets that nobody can decide now.

namespace eraflazz::console {

using namespace look;

void DepositPanel::drawEvidence()
{
    const Json& bankLine = line();
    const auto opened = numberIn(m_ticket, "opened_at").value_or(0);
    const auto received = numberIn(bankLine, "received_at").value_or(0);
    const auto fact = [](const QString& label, const QString& value, bool isGood) {
        Fact one{label, value, isGood ? Ink::Third : Ink::Attention};
        one.icon = isGood ? Icon::Check : Icon::Warning;
        one.iconInk = isGood ? Ink::Ok : Ink::Attention;
        return one;
    };
    std::vector<Fact> facts;
    if (isExact())
        facts.push_back(fact(tr("Amount exact to the unique code"), amountIn(m_ticket, "unique_code"), true));
    else if (m_hint && m_hint->says("swapped_digits"))
        facts.push_back(fact(tr("Two digits changed places"), amountIn(bankLine, "amount"), false));
    else if (m_hint && m_hint->says("code_missing"))
        facts.push_back(fact(tr("The unique code is missing"), amountIn(m_ticket, "unique_code"), false));
    else
        facts.push_back(fact(tr("The amounts differ"), amountIn(bankLine, "amount"), false));
    const QString bank = textIn(bankLine, "bank");
    const bool isSameBank = bank.isEmpty() || bank == textIn(m_ticket, "bank");
    facts.push_back(fact(isSameBank ? tr("Same bank account") : tr("Another bank account"),
                         bank.isEmpty() ? textIn(m_ticket, "bank") : bank,
                         isSameBank));
    QString sender = textIn(bankLine, "sender");
    if (sender.isEmpty())
        sender = textIn(bankLine, "description");
    if (!sender.isEmpty()) {
        const bool isAlike = m_hint && m_hint->says("similar_name");
        Fact one{isAlike ? tr("Sender called like the agent") : tr("Sender"),
                 tailText(sender, isAlike ? 20 : 32),
                 Ink::Third};
        one.icon = isAlike ? Icon::Check : Icon::User;
        one.iconInk = isAlike ? Ink::Ok : Ink::Third;
        facts.push_back(one);
    }
    if (opened > 0 && received > 0) {
        const bool isAfter = received >= opened;
        facts.push_back(fact(isAfter ? tr("Came after the ticket") : tr("Came before the ticket"),
                             ageText(qAbs(received - opened)),
                             isAfter));
    }
    const auto state = bankLine["state"].asString().value_or("");
    const bool isFree = state == "suspense" || state == "held";
    facts.push_back(
        fact(isFree ? tr("Bank line not used yet") : tr("Bank line used"), textIn(bankLine, "reference"), isFree));
    if (const Json& import = m_line["import"]; !textIn(import, "operator").isEmpty())
        facts.push_back(
            fact(tr("Imported by %1").arg(textIn(import, "operator")), tailText(textIn(import, "file"), 24), false));
    if (const auto reason = bankLine["reason"].asString().value_or(""); !reason.empty())
        facts.push_back(fact(tr("Waits for a person"), lineReasonWord(reason), false));
    addHeading(tr("Evidence"), m_hint ? tr("match %1 of 100").arg(m_hint->score) : QString());
    addFacts(std::move(facts), 22)->setValueRole(TypeRole::Cell);
}

void DepositPanel::drawLoneTicket()
{
    const qint64 now = m_desk.client().serverUnixMs();
    addTitle(tr("Waits for the bank"), textIn(m_ticket, "no"));
    drawPerson();
    addAmount(tr("The agent shall transfer"), moneyIn(m_ticket, "transfer_amount").value_or(Money()));
    std::vector<Fact> facts{{tr("Asked for"), amountIn(m_ticket, "amount")},
                            {tr("Unique code"), amountIn(m_ticket, "unique_code"), Ink::Accent},
                            {tr("Balance now"), amountIn(m_ticket, "balance")},
                            {tr("Opened"), whenIn(m_ticket, "opened_at", now)}};
    if (const auto expires = numberIn(m_ticket, "expires_at"))
        facts.push_back({tr("Expires"),
                         *expires > now ? tr("in %1").arg(ageText(*expires - now)) : tr("is over"),
                         *expires > now ? Ink::Strong : Ink::Attention});
    addFacts(std::move(facts), 27);
    addText(tr("No bank line fits this ticket yet. When one comes, the two stand side by side here."),
            TypeRole::Cell,
            Ink::Second);
}

void DepositPanel::drawEndedTicket()
{
    const qint64 now = m_desk.client().serverUnixMs();
    addTitle(ticketStateWord(m_ticket["state"].asString().value_or("")), textIn(m_ticket, "no"));
    drawPerson();
    addAmount(tr("Transferred"), moneyIn(m_ticket, "transfer_amount").value_or(Money()));
    std::vector<Fact> facts;
    if (moneyIn(m_ticket, "balance_before")) {
        Fact moved{tr("Balance"), amountIn(m_ticket, "balance_before")};
        moved.arrowTo = amountIn(m_ticket, "balance_after");
        moved.bold = true;
        facts.push_back(moved);
    }
    const auto by = m_ticket["by"].asString().value_or("");
    if (!by.empty())
        facts.push_back({tr("Decided by"), by == "rule" ? tr("a rule") : textIn(m_ticket, "decided_by")});
    facts.push_back({tr("Opened"), whenIn(m_ticket, "opened_at", now)});
    facts.push_back({tr("Ended"), whenIn(m_ticket, "ended_at", now)});
    if (line().isObject()) {
        facts.push_back({tr("Bank line"), textIn(line(), "reference")});
        facts.push_back({tr("Sender"), textIn(line(), "sender")});
    }
    addFacts(std::move(facts), 27);
    if (!m_ticket["history"].items().empty()) {
        addHeading(tr("History"));
        std::vector<Fact> steps;
        for (const Json& one : m_ticket["history"].items())
            steps.push_back(
                {textIn(one, "user") + QStringLiteral(" \u00b7 ") + deedWord(one["action"].asString().value_or("")),
                 whenIn(one, "at", now),
                 Ink::Third});
        addFacts(std::move(steps), 24)->setValueRole(TypeRole::Cell);
    }
}

} // namespace eraflazz::console
