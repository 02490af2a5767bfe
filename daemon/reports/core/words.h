// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/report_table.h"

#include <string>
#include <string_view>

namespace eraflazz::reports {

using report::Language;

/// The same words in both languages of the shop.
struct Words final {
    std::string_view indonesian;
    std::string_view english;

    [[nodiscard]] std::string in(Language language) const
    {
        return std::string(language == Language::Indonesian ? indonesian : english);
    }
};

} // namespace eraflazz::reports
