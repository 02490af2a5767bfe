// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/pdf/page_layout.h"

#include <functional>

class QPrinter;
class QWidget;

namespace eraflazz::console {

/// The report laid out for paper; the font measures are those of the PDF.
[[nodiscard]] report::LaidReport laidForPaper(const report::ReportTable& table);

/// Whether this computer has one; its list is read anew.
[[nodiscard]] bool isPrinterThere();

/// Asks for a printer, then prints; `then` hears whether the printer took it. Nothing when the person changes their
/// mind or `asker` is gone by then.
void printReport(const report::ReportTable& table, QWidget* asker, std::function<void(bool isPrinted)> then);

/// The sheets that the printer was told to print. False when it would not begin, or gave up.
[[nodiscard]] bool putOnPaper(const report::LaidReport& laid, QPrinter& printer);

} // namespace eraflazz::console
