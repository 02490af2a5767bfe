// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/core/batch.h"

namespace eraflazz::engine {

std::string_view toString(OutboxState state)
{
    switch (state) {
    case OutboxState::Due:
        return "due";
    case OutboxState::Delivered:
        return "delivered";
    case OutboxState::Dead:
        return "dead";
    case OutboxState::Stopped:
        return "stopped";
    }
    return "";
}

} // namespace eraflazz::engine
