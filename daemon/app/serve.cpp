// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/serve.h"

#include "access/http/api_server.h"
#include "access/pg/pg_agent_reads.h"
#include "app/admin_server.h"
#include "app/catalog_watch.h"
#include "app/config.h"
#include "app/control_wiring.h"
#include "app/money_wiring.h"
#include "app/service_manager.h"
#include "engine/pg/pg_case_store.h"
#include "engine/pg/pg_instance_store.h"
#include "engine/pg/pg_reconciliation_store.h"
#include "engine/pg/pg_sale_store.h"
#include "engine/services/case_sweeper.h"
#include "engine/services/drift_watch.h"
#include "engine/services/engine.h"
#include "json/json.h"
#include "storage/migrator.h"
#include "wallet/pg/pg_seal.h"
#include "wallet/services/seal_keeper.h"

#include <QCoreApplication>
#include <QSocketNotifier>
#include <QTimer>

#include <spdlog/spdlog.h>

#include <csignal>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <sys/file.h>
#include <sys/prctl.h>
#include <sys/signalfd.h>
#include <unistd.h>

namespace eraflazz::app {

namespace {

constexpr int kDrainMs = 25000;

/// One daemon per data folder: its lock is what lets a restarted daemon take its own leases back at once.
class FolderLock final {
public:
    explicit FolderLock(const std::string& folder)
    {
        std::filesystem::create_directories(folder);
        const std::string path = folder + "/eraflazzd.lock";
        m_file = open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
        if (m_file < 0 || flock(m_file, LOCK_EX | LOCK_NB) != 0)
            throw std::runtime_error("another daemon runs on " + folder + " (" + path + " is locked)");
    }
    ~FolderLock() { close(m_file); }
    FolderLock(const FolderLock&) = delete;
    FolderLock& operator=(const FolderLock&) = delete;

private:
    int m_file = -1;
};

std::string hostKeyOf(const std::string& folder)
{
    std::string host(256, '\0');
    gethostname(host.data(), host.size() - 1);
    host.resize(host.find('\0'));
    return host + ":" + std::filesystem::weakly_canonical(folder).string();
}

void writeReadyFile(const std::string& path, std::uint16_t apiPort, std::uint16_t adminPort, std::uint16_t controlPort)
{
    if (path.empty())
        return;
    JsonWriter out;
    out.beginObject()
        .field("api_port", static_cast<int>(apiPort))
        .field("admin_port", static_cast<int>(adminPort))
        .field("control_port", static_cast<int>(controlPort))
        .field("pid", static_cast<int>(getpid()))
        .endObject();
    const std::string draft = path + ".new";
    std::ofstream(draft) << out.text() << '\n';
    std::filesystem::rename(draft, path);
}

/// SIGTERM and SIGINT as an event of the main loop. Must exist before any other thread is started.
class StopSignals final {
public:
    StopSignals()
    {
        sigset_t set;
        sigemptyset(&set);
        sigaddset(&set, SIGTERM);
        sigaddset(&set, SIGINT);
        pthread_sigmask(SIG_BLOCK, &set, nullptr);
        m_file = signalfd(-1, &set, SFD_CLOEXEC | SFD_NONBLOCK);
        m_notifier = std::make_unique<QSocketNotifier>(m_file, QSocketNotifier::Read);
        QObject::connect(
            m_notifier.get(), &QSocketNotifier::activated, m_notifier.get(), [] { QCoreApplication::quit(); });
    }
    ~StopSignals() { close(m_file); }
    StopSignals(const StopSignals&) = delete;
    StopSignals& operator=(const StopSignals&) = delete;

private:
    int m_file = -1;
    std::unique_ptr<QSocketNotifier> m_notifier;
};

void migrateIfOwner(const Config& config)
{
    if (!config.ownerConninfo.empty()) {
        for (const auto& name : storage::migrate(config.ownerConninfo))
            spdlog::info("migrated: {}", name);
    }
    if (!storage::isMigrated(config.appConninfo))
        throw std::runtime_error(
            "the database is not migrated: run `eraflazzd migrate` with the owner's connection first");
}

access::ApiServerSettings apiSettings(const Config& config)
{
    access::ApiServerSettings settings;
    settings.http.address = config.apiAddress;
    settings.http.port = config.apiPort;
    settings.http.connectionsPerAddressMax = config.connectionsPerAddress;
    settings.http.trustedProxies = config.trustedProxies;
    return settings;
}

net::HttpServerSettings adminSettings(const Config& config)
{
    net::HttpServerSettings settings;
    settings.address = config.adminAddress;
    settings.port = config.adminPort;
    return settings;
}

std::unique_ptr<wallet::PgSeal> checkedSeal(const Config& config)
{
    auto seal = std::make_unique<wallet::PgSeal>(config.appConninfo);
    wallet::requireSealChain(*seal);
    return seal;
}

/// Another daemon took this one's place: everything it still believes to own is another's.
void quitFenced()
{
    QMetaObject::invokeMethod(
        QCoreApplication::instance(), [] { QCoreApplication::exit(4); }, Qt::QueuedConnection);
}

/// Tells the service manager that agents are served, and that the daemon is alive for as long as it is. Returns the
/// exit code when somebody wants it to end.
int serveUntilAsked(engine::Engine& engine, const std::string& status)
{
    const ServiceManager manager;
    spdlog::info(status);
    manager.ready(status);
    QTimer watchdog;
    QObject::connect(&watchdog, &QTimer::timeout, &watchdog, [&engine, &manager] {
        // Asks every part of the engine: a thread that holds its lock for ever keeps this one from answering.
        (void)engine.counters();
        manager.alive();
    });
    if (manager.watchdogMs() > 0)
        watchdog.start(manager.watchdogMs() / 3);
    const int code = QCoreApplication::exec();
    manager.stopping();
    spdlog::info("draining");
    return code;
}

/// Everything that serves: made, started and stopped in the order in which the parts need each other. Main thread.
int serveWith(const Config& config,
              const SecretBox& box,
              const std::string& readyFile,
              const std::shared_ptr<control::LogFeed>& log)
{
    wallet::SealKeeper sealKeeper({config.dataDir + "/seal_head.json"}, checkedSeal(config));
    CatalogWatch watch(config, box);
    watch.load();
    auto instances = std::make_unique<engine::PgInstanceStore>(config.appConninfo);
    instances->ensurePartitions();
    const auto self = instances->claim(hostKeyOf(config.dataDir), getpid());
    spdlog::info("instance slot {} epoch {}", self.slot, self.epoch);
    engine::Engine engine(
        {config.lanes, config.webhookAllowPrivate},
        self,
        std::move(instances),
        [&](engine::InstanceId id) {
            return std::make_unique<engine::PgSaleStore>(config.appConninfo, id.slot, id.epoch, ops::actionKey(box));
        },
        watch.catalog(),
        watch.links());
    engine.onFenced = quitFenced;
    engine::CaseSweeper cases(std::make_unique<engine::PgCaseStore>(config.appConninfo, ops::actionKey(box)),
                              [&engine](engine::ResolveJob job) { engine.resolve(std::move(job)); });
    MoneyWiring money(config, box);
    engine::DriftWatch drift(std::make_unique<engine::PgReconciliationStore>(config.appConninfo),
                             [&engine] { return engine.links(); });
    access::PgAgentReads reads({config.appConninfo});
    access::ApiServer api(apiSettings(config), engine, reads, money.doors());
    net::HttpServer admin(
        adminSettings(config),
        [&engine](const net::HttpRequest& request, const net::HttpServer::Reply& reply) {
            reply(answerAdmin(request, engine));
        },
        nullptr);
    ControlWiring control(
        config, box, engine, cases, money.desk(), money.banks(), [&watch] { watch.look(); }, log);

    engine.start();
    cases.start();
    drift.start();
    sealKeeper.start();
    money.start();
    watch.watch([&engine, &money](auto catalog, auto links) {
        engine.setCatalog(std::move(catalog), std::move(links));
        money.reloadBanks();
    });
    admin.start();
    api.start();
    control.start();
    writeReadyFile(readyFile, api.port(), admin.port(), control.port());
    const int code =
        serveUntilAsked(engine, "serving agents on " + config.apiAddress + ":" + std::to_string(api.port()));
    control.stop();
    api.stopAccepting();
    drift.stop();
    cases.stop();
    money.stop();
    engine.stop(code == 0 ? kDrainMs : 0);
    api.stop();
    admin.stop();
    sealKeeper.stop();
    return code;
}

} // namespace

int runServe(const ServeOptions& options)
{
    if (options.dieWithParent)
        prctl(PR_SET_PDEATHSIG, SIGKILL);
    signal(SIGPIPE, SIG_IGN);
    const StopSignals signals;
    // Before there is another thread that logs.
    const auto log = std::make_shared<control::LogFeed>();
    spdlog::default_logger()->sinks().push_back(log);
    const Config config = readConfig(options.configFile);
    const FolderLock lock(config.dataDir);
    migrateIfOwner(config);
    const SecretBox box = SecretBox::fromKeyFile(config.keyFile);
    return serveWith(config, box, options.readyFile, log);
}

} // namespace eraflazz::app
