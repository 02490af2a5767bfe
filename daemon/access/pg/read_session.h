// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QString>
#include <QVariant>

#include <utility>

#include <functional>
#include <initializer_list>
#include <stdexcept>
#include <string>
#include <unordered_map>

namespace eraflazz::access {

class ReadFailed final : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// A row of a result; columns by name.
class ReadRow final {
public:
    explicit ReadRow(const QSqlQuery& query) : m_query(query) {}
    [[nodiscard]] std::int64_t integer(const char* column) const;
    [[nodiscard]] std::string text(const char* column) const;

private:
    [[nodiscard]] QVariant value(const char* column) const;
    const QSqlQuery& m_query;
};

/// One read-only connection that belongs to the thread that made it. Opens when first needed, and anew after an error.
class ReadSession final {
public:
    ReadSession(const std::string& conninfo, int statementTimeoutMs);
    ~ReadSession();
    ReadSession(const ReadSession&) = delete;
    ReadSession& operator=(const ReadSession&) = delete;

    using Bindings = std::initializer_list<std::pair<const char*, QVariant>>;
    /// Runs a block of agent.sql and hands every row over. Throws ReadFailed; the connection is then closed.
    void each(const std::string& statement, Bindings bindings, const std::function<void(const ReadRow&)>& row);

private:
    [[nodiscard]] QSqlQuery& prepared(const std::string& statement);
    void open();
    void close();
    [[noreturn]] void fail(const std::string& what, const QString& why);

    const int m_statementTimeoutMs;
    const QString m_name;
    QSqlDatabase m_database;
    std::unordered_map<std::string, QSqlQuery> m_prepared;
};

} // namespace eraflazz::access
