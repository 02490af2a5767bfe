// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz_target.h"
#include "json/json.h"

using namespace eraflazz;

/// What parses can be written, and what is written parses to the same.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto json = parseJson(fuzz::textOf(data, size));
    if (!json)
        return 0;
    static_cast<void>(json->asRupiah(Json::Fraction::Cut));
    const auto text = json->dump();
    const auto again = parseJson(text, {.depthMax = 32, .bytesMax = std::size_t{1} << 24});
    fuzz::require(bool(again) && again->dump() == text);
    return 0;
}
