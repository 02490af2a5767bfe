// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "look/icon.h"
#include "look/tokens.h"

#include <QCoreApplication>
#include <QString>

namespace eraflazz::look {

/// What a sale, a ticket or a link can be, as far as eyes are concerned.
enum class State { Queued, Processing, Waiting, Success, Failed, Doubtful, Reversed, Attention };

inline constexpr int kStates = static_cast<int>(State::Attention) + 1;

/// Loudness equals action needed: success has no pill, doubt the only solid one.
enum class PillForm { Bare, Soft, Solid };

struct StateLook {
    Icon icon;
    PillForm form;
    InkOnGround colors; ///< Of the pill; for Bare the ink is the icon's and the word takes ink2.
};

[[nodiscard]] StateLook stateLook(State state, const Tokens& tokens);

/// The state in one word of the person's language; MERAGUKAN is the only one in capitals.
[[nodiscard]] QString stateWord(State state);

} // namespace eraflazz::look
