// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench.h"

#include "host.h"
#include "http_call.h"
#include "kernel/clock.h"
#include "lane_load.h"
#include "seed.h"
#include "storage/pg_connection.h"

#include <QCoreApplication>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <sys/resource.h>
#include <unistd.h>

namespace eraflazz::bench {

namespace {

constexpr int kReferenceSeconds = 3;
constexpr int kLaneSeconds = 5;
constexpr int kDrainMs = 60000;

test::PgCluster::Options clusterOptions(const Options& options)
{
    test::PgCluster::Options wanted;
    wanted.durable = true;
    wanted.settings = {"shared_buffers = 2GB",
                       "max_wal_size = 8GB",
                       "min_wal_size = 8GB",
                       "checkpoint_timeout = 15min",
                       "fsync = on",
                       "full_page_writes = on",
                       "synchronous_commit = on",
                       "wal_compression = lz4"};
    for (const auto& setting : options.pgSettings) {
        const auto equals = setting.find('=');
        if (equals == std::string::npos)
            throw std::runtime_error("--pg needs NAME=VALUE");
        wanted.settings.push_back(setting.substr(0, equals) + " = '" + setting.substr(equals + 1) + "'");
    }
    return wanted;
}

/// The cluster puts itself where temporary files go.
test::PgCluster::Options inFolder(const Options& options)
{
    std::filesystem::create_directories(options.dir);
    qputenv("TMPDIR", QByteArray::fromStdString(options.dir));
    return clusterOptions(options);
}

void allowManyConnections()
{
    rlimit limit{};
    if (getrlimit(RLIMIT_NOFILE, &limit) == 0) {
        limit.rlim_cur = limit.rlim_max;
        static_cast<void>(setrlimit(RLIMIT_NOFILE, &limit)); // Inherited by serve and sandbox.
    }
}

/// A server that has run for a day writes over WAL files it has used before; a new one makes each of them, 16 MB of
/// zeros and a sync, and every commit waits for that. The files of a day are made here, before anything is measured.
void makeUsedLogFiles(const std::string& superuserConninfo)
{
    constexpr int kFiles = 200;
    storage::PgConnection connection(superuserConninfo);
    for (int i = 0; i < kFiles; ++i) {
        connection.execute("SELECT pg_logical_emit_message(false, 'bench', 'x')");
        connection.execute("SELECT pg_switch_wal()");
    }
    connection.execute("CHECKPOINT");
}

std::string sandboxConfig()
{
    JsonWriter out;
    out.beginObject().key("suppliers").beginArray();
    for (const auto* code : {"B1", "B2"}) {
        out.beginObject().field("code", code).field("username", "bench").field("api_key", "bench-key");
        out.field("deposit", std::int64_t{1'000'000'000'000}).key("products").beginArray();
        for (std::size_t i = 0; i < kProducts; ++i) {
            std::string sku = productCode(i);
            std::transform(sku.begin(), sku.end(), sku.begin(), [](char c) {
                return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
            });
            out.beginObject().field("sku", std::string_view(sku)).field("price", kCost).endObject();
        }
        out.endArray().endObject();
    }
    out.endArray().endObject();
    return out.take();
}

} // namespace

Bench::Bench(const Options& options)
    : m_options(options),
      m_folder(QString::fromStdString((std::filesystem::create_directories(options.dir), options.dir)) +
               QStringLiteral("/run-XXXXXX")),
      m_cluster(inFolder(options)), m_smoother(m_cluster.folder() + "/data"), m_sink(m_cast),
      m_sandbox(options.sandbox, m_folder.path().toStdString() + "/sandbox.log"),
      m_keyFile(m_folder.path().toStdString() + "/key"), m_since(toIsoUtc(unixMsNow()))
{
    allowManyConnections();
    startSandbox();
    m_seeded = m_cluster.createEmptyDatabase();
    seedShop(m_cluster.conninfo(m_seeded, test::PgCluster::kOwner), m_keyFile, m_cast, sandboxUrl(), m_sink.url());
    m_shop = std::make_unique<Shop>(partsOf("shop", m_cluster.copyDatabase(m_seeded)), m_client);
    m_laneShop = std::make_unique<Shop>(partsOf("lanes", m_cluster.copyDatabase(m_seeded)), m_client);
    if (!m_options.quick)
        m_pgbench = std::make_unique<PgBench>(m_cluster);
    makeUsedLogFiles(m_cluster.conninfo("postgres", test::PgCluster::kSuperuser));
    m_shop->start();
}

void Bench::startSandbox()
{
    const std::string folder = m_folder.path().toStdString();
    std::ofstream(folder + "/sandbox.json") << sandboxConfig();
    m_sandbox.start({QStringLiteral("--config"),
                     QString::fromStdString(folder + "/sandbox.json"),
                     QStringLiteral("--port"),
                     QStringLiteral("0"),
                     QStringLiteral("--ready-file"),
                     QString::fromStdString(folder + "/sandbox.ready"),
                     QStringLiteral("--die-with-parent")},
                    folder + "/sandbox.ready");
}

std::string Bench::sandboxUrl() const
{
    return "http://127.0.0.1:" + std::to_string(m_sandbox.port("port"));
}

Shop::Parts Bench::partsOf(const std::string& name, const std::string& database) const
{
    return {m_options.eraflazzd,
            m_folder.path().toStdString() + '/' + name,
            m_keyFile,
            m_cluster.conninfo(database),
            m_cluster.conninfo(database, test::PgCluster::kAudit),
            m_options.lanes};
}

std::unique_ptr<Shop> Bench::newShop(const std::string& name, std::string& superuserConninfo)
{
    m_sandboxIsShared = true;
    const auto database = m_cluster.copyDatabase(m_seeded);
    superuserConninfo = m_cluster.conninfo(database, test::PgCluster::kSuperuser);
    return std::make_unique<Shop>(partsOf(name, database), m_client);
}

void Bench::measureReferences(References& own)
{
    if (m_options.quick)
        return;
    const auto add = [](Mean& one, Mean& all, double value) {
        one.add(value);
        all.add(value);
    };
    add(own.pgbench8, m_all.pgbench8, m_pgbench->tps(8, kReferenceSeconds));
    add(own.pgbench32, m_all.pgbench32, m_pgbench->tps(32, kReferenceSeconds));
    LaneLoad lanes(m_laneShop->appConninfo(), m_keyFile, m_options.lanes, 512);
    const auto figures = lanes.run(kLaneSeconds, m_options.inFlight);
    if (figures.errors != 0)
        throw std::runtime_error("the lanes alone had " + std::to_string(figures.errors) + " errors");
    add(own.dbOnly, m_all.dbOnly, figures.tps);
}

double Bench::oneCommitTps()
{
    constexpr int kConnections = 8;
    LaneLoad lanes(m_laneShop->appConninfo(), m_keyFile, kConnections, 1);
    return lanes.run(kLaneSeconds, m_options.inFlight).tps;
}

double Bench::selectMs()
{
    return m_pgbench ? m_pgbench->selectMs(kReferenceSeconds) : 0;
}

void Bench::startCold(Shop& shop)
{
    shop.stop();
    // Nothing to recover, and nothing that the kernel has still to write and so must keep.
    storage::PgConnection(m_cluster.conninfo("postgres", test::PgCluster::kSuperuser)).execute("CHECKPOINT");
    ::sync();
    m_cluster.stop();
    forgetFiles(m_cluster.folder() + "/data");
    m_cluster.start();
    shop.start();
}

std::int64_t Bench::walBytes()
{
    storage::PgConnection connection(m_cluster.conninfo("postgres", test::PgCluster::kSuperuser));
    connection.addStatements("-- name: wal\nSELECT (pg_current_wal_lsn() - '0/0'::pg_lsn)::bigint AS bytes");
    return connection.query("wal").integer(0, 0);
}

std::unique_ptr<Load> Bench::newLoad(const Shop& shop)
{
    return std::make_unique<Load>(m_cast, m_sink, shop.apiUrl(), "b" + std::to_string(++m_loads));
}

LoadResult Bench::load(Shop& shop, const LoadPlan& plan, SliceCost* cost)
{
    const auto load = newLoad(shop);
    const auto forgedBefore = m_sink.forged();
    const auto before = shop.status();
    const auto walBefore = walBytes();
    CpuWatch cpu;
    cpu.watch("serve", shop.pid(), false);
    cpu.watch("sandbox", m_sandbox.pid(), false);
    cpu.watch("postgres", m_cluster.postmasterPid(), true);
    cpu.watch("bench", QCoreApplication::applicationPid(), false);
    const auto beginUs = monotonicUsNow();
    auto result = load->run(plan);
    const auto cores = cpu.cores(monotonicUsNow() - beginUs);
    const auto after = shop.status();
    result.errors += static_cast<std::int64_t>(m_sink.forged() - forgedBefore);
    if (cost != nullptr) {
        const auto grown = [&](const char* name) {
            return static_cast<double>(after[name].asInteger().value_or(0) - before[name].asInteger().value_or(0));
        };
        cost->cores = cores;
        cost->batchMean = grown("batches") > 0 ? grown("jobs") / grown("batches") : 0;
        cost->retries += static_cast<std::int64_t>(grown("batch_retries"));
        cost->splits += static_cast<std::int64_t>(grown("batch_splits"));
        cost->walBytesPerSale =
            grown("delivered") > 0 ? static_cast<double>(walBytes() - walBefore) / grown("delivered") : 0;
    }
    return result;
}

void Bench::setSandbox(const std::string& supplier, const std::string& name, int value)
{
    JsonWriter out;
    out.beginObject().field("supplier", std::string_view(supplier)).field(name, value).endObject();
    static_cast<void>(callJson(m_client, "POST", sandboxUrl() + "/sandbox/settings", out.take()));
}

std::string Bench::audit(Shop& shop, std::string& what)
{
    if (!shop.drained(kDrainMs)) {
        what = "the daemon did not finish what it had begun";
        return "BROKEN";
    }
    const auto own = shop.audit(m_sandboxIsShared ? std::string() : sandboxUrl(), m_since, what);
    if (own != "clean" || m_options.quick)
        return own;
    return m_laneShop->audit({}, std::nullopt, what);
}

void Bench::settle(const std::string& superuserConninfo)
{
    storage::PgConnection connection(superuserConninfo);
    connection.execute("VACUUM ANALYZE");
    connection.execute("CHECKPOINT");
}

void Bench::describe(Line& line)
{
    line.addText("audit_covers", m_sandboxIsShared ? "books" : "books and wire");
    line.add("fdatasync_us", fdatasyncUs(m_options.dir));
    storage::PgConnection connection(m_cluster.conninfo("postgres", test::PgCluster::kSuperuser));
    connection.addStatements("-- name: settings\nSELECT name, current_setting(name) AS value FROM pg_settings WHERE "
                             "name IN ('server_version', 'shared_buffers', "
                             "'max_wal_size', 'checkpoint_timeout', 'fsync', 'full_page_writes', 'synchronous_commit', "
                             "'data_checksums', 'wal_compression')");
    const auto rows = connection.query("settings");
    std::map<std::string, std::string> settings;
    for (int row = 0; row < rows.rows(); ++row)
        settings.emplace(rows.text(row, 0), rows.text(row, 1));
    line.addTexts("postgresql", settings);
}

} // namespace eraflazz::bench
