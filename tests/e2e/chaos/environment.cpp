// SPDX-License-Identifier: GPL-3.0-or-later
#include "e2e/chaos/environment.h"

#include "e2e/support/waiting.h"
#include "json/json.h"
#include "kernel/text.h"

#include <utility>

#include <csignal>
#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <sys/stat.h>
#include <unistd.h>

namespace eraflazz::e2e {

namespace fs = std::filesystem;

namespace {

constexpr int kStartMs = 20'000;
constexpr int kDatabaseMs = 30'000;
constexpr int kDrainMs = 40'000;
constexpr int kDumpMs = 60'000;

std::vector<std::string> commandOf(pid_t pid)
{
    std::vector<std::string> command;
    const auto text = readWholeFile("/proc/" + std::to_string(pid) + "/cmdline");
    for (const auto part : split(text, '\0'))
        command.emplace_back(part);
    if (!command.empty() && command.back().empty())
        command.pop_back();
    return command;
}

std::string argumentAfter(const std::vector<std::string>& command, const std::string& name)
{
    for (std::size_t i = 0; i + 1 < command.size(); ++i) {
        if (command[i] == name)
            return command[i + 1];
    }
    throw std::runtime_error("the daemon was started without " + name);
}

DemoProcess::Options withoutRestarts()
{
    DemoProcess::Options options;
    options.restartsChildren = false;
    return options;
}

} // namespace

Environment::Environment() : m_demo(std::make_unique<DemoProcess>(withoutRestarts()))
{
    const pid_t given = ready().servePid;
    m_config = argumentAfter(commandOf(given), "--config");
    m_postgresPid = ready().postgresPid;
    m_server = serverOf(m_postgresPid);
    ::kill(given, SIGKILL);
    if (!waitForEnd(given, kStartMs))
        throw std::runtime_error("the demo's own daemon does not end");
    setAddresses({firstApi()});
}

Environment::~Environment()
{
    stop();
}

Environment::Server Environment::serverOf(pid_t postgres)
{
    Server server;
    server.command = commandOf(postgres);
    const auto proc = "/proc/" + std::to_string(postgres);
    const auto program = fs::read_symlink(proc + "/exe");
    struct stat info {};
    if (server.command.empty() || ::stat(proc.c_str(), &info) != 0)
        throw std::runtime_error("PostgreSQL is not there");
    server.command.front() = program.string();
    server.programs = program.parent_path().string();
    if (info.st_uid != ::geteuid())
        server.user = {info.st_uid, info.st_gid};
    return server;
}

ChildProcess
Environment::startDaemon(const std::string& config, const std::string& readyFile, const std::string& crashAt) const
{
    fs::remove(readyFile);
    ChildSpec spec;
    spec.command = {
        DemoProcess::defaultProgram(), "serve", "--config", config, "--ready-file", readyFile, "--die-with-parent"};
    spec.logFile = serveLog();
    if (!crashAt.empty())
        spec.environment = {{"ERAFLAZZ_CRASH_AT", crashAt}};
    return ChildProcess(spec);
}

bool Environment::startServe(const std::string& crashAt)
{
    const auto file = m_demo->folder() + "/serve.ready";
    m_serve = startDaemon(m_config, file, crashAt);
    const bool came = waitUntil([&] { return fs::exists(file) || !m_serve.isRunning(); }, kStartMs);
    if (!came)
        throw std::runtime_error("the daemon does not start: " + tailOf(serveLog()));
    return fs::exists(file);
}

void Environment::killServe()
{
    m_serve.kill();
}

std::string Environment::secondConfig() const
{
    std::string text;
    const auto first = readWholeFile(m_config);
    for (const auto line : split(first, '\n')) {
        if (line.starts_with("port ") || line.starts_with("port="))
            text += "port = 0\n"; // Any free one.
        else if (line.starts_with("data_dir"))
            text += "data_dir = \"" + m_demo->folder() + "/second\"\n";
        else
            text.append(line).append("\n");
    }
    return text;
}

void Environment::startSecond()
{
    const auto config = m_demo->folder() + "/second.toml";
    const auto file = m_demo->folder() + "/second.ready";
    std::ofstream(config) << secondConfig();
    ::chmod(config.c_str(), 0600);
    m_second = startDaemon(config, file, {});
    if (!waitUntil([&] { return fs::exists(file); }, kStartMs))
        throw std::runtime_error("the second daemon does not start: " + tailOf(serveLog()));
    const auto json = parseJson(readWholeFile(file));
    const auto port = json ? (*json)["api_port"].asInteger() : std::nullopt;
    if (!port)
        throw std::runtime_error("the second daemon names no port");
    m_secondApi = "http://127.0.0.1:" + std::to_string(*port);
}

void Environment::endSecond(int signal)
{
    m_second.signal(signal);
    if (!m_second.waitForEnd(kDrainMs))
        m_second.kill();
}

std::vector<std::string> Environment::addresses() const
{
    const std::scoped_lock lock(m_mutex);
    return m_addresses;
}

void Environment::setAddresses(std::vector<std::string> addresses)
{
    const std::scoped_lock lock(m_mutex);
    m_addresses = std::move(addresses);
}

void Environment::restartDatabase(int pauseMs)
{
    ::kill(m_postgresPid, SIGQUIT);
    if (m_postgres.pid() == m_postgresPid)
        static_cast<void>(m_postgres.waitForEnd(kDatabaseMs));
    else if (!waitForEnd(m_postgresPid, kDatabaseMs))
        throw std::runtime_error("PostgreSQL does not die");
    static_cast<void>(waitUntil([] { return false; }, pauseMs)); // An outage of that length is what is tested.
    ChildSpec spec;
    spec.command = m_server.command;
    spec.runAs = m_server.user;
    spec.logFile = m_demo->folder() + "/postgres.log";
    const auto answers = [this] {
        try {
            Database(superuserConninfo(ready()) + " connect_timeout=2");
            return true;
        } catch (const std::runtime_error&) {
            return false;
        }
    };
    const bool came = waitUntil(
        [&] {
            if (!m_postgres.isRunning()) { // The last backends of the old server may still hold its memory.
                m_postgres = ChildProcess(spec);
                m_postgresPid = m_postgres.pid();
            }
            return answers();
        },
        kDatabaseMs,
        100);
    if (!came)
        throw std::runtime_error("PostgreSQL does not come back: " + tailOf(spec.logFile));
}

void Environment::stop()
{
    if (!m_demo)
        return;
    for (auto* daemon : {&m_second, &m_serve}) {
        daemon->signal(SIGCONT);
        daemon->signal(SIGTERM);
        if (!daemon->waitForEnd(kDrainMs))
            daemon->kill();
    }
    m_postgres.signal(SIGINT);
    static_cast<void>(m_postgres.waitForEnd(kDatabaseMs));
    m_demo.reset();
}

std::string Environment::saveEvidence(const std::string& name, const std::string& words)
{
    const auto folder = fs::temp_directory_path() / ("eraflazz-chaos-" + name);
    fs::create_directories(folder);
    std::ofstream(folder / "words.txt") << words;
    std::error_code ignored;
    fs::copy(serveLog(), folder, fs::copy_options::overwrite_existing, ignored);
    for (const char* file : {"sandbox.log", "sandbox.state"})
        fs::copy(ready().dataDir + "/" + file, folder, fs::copy_options::overwrite_existing, ignored);
    static_cast<void>(runProgram({m_server.programs + "/pg_dump",
                                  "--dbname=" + superuserConninfo(ready()),
                                  "--file=" + (folder / "database.sql").string()},
                                 kDumpMs));
    return folder.string();
}

} // namespace eraflazz::e2e
