// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/core/drift.h"
#include "engine/core/reconcile.h"

#include <QtTest>

#include <algorithm>
#include <rapidcheck.h>
#include <set>

using namespace eraflazz;
using namespace eraflazz::engine;

namespace {

Money rupiah(std::int64_t value)
{
    return Money::rupiah(value);
}

OurAttempt ours(std::int64_t ref, AttemptState state)
{
    OurAttempt attempt;
    attempt.ref = ref;
    attempt.sale.bytes[15] = static_cast<std::uint8_t>(ref);
    attempt.attemptNo = 1;
    attempt.state = state;
    attempt.sku = "xld10";
    attempt.destination = "087812345678";
    attempt.cost = rupiah(10'000);
    attempt.priceCap = rupiah(10'400);
    attempt.sentUnixMs = 500;
    if (state == AttemptState::Delivered)
        attempt.charged = rupiah(10'000);
    return attempt;
}

StatementLine theirs(const std::string& ref, StatementStatus status, std::int64_t price = 10'000)
{
    StatementLine line;
    line.ref = ref;
    line.sku = "XLD10";
    line.customer = "087812345678";
    line.status = status;
    line.price = rupiah(price);
    line.sn = status == StatementStatus::Delivered ? "SN" : "";
    line.line = 7;
    return line;
}

constexpr ReconcileRules kDay{0, 1'000, false};
constexpr ReconcileRules kFinal{0, 1'000, true};

/// Everything but the words and the line numbers.
std::string signatureOf(const Reconciliation& result)
{
    std::string text = std::to_string(result.duplicates) + '/' + std::to_string(result.agreed) + '/' +
                       std::to_string(result.foreignFailed) + '/' + std::to_string(result.oursTotal.value()) + '/' +
                       std::to_string(result.theirsTotal.value());
    for (const auto& difference : result.differences)
        text += ' ' + difference.ref + std::string(toString(difference.kind)) + (difference.byEngine ? "!" : "");
    for (const auto& evidence : result.evidence)
        text += ' ' + std::to_string(evidence.attempt->ref) + std::string(toString(evidence.verdict.meaning)) +
                evidence.verdict.sn;
    return text;
}

} // namespace

class TestReconcile final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void bothSidesAlikeAgree()
    {
        const auto result = reconcile({ours(1, AttemptState::Delivered), ours(2, AttemptState::Rejected)},
                                      {theirs("2", StatementStatus::Failed), theirs("1", StatementStatus::Delivered)},
                                      kDay);
        QCOMPARE(result.agreed, std::size_t{2});
        QVERIFY(result.differences.empty() && result.evidence.empty());
        QCOMPARE(result.oursTotal.value(), 10'000);
        QCOMPARE(result.theirsTotal.value(), 10'000);
    }

    void aDeliveryTheyDoNotKnowIsOursOnly()
    {
        auto late = ours(3, AttemptState::Delivered);
        late.sentUnixMs = 2'000; // beyond the statement's days
        const auto result =
            reconcile({ours(1, AttemptState::Delivered), ours(2, AttemptState::Rejected), late}, {}, kDay);
        QCOMPARE(result.differences.size(), std::size_t{1});
        QVERIFY(result.differences[0].kind == DifferenceKind::OursOnly);
        QCOMPARE(result.differences[0].ref, std::string("1"));
        QCOMPARE(result.oursTotal.value(), 10'000);
    }

    void aReferenceThatIsNotOursIsTheirsOnlyUnlessItFailed()
    {
        const auto result = reconcile({},
                                      {theirs("abc", StatementStatus::Delivered),
                                       theirs("99999999999999999999999", StatementStatus::Pending),
                                       theirs("def", StatementStatus::Failed)},
                                      kDay);
        QCOMPARE(result.count(DifferenceKind::TheirsOnly), std::size_t{2});
        QCOMPARE(result.foreignFailed, std::size_t{1});
        QVERIFY(!result.differences[0].sale);
    }

    void anotherPriceIsADifferenceOfPrice()
    {
        const auto result =
            reconcile({ours(1, AttemptState::Delivered)}, {theirs("1", StatementStatus::Delivered, 10'050)}, kDay);
        QCOMPARE(result.count(DifferenceKind::PriceDiffers), std::size_t{1});
        QCOMPARE(result.differences[0].ours->value(), 10'000);
        QCOMPARE(result.differences[0].theirs->value(), 10'050);
        auto silent = theirs("1", StatementStatus::Delivered);
        silent.price.reset();
        QCOMPARE(reconcile({ours(1, AttemptState::Delivered)}, {silent}, kDay).agreed, std::size_t{1});
    }

    void aStatementEndsDoubtWithWhatWasDelivered()
    {
        const auto result =
            reconcile({ours(1, AttemptState::Unknown)}, {theirs("1", StatementStatus::Delivered, 10'100)}, kDay);
        QCOMPARE(result.evidence.size(), std::size_t{1});
        QVERIFY(result.evidence[0].verdict.meaning == EvidenceClass::Delivered);
        QCOMPARE(result.evidence[0].verdict.sn, std::string("SN"));
        QCOMPARE(result.evidence[0].verdict.charged->value(), 10'100);
        QVERIFY(result.differences.empty());
    }

    /// Whoever can write a file must not be able to write a price.
    void aStatementBooksNoMoreThanWeAgreedToPay()
    {
        const auto result = reconcile(
            {ours(1, AttemptState::Unknown)}, {theirs("1", StatementStatus::Delivered, 999'999'999'999)}, kDay);
        QVERIFY(!result.evidence[0].verdict.charged);
        QCOMPARE(result.count(DifferenceKind::PriceDiffers), std::size_t{1});
    }

    void aFailureIsALastWordOnlyWhereStatementsAreFinal()
    {
        const auto doubt = reconcile({ours(1, AttemptState::Unknown)}, {theirs("1", StatementStatus::Failed)}, kDay);
        QVERIFY(doubt.evidence.empty());
        QCOMPARE(doubt.count(DifferenceKind::StatusDiffers), std::size_t{1});
        const auto end = reconcile({ours(1, AttemptState::Unknown)}, {theirs("1", StatementStatus::Failed)}, kFinal);
        QVERIFY(end.evidence.size() == 1 && end.evidence[0].verdict.meaning == EvidenceClass::RejectedStop);
        QVERIFY(end.differences.empty());
        const auto pending =
            reconcile({ours(1, AttemptState::Accepted)}, {theirs("1", StatementStatus::Pending)}, kFinal);
        QCOMPARE(pending.agreed, std::size_t{1});
        QVERIFY(pending.evidence.empty());
    }

    void aDeliveryThatWeHadGivenUpIsToldOnce()
    {
        auto attempt = ours(1, AttemptState::Rejected);
        const auto result = reconcile({attempt}, {theirs("1", StatementStatus::Delivered)}, kDay);
        QCOMPARE(result.evidence.size(), std::size_t{1});
        QVERIFY(result.differences.size() == 1 && result.differences[0].byEngine);
        attempt.charged = rupiah(10'000); // the engine booked its cost
        const auto again = reconcile({attempt}, {theirs("1", StatementStatus::Delivered)}, kDay);
        QCOMPARE(again.agreed, std::size_t{1});
        QVERIFY(again.evidence.empty());
    }

    void whatTheyTookBackAfterADeliveryIsACase()
    {
        const auto result = reconcile({ours(1, AttemptState::Delivered)}, {theirs("1", StatementStatus::Failed)}, kDay);
        QVERIFY(result.evidence.empty());
        QVERIFY(result.differences.size() == 1 && !result.differences[0].byEngine);
        auto reversed = ours(1, AttemptState::Delivered);
        reversed.costCameBack = true;
        QCOMPARE(reconcile({reversed}, {theirs("1", StatementStatus::Failed)}, kDay).agreed, std::size_t{1});
        QCOMPARE(
            reconcile({reversed}, {theirs("1", StatementStatus::Delivered)}, kDay).count(DifferenceKind::StatusDiffers),
            std::size_t{1});
    }

    void aLineAboutAnotherOrderIsNotBelieved()
    {
        auto line = theirs("1", StatementStatus::Delivered);
        line.customer = "087800000000";
        const auto result = reconcile({ours(1, AttemptState::Unknown)}, {line}, kFinal);
        QVERIFY(result.evidence.empty());
        QCOMPARE(result.count(DifferenceKind::StatusDiffers), std::size_t{1});
        line = theirs("1", StatementStatus::Failed);
        line.sku = "tsel5";
        QVERIFY(reconcile({ours(1, AttemptState::Unknown)}, {line}, kFinal).evidence.empty());
        QVERIFY(reconcile({ours(1, AttemptState::Queued)}, {theirs("1", StatementStatus::Failed)}, kFinal)
                    .evidence.empty());
    }

    void whatTheFileContradictsItselfIsNotBelieved()
    {
        const auto result = reconcile({ours(1, AttemptState::Unknown)},
                                      {theirs("1", StatementStatus::Delivered), theirs("1", StatementStatus::Failed)},
                                      kFinal);
        QVERIFY(result.evidence.empty());
        QCOMPARE(result.count(DifferenceKind::StatusDiffers), std::size_t{1});
        QCOMPARE(result.theirsTotal.value(), 0);
        const auto grown = reconcile({ours(1, AttemptState::Unknown)},
                                     {theirs("1", StatementStatus::Delivered), theirs("1", StatementStatus::Pending)},
                                     kFinal);
        QCOMPARE(grown.evidence.size(), std::size_t{1}); // "in process" gives way
        QCOMPARE(grown.duplicates, std::size_t{1});
    }

    void orderAndRepetitionChangeNothing()
    {
        QVERIFY(rc::check("the same lines in any order, some twice", [] {
            const auto states = std::vector<AttemptState>{AttemptState::Queued,
                                                          AttemptState::Sending,
                                                          AttemptState::Accepted,
                                                          AttemptState::Unknown,
                                                          AttemptState::Delivered,
                                                          AttemptState::Rejected,
                                                          AttemptState::NotSent};
            std::vector<OurAttempt> own;
            for (std::int64_t ref = 1; ref <= 6; ++ref) {
                auto attempt = ours(ref, *rc::gen::elementOf(states));
                attempt.sentUnixMs = *rc::gen::inRange<std::int64_t>(-500, 1'500);
                own.push_back(attempt);
            }
            auto lines = *rc::gen::container<std::vector<StatementLine>>(rc::gen::exec([] {
                auto line = theirs(
                    std::to_string(*rc::gen::inRange(1, 10)),
                    *rc::gen::element(StatementStatus::Delivered, StatementStatus::Failed, StatementStatus::Pending),
                    *rc::gen::element<std::int64_t>(10'000, 10'100, 99'999));
                line.sn = *rc::gen::element<std::string>("", "A", "B");
                line.customer = *rc::gen::element<std::string>("", "087812345678", "087812345678", "1");
                return line;
            }));
            const ReconcileRules rules{0, 1'000, *rc::gen::arbitrary<bool>()};
            const auto first = reconcile(own, lines, rules);
            const auto expected = signatureOf(first); // it points into the vectors, which are turned round below
            std::set<std::string> refs;
            for (const auto& line : lines)
                refs.insert(line.ref);
            const auto named = static_cast<std::size_t>(std::count_if(
                first.differences.begin(), first.differences.end(), [](const auto& d) { return d.line != 0; }));
            // Each reference of the file has one result, but for a doubt that ends dearer than was agreed on.
            RC_ASSERT(first.agreed + first.foreignFailed + named == refs.size());
            RC_ASSERT(first.duplicates == lines.size() - refs.size());
            for (const auto& evidence : first.evidence)
                RC_ASSERT((!evidence.verdict.charged || *evidence.verdict.charged <= evidence.attempt->priceCap));

            std::reverse(lines.begin(), lines.end());
            std::reverse(own.begin(), own.end());
            RC_ASSERT(signatureOf(reconcile(own, lines, rules)) == expected);
            auto twice = lines;
            twice.insert(twice.end(), lines.begin(), lines.end());
            auto repeated = reconcile(own, twice, rules);
            repeated.duplicates -= lines.size();
            RC_ASSERT(signatureOf(repeated) == expected);
        }));
    }

    void aFloatMayLagBehindByWhatIsUnderWay()
    {
        const auto drift = [](std::int64_t reported) {
            return driftOf({rupiah(reported), rupiah(1'000), rupiah(300)}).value();
        };
        QCOMPARE(drift(1'000), 0);
        QCOMPARE(drift(700), 0);
        QCOMPARE(drift(850), 0);
        QCOMPARE(drift(699), -1);
        QCOMPARE(drift(1'250), 250);
    }

    void onlyADriftThatStaysIsACase()
    {
        QVERIFY(isLasting(rupiah(101), rupiah(500), rupiah(100)));
        QVERIFY(isLasting(rupiah(-101), rupiah(-101), rupiah(100)));
        QVERIFY(!isLasting(rupiah(100), rupiah(500), rupiah(100)));
        QVERIFY(!isLasting(rupiah(-500), rupiah(500), rupiah(100)));
        QVERIFY(!isLasting(rupiah(0), rupiah(500), rupiah(100)));
    }
};

QTEST_GUILESS_MAIN(TestReconcile)
#include "tst_reconcile.moc"
