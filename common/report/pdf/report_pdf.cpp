// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/pdf/report_pdf.h"

#include <QBuffer>
#include <QColor>
#include <QPageLayout>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QPen>

#include <stdexcept>

namespace eraflazz::report {

namespace {

QColor colour(Ink ink)
{
    switch (ink) {
    case Ink::Text:
        return QColor(0x16, 0x1B, 0x26);
    case Ink::Quiet:
        return QColor(0x5B, 0x64, 0x74);
    case Ink::Hair:
        return QColor(0xDD, 0xE2, 0xEA);
    case Ink::Alarm:
        return QColor(0xB4, 0x23, 0x18);
    }
    return QColor(0x16, 0x1B, 0x26);
}

constexpr QRgb kShade = qRgb(0xEC, 0xEF, 0xF4);

void setSheet(QPdfWriter& writer, bool isLandscape)
{
    writer.setPageLayout({QPageSize(QPageSize::A4),
                          isLandscape ? QPageLayout::Landscape : QPageLayout::Portrait,
                          QMarginsF(0, 0, 0, 0)}); // The layout has its own.
}

} // namespace

void paintPage(QPainter& painter, const LaidPage& page)
{
    for (const QRectF& shade : page.shades)
        painter.fillRect(shade, QColor(kShade));
    for (const PlacedRule& rule : page.rules) {
        painter.setPen(QPen(colour(rule.ink), rule.width));
        painter.drawLine(rule.line);
    }
    for (const PlacedText& text : page.texts) {
        painter.setPen(colour(text.ink));
        painter.setFont(text.font);
        const auto side = text.align == Align::Right ? Qt::AlignRight : Qt::AlignLeft;
        painter.drawText(text.box, int(side | Qt::AlignVCenter) | Qt::TextSingleLine, text.text);
    }
}

QByteArray toPdf(const ReportTable& table)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(kUnitsPerInch);
    writer.setTitle(QString::fromStdString(table.title + ' ' + table.subtitle).trimmed());
    writer.setCreator(QStringLiteral("Eraflazz"));
    setSheet(writer, false);
    const LaidReport laid = layOut(table, &writer);
    setSheet(writer, laid.isLandscape);
    QPainter painter;
    if (!painter.begin(&writer))
        throw std::runtime_error("the PDF of " + table.name + " cannot be written");
    for (std::size_t i = 0; i < laid.pages.size(); ++i) {
        if (i > 0)
            writer.newPage();
        paintPage(painter, laid.pages[i]);
    }
    painter.end();
    return bytes;
}

} // namespace eraflazz::report
