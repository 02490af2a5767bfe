// SPDX-License-Identifier: GPL-3.0-or-later
#include "ops/core/action.h"

namespace eraflazz::ops {

namespace {

void appendField(std::string& out, std::string_view field)
{
    const auto length = static_cast<std::uint32_t>(field.size());
    for (int shift = 24; shift >= 0; shift -= 8)
        out += static_cast<char>(static_cast<unsigned char>(length >> shift));
    out += field;
}

} // namespace

std::string canonicalAction(std::string_view previousMac, const ActionRecord& row)
{
    std::string out = "eraflazz.operator_action.1";
    appendField(out, previousMac);
    appendField(out, std::to_string(row.seq));
    appendField(out, std::to_string(row.operatorId.value));
    appendField(out, row.action);
    appendField(out, row.subject);
    appendField(out, row.detail);
    appendField(out, std::to_string(row.atMicros));
    return out;
}

} // namespace eraflazz::ops
