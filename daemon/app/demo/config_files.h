// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/catalogue.h"
#include "app/demo/ports.h"
#include "app/demo/secrets.h"

#include <string>

namespace eraflazz::app {

/// The sandbox's configuration: the same suppliers, products and prices as the catalogue, and how they misbehave.
[[nodiscard]] std::string sandboxConfig(const DemoCatalogue& catalogue, const Ports& ports, Secrets& secrets);

struct ServeConfig final {
    std::string dataFolder;
    std::string appConninfo;
    std::string ownerConninfo; ///< What people set on the host (`eraflazzd bank add`) they set as the database's owner.
    std::string keyFile;
    Ports ports;
};
/// The daemon's configuration (TOML).
[[nodiscard]] std::string serveConfig(const ServeConfig& config);

} // namespace eraflazz::app
