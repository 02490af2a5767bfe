// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "control/core/filter.h"
#include "protocol/message.h"

namespace eraflazz::control {

/// validation of the field "filter", with the place that a red mark belongs to.
[[nodiscard]] inline protocol::Failure filterFailure(const FilterError& error)
{
    JsonWriter more;
    more.beginObject().key("fields").beginArray().beginObject().field("path", "filter");
    more.field("key", toString(error.why)).field("word", error.word).endObject().endArray();
    more.field("position", error.position).field("length", error.length).endObject();
    return protocol::failure("validation", {}, more.take());
}

} // namespace eraflazz::control
