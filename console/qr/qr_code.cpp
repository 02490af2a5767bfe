// SPDX-License-Identifier: GPL-3.0-or-later
#include "qr/qr_code.h"

#include <qrencode.h>

#include <memory>

namespace eraflazz::console {

namespace {

constexpr int kQuiet = 4;
constexpr unsigned char kDark = 1;

} // namespace

QImage qrImage(const QByteArray& text)
{
    if (text.isEmpty())
        return {};
    const std::unique_ptr<QRcode, void (*)(QRcode*)> code(
        QRcode_encodeData(
            static_cast<int>(text.size()), reinterpret_cast<const unsigned char*>(text.constData()), 0, QR_ECLEVEL_M),
        &QRcode_free);
    if (code == nullptr)
        return {};
    QImage image(code->width + 2 * kQuiet, code->width + 2 * kQuiet, QImage::Format_RGB32);
    image.fill(Qt::white);
    for (int y = 0; y < code->width; ++y) {
        for (int x = 0; x < code->width; ++x) {
            if ((code->data[y * code->width + x] & kDark) != 0)
                image.setPixel(x + kQuiet, y + kQuiet, 0xff000000);
        }
    }
    return image;
}

} // namespace eraflazz::console
