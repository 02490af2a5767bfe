// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit_world.h"
#include "ops/audit/audit.h"
#include "support/pg_cluster.h"

#include <QDateTime>
#include <QTest>

#include <memory>
#include <sstream>

using eraflazz::ops::AuditOptions;
using eraflazz::ops::CheckResult;
using eraflazz::test::AuditWorld;
using eraflazz::test::PgCluster;

namespace {

/// Every way of cooking the books that the audit must notice. All are done as a superuser with the triggers off.
struct Lie {
    const char* name;
    const char* sql;
    const char* expected; ///< Ids of the checks that complain, all of them; the one that must name the culprit first.
    const char* culprit;  ///< Part of that check's sample; "#ref" stands for the id of the sale of that ref_id.
};

const Lie kLies[] = {
    // A1: wallets against their transfers
    {"a wallet is raised by hand",
     "SELECT book('wallet:AG001', 1000)",
     "A1 A2 A4",
     "wallet:AG001 has 972000 but transfers say 971000"},
    {"money moves between wallets without a transfer",
     "SELECT book('wallet:AG001', 1000), book('wallet:UP000', -1000)",
     "A1 A2",
     "wallet:AG001"},
    {"a wallet counts a movement that was not",
     "UPDATE accounts SET seq = seq + 1 WHERE code = 'wallet:UP000'",
     "A1",
     "wallet:UP000 counts 3 movements but has 2 transfers"},
    {"an opening is invented",
     "INSERT INTO transfers (cause_id, kind, debit_account_id, credit_account_id, amount, batch_id, credit_seq, "
     "credit_before, credit_after)"
     " SELECT sale('queued'), 'opening', acc('equity'), id, 100, sale('queued'), seq + 1, balance, balance + 100 FROM "
     "accounts WHERE code = 'wallet:AG001'",
     "A1 A2 A4",
     "wallet:AG001"},

    // A2: the chain of movements
    {"a movement's number is skipped",
     "UPDATE transfers SET debit_seq = debit_seq + 1 WHERE cause_id = sale('queued') AND kind = 'debit'",
     "A2",
     "wallet:AG002: movement 4 (debit of #queued) should be number 3"},
    {"a movement's number is used twice",
     "UPDATE transfers SET debit_seq = debit_seq - 1 WHERE cause_id = sale('queued') AND kind = 'debit'",
     "A2",
     "wallet:AG002"},
    {"a movement starts where the one before did not end",
     "UPDATE transfers SET credit_before = credit_before + 5, credit_after = credit_after + 5 WHERE cause_id = "
     "sale('late') AND kind = 'refund'",
     "A2",
     "wallet:AG001: movement 5 (refund of #late) starts at"},
    {"a movement does not add up",
     "ALTER TABLE transfers DROP CONSTRAINT transfers_credit_arithmetic; UPDATE transfers SET credit_after = "
     "credit_after + 5 WHERE cause_id = sale('late') AND kind = 'refund'",
     "A2",
     "wallet:AG001: movement 5 (refund of #late) moves 9000"},
    {"a wallet's side is not counted",
     "UPDATE transfers SET credit_seq = NULL, credit_before = NULL, credit_after = NULL WHERE cause_id = "
     "sale('reversed') AND kind = 'reversal'",
     "A2",
     "wallet:AG001"},
    {"another account's side is counted",
     "UPDATE transfers SET credit_seq = 1, credit_before = 0, credit_after = amount WHERE cause_id = sale('plain') AND "
     "kind = 'settle'",
     "A2",
     "sales"},

    // A3: floors
    {"a wallet is below its floor",
     "UPDATE accounts SET floor = -4000, last_delta = 0 WHERE code = 'wallet:AG002'",
     "A3",
     "wallet:AG002 has -5000, its floor is -4000"},
    {"a debit went below the floor",
     "UPDATE accounts SET floor = -6000 WHERE code = 'wallet:AG002'",
     "A3",
     "wallet:AG002: debit of sale #failed left -10000"},

    // A4: summed accounts
    {"a supplier's deposit is raised by hand", "SELECT book('supplier:DIGI', 50)", "A4", "supplier:DIGI"},
    {"money moves between summed accounts without a transfer",
     "SELECT book('sales', 10), book('cost', -10)",
     "A4",
     "sales"},
    {"a delta is lost",
     "DELETE FROM account_deltas WHERE account_id = acc('commission:UP001')",
     "A4",
     "commission:UP001 has 793 and 0 unfolded but transfers say 800"},
    {"a delta is filed under a wallet",
     "INSERT INTO account_deltas VALUES (sale('plain'), acc('wallet:UP000'), 5), (sale('plain'), acc('equity'), -5); "
     "SELECT book('equity', 5)",
     "A4",
     "an unfolded 5 belongs to account"},
    {"a transfer goes to an account that is not there",
     "UPDATE transfers SET credit_account_id = 99999 WHERE cause_id = sale('delivered') AND kind = 'commission' AND "
     "leg = 1; SELECT book('commission:UP000', -100)",
     "A4 A10",
     "99999"},

    // A5: clearing
    {"clearing leaks, properly booked",
     "SELECT pay(sale('queued'), 'opening', 0, 'clearing', 'equity', 500)",
     "A5",
     "clearing has 10500 but 2 open sales cost 11000"},
    {"an open sale becomes dearer",
     "UPDATE transactions SET price = price + 1 WHERE ref_id = 'queued'",
     "A5 A6",
     "clearing has 11000 but 2 open sales cost 11001"},

    // A6: debits and order keys
    {"a debit vanishes",
     "DELETE FROM transfers WHERE cause_id = sale('queued')",
     "A6 A1 A2 A4",
     "sale #queued of 5000 was never debited"},
    {"a sale is cheaper than its debit",
     "UPDATE transactions SET price = price - 1 WHERE ref_id = 'delivered'",
     "A6 A7",
     "sale #delivered of 11999"},
    {"a sale names another wallet",
     "UPDATE transactions SET wallet_account_id = acc('wallet:AG002') WHERE ref_id = 'delivered'",
     "A6",
     "#delivered"},
    {"a sale names another agent",
     "UPDATE transactions SET agent_id = (SELECT id FROM users WHERE code = 'AG002') WHERE ref_id = 'delivered'",
     "A6",
     "#delivered"},
    {"a sale is debited twice",
     "ALTER TABLE transfers DROP CONSTRAINT transfers_single_leg; SELECT pay(sale('plain'), 'debit', 1, 'equity', "
     "'cost', 1)",
     "A6",
     "sale #plain of 10300"},
    {"a debit has no sale",
     "UPDATE transfers SET kind = 'debit' WHERE kind = 'opening' AND credit_account_id = acc('equity')",
     "A6",
     "belongs to no sale"},
    {"the agent was told another balance",
     "UPDATE transactions SET balance_after = balance_after + 1 WHERE ref_id = 'plain'",
     "A6",
     "#plain"},
    {"an order key is lost", "DELETE FROM order_keys WHERE ref_id = 'late'", "A6", "sale #late has no order key"},
    {"an order key points at another sale",
     "UPDATE order_keys SET sale_id = sale('failover') WHERE ref_id = 'failed'",
     "A6",
     "#failover"},
    {"a sale vanishes",
     "DELETE FROM transactions WHERE ref_id = 'plain'",
     "A6 A7 A11 A14",
     "debit of #plain belongs to no sale"},

    // A7: SUCCESS
    {"a settlement goes elsewhere",
     "UPDATE transfers SET credit_account_id = acc('receivable') WHERE cause_id = sale('delivered') AND kind = "
     "'settle'; SELECT book('sales', -12000), book('receivable', 12000)",
     "A7",
     "#delivered"},
    {"a settlement is missing",
     "DELETE FROM transfers WHERE cause_id = sale('plain') AND kind = 'settle'; SELECT book('sales', -10300), "
     "book('clearing', 10300)",
     "A7 A5",
     "sale #plain (SUCCESS, price 10300, cost 10000): settled 0 times"},
    {"a success is refunded too",
     "DROP INDEX transfers_one_outcome; SELECT pay(sale('delivered'), 'refund', 0, 'equity', 'cost', 1)",
     "A7",
     "#delivered"},
    {"a success cost something else",
     "UPDATE transactions SET cost = cost - 100 WHERE ref_id = 'failover'",
     "A7",
     "#failover"},
    {"the cost went to another supplier",
     "UPDATE transfers SET credit_account_id = acc('supplier:VIP') WHERE cause_id = sale('plain') AND kind = 'cost'; "
     "SELECT book('supplier:DIGI', -10000), book('supplier:VIP', 10000)",
     "A7",
     "#plain"},
    {"an open sale is settled",
     "SELECT pay(sale('queued'), 'settle', 0, 'equity', 'cost', 1)",
     "A7",
     "sale #queued (PENDING"},

    // A8: FAILED
    {"a refund is missing",
     "DELETE FROM transfers WHERE cause_id = sale('failed') AND kind = 'refund'",
     "A8 A1 A2 A4",
     "sale #failed (FAILED, price 10000): refunded 0 times"},
    {"a sale fails without a refund",
     "UPDATE transactions SET status = 'FAILED', settled_at = now() WHERE ref_id = 'waiting'",
     "A8 A5 A11 A14",
     "#waiting"},
    {"a failed sale pays its supplier",
     "SELECT pay(sale('failed'), 'cost', 0, 'cost', 'supplier:DIGI', 1)",
     "A8",
     "#failed"},
    {"a failed sale is settled",
     "DROP INDEX transfers_one_outcome; SELECT pay(sale('failed'), 'settle', 0, 'equity', 'sales', 1)",
     "A8",
     "#failed"},
    {"a failed sale pays commission",
     "SELECT pay(sale('failed'), 'commission', 0, 'sales', 'commission:UP001', 1)",
     "A8 A10",
     "#failed"},
    {"a refund comes from elsewhere",
     "UPDATE transfers SET debit_account_id = acc('sales') WHERE cause_id = sale('failed') AND kind = 'refund'; SELECT "
     "book('sales', -10000), book('clearing', 10000)",
     "A8 A5",
     "#failed"},
    {"an open sale is refunded",
     "SELECT pay(sale('queued'), 'refund', 0, 'equity', 'cost', 1)",
     "A8",
     "sale #queued (PENDING"},
    {"a late cost has no case", "DELETE FROM cases WHERE kind = 'late_success'", "A8 A12", "late cost of #late"},
    {"a late cost is not booked as a loss",
     "UPDATE transfers SET debit_account_id = acc('cost') WHERE kind = 'late_cost'; SELECT book('cost', -8500), "
     "book('loss:late_success', 8500)",
     "A8",
     "late cost of #late from cost"},

    // A9: REFUND
    {"a reversal has no case", "DELETE FROM cases WHERE kind = 'reversal'", "A9", "#reversed"},
    {"a delivered sale is reversed",
     "SELECT pay(sale('delivered'), 'reversal', 0, 'equity', 'cost', 1)",
     "A9",
     "sale #delivered (SUCCESS"},
    {"a reversed sale becomes a success again",
     "UPDATE transactions SET status = 'SUCCESS' WHERE ref_id = 'reversed'",
     "A9 A14",
     "sale #reversed (SUCCESS"},
    {"a reversed sale was never settled",
     "UPDATE transfers SET kind = 'opening' WHERE cause_id = sale('reversed') AND kind = 'settle'",
     "A9",
     "#reversed"},
    {"a reversal comes from elsewhere",
     "UPDATE transfers SET debit_account_id = acc('cost') WHERE kind = 'reversal'; SELECT book('cost', -8000), "
     "book('sales', 8000)",
     "A9",
     "#reversed"},
    {"a reversed sale lost its reversal",
     "UPDATE transfers SET kind = 'opening', request_id = NULL WHERE kind = 'reversal'",
     "A9",
     "#reversed"},

    // A10: commission
    {"a sale's commission is not what was paid",
     "UPDATE transactions SET commission = commission + 1 WHERE ref_id = 'failover'",
     "A10",
     "sale #failover says that its commission is 401, paid were 400"},
    {"a commission goes to another upline",
     "UPDATE transfers SET credit_account_id = acc('commission:AG001') WHERE cause_id = sale('delivered') AND kind = "
     "'commission' AND leg = 0; SELECT book('commission:UP001', -300), book('commission:AG001', 300)",
     "A10",
     "sale #delivered, commission 0: planned 300 to commission:UP001, paid 300 to commission:AG001"},
    {"a commission is not paid",
     "UPDATE transfers SET kind = 'opening' WHERE cause_id = sale('delivered') AND kind = 'commission' AND leg = 0",
     "A10",
     "paid 0 to nobody"},
    {"a commission is paid before the sale ends",
     "SELECT pay(sale('waiting'), 'commission', 0, 'sales', 'commission:UP001', 300)",
     "A10",
     "#waiting"},
    {"a commission plan cannot be read",
     "UPDATE transactions SET commission_plan = 'oops' WHERE ref_id = 'delivered'",
     "A10",
     "cannot be evaluated"},

    // A11: attempts
    {"an attempt lives on after the end",
     "UPDATE attempts SET state = 'UNKNOWN', ended_at = NULL WHERE sale_id = sale('failed') AND no = 1",
     "A11",
     "#failed"},
    {"an open sale has no live attempt",
     "UPDATE attempts SET state = 'REJECTED', ended_at = now() WHERE sale_id = sale('queued')",
     "A11",
     "#queued"},
    {"a sale has two live attempts",
     "DROP INDEX attempts_live; UPDATE attempts SET state = 'UNKNOWN', ended_at = NULL WHERE sale_id = sale('waiting')",
     "A11",
     "sale #waiting (PROCESSING, 2 attempts) has 2 attempts, numbered 1 to 2, 2 of them live"},
    {"an attempt vanishes", "DELETE FROM attempts WHERE sale_id = sale('failover') AND no = 1", "A11", "#failover"},
    {"a reference is not registered",
     "DELETE FROM attempt_refs WHERE sale_id = sale('plain')",
     "A11",
     "attempt 1 of sale #plain: its reference 7031 is not registered"},
    {"a reference is registered for another sale",
     "UPDATE attempt_refs SET sale_id = sale('late') WHERE sale_id = sale('plain')",
     "A11",
     "reference 7031 is of attempt 1 of sale #plain"},

    // A12: deliveries
    {"a success was not delivered",
     "UPDATE attempts SET state = 'REJECTED' WHERE sale_id = sale('delivered')",
     "A12",
     "#delivered"},
    {"a success was delivered by another supplier",
     "UPDATE attempts SET supplier_id = (SELECT id FROM suppliers WHERE code = 'VIP') WHERE sale_id = sale('plain'); "
     "UPDATE attempt_refs SET supplier_id = (SELECT id FROM suppliers WHERE code = 'VIP') WHERE sale_id = "
     "sale('plain')",
     "A12",
     "#plain"},
    {"a success names another supplier",
     "UPDATE transactions SET supplier_id = (SELECT id FROM suppliers WHERE code = 'DIGI') WHERE ref_id = 'failover'",
     "A12 A7",
     "#failover"},
    {"a failed sale was delivered",
     "UPDATE attempts SET state = 'DELIVERED' WHERE sale_id = sale('failed') AND no = 1",
     "A12",
     "#failed"},
    {"an open sale was delivered",
     "DELETE FROM cases WHERE kind = 'quarantine'; UPDATE attempts SET state = 'DELIVERED' WHERE sale_id = "
     "sale('waiting') AND no = 1",
     "A12 A13",
     "#waiting"},

    // A13: evidence
    {"evidence is left lying",
     "DELETE FROM cases WHERE kind = 'quarantine'",
     "A13",
     "of sale #waiting (callback: unknown) unapplied"},
    {"a callback counts as applied but left no evidence",
     "UPDATE evidence SET source = 'answer' WHERE sale_id = sale('delivered')",
     "A13",
     "#delivered"},
    {"a callback counts as applied to no sale",
     "UPDATE inbox SET sale_id = NULL WHERE sale_id = sale('plain')",
     "A13",
     "applied to sale none"},

    // A14: reports
    {"a report vanishes",
     "DELETE FROM outbox WHERE sale_id = sale('failed')",
     "A14",
     "sale #failed (FAILED, 1 reports) has 0 reports"},
    {"a report's number is skipped",
     "UPDATE outbox SET sequence = 3 WHERE sale_id = sale('late') AND sequence = 2",
     "A14",
     "#late"},
    {"a sale forgot its reports", "UPDATE transactions SET reports = 0 WHERE ref_id = 'plain'", "A14", "#plain"},
    {"the agent was told the opposite",
     "UPDATE outbox SET event = 'sale.failed' WHERE sale_id = sale('delivered')",
     "A14",
     "#delivered"},
    {"the agent was not told of the reversal",
     "UPDATE outbox SET event = 'sale.corrected' WHERE sale_id = sale('reversed') AND sequence = 2",
     "A14",
     "#reversed"},
    {"an open sale is reported",
     "INSERT INTO outbox (sale_id, sequence, agent_id, event, body, state, owner_slot) VALUES (sale('queued'), 1, 1, "
     "'sale.success', '{}', 'due', 1)",
     "A14",
     "#queued"},

    // P1: partitions
    {"a row falls into a default partition",
     "INSERT INTO inbox (id, supplier_id, delivery, body, state) VALUES ('00000000-0000-7000-8000-000000000001', 1, "
     "'', '{}', 'hint')",
     "P1",
     "inbox has 1"},

    // What looks odd but is right
    {"fresh evidence may wait", "DELETE FROM cases WHERE kind = 'quarantine'; UPDATE evidence SET at = now()", "", ""},
    {"a default partition that was emptied is empty",
     "INSERT INTO inbox (id, supplier_id, delivery, body, state) VALUES ('00000000-0000-7000-8000-000000000001', 1, "
     "'', '{}', 'hint'); DELETE FROM inbox WHERE state = 'hint'",
     "",
     ""},
    {"deltas are folded", "SELECT fold_account_deltas()", "", ""},
};

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
};

void AuditTest::initTestCase()
{
    m_cluster = std::make_unique<PgCluster>();
    m_world = std::make_unique<AuditWorld>(QDateTime::currentMSecsSinceEpoch());
    m_books = m_cluster->createDatabase();
    m_cluster->run(m_books, m_world->sql(), PgCluster::kOwner);
}

std::string AuditTest::resolved(std::string text) const
{
    const std::size_t from = text.find('#');
    if (from == std::string::npos)
        return text;
    const std::size_t to = std::min(text.find_first_of(" ):,", from), text.size());
    return text.replace(from, to - from, m_world->saleId(text.substr(from + 1, to - from - 1)));
}

void AuditTest::rightBooksPassEveryCheck()
{
    const auto results = eraflazz::ops::audit(options(m_books));
    QStringList ids;
    for (const CheckResult& result : results) {
        ids << QString::fromStdString(result.id);
        QVERIFY2(result.ok(), eraflazz::ops::reportLine(result).c_str());
    }
    QCOMPARE(ids.join(u' '), QStringLiteral("A1 A2 A3 A4 A5 A6 A7 A8 A9 A10 A11 A12 A13 A14 P1"));
}

void AuditTest::everyLieIsNamed_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QString>("expected");
    QTest::addColumn<QString>("culprit");
    for (const Lie& lie : kLies)
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
