// SPDX-License-Identifier: GPL-3.0-or-later
#include "e2e/support/demo_process.h"

#include "e2e/support/waiting.h"
#include "json/json.h"
#include "net/http_client.h"

#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <future>
#include <stdexcept>

namespace eraflazz::e2e {

namespace fs = std::filesystem;

namespace {

constexpr int kStartMs = 60'000;
constexpr int kStopMs = 60'000;
constexpr std::size_t kReadyBytesMax = std::size_t{1} << 20;

std::string makeFolder()
{
    std::string path = (fs::temp_directory_path() / "eraflazz-e2e-XXXXXX").string();
    if (::mkdtemp(path.data()) == nullptr)
        throw std::runtime_error("cannot make a temporary folder");
    return path;
}

/// The ready file names only the agents people ask for; the others' keys are among the folder's secrets.
void addOtherAgents(Ready& ready)
{
    const auto secrets = parseJson(readWholeFile(ready.dataDir + "/secrets.json"));
    if (!secrets)
        throw std::runtime_error("secrets.json of " + ready.dataDir + " cannot be read");
    for (int number = 2;; ++number) {
        const std::string code = "AG" + std::to_string(1000 + number).substr(1);
        const auto key = (*secrets)["agents/" + code + "/api_key"].asString();
        const auto secret = (*secrets)["agents/" + code + "/api_secret"].asString();
        if (!key || !secret)
            return;
        ready.agents.push_back({code, code + "-" + std::string(*key), std::string(*secret)});
    }
}

bool isReadyForOrders(const std::string& api)
{
    net::HttpClient client;
    net::ClientRequest request;
    request.url = net::Url::parse(api + "/readyz").value();
    request.method = "GET";
    request.contentType.clear();
    request.totalTimeoutMs = 2000;
    std::promise<int> status;
    client.send(std::move(request), [&](const net::ClientResult& result) { status.set_value(result.status); });
    return status.get_future().get() == 200;
}

} // namespace

const AgentKey& Ready::agent(const std::string& code) const
{
    for (const auto& agent : agents) {
        if (agent.code == code)
            return agent;
    }
    throw std::runtime_error("the ready file has no agent " + code);
}

std::uint16_t Ready::apiPort() const
{
    return net::Url::parse(api).value().port;
}

Ready readReadyFile(const std::string& path)
{
    const auto json = parseJson(readWholeFile(path), {.depthMax = 8, .bytesMax = kReadyBytesMax});
    if (!json || !json->isObject())
        throw std::runtime_error(path + " is no JSON object");
    const auto text = [&](const Json& from, const char* name) {
        const auto value = from[name].asString();
        if (!value)
            throw std::runtime_error(path + " has no text \"" + name + "\"");
        return std::string(*value);
    };
    const auto pid = [&](const char* name) {
        const auto value = (*json)[name].asInteger();
        if (!value)
            throw std::runtime_error(path + " has no number \"" + name + "\"");
        return static_cast<pid_t>(*value);
    };
    Ready ready{text(*json, "api"),
                text(*json, "admin"),
                text(*json, "sandbox"),
                text(*json, "database"),
                pid("pid"),
                pid("supervisor_pid"),
                pid("postgres_pid"),
                text(*json, "data_dir"),
                text(*json, "began"),
                {},
                {}};
    for (const auto& agent : (*json)["agents"].items())
        ready.agents.push_back({text(agent, "code"), text(agent, "api_key"), text(agent, "api_secret")});
    for (const auto& item : (*json)["banks"].items())
        ready.banks.push_back({std::string(item["code"].asString().value_or("")),
                               std::string(item["account_number"].asString().value_or("")),
                               std::string(item["moota_secret"].asString().value_or(""))});
    addOtherAgents(ready);
    return ready;
}

std::string DemoProcess::defaultProgram()
{
    const char* const named = std::getenv("ERAFLAZZ_DAEMON");
    return named != nullptr ? named : (fs::read_symlink("/proc/self/exe").parent_path() / "eraflazzd").string();
}

DemoProcess::DemoProcess() : DemoProcess(Options{}) {}

DemoProcess::DemoProcess(Options options) : m_options(std::move(options)), m_folder(makeFolder())
{
    ChildSpec spec;
    spec.command = {m_options.program, "demo", "--headless", "--no-traffic", "--ready-file", m_folder + "/ready.json"};
    if (m_options.dataDir.empty())
        spec.command.emplace_back("--ephemeral");
    else
        spec.command.insert(spec.command.end(), {"--data", m_options.dataDir, "--free-ports"});
    if (!m_options.restartsChildren)
        spec.command.emplace_back("--no-restart");
    if (m_options.pastDays > 0)
        spec.command.insert(spec.command.end(), {"--past", std::to_string(m_options.pastDays)});
    spec.environment = m_options.environment;
    spec.logFile = m_folder + "/demo.log";
    m_child = ChildProcess(spec);
    waitUntilReady();
}

DemoProcess::~DemoProcess()
{
    stop();
    std::error_code ignored;
    fs::remove_all(m_folder, ignored);
}

void DemoProcess::waitUntilReady()
{
    const auto file = m_folder + "/ready.json";
    const bool came = waitUntil([&] { return fs::exists(file) || !m_child.isRunning(); }, kStartMs);
    if (!came || !fs::exists(file)) {
        m_child.kill();
        throw std::runtime_error("the demo did not become ready: " + log());
    }
    m_ready = readReadyFile(file);
}

bool DemoProcess::waitForOtherServe(pid_t pid, int timeoutMs)
{
    return waitUntil(
        [&] {
            m_ready = readReadyFile(m_folder + "/ready.json");
            return m_ready.servePid != pid && isAlive(m_ready.servePid) && isReadyForOrders(m_ready.api);
        },
        timeoutMs);
}

int DemoProcess::stop()
{
    m_child.signal(SIGTERM);
    if (const auto code = m_child.waitForEnd(kStopMs))
        return *code;
    m_child.kill();
    return 128 + SIGKILL;
}

void DemoProcess::killSupervisor()
{
    m_child.kill();
}

std::string DemoProcess::processesLeft() const
{
    std::string left;
    const auto look = [&left](const char* name, pid_t pid) {
        if (isAlive(pid))
            left += std::string(name) + " " + std::to_string(pid) + " ";
    };
    look("supervisor", m_ready.supervisorPid);
    look("serve", m_ready.servePid);
    look("postgres", m_ready.postgresPid);
    return left;
}

} // namespace eraflazz::e2e
