// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

class QWidget;

namespace eraflazz::console {

class Desk;

/// Asks where to, writes the bytes whole or not at all, and tells. `name` is proposed; `filter` is the file dialog's
/// ("CSV (*.csv)"). Nothing happens when the person changes their mind or `asker` is gone by then.
void saveFile(Desk& desk, QWidget* asker, const QString& name, const QString& filter, const QByteArray& bytes);

} // namespace eraflazz::console
