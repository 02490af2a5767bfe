// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/supervisor.h"

#include "app/demo/bootstrap.h"
#include "app/demo/catalogue.h"
#include "app/demo/child.h"
#include "app/demo/config_files.h"
#include "app/demo/data_folder.h"
#include "app/demo/demo_console.h"
#include "app/demo/deposit_traffic.h"
#include "app/demo/embedded_postgres.h"
#include "app/demo/files.h"
#include "app/demo/observer.h"
#include "app/demo/operator_seed.h"
#include "app/demo/options.h"
#include "app/demo/people.h"
#include "app/demo/ports.h"
#include "app/demo/process.h"
#include "app/demo/ready_file.h"
#include "app/demo/screen.h"
#include "app/demo/secrets.h"
#include "app/demo/seed.h"
#include "app/demo/traffic.h"
#include "json/json.h"
#include "kernel/clock.h"

#include <array>
#include <csignal>
#include <filesystem>
#include <iostream>
#include <memory>
#include <optional>
#include <stdexcept>
#include <unistd.h>

namespace eraflazz::app {

namespace fs = std::filesystem;

namespace {

constexpr int kDrainMs = 30'000;
constexpr int kSandboxMs = 5'000;
constexpr int kLookMs = 1'000;
constexpr int kLineEveryMs = 5'000;
constexpr int kPayInEveryMs = 30'000;
constexpr int kStartStepMs = 20;
constexpr int kPostgresMs = 10'000;

std::string besideUs(const char* program)
{
    return (fs::read_symlink("/proc/self/exe").parent_path() / program).string();
}

/// Written by a child when it answers: {..., "pid": N}.
bool saysReady(const std::string& file, pid_t pid)
{
    const auto json = parseJson(readFile(file));
    return json && (*json)["pid"].asInteger() == pid;
}

class Supervisor final {
public:
    explicit Supervisor(DemoOptions options)
        : m_options(std::move(options)),
          m_folder(m_options.isEphemeral
                       ? DataFolder::ephemeral()
                       : DataFolder::lasting(m_options.dataDir.empty() ? defaultDemoFolder() : m_options.dataDir)),
          m_secrets(m_folder.file("secrets.json")), m_agents(demoAgents(m_secrets)), m_banks(demoBanks(m_secrets)),
          m_operators(demoOperators(m_secrets)), m_catalogue(demoCatalogue()),
          m_ports(m_options.isEphemeral || m_options.takesFreePorts ? Ports::anyFree() : Ports())
    {
    }

    void run()
    {
        say("Folder: " + m_folder.path());
        for (const auto& path : readyFiles())
            fs::remove(path);
        startDatabase();
        startPrograms();
        if (m_options.hasTraffic) {
            m_traffic = std::make_unique<Traffic>(m_catalogue, m_agents, m_ports);
            m_traffic->start();
            m_deposits = std::make_unique<DepositTraffic>(
                m_agents, m_banks.front(), m_ports, bankBalance(m_owner, m_banks.front().code));
            m_deposits->start();
        }
        openConsole();
        watch();
    }

    void stop()
    {
        m_terminal.reset();
        if (m_console)
            m_console->stop();
        say("Stopping: orders, daemon (it finishes what is under way), suppliers, PostgreSQL.");
        if (m_deposits)
            m_deposits->stop();
        if (m_traffic)
            m_traffic->stopOrders();
        if (m_serve)
            endProcess(m_serve->pid(), SIGTERM, kDrainMs);
        if (m_traffic)
            m_traffic->stop();
        if (m_sandbox)
            endProcess(m_sandbox->pid(), SIGTERM, kSandboxMs);
        m_observer.reset();
        if (m_postgres)
            m_postgres->stop();
        for (const auto& path : readyFiles())
            fs::remove(path);
        if (m_folder.isEphemeral())
            m_folder.remove();
    }

private:
    void say(const std::string& text) const
    {
        if (!m_terminal)
            std::cout << text << std::endl;
    }

    [[nodiscard]] std::vector<std::string> readyFiles() const
    {
        std::vector<std::string> files{m_folder.file("ready.json")};
        if (!m_options.readyFile.empty())
            files.push_back(m_options.readyFile);
        return files;
    }

    [[nodiscard]] std::string conninfo(const char* role, const std::string& password) const
    {
        return m_postgres->conninfo("eraflazz", role, password);
    }

    void startDatabase()
    {
        EmbeddedPostgres::Settings settings{
            m_folder.path(), m_ports.postgres, m_secrets.hex("database/postgres"), m_options.isEphemeral};
        const Passwords passwords{
            m_secrets.hex("database/owner"), m_secrets.hex("database/app"), m_secrets.hex("database/audit")};
        for (const auto& supplier : m_catalogue.suppliers)
            [[maybe_unused]] const auto made = supplierAccess(m_secrets, supplier.code);
        m_secrets.save(); // Before the first of them is in use.
        m_postgres = std::make_unique<EmbeddedPostgres>(settings);
        m_database = std::make_unique<Child>(Child::Parts{"PostgreSQL",
                                                          m_postgres->logFile(),
                                                          [this] { return m_postgres->start(); },
                                                          [this](pid_t pid) { return m_postgres->isReady(pid); }});
        if (m_postgres->adopt()) {
            say("PostgreSQL still runs (pid " + std::to_string(m_postgres->pid()) + "): taken over.");
            m_ports.postgres = m_postgres->port();
            m_database->adopt(m_postgres->pid());
            requirePorts(m_ports, true);
        } else {
            requirePorts(m_ports, false);
            m_postgres->initialise();
            startFresh();
        }
        bootstrap(m_postgres->conninfo("postgres", "postgres", settings.password), passwords);
        m_owner = conninfo("eraflazz_owner", passwords.owner) + " connect_timeout=2";
        m_auditPassword = passwords.audit;
        m_began = seed(m_owner,
                       {m_catalogue,
                        m_agents,
                        m_banks,
                        m_secrets,
                        m_folder.file("secret.key"),
                        m_ports,
                        m_options.pastDaysOrDefault()});
        addOperators(m_owner, m_operators, m_folder.file("secret.key"));
    }

    /// A server that is just ending still holds the folder: tried again for a while.
    void startFresh()
    {
        const auto deadline = monotonicMsNow() + kPostgresMs;
        m_database->start();
        while (!m_database->checkReady()) {
            pauseMs(kStartStepMs);
            if (!m_database->checkDied())
                continue;
            if (monotonicMsNow() >= deadline)
                throw std::runtime_error("PostgreSQL does not start; its log ends with:\n" + m_database->lastWords());
            pauseMs(500);
            m_database->start();
        }
    }

    void startPrograms()
    {
        writeFileAtomically(m_folder.file("sandbox.json"), sandboxConfig(m_catalogue, m_ports, m_secrets), 0600);
        const ServeConfig config{m_folder.file("serve"),
                                 conninfo("eraflazz_app", m_secrets.hex("database/app")),
                                 m_owner,
                                 m_folder.file("secret.key"),
                                 m_ports};
        writeFileAtomically(m_folder.file("eraflazzd.toml"), serveConfig(config), 0600);
        m_sandbox = std::make_unique<Child>(programParts("sandbox",
                                                         {besideUs("eraflazz-sandbox"),
                                                          "--config",
                                                          m_folder.file("sandbox.json"),
                                                          "--state",
                                                          m_folder.file("sandbox.state"),
                                                          "--ready-file",
                                                          m_folder.file("sandbox.ready"),
                                                          "--die-with-parent"}));
        m_serve = std::make_unique<Child>(programParts("serve",
                                                       {besideUs("eraflazzd"),
                                                        "serve",
                                                        "--config",
                                                        m_folder.file("eraflazzd.toml"),
                                                        "--ready-file",
                                                        m_folder.file("serve.ready"),
                                                        "--die-with-parent"}));
        m_sandbox->start();
        m_serve->start();
        while (m_sandbox->state() != Child::State::Running || m_serve->state() != Child::State::Running) {
            pauseMs(kStartStepMs);
            for (auto* child : {m_sandbox.get(), m_serve.get()}) {
                if (child->checkDied())
                    throw std::runtime_error(child->name() + " did not start; its log ends with:\n" +
                                             child->lastWords());
                child->checkReady();
            }
        }
        writeReadyFiles();
    }

    [[nodiscard]] Child::Parts programParts(const std::string& name, std::vector<std::string> command) const
    {
        const auto log = m_folder.file(name + ".log");
        const auto ready = m_folder.file(name + ".ready");
        const auto start = [command = std::move(command), log, ready] {
            fs::remove(ready);
            ProcessSpec spec;
            spec.command = command;
            spec.logFile = log;
            spec.diesWithParent = true;
            return spawn(spec);
        };
        return {name, log, start, [ready](pid_t pid) { return saysReady(ready, pid); }};
    }

    void writeReadyFiles()
    {
        const auto text = readyJson(
            {m_ports, m_auditPassword, m_serve->pid(), ::getpid(), m_database->pid(), m_folder.path(), m_began},
            m_agents,
            m_banks,
            m_operators);
        for (const auto& path : readyFiles())
            writeFileAtomically(path, text, 0600);
        say("API http://127.0.0.1:" + std::to_string(m_ports.api) + ", addresses and credentials in " +
            readyFiles().back());
    }

    /// Wherever there is a screen. A console that cannot be opened is no reason to have no demo.
    void openConsole()
    {
        auto console = std::make_unique<DemoConsole>(besideUs("eraflazz-console"), m_folder.path());
        if (m_options.isHeadless || !console->isPossible())
            return;
        try {
            console->open();
            m_console = std::move(console);
        } catch (const std::runtime_error& problem) {
            say(std::string("The console does not open: ") + problem.what());
        }
    }

    void watch()
    {
        m_observer = std::make_unique<Observer>(m_ports.admin, conninfo("eraflazz_audit", m_auditPassword));
        if (!m_options.isHeadless && Terminal::isThere())
            m_terminal = std::make_unique<Terminal>();
        m_startedAtMs = monotonicMsNow();
        auto lookAt = m_startedAtMs;
        while (true) {
            const bool isStarting = anyIs(Child::State::Starting);
            const auto wait =
                isStarting ? kStartStepMs : static_cast<int>(std::max<std::int64_t>(0, lookAt - monotonicMsNow()));
            if (const auto signal = waitForSignal(wait); signal && *signal != SIGCHLD)
                return;
            tend();
            if (monotonicMsNow() >= lookAt) {
                look();
                lookAt = std::max(lookAt + kLookMs, monotonicMsNow());
            }
        }
    }

    [[nodiscard]] std::array<Child*, 3> children() const { return {m_database.get(), m_sandbox.get(), m_serve.get()}; }

    [[nodiscard]] bool anyIs(Child::State state) const
    {
        for (const auto* child : children()) {
            if (child->state() == state)
                return true;
        }
        return false;
    }

    /// Notices deaths, starts again what died, announces what answers again.
    void tend()
    {
        if (m_console && m_console->checkClosed()) {
            m_isConsoleClosed = true;
            say("The console was closed; the demo goes on. Open it again: ./run console, or " + m_console->howToOpen());
        }
        for (auto* child : children()) {
            if (child->checkDied())
                say(child->name() + " died.");
            try {
                if (m_options.restartsChildren && child->isDue(monotonicMsNow()))
                    child->start();
                if (child->checkReady()) {
                    say(child->name() + " runs again.");
                    writeReadyFiles();
                }
            } catch (const std::runtime_error& problem) {
                say(problem.what());
                endProcess(child->pid(), SIGKILL, 0); // It hangs: the next look starts another.
            }
        }
    }

    [[nodiscard]] std::string notice() const
    {
        std::string text;
        for (const auto* child : children()) {
            if (child->state() != Child::State::Running)
                text += (text.empty() ? "" : ", ") + child->name() +
                        (m_options.restartsChildren ? " mati, dijalankan lagi" : " mati");
        }
        if (m_isConsoleClosed)
            text += std::string(text.empty() ? "" : ", ") + "konsol ditutup, buka lagi: ./run console";
        return text;
    }

    void look()
    {
        const auto now = monotonicMsNow();
        if (m_traffic && now >= m_payInAtMs) {
            m_payInAtMs = now + kPayInEveryMs;
            payIn();
        }
        const bool isLineDue = !m_terminal && !m_options.isHeadless && now >= m_lineAtMs;
        if (!m_terminal && m_options.isHeadless)
            return;
        ScreenFrame frame;
        frame.sight = m_observer->look();
        frame.upSeconds = (now - m_startedAtMs) / 1000;
        frame.api = "http://127.0.0.1:" + std::to_string(m_ports.api);
        frame.folder = m_folder.path();
        frame.notice = notice();
        if (m_traffic)
            frame.traffic = m_traffic->counts();
        if (frame.sight.daemon)
            m_pace.add(frame.sight.daemon->accepted);
        if (m_terminal)
            m_terminal->show(
                drawScreen(frame, m_pace.tenthsPerSecond(), m_terminal->columns(), m_terminal->rows(), true));
        if (isLineDue) {
            m_lineAtMs = now + kLineEveryMs;
            say(drawLine(frame, m_pace.tenthsPerSecond()));
        }
    }

    void payIn()
    {
        try {
            payInAgain(m_owner + " options='-c statement_timeout=1000'", m_catalogue);
        } catch (const std::exception& problem) {
            say(std::string("could not pay in: ") + problem.what());
        }
    }

    DemoOptions m_options;
    DataFolder m_folder;
    Secrets m_secrets;
    std::vector<DemoAgent> m_agents;
    std::vector<DemoBank> m_banks;
    std::vector<DemoOperator> m_operators;
    DemoCatalogue m_catalogue;
    Ports m_ports;
    std::string m_owner;
    std::string m_auditPassword;
    std::string m_began;
    std::unique_ptr<EmbeddedPostgres> m_postgres;
    std::unique_ptr<Child> m_database;
    std::unique_ptr<Child> m_sandbox;
    std::unique_ptr<Child> m_serve;
    std::unique_ptr<Traffic> m_traffic;
    std::unique_ptr<DepositTraffic> m_deposits;
    std::unique_ptr<Observer> m_observer;
    std::unique_ptr<Terminal> m_terminal;
    std::unique_ptr<DemoConsole> m_console;
    bool m_isConsoleClosed = false;
    Pace m_pace;
    std::int64_t m_startedAtMs = 0;
    std::int64_t m_payInAtMs = 0;
    std::int64_t m_lineAtMs = 0;
};

int supervise(DemoOptions options)
{
    Supervisor supervisor(std::move(options));
    int code = 0;
    std::string problem;
    try {
        supervisor.run();
    } catch (const Interrupted&) {
        code = 0;
    } catch (const std::exception& failure) {
        problem = failure.what();
        code = 2;
    }
    supervisor.stop();
    if (!problem.empty())
        std::cerr << "eraflazzd demo: " << problem << std::endl;
    return code;
}

} // namespace

int runDemo(int argc, char** argv)
{
    blockSupervisorSignals();
    try {
        auto options = readDemoOptions({argv + 2, static_cast<std::size_t>(std::max(0, argc - 2))});
        if (options.wantsHelp) {
            std::cout << demoUsage();
            return 0;
        }
        return supervise(std::move(options));
    } catch (const std::exception& problem) {
        std::cerr << "eraflazzd demo: " << problem.what() << std::endl;
        return 2;
    }
}

} // namespace eraflazz::app
