// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/case_decision.h"

#include "desk/money_words.h"
#include "desk/wire_words.h"

#include <QCoreApplication>

namespace eraflazz::console {

using namespace look;

namespace {

struct Told final {
    std::string_view verb;
    const char* effect;
    const char* caption;
};

constexpr Told kTold[] = {
    {"delivered",
     QT_TRANSLATE_NOOP("CaseDecision",
                       "The sale ends as a success. The agent keeps the goods, we keep the price; the serial number "
                       "goes to the agent."),
     QT_TRANSLATE_NOOP("CaseDecision", "The held money becomes a sale")},
    {"failed",
     QT_TRANSLATE_NOOP("CaseDecision",
                       "The sale ends as not delivered and the agent gets the money back; no other supplier is asked. "
                       "While this one can still answer, it is asked once more first."),
     QT_TRANSLATE_NOOP("CaseDecision", "Goes back to the agent; no other supplier is asked")},
    {"reverse",
     QT_TRANSLATE_NOOP("CaseDecision", "The sale is taken back: the price returns to the agent, commissions go back."),
     QT_TRANSLATE_NOOP("CaseDecision", "Goes back to the agent")},
    {"close", QT_TRANSLATE_NOOP("CaseDecision", "No money moves. The case ends with the reason that is written."), ""},
};

QString said(const char* words)
{
    return *words == '\0' ? QString() : QCoreApplication::translate("CaseDecision", words);
}

const Told* toldOf(std::string_view verb)
{
    for (const Told& one : kTold) {
        if (one.verb == verb)
            return &one;
    }
    return nullptr;
}

} // namespace

QString decisionEffect(std::string_view verb)
{
    const Told* told = toldOf(verb);
    return told == nullptr ? QString() : said(told->effect);
}

QString decisionCaption(std::string_view verb)
{
    const Told* told = toldOf(verb);
    return told == nullptr ? QString() : said(told->caption);
}

bool givesMoneyBack(std::string_view verb)
{
    return verb == "failed" || verb == "reverse";
}

Json decisionIn(const Json& request)
{
    if (request["kind"].asString() != "case_resolution")
        return {};
    auto decision = parseJson(request["payload"].asText().value_or(""));
    return decision && toldOf((*decision)["verb"].asString().value_or("")) != nullptr ? *std::move(decision) : Json();
}

std::vector<Fact> decisionFacts(const Json& decision)
{
    const auto verb = decision["verb"].asString();
    if (!verb)
        return {};
    std::vector<Fact> facts{
        {said(QT_TRANSLATE_NOOP("CaseDecision", "Decision")), caseVerbWord(*verb), Ink::Strong, true}};
    if (const QString sn = textIn(decision, "sn"); !sn.isEmpty())
        facts.push_back({said(QT_TRANSLATE_NOOP("CaseDecision", "Serial number")), sn});
    if (moneyIn(decision, "cost_back"))
        facts.push_back({said(QT_TRANSLATE_NOOP("CaseDecision", "Cost given back")), amountIn(decision, "cost_back")});
    return facts;
}

} // namespace eraflazz::console
