// SPDX-License-Identifier: GPL-3.0-or-later
#include "ops/audit/snapshot.h"

#include "ops/audit/audit.h"
#include "ops/audit/conninfo.h"

#include <QSqlError>
#include <QStringList>
#include <QUuid>

namespace eraflazz::ops {

namespace {

QString text(const std::string& value)
{
    return QString::fromStdString(value);
}

/// Qt's driver quotes what goes through its setters; connect options it pastes as they are, with ';' for blanks.
void configure(QSqlDatabase& database, const std::string& conninfo)
{
    const auto fields = parseConninfo(conninfo);
    if (!fields)
        throw AuditError("the connection string is not of the form key=value");
    QStringList options{QStringLiteral("application_name=eraflazz-audit")};
    for (const auto& [key, value] : *fields) {
        if (key == "host")
            database.setHostName(text(value));
        else if (key == "dbname")
            database.setDatabaseName(text(value));
        else if (key == "user")
            database.setUserName(text(value));
        else if (key == "password")
            database.setPassword(text(value));
        else if (value.find(';') != std::string::npos)
            throw AuditError("the connection string has a ';' in " + key);
        else
            options << text(key) + QStringLiteral("='") +
                           text(value).replace(u'\\', QStringLiteral("\\\\")).replace(u'\'', QStringLiteral("\\'")) +
                           u'\'';
    }
    database.setConnectOptions(options.join(u' '));
}

std::string message(const QSqlError& error)
{
    return error.databaseText().section(u'\n', 0, 0).toStdString();
}

/// SQLSTATE class 22: a value is not what it must be. Anything else (no table, no right, no connection) is not the
/// books' fault.
bool isAboutData(const QSqlError& error)
{
    return error.nativeErrorCode().startsWith(QStringLiteral("22"));
}

} // namespace

AuditSnapshot::AuditSnapshot(const std::string& conninfo)
    : m_name(QStringLiteral("audit-") + QUuid::createUuid().toString(QUuid::WithoutBraces)),
      m_database(QSqlDatabase::addDatabase(QStringLiteral("QPSQL"), m_name))
{
    try {
        configure(m_database, conninfo);
        if (!m_database.open())
            throw AuditError("cannot connect: " + message(m_database.lastError()));
        // Wide sorts and joins of months of history: more memory than a server grants to a short query, and month by
        // month. Compiling queries over many partitions takes longer than it saves.
        command("START TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
        command("SET LOCAL search_path = public");
        command("SET LOCAL work_mem = '64MB'");
        command("SET LOCAL enable_partitionwise_join = on");
        command("SET LOCAL enable_partitionwise_aggregate = on");
        command("SET LOCAL jit = off");
        command("SET LOCAL statement_timeout = 0");
    } catch (...) {
        m_database = QSqlDatabase();
        QSqlDatabase::removeDatabase(m_name);
        throw;
    }
}

AuditSnapshot::~AuditSnapshot()
{
    m_database.close(); // Nothing to roll back: it was read only.
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_name);
}

AuditSnapshot::Offences AuditSnapshot::offences(const std::string& query)
{
    command("SAVEPOINT before_check");
    {
        QSqlQuery counted(m_database);
        if (counted.exec(QStringLiteral("WITH offences (what) AS MATERIALIZED (\n") + text(query) +
                         QStringLiteral(") SELECT count(*), (SELECT what FROM offences LIMIT 1) FROM offences")) &&
            counted.next())
            return {counted.value(0).toLongLong(), counted.value(1).toString().toStdString()};
        const QSqlError error = counted.lastError();
        if (!isAboutData(error))
            throw AuditError(message(error));
        counted.finish();
        command("ROLLBACK TO SAVEPOINT before_check");
        return {1, "it cannot be evaluated: " + message(error)};
    }
}

QSqlQuery AuditSnapshot::rows(const QString& query)
{
    QSqlQuery rows(m_database);
    rows.setForwardOnly(true);
    if (!rows.exec(query))
        throw AuditError(message(rows.lastError()));
    return rows;
}

void AuditSnapshot::command(const char* sql)
{
    QSqlQuery query(m_database);
    if (!query.exec(QString::fromLatin1(sql)))
        throw AuditError(std::string(sql) + ": " + message(query.lastError()));
}

} // namespace eraflazz::ops
