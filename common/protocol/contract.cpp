// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/contract.h"

#include <algorithm>

namespace eraflazz::protocol {

namespace {

constexpr int kInternal = 1099;

template <typename Spec> const Spec* named(std::span<const Spec> all, std::string_view name)
{
    const auto found = std::find_if(all.begin(), all.end(), [&](const Spec& one) { return one.name == name; });
    return found == all.end() ? nullptr : &*found;
}

} // namespace

const MethodSpec* method(std::string_view name)
{
    return named(methods(), name);
}

const TopicSpec* topic(std::string_view name)
{
    return named(topics(), name);
}

int errorCode(std::string_view key)
{
    for (const auto& one : errors()) {
        if (one.key == key)
            return one.code;
    }
    return kInternal;
}

} // namespace eraflazz::protocol
