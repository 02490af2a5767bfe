// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/core/reconcile.h"

#include "kernel/case_sentence.h"
#include "kernel/text.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace eraflazz::engine {

namespace {

/// Everything the file says about one reference.
struct Told final {
    const StatementLine* line = nullptr; ///< What is believed; the first of equals.
    std::string contradiction;           ///< Why nothing is.
    std::size_t repeated = 0;
};

auto contentsOf(const StatementLine& line)
{
    return std::tie(line.sku, line.customer, line.status, line.price, line.sn, line.atUnixMs);
}

/// "In process" gives way to an end; two different ends, or prices, or numbers, contradict each other.
void hear(Told& told, const StatementLine& line)
{
    if (told.line == nullptr) {
        told.line = &line;
        return;
    }
    ++told.repeated;
    const StatementLine& known = *told.line;
    if (contentsOf(known) == contentsOf(line))
        return;
    const bool sameOrder = known.sku == line.sku && known.customer == line.customer;
    const bool knownEnds = known.status != StatementStatus::Pending;
    const bool lineEnds = line.status != StatementStatus::Pending;
    if (!sameOrder)
        told.contradiction = caseText(CaseSentence::TwiceOtherOrders);
    else if (knownEnds && lineEnds && known.status != line.status)
        told.contradiction = caseText(CaseSentence::TwiceOtherEnds);
    else if (knownEnds && lineEnds && known.price != line.price)
        told.contradiction = caseText(CaseSentence::TwiceOtherPrices);
    else if (lineEnds && !knownEnds)
        told.line = &line;
    else if (lineEnds == knownEnds && std::tie(line.sn, line.atUnixMs) > std::tie(known.sn, known.atUnixMs))
        told.line = &line; // equal but for words and time: the same choice whatever their order
}

using Files = std::map<std::string, Told>;

Files filed(const std::vector<StatementLine>& lines)
{
    Files files;
    for (const auto& line : lines)
        hear(files[line.ref], line);
    return files;
}

/// What the statement should say of an attempt that has ended.
StatementStatus expected(const OurAttempt& attempt)
{
    const bool wasPaid = attempt.charged && !attempt.costCameBack;
    return wasPaid || (attempt.state == AttemptState::Delivered && !attempt.costCameBack) ? StatementStatus::Delivered
                                                                                          : StatementStatus::Failed;
}

/// What its delivery cost by our books; nothing when it did not deliver.
std::optional<Money> paid(const OurAttempt& attempt)
{
    if (isLive(attempt.state) || expected(attempt) != StatementStatus::Delivered)
        return std::nullopt;
    return attempt.charged.value_or(attempt.cost);
}

class Comparison final {
public:
    Comparison(const ReconcileRules& rules, Reconciliation& result) : m_rules(rules), m_result(result) {}

    void both(const OurAttempt& attempt, const Told& told)
    {
        const StatementLine& line = *told.line;
        const auto strange = !told.contradiction.empty() ? told.contradiction : strangeness(attempt, line);
        if (!strange.empty())
            return differ(DifferenceKind::StatusDiffers, &attempt, &line, line.ref, strange);
        if (isLive(attempt.state))
            return undecided(attempt, line);
        if (line.status == expected(attempt))
            return sameEnd(attempt, line);
        otherEnd(attempt, line);
    }

    void oursOnly(const OurAttempt& attempt)
    {
        const bool isInSpan = attempt.sentUnixMs >= m_rules.fromUnixMs && attempt.sentUnixMs <= m_rules.toUnixMs;
        const bool wasSent = isLive(attempt.state) ? attempt.state != AttemptState::Queued : paid(attempt).has_value();
        if (!isInSpan || !wasSent)
            return; // failures need not be told, nor what lies beyond the statement's days
        differ(DifferenceKind::OursOnly,
               &attempt,
               nullptr,
               std::to_string(attempt.ref),
               caseText(CaseSentence::NotInStatement, {toString(attempt.state)}));
    }

    void theirsOnly(const Told& told)
    {
        const StatementLine& line = *told.line;
        if (told.contradiction.empty() && line.status == StatementStatus::Failed) {
            ++m_result.foreignFailed;
            return;
        }
        differ(DifferenceKind::TheirsOnly,
               nullptr,
               &line,
               line.ref,
               !told.contradiction.empty() ? told.contradiction
                                           : caseText(CaseSentence::NotOurs, {toString(line.status)}));
    }

private:
    /// A line under our reference that speaks of another order: nothing it says is believed.
    [[nodiscard]] static std::string strangeness(const OurAttempt& attempt, const StatementLine& line)
    {
        if (attempt.state == AttemptState::Queued)
            return caseText(CaseSentence::NeverSent);
        if (!line.customer.empty() && line.customer != attempt.destination)
            return caseText(CaseSentence::AnotherNumber, {line.customer});
        if (!line.sku.empty() && !equalsIgnoreCase(line.sku, attempt.sku))
            return caseText(CaseSentence::AnotherProduct, {line.sku});
        return {};
    }

    void undecided(const OurAttempt& attempt, const StatementLine& line)
    {
        switch (line.status) {
        case StatementStatus::Pending:
            ++m_result.agreed;
            return;
        case StatementStatus::Delivered:
            tell(attempt, line, EvidenceClass::Delivered);
            return dearerThanAgreed(attempt, line);
        case StatementStatus::Failed:
            if (m_rules.statementsAreFinal) {
                tell(attempt, line, EvidenceClass::RejectedStop);
                ++m_result.agreed;
                return;
            }
            return differ(DifferenceKind::StatusDiffers, &attempt, &line, line.ref, caseText(CaseSentence::NotFinal));
        }
    }

    void sameEnd(const OurAttempt& attempt, const StatementLine& line)
    {
        const auto ours = paid(attempt);
        if (!ours || !line.price || *line.price == *ours) {
            ++m_result.agreed;
            return;
        }
        differ(DifferenceKind::PriceDiffers, &attempt, &line, line.ref, caseText(CaseSentence::AnotherPrice));
    }

    void otherEnd(const OurAttempt& attempt, const StatementLine& line)
    {
        // A delivery that we had given up is our cost, whoever tells: the engine books it and opens the case for it.
        const bool isLateSuccess =
            line.status == StatementStatus::Delivered && !attempt.charged && attempt.state != AttemptState::Delivered;
        const bool isTakenBack = line.status == StatementStatus::Failed && attempt.state == AttemptState::Delivered &&
                                 m_rules.statementsAreFinal; // which becomes a reversal case
        if (isLateSuccess || isTakenBack)
            tell(attempt, line, isLateSuccess ? EvidenceClass::Delivered : EvidenceClass::RejectedStop);
        differ(DifferenceKind::StatusDiffers,
               &attempt,
               &line,
               line.ref,
               caseText(CaseSentence::AnotherEnd, {toString(attempt.state), toString(line.status)}));
        m_result.differences.back().byEngine = isLateSuccess || isTakenBack;
    }

    /// A statement may not book more than we agreed to pay when we ordered.
    void dearerThanAgreed(const OurAttempt& attempt, const StatementLine& line)
    {
        if (line.price && *line.price > attempt.priceCap)
            return differ(DifferenceKind::PriceDiffers,
                          &attempt,
                          &line,
                          line.ref,
                          caseText(CaseSentence::DearerThanAgreed, {std::to_string(attempt.priceCap.value())}));
        ++m_result.agreed;
    }

    void tell(const OurAttempt& attempt, const StatementLine& line, EvidenceClass meaning)
    {
        SupplierVerdict verdict;
        verdict.meaning = meaning;
        verdict.code = "STATEMENT";
        verdict.message =
            meaning == EvidenceClass::Delivered ? "Sukses menurut laporan pemasok" : "Gagal menurut laporan pemasok";
        verdict.sn = meaning == EvidenceClass::Delivered ? line.sn : std::string();
        if (meaning == EvidenceClass::Delivered && line.price && *line.price <= attempt.priceCap)
            verdict.charged = line.price;
        m_result.evidence.push_back({&attempt, &line, std::move(verdict)});
    }

    void
    differ(DifferenceKind kind, const OurAttempt* attempt, const StatementLine* line, std::string ref, std::string note)
    {
        Difference difference;
        difference.kind = kind;
        difference.ref = std::move(ref);
        difference.note = std::move(note);
        if (attempt != nullptr) {
            difference.sale = attempt->sale;
            difference.ours = attempt->charged.value_or(attempt->cost);
        }
        if (line != nullptr) {
            difference.line = line->line;
            if (line->status != StatementStatus::Failed)
                difference.theirs = line->price;
        }
        m_result.differences.push_back(std::move(difference));
    }

    const ReconcileRules& m_rules;
    Reconciliation& m_result;
};

} // namespace

std::size_t Reconciliation::count(DifferenceKind kind) const
{
    return static_cast<std::size_t>(
        std::count_if(differences.begin(), differences.end(), [kind](const Difference& d) { return d.kind == kind; }));
}

Reconciliation
reconcile(const std::vector<OurAttempt>& ours, const std::vector<StatementLine>& theirs, const ReconcileRules& rules)
{
    Reconciliation result;
    result.lines = theirs.size();
    const auto files = filed(theirs);
    std::map<std::string, const OurAttempt*> byRef;
    for (const auto& attempt : ours)
        byRef.emplace(std::to_string(attempt.ref), &attempt);
    Comparison compare(rules, result);
    for (const auto& [ref, told] : files) {
        result.duplicates += told.repeated;
        if (told.contradiction.empty() && told.line->status == StatementStatus::Delivered)
            result.theirsTotal += told.line->price.value_or(Money());
        const auto own = byRef.find(ref);
        if (own == byRef.end())
            compare.theirsOnly(told);
        else
            compare.both(*own->second, told);
    }
    for (const auto& [ref, attempt] : byRef) {
        const bool isNamed = files.count(ref) == 1;
        if (!isNamed)
            compare.oursOnly(*attempt);
        const bool isInSpan = attempt->sentUnixMs >= rules.fromUnixMs && attempt->sentUnixMs <= rules.toUnixMs;
        if (isNamed || isInSpan)
            result.oursTotal += paid(*attempt).value_or(Money());
    }
    std::stable_sort(result.differences.begin(), result.differences.end(), [](const auto& a, const auto& b) {
        return a.ref < b.ref;
    });
    return result;
}

std::string_view toString(DifferenceKind kind)
{
    return toString(caseKindOf(kind));
}

CaseKind caseKindOf(DifferenceKind kind)
{
    switch (kind) {
    case DifferenceKind::OursOnly:
        return CaseKind::OursOnly;
    case DifferenceKind::TheirsOnly:
        return CaseKind::TheirsOnly;
    case DifferenceKind::PriceDiffers:
        return CaseKind::PriceDiffers;
    case DifferenceKind::StatusDiffers:
        return CaseKind::StatusDiffers;
    }
    return CaseKind::StatusDiffers;
}

} // namespace eraflazz::engine
