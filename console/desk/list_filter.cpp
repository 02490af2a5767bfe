// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/list_filter.h"

#include "text/amount_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>
#include <optional>

namespace eraflazz::console {

using namespace Qt::Literals::StringLiterals;
using text::FilterTerm;

namespace {

constexpr qsizetype kTextMax = 64; // Of a parameter.

QString words(const char* source)
{
    return QCoreApplication::translate("ListFilter", source);
}

std::optional<std::int64_t> amountIn(const QString& typed)
{
    const auto amount = text::readAmount(typed);
    return amount ? std::optional(amount->value()) : std::nullopt;
}

/// 150.123 and Rp150.123 as the digits that a row has; digits stay as they are, for they may be a code. 5rb is a word:
/// codes look like that.
std::optional<QString> plainAmountIn(QString typed)
{
    if (typed.startsWith(u"rp", Qt::CaseInsensitive))
        typed.remove(0, 2);
    const auto is = [&typed](auto fits) { return !typed.isEmpty() && std::all_of(typed.begin(), typed.end(), fits); };
    if (is([](QChar c) { return c.isDigit(); }))
        return typed;
    const auto amount = is([](QChar c) { return c.isDigit() || c == u'.'; }) ? amountIn(typed) : std::nullopt;
    return amount ? std::optional(QString::number(*amount)) : std::nullopt;
}

bool isSaid(const ListQuestion& question, std::string_view param)
{
    return std::any_of(
        question.params.begin(), question.params.end(), [param](const auto& one) { return one.first == param; });
}

/// Both ends of what the relation allows; nothing where it allows everything.
std::pair<std::optional<std::int64_t>, std::optional<std::int64_t>> endsOf(const QString& relation, std::int64_t amount)
{
    if (relation == u">")
        return {amount + 1, std::nullopt};
    if (relation == u">=")
        return {amount, std::nullopt};
    if (relation == u"<")
        return {std::nullopt, std::max<std::int64_t>(amount - 1, 0)};
    if (relation == u"<=")
        return {std::nullopt, amount};
    return {amount, amount};
}

QString twice(const QString& key)
{
    return words(QT_TRANSLATE_NOOP("ListFilter", "\"%1\" can only be said once.")).arg(key);
}

void readAmount(const FilterTerm& term, const std::string& param, ListQuestion& question)
{
    const auto amount = amountIn(term.value);
    if (!amount) {
        question.problem = words(QT_TRANSLATE_NOOP("ListFilter", "\"%1\" is not an amount.")).arg(term.value);
        return;
    }
    const auto [least, most] = endsOf(term.relation, *amount);
    for (const auto& [end, name] : {std::pair{least, param + "_min"}, std::pair{most, param + "_max"}}) {
        if (end && isSaid(question, name))
            question.problem = twice(term.head());
        else if (end)
            question.params.emplace_back(name, *end);
    }
}

QString spelled(const ListCondition& condition, const QString& value)
{
    if (condition.kind == ListCondition::Kind::Capitals)
        return value.toUpper();
    if (condition.kind != ListCondition::Kind::Choice)
        return value;
    const auto chosen = std::find_if(condition.choices.begin(), condition.choices.end(), [&value](const auto& one) {
        return one.first.compare(value, Qt::CaseInsensitive) == 0;
    });
    return chosen == condition.choices.end() ? value : QString::fromStdString(chosen->second);
}

} // namespace

void ListQuestion::sayIn(Call& call) const
{
    for (const auto& [param, value] : params)
        std::visit([&call, &name = param](const auto& one) { call.with(name, one); }, value);
}

QString ListQuestion::text(std::string_view param) const
{
    for (const auto& [name, value] : params) {
        if (const auto* said = std::get_if<QString>(&value); said != nullptr && name == param)
            return *said;
    }
    return {};
}

ListFilter::ListFilter(std::vector<ListCondition> conditions, std::string words, QString wordsUnfit)
    : m_conditions(std::move(conditions)), m_words(std::move(words)), m_wordsUnfit(std::move(wordsUnfit))
{
}

text::FilterKeys ListFilter::keys() const
{
    text::FilterKeys keys;
    for (const ListCondition& condition : m_conditions) {
        QStringList values;
        for (const auto& [word, value] : condition.choices)
            values << word;
        for (const QString& name : condition.names)
            keys.push_back({name, values, condition.kind == ListCondition::Kind::Amount});
    }
    return keys;
}

ListQuestion ListFilter::read(const std::vector<FilterTerm>& terms) const
{
    ListQuestion question;
    int number = 0; // The bar shows conditions before words.
    for (const FilterTerm& term : terms) {
        if (term.key.isEmpty())
            readWord(term, question);
        else
            readCondition(term, question);
        if (!question.problem.isEmpty()) {
            question.term = term.key.isEmpty() ? -1 : number;
            return question;
        }
        number += term.key.isEmpty() ? 0 : 1;
    }
    return question;
}

void ListFilter::readCondition(const FilterTerm& term, ListQuestion& question) const
{
    const auto condition = std::find_if(m_conditions.begin(), m_conditions.end(), [&term](const ListCondition& one) {
        return one.names.contains(term.key);
    });
    if (condition == m_conditions.end() || term.problem != text::FilterProblem::None)
        question.problem = words(QT_TRANSLATE_NOOP("ListFilter", "\"%1\" is not understood here.")).arg(term.text());
    else if (!condition->unfit.isEmpty())
        question.problem = condition->unfit;
    else if (term.isNegated)
        question.problem =
            words(QT_TRANSLATE_NOOP("ListFilter", "This list cannot leave things out: write \"%1\" without the minus."))
                .arg(term.key);
    else if (condition->kind == ListCondition::Kind::Amount)
        readAmount(term, condition->param, question);
    else if (!term.isLiteral && term.value.contains(u','))
        question.problem =
            words(QT_TRANSLATE_NOOP("ListFilter", "Only one value can stand after \"%1\".")).arg(term.head());
    else if (term.value.size() > kTextMax)
        question.problem = words(QT_TRANSLATE_NOOP("ListFilter", "That is too long to search for."));
    else if (isSaid(question, condition->param))
        question.problem = twice(term.head());
    else
        question.params.emplace_back(condition->param, spelled(*condition, term.value));
}

void ListFilter::readWord(const FilterTerm& term, ListQuestion& question) const
{
    const auto amount = plainAmountIn(term.value);
    if (m_words.empty() || (!amount && !m_wordsUnfit.isEmpty())) {
        question.problem =
            !m_words.empty() ? m_wordsUnfit
                             : words(QT_TRANSLATE_NOOP("ListFilter", "\"%1\" is not understood here.")).arg(term.value);
        return;
    }
    const QString word = amount ? *amount : term.value.simplified();
    auto said = std::find_if(
        question.params.begin(), question.params.end(), [this](const auto& one) { return one.first == m_words; });
    if (said == question.params.end())
        said = question.params.insert(said, {m_words, QString()});
    QString& all = std::get<QString>(said->second);
    all += all.isEmpty() ? word : u' ' + word;
    if (all.size() > kTextMax)
        question.problem = words(QT_TRANSLATE_NOOP("ListFilter", "That is too long to search for."));
}

} // namespace eraflazz::console
