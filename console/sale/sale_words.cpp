// SPDX-License-Identifier: GPL-3.0-or-later
#include "sale/sale_words.h"

#include "desk/word_table.h"
#include "look/state.h"
#include "sale/sale_columns.h"
#include "text/cell_text.h"
#include "text/shown_time.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <span>

namespace eraflazz::console {

using namespace Qt::Literals::StringLiterals;

namespace {

QString say(const char* english)
{
    return QCoreApplication::translate("SaleWords", english);
}

const char* find(std::span<const Word> words, const QString& name)
{
    return findWord(words, name.toStdString());
}

QString wordOf(std::span<const Word> words, const QString& name)
{
    const char* english = find(words, name);
    return english == nullptr ? name : say(english);
}

constexpr Word kAttempts[] = {
    {"QUEUED", QT_TRANSLATE_NOOP("SaleWords", "queued")},
    {"SENDING", QT_TRANSLATE_NOOP("SaleWords", "being sent")},
    {"ACCEPTED", QT_TRANSLATE_NOOP("SaleWords", "in process there")},
    {"UNKNOWN", QT_TRANSLATE_NOOP("SaleWords", "nobody knows")},
    {"DELIVERED", QT_TRANSLATE_NOOP("SaleWords", "delivered")},
    {"REJECTED", QT_TRANSLATE_NOOP("SaleWords", "rejected")},
    {"NOT_SENT", QT_TRANSLATE_NOOP("SaleWords", "not sent")},
};

constexpr Word kEvidence[] = {
    {"delivered", QT_TRANSLATE_NOOP("SaleWords", "delivered")},
    {"rejected_retry", QT_TRANSLATE_NOOP("SaleWords", "rejected there")},
    {"rejected_stop", QT_TRANSLATE_NOOP("SaleWords", "order is wrong")},
    {"not_sent", QT_TRANSLATE_NOOP("SaleWords", "not sent")},
    {"pending", QT_TRANSLATE_NOOP("SaleWords", "in process there")},
    {"unknown", QT_TRANSLATE_NOOP("SaleWords", "no sure answer")},
};

constexpr Word kSources[] = {
    {"answer", QT_TRANSLATE_NOOP("SaleWords", "answer")},
    {"callback", QT_TRANSLATE_NOOP("SaleWords", "callback")},
    {"check", QT_TRANSLATE_NOOP("SaleWords", "status asked")},
    {"reconciliation", QT_TRANSLATE_NOOP("SaleWords", "reconciliation")},
    {"person", QT_TRANSLATE_NOOP("SaleWords", "decided by people")},
    {"daemon", QT_TRANSLATE_NOOP("SaleWords", "server")},
};

constexpr Word kExclusions[] = {
    {"supplier_closed", QT_TRANSLATE_NOOP("SaleWords", "supplier closed")},
    {"mapping_closed", QT_TRANSLATE_NOOP("SaleWords", "product closed there")},
    {"cut_off", QT_TRANSLATE_NOOP("SaleWords", "outside its hours")},
    {"out_of_stock", QT_TRANSLATE_NOOP("SaleWords", "out of stock")},
    {"would_lose", QT_TRANSLATE_NOOP("SaleWords", "would be a loss")},
    {"float_too_low", QT_TRANSLATE_NOOP("SaleWords", "balance too low")},
    {"breaker_open", QT_TRANSLATE_NOOP("SaleWords", "switched off, disturbed")},
    {"already_tried", QT_TRANSLATE_NOOP("SaleWords", "tried already")},
    {"unknown", QT_TRANSLATE_NOOP("SaleWords", "left out")},
};

constexpr Word kPolicies[] = {
    {"priority", QT_TRANSLATE_NOOP("SaleWords", "by priority")},
    {"cheapest", QT_TRANSLATE_NOOP("SaleWords", "cheapest first")},
    {"weighted", QT_TRANSLATE_NOOP("SaleWords", "by weight")},
    {"success_rate", QT_TRANSLATE_NOOP("SaleWords", "most successful first")},
};

constexpr Word kMovements[] = {
    {"debit", QT_TRANSLATE_NOOP("SaleWords", "Money held")},
    {"settle", QT_TRANSLATE_NOOP("SaleWords", "Sale settled")},
    {"refund", QT_TRANSLATE_NOOP("SaleWords", "Money returned")},
    {"reversal", QT_TRANSLATE_NOOP("SaleWords", "Sale reversed")},
    {"cost", QT_TRANSLATE_NOOP("SaleWords", "Supplier's cost")},
    {"late_cost", QT_TRANSLATE_NOOP("SaleWords", "Cost of a late success")},
    {"cost_back", QT_TRANSLATE_NOOP("SaleWords", "Cost given back")},
    {"commission", QT_TRANSLATE_NOOP("SaleWords", "Upline's commission")},
    {"commission_back", QT_TRANSLATE_NOOP("SaleWords", "Commission taken back")},
};

constexpr Word kReports[] = {
    {"sale.success", QT_TRANSLATE_NOOP("SaleWords", "success")},
    {"sale.failed", QT_TRANSLATE_NOOP("SaleWords", "failed")},
    {"sale.refunded", QT_TRANSLATE_NOOP("SaleWords", "reversed")},
    {"sale.corrected", QT_TRANSLATE_NOOP("SaleWords", "corrected")},
};

constexpr Word kReportStates[] = {
    {"due", QT_TRANSLATE_NOOP("SaleWords", "on its way")},
    {"delivered", QT_TRANSLATE_NOOP("SaleWords", "received")},
    {"dead", QT_TRANSLATE_NOOP("SaleWords", "given up")},
    {"stopped", QT_TRANSLATE_NOOP("SaleWords", "given up")},
    {"failed", QT_TRANSLATE_NOOP("SaleWords", "given up")},
};

constexpr Word kAskOutcomes[] = {
    {"ASKING", QT_TRANSLATE_NOOP("SaleWords", "being asked")},
    {"NOTHING_TO_ASK", QT_TRANSLATE_NOOP("SaleWords", "has ended, nothing to ask")},
    {"BEING_SENT", QT_TRANSLATE_NOOP("SaleWords", "is just being sent")},
    {"OTHER_DAEMON", QT_TRANSLATE_NOOP("SaleWords", "another server has it")},
    {"CANNOT_BE_ASKED", QT_TRANSLATE_NOOP("SaleWords", "this supplier cannot be asked")},
    {"TOO_OLD", QT_TRANSLATE_NOOP("SaleWords", "too old to be asked safely")},
    {"UNKNOWN_SALE", QT_TRANSLATE_NOOP("SaleWords", "there is no such sale")},
    {"FAILED", QT_TRANSLATE_NOOP("SaleWords", "could not be asked now")},
};

constexpr Word kRefusals[] = {
    {"NOTHING_TO_ASK", QT_TRANSLATE_NOOP("SaleWords", "The sale has ended: there is nothing left to ask.")},
    {"BEING_SENT", QT_TRANSLATE_NOOP("SaleWords", "The order is just being sent. Ask again in a moment.")},
    {"OTHER_DAEMON", QT_TRANSLATE_NOOP("SaleWords", "Another server looks after this sale. Ask there.")},
    {"CANNOT_BE_ASKED",
     QT_TRANSLATE_NOOP("SaleWords", "This supplier cannot be asked. Look into its own records, then decide.")},
    {"TOO_OLD",
     QT_TRANSLATE_NOOP("SaleWords",
                       "Asking now could order it a second time. Look into the supplier's records, then decide.")},
    {"NOT_ENDED", QT_TRANSLATE_NOOP("SaleWords", "The sale has not ended yet: its agent is told when it has.")},
    {"NO_ADDRESS",
     QT_TRANSLATE_NOOP("SaleWords", "The agent has no address for reports. Set one on its page, under Security.")},
    {"TOO_MANY_REPORTS",
     QT_TRANSLATE_NOOP("SaleWords", "The agent was told a hundred times. Look at its address for reports.")},
    {"ALREADY_COMPLAINED", QT_TRANSLATE_NOOP("SaleWords", "There is a complaint about this sale already.")},
    {"NOT_QUEUED",
     QT_TRANSLATE_NOOP("SaleWords",
                       "It does not wait in the queue any more: a supplier may have it. Nothing was changed.")},
    {"STILL_UNDECIDED", QT_TRANSLATE_NOOP("SaleWords", "The sale is open. Decide first what became of it.")},
    {"ALREADY_DECIDED", QT_TRANSLATE_NOOP("SaleWords", "The sale has ended by itself meanwhile.")},
    {"OTHER_ATTEMPT", QT_TRANSLATE_NOOP("SaleWords", "Another supplier has it by now. Look again.")},
    {"NOTHING_WAS_SENT", QT_TRANSLATE_NOOP("SaleWords", "It was never sent, so it cannot have been delivered.")},
    {"SERIAL_NEEDED", QT_TRANSLATE_NOOP("SaleWords", "This product needs a valid serial number.")},
    {"CASE_CLOSED", QT_TRANSLATE_NOOP("SaleWords", "The case was closed meanwhile.")},
    {"NOT_SETTLED", QT_TRANSLATE_NOOP("SaleWords", "Only a successful sale can be reversed.")},
    {"ALREADY_REVERSED", QT_TRANSLATE_NOOP("SaleWords", "The sale was reversed already.")},
    {"COST_BACK_TOO_HIGH", QT_TRANSLATE_NOOP("SaleWords", "A supplier cannot give back more than it took.")},
    {"FILTER_TOO_WIDE",
     QT_TRANSLATE_NOOP("SaleWords",
                       "Too much to count or look through at once. Name a destination, agent, SN or ID, or choose a "
                       "shorter time.")},
};

} // namespace

QString attemptWord(const QString& state)
{
    return wordOf(kAttempts, state);
}

QString evidenceWord(const QString& meaning)
{
    return wordOf(kEvidence, meaning);
}

bool isSilence(const QString& code)
{
    return code == u"NO_ANSWER";
}

QString evidenceSaid(const QString& code, const QString& message, const QString& meaning)
{
    if (isSilence(code))
        return say(QT_TRANSLATE_NOOP("SaleWords", "no answer in time"));
    return message.isEmpty() ? evidenceWord(meaning) : u"\u201c"_s + message + u"\u201d"_s;
}

QString sourceWord(const QString& source)
{
    return wordOf(kSources, source);
}

QString exclusionWord(const QString& why)
{
    return wordOf(kExclusions, why);
}

QString routePolicyWord(const QString& policy)
{
    return wordOf(kPolicies, policy);
}

QString movementWord(const QString& kind)
{
    return wordOf(kMovements, kind);
}

QString reportWord(const QString& event)
{
    return wordOf(kReports, event);
}

QString reportStateWord(const QString& state)
{
    return wordOf(kReportStates, state);
}

QString askOutcomeWord(const QString& outcome)
{
    return wordOf(kAskOutcomes, outcome);
}

QString saleRefusalWords(const QString& detail)
{
    const char* english = find(kRefusals, detail);
    return english == nullptr ? QString() : say(english);
}

QString saleTimeText(qint64 unixMs, qint64 nowMs)
{
    return text::timeText(text::shownTime(unixMs), text::shownTime(nowMs));
}

QString clockText(qint64 unixMs)
{
    return text::shownTime(unixMs).toString(u"HH:mm:ss");
}

QString dayText(qint64 unixMs)
{
    return QLocale().toString(text::shownTime(unixMs), u"d MMM"_s);
}

QString exactTimeText(qint64 unixMs, qint64 nowMs)
{
    const auto time = text::shownTime(unixMs);
    const bool isToday = time.date() == text::shownTime(nowMs).date();
    return QLocale().toString(time, isToday ? u"HH:mm:ss,zzz"_s : u"d MMM HH:mm:ss,zzz"_s);
}

QString sinceText(qint64 ms)
{
    if (ms < 1000)
        return u"+%1 ms"_s.arg(ms);
    const QString duration = u"+"_s + text::durationText(ms);
    return ms < 60'000 ? say(QT_TRANSLATE_NOOP("SaleWords", "%1 s")).arg(duration) : duration;
}

QString customerAnswer(const SaleBrief& sale)
{
    const auto state = sale.state();
    QStringList said{sale.product, sale.destination};
    said << (state ? look::stateWord(static_cast<look::State>(*state)) : sale.status);
    if (!sale.sn.isEmpty())
        said << u"SN "_s + sale.sn;
    else if (!sale.message.isEmpty())
        said << sale.message;
    if (!sale.refId.isEmpty())
        said << u"Ref "_s + sale.refId;
    return said.join(u" · "_s);
}

QString spacedNumber(const QString& destination)
{
    const bool isNumber = destination.size() > 8 &&
                          std::all_of(destination.begin(), destination.end(), [](QChar c) { return c.isDigit(); });
    if (!isNumber)
        return destination;
    QStringList groups;
    for (qsizetype at = 0; at < destination.size(); at += 4)
        groups << destination.mid(at, 4);
    return groups.join(u' ');
}

} // namespace eraflazz::console
