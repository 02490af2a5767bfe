// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/digest.h"
#include "json/json.h"
#include "kernel/store_error.h"
#include "storage/pg_connection.h"
#include "support/pg_cluster.h"
#include "wallet/pg/pg_seal.h"
#include "wallet/services/seal_keeper.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <sstream>
#include <thread>

using eraflazz::sha256;
using eraflazz::StoreError;
using eraflazz::storage::PgConnection;
using eraflazz::test::PgCluster;
using namespace eraflazz::wallet;

namespace {

/// `count` transfers, the first `secondsAgo` ago and then one a second, written with the triggers off.
std::string transfers(int count, int secondsAgo)
{
    return "SET session_replication_role = replica; INSERT INTO transfers (cause_id, kind, leg, debit_account_id, "
           "credit_account_id, amount, batch_id, at, debit_seq, debit_before, debit_after) SELECT "
           "uuid7_floor(now() - make_interval(secs => " +
           std::to_string(secondsAgo) +
           " - n)), CASE n % 3 WHEN 0 THEN 'debit' WHEN 1 THEN 'settle' ELSE 'cost' END, 0, 1, 2, 1000 + n, "
           "gen_random_uuid(), now() - make_interval(secs => " +
           std::to_string(secondsAgo) +
           " - n), CASE WHEN n % 3 = 0 THEN n + 1 END, CASE WHEN n % 3 = 0 THEN 5000 END, CASE WHEN n % 3 = 0 THEN "
           "4000 - n END FROM generate_series(0, " +
           std::to_string(count - 1) + ") AS n;";
}

void appendBigEndian(std::string& bytes, std::uint64_t value, int size)
{
    for (int i = size - 1; i >= 0; --i)
        bytes += static_cast<char>(value >> (8 * i));
}

/// One field of PostgreSQL's binary record: oid, length, bytes.
void appendField(std::string& row, std::uint32_t oid, const std::string& bytes)
{
    appendBigEndian(row, oid, 4);
    appendBigEndian(row, bytes.size(), 4);
    row += bytes;
}

void appendNumber(std::string& row, std::uint32_t oid, const QString& text, int size)
{
    appendBigEndian(row, oid, 4);
    if (text.isEmpty()) {
        appendBigEndian(row, 0xffffffffU, 4);
        return;
    }
    appendBigEndian(row, static_cast<std::uint64_t>(size), 4);
    appendBigEndian(row, static_cast<std::uint64_t>(text.toLongLong()), size);
}

void appendUuid(std::string& row, const QString& text)
{
    if (text.isEmpty())
        appendNumber(row, 2950, text, 0);
    else
        appendField(row, 2950, QByteArray::fromHex(text.toLatin1()).toStdString());
}

/// The row as wallet/core/seal.h documents it, from psql's text.
std::string rowBytes(const QString& line)
{
    const QStringList fields = line.split(u'|');
    std::string row;
    appendBigEndian(row, 15, 4);
    appendUuid(row, fields[0]);
    appendField(row, 25, fields[1].toStdString());
    appendNumber(row, 21, fields[2], 2);
    for (int i = 3; i < 6; ++i)
        appendNumber(row, 20, fields[i], 8);
    appendUuid(row, fields[6]);
    appendNumber(row, 1184, fields[7], 8);
    for (int i = 8; i < 14; ++i)
        appendNumber(row, 20, fields[i], 8);
    appendUuid(row, fields[14]);
    return row;
}

/// Remembers what it was asked and seals from a list of its own.
class FakeSeals final : public SealStore {
public:
    explicit FakeSeals(std::atomic<int>& sealed, int backlog) : m_sealed(sealed), m_backlog(backlog) {}

    std::optional<Sealed> sealNext() override
    {
        if (m_failures-- > 0)
            throw StoreError(StoreError::Kind::Lost, "the database is away");
        if (m_sealed == m_backlog)
            return std::nullopt;
        return Sealed{sealOf(++m_sealed), m_sealed < m_backlog};
    }
    std::optional<Seal> lastSeal() override { return sealOf(m_sealed); }
    std::vector<Seal> lastSeals(int) override { return {}; }
    void reconnect() override {}
    void failFirst() { m_failures = 1; }

private:
    static Seal sealOf(int no)
    {
        Seal seal;
        seal.no = no;
        seal.head.fill(static_cast<std::uint8_t>(no));
        return seal;
    }
    std::atomic<int>& m_sealed;
    int m_backlog;
    int m_failures = 0;
};

QString contents(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace

class SealKeeperTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_cluster = std::make_unique<PgCluster>(); }
    void init() { m_database = m_cluster->createDatabase(); }
    void cleanup() { m_cluster->dropDatabase(m_database); }

    void nothingIsSealedOfAnEmptyShop();
    void aBacklogIsSealedInShortSpansWithoutGap();
    void theDigestIsWhatIsDocumented();
    void aNewSealContinuesTheLast();
    void whatIsYoungerThanAMinuteWaits();
    void aRunningTransactionHoldsTheSealBack();
    void anotherRolesWriterHoldsTheSealBack();
    void twoDaemonsNeverSealTheSameSpan();
    void whoeverHoldsTheLockSealsAlone();
    void aBrokenLinkStopsTheStart();
    void theKeeperWorksOffABacklogAndLeavesTheHead();
    void theKeeperSurvivesADatabaseThatWasAway();

private:
    [[nodiscard]] std::string conninfo() const { return m_cluster->conninfo(m_database); }
    std::string run(const std::string& sql) { return m_cluster->run(m_database, sql); }
    /// Nothing is too young, everything is in spans of four at most.
    [[nodiscard]] std::unique_ptr<PgSeal> eager() const
    {
        return std::make_unique<PgSeal>(conninfo(), PgSeal::Settings{4, 0});
    }

    std::unique_ptr<PgCluster> m_cluster;
    std::string m_database;
};

void SealKeeperTest::nothingIsSealedOfAnEmptyShop()
{
    PgSeal seals(conninfo());
    QVERIFY(!seals.sealNext());
    QVERIFY(!seals.lastSeal());
    requireSealChain(seals);
}

void SealKeeperTest::aBacklogIsSealedInShortSpansWithoutGap()
{
    run(transfers(30, 3600));
    const auto seals = eager();
    std::int64_t total = 0;
    SealTime reached = 0;
    while (const auto sealed = seals->sealNext()) {
        QVERIFY(sealed->seal.transfers >= 1);
        QVERIFY(sealed->seal.transfers <= 4);
        QCOMPARE(sealed->seal.from, reached);
        reached = sealed->seal.to;
        total += sealed->seal.transfers;
        QCOMPARE(sealed->hasMore, total < 30);
    }
    QCOMPARE(total, 30);
    requireSealChain(*seals);
    QCOMPARE(QString::fromStdString(run("SELECT sum(transfers) FROM seals")).trimmed(), QStringLiteral("30"));
}

void SealKeeperTest::theDigestIsWhatIsDocumented()
{
    run(transfers(3, 600) +
        "UPDATE transfers SET kind = 'reversal', request_id = gen_random_uuid(), credit_seq = 9, credit_before = -1, "
        "credit_after = amount - 1 WHERE kind = 'cost';");
    const auto sealed = eager()->sealNext();
    QVERIFY(sealed);
    const QString rows = QString::fromStdString(
        run("SELECT replace(cause_id::text, '-', ''), kind, leg, debit_account_id, credit_account_id, amount, "
            "replace(batch_id::text, '-', ''), (extract(epoch FROM at) * 1000000)::bigint - 946684800000000, "
            "debit_seq, debit_before, debit_after, credit_seq, credit_before, credit_after, "
            "replace(request_id::text, '-', '') FROM transfers ORDER BY cause_id, kind COLLATE \"C\", leg"));
    std::string hashes;
    for (const QString& line : rows.split(u'\n', Qt::SkipEmptyParts)) {
        for (const std::uint8_t byte : sha256(rowBytes(line)))
            hashes += static_cast<char>(byte);
    }
    QCOMPARE(hashes.size(), std::size_t{96});
    QCOMPARE(QString::fromStdString(toHex(sealed->seal.digest)), QString::fromStdString(toHex(sha256(hashes))));
    QCOMPARE(QString::fromStdString(toHex(sealed->seal.head)),
             QString::fromStdString(toHex(sha256(headInput({}, sealed->seal)))));
}

void SealKeeperTest::aNewSealContinuesTheLast()
{
    run(transfers(3, 3600));
    QVERIFY(eager()->sealNext());
    QVERIFY(!eager()->sealNext());
    run(transfers(2, 0));
    const auto seals = eager();
    const auto second = seals->sealNext();
    QVERIFY(second);
    QCOMPARE(second->seal.no, std::int64_t{2});
    requireSealChain(*seals);
    const auto all = seals->lastSeals(10);
    QCOMPARE(all.size(), std::size_t{2});
    QCOMPARE(all[1].from, all[0].to);
    QVERIFY(all[1] == second->seal);
}

void SealKeeperTest::whatIsYoungerThanAMinuteWaits()
{
    run(transfers(1, 90) + transfers(1, 30));
    PgSeal seals(conninfo());
    const auto sealed = seals.sealNext();
    QVERIFY(sealed);
    QCOMPARE(sealed->seal.transfers, std::int64_t{1});
    QVERIFY(!sealed->hasMore);
    QVERIFY(!seals.sealNext());
}

void SealKeeperTest::aRunningTransactionHoldsTheSealBack()
{
    PgConnection writer(conninfo());
    writer.execute("BEGIN");
    run(transfers(1, 0)); // after the writer began: what it will write is older than this
    const auto seals = eager();
    QVERIFY(!seals->sealNext());
    writer.execute("COMMIT");
    QVERIFY(seals->sealNext());
}

void SealKeeperTest::anotherRolesWriterHoldsTheSealBack()
{
    run(transfers(1, 3600));
    PgConnection writer(m_cluster->conninfo(m_database, PgCluster::kOwner));
    writer.execute("BEGIN; LOCK TABLE transfers_default IN ROW EXCLUSIVE MODE");
    const auto seals = eager();
    QVERIFY(!seals->sealNext());
    writer.execute("COMMIT");
    QVERIFY(seals->sealNext());
}

void SealKeeperTest::twoDaemonsNeverSealTheSameSpan()
{
    run(transfers(60, 3600));
    std::vector<std::thread> daemons;
    for (int i = 0; i < 2; ++i)
        daemons.emplace_back([this] {
            const auto seals = eager();
            for (int turn = 0; turn < 60; ++turn)
                static_cast<void>(seals->sealNext());
        });
    for (auto& daemon : daemons)
        daemon.join();
    const auto seals = eager();
    while (seals->sealNext()) {
    }
    requireSealChain(*seals);
    QCOMPARE(QString::fromStdString(run("SELECT sum(transfers), count(*) = max(no) FROM seals")).trimmed(),
             QStringLiteral("60|t"));
}

void SealKeeperTest::whoeverHoldsTheLockSealsAlone()
{
    run(transfers(1, 3600));
    PgConnection other(conninfo());
    other.execute("SELECT pg_advisory_lock(hashtext('eraflazz.seal'))");
    const auto seals = eager();
    QVERIFY(!seals->sealNext());
    other.execute("SELECT pg_advisory_unlock(hashtext('eraflazz.seal'))");
    QVERIFY(seals->sealNext());
}

void SealKeeperTest::aBrokenLinkStopsTheStart()
{
    run(transfers(12, 3600));
    const auto seals = eager();
    while (seals->sealNext()) {
    }
    requireSealChain(*seals);
    run("SET session_replication_role = replica; UPDATE seals SET digest = sha256('x') WHERE no = 2");
    try {
        requireSealChain(*seals);
        QFAIL("a broken chain was accepted");
    } catch (const std::runtime_error& error) {
        const QString text = QString::fromUtf8(error.what());
        QVERIFY2(text.contains(QStringLiteral("seal 2")), error.what());
        QVERIFY2(text.contains(QStringLiteral("eraflazzd audit")), error.what());
    }
}

void SealKeeperTest::theKeeperWorksOffABacklogAndLeavesTheHead()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("seal_head.json"));
    std::atomic<int> sealed{0};
    SealKeeper keeper({path.toStdString(), 3'600'000, 3'600'000}, std::make_unique<FakeSeals>(sealed, 5));
    keeper.start();
    QTRY_VERIFY(QFile::exists(path));
    QCOMPARE(sealed.load(), 5);
    keeper.stop();
    const auto json = eraflazz::parseJson(contents(path).trimmed().toStdString());
    QVERIFY(json.has_value());
    QVERIFY(json.value()["no"].asInteger() == 5);
    QVERIFY(json.value()["to"].asString() == "2000-01-01T00:00:00.000Z");
    QVERIFY(json.value()["head"].asString() ==
            std::string_view("0505050505050505050505050505050505050505050505050505050505050505"));
    QVERIFY(!QFile::exists(path + QStringLiteral(".new")));
}

void SealKeeperTest::theKeeperSurvivesADatabaseThatWasAway()
{
    const QTemporaryDir folder;
    std::atomic<int> sealed{0};
    auto store = std::make_unique<FakeSeals>(sealed, 1);
    store->failFirst();
    SealKeeper keeper({folder.filePath(QStringLiteral("head.json")).toStdString(), 1, 3'600'000}, std::move(store));
    keeper.start();
    QTRY_COMPARE(sealed.load(), 1);
}

QTEST_GUILESS_MAIN(SealKeeperTest)
#include "tst_seal_keeper.moc"
