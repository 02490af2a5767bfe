// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QWidget;

namespace eraflazz::look {
class TextLine;
}

namespace eraflazz::console {

/// The title over a part of the page, with a line below it; `aside` (or null) stands at the right end.
[[nodiscard]] QWidget* sectionHead(const QString& words, look::TextLine* aside, QWidget* parent);

} // namespace eraflazz::console
