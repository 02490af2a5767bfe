// SPDX-License-Identifier: GPL-3.0-or-later
#include "control/core/filter.h"
#include "kernel/stamp.h"
#include "kernel/text.h"

#include <algorithm>
#include <set>

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
        std::string all;
        m_sales.clear();
        for (std::size_t i = 0; i < m_fields.size(); ++i) {
            const auto& field = m_fields[i];
            if (term.field < 0 ? field.isForAnyWord && !field.sql.empty() : term.field == static_cast<int>(i))
                alternative(all, any(field, term));
        }
        // Read once, into one array: beside alternatives, a subquery is compared with every sale of the time.
        if (!m_sales.empty())
            alternative(all, "t.id = ANY (ARRAY(" + m_sales + "))");
        return all.empty() ? "false" : all;
    }

    static void alternative(std::string& all, const std::string& one, std::string_view word = " OR ")
    {
        if (!all.empty() && !one.empty())
            all += word;
        all += one;
    }

    std::string any(const FilterField& field, const FilterTerm& term)
    {
        if (field.sql.empty()) {
            m_made.liveOnly = std::string(field.name);
            return "false";
        }
        std::vector<std::string> names;
        std::string all;
        for (const auto& value : term.values) {
            const bool isWhole = term.field < 0 || value.kind == Pattern::Kind::Whole;
            if (isWhole && !field.path.sales.empty())
                alternative(m_sales, valued(field.path.sales, value.text), " UNION ALL ");
            else if (isWhole && !field.path.ids.empty())
                names.push_back(value.text);
            else
                alternative(all, one(field, term.op, value, term.field < 0));
        }
        if (!names.empty())
            alternative(all, named(field, std::move(names)));
        const std::string only = rareSales(field, term.values);
        return only.empty() ? all : "(" + all + ") AND t.id IN (" + only + ")";
    }

    std::string one(const FilterField& field, FilterTerm::Op op, const Pattern& pattern, bool isAnyWord)
    {
        const std::string column(field.sql);
        switch (field.kind) {
        case FilterField::Kind::Number:
            return column + std::string(signOf(op)) + add(pattern.number);
        case FilterField::Kind::Truth:
            return (pattern.number != 0 ? "" : "NOT ") + column;
        case FilterField::Kind::Status:
        case FilterField::Kind::Report:
            return column + " = " + add(pattern.text);
        case FilterField::Kind::Phone:
            if (isAnyWord)
                return asWritten(column, pattern);
            if (pattern.kind == Pattern::Kind::Whole || pattern.kind == Pattern::Kind::Prefix)
                return phone(column, pattern);
            break;
        case FilterField::Kind::Code:
            if (isAnyWord || pattern.kind == Pattern::Kind::Whole)
                return code(pattern.text);
            break;
        case FilterField::Kind::Text:
        case FilterField::Kind::Rank:
            break;
        }
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

    /// A word alone, which may be how a destination begins.
    std::string asWritten(const std::string& column, const Pattern& pattern)
    {
        if (pattern.kind == Pattern::Kind::Whole)
            return column + " IN (" + add(pattern.text) + ", " + add(toLower(pattern.text)) + ", " +
                   add(toUpper(pattern.text)) + ")";
        return column + " LIKE " + add(likeText({Pattern::Kind::Prefix, pattern.text, 0}));
    }

    std::string named(const FilterField& field, std::vector<std::string> names)
    {
        const std::size_t place = m_made.names.size();
        m_made.names.push_back({field.path.ids, field.path.few, std::move(names)});
        return std::string(field.path.named) + " IN (" + idsPlace(place) + ")" +
               (field.path.few.empty() ? std::string() : fewPlace(place));
    }

    std::string valued(std::string_view query, const std::string& text)
    {
        const std::string parameter = add(text);
        std::string all;
        for (const char c : query)
            all += c == '?' ? parameter : std::string(1, c);
        return all;
    }

    /// A query for the only sales that can have one of the values, when all of these are rare.
    static std::string rareSales(const FilterField& field, const std::vector<Pattern>& values)
    {
        std::set<std::string_view> queries;
        for (const auto& value : values) {
            const auto found = std::find_if(field.path.rare.begin(), field.path.rare.end(), [&](const auto& one) {
                return one.first == value.text;
            });
            if (found == field.path.rare.end())
                return {};
            queries.insert(found->second);
        }
        std::string all;
        for (const auto query : queries)
            alternative(all, std::string(query), " UNION ALL ");
        return all;
    }

    std::string add(Cell value)
    {
        m_made.values.push_back(std::move(value));
        return ":f" + std::to_string(m_next++);
    }

    const std::vector<FilterField>& m_fields;
    int m_next;
    std::string m_sales; ///< Queries for the sales that the term at hand means.
    SqlCondition m_made;
};

} // namespace

std::string idsPlace(std::size_t names)
{
    return "/* ids " + std::to_string(names) + " */";
}

std::string fewPlace(std::size_t names)
{
    return "/* few " + std::to_string(names) + " */";
}

SqlCondition sqlCondition(const Filter& filter, const std::vector<FilterField>& fields, int firstParameter)
{
    return Spelling(fields, firstParameter).spell(filter);
}

} // namespace eraflazz::control
