// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/icon.h"

#include "look/tokens.h"

#include <QApplication>
#include <QFile>
#include <QHash>
#include <QIconEngine>
#include <QPainter>
#include <QSvgRenderer>

#include <array>
#include <cmath>

namespace eraflazz::look {

namespace {

constexpr std::array<const char*, kIcons> kFiles{
    "arrow-down", "arrow-left", "arrow-right", "arrow-up",  "ban",      "bank",         "bell",         "bolt",
    "bookmark",   "box",        "calendar",    "chart",     "check",    "chevron-down", "chevron-left", "chevron-right",
    "chevron-up", "clock",      "columns",     "complaint", "copy",     "cross",        "dots",         "download",
    "external",   "eye",        "eye-off",     "filter",    "flag",     "globe",        "grip",         "history",
    "home",       "info",       "key",         "ledger",    "link",     "lock",         "menu",         "minus",
    "moon",       "more",       "pause",       "pencil",    "people",   "phone",        "pin",          "play",
    "plug",       "plug-off",   "plus",        "printer",   "question", "redo",         "refresh",      "return",
    "route",      "sales",      "search",      "send",      "server",   "shield",       "sign-out",     "sliders",
    "stop",       "sun",        "tag",         "trash",     "upload",   "user",         "wallet",       "warning"};

/// Above this size the family's own stroke is strong enough.
constexpr int kSmall = 12;

const QByteArray& drawingOf(Icon icon)
{
    static std::array<QByteArray, kIcons> drawings;
    QByteArray& drawing = drawings[static_cast<std::size_t>(icon)];
    if (drawing.isEmpty()) {
        QFile file(QStringLiteral(":/icons/%1.svg").arg(QLatin1String(kFiles[static_cast<std::size_t>(icon)])));
        if (file.open(QIODevice::ReadOnly))
            drawing = file.readAll();
    }
    return drawing;
}

QPixmap render(Icon icon, int pixels, const QColor& color, qreal ratio)
{
    QByteArray drawing = drawingOf(icon);
    drawing.replace("stroke=\"#000000\"", QByteArray("stroke=\"") + color.name().toLatin1() + '"');
    if (pixels <= kSmall)
        drawing.replace("stroke-width=\"1.75\"", "stroke-width=\"2.6\"");
    const int device = static_cast<int>(std::lround(pixels * ratio));
    QPixmap pixmap(device, device);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    QSvgRenderer(drawing).render(&painter, QRectF(0, 0, device, device));
    painter.end();
    pixmap.setDevicePixelRatio(ratio);
    return pixmap;
}

class StrokeIconEngine final : public QIconEngine {
public:
    explicit StrokeIconEngine(Icon icon) : m_icon(icon) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override
    {
        paintIcon(*painter, rect, m_icon, qMin(rect.width(), rect.height()), colorOf(mode));
    }
    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State, qreal ratio) override
    {
        const int device = qMin(size.width(), size.height());
        return iconPixmap(m_icon, static_cast<int>(std::lround(device / ratio)), colorOf(mode), ratio);
    }
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1.0);
    }
    QIconEngine* clone() const override { return new StrokeIconEngine(m_icon); }
    QString key() const override { return QStringLiteral("eraflazz-stroke"); }

private:
    static QColor colorOf(QIcon::Mode mode) { return mode == QIcon::Disabled ? tokens().off : tokens().ink2; }

    Icon m_icon;
};

} // namespace

QPixmap iconPixmap(Icon icon, int pixels, const QColor& color, qreal devicePixelRatio)
{
    static QHash<quint64, QPixmap> cache;
    // Pixmaps must not outlive the application.
    static const bool registered = (qAddPostRoutine([] { cache.clear(); }), true);
    Q_UNUSED(registered)
    // 8 bits of icon, 12 of device pixels, 12 of logical pixels, 32 of colour: no two drawings share a key.
    const auto device = static_cast<quint64>(std::lround(pixels * devicePixelRatio));
    const quint64 key = (static_cast<quint64>(icon) << 56) | ((device & 0xFFF) << 44) |
                        ((static_cast<quint64>(pixels) & 0xFFF) << 32) | color.rgba();
    QPixmap& pixmap = cache[key];
    if (pixmap.isNull())
        pixmap = render(icon, pixels, color, devicePixelRatio);
    return pixmap;
}

void paintIcon(QPainter& painter, const QRect& where, Icon icon, int pixels, const QColor& color)
{
    const qreal ratio = painter.device()->devicePixelRatioF();
    const int left = where.x() + (where.width() - pixels) / 2;
    const int top = where.y() + (where.height() - pixels) / 2;
    painter.drawPixmap(left, top, iconPixmap(icon, pixels, color, ratio));
}

QIcon makeIcon(Icon icon)
{
    return QIcon(new StrokeIconEngine(icon));
}

} // namespace eraflazz::look
