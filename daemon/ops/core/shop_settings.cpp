// SPDX-License-Identifier: GPL-3.0-or-later
#include "ops/core/shop_settings.h"

namespace eraflazz::ops {

std::string_view toString(SettingRefusal refusal)
{
    switch (refusal) {
    case SettingRefusal::NoRight:
        return "NO_RIGHT";
    case SettingRefusal::Stale:
        break;
    }
    return "STALE";
}

} // namespace eraflazz::ops
