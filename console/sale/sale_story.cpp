// SPDX-License-Identifier: GPL-3.0-or-later
#include "sale/sale_story.h"

#include "core/rows/packed_row.h"

#include <algorithm>

namespace eraflazz::console {

namespace {

// A sale that was asked about for days has many lines; more than these nobody reads.
constexpr std::size_t kLinesMax = 500;

QString textOfMember(const Json& from, std::string_view name)
{
    return plainLine(from[name].asText().value_or(""));
}

std::optional<qint64> numberOfMember(const Json& from, std::string_view name)
{
    const auto number = from[name].asInteger();
    return number ? std::optional<qint64>(*number) : std::nullopt;
}

int countOfMember(const Json& from, std::string_view name)
{
    return static_cast<int>(std::clamp<qint64>(numberOfMember(from, name).value_or(0), 0, 1'000'000));
}

template <typename Line, typename Read> std::vector<Line> linesOf(const Json& list, Read read)
{
    std::vector<Line> lines;
    for (const Json& one : list.items()) {
        if (lines.size() >= kLinesMax)
            break;
        if (one.isObject())
            lines.push_back(read(one));
    }
    return lines;
}

SaleStory::Step stepFrom(const Json& one)
{
    return {textOfMember(one, "step"),
            numberOfMember(one, "at"),
            numberOfMember(one, "ms"),
            countOfMember(one, "attempt"),
            textOfMember(one, "supplier"),
            textOfMember(one, "detail")};
}

SaleStory::Attempt attemptFrom(const Json& one)
{
    SaleStory::Attempt attempt;
    attempt.no = countOfMember(one, "no");
    attempt.supplier = textOfMember(one, "supplier");
    attempt.ref = textOfMember(one, "ref");
    attempt.sku = textOfMember(one, "sku");
    attempt.state = textOfMember(one, "state");
    attempt.supplierCode = textOfMember(one, "supplier_code");
    attempt.supplierMessage = textOfMember(one, "supplier_message");
    attempt.cost = numberOfMember(one, "cost");
    attempt.charged = numberOfMember(one, "charged");
    attempt.checksStarted = countOfMember(one, "checks_started");
    attempt.checksAnswered = countOfMember(one, "checks_answered");
    attempt.createdAt = numberOfMember(one, "created_at");
    attempt.sentAt = numberOfMember(one, "sent_at");
    attempt.endedAt = numberOfMember(one, "ended_at");
    return attempt;
}

SaleStory::Evidence evidenceFrom(const Json& one)
{
    SaleStory::Evidence evidence;
    evidence.attempt = countOfMember(one, "attempt");
    evidence.source = textOfMember(one, "source");
    evidence.meaning = textOfMember(one, "class");
    evidence.code = textOfMember(one, "code");
    evidence.message = textOfMember(one, "message");
    if (const auto raw = one["raw"].asText())
        evidence.raw = QString::fromStdString(*raw);
    evidence.isApplied = one["applied"].asBool().value_or(false);
    evidence.at = numberOfMember(one, "at");
    return evidence;
}

SaleStory::Report reportFrom(const Json& one)
{
    SaleStory::Report report;
    report.event = textOfMember(one, "event");
    report.state = textOfMember(one, "state");
    report.url = textOfMember(one, "url");
    report.lastError = textOfMember(one, "last_error");
    report.sequence = numberOfMember(one, "sequence").value_or(0);
    report.tries = countOfMember(one, "tries");
    report.createdAt = numberOfMember(one, "created_at");
    report.dueAt = numberOfMember(one, "due_at");
    report.endedAt = numberOfMember(one, "ended_at");
    return report;
}

SaleStory::Case caseFrom(const Json& one)
{
    SaleStory::Case made;
    made.id = textOfMember(one, "id");
    made.kind = textOfMember(one, "kind");
    made.detail = textOfMember(one, "detail");
    made.resolution = textOfMember(one, "resolution");
    made.openedAt = numberOfMember(one, "opened_at");
    made.closedAt = numberOfMember(one, "closed_at");
    made.isOpen = !made.closedAt;
    return made;
}

void readMoney(const Json& result, SaleStory& story)
{
    story.transfers = linesOf<SaleStory::Transfer>(result["transfers"], [](const Json& one) {
        return SaleStory::Transfer{textOfMember(one, "kind"),
                                   textOfMember(one, "debit"),
                                   textOfMember(one, "credit"),
                                   numberOfMember(one, "amount").value_or(0),
                                   numberOfMember(one, "at")};
    });
    story.mutations = linesOf<SaleStory::Mutation>(result["mutations"], [](const Json& one) {
        return SaleStory::Mutation{textOfMember(one, "account"),
                                   textOfMember(one, "kind"),
                                   numberOfMember(one, "seq").value_or(0),
                                   numberOfMember(one, "amount").value_or(0),
                                   numberOfMember(one, "before").value_or(0),
                                   numberOfMember(one, "after").value_or(0),
                                   numberOfMember(one, "at")};
    });
}

/// What a row of a grid says too.
SaleBrief briefFrom(const Json& result)
{
    SaleBrief brief;
    brief.id = textOfMember(result, "id");
    brief.code = textOfMember(result, "code");
    brief.agent = textOfMember(result, "agent");
    brief.refId = textOfMember(result, "ref_id");
    brief.product = textOfMember(result, "product");
    brief.destination = textOfMember(result, "destination");
    brief.status = textOfMember(result, "status");
    brief.sn = textOfMember(result, "sn");
    brief.message = textOfMember(result, "message");
    brief.supplier = textOfMember(result, "supplier");
    brief.price = numberOfMember(result, "price").value_or(0);
    brief.amount = numberOfMember(result, "amount").value_or(0);
    brief.timeMs = numberOfMember(result, "created_at").value_or(0);
    return brief;
}

} // namespace

const SaleStory::Step* SaleStory::step(const QString& name) const
{
    const auto found =
        std::find_if(timeline.begin(), timeline.end(), [&name](const Step& one) { return one.step == name; });
    return found == timeline.end() ? nullptr : &*found;
}

const SaleStory::Case* SaleStory::openCase() const
{
    const auto found = std::find_if(cases.begin(), cases.end(), [](const Case& one) { return one.isOpen; });
    return found == cases.end() ? nullptr : &*found;
}

std::vector<SaleStory::Candidate> routeFrom(const Json& route)
{
    const auto read = [](const Json& one) {
        return SaleStory::Candidate{textOfMember(one, "supplier"),
                                    textOfMember(one, "sku"),
                                    numberOfMember(one, "cost"),
                                    textOfMember(one, "why")};
    };
    auto candidates = linesOf<SaleStory::Candidate>(route["candidates"], read);
    for (SaleStory::Candidate& one : candidates)
        one.why.clear();
    for (SaleStory::Candidate& one : linesOf<SaleStory::Candidate>(route["excluded"], read)) {
        if (one.why.isEmpty())
            one.why = QStringLiteral("unknown");
        candidates.push_back(std::move(one));
    }
    return candidates;
}

std::optional<SaleStory> storyFrom(const Json& result)
{
    if (!result.isObject() || result["id"].asString().value_or("").empty() || !result["status"].asString())
        return std::nullopt;
    SaleStory story;
    story.brief = briefFrom(result);
    story.agentName = textOfMember(result, "agent_name");
    story.productName = textOfMember(result, "product_name");
    story.category = textOfMember(result, "category");
    story.policy = textOfMember(result["route"], "policy");
    story.maxPrice = numberOfMember(result, "max_price").value_or(0);
    story.balanceAfter = numberOfMember(result, "balance_after");
    story.cost = numberOfMember(result, "cost");
    story.commission = numberOfMember(result, "commission");
    story.profit = numberOfMember(result, "profit");
    story.counter = countOfMember(result, "counter");
    story.updatedAt = numberOfMember(result, "updated_at");
    story.settledAt = numberOfMember(result, "settled_at");
    story.route = routeFrom(result["route"]);
    story.timeline = linesOf<SaleStory::Step>(result["timeline"], stepFrom);
    story.attempts = linesOf<SaleStory::Attempt>(result["attempts"], attemptFrom);
    story.evidence = linesOf<SaleStory::Evidence>(result["evidence"], evidenceFrom);
    readMoney(result, story);
    story.reports = linesOf<SaleStory::Report>(result["reports"], reportFrom);
    const Json& body = result["answer"]["body"];
    if (!body.isNull())
        story.answer = QString::fromStdString(body.asText().value_or(body.dump()));
    story.cases = linesOf<SaleStory::Case>(result["cases"], caseFrom);
    story.acts = linesOf<SaleStory::Act>(result["actions"], [](const Json& one) {
        return SaleStory::Act{numberOfMember(one, "at"),
                              textOfMember(one, "user"),
                              textOfMember(one, "action"),
                              textOfMember(one, "detail")};
    });
    const bool isUnknown = std::any_of(
        story.attempts.begin(), story.attempts.end(), [](const auto& one) { return one.state == u"UNKNOWN"; });
    story.brief.isDoubtful = result["doubtful"].asBool().value_or(story.brief.isOpen() && isUnknown);
    return story;
}

} // namespace eraflazz::console
