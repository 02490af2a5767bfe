// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/term_requests.h"

#include "desk/wire_words.h"
#include "text/amount_text.h"

#include <QCoreApplication>

namespace eraflazz::console {

using namespace look;

namespace {

QString said(const char* words)
{
    return QCoreApplication::translate("TermRequest", words);
}

bool isAboutLevel(const Json& request)
{
    return request["subject"].asString().value_or("").starts_with("level:");
}

bool isAboutCommissions(const Json& request)
{
    return request["subject"].asString() == "commissions";
}

bool isAboutCap(const Json& request)
{
    return request["kind"].asString() == "role_cap";
}

/// "100,50" as people read it.
QString planText(const Json& plan)
{
    const QString words = QString::fromStdString(plan.asText().value_or(""));
    return words.isEmpty() ? said(QT_TRANSLATE_NOOP("TermRequest", "nothing"))
                           : QString(words).replace(QLatin1Char(','), QStringLiteral(" · "));
}

QString caption(const Json& request)
{
    return isAboutCap(request) ? said(QT_TRANSLATE_NOOP("TermRequest", "A day, each person (Rp)"))
                               : said(QT_TRANSLATE_NOOP("TermRequest", "Over the base price (Rp)"));
}

} // namespace

bool isTermRequest(const Json& request)
{
    return isAboutLevel(request) || isAboutCommissions(request) || isAboutCap(request);
}

std::vector<Fact> termFacts(const Json& request)
{
    if (!isTermRequest(request))
        return {}; // Others have a before and after of their own.
    if (isAboutCommissions(request)) {
        const auto payload = parseJson(request["payload"].asText().value_or(""));
        if (!payload)
            return {};
        Fact plan{said(QT_TRANSLATE_NOOP("TermRequest", "Uplines earn, nearest first (Rp)")),
                  planText((*payload)["expected"]),
                  Ink::Strong,
                  true};
        plan.arrowTo = planText((*payload)["plan"]);
        return {plan};
    }
    const auto before = moneyIn(request, "before"), after = moneyIn(request, "after");
    if (!before)
        return {};
    Fact fact{caption(request), text::amountText(*before), Ink::Strong, true};
    if (after)
        fact.arrowTo = text::amountText(*after);
    return {fact};
}

Question termQuestion(const Json& request, const QString& title, std::vector<Fact> facts)
{
    Question question;
    question.title = title;
    question.consequence =
        isAboutCap(request)
            ? said(QT_TRANSLATE_NOOP("TermRequest",
                                     "It holds at once, for everybody of the role. Ask why so much is needed."))
        : isAboutLevel(request)
            ? said(QT_TRANSLATE_NOOP("TermRequest", "Every agent of the level pays it from the next order on."))
            : said(QT_TRANSLATE_NOOP("TermRequest", "Every sale pays it from the next order on, out of the margin."));
    question.facts = std::move(facts);
    question.verb = said(QT_TRANSLATE_NOOP("TermRequest", "Approve"));
    question.isDangerous = false;
    return question;
}

} // namespace eraflazz::console
