// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/process.h"
#include "app/writeback/writeback_smoother.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace eraflazz::app {

/// The private PostgreSQL cluster of one demo folder. As root its programs run as an unprivileged user, and when that
/// user cannot reach the folder the cluster lives under /var/lib/eraflazz-demo. Main thread.
class EmbeddedPostgres final {
public:
    struct Settings final {
        std::string dataFolder;
        std::uint16_t port = 0;
        std::string password; ///< Of the superuser "postgres".
        bool isEphemeral = false;
    };
    explicit EmbeddedPostgres(Settings settings); ///< Throws std::runtime_error when there is no PostgreSQL.

    void initialise(); ///< initdb, once; leaves nothing half made. Throws.
    /// Takes over a live server of this folder that answers; false when there is none.
    [[nodiscard]] bool adopt();
    [[nodiscard]] pid_t start();           ///< A child; it outlives a supervisor that is killed. Throws.
    [[nodiscard]] bool isReady(pid_t pid); ///< Started and answering.
    void stop();                           ///< Fast, then harder.

    [[nodiscard]] pid_t pid() const { return m_pid; }
    [[nodiscard]] std::uint16_t port() const { return m_settings.port; }
    [[nodiscard]] const std::string& socketFolder() const { return m_socketFolder; }
    [[nodiscard]] std::string logFile() const;
    /// Over the unix socket.
    [[nodiscard]] std::string
    conninfo(const std::string& database, const std::string& role, const std::string& password) const;

    /// Ends the server of a folder whose supervisor was killed, if there is one.
    static void endLeftover(const std::string& dataFolder);
    /// Removes a cluster that had to live outside the demo's folder, and its socket folder.
    static void removeFiles(const std::string& dataFolder);

private:
    [[nodiscard]] std::string cluster() const { return m_home + "/data"; }
    /// Stands in the demo's own folder once the cluster is made: a cluster elsewhere may be left over from a folder
    /// that was removed, and knows other passwords.
    [[nodiscard]] std::string mark() const { return m_settings.dataFolder + "/postgres.made"; }
    [[nodiscard]] bool answers() const;
    [[nodiscard]] std::vector<std::string> serverCommand() const;

    Settings m_settings;
    std::optional<UserIds> m_user;
    std::string m_programs;
    std::string m_home;
    std::string m_socketFolder;
    pid_t m_pid = 0;
    std::unique_ptr<WritebackSmoother> m_smoother; ///< While the server runs.
};

} // namespace eraflazz::app
