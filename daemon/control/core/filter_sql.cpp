// SPDX-License-Identifier: GPL-3.0-or-later
#include "control/core/filter.h"
#include "kernel/stamp.h"
#include "kernel/text.h"

#include <algorithm>

namespace eraflazz::control {

namespace {

using Pattern = FilterTerm::Pattern;

/// The text with LIKE's own characters made ordinary.
std::string likeText(const Pattern& pattern)
{
    std::string text;
    if (pattern.kind == Pattern::Kind::Suffix || pattern.kind == Pattern::Kind::Part)
        text += '%';
    for (const char c : pattern.text) {
        if (c == '%' || c == '_' || c == '\\')
            text += '\\';
        text += c;
    }
    if (pattern.kind == Pattern::Kind::Prefix || pattern.kind == Pattern::Kind::Part)
        text += '%';
    return text;
}

std::string_view signOf(FilterTerm::Op op)
{
    switch (op) {
    case FilterTerm::Op::Equal:
        return " = ";
    case FilterTerm::Op::Less:
        return " < ";
    case FilterTerm::Op::LessEqual:
        return " <= ";
    case FilterTerm::Op::Greater:
        return " > ";
    case FilterTerm::Op::GreaterEqual:
        break;
    }
    return " >= ";
}

class Spelling final {
public:
    Spelling(const std::vector<FilterField>& fields, int first) : m_fields(fields), m_next(first) {}

    SqlCondition spell(const Filter& filter)
    {
        for (const auto& term : filter) {
            const std::string one = spell(term);
            if (!m_made.text.empty())
                m_made.text += " AND ";
            // A missing value is no match, and neither is its opposite lost: NOT NULL would be NULL.
            m_made.text += term.isNegated ? "NOT coalesce((" + one + "), false)" : "(" + one + ")";
        }
        return std::move(m_made);
    }

private:
    std::string spell(const FilterTerm& term)
    {
        if (term.field >= 0)
            return any(m_fields[static_cast<std::size_t>(term.field)], term);
        std::string all;
        for (const auto& field : m_fields) {
            if (field.isForAnyWord && !field.sql.empty())
                all += (all.empty() ? "" : " OR ") + any(field, term);
        }
        return all.empty() ? "false" : all;
    }

    std::string any(const FilterField& field, const FilterTerm& term)
    {
        if (field.sql.empty()) {
            m_made.liveOnly = std::string(field.name);
            return "false";
        }
        std::string all;
        for (const auto& value : term.values)
            all += (all.empty() ? "" : " OR ") + one(field, term.op, value, term.field < 0);
        return all;
    }

    std::string one(const FilterField& field, FilterTerm::Op op, const Pattern& pattern, bool isAnyWord)
    {
        const std::string column(field.sql);
        switch (field.kind) {
        case FilterField::Kind::Number:
            return column + std::string(signOf(op)) + add(pattern.number);
        case FilterField::Kind::Truth:
            return column + " = " + add(pattern.number != 0);
        case FilterField::Kind::Status:
            return column + " = " + add(pattern.text);
        case FilterField::Kind::Phone:
            if (!isAnyWord && (pattern.kind == Pattern::Kind::Whole || pattern.kind == Pattern::Kind::Prefix))
                return phone(column, pattern);
            break;
        case FilterField::Kind::Code:
            if (pattern.kind == Pattern::Kind::Whole)
                return code(pattern.text);
            break;
        case FilterField::Kind::Text:
        case FilterField::Kind::Rank:
            break;
        }
        if (pattern.kind == Pattern::Kind::Whole && !field.sqlWhole.empty())
            return whole(field.sqlWhole, pattern.text);
        if (pattern.kind == Pattern::Kind::Whole)
            return "lower(" + column + ") = " + add(toLower(pattern.text));
        return column + " ILIKE " + add(likeText(pattern));
    }

    /// The spellings a stored number can have, so that the index over destinations serves.
    std::string phone(const std::string& column, const Pattern& pattern)
    {
        std::string all;
        for (const std::string_view before : {"0", "62", "+62", ""}) {
            Pattern spelt = pattern;
            spelt.text = std::string(before) + pattern.text;
            all += all.empty() ? "" : " OR ";
            all += pattern.kind == Pattern::Kind::Whole ? column + " = " + add(spelt.text)
                                                        : column + " LIKE " + add(likeText(spelt));
        }
        return all;
    }

    std::string code(const std::string& text)
    {
        const auto stamp = Stamp::fromCode(text);
        const auto id = stamp ? std::optional(stamp->toUuid()) : Uuid::parse(text);
        return id ? "t.id = " + add(id->toString()) + "::uuid" : "false";
    }

    std::string whole(std::string_view condition, const std::string& text)
    {
        std::string all(condition);
        return all.replace(all.find('?'), 1, add(text));
    }

    std::string add(Cell value)
    {
        m_made.values.push_back(std::move(value));
        return ":f" + std::to_string(m_next++);
    }

    const std::vector<FilterField>& m_fields;
    int m_next;
    SqlCondition m_made;
};

} // namespace

SqlCondition sqlCondition(const Filter& filter, const std::vector<FilterField>& fields, int firstParameter)
{
    return Spelling(fields, firstParameter).spell(filter);
}

bool isNarrow(const Filter& filter, const std::vector<FilterField>& fields)
{
    return std::any_of(filter.begin(), filter.end(), [&](const FilterTerm& term) {
        if (term.field < 0 || term.isNegated || term.op != FilterTerm::Op::Equal)
            return false;
        const auto& field = fields[static_cast<std::size_t>(term.field)];
        const bool isIndexed =
            field.kind == FilterField::Kind::Phone || field.kind == FilterField::Kind::Code || !field.sqlWhole.empty();
        return isIndexed && std::all_of(term.values.begin(), term.values.end(), [](const Pattern& one) {
                   return one.kind == Pattern::Kind::Whole;
               });
    });
}

} // namespace eraflazz::control
