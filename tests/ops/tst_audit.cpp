// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit_lies.h"
#include "audit_world.h"
#include "ops/audit/audit.h"
#include "support/pg_cluster.h"
#include "wallet/pg/pg_seal.h"

#include <QDateTime>
#include <QTest>

#include <memory>
#include <sstream>

using eraflazz::ops::AuditOptions;
using eraflazz::ops::CheckResult;
using eraflazz::ops::SealedHead;
using eraflazz::test::AuditWorld;
using eraflazz::test::everyLie;
using eraflazz::test::Lie;
using eraflazz::test::PgCluster;
using eraflazz::wallet::PgSeal;

namespace {

/// The daemon's key.
const eraflazz::SecretBox kBox({1, 2, 3});

QString brokenOnes(const std::vector<CheckResult>& results)
{
    QStringList ids;
    for (const CheckResult& result : results) {
        if (!result.ok())
            ids << QString::fromStdString(result.id);
    }
    return ids.join(u' ');
}

QString sorted(const QString& ids)
{
    QStringList list = ids.split(u' ', Qt::SkipEmptyParts);
    list.sort();
    return list.join(u' ');
}

} // namespace

class AuditTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void rightBooksPassEveryCheck();
    void everyLieIsNamed_data();
    void everyLieIsNamed();
    void theReportIsALinePerCheckAndAnExitCode();
    void theWireIsHeldAgainstTheBooks();
    void salesBeforeTheSandboxNeedNoDelivery();
    void actionsAreHeldAgainstTheKey_data();
    void actionsAreHeldAgainstTheKey();
    void anExportedHeadIsHeldAgainstTheChain();
    void nothingNeedsToBeSealed();
    void whatCannotBeReadEndsWithTwo_data();
    void whatCannotBeReadEndsWithTwo();

private:
    [[nodiscard]] AuditOptions options(const std::string& database) const
    {
        AuditOptions options;
        options.conninfo = m_cluster->conninfo(database, PgCluster::kAudit);
        return options;
    }
    [[nodiscard]] std::string resolved(std::string text) const;

    std::unique_ptr<PgCluster> m_cluster;
    std::unique_ptr<AuditWorld> m_world;
    std::string m_books; ///< The database of the right books; lies are told in copies.
    SealedHead m_head;   ///< Of the last seal.
};

void AuditTest::initTestCase()
{
    m_cluster = std::make_unique<PgCluster>();
    m_world = std::make_unique<AuditWorld>(QDateTime::currentMSecsSinceEpoch(), kBox);
    m_books = m_cluster->createDatabase();
    m_cluster->run(m_books, m_world->sql(), PgCluster::kOwner);
    // What is older than an hour is sealed by the daemon's own code, in spans of ten.
    PgSeal seals(m_cluster->conninfo(m_books), {10, 3600});
    while (const auto sealed = seals.sealNext())
        m_head = {sealed->seal.no, eraflazz::wallet::toHex(sealed->seal.head)};
    QVERIFY(m_head.no >= 3);
}

std::string AuditTest::resolved(std::string text) const
{
    const std::size_t from = text.find('#');
    if (from == std::string::npos)
        return text;
    const std::size_t to = std::min(text.find_first_of(" ):,", from), text.size());
    return text.replace(from, to - from, m_world->id(text.substr(from + 1, to - from - 1)));
}

void AuditTest::rightBooksPassEveryCheck()
{
    const auto results = eraflazz::ops::audit(options(m_books));
    QStringList ids;
    for (const CheckResult& result : results) {
        ids << QString::fromStdString(result.id);
        QVERIFY2(result.ok(), eraflazz::ops::reportLine(result).c_str());
    }
    QCOMPARE(ids.join(u' '), QStringLiteral("A1 A2 A3 A4 A5 A6 A7 A8 A9 A10 A11 A12 A13 A14 A15 A16 A17 A18 P1 P2 P3"));
}

void AuditTest::everyLieIsNamed_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QString>("expected");
    QTest::addColumn<QString>("culprit");
    for (const Lie& lie : everyLie())
        QTest::newRow(lie.name) << QString::fromUtf8(lie.sql) << QString::fromUtf8(lie.expected)
                                << QString::fromUtf8(lie.culprit);
}

void AuditTest::everyLieIsNamed()
{
    QFETCH(QString, sql);
    QFETCH(QString, expected);
    QFETCH(QString, culprit);
    const std::string copy = m_cluster->copyDatabase(m_books);
    try {
        m_cluster->run(copy, "SET session_replication_role = replica;\n" + sql.toStdString() + ';');
    } catch (const eraflazz::test::PgClusterError& error) {
        QFAIL(error.what());
    }
    const auto results = eraflazz::ops::audit(options(copy));
    m_cluster->dropDatabase(copy);

    QString report;
    for (const CheckResult& result : results) {
        if (!result.ok())
            report += QString::fromStdString(eraflazz::ops::reportLine(result)) + u'\n';
    }
    QVERIFY2(sorted(brokenOnes(results)) == sorted(expected),
             qPrintable(QStringLiteral("expected %1 but:\n%2").arg(expected, report)));
    const QString main = expected.section(u' ', 0, 0);
    for (const CheckResult& result : results) {
        if (QString::fromStdString(result.id) == main)
            QVERIFY2(result.sample.find(resolved(culprit.toStdString())) != std::string::npos,
                     (result.sample + " does not name " + resolved(culprit.toStdString())).c_str());
    }
}

void AuditTest::theReportIsALinePerCheckAndAnExitCode()
{
    std::ostringstream out;
    std::ostringstream errors;
    QCOMPARE(eraflazz::ops::runAudit(options(m_books), out, errors), 0);
    QVERIFY(out.str().starts_with("A1  ok        wallet balance equals its transfers\nA2  ok        "));
    QCOMPARE(QString::fromStdString(errors.str()), QString());

    const std::string copy = m_cluster->copyDatabase(m_books);
    m_cluster->run(copy, "SELECT book('wallet:AG001', 1000), book('wallet:UP000', -1000)");
    std::ostringstream broken;
    QCOMPARE(eraflazz::ops::runAudit(options(copy), broken, errors), 1);
    QVERIFY2(broken.str().starts_with(
                 "A1  BROKEN    2 wallets differ, first: wallet:AG001 has 972000 but transfers say 971000\n"),
             broken.str().c_str());
    m_cluster->dropDatabase(copy);
}

void AuditTest::theWireIsHeldAgainstTheBooks()
{
    AuditOptions withWire = options(m_books);
    withWire.sandboxBody = m_world->wire();
    const auto results = eraflazz::ops::audit(withWire);
    QCOMPARE(brokenOnes(results), QString());
    QCOMPARE(QString::fromStdString(results.back().id), QStringLiteral("W8"));

    withWire.sandboxBody = "[]"; // Three sales were sold, nothing was delivered.
    const auto nothing = eraflazz::ops::audit(withWire);
    QCOMPARE(brokenOnes(nothing), QStringLiteral("W5"));
}

void AuditTest::salesBeforeTheSandboxNeedNoDelivery()
{
    AuditOptions withWire = options(m_books);
    withWire.sandboxBody = "[]";
    withWire.sandboxSince = "2100-01-01 00:00:00+00";
    QCOMPARE(brokenOnes(eraflazz::ops::audit(withWire)), QString());
}

void AuditTest::actionsAreHeldAgainstTheKey_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QString>("culprit");
    QTest::newRow("as the daemon wrote it") << ""
                                            << "";
    const auto row = [](const char* name, const char* sql, const char* culprit) {
        QTest::newRow(name) << QStringLiteral("UPDATE operator_actions SET ") + QString::fromLatin1(sql) << culprit;
    };
    row("another person", "operator_id = 2 WHERE seq = 3", "action 3 (request.propose of money_request:");
    row("another action", "action = 'request.note' WHERE seq = 3", "action 3 (request.note");
    row("another subject", "subject = 'money_request:x' WHERE seq = 3", "action 3 (request.propose of money_request:x");
    row("another reason", "detail = '{}' WHERE seq = 3", "action 3");
    row("another time", "at = at + interval '1 microsecond' WHERE seq = 3", "action 3");
    row("another number", "seq = 1000 WHERE seq = (SELECT max(seq) FROM operator_actions)", "action 1000");
    row("a forged mac", "mac = sha256('x') WHERE seq = 3", "action 3");
    QTest::newRow("a row more, without the key")
        << "INSERT INTO operator_actions (seq, operator_id, action, subject, at, mac) SELECT max(seq) + 1, 1, "
           "'request.approve', 'money_request:x', now(), sha256('x') FROM operator_actions"
        << "(request.approve of money_request:x)";
}

void AuditTest::actionsAreHeldAgainstTheKey()
{
    QFETCH(QString, sql);
    QFETCH(QString, culprit);
    const std::string copy = m_cluster->copyDatabase(m_books);
    m_cluster->run(copy, "SET session_replication_role = replica;\n" + sql.toStdString() + ';');
    AuditOptions withKey = options(copy);
    const auto key = eraflazz::ops::actionKey(kBox).bytes;
    withKey.actionKey = std::string(key.begin(), key.end());
    const auto results = eraflazz::ops::audit(withKey);
    m_cluster->dropDatabase(copy);
    QCOMPARE(QString::fromStdString(results.back().id), QStringLiteral("K1"));
    QVERIFY2(results.back().ok() == culprit.isEmpty(), results.back().sample.c_str());
    QVERIFY2(results.back().sample.find(culprit.toStdString()) != std::string::npos, results.back().sample.c_str());
    // A forged mac is also what the next row's mac rests on; anything else is one row's own.
    QVERIFY(results.back().offences <= 2);
}

void AuditTest::anExportedHeadIsHeldAgainstTheChain()
{
    const auto check = [this](std::int64_t no, const std::string& head) {
        AuditOptions withHead = options(m_books);
        withHead.sealedHead = SealedHead{no, head};
        return eraflazz::ops::audit(withHead).back();
    };
    QVERIFY(check(m_head.no, m_head.head).ok());
    QCOMPARE(QString::fromStdString(check(m_head.no, m_head.head).id), QStringLiteral("S1"));
    const auto rewritten = check(m_head.no - 1, m_head.head);
    QVERIFY(!rewritten.ok());
    QVERIFY2(rewritten.sample.find("was exported with " + m_head.head) != std::string::npos, rewritten.sample.c_str());
    const auto cut = check(m_head.no + 1, m_head.head);
    QVERIFY2(cut.sample.find("no such seal") != std::string::npos, cut.sample.c_str());
}

void AuditTest::nothingNeedsToBeSealed()
{
    const std::string copy = m_cluster->copyDatabase(m_books);
    m_cluster->run(copy, "SET session_replication_role = replica; DELETE FROM seals");
    QCOMPARE(brokenOnes(eraflazz::ops::audit(options(copy))), QString());
    m_cluster->dropDatabase(copy);
}

void AuditTest::whatCannotBeReadEndsWithTwo_data()
{
    QTest::addColumn<QString>("conninfo");
    QTest::addColumn<QString>("sandbox");
    QTest::addColumn<QString>("reason");
    const QString books = QString::fromStdString(m_cluster->conninfo(m_books, PgCluster::kAudit));
    const QString missing = QString::fromStdString(m_cluster->conninfo("no_such_database", PgCluster::kAudit));
    QTest::newRow("no such database") << missing << "[]"
                                      << "no_such_database";
    QTest::newRow("not a connection string") << "what is this"
                                             << "[]"
                                             << "not of the form key=value";
    QTest::newRow("an open quote") << "host='/tmp"
                                   << "[]"
                                   << "not of the form key=value";
    QTest::newRow("a separator of Qt's") << books + QStringLiteral(" options='a;b'") << "[]"
                                         << "';' in options";
    QTest::newRow("no JSON from the sandbox") << books << "<html>"
                                              << "not a JSON list";
    QTest::newRow("an empty database") << QString::fromStdString(m_cluster->conninfo("postgres", PgCluster::kAudit))
                                       << "[]"
                                       << "transfers";
}

void AuditTest::whatCannotBeReadEndsWithTwo()
{
    QFETCH(QString, conninfo);
    QFETCH(QString, sandbox);
    QFETCH(QString, reason);
    AuditOptions options;
    options.conninfo = conninfo.toStdString();
    options.sandboxBody = sandbox.toStdString();
    std::ostringstream out;
    std::ostringstream errors;
    QCOMPARE(eraflazz::ops::runAudit(options, out, errors), 2);
    QVERIFY2(errors.str().find(reason.toStdString()) != std::string::npos, errors.str().c_str());
}

QTEST_GUILESS_MAIN(AuditTest)
#include "tst_audit.moc"
