// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/routing/section_head.h"

#include "desk/surface.h"
#include "look/parts/text_line.h"

#include <QHBoxLayout>

namespace eraflazz::console {

QWidget* sectionHead(const QString& words, look::TextLine* aside, QWidget* parent)
{
    auto* whole = new Surface(Qt::BottomEdge, parent);
    whole->setFixedHeight(34);
    auto* row = new QHBoxLayout(whole);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(new look::TextLine(look::TypeRole::BodyBold, look::Ink::Strong, words, whole));
    row->addStretch();
    if (aside != nullptr)
        row->addWidget(aside);
    return whole;
}

} // namespace eraflazz::console
