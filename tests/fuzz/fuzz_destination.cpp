// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/core/destination.h"
#include "fuzz_target.h"
#include "kernel/text.h"

#include <array>

using namespace eraflazz;
using namespace eraflazz::catalog;

namespace {

constexpr std::array<std::string_view, 7> kTypes{
    "msisdn", "pln_id", "game_id_zone", "game_id_server", "riot_id", "pdam_no", "unknown"};

/// One spelling means that spelling it again changes nothing.
void requireOneSpelling(std::string_view type, std::string_view text)
{
    const auto once = normaliseDestination(type, text);
    if (!once)
        return;
    fuzz::require(!once->empty() && once->size() <= kDestinationBytesMax && isUtf8(*once));
    const auto twice = normaliseDestination(type, *once);
    fuzz::require(bool(twice) && *twice == *once);
}

} // namespace

/// The first line is an operator's expression, the rest a destination.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto input = fuzz::textOf(data, size);
    const auto lineEnd = input.find('\n');
    const auto pattern = input.substr(0, lineEnd);
    const auto text = lineEnd == std::string_view::npos ? std::string_view() : input.substr(lineEnd + 1);
    for (const auto type : kTypes)
        requireOneSpelling(type, text);

    static const PrefixTable kPrefixes(
        {{"0851", "TELKOMSEL", "Telkomsel", 11, 13}, {"085155", "BYU", "Telkomsel", 11, 13}});
    const auto* row = kPrefixes.find(text);
    fuzz::require(!row || text.substr(0, row->prefix.size()) == row->prefix);
    const auto rule = DestinationRule::compile("msisdn", "TELKOMSEL", pattern);
    if (!rule)
        return 0;
    if (checkDestination(*rule, kPrefixes, text) == DestinationCheck::Ok)
        fuzz::require(row && row->brand == "TELKOMSEL" && text.size() >= 11 && text.size() <= 13);
    return 0;
}
