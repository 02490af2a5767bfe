// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/core/destination.h"

#include "kernel/text.h"

#include <algorithm>
#include <array>

namespace eraflazz::catalog {

namespace {

constexpr std::size_t kPatternBytesMax = 512;
constexpr std::size_t kPhoneDigitsMin = 10;
constexpr std::size_t kPhoneDigitsMax = 13;

/// How the spelling of a destination is unified.
enum class Spelling { Phone, Digits, GameZone, GameServer, UpperCode, Text };

struct TypeSpelling final {
    std::string_view destType;
    Spelling spelling;
};

constexpr std::array kSpellings{
    TypeSpelling{"msisdn", Spelling::Phone},
    TypeSpelling{"msisdn_any", Spelling::Phone},
    TypeSpelling{"msisdn_wallet", Spelling::Phone},
    TypeSpelling{"bpjs_va", Spelling::Digits},
    TypeSpelling{"card16", Spelling::Digits},
    TypeSpelling{"contract_no", Spelling::Digits},
    TypeSpelling{"customer_no", Spelling::Digits},
    TypeSpelling{"driver_id", Spelling::Digits},
    TypeSpelling{"game_id", Spelling::Digits},
    TypeSpelling{"nik", Spelling::Digits},
    TypeSpelling{"nop", Spelling::Digits},
    TypeSpelling{"pln_id", Spelling::Digits},
    TypeSpelling{"pln_idpel", Spelling::Digits},
    TypeSpelling{"pln_reg", Spelling::Digits},
    TypeSpelling{"samsat", Spelling::Digits},
    TypeSpelling{"telkom_no", Spelling::Digits},
    TypeSpelling{"game_id_zone", Spelling::GameZone},
    TypeSpelling{"game_id_server", Spelling::GameServer},
    TypeSpelling{"pdam_no", Spelling::UpperCode},
};

Spelling spellingOf(std::string_view destType)
{
    const auto found = std::find_if(
        kSpellings.begin(), kSpellings.end(), [&](const auto& entry) { return entry.destType == destType; });
    return found == kSpellings.end() ? Spelling::Text : found->spelling;
}

bool isControl(char c)
{
    return static_cast<unsigned char>(c) < 0x20 || c == 0x7f;
}

bool allDigits(std::string_view text)
{
    return std::all_of(text.begin(), text.end(), isDigitAscii);
}

/// In the 08 form.
bool isMobileNumber(std::string_view number)
{
    return allDigits(number) && number.substr(0, 2) == "08" && number.size() >= kPhoneDigitsMin &&
           number.size() <= kPhoneDigitsMax;
}

std::string without(std::string_view text, std::string_view unwanted)
{
    std::string out;
    std::copy_if(text.begin(), text.end(), std::back_inserter(out), [&](char c) {
        return unwanted.find(c) == std::string_view::npos;
    });
    return out;
}

/// +62, 62 and 0 are three spellings of the same beginning.
std::string phoneForm(std::string_view text)
{
    std::string number = without(text, " -.()");
    if (number.rfind("+62", 0) == 0)
        return "0" + number.substr(3);
    if (number.rfind("62", 0) == 0)
        return "0" + number.substr(2);
    return number;
}

/// "id(zone)", "id-zone", "id.zone", "id|zone", "id zone" -> the digits of both. Anything else stays as it is, for the
/// product's expression to refuse.
std::string zoneForm(std::string_view text)
{
    std::string packed = without(text, " ");
    const auto mark = packed.find_first_of(".-(|");
    if (mark == std::string::npos)
        return packed;
    const bool isOpen = packed[mark] == '(';
    if (isOpen != (packed.back() == ')'))
        return packed;
    const std::string id = packed.substr(0, mark);
    const std::string zone = packed.substr(mark + 1, packed.size() - mark - (isOpen ? 2 : 1));
    if (id.empty() || zone.empty() || !allDigits(id) || !allDigits(zone))
        return packed;
    return id + zone;
}

/// Every run of blanks becomes one.
std::string singleSpaced(std::string_view text)
{
    std::string out(text);
    out.erase(std::unique(out.begin(), out.end(), [](char a, char b) { return a == ' ' && b == ' '; }), out.end());
    return out;
}

std::string spelled(Spelling spelling, std::string_view text)
{
    switch (spelling) {
    case Spelling::Phone:
        return phoneForm(text);
    case Spelling::Digits:
        return without(text, " -");
    case Spelling::GameZone:
        return zoneForm(text);
    case Spelling::GameServer:
        return toLower(singleSpaced(text));
    case Spelling::UpperCode:
        return toUpper(without(text, " "));
    case Spelling::Text:
        return singleSpaced(text);
    }
    return std::string(text);
}

/// Printable ASCII, and no number so long that libstdc++ overflows while it reads a repeat count.
bool isSafeToCompile(std::string_view pattern)
{
    constexpr int kDigitsInARow = 9;
    int digits = 0;
    for (const char c : pattern) {
        digits = isDigitAscii(c) ? digits + 1 : 0;
        if (c < ' ' || c > '~' || digits > kDigitsInARow)
            return false;
    }
    return true;
}

/// The expressions come from operators, so an unlucky one must not stall a lane: libstdc++'s polynomial matcher keeps
/// the time bounded where its default one backtracks exponentially (it refuses back references, which no rule needs).
std::shared_ptr<const std::regex> compiled(std::string_view pattern)
{
    auto flags = std::regex::ECMAScript | std::regex::optimize;
#ifdef __GLIBCXX__
    flags |= std::regex_constants::__polynomial;
#endif
    if (pattern.empty() || pattern.size() > kPatternBytesMax || !isSafeToCompile(pattern))
        return nullptr;
    try {
        // A copy, because libstdc++ looks at the byte behind an opening parenthesis even when it is the last one: only
        // in a string of its own there is a terminator to be found.
        return std::make_shared<const std::regex>(std::string(pattern), flags);
    } catch (const std::regex_error&) {
        return nullptr;
    }
}

/// Nothing when the rule says nothing about the prefix.
std::optional<DestinationCheck>
checkPrefix(const DestinationRule& rule, const PrefixTable& prefixes, std::string_view number)
{
    if (rule.destType() != "msisdn")
        return std::nullopt;
    if (!isMobileNumber(number))
        return DestinationCheck::InvalidDestination;
    if (!prefixes.knowsBrand(rule.brand()))
        return std::nullopt;
    const PrefixRow* row = prefixes.find(number);
    if (!row || !equalsIgnoreCase(row->brand, rule.brand()))
        return DestinationCheck::PrefixMismatch;
    if (number.size() < row->digitsMin || number.size() > row->digitsMax)
        return DestinationCheck::InvalidDestination;
    return std::nullopt;
}

} // namespace

Result<std::string, DestinationError> normaliseDestination(std::string_view destType, std::string_view text)
{
    text = trim(text);
    if (text.size() > kDestinationBytesMax)
        return Err(DestinationError::TooLong);
    if (!isUtf8(text) || std::any_of(text.begin(), text.end(), isControl))
        return Err(DestinationError::Malformed);
    std::string destination = spelled(spellingOf(destType), text);
    if (destination.empty())
        return Err(DestinationError::Empty);
    return destination;
}

Result<std::string, DestinationError> normaliseTyped(std::string_view text)
{
    const auto phone = normaliseDestination("msisdn", text);
    return phone && isMobileNumber(*phone) ? phone : normaliseDestination("customer_no", text);
}

PrefixTable::PrefixTable(std::vector<PrefixRow> rows)
{
    for (auto& row : rows) {
        m_longest = std::max(m_longest, row.prefix.size());
        m_rows.insert_or_assign(row.prefix, std::move(row));
    }
    for (const auto& [prefix, row] : m_rows)
        ++m_brands[toUpper(row.brand)];
}

const PrefixRow* PrefixTable::find(std::string_view number) const
{
    for (std::size_t length = std::min(m_longest, number.size()); length > 0; --length) {
        const auto found = m_rows.find(number.substr(0, length));
        if (found != m_rows.end())
            return &found->second;
    }
    return nullptr;
}

bool PrefixTable::knowsBrand(std::string_view brand) const
{
    return m_brands.find(toUpper(brand)) != m_brands.end();
}

DestinationRule::DestinationRule(std::string destType, std::string brand, std::shared_ptr<const std::regex> pattern)
    : m_destType(std::move(destType)), m_brand(std::move(brand)), m_pattern(std::move(pattern))
{
}

std::optional<DestinationRule>
DestinationRule::compile(std::string_view destType, std::string_view brand, std::string_view pattern)
{
    return DestinationRuleCompiler().rule(destType, brand, pattern);
}

bool DestinationRule::matches(std::string_view destination) const
{
    if (destination.size() > kDestinationBytesMax)
        return false;
    try {
        return std::regex_match(destination.begin(), destination.end(), *m_pattern);
    } catch (const std::regex_error&) {
        return false; // Too complex for this text: a rule that cannot be decided does not admit.
    }
}

std::optional<DestinationRule>
DestinationRuleCompiler::rule(std::string_view destType, std::string_view brand, std::string_view pattern)
{
    auto known = m_patterns.find(pattern);
    if (known == m_patterns.end())
        known = m_patterns.emplace(std::string(pattern), compiled(pattern)).first;
    if (!known->second)
        return std::nullopt;
    return DestinationRule(std::string(destType), std::string(brand), known->second);
}

DestinationCheck
checkDestination(const DestinationRule& rule, const PrefixTable& prefixes, std::string_view destination)
{
    if (destination.empty() || destination.size() > kDestinationBytesMax)
        return DestinationCheck::InvalidDestination;
    if (const auto decided = checkPrefix(rule, prefixes, destination))
        return *decided;
    return rule.matches(destination) ? DestinationCheck::Ok : DestinationCheck::InvalidDestination;
}

} // namespace eraflazz::catalog
