// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kernel/money.h"
#include "report/report_stop.h"
#include "reports/core/refusal.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QString>
#include <QVariant>

#include <utility>

#include <cstdint>
#include <functional>
#include <initializer_list>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <unordered_map>

namespace eraflazz::reports {

/// The database failed or a statement is wrong.
class ReportFailed final : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// A bound was met while reading. Never leaves this folder: PgReports answers it as a value.
class ReportRefused final : public std::exception {
public:
    explicit ReportRefused(Refusal refusal) : m_refusal(std::move(refusal)) {}
    [[nodiscard]] const Refusal& refusal() const { return m_refusal; }
    [[nodiscard]] const char* what() const noexcept override { return "the report is refused"; }

private:
    Refusal m_refusal;
};

/// A row of a result; columns by name.
class ReportRow final {
public:
    explicit ReportRow(const QSqlQuery& query) : m_query(query) {}
    [[nodiscard]] std::int64_t integer(const char* column) const; ///< NULL is an error.
    [[nodiscard]] Money money(const char* column) const { return Money::rupiah(integer(column)); }
    [[nodiscard]] std::string text(const char* column) const;

private:
    [[nodiscard]] QVariant value(const char* column) const;
    const QSqlQuery& m_query;
};

struct ReportSettings final {
    std::string conninfo; ///< "host=... dbname=... user=..."; any role that may read. No semicolon: Qt splits there.
    int statementTimeoutMs = 60'000;
    int rowsMax = 200'000;                      ///< Of one report.
    std::shared_ptr<report::ReportStop> stop{}; ///< Ends it, whatever the database is at; may be unset.
};

/// One connection in one REPEATABLE READ, READ ONLY transaction: all of a report is about the same moment. Belongs to
/// the thread that made it and ends with the report.
class ReportSession final {
public:
    explicit ReportSession(const ReportSettings& settings); ///< Connects. Throws ReportFailed.
    ~ReportSession();
    ReportSession(const ReportSession&) = delete;
    ReportSession& operator=(const ReportSession&) = delete;

    using Bindings = std::initializer_list<std::pair<const char*, QVariant>>;
    /// Runs a block of reports.sql and hands every row over as it arrives. `:most` is bound by the session to one more
    /// than rowsMax, and so many rows are refused. Throws ReportFailed and ReportRefused.
    void each(const std::string& statement, Bindings bindings, const std::function<void(const ReportRow&)>& row);

    [[nodiscard]] static QVariant number(std::int64_t value);
    [[nodiscard]] static QVariant words(std::string_view text);

private:
    void open();
    void letItBeStopped();
    void heedStop() const; ///< Throws ReportRefused once it is given.
    [[nodiscard]] QSqlQuery& prepared(const std::string& statement);
    void command(const QString& sql);
    [[noreturn]] void fail(const std::string& what, const class QSqlError& error) const;

    const ReportSettings m_settings;
    const QString m_name;
    QSqlDatabase m_database;
    std::unordered_map<std::string, QSqlQuery> m_prepared; ///< Some are asked once per debtor.
};

} // namespace eraflazz::reports
