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

/// Whether the command line may only want to be told something (--version, --help), which needs no screen.
[[nodiscard]] bool asksForWords(int argc, const char* const* argv);
/// Ends the process with a sentence on an option it does not know, and after --version and --help.
[[nodiscard]] Options readOptions(const QCoreApplication& application);

} // namespace eraflazz::console
