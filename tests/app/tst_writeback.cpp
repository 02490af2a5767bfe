// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/writeback/writeback_smoother.h"

#include <QDateTime>
#include <QDir>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <memory>
#include <set>
#include <sys/stat.h>
#include <vector>

using eraflazz::app::ChangedTables;
using eraflazz::app::WritebackSmoother;

namespace {

constexpr qint64 kLongMs = 20'000; ///< Only somebody who waits for an hour is slower.

/// A folder like a cluster's, with one database of two tables.
struct Cluster final {
    Cluster()
    {
        QDir(folder.path()).mkpath(QStringLiteral("base/5"));
        append("base/5/16384", "one");
        append("base/5/16384_fsm", "map");
    }
    void append(const char* name, const char* bytes) const
    {
        QFile file(at(name));
        if (!file.open(QIODevice::Append))
            qFatal("cannot write %s", name);
        file.write(bytes);
    }
    /// So that a second write within the clock's grain is another moment all the same.
    void setChanged(const char* name, qint64 unixMs) const
    {
        QFile file(at(name));
        if (!file.open(QIODevice::ReadWrite) ||
            !file.setFileTime(QDateTime::fromMSecsSinceEpoch(unixMs), QFileDevice::FileModificationTime))
            qFatal("cannot set the time of %s", name);
    }
    [[nodiscard]] QString at(const char* name) const { return folder.filePath(QString::fromLatin1(name)); }
    [[nodiscard]] std::string path() const { return folder.path().toStdString(); }

    QTemporaryDir folder;
};

using Names = std::set<std::string>;

Names visited(ChangedTables& tables)
{
    Names names;
    tables.visit([&names](const std::string& path, int file) {
        if (file >= 0)
            names.insert(path.substr(path.find("base/")));
    });
    return names;
}

qsizetype threads()
{
    return QDir(QStringLiteral("/proc/self/task")).entryList(QDir::Dirs | QDir::NoDotAndDotDot).size();
}

} // namespace

class TestWriteback final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void onlyTablesThatChangedAreVisited()
    {
        const Cluster cluster;
        ChangedTables tables(cluster.path());
        QVERIFY(visited(tables) == (Names{"base/5/16384", "base/5/16384_fsm"}));
        QVERIFY(visited(tables).empty());
        cluster.setChanged("base/5/16384", 1'795'000'000'000);
        QVERIFY(visited(tables) == Names{"base/5/16384"});
        cluster.append("base/5/16385", "a new table");
        QVERIFY(visited(tables) == Names{"base/5/16385"});
        QVERIFY(visited(tables).empty());
    }

    void tablesOfEveryDatabaseAreVisited()
    {
        const Cluster cluster;
        QDir(cluster.folder.path()).mkpath(QStringLiteral("base/16400"));
        cluster.append("base/16400/2619", "statistics");
        ChangedTables tables(cluster.path());
        QVERIFY(visited(tables).count("base/16400/2619") == 1);
    }

    void whatIsNoTableIsPassedOver()
    {
        const Cluster cluster;
        QDir(cluster.folder.path()).mkpath(QStringLiteral("base/pgsql_tmp"));
        QDir(cluster.folder.path()).mkpath(QStringLiteral("base/5/99"));
        cluster.append("base/pgsql_tmp/1", "sorting");
        cluster.append("base/5/PG_VERSION", "15");
        cluster.append("base/5/pg_filenode.map", "map");
        cluster.append("base/9", "a file where a database would be");
        ChangedTables tables(cluster.path());
        QVERIFY(visited(tables) == (Names{"base/5/16384", "base/5/16384_fsm"}));
    }

    void aPipeNobodyWritesToDoesNotHoldTheVisitUp()
    {
        const Cluster cluster;
        QCOMPARE(mkfifo(QFile::encodeName(cluster.at("base/5/7")).constData(), 0600), 0);
        QVERIFY(QFile::link(cluster.at("base/5/7"), cluster.at("base/5/8")));
        ChangedTables tables(cluster.path());
        QVERIFY(visited(tables) == (Names{"base/5/16384", "base/5/16384_fsm"}));
    }

    void aTableThatWasDroppedIsForgotten()
    {
        const Cluster cluster;
        cluster.setChanged("base/5/16384", 1'795'000'000'000);
        ChangedTables tables(cluster.path());
        QVERIFY(visited(tables).count("base/5/16384") == 1);
        QVERIFY(QFile::remove(cluster.at("base/5/16384")));
        QVERIFY(visited(tables).empty());
        // Another table of that number and that moment is a new one.
        cluster.append("base/5/16384", "two");
        cluster.setChanged("base/5/16384", 1'795'000'000'000);
        QVERIFY(visited(tables) == Names{"base/5/16384"});
    }

    void aClusterThatIsNotThereIsNoMatter()
    {
        ChangedTables tables("/nowhere");
        QVERIFY(visited(tables).empty());
    }

    void theThreadBeginsToWriteWhatCame()
    {
        const Cluster cluster;
        std::atomic<int> begun = 0;
        const WritebackSmoother smoother(
            cluster.path(), std::chrono::milliseconds(1), [&begun](const std::string&, int) { ++begun; });
        QTRY_COMPARE(begun.load(), 2);
        cluster.append("base/5/16390", "grown");
        QTRY_VERIFY(begun.load() > 2);
    }

    void theKernelTakesTheQuestion()
    {
        // The real question, of real files; nothing to see but that it comes back.
        const Cluster cluster;
        const qsizetype before = threads();
        {
            const WritebackSmoother smoother(cluster.path(), std::chrono::milliseconds(1));
            cluster.append("base/5/16384", "more");
            QTRY_COMPARE(threads(), before + 1);
        }
        QCOMPARE(threads(), before);
    }

    void stoppingDoesNotWaitForTheNextRound()
    {
        const Cluster cluster;
        QElapsedTimer timer;
        timer.start();
        for (int i = 0; i < 20; ++i)
            const WritebackSmoother smoother(cluster.path(), std::chrono::hours(1));
        QVERIFY(timer.elapsed() < kLongMs);
    }

    void everyThreadEndsWithItsSmoother()
    {
        const Cluster cluster;
        const qsizetype before = threads();
        {
            std::vector<std::unique_ptr<WritebackSmoother>> many;
            for (int i = 0; i < 8; ++i)
                many.push_back(std::make_unique<WritebackSmoother>(cluster.path(), std::chrono::hours(1)));
            QCOMPARE(threads(), before + 8);
        }
        QCOMPARE(threads(), before);
    }
};

QTEST_GUILESS_MAIN(TestWriteback)
#include "tst_writeback.moc"
