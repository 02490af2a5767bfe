// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/case_words.h"

#include "core/rows/packed_row.h"
#include "kernel/case_sentence.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <array>

namespace eraflazz::console {

namespace {

struct State final {
    std::string_view name;
    const char* words;
};

constexpr std::array kStates{
    State{"QUEUED", QT_TRANSLATE_NOOP("CaseWords", "queued")},
    State{"SENDING", QT_TRANSLATE_NOOP("CaseWords", "being sent")},
    State{"ACCEPTED", QT_TRANSLATE_NOOP("CaseWords", "accepted")},
    State{"UNKNOWN", QT_TRANSLATE_NOOP("CaseWords", "unknown")},
    State{"DELIVERED", QT_TRANSLATE_NOOP("CaseWords", "delivered")},
    State{"REJECTED", QT_TRANSLATE_NOOP("CaseWords", "refused")},
    State{"NOT_SENT", QT_TRANSLATE_NOOP("CaseWords", "not sent")},
    State{"delivered", QT_TRANSLATE_NOOP("CaseWords", "delivered")},
    State{"failed", QT_TRANSLATE_NOOP("CaseWords", "failed")},
    State{"pending", QT_TRANSLATE_NOOP("CaseWords", "under way")},
};

struct Said final {
    CaseSentence sentence;
    std::string_view values; ///< One letter each: t is a text, s a state, n a sentence of its own.
    const char* words;
};

constexpr std::array kSaid{
    Said{CaseSentence::PriceAboveCap,
         "tt",
         QT_TRANSLATE_NOOP("CaseWords", "The supplier charges Rp %1; at most Rp %2 had been agreed.")},
    Said{CaseSentence::FailureAfterSuccess,
         "tt",
         QT_TRANSLATE_NOOP("CaseWords", "After a success the supplier now reports a failure: %1 %2")},
    Said{CaseSentence::AnotherSn,
         "tt",
         QT_TRANSLATE_NOOP("CaseWords", "The serial number was %1; later the supplier said %2.")},
    Said{CaseSentence::LateSuccess,
         "tst",
         QT_TRANSLATE_NOOP("CaseWords", "Attempt %1 was %2 and is now reported as a success, SN %3.")},
    Said{CaseSentence::EvidenceUnfit,
         "t",
         QT_TRANSLATE_NOOP("CaseWords", "An answer does not fit what is known of the sale (evidence %1).")},
    Said{CaseSentence::PastAsking,
         "",
         QT_TRANSLATE_NOOP("CaseWords", "The supplier can no longer be asked safely; a person must decide.")},
    Said{CaseSentence::DepositTakenBack,
         "tttt",
         QT_TRANSLATE_NOOP(
             "CaseWords",
             "The bank took back Rp %2 of a deposit of %1. Rp %3 came out of the wallet, the agent owes Rp %4.")},
    Said{CaseSentence::UnknownTakenBack,
         "tt",
         QT_TRANSLATE_NOOP("CaseWords", "The bank took back Rp %1, but no single line of this amount is known: %2")},
    Said{CaseSentence::LinesUnreadable,
         "tt",
         QT_TRANSLATE_NOOP("CaseWords",
                           "Some lines of a message of %1 could not be read: %2. Compare with the bank's own list and "
                           "import it.")},
    Said{
        CaseSentence::BalanceGap,
        "tttt",
        QT_TRANSLATE_NOOP("CaseWords", "A line is missing: none leads to the balance of Rp %1 before %2 Rp %3 of %4.")},
    Said{CaseSentence::DiffersBoth,
         "ttntttt",
         QT_TRANSLATE_NOOP("CaseWords", "%1 %2: %3; ours Rp %4, theirs Rp %5 (%6, line %7)")},
    Said{CaseSentence::DiffersOursInFile,
         "ttnttt",
         QT_TRANSLATE_NOOP("CaseWords", "%1 %2: %3; ours Rp %4 (%5, line %6)")},
    Said{CaseSentence::DiffersOurs, "ttntt", QT_TRANSLATE_NOOP("CaseWords", "%1 %2: %3; ours Rp %4 (%5)")},
    Said{
        CaseSentence::DiffersTheirs, "ttnttt", QT_TRANSLATE_NOOP("CaseWords", "%1 %2: %3; theirs Rp %4 (%5, line %6)")},
    Said{CaseSentence::DiffersInFile, "ttntt", QT_TRANSLATE_NOOP("CaseWords", "%1 %2: %3 (%4, line %5)")},
    Said{CaseSentence::BalanceDrift,
         "tttt",
         QT_TRANSLATE_NOOP("CaseWords",
                           "The supplier says Rp %1, our books say Rp %2, Rp %3 is under way: Rp %4 apart.")},
    Said{CaseSentence::NeverSent, "", QT_TRANSLATE_NOOP("CaseWords", "we never sent it, yet the statement has it")},
    Said{CaseSentence::AnotherNumber, "t", QT_TRANSLATE_NOOP("CaseWords", "the statement names another number, %1")},
    Said{CaseSentence::AnotherProduct, "t", QT_TRANSLATE_NOOP("CaseWords", "the statement names another product, %1")},
    Said{CaseSentence::NotInStatement,
         "s",
         QT_TRANSLATE_NOOP("CaseWords", "%1 with us, the statement does not have it")},
    Said{
        CaseSentence::NotOurs, "s", QT_TRANSLATE_NOOP("CaseWords", "%1 by the statement, but not a reference of ours")},
    Said{CaseSentence::NotFinal,
         "",
         QT_TRANSLATE_NOOP("CaseWords", "undecided; failed by the statement, which is not this supplier's last word")},
    Said{CaseSentence::AnotherPrice, "", QT_TRANSLATE_NOOP("CaseWords", "the price differs")},
    Said{CaseSentence::AnotherEnd, "ss", QT_TRANSLATE_NOOP("CaseWords", "%1 with us, %2 by the statement")},
    Said{CaseSentence::DearerThanAgreed,
         "t",
         QT_TRANSLATE_NOOP("CaseWords", "dearer than the Rp %1 that had been agreed at most")},
    Said{CaseSentence::TwiceOtherOrders,
         "",
         QT_TRANSLATE_NOOP("CaseWords", "the statement has it twice, for different orders")},
    Said{CaseSentence::TwiceOtherEnds,
         "",
         QT_TRANSLATE_NOOP("CaseWords", "the statement has it both delivered and failed")},
    Said{CaseSentence::TwiceOtherPrices,
         "",
         QT_TRANSLATE_NOOP("CaseWords", "the statement has it twice, at different prices")},
};

QString wordsOf(const char* source)
{
    return QCoreApplication::translate("CaseWords", source);
}

QString valueWords(char kind, const std::string& value)
{
    if (kind == 'n')
        return caseDetailWords(value);
    const auto* state =
        std::find_if(kStates.begin(), kStates.end(), [&value](const State& one) { return one.name == value; });
    return kind == 's' && state != kStates.end() ? wordsOf(state->words) : plainLine(value);
}

/// A value may hold "%1" itself, so each place is filled once.
QString filled(const QString& frame, const QStringList& values)
{
    QString words;
    for (qsizetype i = 0; i < frame.size(); ++i) {
        const int place = frame[i] == u'%' && i + 1 < frame.size() ? frame[i + 1].digitValue() : -1;
        if (place >= 1 && place <= values.size()) {
            words += values[place - 1];
            ++i;
        } else {
            words += frame[i];
        }
    }
    return words;
}

} // namespace

QString caseDetailWords(std::string_view detail)
{
    const auto read = readCaseText(detail);
    const auto* known = !read ? kSaid.end() : std::find_if(kSaid.begin(), kSaid.end(), [&read](const Said& one) {
        return one.sentence == read->sentence && one.values.size() == read->values.size();
    });
    if (known == kSaid.end())
        return plainLine(detail);
    QStringList values;
    for (std::size_t i = 0; i < read->values.size(); ++i)
        values << valueWords(known->values[i], read->values[i]);
    return filled(wordsOf(known->words), values);
}

std::string_view complaintWords(std::string_view kind, std::string_view detail, std::string_view takenBy)
{
    const std::size_t said = takenBy.size() + 2;
    const bool isNamed = kind == "complaint" && !takenBy.empty() && detail.size() > said &&
                         detail.substr(0, takenBy.size()) == takenBy && detail.substr(takenBy.size(), 2) == ": ";
    return isNamed ? detail.substr(said) : detail;
}

} // namespace eraflazz::console
