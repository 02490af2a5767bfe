// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/core/states.h"

#include <QtTest>

#include <utility>

#include <array>
#include <set>
#include <string>

using namespace eraflazz::engine;

namespace {

constexpr std::array kSales{
    SaleStatus::Pending, SaleStatus::Processing, SaleStatus::Success, SaleStatus::Failed, SaleStatus::Refund};
constexpr std::array kAttempts{AttemptState::Queued,
                               AttemptState::Sending,
                               AttemptState::Accepted,
                               AttemptState::Unknown,
                               AttemptState::Delivered,
                               AttemptState::Rejected,
                               AttemptState::NotSent};
using Words = std::pair<std::string, std::string>;

/// Written down a second time, by hand: the table in the code must not change unnoticed.
const std::set<Words> kSaleMoves{{"PENDING", "PROCESSING"},
                                 {"PROCESSING", "PENDING"},
                                 {"PENDING", "FAILED"},
                                 {"PROCESSING", "SUCCESS"},
                                 {"PROCESSING", "FAILED"},
                                 {"SUCCESS", "REFUND"}};
const std::set<Words> kAttemptMoves{{"QUEUED", "SENDING"},
                                    {"QUEUED", "NOT_SENT"},
                                    {"SENDING", "ACCEPTED"},
                                    {"SENDING", "UNKNOWN"},
                                    {"SENDING", "DELIVERED"},
                                    {"SENDING", "REJECTED"},
                                    {"SENDING", "NOT_SENT"},
                                    {"ACCEPTED", "DELIVERED"},
                                    {"ACCEPTED", "REJECTED"},
                                    {"ACCEPTED", "UNKNOWN"},
                                    {"UNKNOWN", "ACCEPTED"},
                                    {"UNKNOWN", "DELIVERED"},
                                    {"UNKNOWN", "REJECTED"},
                                    {"UNKNOWN", "NOT_SENT"}};

template <typename State> Words wordsOf(State from, State to)
{
    return {std::string(toString(from)), std::string(toString(to))};
}

} // namespace

class TestStates final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyPairOfSaleStatesIsAllowedOrNot()
    {
        for (const auto from : kSales) {
            for (const auto to : kSales)
                QCOMPARE(mayMove(from, to), kSaleMoves.contains(wordsOf(from, to)));
        }
        QCOMPARE(saleMoves().size(), kSaleMoves.size());
    }

    void everyPairOfAttemptStatesIsAllowedOrNot()
    {
        for (const auto from : kAttempts) {
            for (const auto to : kAttempts)
                QCOMPARE(mayMove(from, to), kAttemptMoves.contains(wordsOf(from, to)));
        }
        QCOMPARE(attemptMoves().size(), kAttemptMoves.size());
    }

    void finalStatesAbsorb()
    {
        for (const auto from : kSales) {
            for (const auto to : kSales) {
                const bool reversal = from == SaleStatus::Success && to == SaleStatus::Refund;
                QVERIFY(!isFinal(from) || reversal || !mayMove(from, to));
            }
        }
        for (const auto from : kAttempts) {
            for (const auto to : kAttempts)
                QVERIFY(isLive(from) || !mayMove(from, to));
        }
    }

    void everyMoveSaysWhy()
    {
        for (const auto& move : saleMoves())
            QVERIFY(!move.because.empty());
        for (const auto& move : attemptMoves())
            QVERIFY(!move.because.empty());
    }

    void namesAreReadBack()
    {
        for (const auto status : kSales)
            QVERIFY(saleStatusFrom(toString(status)) == status);
        for (const auto state : kAttempts)
            QVERIFY(attemptStateFrom(toString(state)) == state);
        QVERIFY(!saleStatusFrom("pending"));
        QVERIFY(!saleStatusFrom(""));
        QVERIFY(!attemptStateFrom("PENDING"));
    }
};

QTEST_GUILESS_MAIN(TestStates)
#include "tst_states.moc"
