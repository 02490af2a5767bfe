// SPDX-License-Identifier: GPL-3.0-or-later
#include "control/core/filter.h"

#include "kernel/text.h"

#include <algorithm>
#include <array>
#include <span>

namespace eraflazz::control {

namespace {

constexpr std::size_t kTermsMax = 16;
constexpr std::size_t kValuesMax = 50;
constexpr std::int64_t kNumberMax = 1'000'000'000'000'000;

using Why = FilterError::Why;
using Pattern = FilterTerm::Pattern;

/// One blank-separated word of the text; quotes are taken off, what was inside them is marked as literal.
struct Word final {
    std::string text;
    std::size_t position = 0;
    std::size_t length = 0;
    std::size_t literalFrom = std::string::npos; ///< From here on no character means anything.
    bool isClosed = true;
};

std::vector<Word> wordsOf(std::string_view text)
{
    std::vector<Word> words;
    std::size_t at = 0;
    while (at < text.size()) {
        if (text[at] == ' ' || text[at] == '\t') {
            ++at;
            continue;
        }
        Word word;
        word.position = at;
        bool isQuoted = false;
        for (; at < text.size() && (isQuoted || (text[at] != ' ' && text[at] != '\t')); ++at) {
            if (text[at] == '"') {
                isQuoted = !isQuoted;
                word.literalFrom = std::min(word.literalFrom, word.text.size());
                continue;
            }
            word.text += text[at];
        }
        word.isClosed = !isQuoted;
        word.length = at - word.position;
        words.push_back(std::move(word));
    }
    return words;
}

int fieldNamed(std::string_view name, const std::vector<FilterField>& fields)
{
    for (std::size_t i = 0; i < fields.size(); ++i) {
        const auto& aliases = fields[i].aliases;
        const bool isAlias = std::any_of(
            aliases.begin(), aliases.end(), [&](std::string_view alias) { return equalsIgnoreCase(alias, name); });
        if (equalsIgnoreCase(fields[i].name, name) || isAlias)
            return static_cast<int>(i);
    }
    return -1;
}

/// "*55" ends with, "08*" begins with, "*5*" contains.
Pattern patternOf(std::string_view text, bool isLiteral)
{
    Pattern pattern;
    const bool opens = !isLiteral && !text.empty() && text.front() == '*';
    const bool closes = !isLiteral && text.size() > 1 && text.back() == '*';
    if (opens)
        text.remove_prefix(1);
    if (closes)
        text.remove_suffix(1);
    pattern.kind = opens && closes ? Pattern::Kind::Part
                   : opens         ? Pattern::Kind::Suffix
                   : closes        ? Pattern::Kind::Prefix
                                   : Pattern::Kind::Whole;
    pattern.text = text;
    return pattern;
}

std::optional<std::int64_t> numberOf(std::string_view text)
{
    std::string digits;
    for (const char c : text) {
        if (c != '.') // 1.000.000
            digits += c;
    }
    const auto number = parseInt(digits);
    return number && *number <= kNumberMax && *number >= -kNumberMax ? number : std::nullopt;
}

std::optional<bool> truthOf(std::string_view text)
{
    if (equalsIgnoreCase(text, "ya") || equalsIgnoreCase(text, "yes") || text == "1" || equalsIgnoreCase(text, "true"))
        return true;
    if (equalsIgnoreCase(text, "tidak") || equalsIgnoreCase(text, "no") || text == "0" ||
        equalsIgnoreCase(text, "false"))
        return false;
    return std::nullopt;
}

std::optional<std::int64_t> rankOf(std::string_view text, const std::vector<std::string_view>& ranks)
{
    const auto found = std::find_if(
        ranks.begin(), ranks.end(), [text](std::string_view rank) { return equalsIgnoreCase(rank, text); });
    return found == ranks.end() ? std::nullopt : std::optional<std::int64_t>(found - ranks.begin());
}

/// Fits the value to its field; the reason why not otherwise.
std::optional<Why> fit(Pattern& pattern, const FilterField& field)
{
    if (pattern.text.empty())
        return Why::NoValue;
    switch (field.kind) {
    case FilterField::Kind::Text:
    case FilterField::Kind::Code:
        break;
    case FilterField::Kind::Rank: {
        const auto rank = rankOf(pattern.text, field.ranks);
        if (!rank || pattern.kind != Pattern::Kind::Whole)
            return Why::UnknownStatus;
        pattern.number = *rank;
        break;
    }
    case FilterField::Kind::Phone:
        if (pattern.kind == Pattern::Kind::Whole || pattern.kind == Pattern::Kind::Prefix)
            pattern.text = phoneCore(pattern.text);
        if (pattern.text.empty())
            return Why::NoValue;
        break;
    case FilterField::Kind::Status: {
        const auto word = statusWord(pattern.text);
        if (!word || pattern.kind != Pattern::Kind::Whole)
            return Why::UnknownStatus;
        pattern.text = *word;
        break;
    }
    case FilterField::Kind::Report: {
        const auto word = reportWord(pattern.text);
        if (!word || pattern.kind != Pattern::Kind::Whole)
            return Why::UnknownStatus;
        pattern.text = *word;
        break;
    }
    case FilterField::Kind::Number: {
        const auto number = numberOf(pattern.text);
        if (!number || pattern.kind != Pattern::Kind::Whole)
            return Why::NotANumber;
        pattern.number = *number * field.factor;
        break;
    }
    case FilterField::Kind::Truth: {
        const auto truth = truthOf(pattern.text);
        if (!truth)
            return Why::NotANumber;
        pattern.number = *truth ? 1 : 0;
        break;
    }
    }
    if (field.isMasked && pattern.kind != Pattern::Kind::Whole)
        return Why::Masked;
    return std::nullopt;
}

/// What people write, and what it means.
using Meaning = std::pair<std::string_view, std::string_view>;

std::optional<std::string> meaningOf(std::string_view text, std::span<const Meaning> words)
{
    const auto found = std::find_if(
        words.begin(), words.end(), [text](const Meaning& one) { return equalsIgnoreCase(one.first, text); });
    return found == words.end() ? std::nullopt : std::optional(std::string(found->second));
}

FilterTerm::Op opAt(std::string_view text, std::size_t& at)
{
    const char sign = text[at++];
    const bool orEqual = at < text.size() && text[at] == '=' && sign != ':';
    at += orEqual ? 1 : 0;
    if (sign == '<')
        return orEqual ? FilterTerm::Op::LessEqual : FilterTerm::Op::Less;
    if (sign == '>')
        return orEqual ? FilterTerm::Op::GreaterEqual : FilterTerm::Op::Greater;
    return FilterTerm::Op::Equal;
}

class TermReader final {
public:
    TermReader(const Word& word, const std::vector<FilterField>& fields) : m_word(word), m_fields(fields) {}

    Result<FilterTerm, FilterError> read()
    {
        if (!m_word.isClosed)
            return fail(Why::OpenQuote);
        FilterTerm term;
        std::size_t at = 0;
        if (m_word.text.size() > 1 && m_word.text.front() == '-' && m_word.literalFrom > 0) {
            term.isNegated = true;
            at = 1;
        }
        std::size_t sign = m_word.text.find_first_of(":<>=", at);
        if (sign >= m_word.literalFrom)
            sign = std::string::npos;
        if (sign == std::string::npos)
            return anyWord(std::move(term), at);
        const std::string_view name = std::string_view(m_word.text).substr(at, sign - at);
        term.field = fieldNamed(name, m_fields);
        if (term.field < 0)
            return fail(Why::UnknownField, std::string(name));
        const auto& field = m_fields[static_cast<std::size_t>(term.field)];
        if (field.isPastOnly)
            return fail(Why::PastOnly, std::string(name));
        term.op = opAt(m_word.text, sign);
        const bool isOrdered = field.kind == FilterField::Kind::Number || field.kind == FilterField::Kind::Rank;
        if (term.op != FilterTerm::Op::Equal && !isOrdered)
            return fail(Why::NotComparable, std::string(name));
        return values(std::move(term), field, sign);
    }

private:
    Result<FilterTerm, FilterError> anyWord(FilterTerm term, std::size_t at)
    {
        Pattern pattern{Pattern::Kind::Part, m_word.text.substr(at), 0};
        if (pattern.text.empty())
            return fail(Why::NoValue);
        // Somebody who sees part of the columns masked must not find out by pieces what is in them.
        const bool hasMasked = std::any_of(m_fields.begin(), m_fields.end(), [](const FilterField& field) {
            return field.isForAnyWord && field.isMasked;
        });
        if (hasMasked)
            pattern.kind = Pattern::Kind::Whole;
        term.values.push_back(std::move(pattern));
        return term;
    }

    Result<FilterTerm, FilterError> values(FilterTerm term, const FilterField& field, std::size_t at)
    {
        const bool isLiteral = at >= m_word.literalFrom || m_word.literalFrom != std::string::npos;
        const std::string rest = m_word.text.substr(at);
        const auto parts = isLiteral ? std::vector<std::string_view>{rest} : split(rest, ',');
        if (parts.size() > kValuesMax)
            return fail(Why::TooManyTerms);
        for (const auto part : parts) {
            Pattern pattern = patternOf(part, isLiteral);
            if (const auto why = fit(pattern, field))
                return fail(*why, std::string(part));
            term.values.push_back(std::move(pattern));
        }
        return term;
    }

    Err<FilterError> fail(Why why, std::string word = {})
    {
        return Err(
            FilterError{why, static_cast<int>(m_word.position), static_cast<int>(m_word.length), std::move(word)});
    }

    const Word& m_word;
    const std::vector<FilterField>& m_fields;
};

} // namespace

std::string_view toString(Why why)
{
    switch (why) {
    case Why::UnknownField:
        return "unknown_field";
    case Why::NoValue:
        return "no_value";
    case Why::NotANumber:
        return "not_a_number";
    case Why::UnknownStatus:
        return "unknown_status";
    case Why::NotComparable:
        return "not_comparable";
    case Why::OpenQuote:
        return "open_quote";
    case Why::TooManyTerms:
        return "too_many_terms";
    case Why::Masked:
        return "masked";
    case Why::PastOnly:
        break;
    }
    return "past_only";
}

Result<Filter, FilterError> parseFilter(std::string_view text, const std::vector<FilterField>& fields)
{
    Filter filter;
    for (const auto& word : wordsOf(text)) {
        if (filter.size() >= kTermsMax)
            return Err(
                FilterError{Why::TooManyTerms, static_cast<int>(word.position), static_cast<int>(word.length), {}});
        auto term = TermReader(word, fields).read();
        if (!term)
            return Err(term.error());
        filter.push_back(*std::move(term));
    }
    return filter;
}

std::string phoneCore(std::string_view text)
{
    std::string digits;
    for (const char c : text) {
        if (c != '-' && c != '.' && c != ' ')
            digits += c;
    }
    std::string_view core(digits);
    if (core.starts_with("+62"))
        core.remove_prefix(3);
    else if (core.starts_with("628"))
        core.remove_prefix(2);
    else if (core.starts_with("08"))
        core.remove_prefix(1);
    return std::string(core);
}

std::optional<std::string> statusWord(std::string_view text)
{
    static constexpr std::array<Meaning, 14> kWords{{{"PENDING", "PENDING"},
                                                     {"menunggu", "PENDING"},
                                                     {"antre", "PENDING"},
                                                     {"PROCESSING", "PROCESSING"},
                                                     {"proses", "PROCESSING"},
                                                     {"SUCCESS", "SUCCESS"},
                                                     {"sukses", "SUCCESS"},
                                                     {"berhasil", "SUCCESS"},
                                                     {"FAILED", "FAILED"},
                                                     {"gagal", "FAILED"},
                                                     {"REFUND", "REFUND"},
                                                     {"REFUNDED", "REFUND"},
                                                     {"batal", "REFUND"},
                                                     {"kembali", "REFUND"}}};
    return meaningOf(text, kWords);
}

std::optional<std::string> reportWord(std::string_view text)
{
    static constexpr std::array<Meaning, 8> kWords{{{"failed", "failed"},
                                                    {"gagal", "failed"},
                                                    {"waiting", "waiting"},
                                                    {"menunggu", "waiting"},
                                                    {"delivered", "delivered"},
                                                    {"terkirim", "delivered"},
                                                    {"none", "none"},
                                                    {"tanpa", "none"}}};
    return meaningOf(text, kWords);
}

} // namespace eraflazz::control
