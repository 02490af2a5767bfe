// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/core/response_code.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace eraflazz::sandbox {

/// Every way in which the simulated supplier serves or betrays an order. What each one does stands in its Script.
enum class Behaviour : std::uint8_t {
    Success,
    Refuse,
    Slow,
    Pending,
    PendingFail,
    PendingForever,
    SilentDelivered,
    SilentNotDelivered,
    CloseBeforeBody,
    CloseNotDelivered,
    CloseAfterBody,
    CloseInBody,
    Rst,
    HalfJson,
    Html502,
    Html502NotDelivered,
    UnknownCode,
    SuccessWithoutSn,
    WrongRef,
    WrongPrice,
    Redirect,
    HugeBody,
    SuccessThenFail,
    FailThenSuccess,
    DuplicateCallbacks,
    StaleCallback,
    CallbackBeforeAnswer,
};

/// Where a purchase stands, as the supplier would tell it.
enum class OrderStatus : std::uint8_t {
    None, ///< No purchase exists.
    Pending,
    Success,
    Failed,
    Odd, ///< A status word nobody has heard of.
};

/// What the answer to the first request looks like on the wire. Repetitions are always answered properly.
enum class Manner : std::uint8_t {
    Proper,
    NoAnswer,   ///< Holds the connection until the client gives up.
    Close,      ///< Closes without a byte.
    Reset,      ///< Closes with RST.
    CutInHead,  ///< Half the response head, then closes.
    CutInBody,  ///< The head and a part of the promised body, then closes.
    HalfJson,   ///< A complete HTTP response whose JSON stops in the middle.
    Html502,    ///< 502 with a proxy's HTML page.
    OtherRef,   ///< Names another order.
    OtherPrice, ///< Names another price.
    WithoutSn,
    Redirect, ///< 302 to another path of the same server.
    Huge,     ///< More bytes than anybody should read.
};

/// How the later state is told.
enum class Callbacks : std::uint8_t {
    None,
    Once,
    Repeated,    ///< Five times: three with one delivery id, two with ids of their own.
    ThenPending, ///< Once, then an outdated "Pending" overtaken on its way.
    BeforeAnswer ///< The webhook arrives before the HTTP answer, which still says "Pending".
};

struct Script final {
    Behaviour behaviour;
    std::string_view name;
    Manner manner;
    bool purchases; ///< False: the request is lost; a repetition of it buys.
    OrderStatus first;
    Rc firstRc;
    OrderStatus later; ///< None: nothing follows.
    Rc laterRc;
    Callbacks callbacks;
    int answerDelayMs; ///< A rule's delay replaces this one, or else `laterDelayMs`, when it is not 0.
    int laterDelayMs;
};

[[nodiscard]] const Script& scriptOf(Behaviour behaviour);
[[nodiscard]] std::span<const Script> allScripts();
[[nodiscard]] std::optional<Behaviour> behaviourNamed(std::string_view name);

} // namespace eraflazz::sandbox
