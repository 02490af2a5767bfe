// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kernel/money.h"
#include "kernel/result.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace eraflazz::engine {

/// What a column of a supplier's statement holds.
enum class StatementRole { Ref, Sku, Customer, Status, Price, Sn, Time };
inline constexpr std::array kStatementRoles{StatementRole::Ref,
                                            StatementRole::Sku,
                                            StatementRole::Customer,
                                            StatementRole::Status,
                                            StatementRole::Price,
                                            StatementRole::Sn,
                                            StatementRole::Time};
[[nodiscard]] std::string_view toString(StatementRole role); ///< As in the layout file: "ref".

/// What became of an order, by the statement.
enum class StatementStatus { Delivered, Failed, Pending };
[[nodiscard]] std::string_view toString(StatementStatus status);

/// How one supplier's export looks: data, read from a file (resources/statement_layouts).
struct StatementLayout final {
    std::string id;
    std::map<StatementRole, std::vector<std::string>> titles; ///< Any of these heads the column. Ref, Status: needed.
    std::map<std::string, StatementStatus> words;             ///< Lower case.
    std::vector<std::string> timeFormats;                     ///< yyyy MM dd HH mm ss, everything else for itself.
    int utcOffsetMinutes = 420;                               ///< Of the times; Jakarta.
    char group = '.';                                         ///< Between thousands of a price: "10.250".
};

/// One line, as the supplier wrote it. What the file has no column for is empty.
struct StatementLine final {
    std::size_t line = 0; ///< Of the file, from 1.
    std::string ref;
    std::string sku;
    std::string customer;
    StatementStatus status = StatementStatus::Pending;
    std::optional<Money> price;
    std::string sn;
    std::optional<std::int64_t> atUnixMs;
};

/// Why a file is not a statement that may be believed. One bad line refuses the file: half a statement would show
/// differences that are none.
enum class StatementProblem {
    TooLarge,
    NotCsv,
    NoHeader,   ///< No line names the reference and the status.
    TitleTwice, ///< Two columns claim one role.
    FieldCount, ///< More or fewer fields than the header.
    NoRef,
    UnknownStatus, ///< A word that the layout does not know.
    BadPrice,
    BadTime,
    FieldTooLong,
    NoLines,
    NoTime, ///< Neither the lines nor the caller say which days it covers.
};
[[nodiscard]] std::string_view toString(StatementProblem problem); ///< "UNKNOWN_STATUS"

struct StatementError final {
    StatementProblem problem = StatementProblem::NotCsv;
    std::size_t line = 0; ///< 0: the file as a whole.
    std::string detail;
};

inline constexpr std::size_t kStatementBytesMax = std::size_t{64} << 20;

/// Any bytes. Lines above the header are left out.
[[nodiscard]] Result<std::vector<StatementLine>, StatementError> readStatement(std::string_view file,
                                                                               const StatementLayout& layout);

/// Whole rupiah: digits, groups of three after `group`, "Rp" in front, a fraction of zeros only. Nothing otherwise.
[[nodiscard]] std::optional<Money> readPrice(std::string_view text, char group);

/// Unix milliseconds; the whole text must fit one format and name a day and time that exist.
[[nodiscard]] std::optional<std::int64_t>
readTime(std::string_view text, const std::vector<std::string>& formats, int utcOffsetMinutes);

} // namespace eraflazz::engine
