// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/table_file.h"

#include <QFileDevice>
#include <QString>

#include <functional>
#include <memory>
#include <vector>

class QWidget;

namespace eraflazz::console {

class Desk;
class PartFile;

/// The language that files of tables are written in: the console's.
[[nodiscard]] report::Language fileLanguage();

/// Columns of times say whose clock they are by: files are the shop's, whatever clock somebody reads the screen by.
void nameZone(std::vector<report::Column>& columns);

/// Asks where to, and as which kind of table: a spreadsheet or CSV. `name` is proposed, without an ending. `then` hears
/// the path, whose ending says which; nothing when the person changes their mind or `asker` is gone by then.
void askTableFile(Desk& desk, QWidget* asker, const QString& name, std::function<void(const QString& path)> then);

/// Asks so, writes the table beside the console's work, and tells.
void saveTable(Desk& desk, QWidget* asker, const QString& name, report::ReportTable table);

/// A table file at the part's path, of the kind that `target` ends with: .csv, else a spreadsheet. Throws
/// std::system_error.
[[nodiscard]] std::unique_ptr<report::TableFile>
startTable(const PartFile& part, const QString& target, const report::ReportTable& head);

/// Does what takes long where the GUI does not wait for it. `work` may throw std::system_error; `then` hears how it
/// went, on this thread, unless `listener` is gone by then.
void writeAside(std::function<QFileDevice::FileError()> work,
                QObject* listener,
                std::function<void(QFileDevice::FileError problem)> then);

} // namespace eraflazz::console
