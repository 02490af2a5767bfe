// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/agents/agent_words.h"

#include "desk/failure_words.h"
#include "desk/shop_time.h"
#include "desk/wire_words.h"
#include "text/amount_text.h"
#include "text/cell_text.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <array>

namespace eraflazz::console {

namespace {

struct Rule final {
    std::string_view name;
    const char* words;
};

constexpr std::array kRules{
    Rule{"AGENT_NOT_FOUND", QT_TRANSLATE_NOOP("AgentWords", "There is no agent of this code.")},
    Rule{"UPLINE_NOT_FOUND", QT_TRANSLATE_NOOP("AgentWords", "There is no agent of this code.")},
    Rule{"LEVEL_NOT_FOUND", QT_TRANSLATE_NOOP("AgentWords", "There is no such level any more.")},
    Rule{"PRODUCT_NOT_FOUND", QT_TRANSLATE_NOOP("AgentWords", "There is no product of this code.")},
    Rule{"AGENT_CLOSED", QT_TRANSLATE_NOOP("AgentWords", "The agent is closed: nothing of it changes any more.")},
    Rule{"NOT_IN_SUBTREE", QT_TRANSLATE_NOOP("AgentWords", "The agent does not stand below the one who changes it.")},
    Rule{"CYCLE", QT_TRANSLATE_NOOP("AgentWords", "An agent cannot stand below itself or its own downline.")},
    Rule{"TOO_DEEP", QT_TRANSLATE_NOOP("AgentWords", "The tree would be too deep.")},
    Rule{"WOULD_LOSE", QT_TRANSLATE_NOOP("AgentWords", "Some products would be sold below what they cost.")},
    Rule{"UNDER_OWN_PRICE", QT_TRANSLATE_NOOP("AgentWords", "A downline would pay less than the agent itself.")},
    Rule{"OUT_OF_RANGE", QT_TRANSLATE_NOOP("AgentWords", "The amount is outside what is allowed.")},
    Rule{"CODE_TAKEN", QT_TRANSLATE_NOOP("AgentWords", "An agent has this code already.")},
    Rule{"NO_FREE_SLOT", QT_TRANSLATE_NOOP("AgentWords", "Both keys are in use: replace or end one of them.")},
    Rule{"KEY_NOT_FOUND", QT_TRANSLATE_NOOP("AgentWords", "This key has ended or was replaced already.")},
    Rule{"NOT_THE_MAKER", QT_TRANSLATE_NOOP("AgentWords", "Only who asked for the key makes it.")},
    Rule{"REQUEST_NOT_APPROVED", QT_TRANSLATE_NOOP("AgentWords", "Nobody has agreed to this key.")},
    Rule{"REQUEST_SPENT", QT_TRANSLATE_NOOP("AgentWords", "The key was made already. Ask for another one.")},
    Rule{"REQUEST_EXPIRED",
         QT_TRANSLATE_NOOP("AgentWords", "It was agreed to more than a day ago. Ask for the key anew.")},
    Rule{"STALE", QT_TRANSLATE_NOOP("AgentWords", "Somebody changed it meanwhile. Look again, then decide.")},
};

struct Member final {
    std::string_view what;
    std::string_view name;
};

constexpr std::array kMembers{Member{"upline", "upline"},
                              Member{"level", "level"},
                              Member{"markup", "markup"},
                              Member{"status", "status"},
                              Member{"name", "name"},
                              Member{"rate_per_minute", "rate_per_minute"},
                              Member{"open_tickets_max", "open_tickets_max"}};

constexpr std::string_view kNone = "-";

std::string orNone(std::string text)
{
    return text.empty() ? std::string(kNone) : text;
}

} // namespace

QString agentStatusWord(std::string_view status)
{
    if (status == "active")
        return QCoreApplication::translate("AgentWords", "Active");
    if (status == "suspended")
        return QCoreApplication::translate("AgentWords", "Blocked");
    if (status == "closed")
        return QCoreApplication::translate("AgentWords", "Closed");
    return QString::fromUtf8(status.data(), static_cast<qsizetype>(status.size()));
}

look::State agentStatusLook(std::string_view status)
{
    if (status == "active")
        return look::State::Success;
    return status == "suspended" ? look::State::Failed : look::State::Queued;
}

QString agentRule(std::string_view rule)
{
    const auto* found =
        std::find_if(kRules.begin(), kRules.end(), [rule](const Rule& one) { return one.name == rule; });
    return found == kRules.end() ? QString() : QCoreApplication::translate("AgentWords", found->words);
}

QString agentFailure(const Answer& answer)
{
    const QString words = answer.kind == Answer::Kind::Refused ? agentRule(answer.failure.detail) : QString();
    if (words.isEmpty())
        return failureWords(answer);
    return words + QStringLiteral(" (%1)").arg(QString::fromStdString(answer.failure.detail));
}

std::string agentValue(const Json& agent, std::string_view what, std::string_view product)
{
    if (!product.empty()) {
        for (const Json& one : agent["markups"].items()) {
            if (one["product"].asString() == product)
                return one["markup"].asText().value_or("0");
        }
        return std::string(kNone);
    }
    if (what == "duplicate_rule")
        return truthIn(agent, "duplicate_rule") ? "true" : "false";
    if (what == "webhook_url")
        return orNone(agent["webhook"]["url"].asText().value_or(""));
    if (what == "allowed_ips") {
        std::string all;
        for (const Json& one : agent["allowed_ips"].items())
            all += (all.empty() ? "" : " ") + one.asText().value_or("");
        return orNone(all);
    }
    const auto* found =
        std::find_if(kMembers.begin(), kMembers.end(), [what](const Member& one) { return one.what == what; });
    return found == kMembers.end() ? std::string(kNone) : orNone(agent[found->name].asText().value_or(""));
}

QString agentValueWords(std::string_view what, const std::string& value)
{
    if (value.empty() || value == kNone)
        return noneText();
    if (what == "status")
        return agentStatusWord(value);
    const QString text = QString::fromStdString(value);
    if (what == "markup")
        return signedAmount(Money::rupiah(text.toLongLong()));
    if ((what == "rate_per_minute" || what == "open_tickets_max") && value == "0")
        return QCoreApplication::translate("AgentWords", "no limit");
    return what == "rate_per_minute" || what == "open_tickets_max" ? text::countText(text.toLongLong()) : text;
}

QString dayText(const Json& object, std::string_view name)
{
    const auto at = numberIn(object, name);
    return at ? QLocale().toString(shopDay(*at), QStringLiteral("d MMM yyyy")) : QString();
}

QString signedAmount(Money amount)
{
    return (amount.isPositive() ? QStringLiteral("+") : QString()) + text::amountText(amount);
}

} // namespace eraflazz::console
