// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/pg/read_session.h"

#include "storage/pg_connection.h"

#include <QSqlError>

#include <atomic>
#include <string_view>

namespace eraflazz::sql {
std::string_view agent();
}

namespace eraflazz::access {

namespace {

QString nextName()
{
    static std::atomic<int> counter{0};
    return QStringLiteral("agent_reads_%1").arg(counter.fetch_add(1));
}

const std::unordered_map<std::string, std::string>& statements()
{
    static const auto all = storage::namedStatements(sql::agent());
    return all;
}

} // namespace

QVariant ReadRow::value(const char* column) const
{
    return m_query.value(QString::fromLatin1(column));
}

std::int64_t ReadRow::integer(const char* column) const
{
    bool isNumber = false;
    const std::int64_t number = value(column).toLongLong(&isNumber);
    if (!isNumber)
        throw ReadFailed(std::string(column) + " is not a number");
    return number;
}

std::string ReadRow::text(const char* column) const
{
    const QVariant found = value(column);
    if (!found.isValid())
        throw ReadFailed(std::string("no column ") + column);
    return found.toString().toStdString();
}

ReadSession::ReadSession(const std::string& conninfo, int statementTimeoutMs)
    : m_statementTimeoutMs(statementTimeoutMs), m_name(nextName()),
      m_database(QSqlDatabase::addDatabase(QStringLiteral("QPSQL"), m_name))
{
    m_database.setConnectOptions(QString::fromStdString(conninfo));
}

ReadSession::~ReadSession()
{
    close();
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_name);
}

void ReadSession::each(const std::string& statement, Bindings bindings, const std::function<void(const ReadRow&)>& row)
{
    if (!m_database.isOpen())
        open();
    QSqlQuery& query = prepared(statement);
    for (const auto& [name, value] : bindings)
        query.bindValue(QString::fromLatin1(name), value);
    if (!query.exec())
        fail(statement, query.lastError().text());
    try {
        while (query.next())
            row(ReadRow(query));
    } catch (const std::exception&) {
        close();
        throw;
    }
    query.finish();
}

QSqlQuery& ReadSession::prepared(const std::string& statement)
{
    const auto known = m_prepared.find(statement);
    if (known != m_prepared.end())
        return known->second;
    QSqlQuery query(m_database);
    if (!query.prepare(QString::fromStdString(statements().at(statement))))
        fail(statement, query.lastError().text());
    return m_prepared.emplace(statement, std::move(query)).first->second;
}

void ReadSession::open()
{
    if (!m_database.open())
        fail("connect", m_database.lastError().text());
    QSqlQuery settings(m_database);
    const QString timeout = QStringLiteral("SET statement_timeout = %1").arg(m_statementTimeoutMs);
    if (!settings.exec(timeout) || !settings.exec(QStringLiteral("SET default_transaction_read_only = on")))
        fail("settings", settings.lastError().text());
}

void ReadSession::close()
{
    m_prepared.clear(); // Before the connection they were prepared on.
    m_database.close();
}

void ReadSession::fail(const std::string& what, const QString& why)
{
    const std::string message = what + ": " + why.toStdString();
    close();
    throw ReadFailed(message);
}

} // namespace eraflazz::access
