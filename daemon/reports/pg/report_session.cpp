// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/pg/report_session.h"

#include "storage/pg_connection.h"
#include "storage/query_stop.h"

#include <QMetaType>
#include <QSqlDriver>
#include <QSqlError>
#include <QUuid>

Q_DECLARE_OPAQUE_POINTER(pg_conn*)

namespace eraflazz::sql {
std::string_view reports();
}

namespace eraflazz::reports {

namespace {

const std::string& statementText(const std::string& name)
{
    static const auto all = storage::namedStatements(sql::reports());
    return all.at(name);
}

QString newName()
{
    return QStringLiteral("report-") + QUuid::createUuid().toString(QUuid::WithoutBraces);
}

} // namespace

QVariant ReportRow::value(const char* column) const
{
    return m_query.value(QString::fromLatin1(column));
}

std::int64_t ReportRow::integer(const char* column) const
{
    const QVariant found = value(column);
    bool isNumber = false;
    const std::int64_t number = found.toLongLong(&isNumber);
    if (!isNumber || found.isNull())
        throw ReportFailed(std::string(column) + " is not a number");
    return number;
}

std::string ReportRow::text(const char* column) const
{
    const QVariant found = value(column);
    if (!found.isValid())
        throw ReportFailed(std::string("no column ") + column);
    return found.toString().toStdString();
}

ReportSession::ReportSession(const ReportSettings& settings)
    : m_settings(settings), m_name(newName()), m_database(QSqlDatabase::addDatabase(QStringLiteral("QPSQL"), m_name))
{
    try {
        open();
    } catch (...) {
        m_database = QSqlDatabase();
        QSqlDatabase::removeDatabase(m_name);
        throw;
    }
}

ReportSession::~ReportSession()
{
    if (m_settings.stop)
        m_settings.stop->setEnds(nullptr);
    QSqlQuery(m_database).exec(QStringLiteral("ROLLBACK")); // Statements cannot be given up in a failed transaction.
    m_prepared.clear();                                     // Before the connection they were prepared on.
    m_database.close();
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_name);
}

void ReportSession::open()
{
    if (m_settings.conninfo.find(';') != std::string::npos)
        throw ReportFailed("the database's connection string must not contain a semicolon");
    m_database.setConnectOptions(QString::fromStdString(m_settings.conninfo));
    if (!m_database.open())
        fail("connect", m_database.lastError());
    command(QStringLiteral("START TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY"));
    command(QStringLiteral("SET LOCAL search_path = public"));
    command(QStringLiteral("SET LOCAL statement_timeout = %1").arg(m_settings.statementTimeoutMs));
    // One wide query at a time: memory to group a day in, and no compiling of plans over many partitions, which takes
    // longer than it saves.
    command(QStringLiteral("SET LOCAL work_mem = '64MB'"));
    command(QStringLiteral("SET LOCAL jit = off"));
    letItBeStopped();
}

void ReportSession::letItBeStopped()
{
    const QVariant handle = m_database.driver()->handle();
    if (!m_settings.stop)
        return;
    if (handle.metaType() != QMetaType::fromType<pg_conn*>())
        throw ReportFailed("the database's driver does not say what its connection is");
    const storage::QueryStop query(*static_cast<pg_conn* const*>(handle.constData()));
    m_settings.stop->setEnds([query] { query.stop(); });
    heedStop();
}

void ReportSession::heedStop() const
{
    if (m_settings.stop && m_settings.stop->isGiven())
        throw ReportRefused({RefusalReason::Stopped, {}});
}

void ReportSession::command(const QString& sql)
{
    QSqlQuery query(m_database);
    if (!query.exec(sql))
        fail(sql.toStdString(), query.lastError());
}

void ReportSession::each(const std::string& statement,
                         Bindings bindings,
                         const std::function<void(const ReportRow&)>& row)
{
    heedStop();
    QSqlQuery& query = prepared(statement);
    for (const auto& [name, value] : bindings)
        query.bindValue(QString::fromLatin1(name), value);
    if (statementText(statement).find(":most") != std::string::npos)
        query.bindValue(QStringLiteral(":most"), number(std::int64_t{m_settings.rowsMax} + 1));
    if (!query.exec())
        fail(statement, query.lastError());
    int rows = 0;
    while (query.next()) {
        heedStop();
        if (++rows > m_settings.rowsMax)
            throw ReportRefused({RefusalReason::TooManyRows, std::to_string(m_settings.rowsMax)});
        row(ReportRow(query));
    }
    if (query.lastError().isValid())
        fail(statement, query.lastError()); // An error may come after the first rows.
    query.finish();
}

QSqlQuery& ReportSession::prepared(const std::string& statement)
{
    const auto known = m_prepared.find(statement);
    if (known != m_prepared.end())
        return known->second;
    QSqlQuery query(m_database);
    query.setForwardOnly(true); // Rows come one by one: a long report is not in memory twice.
    if (!query.prepare(QString::fromStdString(statementText(statement))))
        fail(statement, query.lastError());
    return m_prepared.emplace(statement, std::move(query)).first->second;
}

QVariant ReportSession::number(std::int64_t value)
{
    return QVariant::fromValue(static_cast<qlonglong>(value));
}

QVariant ReportSession::words(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

void ReportSession::fail(const std::string& what, const QSqlError& error) const
{
    const bool isCancelled = error.nativeErrorCode() == QStringLiteral("57014"); // query_canceled
    if (isCancelled)
        heedStop();
    if (isCancelled) // By the statement timeout, then.
        throw ReportRefused({RefusalReason::TookTooLong, {}});
    throw ReportFailed(what + ": " + error.databaseText().section(u'\n', 0, 0).toStdString());
}

} // namespace eraflazz::reports
