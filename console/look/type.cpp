// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/type.h"

#include <QFontDatabase>
#include <QFontMetricsF>
#include <QStringList>

#include <array>
#include <cmath>

namespace eraflazz::look {

namespace {

struct Cut {
    int pixels;
    bool bold;
};

constexpr std::array<Cut, kTypeRoles> kCuts{Cut{26, true},
                                            Cut{24, true},
                                            Cut{20, true},
                                            Cut{18, true},
                                            Cut{16, true},
                                            Cut{15, true},
                                            Cut{13, false},
                                            Cut{13, true},
                                            Cut{12, false},
                                            Cut{12, true},
                                            Cut{11, false},
                                            Cut{11, true},
                                            Cut{10, true},
                                            Cut{12, false}};

QFont makeFont(TypeRole role)
{
    const Cut cut = kCuts[static_cast<std::size_t>(role)];
    QFont font;
    if (role == TypeRole::Mono) {
        font.setFamilies({QStringLiteral("DejaVu Sans Mono"), QStringLiteral("Noto Sans Mono")});
        font.setStyleHint(QFont::Monospace);
    } else {
        font.setFamilies({QStringLiteral("Noto Sans"),
                          QStringLiteral("Open Sans"),
                          QStringLiteral("Roboto"),
                          QStringLiteral("DejaVu Sans")});
        font.setStyleHint(QFont::SansSerif);
    }
    font.setPixelSize(cut.pixels);
    font.setBold(cut.bold);
    return font;
}

} // namespace

const QFont& font(TypeRole role)
{
    static const std::array<QFont, kTypeRoles> fonts = [] {
        std::array<QFont, kTypeRoles> made;
        for (int i = 0; i < kTypeRoles; ++i)
            made[static_cast<std::size_t>(i)] = makeFont(static_cast<TypeRole>(i));
        return made;
    }();
    return fonts[static_cast<std::size_t>(role)];
}

int textWidth(TypeRole role, const QString& text)
{
    return static_cast<int>(std::ceil(QFontMetricsF(font(role)).horizontalAdvance(text)));
}

bool hasOwnFace()
{
    return QFontDatabase::families().contains(QStringLiteral("Noto Sans"));
}

} // namespace eraflazz::look
