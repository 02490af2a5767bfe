// SPDX-License-Identifier: GPL-3.0-or-later
#include "kernel/case_sentence.h"

#include <QtTest>

#include <rapidcheck.h>
#include <set>

using namespace eraflazz;

namespace {

/// Every sentence with values of the kind it gets.
std::vector<std::pair<CaseSentence, std::vector<std::string>>> samples()
{
    return {{CaseSentence::PriceAboveCap, {"10500", "10400"}},
            {CaseSentence::FailureAfterSuccess, {"02", "Nomor tujuan salah (batal)"}},
            {CaseSentence::AnotherSn, {"041001", "992/PT, X"}},
            {CaseSentence::LateSuccess, {"2", "REJECTED", "0410011122"}},
            {CaseSentence::EvidenceUnfit, {"0192f0c1-7a40-7cde-8f01-23456789abcd"}},
            {CaseSentence::PastAsking, {}},
            {CaseSentence::DepositTakenBack, {"AG001", "500.000", "120.000", "380.000"}},
            {CaseSentence::UnknownTakenBack, {"250.000", "KOREKSI: SALAH TRANSFER"}},
            {CaseSentence::LinesUnreadable, {"moota", "no. 3, no. 7 and 2 more"}},
            {CaseSentence::BalanceGap, {"1.250.000", "CR", "50.000", "2026-11-22"}},
            {CaseSentence::DiffersBoth, {"DIGI", "88120447", "the price differs", "5.150", "5.200", "nov.csv", "17"}},
            {CaseSentence::DiffersOursInFile,
             {"DIGI", "88120447", "ours is DELIVERED, failed by the statement", "5.150", "nov.csv", "17"}},
            {CaseSentence::DiffersOurs,
             {"DIGI", "88120447", "ours is UNKNOWN, the statement does not have it", "5.150", "nov.csv"}},
            {CaseSentence::DiffersTheirs,
             {"DIGI", "X-1", "delivered by the statement, not a reference of ours", "5.200", "nov.csv", "9"}},
            {CaseSentence::DiffersInFile, {"DIGI", "X-1", "the statement names another number: 0812", "nov.csv", "9"}},
            {CaseSentence::BalanceDrift, {"1.000.000", "1.500.000", "20.000", "-480.000"}},
            {CaseSentence::NeverSent, {}},
            {CaseSentence::AnotherNumber, {"081234567890"}},
            {CaseSentence::AnotherProduct, {"xld10"}},
            {CaseSentence::NotInStatement, {"DELIVERED"}},
            {CaseSentence::NotOurs, {"delivered"}},
            {CaseSentence::NotFinal, {}},
            {CaseSentence::AnotherPrice, {}},
            {CaseSentence::AnotherEnd, {"DELIVERED", "failed"}},
            {CaseSentence::DearerThanAgreed, {"10500"}},
            {CaseSentence::TwiceOtherOrders, {}},
            {CaseSentence::TwiceOtherEnds, {}},
            {CaseSentence::TwiceOtherPrices, {}}};
}

std::string textOf(CaseSentence sentence, const std::vector<std::string>& values)
{
    switch (values.size()) {
    case 0:
        return caseText(sentence);
    case 1:
        return caseText(sentence, {values[0]});
    case 2:
        return caseText(sentence, {values[0], values[1]});
    case 3:
        return caseText(sentence, {values[0], values[1], values[2]});
    case 4:
        return caseText(sentence, {values[0], values[1], values[2], values[3]});
    case 5:
        return caseText(sentence, {values[0], values[1], values[2], values[3], values[4]});
    case 6:
        return caseText(sentence, {values[0], values[1], values[2], values[3], values[4], values[5]});
    default:
        return caseText(sentence, {values[0], values[1], values[2], values[3], values[4], values[5], values[6]});
    }
}

} // namespace

class TestCaseSentence final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everySentenceIsReadBackAsItWasWritten()
    {
        std::set<std::string> texts;
        for (const auto& [sentence, values] : samples()) {
            const auto text = textOf(sentence, values);
            QVERIFY2(texts.insert(text).second, text.c_str());
            const auto read = readCaseText(text);
            QVERIFY2(read && read->sentence == sentence && read->values == values, text.c_str());
        }
        QCOMPARE(texts.size(), static_cast<std::size_t>(CaseSentence::TwiceOtherPrices) + 1);
    }

    void wordsOfPeopleAreNoSentence()
    {
        for (const char* words :
             {"", "rina: pulsa belum masuk", "no answer for 3 hours", "stored away", "attempt 1 was x"})
            QVERIFY2(!readCaseText(words), words);
    }

    void anyBytesAreReadWithoutHarm()
    {
        QVERIFY(rc::check("a value comes back", [](const std::string& value) {
            RC_PRE(value.find(", later ") == std::string::npos);
            const auto read = readCaseText(caseText(CaseSentence::AnotherSn, {value, value}));
            RC_ASSERT(read && read->sentence == CaseSentence::AnotherSn && read->values.back() == value);
        }));
        QVERIFY(rc::check("anything is read", [](const std::string& text) { (void)readCaseText(text); }));
    }
};

QTEST_GUILESS_MAIN(TestCaseSentence)
#include "tst_case_sentence.moc"
