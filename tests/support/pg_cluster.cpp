// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/pg_cluster.h"

#include "support/pg_programs.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QStorageInfo>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <sys/types.h>
#include <unistd.h>

namespace eraflazz::test {

namespace {

constexpr int kStepMs = 60'000; // One step (initdb, a script) on a machine busy with a build.
constexpr int kPort = 5432;     // Part of the socket's name only.

/// "eraflazz-pg-<pid>-XXXXXX": the pid tells whether its test is still alive.
constexpr const char* kFolderPrefix = "eraflazz-pg-";

/// Memory when there is plenty of it: PostgreSQL makes thousands of small files, ten times faster there. Crash tests
/// want a disk.
QString clusterRoot(bool durable)
{
    constexpr qint64 kRoom = qint64{2} << 30;
    const QStorageInfo memory(QStringLiteral("/dev/shm"));
    const bool fits = memory.isValid() && memory.fileSystemType() == "tmpfs" && memory.bytesAvailable() > kRoom;
    return fits && !durable && QFileInfo(memory.rootPath()).isWritable() ? memory.rootPath() : QDir::tempPath();
}

/// Folders of tests that were killed: their server died with them, the files stayed.
void sweepStaleFolders(const QString& root)
{
    const QDir temp(root);
    const QStringList names =
        temp.entryList({QString::fromLatin1(kFolderPrefix) + u'*'}, QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString& name : names) {
        const pid_t pid = name.mid(static_cast<int>(qstrlen(kFolderPrefix))).section(u'-', 0, 0).toInt();
        if (pid > 0 && ::kill(pid, 0) != 0 && errno == ESRCH)
            QDir(temp.filePath(name)).removeRecursively();
    }
}

std::string makeFolder(const QString& root)
{
    QByteArray path = root.toLocal8Bit() + '/' + kFolderPrefix + QByteArray::number(::getpid()) + "-XXXXXX";
    if (::mkdtemp(path.data()) == nullptr)
        throw PgClusterError("cannot make " + path.toStdString());
    giveToServerUser(path.toStdString());
    return path.toStdString();
}

std::string quotedIdentifier(std::string_view name)
{
    return '"' + std::string(name) + '"';
}

} // namespace

struct PgCluster::Impl {
    Options options;
    PgPrograms programs;
    std::string folder;
    QProcess server;
    std::string migrated; // The database that later ones are copied from; "" until the first is asked for.
    int databases = 0;

    [[nodiscard]] QString path(const char* name) const { return QString::fromStdString(folder + '/' + name); }
    void init();
    void configure();
    void start();
    void stop();
    [[nodiscard]] bool isReady();
    [[nodiscard]] std::string serverLog() const;
    [[nodiscard]] std::string conninfo(std::string_view database, std::string_view role) const;
    std::string psql(std::string_view database, std::string_view sql, std::string_view role, bool oneTransaction);
    void migrate(const std::string& database);
    std::string create(std::string_view source);
};

void PgCluster::Impl::init()
{
    Command initdb = programs.asServerUser("initdb");
    initdb.arguments << QStringLiteral("--pgdata") << path("data") << QStringLiteral("--encoding=UTF8")
                     << QStringLiteral("--locale=C.UTF-8") << QStringLiteral("--auth=trust")
                     << QStringLiteral("--username=postgres") << QStringLiteral("--no-sync")
                     << QStringLiteral("--no-instructions");
    if (options.durable)
        initdb.arguments << QStringLiteral("--data-checksums"); // As in production: every page is summed up.
    runToEnd(initdb, {}, kStepMs);
}

void PgCluster::Impl::configure()
{
    std::string lines = "listen_addresses = ''\nunix_socket_directories = '" + folder +
                        "'\nport = " + std::to_string(kPort) + "\nlog_min_messages = warning\n";
    if (!options.durable)
        lines += "fsync = off\nfull_page_writes = off\n";
    for (const std::string& setting : options.settings)
        lines += setting + '\n';
    QFile file(path("data/postgresql.conf"));
    if (!file.open(QIODevice::Append) || file.write(QByteArray::fromStdString(lines)) < 0)
        throw PgClusterError("cannot write " + file.fileName().toStdString());
}

std::string PgCluster::Impl::serverLog() const
{
    QFile file(path("server.log"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    constexpr qint64 kTail = 4000;
    file.seek(std::max<qint64>(0, file.size() - kTail));
    return file.readAll().toStdString();
}

/// The eighth line of postmaster.pid is what pg_ctl -w waits for too.
bool PgCluster::Impl::isReady()
{
    QFile file(path("data/postmaster.pid"));
    if (!file.open(QIODevice::ReadOnly))
        return false;
    const QList<QByteArray> lines = file.readAll().split('\n');
    return lines.size() > 7 && lines[0].trimmed().toLongLong() == server.processId() && lines[7].trimmed() == "ready";
}

void PgCluster::Impl::start()
{
    const Command postgres = programs.asServerUser("postgres");
    server.setStandardOutputFile(path("server.log"), QIODevice::Append);
    server.setStandardErrorFile(path("server.log"), QIODevice::Append);
    server.start(postgres.program, postgres.arguments + QStringList{QStringLiteral("-D"), path("data")});
    QElapsedTimer timer;
    timer.start();
    while (!isReady()) {
        // Waiting for the process's end is also the pause between two looks at the file.
        if (server.waitForFinished(5) || server.state() == QProcess::NotRunning || timer.elapsed() > kStepMs)
            throw PgClusterError("PostgreSQL did not start: " + serverLog());
    }
}

void PgCluster::Impl::stop()
{
    if (server.state() == QProcess::NotRunning)
        return;
    ::kill(static_cast<pid_t>(server.processId()), SIGQUIT); // Immediate shutdown.
    if (!server.waitForFinished(kStepMs)) {
        server.kill();
        server.waitForFinished(kStepMs);
    }
}

std::string PgCluster::Impl::conninfo(std::string_view database, std::string_view role) const
{
    return "host=" + folder + " port=" + std::to_string(kPort) + " dbname=" + std::string(database) +
           " user=" + std::string(role);
}

std::string
PgCluster::Impl::psql(std::string_view database, std::string_view sql, std::string_view role, bool oneTransaction)
{
    Command psql = programs.asOurselves("psql");
    psql.arguments << QStringLiteral("-XqAt") << QStringLiteral("-v") << QStringLiteral("ON_ERROR_STOP=1")
                   << QStringLiteral("-d") << QString::fromStdString(conninfo(database, role)) << QStringLiteral("-f")
                   << QStringLiteral("-");
    if (oneTransaction)
        psql.arguments << QStringLiteral("-1");
    std::string output = runToEnd(psql, sql, kStepMs);
    while (output.ends_with('\n'))
        output.pop_back();
    return output;
}

std::string PgCluster::Impl::create(std::string_view source)
{
    std::string name = "test_" + std::to_string(++databases);
    psql("postgres",
         "CREATE DATABASE " + quotedIdentifier(name) + " OWNER " + std::string(kOwner) + " TEMPLATE " +
             quotedIdentifier(source),
         kSuperuser,
         false);
    return name;
}

void PgCluster::Impl::migrate(const std::string& database)
{
    const QDir migrations(QStringLiteral(ERAFLAZZ_MIGRATIONS_DIR));
    const QStringList names = migrations.entryList({QStringLiteral("[0-9]*.sql")}, QDir::Files, QDir::Name);
    if (names.isEmpty())
        throw PgClusterError("no migrations in " ERAFLAZZ_MIGRATIONS_DIR);
    for (const QString& name : names) {
        QFile file(migrations.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            throw PgClusterError("cannot read " + name.toStdString());
        try {
            psql(database, file.readAll().toStdString(), kOwner, true);
        } catch (const PgClusterError& error) {
            throw PgClusterError(name.toStdString() + ": " + error.what());
        }
    }
}

PgCluster::PgCluster() : PgCluster(Options{}) {}

PgCluster::PgCluster(Options options) : m_impl(std::make_unique<Impl>())
{
    const QString root = clusterRoot(options.durable);
    sweepStaleFolders(root);
    m_impl->options = std::move(options);
    m_impl->folder = makeFolder(root);
    try {
        m_impl->init();
        m_impl->configure();
        m_impl->start();
        run("postgres",
            "CREATE ROLE eraflazz_owner LOGIN; CREATE ROLE eraflazz_app LOGIN; CREATE ROLE eraflazz_audit LOGIN;");
    } catch (...) {
        m_impl->stop();
        QDir(QString::fromStdString(m_impl->folder)).removeRecursively();
        throw;
    }
}

PgCluster::~PgCluster()
{
    m_impl->stop();
    QDir(QString::fromStdString(m_impl->folder)).removeRecursively();
}

std::string PgCluster::createDatabase()
{
    if (m_impl->migrated.empty()) {
        const std::string name = m_impl->create("template0");
        m_impl->migrate(name);
        m_impl->migrated = name;
    }
    return m_impl->create(m_impl->migrated);
}

std::string PgCluster::createEmptyDatabase()
{
    return m_impl->create("template0");
}

std::string PgCluster::copyDatabase(std::string_view database)
{
    return m_impl->create(database);
}

void PgCluster::dropDatabase(std::string_view database)
{
    runPlain("postgres", "DROP DATABASE " + quotedIdentifier(database) + " WITH (FORCE)");
}

std::string PgCluster::conninfo(std::string_view database, std::string_view role) const
{
    return m_impl->conninfo(database, role);
}

std::string PgCluster::run(std::string_view database, std::string_view sql, std::string_view role)
{
    return m_impl->psql(database, sql, role, true);
}

std::string PgCluster::runPlain(std::string_view database, std::string_view sql, std::string_view role)
{
    return m_impl->psql(database, sql, role, false);
}

void PgCluster::stop()
{
    m_impl->stop();
}

void PgCluster::start()
{
    m_impl->start();
}

void PgCluster::restart()
{
    m_impl->stop();
    m_impl->start();
}

long long PgCluster::postmasterPid() const
{
    return m_impl->server.processId();
}

const std::string& PgCluster::folder() const
{
    return m_impl->folder;
}

} // namespace eraflazz::test
