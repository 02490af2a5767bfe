// SPDX-License-Identifier: GPL-3.0-or-later
#include "sale/sale_timeline.h"

#include "sale/sale_story.h"
#include "sale/sale_words.h"
#include "text/amount_text.h"

#include <QCoreApplication>

#include <algorithm>

namespace eraflazz::console {

using namespace Qt::Literals::StringLiterals;
using look::StepDetail;
using look::StepFacts;
using look::StepState;

namespace {

// The newest questions matter; a sale that was asked about all night must not push its end off the page.
constexpr std::size_t kQuestionsMax = 6;

QString say(const char* english)
{
    return QCoreApplication::translate("SaleTimeline", english);
}

QString money(qint64 rupiah)
{
    return text::amountText(Money::rupiah(rupiah));
}

/// Since the sale was received; empty when the moment is not known.
QString since(const SaleStory& story, const Moment& at)
{
    return at ? sinceText(qMax<qint64>(0, *at - story.brief.timeMs)) : QString();
}

StepFacts received(const SaleStory& story, qint64 nowMs)
{
    StepFacts facts{StepState::Done, exactTimeText(story.brief.timeMs, nowMs), {}, {}, {}};
    QStringList said;
    if (!story.brief.refId.isEmpty())
        said << say(QT_TRANSLATE_NOOP("SaleTimeline", "ref %1")).arg(story.brief.refId);
    said << story.brief.agent;
    facts.fact = said.join(u" · "_s);
    return facts;
}

StepFacts priced(const SaleStory& story)
{
    const auto* step = story.step(u"priced"_s);
    StepFacts facts{StepState::Done, since(story, step != nullptr ? step->at : Moment(story.brief.timeMs)), {}, {}, {}};
    QStringList said{money(story.brief.price)};
    const auto first = std::find_if(
        story.route.begin(), story.route.end(), [](const auto& one) { return one.why.isEmpty() && one.cost; });
    if (first != story.route.end())
        said << say(QT_TRANSLATE_NOOP("SaleTimeline", "planned cost %1")).arg(money(*first->cost));
    if (story.maxPrice > 0)
        said << say(QT_TRANSLATE_NOOP("SaleTimeline", "agent's limit %1")).arg(money(story.maxPrice));
    facts.fact = said.join(u" · "_s);
    return facts;
}

StepFacts debited(const SaleStory& story)
{
    const auto* step = story.step(u"debited"_s);
    StepFacts facts{StepState::Done, step != nullptr ? since(story, step->at) : QString(), {}, {}, {}};
    if (story.balanceAfter) {
        facts.fact =
            say(QT_TRANSLATE_NOOP("SaleTimeline", "Balance %1")).arg(money(*story.balanceAfter + story.brief.price));
        facts.factAfter = money(*story.balanceAfter);
    }
    return facts;
}

StepFacts routed(const SaleStory& story)
{
    const auto* step = story.step(u"routed"_s);
    StepFacts facts{StepState::Done, step != nullptr ? since(story, step->at) : QString(), {}, {}, {}};
    if (!story.policy.isEmpty())
        facts.fact = routePolicyWord(story.policy);
    int fallback = 0;
    for (const auto& one : story.route) {
        const bool isChosen = one.why.isEmpty() && one.supplier == story.brief.supplier;
        StepDetail detail{one.supplier, one.cost ? money(*one.cost) : one.sku, exclusionWord(one.why), isChosen};
        // Whoever was tried is no fallback any more: what came of it is said.
        const auto tried = std::find_if(story.attempts.rbegin(), story.attempts.rend(), [&one](const auto& attempt) {
            return attempt.supplier == one.supplier;
        });
        if (isChosen)
            detail.end = say(QT_TRANSLATE_NOOP("SaleTimeline", "chosen"));
        else if (one.why.isEmpty() && tried != story.attempts.rend())
            detail.end = attemptWord(tried->state);
        else if (one.why.isEmpty())
            detail.end = say(QT_TRANSLATE_NOOP("SaleTimeline", "fallback %1")).arg(++fallback);
        facts.details.push_back(std::move(detail));
    }
    if (story.route.empty() && story.attempts.empty())
        facts = {StepState::Open, say(QT_TRANSLATE_NOOP("SaleTimeline", "no supplier yet")), {}, {}, {}};
    return facts;
}

StepFacts sent(const SaleStory& story)
{
    const auto last = std::find_if(
        story.attempts.rbegin(), story.attempts.rend(), [](const auto& one) { return one.sentAt.has_value(); });
    if (last == story.attempts.rend())
        return {StepState::Open,
                story.brief.isOpen() ? say(QT_TRANSLATE_NOOP("SaleTimeline", "waits in the queue"))
                                     : say(QT_TRANSLATE_NOOP("SaleTimeline", "never")),
                {},
                {},
                {}};
    StepFacts facts{StepState::Done, since(story, last->sentAt), {}, {}, {}};
    facts.fact = say(QT_TRANSLATE_NOOP("SaleTimeline", "Attempt %1 to %2 · ref %3"))
                     .arg(QString::number(last->no), last->supplier, last->ref);
    if (story.attempts.size() > 1) {
        for (const auto& one : story.attempts)
            facts.details.push_back(
                {one.supplier,
                 one.supplierMessage.isEmpty() || isSilence(one.supplierCode) ? one.sku : one.supplierMessage,
                 attemptWord(one.state),
                 false});
    }
    return facts;
}

/// Where an answer came from, and from whom when several were asked.
QString whoSaid(const SaleStory& story, const SaleStory::Evidence& said)
{
    const auto& attempts = story.attempts;
    const auto of =
        std::find_if(attempts.begin(), attempts.end(), [&](const auto& one) { return one.no == said.attempt; });
    const bool isOneSupplier = std::all_of(
        attempts.begin(), attempts.end(), [&](const auto& one) { return one.supplier == attempts.front().supplier; });
    const QString source = sourceWord(said.source);
    return isOneSupplier || of == attempts.end() ? source : of->supplier + u" · "_s + source;
}

StepFacts evidence(const SaleStory& story)
{
    StepFacts facts;
    if (story.brief.isDoubtful) {
        facts.state = StepState::Doubtful;
        facts.fact = say(QT_TRANSLATE_NOOP("SaleTimeline", "No sure answer. The money stays held."));
    } else if (!story.brief.isOpen()) {
        facts.state = StepState::Done;
    }
    if (story.evidence.empty()) {
        const char* why = story.brief.isOpen() ? QT_TRANSLATE_NOOP("SaleTimeline", "waits for an answer")
                                               : QT_TRANSLATE_NOOP("SaleTimeline", "none was needed");
        facts.time = story.brief.isDoubtful ? QString() : say(why);
        return facts;
    }
    const auto& last = story.evidence.back();
    facts.time = since(story, last.at);
    if (!story.brief.isDoubtful)
        facts.fact = sourceWord(last.source) + u": "_s + evidenceWord(last.meaning);
    const std::size_t from = story.evidence.size() > kQuestionsMax ? story.evidence.size() - kQuestionsMax : 0;
    for (std::size_t i = from; i < story.evidence.size(); ++i) {
        const auto& one = story.evidence[i];
        // The end of a line is never cut, so what was said stands in its middle.
        facts.details.push_back({one.at ? clockText(*one.at) : QString(),
                                 evidenceSaid(one.code, one.message, one.meaning),
                                 whoSaid(story, one),
                                 false});
    }
    return facts;
}

StepFacts settled(const SaleStory& story)
{
    if (story.brief.isOpen())
        return {StepState::Open, say(QT_TRANSLATE_NOOP("SaleTimeline", "waits for evidence")), {}, {}, {}};
    const bool isDelivered = story.brief.status == u"SUCCESS";
    StepFacts facts{isDelivered ? StepState::Done : StepState::Failed, since(story, story.settledAt), {}, {}, {}};
    if (isDelivered)
        facts.fact =
            story.brief.sn.isEmpty() ? say(QT_TRANSLATE_NOOP("SaleTimeline", "delivered")) : u"SN "_s + story.brief.sn;
    else if (story.brief.status == u"FAILED")
        facts.fact =
            say(QT_TRANSLATE_NOOP("SaleTimeline", "failed, %1 returned to the agent")).arg(money(story.brief.price));
    else
        facts.fact =
            say(QT_TRANSLATE_NOOP("SaleTimeline", "reversed, %1 returned to the agent")).arg(money(story.brief.price));
    return facts;
}

StepFacts reported(const SaleStory& story)
{
    if (story.reports.empty()) {
        const char* why = story.brief.isOpen() ? QT_TRANSLATE_NOOP("SaleTimeline", "not yet")
                                               : QT_TRANSLATE_NOOP("SaleTimeline", "the agent wants no report");
        return {StepState::Open, say(why), {}, {}, {}};
    }
    const auto& last = story.reports.back();
    if (last.state == u"skipped")
        return {
            StepState::Open, say(QT_TRANSLATE_NOOP("SaleTimeline", "the agent has no callback address")), {}, {}, {}};
    StepFacts facts{last.endedAt && last.state == u"delivered" ? StepState::Done : StepState::Open,
                    last.endedAt ? since(story, last.endedAt) : reportStateWord(last.state),
                    {},
                    {},
                    {}};
    facts.fact =
        say(QT_TRANSLATE_NOOP("SaleTimeline", "%1, %2")).arg(reportWord(last.event), reportStateWord(last.state));
    if (last.tries > 1)
        facts.fact += u" · "_s + say(QT_TRANSLATE_NOOP("SaleTimeline", "try %1")).arg(last.tries);
    if (!last.lastError.isEmpty() && last.state != u"delivered")
        facts.details.push_back({QString::number(last.tries), last.lastError, {}, false});
    return facts;
}

} // namespace

StepFacts stepFacts(const SaleStory& story, look::Step step, qint64 nowMs)
{
    switch (step) {
    case look::Step::Received:
        return received(story, nowMs);
    case look::Step::Priced:
        return priced(story);
    case look::Step::Debited:
        return debited(story);
    case look::Step::Routed:
        return routed(story);
    case look::Step::Sent:
        return sent(story);
    case look::Step::Evidence:
        return evidence(story);
    case look::Step::Settled:
        return settled(story);
    case look::Step::Reported:
        return reported(story);
    }
    Q_UNREACHABLE();
}

} // namespace eraflazz::console
