// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

/// What libFuzzer and replay_main.cpp call.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace eraflazz::fuzz {

inline std::string_view textOf(const std::uint8_t* data, std::size_t size)
{
    return size == 0 ? std::string_view() : std::string_view(reinterpret_cast<const char*>(data), size);
}

/// Ends the program when a property does not hold: that is how a fuzzer notices.
inline void require(bool holds)
{
    if (!holds)
        std::abort();
}

} // namespace eraflazz::fuzz
