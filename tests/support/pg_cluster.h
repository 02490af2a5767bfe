// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace eraflazz::test {

class PgClusterError final : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// A private PostgreSQL for one test executable: a unix socket in a temporary folder, no TCP, trust on the socket, the
/// roles eraflazz_owner, eraflazz_app and eraflazz_audit. It ends with this object, and with the test process when that
/// is killed. As root its programs run as user postgres. Used by the thread that made it; every call may block and
/// throws PgClusterError with what the server said.
class PgCluster final {
public:
    struct Options {
        bool durable = false;              ///< fsync, full page writes and a folder on disk, for tests about crashes.
        std::vector<std::string> settings; ///< Lines of postgresql.conf, such as "max_connections = 20".
    };

    static constexpr std::string_view kSuperuser = "postgres";
    static constexpr std::string_view kOwner = "eraflazz_owner";
    static constexpr std::string_view kApp = "eraflazz_app";
    static constexpr std::string_view kAudit = "eraflazz_audit";

    PgCluster();
    explicit PgCluster(Options options);
    ~PgCluster();
    PgCluster(const PgCluster&) = delete;
    PgCluster& operator=(const PgCluster&) = delete;

    /// A fresh database, owned by eraflazz_owner, with every migration applied; returns its name. The migrations run
    /// once per cluster, later databases are copies.
    [[nodiscard]] std::string createDatabase();
    /// The same without any migration, for tests of migrating.
    [[nodiscard]] std::string createEmptyDatabase();
    /// A copy of a database of this cluster that nobody is connected to.
    [[nodiscard]] std::string copyDatabase(std::string_view database);
    void dropDatabase(std::string_view database); ///< Ends its connections first.

    /// "host=... port=... dbname=... user=...", as libpq takes it.
    [[nodiscard]] std::string conninfo(std::string_view database, std::string_view role = kApp) const;

    /// Runs a script as one transaction (psql -1) and returns its output, unaligned, without headers.
    std::string run(std::string_view database, std::string_view sql, std::string_view role = kSuperuser);
    /// The same without the transaction around it, for CREATE DATABASE, VACUUM and the like.
    std::string runPlain(std::string_view database, std::string_view sql, std::string_view role = kSuperuser);

    void stop();    ///< Immediate: as a power cut looks to the clients, but not to the disk.
    void start();   ///< After stop(); the data is what had been committed.
    void restart(); ///< stop() and start().

    [[nodiscard]] long long postmasterPid() const;
    [[nodiscard]] const std::string& folder() const;

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace eraflazz::test
