// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/data_folder.h"

#include "app/demo/embedded_postgres.h"
#include "app/demo/files.h"
#include "app/demo/process.h"
#include "crypto/secret_box.h"
#include "kernel/text.h"

#include <utility>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <stdexcept>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace eraflazz::app {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view kPrefix = "eraflazz-demo-";

/// -1 when somebody else holds it.
int tryLock(const std::string& path)
{
    const int file = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (file < 0)
        throw std::runtime_error("cannot open " + path + ": " + std::strerror(errno));
    if (::flock(file, LOCK_EX | LOCK_NB) == 0)
        return file;
    ::close(file);
    return -1;
}

/// The pid in "eraflazz-demo-<pid>-xxxx", 0 when the name is another.
pid_t ownerOf(const std::string& name)
{
    if (!name.starts_with(kPrefix))
        return 0;
    const std::string_view rest = std::string_view(name).substr(kPrefix.size());
    return static_cast<pid_t>(parseInt(rest.substr(0, rest.find('-'))).value_or(0));
}

void sweep(const fs::path& folder)
{
    struct stat info {};
    if (::lstat(folder.c_str(), &info) != 0 || !S_ISDIR(info.st_mode) || info.st_uid != ::geteuid())
        return;
    const int lock = tryLock((folder / "lock").string());
    if (lock < 0)
        return;
    EmbeddedPostgres::endLeftover(folder.string());
    EmbeddedPostgres::removeFiles(folder.string());
    std::error_code ignored;
    fs::remove_all(folder, ignored);
    ::close(lock);
}

void sweepStale(const fs::path& root)
{
    std::error_code ignored;
    for (const auto& entry : fs::directory_iterator(root, ignored)) {
        const pid_t owner = ownerOf(entry.path().filename().string());
        if (owner > 0 && !isAlive(owner))
            sweep(entry.path());
    }
}

} // namespace

DataFolder::DataFolder(std::string path, bool isEphemeral) : m_path(std::move(path)), m_isEphemeral(isEphemeral)
{
    m_lock = tryLock(file("lock"));
    if (m_lock < 0) {
        const auto owner = readFile(file("lock"));
        throw std::runtime_error("folder " + m_path + " is in use by pid " + std::string(trim(owner)) +
                                 ": end that demo first, or use another folder with --data");
    }
    const std::string pid = std::to_string(::getpid()) + "\n";
    if (::ftruncate(m_lock, 0) != 0 || ::pwrite(m_lock, pid.data(), pid.size(), 0) < 0)
        throw std::runtime_error("cannot write " + file("lock"));
}

DataFolder::DataFolder(DataFolder&& other) noexcept
    : m_path(std::move(other.m_path)), m_isEphemeral(other.m_isEphemeral), m_lock(std::exchange(other.m_lock, -1))
{
}

DataFolder::~DataFolder()
{
    if (m_lock >= 0)
        ::close(m_lock);
}

DataFolder DataFolder::lasting(const std::string& path)
{
    const auto absolute = fs::absolute(path).lexically_normal();
    fs::create_directories(absolute);
    // As root PostgreSQL is another user, who must get through to its own folder; what is secret is 0600 itself.
    ::chmod(absolute.c_str(), ::geteuid() == 0 ? 0711 : 0700);
    auto canonical = fs::canonical(absolute).string();
    return {std::move(canonical), false};
}

DataFolder DataFolder::ephemeral()
{
    const char* temp = std::getenv("TMPDIR");
    const fs::path root = temp != nullptr && *temp != '\0' ? temp : "/tmp";
    sweepStale(root);
    const auto path = root / (std::string(kPrefix) + std::to_string(::getpid()) + "-" + randomHex(2));
    if (::mkdir(path.c_str(), ::geteuid() == 0 ? 0711 : 0700) != 0)
        throw std::runtime_error("cannot make " + path.string() + ": " + std::strerror(errno));
    return {fs::canonical(path).string(), true};
}

void DataFolder::remove()
{
    EmbeddedPostgres::removeFiles(m_path);
    std::error_code ignored;
    fs::remove_all(m_path, ignored);
}

} // namespace eraflazz::app
