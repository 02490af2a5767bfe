// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rows/cell_face.h"
#include "report/report_table.h"

#include <QString>

#include <string>
#include <vector>

class QAbstractItemModel;

namespace eraflazz::console {

/// A column of sales in a file: what of the grid's is written that way. Money is summed up.
[[nodiscard]] report::Column saleFileColumn(const QString& name, const QString& title, Writing writing);
/// By the daemon's name; one that no grid has is text.
[[nodiscard]] report::Column saleFileColumn(const std::string& wire);

/// A model of sales as a table for a file: these columns, all rows.
[[nodiscard]] report::ReportTable
saleTable(const QAbstractItemModel& model, const CellFace& face, const std::vector<int>& columns);

} // namespace eraflazz::console
