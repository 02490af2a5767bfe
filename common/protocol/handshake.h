// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "json/json.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace eraflazz::protocol {

// hello (daemon), identify (console), welcome (daemon): the first three messages, all of them notifications.

struct Hello final {
    std::string server; ///< Name and version.
    int protocolMin = 1;
    int protocolMax = 1;
    std::vector<std::string> features;
    bool isConfigured = true; ///< False while the shop has no operator.
    std::string epoch;
    std::int64_t timeMs = 0;
};

struct Identify final {
    int protocol = 1;
    std::string client; ///< Name and version, for the log.
    std::vector<std::string> features;
    std::string user; ///< With a password.
    std::string password;
    std::string code;  ///< Of the authenticator app or for recovery, when the daemon asked for one.
    std::string token; ///< Of an earlier welcome, instead.
};

struct Welcome final {
    int protocol = 1;
    std::string token; ///< Lives for 15 minutes after the connection ends; a new one every time.
    std::string user;
    std::string name;
    std::string role;
    std::vector<std::string> scopes;
    std::string twoStep = "none"; ///< none, pending or on: whether this person signs in with codes.
    bool owesTwoStep = false;     ///< The shop asks for codes: until they are on, the person only looks.
    int heartbeatSeconds = 10;
    std::string epoch; ///< Of the daemon's run: what a resume must name.
    std::int64_t timeMs = 0;
};

[[nodiscard]] std::string toText(const Hello& hello); ///< The whole message.
[[nodiscard]] std::string toText(const Identify& identify);
[[nodiscard]] std::string toText(const Welcome& welcome);

/// From the params of the message; nothing when something is missing, too long or of another type.
[[nodiscard]] std::optional<Hello> helloFrom(const Json& params);
[[nodiscard]] std::optional<Identify> identifyFrom(const Json& params);
[[nodiscard]] std::optional<Welcome> welcomeFrom(const Json& params);

} // namespace eraflazz::protocol
