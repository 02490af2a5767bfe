// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/core/agent_desk.h"

#include "kernel/enum_word.h"
#include "kernel/text.h"

#include <algorithm>
#include <iterator>

namespace eraflazz::catalog {

namespace {

constexpr std::size_t kNameMax = 100;
constexpr std::size_t kUrlMax = 500;
constexpr std::size_t kAddressesMax = 50;
constexpr std::int64_t kMarkupMax = 10'000'000;   // users_markup_range
constexpr std::int64_t kRateMax = 1'000'000;      // users_rate_range
constexpr std::int64_t kOpenTicketsMax = 100'000; // users_open_tickets_range
constexpr std::string_view kNone = "-";

constexpr AgentTerm kTerms[] = {AgentTerm::Name,
                                AgentTerm::RatePerMinute,
                                AgentTerm::OpenTicketsMax,
                                AgentTerm::DuplicateRule,
                                AgentTerm::WebhookUrl,
                                AgentTerm::AllowedIps};

bool isLetter(char c)
{
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

bool isCode(std::string_view text)
{
    return text.size() >= 2 && text.size() <= 32 && std::all_of(text.begin(), text.end(), [](char c) {
               return isLetter(c) || isDigitAscii(c) || c == '-' || c == '_';
           });
}

bool isName(std::string_view text)
{
    return !trim(text).empty() && text.size() <= kNameMax && text == sanitised(text, kNameMax);
}

bool isUrl(std::string_view text)
{
    const bool isWeb = text.starts_with("https://") || text.starts_with("http://");
    return isWeb && text.size() <= kUrlMax && text.size() > std::string_view("https://").size() &&
           std::all_of(text.begin(), text.end(), [](char c) { return c > ' ' && c < '\x7f'; });
}

bool isBetween(std::string_view text, std::int64_t most)
{
    const auto number = parseInt(text);
    return number && *number >= 0 && *number <= most;
}

bool areAddresses(std::string_view text)
{
    const auto all = split(text, ' ');
    return all.size() <= kAddressesMax && std::all_of(all.begin(), all.end(), [](std::string_view one) {
               return !one.empty() && one.find_first_of(".:") != std::string_view::npos &&
                      one.find_first_not_of("0123456789abcdefABCDEF.:/") == std::string_view::npos;
           });
}

} // namespace

std::string_view toString(AgentRefusal refusal)
{
    switch (refusal) {
    case AgentRefusal::NotAllowed:
        return "NOT_ALLOWED";
    case AgentRefusal::AgentNotFound:
        return "AGENT_NOT_FOUND";
    case AgentRefusal::UplineNotFound:
        return "UPLINE_NOT_FOUND";
    case AgentRefusal::LevelNotFound:
        return "LEVEL_NOT_FOUND";
    case AgentRefusal::CodeTaken:
        return "CODE_TAKEN";
    case AgentRefusal::CodeUnfit:
        return "CODE_UNFIT";
    case AgentRefusal::ValueUnfit:
        return "VALUE_UNFIT";
    case AgentRefusal::AgentClosed:
        return "AGENT_CLOSED";
    case AgentRefusal::TooDeep:
        return "TOO_DEEP";
    case AgentRefusal::Stale:
        return "STALE";
    case AgentRefusal::NoFreeSlot:
        return "NO_FREE_SLOT";
    case AgentRefusal::KeyReused:
        return "KEY_REUSED";
    case AgentRefusal::KeyNotFound:
        return "KEY_NOT_FOUND";
    case AgentRefusal::RequestNotFound:
        return "REQUEST_NOT_FOUND";
    case AgentRefusal::NotTheMaker:
        return "NOT_THE_MAKER";
    case AgentRefusal::RequestNotApproved:
        return "REQUEST_NOT_APPROVED";
    case AgentRefusal::RequestUnfit:
        return "REQUEST_UNFIT";
    case AgentRefusal::RequestSpent:
        return "REQUEST_SPENT";
    case AgentRefusal::RequestExpired:
        break;
    }
    return "REQUEST_EXPIRED";
}

std::string_view toString(AgentTerm term)
{
    switch (term) {
    case AgentTerm::Name:
        return "name";
    case AgentTerm::RatePerMinute:
        return "rate_per_minute";
    case AgentTerm::OpenTicketsMax:
        return "open_tickets_max";
    case AgentTerm::DuplicateRule:
        return "duplicate_rule";
    case AgentTerm::WebhookUrl:
        return "webhook_url";
    case AgentTerm::AllowedIps:
        break;
    }
    return "allowed_ips";
}

std::optional<AgentTerm> agentTermFrom(std::string_view word)
{
    return fromWord(word, kTerms);
}

std::optional<AgentRefusal> keyRefusal(const AgentAct& act, const KeyChange& change, const KeyRequest& request)
{
    if (request.makerId != act.operatorId)
        return AgentRefusal::NotTheMaker;
    if (request.state != "approved")
        return AgentRefusal::RequestNotApproved;
    const int slot = change.act == KeyAct::Issue ? 0 : change.slot;
    if (change.act == KeyAct::Revoke || request.agent != change.agent || request.slot != slot ||
        (!change.expected.empty() && request.expected != change.expected))
        return AgentRefusal::RequestUnfit;
    if (request.isSpent)
        return AgentRefusal::RequestSpent;
    const bool isLate = act.nowMs >= request.approvedMs + kKeyClaimMs;
    return isLate ? std::optional(AgentRefusal::RequestExpired) : std::nullopt;
}

std::optional<AgentRefusal> unfitness(const NewAgent& asked)
{
    if (!isCode(asked.code))
        return AgentRefusal::CodeUnfit;
    const bool isFit = isName(asked.name) && asked.markup >= 0 && asked.markup <= kMarkupMax &&
                       asked.ratePerMinute >= 0 && asked.ratePerMinute <= kRateMax &&
                       (asked.webhookUrl.empty() || isUrl(asked.webhookUrl));
    return isFit ? std::nullopt : std::optional(AgentRefusal::ValueUnfit);
}

bool fits(AgentTerm term, std::string_view value)
{
    switch (term) {
    case AgentTerm::Name:
        return isName(value);
    case AgentTerm::RatePerMinute:
        return isBetween(value, kRateMax);
    case AgentTerm::OpenTicketsMax:
        return isBetween(value, kOpenTicketsMax);
    case AgentTerm::DuplicateRule:
        return value == "true" || value == "false";
    case AgentTerm::WebhookUrl:
        return value == kNone || isUrl(value);
    case AgentTerm::AllowedIps:
        break;
    }
    return value == kNone || areAddresses(value);
}

} // namespace eraflazz::catalog
