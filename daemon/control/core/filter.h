// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "control/core/row.h"
#include "kernel/result.h"

#include <utility>

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace eraflazz::control {

/// How the database finds what a whole value means without reading every sale of a time. Parts of SQL.
struct FilterPath final {
    /// A query for the ids of the sales, with ? for the value.
    std::string_view sales{};
    /// A query for the ids of what is called :name. They are asked for first and stand in `named IN (...)` as they are,
    /// since the database plans otherwise for a rare one than for a frequent one.
    std::string_view ids{};
    std::string_view named{};
    /// A query for the sales of :ids from the supplier reference :first on.
    std::string_view few{};
    /// Values, and for each a query for the only sales that can have it.
    std::vector<std::pair<std::string_view, std::string_view>> rare{};
};

/// What a filter may ask about.
struct FilterField final {
    enum class Kind {
        Text,
        Status,
        Phone,
        Number,
        Truth,
        Code,   ///< Of a sale: whole, it is looked up by its id.
        Rank,   ///< One of `ranks`, which can be compared.
        Report, ///< What became of the latest report to the agent.
    };
    std::string_view name;
    std::vector<std::string_view> aliases;
    Kind kind = Kind::Text;
    int column = 0;            ///< Of the live row; -1: only history can be asked.
    std::string_view sql{};    ///< The expression over history; empty: only live rows can be asked.
    std::int64_t factor = 1;   ///< What a number of the filter is multiplied by: seconds asked, milliseconds stored.
    bool isMasked = false;     ///< This person sees it masked: only whole values may be asked for.
    bool isForAnyWord = false; ///< A word alone looks here too.
    std::vector<std::string_view> ranks{}; ///< From the least.
    int sinceColumn = -1;    ///< Of a number that is not there yet: the milliseconds since the time in that column.
    FilterPath path{};       ///< Over history.
    bool isPastOnly = false; ///< Asked of live rows, which do not have it: refused by name.
};

/// One condition. All of a filter's must hold.
struct FilterTerm final {
    enum class Op { Equal, Less, LessEqual, Greater, GreaterEqual };
    struct Pattern final {
        enum class Kind { Whole, Prefix, Suffix, Part };
        Kind kind = Kind::Whole;
        std::string text;        ///< Of numbers: as written.
        std::int64_t number = 0; ///< Of numbers and truths.
    };
    int field = -1; ///< Index; -1: any of the fields for a word alone.
    Op op = Op::Equal;
    bool isNegated = false;
    std::vector<Pattern> values; ///< Any of them.
};

struct FilterError final {
    enum class Why {
        UnknownField,
        NoValue,
        NotANumber,
        UnknownStatus,
        NotComparable,
        OpenQuote,
        TooManyTerms,
        Masked,
        PastOnly
    };
    Why why = Why::UnknownField;
    int position = 0; ///< Byte of the text, from 0.
    int length = 0;
    std::string word;
};
[[nodiscard]] std::string_view toString(FilterError::Why why); ///< "unknown_field"

using Filter = std::vector<FilterTerm>;

/// Reads a filter as people type it. Pure; any bytes.
[[nodiscard]] Result<Filter, FilterError> parseFilter(std::string_view text, const std::vector<FilterField>& fields);

/// The filter as a predicate over live rows. Keeps what it needs of `fields`. `nowMs`: Unix milliseconds; the host's
/// clock when it is not given.
[[nodiscard]] std::function<bool(const Row&)>
matcher(const Filter& filter, const std::vector<FilterField>& fields, std::function<std::int64_t()> nowMs = {});

/// Whether a row may begin or cease to match by time alone.
[[nodiscard]] bool isAgeing(const Filter& filter, const std::vector<FilterField>& fields);

/// Names in a condition that are looked up before it is asked.
struct SqlNames final {
    std::string_view query; ///< For the ids of one, which is :name.
    std::string_view few;   ///< FilterPath::few
    std::vector<std::string> names;
};
[[nodiscard]] std::string idsPlace(std::size_t names); ///< In the text: where the ids of these names go.
[[nodiscard]] std::string fewPlace(std::size_t names); ///< Where the sales may be named, too, when they are few.

/// The filter as a condition of SQL with named parameters ":f4" counted from `firstParameter`, and their values in
/// order. Nothing a person wrote becomes part of the text. A word alone is a whole value here, or how a destination
/// begins: nothing finds any part of a text among millions.
struct SqlCondition final {
    std::string text; ///< "" = everything.
    std::vector<Cell> values;
    std::optional<std::string> liveOnly; ///< A field that history cannot be asked about.
    std::vector<SqlNames> names{};
};
[[nodiscard]] SqlCondition
sqlCondition(const Filter& filter, const std::vector<FilterField>& fields, int firstParameter);

/// 08123, 628123, +628123 and 8123 are the same number: "8123" without the country's prefix.
[[nodiscard]] std::string phoneCore(std::string_view text);

/// The stored status word for what people write ("gagal"), or nothing.
[[nodiscard]] std::optional<std::string> statusWord(std::string_view text);
/// The same of reports to agents ("terkirim": delivered).
[[nodiscard]] std::optional<std::string> reportWord(std::string_view text);

} // namespace eraflazz::control
