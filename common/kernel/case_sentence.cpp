// SPDX-License-Identifier: GPL-3.0-or-later
#include "kernel/case_sentence.h"

#include "kernel/assert.h"

#include <array>

namespace eraflazz {

namespace {

constexpr std::string_view kPlace = "{}";

struct Form final {
    CaseSentence sentence;
    std::string_view words;
};

/// Where one form is the beginning of another in other words, the longer one comes first.
constexpr std::array kForms{
    Form{CaseSentence::PriceAboveCap, "supplier says {} although the cap sent was {}"},
    Form{CaseSentence::FailureAfterSuccess, "supplier reports a failure after its success: {} {}"},
    Form{CaseSentence::AnotherSn, "stored {}, later {}"},
    Form{CaseSentence::LateSuccess, "attempt {} was {}, now a success, SN {}"},
    Form{CaseSentence::EvidenceUnfit, "evidence {} could not be applied"},
    Form{CaseSentence::PastAsking, "the supplier can no longer be asked safely; a person must decide"},
    Form{CaseSentence::DepositTakenBack,
         "the bank took back a deposit of {} of Rp {}; the wallet gave Rp {}, the agent owes Rp {}"},
    Form{CaseSentence::UnknownTakenBack, "the bank took back Rp {}, but no single line of that amount is known: {}"},
    Form{CaseSentence::LinesUnreadable,
         "a message of {}, whose other lines were taken: {}; look at the bank's own list and import it"},
    Form{CaseSentence::BalanceGap, "no line leads to the balance Rp {} before {} Rp {} of {}"},
    Form{CaseSentence::DiffersBoth, "{} {}: {}; ours {}; theirs {} ({}, line {})"},
    Form{CaseSentence::DiffersOursInFile, "{} {}: {}; ours {} ({}, line {})"},
    Form{CaseSentence::DiffersOurs, "{} {}: {}; ours {} ({})"},
    Form{CaseSentence::DiffersTheirs, "{} {}: {}; theirs {} ({}, line {})"},
    Form{CaseSentence::BalanceDrift, "reported {}, our books {}, under way {}: drift {}"},
    Form{CaseSentence::NeverSent, "ours was never sent, the statement has it"},
    Form{CaseSentence::AnotherNumber, "the statement names another number: {}"},
    Form{CaseSentence::AnotherProduct, "the statement names another product: {}"},
    Form{CaseSentence::NotInStatement, "ours is {}, the statement does not have it"},
    Form{CaseSentence::NotOurs, "{} by the statement, not a reference of ours"},
    Form{CaseSentence::NotFinal, "undecided; failed by the statement, which is not this supplier's last word"},
    Form{CaseSentence::AnotherPrice, "the price differs"},
    Form{CaseSentence::AnotherEnd, "ours is {}, {} by the statement"},
    Form{CaseSentence::DearerThanAgreed, "dearer than the most we agreed to pay, {}"},
    Form{CaseSentence::TwiceOtherOrders, "the statement has it twice, for different orders"},
    Form{CaseSentence::TwiceOtherEnds, "the statement calls it both delivered and failed"},
    Form{CaseSentence::TwiceOtherPrices, "the statement has it twice, at different prices"},
    Form{CaseSentence::DiffersInFile, "{} {}: {} ({}, line {})"},
};

std::optional<std::vector<std::string>> valuesIn(std::string_view words, std::string_view text)
{
    auto place = words.find(kPlace);
    if (!text.starts_with(words.substr(0, place)))
        return std::nullopt;
    if (place == std::string_view::npos)
        return text == words ? std::optional<std::vector<std::string>>(std::in_place) : std::nullopt;
    text.remove_prefix(place);
    std::vector<std::string> values;
    while (place != std::string_view::npos) {
        words.remove_prefix(place + kPlace.size());
        place = words.find(kPlace);
        const auto between = words.substr(0, place);
        // What ends the sentence is looked for at its end.
        const bool isLast = place == std::string_view::npos;
        if (isLast && !text.ends_with(between))
            return std::nullopt;
        const auto end = isLast ? text.size() - between.size() : text.find(between);
        if (end == std::string_view::npos)
            return std::nullopt;
        values.emplace_back(text.substr(0, end));
        text.remove_prefix(end + between.size());
    }
    return values;
}

} // namespace

std::string caseText(CaseSentence sentence, std::initializer_list<std::string_view> values)
{
    std::string_view words;
    for (const Form& form : kForms) {
        if (form.sentence == sentence)
            words = form.words;
    }
    std::string text;
    for (const auto value : values) {
        const auto place = words.find(kPlace);
        ERA_ASSERT(place != std::string_view::npos, "more values than the sentence has places");
        text.append(words.substr(0, place)).append(value);
        words.remove_prefix(place + kPlace.size());
    }
    ERA_ASSERT(words.find(kPlace) == std::string_view::npos, "fewer values than the sentence has places");
    return text.append(words);
}

std::optional<CaseReading> readCaseText(std::string_view text)
{
    for (const Form& form : kForms) {
        if (auto values = valuesIn(form.words, text))
            return CaseReading{form.sentence, std::move(*values)};
    }
    return std::nullopt;
}

} // namespace eraflazz
