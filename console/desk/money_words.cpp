// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/money_words.h"

#include "core/rows/packed_row.h"
#include "desk/person_words.h"
#include "desk/word_table.h"

#include <QCoreApplication>

#include <span>

namespace eraflazz::console {

using look::State;

namespace {

QString wordOf(std::span<const Word> table, std::string_view name)
{
    return translatedWord(table, name, "MoneyWords");
}

constexpr Word kRequestKinds[] = {
    {"deposit", QT_TRANSLATE_NOOP("MoneyWords", "Deposit")},
    {"adjustment", QT_TRANSLATE_NOOP("MoneyWords", "Adjustment")},
    {"case_resolution", QT_TRANSLATE_NOOP("MoneyWords", "Decision of a case")},
    {"credit_limit", QT_TRANSLATE_NOOP("MoneyWords", "Credit limit")},
    {"price_change", QT_TRANSLATE_NOOP("MoneyWords", "Price change")},
    {"supplier_credentials", QT_TRANSLATE_NOOP("MoneyWords", "Supplier credentials")},
    {"agent_key", QT_TRANSLATE_NOOP("MoneyWords", "API key of an agent")},
    {"bank_account", QT_TRANSLATE_NOOP("MoneyWords", "Bank account")},
    {"role_cap", QT_TRANSLATE_NOOP("MoneyWords", "Daily limit of a role")},
    {"supplier_deposit", QT_TRANSLATE_NOOP("MoneyWords", "Deposit to supplier")},
    {"supplier_refund", QT_TRANSLATE_NOOP("MoneyWords", "Refund by supplier")},
    {"supplier_drift", QT_TRANSLATE_NOOP("MoneyWords", "Difference with supplier")},
    {"write_off", QT_TRANSLATE_NOOP("MoneyWords", "Write-off")},
    {"line_duplicate", QT_TRANSLATE_NOOP("MoneyWords", "Bank line read twice")},
};

constexpr Word kRequestStates[] = {
    {"proposed", QT_TRANSLATE_NOOP("MoneyWords", "Waiting")},
    {"approved", QT_TRANSLATE_NOOP("MoneyWords", "Approved")},
    {"rejected", QT_TRANSLATE_NOOP("MoneyWords", "Declined")},
    {"withdrawn", QT_TRANSLATE_NOOP("MoneyWords", "Withdrawn")},
};

constexpr Word kTicketStates[] = {
    {"open", QT_TRANSLATE_NOOP("MoneyWords", "Waits for the bank")},
    {"matched", QT_TRANSLATE_NOOP("MoneyWords", "Waits for a person")},
    {"approved", QT_TRANSLATE_NOOP("MoneyWords", "In the wallet")},
    {"expired", QT_TRANSLATE_NOOP("MoneyWords", "Expired")},
    {"cancelled", QT_TRANSLATE_NOOP("MoneyWords", "Cancelled")},
    {"rejected", QT_TRANSLATE_NOOP("MoneyWords", "Rejected")},
    {"reversed", QT_TRANSLATE_NOOP("MoneyWords", "Taken back")},
};

constexpr Word kLineStates[] = {
    {"suspense", QT_TRANSLATE_NOOP("MoneyWords", "Nobody's yet")},
    {"held", QT_TRANSLATE_NOOP("MoneyWords", "Held")},
    {"credited", QT_TRANSLATE_NOOP("MoneyWords", "Credited")},
    {"duplicate", QT_TRANSLATE_NOOP("MoneyWords", "Read twice")},
    {"reversed", QT_TRANSLATE_NOOP("MoneyWords", "Taken back")},
    {"out", QT_TRANSLATE_NOOP("MoneyWords", "Paid out")},
    {"takeback", QT_TRANSLATE_NOOP("MoneyWords", "Bank took back")},
    {"supplier", QT_TRANSLATE_NOOP("MoneyWords", "Of a supplier")},
    {"cents", QT_TRANSLATE_NOOP("MoneyWords", "Below one rupiah")},
};

constexpr Word kLineReasons[] = {
    {"agent_inactive", QT_TRANSLATE_NOOP("MoneyWords", "the agent is not active")},
    {"auto_credit_off", QT_TRANSLATE_NOOP("MoneyWords", "every deposit is looked at")},
    {"auto_credit_stopped", QT_TRANSLATE_NOOP("MoneyWords", "automatic credits are stopped")},
    {"over_auto_limit", QT_TRANSLATE_NOOP("MoneyWords", "above the automatic limit")},
    {"line_older_than_ticket", QT_TRANSLATE_NOOP("MoneyWords", "the money came before the ticket")},
    {"sender_of_many_agents", QT_TRANSLATE_NOOP("MoneyWords", "the sender pays for several agents")},
    {"too_many_deposits", QT_TRANSLATE_NOOP("MoneyWords", "many deposits within an hour")},
    {"imported_by_hand", QT_TRANSLATE_NOOP("MoneyWords", "somebody imported it: a second person agrees")},
    {"no_ticket", QT_TRANSLATE_NOOP("MoneyWords", "no ticket of this amount")},
    {"near_amount", QT_TRANSLATE_NOOP("MoneyWords", "the amount is nearly a ticket's")},
    {"ticket_used", QT_TRANSLATE_NOOP("MoneyWords", "the ticket has its money already")},
    {"ticket_expired", QT_TRANSLATE_NOOP("MoneyWords", "the ticket had expired")},
    {"ticket_cancelled", QT_TRANSLATE_NOOP("MoneyWords", "the ticket was cancelled")},
    {"perhaps_seen_before", QT_TRANSLATE_NOOP("MoneyWords", "perhaps read before")},
    {"not_whole_rupiah", QT_TRANSLATE_NOOP("MoneyWords", "not a whole rupiah")},
    {"reversal_unmatched", QT_TRANSLATE_NOOP("MoneyWords", "the bank took something back")},
};

constexpr Word kMatchReasons[] = {
    {"own_line", QT_TRANSLATE_NOOP("MoneyWords", "The line that holds this ticket")},
    {"same_amount", QT_TRANSLATE_NOOP("MoneyWords", "Amount exact to the unique code")},
    {"same_amount_ended", QT_TRANSLATE_NOOP("MoneyWords", "Amount exact, but the ticket has ended")},
    {"swapped_digits", QT_TRANSLATE_NOOP("MoneyWords", "Two digits changed places")},
    {"code_missing", QT_TRANSLATE_NOOP("MoneyWords", "The unique code is missing")},
    {"near_amount", QT_TRANSLATE_NOOP("MoneyWords", "The amount is near")},
    {"same_amount_used", QT_TRANSLATE_NOOP("MoneyWords", "The ticket has its money: perhaps sent twice")},
    {"similar_name", QT_TRANSLATE_NOOP("MoneyWords", "The sender is called like the agent")},
};

constexpr Word kCaseKinds[] = {
    {"stuck", QT_TRANSLATE_NOOP("MoneyWords", "Outcome unknown")},
    {"quarantine", QT_TRANSLATE_NOOP("MoneyWords", "Answers contradict each other")},
    {"late_success", QT_TRANSLATE_NOOP("MoneyWords", "Success after a failure")},
    {"double_delivery", QT_TRANSLATE_NOOP("MoneyWords", "Delivered twice")},
    {"complaint", QT_TRANSLATE_NOOP("MoneyWords", "Complaint")},
    {"reversal", QT_TRANSLATE_NOOP("MoneyWords", "Supplier took a sale back")},
    {"deposit_taken_back", QT_TRANSLATE_NOOP("MoneyWords", "Bank took a deposit back")},
    {"price_differs", QT_TRANSLATE_NOOP("MoneyWords", "Price differs")},
    {"sn_differs", QT_TRANSLATE_NOOP("MoneyWords", "Serial number differs")},
    {"bank_break", QT_TRANSLATE_NOOP("MoneyWords", "Bank balance does not add up")},
    {"ours_only", QT_TRANSLATE_NOOP("MoneyWords", "Only in our books")},
    {"theirs_only", QT_TRANSLATE_NOOP("MoneyWords", "Only in the supplier's books")},
    {"status_differs", QT_TRANSLATE_NOOP("MoneyWords", "Status differs")},
    {"supplier_drift", QT_TRANSLATE_NOOP("MoneyWords", "Supplier's balance differs")},
};

constexpr Word kCaseStates[] = {
    {"new", QT_TRANSLATE_NOOP("MoneyWords", "New")},
    {"with_supplier", QT_TRANSLATE_NOOP("MoneyWords", "With the supplier")},
    {"done", QT_TRANSLATE_NOOP("MoneyWords", "Done")},
};

constexpr Word kCaseVerbs[] = {
    {"delivered", QT_TRANSLATE_NOOP("MoneyWords", "It was delivered")},
    {"failed", QT_TRANSLATE_NOOP("MoneyWords", "It was not delivered")},
    {"reverse", QT_TRANSLATE_NOOP("MoneyWords", "Return the money")},
    {"close", QT_TRANSLATE_NOOP("MoneyWords", "Close without moving money")},
};

constexpr Word kDeeds[] = {
    {"request.propose", QT_TRANSLATE_NOOP("MoneyWords", "asked for it")},
    {"request.attach", QT_TRANSLATE_NOOP("MoneyWords", "added evidence")},
    {"request.approve", QT_TRANSLATE_NOOP("MoneyWords", "agreed")},
    {"request.reject", QT_TRANSLATE_NOOP("MoneyWords", "declined")},
    {"request.withdraw", QT_TRANSLATE_NOOP("MoneyWords", "took it back")},
    {"ticket.reject", QT_TRANSLATE_NOOP("MoneyWords", "rejected the ticket")},
};

constexpr Word kSubjects[] = {
    {"agent", QT_TRANSLATE_NOOP("MoneyWords", "Agent %1")},
    {"supplier", QT_TRANSLATE_NOOP("MoneyWords", "Supplier %1")},
    {"bank_line", QT_TRANSLATE_NOOP("MoneyWords", "Bank line %1")},
    {"ticket", QT_TRANSLATE_NOOP("MoneyWords", "Ticket %1")},
    {"sale", QT_TRANSLATE_NOOP("MoneyWords", "Sale %1")},
    {"product", QT_TRANSLATE_NOOP("MoneyWords", "Product %1")},
    {"destination", QT_TRANSLATE_NOOP("MoneyWords", "Number %1")},
    {"level", QT_TRANSLATE_NOOP("MoneyWords", "Price level %1")},
    {"commissions", QT_TRANSLATE_NOOP("MoneyWords", "Commissions of uplines")},
    {"role", QT_TRANSLATE_NOOP("MoneyWords", "Role %1")},
    {"reason", QT_TRANSLATE_NOOP("MoneyWords", "Reason %1")},
    {"bank", QT_TRANSLATE_NOOP("MoneyWords", "Bank %1")},
    {"case", QT_TRANSLATE_NOOP("MoneyWords", "Case %1")},
    {"money_request", QT_TRANSLATE_NOOP("MoneyWords", "Request %1")},
    {"receivable", QT_TRANSLATE_NOOP("MoneyWords", "Receivables kept together")},
};

} // namespace

QString requestKindWord(std::string_view kind)
{
    return wordOf(kRequestKinds, kind);
}

QString requestStateWord(std::string_view state)
{
    return wordOf(kRequestStates, state);
}

QString ticketStateWord(std::string_view state)
{
    return wordOf(kTicketStates, state);
}

QString lineStateWord(std::string_view state)
{
    return wordOf(kLineStates, state);
}

QString lineReasonWord(std::string_view reason)
{
    return wordOf(kLineReasons, reason);
}

QString matchReasonWord(std::string_view reason)
{
    return wordOf(kMatchReasons, reason);
}

QString caseKindWord(std::string_view kind)
{
    return wordOf(kCaseKinds, kind);
}

QString caseStateWord(std::string_view state)
{
    return wordOf(kCaseStates, state);
}

QString caseVerbWord(std::string_view verb)
{
    return wordOf(kCaseVerbs, verb);
}

QString deedWord(std::string_view action)
{
    return wordOf(kDeeds, action);
}

QString subjectWord(std::string_view subject)
{
    const auto cut = subject.find(':');
    const QString frame = wordOf(kSubjects, subject.substr(0, cut));
    if (!frame.contains(QStringLiteral("%1")) && cut == std::string_view::npos)
        return frame;
    QString rest = plainLine(subject.substr(cut == std::string_view::npos ? subject.size() : cut + 1));
    // People tell ids apart by their end.
    constexpr qsizetype kUuid = 36;
    if (rest.size() == kUuid)
        rest = rest.right(6).toUpper();
    if (subject.substr(0, cut) == "role")
        rest = roleWord(rest.toStdString());
    return frame.contains(QStringLiteral("%1")) ? frame.arg(rest) : plainLine(subject);
}

State requestStateLook(std::string_view state)
{
    if (state == "approved")
        return State::Success;
    if (state == "rejected")
        return State::Failed;
    return state == "withdrawn" ? State::Reversed : State::Waiting;
}

State ticketStateLook(std::string_view state)
{
    if (state == "approved")
        return State::Success;
    if (state == "matched")
        return State::Attention;
    if (state == "open")
        return State::Waiting;
    return state == "rejected" ? State::Failed : State::Reversed;
}

State lineStateLook(std::string_view state)
{
    if (state == "credited" || state == "supplier")
        return State::Success;
    if (state == "held" || state == "suspense")
        return State::Attention;
    return State::Reversed;
}

State caseStateLook(std::string_view state)
{
    if (state == "done")
        return State::Success;
    return state == "with_supplier" ? State::Waiting : State::Attention;
}

const std::vector<std::string_view>& requestKinds()
{
    static const std::vector<std::string_view> kinds = [] {
        std::vector<std::string_view> all;
        for (const Word& one : kRequestKinds)
            all.push_back(one.name);
        return all;
    }();
    return kinds;
}

} // namespace eraflazz::console
