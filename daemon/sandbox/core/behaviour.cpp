// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/core/behaviour.h"

#include <algorithm>
#include <array>

namespace eraflazz::sandbox {

namespace {

using enum OrderStatus;
using B = Behaviour;
using M = Manner;
using C = Callbacks;

constexpr Rc kOk = codes::kSuccess;
constexpr Rc kWait = codes::kInProcess;
constexpr Rc kNo = codes::kFailed;

// In the order of the enumeration: scriptOf() indexes it. Columns as in Script.
// clang-format off
constexpr std::array kScripts = {
    Script{B::Success,             "success",               M::Proper,    true, Success, kOk,             None,   0,            C::None,        0,   0},
    Script{B::Refuse,              "refuse",                M::Proper,    true, Failed, codes::kDisturbed,  None,   0,            C::None,        0,   0},
    Script{B::Slow,                "slow",                  M::Proper,    true, Success, kOk,             None,   0,            C::None,        5000, 0},
    Script{B::Pending,             "pending",               M::Proper,    true, Pending, kWait,           Success, kOk,          C::Once,        0,   700},
    Script{B::PendingFail,         "pending_fail",          M::Proper,    true, Pending, kWait,           Failed, kNo,          C::Once,        0,   700},
    Script{B::PendingForever,      "pending_forever",       M::Proper,    true, Pending, kWait,           None,   0,            C::None,        0,   0},
    Script{B::SilentDelivered,     "silent_delivered",      M::NoAnswer,  true, Success, kOk,             None,   0,            C::None,        0,   0},
    Script{B::SilentNotDelivered,  "silent_not_delivered",  M::NoAnswer,  false, None,   0,               None,   0,            C::None,        0,   0},
    Script{B::CloseBeforeBody,     "close_before_body",     M::Close,     true, Success, kOk,             None,   0,            C::None,        0,   0},
    Script{B::CloseNotDelivered,   "close_not_delivered",   M::Close,     false, None,   0,               None,   0,            C::None,        0,   0},
    Script{B::CloseAfterBody,      "close_after_body",      M::CutInHead, true, Success, kOk,             None,   0,            C::None,        0,   0},
    Script{B::CloseInBody,         "close_in_body",         M::CutInBody, true, Success, kOk,             None,   0,            C::None,        0,   0},
    Script{B::Rst,                 "rst",                   M::Reset,     true, Success, kOk,             None,   0,            C::None,        0,   0},
    Script{B::HalfJson,            "half_json",             M::HalfJson,  true, Success, kOk,             None,   0,            C::None,        0,   0},
    Script{B::Html502,             "html_502",              M::Html502,   true, Success, kOk,             None,   0,            C::None,        0,   0},
    Script{B::Html502NotDelivered, "html_502_not_delivered", M::Html502,   false, None,   0,               None,   0,            C::None,        0,   0},
    Script{B::UnknownCode,         "unknown_code",          M::Proper,    true, Odd,    codes::kNobodyKnows, Success, kOk,          C::Once,        0,   700},
    Script{B::SuccessWithoutSn,    "success_without_sn",    M::WithoutSn, true, Success, kOk,             None,   0,            C::None,        0,   0},
    Script{B::WrongRef,            "wrong_ref",             M::OtherRef,  true, Success, kOk,             None,   0,            C::None,        0,   0},
    Script{B::WrongPrice,          "wrong_price",           M::OtherPrice, true, Success, kOk,             None,   0,            C::None,        0,   0},
    Script{B::Redirect,            "redirect",              M::Redirect,  true, Success, kOk,             None,   0,            C::None,        0,   0},
    Script{B::HugeBody,            "huge_body",             M::Huge,      true, Success, kOk,             None,   0,            C::None,        0,   0},
    Script{B::SuccessThenFail,     "success_then_fail",     M::Proper,    true, Success, kOk,             Failed, codes::kRefunded, C::Once,        0,   700},
    Script{B::FailThenSuccess,     "fail_then_success",     M::Proper,    true, Failed, kNo,             Success, kOk,          C::Once,        0,   700},
    Script{B::DuplicateCallbacks,  "duplicate_callbacks",   M::Proper,    true, Pending, kWait,           Success, kOk,          C::Repeated,    0,   700},
    Script{B::StaleCallback,       "stale_callback",        M::Proper,    true, Pending, kWait,           Success, kOk,          C::ThenPending, 0,   700},
    Script{B::CallbackBeforeAnswer, "callback_before_answer", M::Proper,    true, Pending, kWait,           Success, kOk,          C::BeforeAnswer, 0,   0},
};
// clang-format on

constexpr bool inOrder()
{
    for (std::size_t i = 0; i < kScripts.size(); ++i) {
        if (static_cast<std::size_t>(kScripts[i].behaviour) != i)
            return false;
    }
    return true;
}
static_assert(inOrder());

} // namespace

const Script& scriptOf(Behaviour behaviour)
{
    return kScripts[static_cast<std::size_t>(behaviour)];
}

std::span<const Script> allScripts()
{
    return kScripts;
}

std::optional<Behaviour> behaviourNamed(std::string_view name)
{
    const auto found = std::find_if(kScripts.begin(), kScripts.end(), [&](const Script& s) { return s.name == name; });
    return found == kScripts.end() ? std::nullopt : std::optional(found->behaviour);
}

} // namespace eraflazz::sandbox
