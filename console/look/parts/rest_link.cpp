// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/parts/rest_link.h"

#include "look/parts/card.h"
#include "look/tokens.h"

namespace eraflazz::look {

RestLink::RestLink(QWidget* card) : LinkButton(QString(), card)
{
    setRole(TypeRole::Cell);
    hide();
}

void RestLink::setRest(std::size_t rest, const QString& title)
{
    constexpr int kBesideTitle = 10;
    setVisible(rest > 0);
    setText(tr("+ %1 more").arg(rest));
    resize(sizeHint());
    move(size::kCardPadding + textWidth(TypeRole::BodyBold, title) + kBesideTitle,
         2 + (Card::titleHeight() - 2 - height()) / 2);
}

} // namespace eraflazz::look
