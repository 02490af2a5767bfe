// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/core/serial_number.h"
#include "fuzz_target.h"
#include "kernel/text.h"

#include <algorithm>

using namespace eraflazz;
using namespace eraflazz::engine;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto text = fuzz::textOf(data, size);
    const auto sn = normaliseSn(text);
    fuzz::require(sn.size() <= text.size() && trim(sn) == sn && sn != "-" && sn != "0");

    const auto token = plnToken(text);
    if (!token)
        return 0;
    fuzz::require(token->token20.size() == 20 &&
                  std::all_of(token->token20.begin(), token->token20.end(), isDigitAscii));
    fuzz::require(token->token20.find_first_not_of('0') != std::string::npos);
    fuzz::require(token->powerVa.value_or(1) > 0);
    fuzz::require(plnToken(groupedToken(token->token20))->token20 == token->token20);
    return 0;
}
