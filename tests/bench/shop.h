// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "child.h"
#include "json/json.h"
#include "net/http_client.h"

#include <optional>
#include <string>

namespace eraflazz::bench {

/// A seeded database with a daemon that serves it. One thread; every call may block.
class Shop final {
public:
    struct Parts final {
        std::string eraflazzd; ///< The program.
        std::string folder;    ///< For its configuration, its lock and its log.
        std::string keyFile;
        std::string appConninfo;
        std::string auditConninfo;
        int lanes = 2;
    };
    Shop(Parts parts, net::HttpClient& client);

    void start();
    void stop() { m_daemon.stop(); }
    void kill() { m_daemon.kill(); }
    [[nodiscard]] std::int64_t pid() const { return m_daemon.pid(); }
    [[nodiscard]] std::string apiUrl() const;
    [[nodiscard]] std::string controlUrl() const;
    /// An operator by the host's own command. Without `by`: the first one.
    void hire(const std::string& user, const std::string& role, const std::string& by = {}) const;
    [[nodiscard]] Json status() const;
    /// Until nothing is on its way: orders, answers, reports. False when that takes longer than `waitMs`.
    [[nodiscard]] bool drained(int waitMs) const;
    /// Without a sandbox only the books are checked. "clean", or "BROKEN" with what the auditor said going to `what`.
    [[nodiscard]] std::string
    audit(const std::string& sandboxUrl, const std::optional<std::string>& since, std::string& what) const;
    [[nodiscard]] const std::string& appConninfo() const { return m_parts.appConninfo; }

private:
    Parts m_parts;
    net::HttpClient& m_client;
    Child m_daemon;
};

} // namespace eraflazz::bench
