// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/embedded_postgres.h"

#include "app/demo/files.h"
#include "crypto/digest.h"
#include "kernel/clock.h"
#include "kernel/text.h"
#include "storage/pg_connection.h"

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

namespace eraflazz::app {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t kSocketPathMax = 80; // The kernel takes 107 bytes, file name included.
constexpr const char* kElsewhere = "/var/lib/eraflazz-demo";

std::optional<UserIds> serverUser()
{
    if (::geteuid() != 0)
        return std::nullopt;
    for (const char* name : {"postgres", "nobody"}) {
        if (auto user = UserIds::find(name))
            return user;
    }
    throw std::runtime_error("PostgreSQL does not run as root, and there is no user postgres to run it as");
}

std::string programFolder()
{
    std::vector<fs::path> folders{"/usr/lib/postgresql/15/bin"};
    std::error_code ignored;
    for (const auto& entry : fs::directory_iterator("/usr/lib/postgresql", ignored))
        folders.push_back(entry.path() / "bin");
    const char* path = std::getenv("PATH");
    for (const auto folder : split(path != nullptr ? path : "", ':'))
        folders.emplace_back(folder);
    for (const auto& folder : folders) {
        if (::access((folder / "initdb").c_str(), X_OK) == 0)
            return folder.string();
    }
    throw std::runtime_error("PostgreSQL's programs are missing: apt-get install postgresql, or start with ./run demo");
}

std::string nameFor(const std::string& folder)
{
    const auto digest = sha256(folder);
    return toHex(digest).substr(0, 16);
}

/// Whether every folder on the way lets that user through.
bool isReachable(const fs::path& folder, const UserIds& user)
{
    for (fs::path part = folder; !part.empty(); part = part.parent_path()) {
        struct stat info {};
        if (::stat(part.c_str(), &info) != 0)
            return false;
        const bool isGroup = std::find(user.groups.begin(), user.groups.end(), info.st_gid) != user.groups.end();
        const mode_t needed = info.st_uid == user.uid ? S_IXUSR : isGroup ? S_IXGRP : S_IXOTH;
        if ((info.st_mode & needed) == 0)
            return false;
        if (part == part.root_path())
            break;
    }
    return true;
}

std::string homeFor(const std::string& dataFolder, const std::optional<UserIds>& user)
{
    if (user && !isReachable(dataFolder, *user))
        return std::string(kElsewhere) + "/" + nameFor(dataFolder);
    return dataFolder + "/postgres";
}

std::string socketFolderFor(const std::string& home)
{
    const auto inside = home + "/socket";
    return inside.size() <= kSocketPathMax ? inside : "/tmp/eraflazz-pg-" + nameFor(home);
}

void makeFolder(const std::string& path, mode_t mode, const std::optional<UserIds>& user)
{
    fs::create_directories(fs::path(path).parent_path());
    if (::mkdir(path.c_str(), mode) != 0 && errno != EEXIST)
        throw std::runtime_error("cannot make " + path + ": " + std::strerror(errno));
    struct stat info {};
    if (::lstat(path.c_str(), &info) != 0 || !S_ISDIR(info.st_mode))
        throw std::runtime_error(path + " is not a folder");
    const uid_t owner = user ? user->uid : ::geteuid();
    if (info.st_uid != ::geteuid() && info.st_uid != owner)
        throw std::runtime_error(path + " belongs to somebody else");
    if (::chmod(path.c_str(), mode) != 0 || (user && ::chown(path.c_str(), user->uid, user->gid) != 0))
        throw std::runtime_error("cannot give " + path + " to PostgreSQL's user: " + std::strerror(errno));
}

std::int64_t memoryMiB()
{
    const auto pages = ::sysconf(_SC_PHYS_PAGES);
    return pages <= 0 ? 0 : static_cast<std::int64_t>(pages) * ::sysconf(_SC_PAGESIZE) / (1 << 20);
}

struct PidFile final {
    pid_t pid = 0;
    std::uint16_t port = 0;
    std::string socketFolder;
    bool isReady = false;
};

PidFile readPidFile(const std::string& cluster)
{
    const auto text = readFile(cluster + "/postmaster.pid");
    const auto lines = split(text, '\n');
    PidFile file;
    if (lines.size() < 5)
        return file;
    file.pid = static_cast<pid_t>(parseInt(trim(lines[0])).value_or(0));
    file.port = static_cast<std::uint16_t>(parseInt(trim(lines[3])).value_or(0));
    file.socketFolder = trim(lines[4]);
    file.isReady = lines.size() > 7 && trim(lines[7]) == "ready";
    return file;
}

/// A pid in an old file may be another program's by now.
bool isPostgres(pid_t pid)
{
    std::error_code ignored;
    return pid > 0 && isAlive(pid) &&
           fs::read_symlink("/proc/" + std::to_string(pid) + "/exe", ignored).filename() == "postgres";
}

} // namespace

EmbeddedPostgres::EmbeddedPostgres(Settings settings)
    : m_settings(std::move(settings)), m_user(serverUser()), m_programs(programFolder()),
      m_home(homeFor(m_settings.dataFolder, m_user)), m_socketFolder(socketFolderFor(m_home))
{
    if (m_home.starts_with(kElsewhere)) {
        fs::create_directories(kElsewhere);
        ::chmod(kElsewhere, 0711);
    }
    makeFolder(m_home, 0700, m_user);
    makeFolder(m_socketFolder, 0700, m_user);
}

std::string EmbeddedPostgres::logFile() const
{
    return m_settings.dataFolder + "/postgres.log";
}

std::string
EmbeddedPostgres::conninfo(const std::string& database, const std::string& role, const std::string& password) const
{
    return "host=" + m_socketFolder + " port=" + std::to_string(m_settings.port) + " dbname=" + database +
           " user=" + role + " password=" + password;
}

void EmbeddedPostgres::initialise()
{
    if (fs::exists(cluster() + "/PG_VERSION") && fs::exists(mark()))
        return;
    fs::remove_all(cluster());
    const auto draft = m_home + "/data.new";
    const auto passwordFile = m_home + "/password";
    fs::remove_all(draft); // Of an initdb that was interrupted.
    writeFileAtomically(passwordFile, m_settings.password + "\n", 0600);
    if (m_user && ::chown(passwordFile.c_str(), m_user->uid, m_user->gid) != 0)
        throw std::runtime_error("cannot give " + passwordFile + " to " + m_user->name);
    ProcessSpec initdb;
    initdb.command = {m_programs + "/initdb",
                      "--pgdata=" + draft,
                      "--encoding=UTF8",
                      "--locale=C.UTF-8",
                      "--data-checksums",
                      "--username=postgres",
                      "--auth=scram-sha-256",
                      "--pwfile=" + passwordFile,
                      "--no-instructions"};
    if (m_settings.isEphemeral)
        initdb.command.emplace_back("--no-sync");
    initdb.logFile = logFile();
    initdb.runAs = m_user;
    runToEnd(initdb);
    fs::remove(passwordFile);
    fs::rename(draft, cluster());
    writeFileAtomically(mark(), m_home + "\n", 0600);
}

std::vector<std::string> EmbeddedPostgres::serverCommand() const
{
    constexpr std::int64_t kRoomyMiB = 4096;
    const auto set = [](const char* name, const std::string& value) { return std::string("--") + name + "=" + value; };
    return {m_programs + "/postgres",
            "-D",
            cluster(),
            set("listen_addresses", "127.0.0.1"),
            set("port", std::to_string(m_settings.port)),
            set("unix_socket_directories", m_socketFolder),
            set("unix_socket_permissions", "0777"), // The folder's own mode says who gets there; the password decides.
            set("fsync", "on"),
            set("synchronous_commit", "on"),
            set("full_page_writes", "on"),
            set("shared_buffers", memoryMiB() >= kRoomyMiB ? "512MB" : "128MB"),
            set("max_wal_size", "4GB"),
            set("wal_compression", "on"),
            set("checkpoint_timeout", "15min"),
            set("autovacuum", "on"),
            set("max_connections", "100"),
            set("huge_pages", "try"),
            set("jit", "off"),
            set("timezone", "UTC"),
            set("log_timezone", "UTC"),
            set("log_min_messages", "warning")};
}

bool EmbeddedPostgres::answers() const
{
    try {
        storage::PgConnection connection(conninfo("postgres", "postgres", m_settings.password) + " connect_timeout=2");
        return true;
    } catch (const storage::StorageError&) {
        return false;
    }
}

bool EmbeddedPostgres::adopt()
{
    if (!fs::exists(mark())) {
        endLeftover(m_settings.dataFolder);
        return false;
    }
    const auto file = readPidFile(cluster());
    if (!isPostgres(file.pid) || !file.isReady || file.port == 0)
        return false;
    const auto wanted = m_settings.port;
    const auto wantedSocket = m_socketFolder;
    m_settings.port = file.port;
    m_socketFolder = file.socketFolder;
    if (answers()) {
        m_pid = file.pid;
        m_smoother = std::make_unique<WritebackSmoother>(cluster());
        return true;
    }
    m_settings.port = wanted;
    m_socketFolder = wantedSocket;
    return false;
}

pid_t EmbeddedPostgres::start()
{
    ProcessSpec spec;
    spec.command = serverCommand();
    spec.logFile = logFile();
    spec.runAs = m_user;
    m_pid = spawn(spec);
    m_smoother = std::make_unique<WritebackSmoother>(cluster());
    return m_pid;
}

bool EmbeddedPostgres::isReady(pid_t pid)
{
    const auto file = readPidFile(cluster());
    return file.pid == pid && file.isReady && answers();
}

void EmbeddedPostgres::stop()
{
    constexpr int kFastMs = 30'000;
    m_smoother.reset();
    if (!isPostgres(m_pid))
        return;
    ::kill(m_pid, SIGINT);
    if (!waitForEnd(m_pid, kFastMs))
        endProcess(m_pid, SIGQUIT, 5000);
    m_pid = 0;
}

void EmbeddedPostgres::endLeftover(const std::string& dataFolder)
{
    const auto home = homeFor(dataFolder, serverUser());
    const auto file = readPidFile(home + "/data");
    if (isPostgres(file.pid))
        endProcess(file.pid, SIGQUIT, 10'000); // Nobody will read these files again.
}

void EmbeddedPostgres::removeFiles(const std::string& dataFolder)
{
    const auto home = homeFor(dataFolder, serverUser());
    std::error_code ignored;
    fs::remove_all(socketFolderFor(home), ignored);
    if (home.starts_with(kElsewhere))
        fs::remove_all(home, ignored);
}

} // namespace eraflazz::app
