// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "look/parts/link_button.h"

#include <cstddef>

namespace eraflazz::look {

/// "+ 2 lagi" behind the title of a card: what the card has no room for. GUI thread.
class RestLink final : public LinkButton {
    Q_OBJECT

public:
    explicit RestLink(QWidget* card);

    /// Hidden when nothing is left. The title is the one painted at the card's top.
    void setRest(std::size_t rest, const QString& title);
};

} // namespace eraflazz::look
