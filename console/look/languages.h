// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QCoreApplication;

namespace eraflazz::look {

/// Loads the console's words and Qt's own ("Cancel", "Copy") for a language and sets the default locale. Widgets made
/// before keep the words they have. "id" and "en" are complete; others fall back to English.
void installLanguage(QCoreApplication& application, const QString& language);

} // namespace eraflazz::look
