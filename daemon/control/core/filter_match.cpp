// SPDX-License-Identifier: GPL-3.0-or-later
#include "control/core/filter.h"
#include "kernel/clock.h"
#include "kernel/text.h"

#include <algorithm>

namespace eraflazz::control {

namespace {

using Pattern = FilterTerm::Pattern;

bool fitsText(const std::string& text, const Pattern& pattern)
{
    switch (pattern.kind) {
    case Pattern::Kind::Whole:
        return equalsIgnoreCase(text, pattern.text);
    case Pattern::Kind::Prefix:
        return text.size() >= pattern.text.size() &&
               equalsIgnoreCase(std::string_view(text).substr(0, pattern.text.size()), pattern.text);
    case Pattern::Kind::Suffix:
        return text.size() >= pattern.text.size() &&
               equalsIgnoreCase(std::string_view(text).substr(text.size() - pattern.text.size()), pattern.text);
    case Pattern::Kind::Part:
        break;
    }
    return toLower(text).find(toLower(pattern.text)) != std::string::npos;
}

bool fitsNumber(std::int64_t number, FilterTerm::Op op, std::int64_t bound)
{
    switch (op) {
    case FilterTerm::Op::Equal:
        return number == bound;
    case FilterTerm::Op::Less:
        return number < bound;
    case FilterTerm::Op::LessEqual:
        return number <= bound;
    case FilterTerm::Op::Greater:
        return number > bound;
    case FilterTerm::Op::GreaterEqual:
        break;
    }
    return number >= bound;
}

bool fits(const Cell& cell, const FilterField& field, FilterTerm::Op op, const Pattern& pattern)
{
    switch (field.kind) {
    case FilterField::Kind::Number: {
        const auto* number = std::get_if<std::int64_t>(&cell);
        return number != nullptr && fitsNumber(*number, op, pattern.number);
    }
    case FilterField::Kind::Truth: {
        const auto* truth = std::get_if<bool>(&cell);
        return truth != nullptr && *truth == (pattern.number != 0);
    }
    case FilterField::Kind::Phone: {
        const auto* text = std::get_if<std::string>(&cell);
        const bool isNumber = pattern.kind == Pattern::Kind::Whole || pattern.kind == Pattern::Kind::Prefix;
        return text != nullptr && fitsText(isNumber ? phoneCore(*text) : *text, pattern);
    }
    case FilterField::Kind::Rank: {
        const auto* text = std::get_if<std::string>(&cell);
        const auto found =
            text == nullptr ? field.ranks.end() : std::find(field.ranks.begin(), field.ranks.end(), *text);
        return found != field.ranks.end() && fitsNumber(found - field.ranks.begin(), op, pattern.number);
    }
    case FilterField::Kind::Text:
    case FilterField::Kind::Code:
    case FilterField::Kind::Status:
    case FilterField::Kind::Report:
        break;
    }
    const auto* text = std::get_if<std::string>(&cell);
    return text != nullptr && fitsText(*text, pattern);
}

using Now = std::function<std::int64_t()>;

/// The cell that the field asks about; a number that is still growing, as it is now.
Cell cellAt(const Row& row, const FilterField& field, const Now& nowMs)
{
    const Cell& cell = row.cells[static_cast<std::size_t>(field.column)];
    if (field.sinceColumn < 0 || !std::holds_alternative<std::monostate>(cell))
        return cell;
    const auto* since = std::get_if<std::int64_t>(&row.cells[static_cast<std::size_t>(field.sinceColumn)]);
    return since != nullptr ? Cell(nowMs() - *since) : Cell();
}

bool holds(const FilterTerm& term, const FilterField& field, const Row& row, const Now& nowMs)
{
    const auto column = static_cast<std::size_t>(field.column);
    if (column >= row.cells.size())
        return false;
    const auto holdsOne = [&](const Cell& cell) {
        return std::any_of(term.values.begin(), term.values.end(), [&](const Pattern& one) {
            return fits(cell, field, term.op, one);
        });
    };
    return field.sinceColumn < 0 ? holdsOne(row.cells[column]) : holdsOne(cellAt(row, field, nowMs));
}

bool holdsAnywhere(const FilterTerm& term, const std::vector<FilterField>& fields, const Row& row, const Now& nowMs)
{
    return std::any_of(fields.begin(), fields.end(), [&](const FilterField& field) {
        if (!field.isForAnyWord)
            return false;
        FilterTerm here = term;
        if (field.kind == FilterField::Kind::Phone) { // a word alone may be the beginning of a number in any spelling
            auto core = here.values.front();
            core.text = phoneCore(core.text);
            if (!core.text.empty())
                here.values.push_back(std::move(core));
        }
        return holds(here, field, row, nowMs);
    });
}

} // namespace

std::function<bool(const Row&)>
matcher(const Filter& filter, const std::vector<FilterField>& fields, std::function<std::int64_t()> nowMs)
{
    if (filter.empty())
        return [](const Row&) { return true; };
    if (!nowMs)
        nowMs = unixMsNow;
    return [filter, fields, nowMs = std::move(nowMs)](const Row& row) {
        return std::all_of(filter.begin(), filter.end(), [&](const FilterTerm& term) {
            const bool found = term.field < 0 ? holdsAnywhere(term, fields, row, nowMs)
                                              : holds(term, fields[static_cast<std::size_t>(term.field)], row, nowMs);
            return found != term.isNegated;
        });
    };
}

bool isAgeing(const Filter& filter, const std::vector<FilterField>& fields)
{
    return std::any_of(filter.begin(), filter.end(), [&](const FilterTerm& term) {
        return term.field >= 0 && fields[static_cast<std::size_t>(term.field)].sinceColumn >= 0;
    });
}

} // namespace eraflazz::control
