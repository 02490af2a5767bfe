// SPDX-License-Identifier: GPL-3.0-or-later
#include "ops/core/shop_settings.h"

#include "kernel/text.h"

#include <algorithm>

namespace eraflazz::ops {

namespace {

constexpr std::size_t kCodeLeast = 2;
constexpr std::size_t kCodeMost = 40;

} // namespace

std::string_view toString(SettingRefusal refusal)
{
    switch (refusal) {
    case SettingRefusal::NoRight:
        return "NO_RIGHT";
    case SettingRefusal::Stale:
        return "STALE";
    case SettingRefusal::Taken:
        return "CODE_TAKEN";
    case SettingRefusal::NotFound:
        return "REASON_NOT_FOUND";
    case SettingRefusal::Unfit:
        return "REASON_WORDS_UNFIT";
    case SettingRefusal::LastOfKind:
        break;
    }
    return "LAST_REASON_OF_KIND";
}

bool isReasonCode(std::string_view text)
{
    return text.size() >= kCodeLeast && text.size() <= kCodeMost && std::all_of(text.begin(), text.end(), [](char c) {
               return (c >= 'A' && c <= 'Z') || isDigitAscii(c) || c == '_';
           });
}

bool isReasonLabel(std::string_view text)
{
    const auto steers = [](char c) { return static_cast<unsigned char>(c) < ' ' || c == '\x7f'; };
    return !text.empty() && text == trim(text) && text == sanitised(text, kReasonLabelMax) &&
           std::none_of(text.begin(), text.end(), steers);
}

} // namespace eraflazz::ops
