// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/failure_words.h"

#include "core/session/rights.h"
#include "protocol/contract.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace eraflazz::console {

namespace {

struct Sentence {
    std::string_view key;
    const char* words;
};

constexpr std::array kSentences{
    Sentence{"auth_required", QT_TRANSLATE_NOOP("Failure", "Sign in again first.")},
    Sentence{"step_up_required", QT_TRANSLATE_NOOP("Failure", "Give your password again first.")},
    Sentence{"forbidden", QT_TRANSLATE_NOOP("Failure", "You may not do this.")},
    Sentence{"not_found", QT_TRANSLATE_NOOP("Failure", "It is not there any more, or you may not see it.")},
    Sentence{"conflict", QT_TRANSLATE_NOOP("Failure", "It has changed since you looked. Refresh, then decide.")},
    Sentence{"key_reused", QT_TRANSLATE_NOOP("Failure", "This form was used already. Close it and open a new one.")},
    Sentence{"validation", QT_TRANSLATE_NOOP("Failure", "Something in the form is not right.")},
    Sentence{"refused", QT_TRANSLATE_NOOP("Failure", "The rules of the shop do not allow this.")},
    Sentence{"rate_limited", QT_TRANSLATE_NOOP("Failure", "Too many at once. Wait a moment, then try again.")},
    Sentence{"too_large", QT_TRANSLATE_NOOP("Failure", "The answer would be too large. Ask for a shorter time.")},
    Sentence{"unavailable",
             QT_TRANSLATE_NOOP("Failure", "The server cannot do this now. Nothing was changed; try again.")},
    Sentence{"outcome_unknown",
             QT_TRANSLATE_NOOP("Failure", "Nobody knows yet whether it happened. Look before you repeat it.")},
    Sentence{"internal", QT_TRANSLATE_NOOP("Failure", "The server made a mistake. Nothing more is known.")},
};

// Rules of the money desk that a person can do something about; the name still stands at the end.
constexpr std::array kRules{
    Sentence{"CAP_EXCEEDED",
             QT_TRANSLATE_NOOP("Failure", "Your limit of today is used up. Somebody with a higher limit must do it.")},
    Sentence{"SAME_PERSON", QT_TRANSLATE_NOOP("Failure", "You asked for it yourself: somebody else must agree.")},
    Sentence{"NOT_THE_MAKER", QT_TRANSLATE_NOOP("Failure", "Only the person who asked for it can do this.")},
    Sentence{"MAKER_DISABLED",
             QT_TRANSLATE_NOOP("Failure", "Who asked for it does not work here any more. Decline it and ask anew.")},
    Sentence{"REQUEST_NOT_WAITING", QT_TRANSLATE_NOOP("Failure", "It is decided already. Refresh to see it.")},
    Sentence{"STALE", QT_TRANSLATE_NOOP("Failure", "What it rests on has changed since. Ask for it anew.")},
    Sentence{"INSUFFICIENT_BALANCE", QT_TRANSLATE_NOOP("Failure", "The agent's balance is not enough.")},
    Sentence{"MORE_THAN_OWED", QT_TRANSLATE_NOOP("Failure", "That is more than is owed.")},
    Sentence{"AMOUNT_OUT_OF_RANGE", QT_TRANSLATE_NOOP("Failure", "The amount is not one that can be moved.")},
    Sentence{"AGENT_CLOSED", QT_TRANSLATE_NOOP("Failure", "The agent is closed.")},
    Sentence{"UNKNOWN_SUBJECT", QT_TRANSLATE_NOOP("Failure", "There is no such agent, supplier, ticket or line.")},
    Sentence{"LINE_NOT_WAITING",
             QT_TRANSLATE_NOOP("Failure", "The bank line is used already. Refresh, then choose another.")},
    Sentence{"TICKET_MISMATCH",
             QT_TRANSLATE_NOOP("Failure", "Ticket and bank line do not belong together, or the ticket has ended.")},
    Sentence{"REASON_UNFIT", QT_TRANSLATE_NOOP("Failure", "This reason is not in use for this. Choose another.")},
    Sentence{"NOTHING_CHANGES", QT_TRANSLATE_NOOP("Failure", "Nothing would change.")},
    Sentence{"SALES_UNDER_WAY",
             QT_TRANSLATE_NOOP("Failure",
                               "Orders are at this supplier. Pause it, wait until they have ended, then try again.")},
    Sentence{"CREDENTIALS_UNREADABLE",
             QT_TRANSLATE_NOOP("Failure", "What is stored cannot be read any more. Everything must be given anew.")},
    Sentence{"NO_FREE_SLOT", QT_TRANSLATE_NOOP("Failure", "Both keys of the agent are in use.")},
    Sentence{"KEY_NOT_FOUND", QT_TRANSLATE_NOOP("Failure", "This key has ended or was replaced already.")},
    Sentence{"REQUEST_NOT_APPROVED", QT_TRANSLATE_NOOP("Failure", "Nobody has agreed to it.")},
    Sentence{"REQUEST_SPENT", QT_TRANSLATE_NOOP("Failure", "A key was made of this request already.")},
    Sentence{"REQUEST_EXPIRED", QT_TRANSLATE_NOOP("Failure", "It was agreed to more than a day ago. Ask for it anew.")},
    Sentence{"FILE", QT_TRANSLATE_NOOP("Failure", "The server does not have the file any more. Choose it again.")},
    Sentence{"FILE_TOO_LARGE", QT_TRANSLATE_NOOP("Failure", "The file is larger than 4 MB.")},
    Sentence{"FILE_EMPTY", QT_TRANSLATE_NOOP("Failure", "The file is empty.")},
    Sentence{"FILE_NAME", QT_TRANSLATE_NOOP("Failure", "The file's name cannot be kept. Rename it first.")},
    Sentence{"TOO_MANY_FILES",
         QT_TRANSLATE_NOOP("Failure", "Two other files are under way. Wait for them, then choose it again.")},
    Sentence{"FILES", QT_TRANSLATE_NOOP("Failure", "Too many people bring files just now. Try again in a moment.")},
    Sentence{"FILE_WRONG_ORDER", QT_TRANSLATE_NOOP("Failure", "The file did not arrive whole. Choose it again.")},
    Sentence{"FILE_INCOMPLETE", QT_TRANSLATE_NOOP("Failure", "The file did not arrive whole. Choose it again.")},
    Sentence{"FILE_HASH_DIFFERS", QT_TRANSLATE_NOOP("Failure", "The file did not arrive whole. Choose it again.")},
    Sentence{"FILE_UNREADABLE", QT_TRANSLATE_NOOP("Failure", "The file cannot be read.")},
    Sentence{"EVIDENCE_KIND", QT_TRANSLATE_NOOP("Failure", "Only PDF, PNG, JPEG, WebP and plain text are kept.")},
    Sentence{"TOO_MANY_ATTACHMENTS",
         QT_TRANSLATE_NOOP("Failure", "There is no room for more files. Put the evidence into one.")},
    Sentence{"STATEMENTS",
         QT_TRANSLATE_NOOP("Failure", "Other statements are being read just now. Try again in a moment.")},
    Sentence{"LINES_DIFFER",
         QT_TRANSLATE_NOOP("Failure", "Some of its lines came another way meanwhile. Look again, then import.")},
    Sentence{"LOOK_AGAIN", QT_TRANSLATE_NOOP("Failure", "Look at the statement again from its beginning.")},
    Sentence{"WRONG_ACCOUNT", QT_TRANSLATE_NOOP("Failure", "The file is of another account. Choose its own.")},
    Sentence{"UNKNOWN_BANK", QT_TRANSLATE_NOOP("Failure", "There is no such bank account.")},
    Sentence{"SALES_UNDER_WAY",
         QT_TRANSLATE_NOOP("Failure",
                           "Orders are at this supplier. Pause it, wait until they have ended, then try again.")},
    Sentence{"CREDENTIALS_UNREADABLE",
         QT_TRANSLATE_NOOP("Failure", "What is stored cannot be read any more. Everything must be given anew.")},
    Sentence{"NO_FREE_SLOT", QT_TRANSLATE_NOOP("Failure", "Both keys of the agent are in use.")},
    Sentence{"KEY_NOT_FOUND", QT_TRANSLATE_NOOP("Failure", "This key has ended or was replaced already.")},
    Sentence{"REQUEST_NOT_APPROVED", QT_TRANSLATE_NOOP("Failure", "Nobody has agreed to it.")},
    Sentence{"REQUEST_SPENT", QT_TRANSLATE_NOOP("Failure", "A key was made of this request already.")},
    Sentence{"REQUEST_EXPIRED", QT_TRANSLATE_NOOP("Failure", "It was agreed to more than a day ago. Ask for it anew.")},
    Sentence{"ALREADY_COMPLAINED", QT_TRANSLATE_NOOP("Failure", "This sale has a complaint already.")},
};

// What can be wrong with one field.
constexpr std::array kProblems{
    Sentence{"required", QT_TRANSLATE_NOOP("Failure", "This must be filled in.")},
    Sentence{"too_short", QT_TRANSLATE_NOOP("Failure", "This is too short.")},
    Sentence{"too_long", QT_TRANSLATE_NOOP("Failure", "This is too long.")},
    Sentence{"too_small", QT_TRANSLATE_NOOP("Failure", "This is too small.")},
    Sentence{"too_large", QT_TRANSLATE_NOOP("Failure", "This is too large.")},
    Sentence{"type", QT_TRANSLATE_NOOP("Failure", "This cannot be read.")},
    Sentence{"choice", QT_TRANSLATE_NOOP("Failure", "Choose one of the list.")},
    Sentence{"unknown", QT_TRANSLATE_NOOP("Failure", "The server does not know this.")},
};

QString sentenceOf(std::string_view key)
{
    const auto* found =
        std::find_if(kSentences.begin(), kSentences.end(), [key](const Sentence& one) { return one.key == key; });
    return found == kSentences.end() ? QCoreApplication::translate("Failure", "The server refused this.")
                                     : QCoreApplication::translate("Failure", found->words);
}

} // namespace

QString failureWords(const protocol::Failure& failure)
{
    const auto* rule =
        std::find_if(kRules.begin(), kRules.end(), [&](const Sentence& one) { return one.key == failure.detail; });
    QString words =
        rule == kRules.end() ? sentenceOf(failure.key) : QCoreApplication::translate("Failure", rule->words);
    const QString detail = QString::fromStdString(failure.detail);
    if (!detail.isEmpty())
        words += QStringLiteral(" (%1)").arg(detail);
    if (!failure.trace.empty())
        words += QStringLiteral(" [%1]").arg(QString::fromStdString(failure.trace));
    return words;
}

QString failureWords(const Answer& answer)
{
    switch (answer.kind) {
    case Answer::Kind::Reply:
    case Answer::Kind::Cancelled:
        return {};
    case Answer::Kind::TimedOut:
        return QCoreApplication::translate("Failure", "The server did not answer in time. Try again.");
    case Answer::Kind::LinkLost:
        return QCoreApplication::translate("Failure", "There is no connection. Nothing was changed.");
    case Answer::Kind::OutcomeUnknown:
        return sentenceOf("outcome_unknown");
    case Answer::Kind::Refused:
        break;
    }
    if (answer.failure.key == "forbidden") {
        if (const auto scope = answer.data["scope"].asString())
            return lackWords(*scope);
    }
    return failureWords(answer.failure);
}

QString fieldProblem(const Answer& answer, std::string_view path)
{
    for (const Json& field : answer.data["fields"].items()) {
        if (field["path"].asString() != path)
            continue;
        const std::string_view key = field["key"].asString().value_or("");
        const auto* found =
            std::find_if(kProblems.begin(), kProblems.end(), [key](const Sentence& one) { return one.key == key; });
        return found == kProblems.end() ? QCoreApplication::translate("Failure", "The server does not take this.")
                                        : QCoreApplication::translate("Failure", found->words);
    }
    return {};
}

} // namespace eraflazz::console
