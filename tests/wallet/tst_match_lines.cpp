// SPDX-License-Identifier: GPL-3.0-or-later
#include "wallet/core/candidates.h"
#include "wallet/core/match_lines.h"

#include <QTest>

#include <algorithm>
#include <rapidcheck.h>

using namespace eraflazz;
using namespace eraflazz::wallet;

namespace {

constexpr std::int64_t kMinuteMs = 60'000;
constexpr std::int64_t kHourMs = 60 * kMinuteMs;
constexpr std::int64_t kNowMs = 1'795'237'200'000; // 2026-11-21 12:00 in Jakarta.
const CivilDate kToday{2026, 11, 21};

Uuid idOf(std::uint8_t number)
{
    Uuid id;
    id.bytes[15] = number;
    return id;
}

TicketView ticket(std::int64_t amount, int code, std::int64_t agent = 1)
{
    TicketView view;
    view.id = idOf(static_cast<std::uint8_t>(agent));
    view.agent = AgentId{agent};
    view.agentName = "BUDI SANTOSO";
    view.amount = Money::rupiah(amount);
    view.transferAmount = Money::rupiah(amount + code);
    view.openedAtMs = kNowMs - kHourMs;
    view.expiresAtMs = kNowMs + kHourMs;
    return view;
}

BankLine credit(std::int64_t amount)
{
    BankLine line;
    line.date = kToday;
    line.amount = {Money::rupiah(amount), 0};
    line.nameHint = "RINA WERDISURA";
    return line;
}

BankLine reversal(std::int64_t amount)
{
    auto line = credit(amount);
    line.direction = BankDirection::Debit;
    line.description = "KOREKSI DB";
    return line;
}

DepositTerms terms()
{
    DepositTerms terms;
    terms.autoLimit = Money::rupiah(5'000'000);
    return terms;
}

MatchFacts facts(LineSource source = LineSource::Import)
{
    MatchFacts facts;
    facts.nowMs = kNowMs;
    facts.source = source;
    return facts;
}

/// One word for a decision, so that a failing test shows both.
std::string told(const LineDecision& decision)
{
    if (std::holds_alternative<Credit>(decision))
        return "credit";
    if (const auto* hold = std::get_if<Hold>(&decision))
        return "hold " + std::string(toString(hold->reason));
    if (const auto* suspense = std::get_if<Suspense>(&decision))
        return "suspense " + std::string(toString(suspense->reason));
    if (const auto* back = std::get_if<TakeBack>(&decision))
        return "takeback " + std::to_string(back->line);
    if (const auto* out = std::get_if<Out>(&decision))
        return "out " + std::string(toString(out->reason));
    return "duplicate";
}

std::string decide(const BankLine& line,
                   const std::vector<TicketView>& tickets,
                   const MatchFacts& known = facts(),
                   const DepositTerms& account = terms(),
                   const std::vector<EarlierLine>& earlier = {})
{
    return told(matchLine(line, tickets, earlier, known, account, {}));
}

EarlierLine earlier(std::uint8_t number, std::int64_t amount, CivilDate day, const char* sender = "RINA WERDISURA")
{
    return {idOf(number), Money::rupiah(amount), day, sender};
}

} // namespace

class TestMatchLines final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anExactAmountIsCredited() { QCOMPARE(decide(credit(250'405), {ticket(250'000, 405)}), "credit"); }

    void nothingButAnExactAmountIsEverCredited()
    {
        QVERIFY(rc::check([] {
            const auto asked = *rc::gen::inRange<std::int64_t>(10'000, 5'000'000);
            const auto code = *rc::gen::inRange(1, 1000);
            const auto paid = *rc::gen::oneOf(rc::gen::just(asked + code),
                                              rc::gen::inRange<std::int64_t>(asked - 1500, asked + 1500),
                                              rc::gen::inRange<std::int64_t>(1, 6'000'000));
            auto line = credit(paid);
            line.amount.cents = *rc::gen::element(0, 0, 0, 1, 99);
            const auto said = decide(line, {ticket(asked, code)});
            RC_ASSERT((said == "credit") == (paid == asked + code && line.amount.cents == 0));
            RC_ASSERT((said == "credit" || said.starts_with("suspense ")));
        }));
    }

    void aTicketThatHasEndedGetsNothing_data()
    {
        QTest::addColumn<int>("state");
        QTest::addColumn<QString>("said");
        const auto row = [](const char* name, TicketState state, const char* said) {
            QTest::newRow(name) << static_cast<int>(state) << QString::fromLatin1(said);
        };
        row("matched", TicketState::Matched, "suspense ticket_used");
        row("approved", TicketState::Approved, "suspense ticket_used");
        row("expired", TicketState::Expired, "suspense ticket_expired");
        row("cancelled", TicketState::Cancelled, "suspense ticket_cancelled");
        row("rejected", TicketState::Rejected, "suspense ticket_used");
        row("reversed", TicketState::Reversed, "suspense ticket_used");
    }
    void aTicketThatHasEndedGetsNothing()
    {
        QFETCH(int, state);
        QFETCH(QString, said);
        auto ended = ticket(250'000, 405);
        ended.state = static_cast<TicketState>(state);
        QCOMPARE(decide(credit(250'405), {ended}), said.toStdString());
    }

    /// The sweep comes by every few seconds; the line may be faster.
    void aTicketIsOverTheMomentItsTimeIs()
    {
        auto late = ticket(250'000, 405);
        late.expiresAtMs = kNowMs;
        QCOMPARE(decide(credit(250'405), {late}), "suspense ticket_expired");
        late.expiresAtMs = kNowMs + 1;
        QCOMPARE(decide(credit(250'405), {late}), "credit");
    }

    void theAccountsSwitchesHoldALine()
    {
        auto account = terms();
        account.autoCredit = false;
        QCOMPARE(decide(credit(250'405), {ticket(250'000, 405)}, facts(), account), "hold auto_credit_off");
        account = terms();
        account.autoCreditStopped = "no line leads to the balance";
        QCOMPARE(decide(credit(250'405), {ticket(250'000, 405)}, facts(), account), "hold auto_credit_stopped");
    }

    void theLimitIsOfWhatWasAskedFor()
    {
        QCOMPARE(decide(credit(5'000'518), {ticket(5'000'000, 518)}), "credit");
        QCOMPARE(decide(credit(5'000'002), {ticket(5'000'001, 1)}), "hold over_auto_limit");
    }

    void aLineOlderThanItsTicketWaits()
    {
        auto line = credit(250'405);
        line.date = CivilDate::fromDays(kToday.toDays() - 1);
        QCOMPARE(decide(line, {ticket(250'000, 405)}), "hold line_older_than_ticket");
        line.date = kToday;
        line.time = CivilTime{10, 40, 0}; // The ticket was opened at 11:00.
        QCOMPARE(decide(line, {ticket(250'000, 405)}), "hold line_older_than_ticket");
        line.time = CivilTime{10, 57, 0}; // The bank's clock may be a little behind.
        QCOMPARE(decide(line, {ticket(250'000, 405)}), "credit");
    }

    /// Aggregators give midnight, or the time they looked.
    void anAggregatorsClockIsNotBelieved()
    {
        auto line = credit(250'405);
        line.time = CivilTime{0, 5, 0};
        QCOMPARE(decide(line, {ticket(250'000, 405)}, facts(LineSource::Moota)), "credit");
        line.date = CivilDate::fromDays(kToday.toDays() - 1);
        QCOMPARE(decide(line, {ticket(250'000, 405)}, facts(LineSource::Moota)), "hold line_older_than_ticket");
    }

    /// The day changes at midnight in Jakarta, which is 17:00 UTC.
    void theDayIsJakartas()
    {
        auto young = ticket(250'000, 405);
        young.openedAtMs = 1'795'193'999'000; // 2026-11-20 23:59:59 in Jakarta.
        auto line = credit(250'405);
        line.date = CivilDate{2026, 11, 20};
        QCOMPARE(decide(line, {young}, facts(LineSource::Moota)), "credit");
        young.openedAtMs += 1000;
        QCOMPARE(decide(line, {young}, facts(LineSource::Moota)), "hold line_older_than_ticket");
    }

    void aLineThatTheBankHasNotPostedIsNew()
    {
        auto line = credit(250'405);
        line.date.reset();
        line.isPending = true;
        QCOMPARE(decide(line, {ticket(250'000, 405)}), "credit");
    }

    void aSenderOfManyAgentsWaits()
    {
        auto known = facts();
        known.agentsOfSender = {AgentId{2}, AgentId{3}};
        QCOMPARE(decide(credit(250'405), {ticket(250'000, 405)}, known), "credit");
        known.agentsOfSender.insert(AgentId{4});
        QCOMPARE(decide(credit(250'405), {ticket(250'000, 405)}, known), "hold sender_of_many_agents");
        known.agentsOfSender.insert(AgentId{1}); // Has paid for this agent before.
        QCOMPARE(decide(credit(250'405), {ticket(250'000, 405)}, known), "credit");
    }

    void moreDepositsThanAnHourAllowsWait()
    {
        auto known = facts();
        known.depositsInLastHour[AgentId{1}] = 9;
        QCOMPARE(decide(credit(250'405), {ticket(250'000, 405)}, known), "credit");
        known.depositsInLastHour[AgentId{1}] = 10;
        QCOMPARE(decide(credit(250'405), {ticket(250'000, 405)}, known), "hold too_many_deposits");
        const std::vector tickets{ticket(250'000, 405)};
        QCOMPARE(told(matchLine(credit(250'405), tickets, {}, known, terms(), {0, 0})), "credit"); // No limit.
    }

    void theSameLineOfAnotherDoorIsADuplicate()
    {
        auto known = facts();
        known.seenBefore = SeenBefore{idOf(9), true};
        QCOMPARE(decide(credit(250'405), {ticket(250'000, 405)}, known), "duplicate");
        known.seenBefore->isCertain = false;
        QCOMPARE(decide(credit(250'405), {ticket(250'000, 405)}, known), "suspense perhaps_seen_before");
    }

    void moneyThatLeavesIsFiledAsSuch()
    {
        auto line = reversal(250'405);
        line.description = "TRSF E-BANKING DB";
        QCOMPARE(decide(line, {}, facts(), terms(), {earlier(1, 250'405, kToday)}), "out ");
    }

    void theBankTakesBackWhatItGave()
    {
        const std::vector given{earlier(1, 99'000, kToday), earlier(2, 250'405, kToday)};
        QCOMPARE(decide(reversal(250'405), {}, facts(), terms(), given), "takeback 1");
        QCOMPARE(decide(reversal(250'406), {}, facts(), terms(), given), "out reversal_unmatched");
    }

    void nobodyTakesMoneyFromAWalletByAFile()
    {
        auto known = facts();
        known.isByPerson = true;
        QCOMPARE(decide(reversal(250'405), {}, known, terms(), {earlier(1, 250'405, kToday)}),
                 "out reversal_unmatched");
    }

    void onlyWithinThreeDays()
    {
        const auto ago = [](std::int64_t days) { return CivilDate::fromDays(kToday.toDays() - days); };
        QCOMPARE(decide(reversal(5'000), {}, facts(), terms(), {earlier(1, 5'000, ago(3))}), "takeback 0");
        QCOMPARE(decide(reversal(5'000), {}, facts(), terms(), {earlier(1, 5'000, ago(4))}), "out reversal_unmatched");
        QCOMPARE(decide(reversal(5'000), {}, facts(), terms(), {earlier(1, 5'000, ago(-1))}), "out reversal_unmatched");
    }

    void twoOfTheSameAmountAreToldApartByTheirSender()
    {
        const std::vector given{earlier(1, 5'000, kToday, "ANDI"), earlier(2, 5'000, kToday, "RINA  WERDISURA")};
        QCOMPARE(decide(reversal(5'000), {}, facts(), terms(), given), "takeback 1");
        const std::vector same{earlier(1, 5'000, kToday), earlier(2, 5'000, kToday)};
        QCOMPARE(decide(reversal(5'000), {}, facts(), terms(), same), "out reversal_unmatched");
    }

    void nearAmountsAreCandidatesInOrder()
    {
        auto ended = ticket(1'000'000, 710, 2);
        ended.state = TicketState::Expired;
        auto used = ticket(1'000'710, 0, 3);
        used.state = TicketState::Approved;
        const std::vector tickets{
            ticket(1'000'000, 500, 1), ticket(1'000'710, 123, 4), ended, ticket(1'000'000, 701, 5)};
        const auto ranked = rankCandidates(credit(1'000'710), tickets);
        std::vector<std::string> reasons;
        for (const auto& one : ranked)
            reasons.push_back(std::to_string(tickets[one.ticket].agent.value) + " " +
                              std::string(toString(one.reason)));
        const std::vector<std::string> wanted{
            "2 same_amount_ended", "5 swapped_digits", "4 code_missing", "1 near_amount"};
        QCOMPARE(reasons, wanted);
    }

    void aNameTellsWhoButNeverDecides()
    {
        auto line = credit(750'000);
        line.nameHint = "BUDI SANTO"; // Cut off by the bank.
        const std::vector tickets{ticket(250'000, 405)};
        const auto ranked = rankCandidates(line, tickets);
        QCOMPARE(ranked.size(), std::size_t{1});
        QVERIFY(ranked.front().reason == CandidateReason::SimilarName);
        QVERIFY(rankCandidates(credit(750'000), tickets).empty());
    }

    void filesComeEitherWay()
    {
        std::vector<BankLine> lines;
        std::int64_t balance = 1'000'000;
        for (const std::int64_t amount : {10, 20, 30, 40}) {
            balance += amount;
            lines.push_back(credit(amount));
            lines.back().balance = BankAmount{Money::rupiah(balance), 0};
        }
        QCOMPARE(oldestFirst(lines), (std::vector<std::size_t>{0, 1, 2, 3}));
        std::reverse(lines.begin(), lines.end());
        QCOMPARE(oldestFirst(lines), (std::vector<std::size_t>{3, 2, 1, 0}));
        for (auto& line : lines)
            line.balance.reset();
        lines.back().date = CivilDate{2026, 11, 20};
        QCOMPARE(oldestFirst(lines), (std::vector<std::size_t>{3, 2, 1, 0}));
        QVERIFY(oldestFirst({}).empty());
    }
};

QTEST_GUILESS_MAIN(TestMatchLines)
#include "tst_match_lines.moc"
