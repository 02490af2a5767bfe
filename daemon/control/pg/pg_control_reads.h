// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "control/core/control_reads.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QString>

#include <optional>
#include <string>

namespace eraflazz::control {

/// How a connection runs a statement.
struct ReadManner final {
    int withinMs = 0; ///< 0: as long as any may take.
    bool isSparse = false;
    bool operator==(const ReadManner&) const = default;
};

/// ControlReads over Qt Sql. Opens when first needed and anew after an error; read-only, whatever a statement says.
/// Belongs to the thread that uses it first.
class PgControlReads final : public ControlReads {
public:
    explicit PgControlReads(std::string conninfo, int statementTimeoutMs = 5000);
    ~PgControlReads() override;

    [[nodiscard]] std::string json(const std::string& statement, const Values& values) override;
    [[nodiscard]] std::vector<Row> table(const std::string& statement, const Values& values) override;
    [[nodiscard]] std::vector<Row> sales(const SaleQuestion& question) override;
    [[nodiscard]] std::int64_t countSales(const SaleQuestion& question) override;
    [[nodiscard]] std::vector<Row> newestSales(int most) override;
    [[nodiscard]] std::vector<Row> openSales(int most) override;

private:
    [[nodiscard]] QSqlQuery runSales(const char* statement, const SaleQuestion& question);
    [[nodiscard]] std::string conditionOf(const SaleQuestion& question);
    [[nodiscard]] std::string idsOf(const SqlNames& names, const SaleQuestion& question);
    [[nodiscard]] std::string fewOf(const SqlNames& names, const std::string& ids, const SaleQuestion& question);
    [[nodiscard]] QSqlQuery run(const std::string& sql, const Values& values, const ReadManner& manner = {});
    void open();
    void take(const ReadManner& manner);
    void close();
    [[noreturn]] void fail(const QSqlError& why);

    const std::string m_conninfo;
    const int m_statementTimeoutMs;
    const QString m_name;
    QSqlDatabase m_database;
    std::optional<ReadManner> m_manner; ///< As the connection has it.
};

} // namespace eraflazz::control
