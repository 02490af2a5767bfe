// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace eraflazz {

/// What the daemon says about a case when it opens one: a fixed sentence with values in it. The sentence is stored as
/// English text, readable in logs and in the database; whoever shows it in another language reads it back.
enum class CaseSentence {
    PriceAboveCap,       ///< what the supplier says, the cap
    FailureAfterSuccess, ///< code, message
    AnotherSn,           ///< stored, later
    LateSuccess,         ///< number of the attempt, its state, SN
    EvidenceUnfit,       ///< id of the evidence
    PastAsking,
    DepositTakenBack,  ///< agent, amount, what the wallet gave, what the agent owes
    UnknownTakenBack,  ///< amount, the bank's words
    LinesUnreadable,   ///< where they came from, which
    BalanceGap,        ///< balance, direction, amount, day
    DiffersBoth,       ///< supplier, reference, note, ours, theirs, file, line
    DiffersOursInFile, ///< supplier, reference, note, ours, file, line
    DiffersOurs,       ///< supplier, reference, note, ours, file
    DiffersTheirs,     ///< supplier, reference, note, theirs, file, line
    DiffersInFile,     ///< supplier, reference, note, file, line
    BalanceDrift,      ///< reported, our books, under way, drift
    NeverSent,         // From here on: the notes of differences.
    AnotherNumber,     ///< the statement's
    AnotherProduct,    ///< the statement's
    NotInStatement,    ///< our state
    NotOurs,           ///< the statement's state
    NotFinal,
    AnotherPrice,
    AnotherEnd,       ///< our state, the statement's
    DearerThanAgreed, ///< the cap
    TwiceOtherOrders,
    TwiceOtherEnds,
    TwiceOtherPrices,
};

/// The sentence with its values; as many as it has places.
[[nodiscard]] std::string caseText(CaseSentence sentence, std::initializer_list<std::string_view> values = {});

struct CaseReading final {
    CaseSentence sentence = CaseSentence::PastAsking;
    std::vector<std::string> values;
    bool operator==(const CaseReading&) const = default;
};
/// Which sentence a text is, and its values; nothing for words of people and of older daemons. A value that contains
/// the words that follow it is read up to their first occurrence.
[[nodiscard]] std::optional<CaseReading> readCaseText(std::string_view text);

} // namespace eraflazz
