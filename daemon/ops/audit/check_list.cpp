// SPDX-License-Identifier: GPL-3.0-or-later
#include "ops/audit/check_list.h"

#include "kernel/text.h"

#include <optional>
#include <stdexcept>

namespace eraflazz::ops {

namespace {

std::optional<std::string_view> after(std::string_view line, std::string_view label)
{
    if (!line.starts_with(label))
        return std::nullopt;
    return trim(line.substr(label.size()));
}

} // namespace

std::vector<CheckQuery> readCheckList(std::string_view sql)
{
    std::vector<CheckQuery> checks;
    for (const std::string_view line : split(sql, '\n')) {
        if (const auto name = after(line, "-- name:")) {
            checks.push_back({toUpper(*name), {}, {}, {}});
            continue;
        }
        if (checks.empty())
            continue; // The file's own comment.
        CheckQuery& check = checks.back();
        if (const auto title = after(line, "-- title:"))
            check.title = *title;
        else if (const auto broken = after(line, "-- broken:"))
            check.broken = *broken;
        else if (!line.starts_with("--"))
            check.query.append(line).push_back('\n');
    }
    for (const CheckQuery& check : checks) {
        if (check.title.empty() || check.broken.empty() || trim(check.query).empty())
            throw std::logic_error("audit check " + check.id + " is incomplete");
    }
    return checks;
}

} // namespace eraflazz::ops
