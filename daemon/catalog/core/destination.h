// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kernel/result.h"

#include <cstddef>
#include <map>
#include <memory>
#include <optional>
#include <regex>
#include <string>
#include <string_view>
#include <vector>

namespace eraflazz::catalog {

inline constexpr std::size_t kDestinationBytesMax = 64;

/// Why a text cannot be a destination at all.
enum class DestinationError { Empty, TooLong, Malformed };

/// The one spelling of a destination that is compared, stored and sent. `destType` is products.dest_type:
/// telephone numbers ("msisdn...") come out in the 08 form, numbers lose blanks and dashes, a game id with its zone
/// becomes one run of digits ("12345678 (2001)" -> "123456782001"), free texts only lose blanks around them.
[[nodiscard]] Result<std::string, DestinationError> normaliseDestination(std::string_view destType,
                                                                         std::string_view text);

/// The spelling of a number that a person typed who names no product: the 08 form of what begins like a mobile number,
/// otherwise without blanks and dashes.
[[nodiscard]] Result<std::string, DestinationError> normaliseTyped(std::string_view text);

struct PrefixRow final {
    std::string prefix; ///< In the 08 form.
    std::string brand;  ///< Joins products.brand.
    std::string operatorName;
    std::size_t digitsMin = 10;
    std::size_t digitsMax = 13;
};

/// Number prefixes, the longest match wins. Immutable after construction: any thread.
class PrefixTable final {
public:
    PrefixTable() = default;
    explicit PrefixTable(std::vector<PrefixRow> rows); ///< Of two rows with one prefix the later counts.

    [[nodiscard]] const PrefixRow* find(std::string_view number) const; ///< Null when no prefix fits.
    [[nodiscard]] bool knowsBrand(std::string_view brand) const;
    [[nodiscard]] std::size_t size() const { return m_rows.size(); }

private:
    std::map<std::string, PrefixRow, std::less<>> m_rows;
    std::map<std::string, int, std::less<>> m_brands;
    std::size_t m_longest = 0;
};

/// What a product asks of its destination, with its regular expression compiled. Cheap to copy; any thread.
class DestinationRule final {
public:
    /// Nothing when the expression cannot be compiled, is longer than 512 bytes, or holds anything but printable
    /// ASCII or a number of more than nine digits.
    [[nodiscard]] static std::optional<DestinationRule>
    compile(std::string_view destType, std::string_view brand, std::string_view pattern);

    [[nodiscard]] const std::string& destType() const { return m_destType; }
    [[nodiscard]] const std::string& brand() const { return m_brand; }
    [[nodiscard]] bool matches(std::string_view destination) const; ///< The whole text, at most 64 bytes.

private:
    friend class DestinationRuleCompiler;
    DestinationRule(std::string destType, std::string brand, std::shared_ptr<const std::regex> pattern);
    std::string m_destType;
    std::string m_brand;
    std::shared_ptr<const std::regex> m_pattern;
};

/// Compiles each distinct expression once: hundreds of products share a few dozen. One thread.
class DestinationRuleCompiler final {
public:
    [[nodiscard]] std::optional<DestinationRule>
    rule(std::string_view destType, std::string_view brand, std::string_view pattern);
    [[nodiscard]] std::size_t distinctPatterns() const { return m_patterns.size(); }

private:
    std::map<std::string, std::shared_ptr<const std::regex>, std::less<>> m_patterns; // Null: does not compile.
};

enum class DestinationCheck { Ok, InvalidDestination, PrefixMismatch };

/// Whether a normalised destination fits the product. A telephone number of a brand that the table knows must have a
/// prefix of exactly that brand: an unknown prefix is a mismatch too, since selling by guess loses the agent's money.
[[nodiscard]] DestinationCheck
checkDestination(const DestinationRule& rule, const PrefixTable& prefixes, std::string_view destination);

} // namespace eraflazz::catalog
