// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backup_commands.h"

#include "app/config.h"
#include "kernel/clock.h"
#include "storage/pg_connection.h"

#include <chrono>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <stdexcept>

namespace eraflazz::sql {
std::string_view backup();
}

namespace eraflazz::app {

namespace {

using storage::PgParams;

constexpr std::string_view kDumpBegins = "PGDMP"; ///< As pg_dump -Fc writes it.

/// When the dump was written, Unix ms. A script that goes on after a failed pg_dump must not be believed: an empty file
/// is none.
std::int64_t writtenMs(const std::string& path)
{
    std::ifstream file(path, std::ios::binary);
    std::string begins(kDumpBegins.size(), '\0');
    if (!file.read(begins.data(), static_cast<std::streamsize>(begins.size())) || begins != kDumpBegins)
        throw std::runtime_error(path + " is not what pg_dump -Fc writes: nothing was recorded");
    const auto ago = std::filesystem::file_time_type::clock::now() - std::filesystem::last_write_time(path);
    return unixMsNow() - std::chrono::duration_cast<std::chrono::milliseconds>(ago).count();
}

} // namespace

int runBackupCommand(const std::string& verb, const std::string& file, const CommandOptions& options)
{
    const Config config = readConfig(needOption(options, "--config"));
    const bool isMade = verb == "recorded";
    const std::int64_t atMs = isMade ? writtenMs(file) : unixMsNow();
    storage::PgConnection connection(config.appConninfo, {{"application_name", "eraflazz-admin"}});
    connection.addStatements(sql::backup());
    const std::string key = isMade ? "backup.made_at" : "backup.tested_at";
    (void)connection.query("note_backup", PgParams().add(key).add(std::to_string(atMs)));
    std::cout << (isMade ? "recorded\n" : "noted: the restore was tried\n");
    return 0;
}

} // namespace eraflazz::app
