// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/place.h"

#include <QSize>
#include <QStringList>

#include <optional>

class QCoreApplication;

namespace eraflazz::console {

/// What the command line asks for.
struct Options final {
    QString readyFile;
    QString user;
    Place place;
    QString shot;
    int settleMs = 0;
    bool tellsTime = false;
    QString theme;
    QString language;
    std::optional<QSize> size;
    QString settings;
};

/// Ends the process with a sentence on an option it does not know.
[[nodiscard]] Options readOptions(const QCoreApplication& application);

} // namespace eraflazz::console
