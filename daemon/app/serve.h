// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace eraflazz::app {

struct ServeOptions final {
    std::string configFile;
    std::string readyFile; ///< May be empty.
    bool dieWithParent = false;
};

/// `eraflazzd serve`: runs until SIGTERM or SIGINT, drains, returns the exit code. Needs a QCoreApplication.
int runServe(const ServeOptions& options);

} // namespace eraflazz::app
