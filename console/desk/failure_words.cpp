// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/failure_words.h"

#include "core/session/rights.h"
#include "desk/word_table.h"
#include "protocol/contract.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace eraflazz::console {

namespace {

constexpr std::array kSentences{
    Word{"auth_required", QT_TRANSLATE_NOOP("Failure", "Sign in again first.")},
    Word{"step_up_required", QT_TRANSLATE_NOOP("Failure", "Give your password again first.")},
    Word{"forbidden", QT_TRANSLATE_NOOP("Failure", "You may not do this.")},
    Word{"not_found", QT_TRANSLATE_NOOP("Failure", "It is not there any more, or you may not see it.")},
    Word{"conflict", QT_TRANSLATE_NOOP("Failure", "It has changed since you looked. Refresh, then decide.")},
    Word{"key_reused", QT_TRANSLATE_NOOP("Failure", "This form was used already. Close it and open a new one.")},
    Word{"validation", QT_TRANSLATE_NOOP("Failure", "Something in the form is not right.")},
    Word{"refused", QT_TRANSLATE_NOOP("Failure", "The rules of the shop do not allow this.")},
    Word{"rate_limited", QT_TRANSLATE_NOOP("Failure", "Too many at once. Wait a moment, then try again.")},
    Word{"too_large", QT_TRANSLATE_NOOP("Failure", "The answer would be too large. Ask for a shorter time.")},
    Word{"unavailable", QT_TRANSLATE_NOOP("Failure", "The server cannot do this now. Nothing was changed; try again.")},
    Word{"outcome_unknown",
         QT_TRANSLATE_NOOP("Failure", "Nobody knows yet whether it happened. Look before you repeat it.")},
    Word{"internal", QT_TRANSLATE_NOOP("Failure", "The server made a mistake. Nothing more is known.")},
};

// Rules of the money desk that a person can do something about; the name still stands at the end.
constexpr std::array kRules{
    Word{"CAP_EXCEEDED",
         QT_TRANSLATE_NOOP("Failure", "Your limit of today is used up. Somebody with a higher limit must do it.")},
    Word{"SAME_HAND",
         QT_TRANSLATE_NOOP("Failure",
                           "Your accounts, roles or passwords came from the same hand less than 24 hours ago: somebody "
                           "else must agree, or wait.")},
    Word{"SAME_PERSON", QT_TRANSLATE_NOOP("Failure", "You asked for it yourself: somebody else must agree.")},
    Word{"NOT_THE_MAKER", QT_TRANSLATE_NOOP("Failure", "Only the person who asked for it can do this.")},
    Word{"MAKER_DISABLED",
         QT_TRANSLATE_NOOP("Failure", "Who asked for it may not do so any more. Decline it and ask anew.")},
    Word{"REQUEST_NOT_WAITING", QT_TRANSLATE_NOOP("Failure", "It is decided already. Refresh to see it.")},
    Word{"STALE", QT_TRANSLATE_NOOP("Failure", "What it rests on has changed since. Ask for it anew.")},
    Word{"INSUFFICIENT_BALANCE", QT_TRANSLATE_NOOP("Failure", "The agent's balance is not enough.")},
    Word{"MORE_THAN_OWED", QT_TRANSLATE_NOOP("Failure", "That is more than is owed.")},
    Word{"AMOUNT_OUT_OF_RANGE", QT_TRANSLATE_NOOP("Failure", "The amount is not one that can be moved.")},
    Word{"AGENT_CLOSED", QT_TRANSLATE_NOOP("Failure", "The agent is closed.")},
    Word{"UNKNOWN_SUBJECT", QT_TRANSLATE_NOOP("Failure", "There is no such agent, supplier, ticket or line.")},
    Word{"LINE_NOT_WAITING",
         QT_TRANSLATE_NOOP("Failure", "The bank line is used already. Refresh, then choose another.")},
    Word{"TICKET_MISMATCH",
         QT_TRANSLATE_NOOP("Failure", "Ticket and bank line do not belong together, or the ticket has ended.")},
    Word{"REASON_UNFIT", QT_TRANSLATE_NOOP("Failure", "This reason is not in use for this. Choose another.")},
    Word{"NOTHING_CHANGES", QT_TRANSLATE_NOOP("Failure", "Nothing would change.")},
    Word{"FILE", QT_TRANSLATE_NOOP("Failure", "The server does not have the file any more. Choose it again.")},
    Word{"FILE_TOO_LARGE", QT_TRANSLATE_NOOP("Failure", "The file is larger than 4 MB.")},
    Word{"FILE_EMPTY", QT_TRANSLATE_NOOP("Failure", "The file is empty.")},
    Word{"FILE_NAME", QT_TRANSLATE_NOOP("Failure", "The file's name cannot be kept. Rename it first.")},
    Word{"TOO_MANY_FILES",
         QT_TRANSLATE_NOOP("Failure",
                           "Other files of yours are still with the server: two at a time, 16 MB in all. Choose it "
                           "again in a minute.")},
    Word{"FILES", QT_TRANSLATE_NOOP("Failure", "Too many people bring files just now. Try again in a moment.")},
    Word{"FILE_WRONG_ORDER", QT_TRANSLATE_NOOP("Failure", "The file did not arrive whole. Choose it again.")},
    Word{"FILE_INCOMPLETE", QT_TRANSLATE_NOOP("Failure", "The file did not arrive whole. Choose it again.")},
    Word{"FILE_HASH_DIFFERS", QT_TRANSLATE_NOOP("Failure", "The file did not arrive whole. Choose it again.")},
    Word{"FILE_UNREADABLE", QT_TRANSLATE_NOOP("Failure", "The file cannot be read.")},
    Word{"EVIDENCE_KIND", QT_TRANSLATE_NOOP("Failure", "Only PDF, PNG, JPEG, WebP and plain text are kept.")},
    Word{"TOO_MANY_ATTACHMENTS",
         QT_TRANSLATE_NOOP("Failure", "There is no room for more files. Put the evidence into one.")},
    Word{"STATEMENTS",
         QT_TRANSLATE_NOOP("Failure", "Other statements are being read just now. Try again in a moment.")},
    Word{"LINES_DIFFER",
         QT_TRANSLATE_NOOP("Failure", "Some of its lines came another way meanwhile. Look again, then import.")},
    Word{"LOOK_AGAIN", QT_TRANSLATE_NOOP("Failure", "Look at the statement again from its beginning.")},
    Word{"WRONG_ACCOUNT", QT_TRANSLATE_NOOP("Failure", "The file is of another account. Choose its own.")},
    Word{"UNKNOWN_BANK", QT_TRANSLATE_NOOP("Failure", "There is no such bank account.")},
    Word{"SALES_UNDER_WAY",
         QT_TRANSLATE_NOOP("Failure",
                           "Orders are at this supplier. Pause it, wait until they have ended, then try again.")},
    Word{"CREDENTIALS_UNREADABLE",
         QT_TRANSLATE_NOOP("Failure", "What is stored cannot be read any more. Everything must be given anew.")},
    Word{"ACCOUNT_EXISTS", QT_TRANSLATE_NOOP("Failure", "There is a bank account of this code already.")},
    Word{"NUMBER_TAKEN", QT_TRANSLATE_NOOP("Failure", "Another of your accounts has this number.")},
    Word{"NUMBER_IN_USE",
         QT_TRANSLATE_NOOP("Failure", "Money came in under the old number. Add another account, then close this one.")},
    Word{"NO_FREE_SLOT", QT_TRANSLATE_NOOP("Failure", "Both keys of the agent are in use.")},
    Word{"KEY_NOT_FOUND", QT_TRANSLATE_NOOP("Failure", "This key has ended or was replaced already.")},
    Word{"REQUEST_NOT_APPROVED", QT_TRANSLATE_NOOP("Failure", "Nobody has agreed to it.")},
    Word{"REQUEST_SPENT", QT_TRANSLATE_NOOP("Failure", "A key was made of this request already.")},
    Word{"REQUEST_EXPIRED", QT_TRANSLATE_NOOP("Failure", "It was agreed to more than a day ago. Ask for it anew.")},
    Word{"ENROL_FIRST",
         QT_TRANSLATE_NOOP("Failure", "Switch on your own two-step codes first, in the menu under your name.")},
    Word{"TWO_STEP_ON", QT_TRANSLATE_NOOP("Failure", "Your two-step codes are on already.")},
    Word{"TWO_STEP_NONE", QT_TRANSLATE_NOOP("Failure", "Your two-step codes are not on. Begin again.")},
    Word{"ALREADY_BLOCKED", QT_TRANSLATE_NOOP("Failure", "This number is blocked already.")},
    Word{"NUMBER_UNFIT", QT_TRANSLATE_NOOP("Failure", "This is no number that sales could go to.")},
    Word{"ALREADY_COMPLAINED", QT_TRANSLATE_NOOP("Failure", "This sale has a complaint already.")},
};

// What can be wrong with one field.
constexpr std::array kProblems{
    Word{"required", QT_TRANSLATE_NOOP("Failure", "This must be filled in.")},
    Word{"too_short", QT_TRANSLATE_NOOP("Failure", "This is too short.")},
    Word{"too_long", QT_TRANSLATE_NOOP("Failure", "This is too long.")},
    Word{"too_small", QT_TRANSLATE_NOOP("Failure", "This is too small.")},
    Word{"too_large", QT_TRANSLATE_NOOP("Failure", "This is too large.")},
    Word{"type", QT_TRANSLATE_NOOP("Failure", "This cannot be read.")},
    Word{"choice", QT_TRANSLATE_NOOP("Failure", "Choose one of the list.")},
    Word{"unknown", QT_TRANSLATE_NOOP("Failure", "The server does not know this.")},
};

QString said(const char* english)
{
    return QCoreApplication::translate("Failure", english);
}

QString sentenceOf(std::string_view key)
{
    const char* english = findWord(kSentences, key);
    return english == nullptr ? QCoreApplication::translate("Failure", "The server refused this.") : said(english);
}

} // namespace

QString failureWords(const protocol::Failure& failure)
{
    const char* rule = findWord(kRules, failure.detail);
    QString words = rule == nullptr ? sentenceOf(failure.key) : said(rule);
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
        const char* english = findWord(kProblems, field["key"].asString().value_or(""));
        return english == nullptr ? QCoreApplication::translate("Failure", "The server does not take this.")
                                  : said(english);
    }
    return {};
}

bool isAboutThisAlone(const Answer& answer)
{
    constexpr std::string_view kOfAll[] = {
        "forbidden", "rate_limited", "unavailable", "maintenance", "auth_required", "step_up_required"};
    return answer.kind == Answer::Kind::Refused &&
           std::find(std::begin(kOfAll), std::end(kOfAll), answer.failure.key) == std::end(kOfAll);
}

} // namespace eraflazz::console
