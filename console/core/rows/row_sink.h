// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rows/column.h"
#include "protocol/update.h"

namespace eraflazz::console {

/// Takes what a subscription hears. GUI thread.
class RowSink {
public:
    enum class Taken {
        Fine,
        Gap,       ///< A change of a row that is not here: something was missed.
        Malformed, ///< No daemon of ours says this.
    };

    RowSink() = default;
    RowSink(const RowSink&) = delete;
    RowSink& operator=(const RowSink&) = delete;
    virtual ~RowSink();

    /// Before the first update. Other columns than before: what was there is forgotten.
    virtual void columnsKnown(const WireColumns& columns) = 0;
    [[nodiscard]] virtual Taken take(const protocol::Update& update) = 0;
};

} // namespace eraflazz::console
