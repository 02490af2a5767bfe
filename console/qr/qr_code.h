// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QImage>

namespace eraflazz::console {

/// The text as a QR code with error correction M: one pixel a module, black on white, with the quiet zone of four
/// modules that readers need. Null when the text is too long or empty.
[[nodiscard]] QImage qrImage(const QByteArray& text);

} // namespace eraflazz::console
