// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/reports/report_printer.h"

#include "report/pdf/report_pdf.h"

#include <QImage>
#include <QPainter>
#include <QPrintDialog>
#include <QPrinter>
#include <QPrinterInfo>

#include <utility>

#include <algorithm>
#include <cmath>
#include <memory>

namespace eraflazz::console {

report::LaidReport laidForPaper(const report::ReportTable& table)
{
    // The measures of type come from an image with the dots that the layout counts in.
    QImage device(1, 1, QImage::Format_ARGB32);
    constexpr double kInchesPerMetre = 1000 / 25.4;
    device.setDotsPerMeterX(static_cast<int>(std::lround(report::kUnitsPerInch * kInchesPerMetre)));
    device.setDotsPerMeterY(static_cast<int>(std::lround(report::kUnitsPerInch * kInchesPerMetre)));
    return report::layOut(table, &device);
}

bool putOnPaper(const report::LaidReport& laid, QPrinter& printer)
{
    QPainter painter;
    if (!painter.begin(&printer))
        return false;
    const double scale = static_cast<double>(printer.resolution()) / report::kUnitsPerInch;
    const int count = static_cast<int>(laid.pages.size());
    const int first = std::max(1, printer.fromPage());
    const int last = printer.toPage() > 0 ? std::min(printer.toPage(), count) : count;
    for (int page = first; page <= last; ++page) {
        if (page > first && !printer.newPage())
            return false;
        painter.save();
        painter.scale(scale, scale);
        report::paintPage(painter, laid.pages[static_cast<std::size_t>(page - 1)]);
        painter.restore();
    }
    return painter.end() && printer.printerState() != QPrinter::Error;
}

bool isPrinterThere()
{
    return !QPrinterInfo::availablePrinterNames().isEmpty();
}

void printReport(const report::ReportTable& table, QWidget* asker, std::function<void(bool isPrinted)> then)
{
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    const report::LaidReport laid = laidForPaper(table);
    printer->setPageSize(QPageSize(QPageSize::A4));
    printer->setPageOrientation(laid.isLandscape ? QPageLayout::Landscape : QPageLayout::Portrait);
    printer->setFullPage(true);
    printer->setDocName(QString::fromStdString(table.title));
    auto* dialog = new QPrintDialog(printer.get(), asker);
    dialog->setObjectName(QStringLiteral("printReport"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setMinMax(1, static_cast<int>(laid.pages.size()));
    QObject::connect(dialog, &QDialog::accepted, asker, [printer, laid, then = std::move(then)] {
        then(putOnPaper(laid, *printer));
    });
    dialog->open();
}

} // namespace eraflazz::console
