// SPDX-License-Identifier: GPL-3.0-or-later
#include "control/core/log_row.h"

#include "kernel/stamp.h"

#include <algorithm>

namespace eraflazz::control {

namespace {

constexpr std::size_t kUuidChars = 36;
constexpr std::size_t kKeyDigits = 16;

} // namespace

std::string saleNamedIn(std::string_view text)
{
    for (std::size_t dash = text.find('-'); dash != std::string_view::npos; dash = text.find('-', dash + 1)) {
        if (dash < 8 || dash - 8 + kUuidChars > text.size())
            continue;
        const auto id = Uuid::parse(text.substr(dash - 8, kUuidChars));
        const auto stamp = id ? Stamp::fromUuid(*id) : std::nullopt;
        if (stamp)
            return stamp->toCode();
    }
    return {};
}

Row logRow(const LogLine& line, std::int64_t number)
{
    const std::string digits = std::to_string(number);
    Row row{std::string(digits.size() < kKeyDigits ? kKeyDigits - digits.size() : 0, '0') + digits, 1, {}};
    const auto level = static_cast<std::size_t>(
        std::clamp<std::int64_t>(line.level, 0, static_cast<std::int64_t>(kLogLevels.size()) - 1));
    row.cells = {
        line.atMs, std::string(kLogLevels[level]), line.logger, line.text, saleNamedIn(line.text), line.dropped};
    return row;
}

} // namespace eraflazz::control
