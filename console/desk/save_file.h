// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "look/parts/strip.h"

#include <QByteArray>
#include <QFileDevice>
#include <QString>
#include <QStringList>

#include <functional>

class QFileDialog;
class QWidget;

namespace eraflazz::console {

class Desk;

/// Whose files the desk's are: their names begin with it.
void setShopOfFiles(Desk& desk, const QString& shop);
[[nodiscard]] QString shopOfFiles(const Desk& desk);

/// "Makmur Jaya - Penjualan - 22 Nov 2026": what a file is called, without its ending. Empty parts are left out, and
/// what some system takes in no name is a dash.
[[nodiscard]] QString fileName(const Desk& desk, const QStringList& parts);

/// Asks where to, writes the bytes whole or not at all, and tells. `name` is proposed; `filter` is the file dialog's
/// ("JSON (*.json)"). Nothing happens when the person changes their mind or `asker` is gone by then; `saved` runs when
/// the file is there.
void saveFile(Desk& desk,
              QWidget* asker,
              const QString& name,
              const QString& filter,
              const QByteArray& bytes,
              std::function<void()> saved = nullptr);

/// A dialog that asks for a file to write, in the folder where somebody saved before; the folder is remembered.
[[nodiscard]] QFileDialog*
makeSaveDialog(Desk& desk, QWidget* asker, const QString& name, const QStringList& nameFilters);

/// News of a file: that it is there, with a way to its folder, or why it is not.
void tellSaved(Desk& desk, const QString& path, QFileDevice::FileError problem);
/// That it is there, in other words.
void tellSaved(Desk& desk, const QString& path, look::StripKind kind, const QString& sentence);
/// Why it is not there; what was there before still is.
[[nodiscard]] QString fileProblemWords(const QString& path, QFileDevice::FileError problem);

} // namespace eraflazz::console
