// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/services/reconciler.h"

#include "crypto/digest.h"
#include "kernel/clock.h"
#include "kernel/text.h"

#include <algorithm>

namespace eraflazz::engine {

namespace {

/// At the edges of a statement either side's clock may put an order on the other side of midnight.
constexpr std::int64_t kEdgeMs = std::int64_t{10} * 60000;

struct Span final {
    std::int64_t from = 0, to = 0;
};

std::optional<Span> spanOf(const StatementFile& file, const std::vector<StatementLine>& lines)
{
    std::optional<std::int64_t> first, last;
    for (const auto& line : lines) {
        if (!line.atUnixMs)
            continue;
        first = std::min(first.value_or(*line.atUnixMs), *line.atUnixMs);
        last = std::max(last.value_or(*line.atUnixMs), *line.atUnixMs);
    }
    const auto from = file.fromUnixMs ? file.fromUnixMs : first;
    const auto to = file.toUnixMs ? file.toUnixMs : last;
    if (!from || !to)
        return std::nullopt;
    return Span{*from, std::max(*from, *to)};
}

std::vector<std::int64_t> refsOf(const std::vector<StatementLine>& lines)
{
    std::vector<std::int64_t> refs;
    for (const auto& line : lines) {
        const auto ref = parseInt(line.ref);
        if (ref && *ref > 0 && std::to_string(*ref) == line.ref)
            refs.push_back(*ref);
    }
    std::sort(refs.begin(), refs.end());
    refs.erase(std::unique(refs.begin(), refs.end()), refs.end());
    return refs;
}

} // namespace

Reconciler::Reconciler(ReconciliationStore& store, StampIssuer& stamps, Tell tell)
    : m_store(store), m_stamps(stamps), m_tell(std::move(tell))
{
}

Result<ReconcileReport, StatementError> Reconciler::run(const StatementFile& file, bool dryRun)
{
    auto lines = readStatement(file.bytes, file.layout);
    if (!lines)
        return Err(lines.error());
    const auto span = spanOf(file, *lines);
    if (!span)
        return Err(StatementError{StatementProblem::NoTime, 0, "say which days it covers"});
    ReconcileReport report;
    report.lines = std::move(*lines);
    report.fromUnixMs = span->from;
    report.toUnixMs = span->to;
    report.ours = m_store.attempts(file.supplier, span->from, span->to, refsOf(report.lines));
    report.result =
        reconcile(report.ours, report.lines, {span->from + kEdgeMs, span->to - kEdgeMs, file.statementsAreFinal});
    if (dryRun)
        return report;
    if (!report.result.evidence.empty())
        m_tell(jobsOf(report.result, file));
    ReconciliationRun run;
    run.id = m_stamps.next(unixMsNow()).toUuid();
    run.supplier = file.supplier;
    run.supplierCode = file.supplierCode;
    run.operatorName = file.operatorName;
    run.fileName = file.fileName;
    run.sha256 = sha256(file.bytes);
    run.layout = file.layout.id;
    run.fromUnixMs = span->from;
    run.toUnixMs = span->to;
    report.newCases = m_store.record(run, report.result);
    return report;
}

std::vector<EvidenceJob> Reconciler::jobsOf(const Reconciliation& result, const StatementFile& file) const
{
    std::vector<EvidenceJob> jobs;
    for (const auto& found : result.evidence) {
        Evidence evidence;
        evidence.id = m_stamps.next(unixMsNow()).toUuid();
        evidence.sale = found.attempt->sale;
        evidence.attemptNo = found.attempt->attemptNo;
        evidence.source = EvidenceSource::Reconciliation;
        evidence.verdict = found.verdict;
        evidence.raw = sanitised(file.fileName + ", line " + std::to_string(found.line->line) + ": " +
                                     std::string(toString(found.line->status)) + " " + found.line->sn,
                                 4096);
        jobs.push_back({std::move(evidence), false, false, found.attempt->agent});
    }
    return jobs;
}

} // namespace eraflazz::engine
