// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/icon.h"
#include "ui_main.h"

#include <QImage>

using namespace eraflazz::look;

namespace {

/// Pixels that have any ink, and whether all of it has that colour.
struct InkCount {
    int pixels = 0;
    bool isPure = true;
};

InkCount inkOf(const QPixmap& pixmap, const QColor& color)
{
    const QImage image = pixmap.toImage().convertToFormat(QImage::Format_ARGB32);
    InkCount count;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QColor pixel = image.pixelColor(x, y);
            if (pixel.alpha() == 0)
                continue;
            ++count.pixels;
            if (pixel.alpha() > 200 && qAbs(pixel.red() - color.red()) > 4)
                count.isPure = false;
        }
    }
    return count;
}

} // namespace

class TestIcons final : public QObject {
    Q_OBJECT

public:
    Theme* theme = nullptr;

private Q_SLOTS:
    void everyIconIsDrawnAtEverySizeInTheInkAsked()
    {
        for (int i = 0; i < kIcons; ++i) {
            for (const int pixels : {12, 14, 16, 20}) {
                for (const qreal ratio : {1.0, 2.0}) {
                    const QPixmap pixmap = iconPixmap(static_cast<Icon>(i), pixels, Qt::red, ratio);
                    QCOMPARE(pixmap.width(), static_cast<int>(pixels * ratio));
                    const InkCount ink = inkOf(pixmap, Qt::red);
                    QVERIFY2(ink.pixels >= 5, qPrintable(QStringLiteral("icon %1 at %2").arg(i).arg(pixels)));
                    QVERIFY2(ink.isPure, qPrintable(QStringLiteral("icon %1 keeps a colour of its own").arg(i)));
                }
            }
        }
    }

    void smallIconsHaveAStrongerStroke()
    {
        // Ink per area of the same drawing: 12 pixels must be denser than 14.
        const auto density = [](int pixels) {
            const QImage image = iconPixmap(Icon::Clock, pixels, Qt::black, 4.0).toImage();
            qreal alpha = 0;
            for (int y = 0; y < image.height(); ++y) {
                for (int x = 0; x < image.width(); ++x)
                    alpha += image.pixelColor(x, y).alphaF();
            }
            return alpha / (image.width() * image.height());
        };
        QVERIFY(density(12) > density(14) * 1.25);
    }

    void buttonIconsFollowTheThemeAndTheEnabledState()
    {
        const QIcon icon = makeIcon(Icon::Copy);
        const auto inkIs = [&](QIcon::Mode mode, const QColor& color) {
            return inkOf(icon.pixmap(QSize(16, 16), mode), color).isPure;
        };
        QVERIFY(inkIs(QIcon::Normal, lightTokens().ink2));
        QVERIFY(inkIs(QIcon::Disabled, lightTokens().off));
        theme->choose(ThemeChoice::Dark);
        QVERIFY(inkIs(QIcon::Normal, darkTokens().ink2));
        theme->choose(ThemeChoice::Light);
    }
};

ERAFLAZZ_UI_TEST(TestIcons)
#include "tst_icons.moc"
