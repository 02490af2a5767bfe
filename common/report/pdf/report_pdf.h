// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/pdf/page_layout.h"
#include "report/report_table.h"

#include <QByteArray>

class QPainter;

namespace eraflazz::report {

/// The report as a PDF of A4 sheets. Needs a QGuiApplication; its offscreen platform will do, no display is used.
/// Throws std::runtime_error when it cannot be made.
[[nodiscard]] QByteArray toPdf(const ReportTable& table);

/// Draws one laid page; the painter's units are those of the page. For a print preview, too.
void paintPage(QPainter& painter, const LaidPage& page);

} // namespace eraflazz::report
