// SPDX-License-Identifier: GPL-3.0-or-later
#include "e2e/chaos/lies.h"

namespace eraflazz::e2e {

namespace {

constexpr int kHonestPercent = 35;
constexpr int kRefusedPercent = 20;
constexpr int kNeverPerMille = 3;

const std::vector<std::string>& lies()
{
    static const std::vector<std::string> all{"slow",
                                              "pending",
                                              "pending_fail",
                                              "silent_delivered",
                                              "silent_not_delivered",
                                              "close_before_body",
                                              "close_not_delivered",
                                              "close_after_body",
                                              "close_in_body",
                                              "rst",
                                              "half_json",
                                              "html_502",
                                              "html_502_not_delivered",
                                              "unknown_code",
                                              "success_without_sn",
                                              "wrong_ref",
                                              "wrong_price",
                                              "redirect",
                                              "huge_body",
                                              "success_then_fail",
                                              "fail_then_success",
                                              "duplicate_callbacks",
                                              "stale_callback",
                                              "callback_before_answer"};
    return all;
}

} // namespace

std::string nextBehaviour(Dice& dice)
{
    if (dice.between(1, 1000) <= kNeverPerMille)
        return kNeverEnds;
    const int roll = dice.between(1, 100);
    if (roll <= kHonestPercent)
        return "success";
    if (roll <= kHonestPercent + kRefusedPercent)
        return "refuse";
    return dice.oneOf(lies());
}

} // namespace eraflazz::e2e
