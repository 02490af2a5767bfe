// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace eraflazz::app {

/// The daemon's configuration file, read once and checked. Nothing reads it again later.
struct Config final {
    std::string dataDir;
    std::string appConninfo;   ///< Role eraflazz_app.
    std::string ownerConninfo; ///< Role eraflazz_owner: serve then migrates at start. May be empty.
    std::string apiAddress = "127.0.0.1";
    std::uint16_t apiPort = 8080;
    std::size_t connectionsPerAddress = 64;
    std::vector<std::string> trustedProxies;
    std::string adminAddress = "127.0.0.1";
    std::uint16_t adminPort = 8082;
    std::string controlAddress = "127.0.0.1"; ///< Elsewhere than on loopback only with certificate and key.
    std::uint16_t controlPort = 8081;
    std::string controlCertificate; ///< PEM files.
    std::string controlKey;
    std::vector<std::string> controlProxies; ///< Peers whose X-Forwarded-For is believed.
    std::string keyFile;
    int lanes = 2;
    std::int64_t statusIntervalMs = 60000;
    bool webhookAllowPrivate = false;
    std::string bankLayouts; ///< Folder with the operator's own statement layouts; empty: the shipped ones alone.
};

/// Throws std::runtime_error that names the file, the key and what is expected there. Unknown keys are refused.
[[nodiscard]] Config readConfig(const std::string& path);

} // namespace eraflazz::app
