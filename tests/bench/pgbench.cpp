// SPDX-License-Identifier: GPL-3.0-or-later
#include "pgbench.h"

#include "support/pg_programs.h"

#include <stdexcept>

namespace eraflazz::bench {

namespace {

std::string
pgbench(const test::PgCluster& cluster, const std::string& database, const QStringList& arguments, int timeoutMs)
{
    auto command = test::PgPrograms().asOurselves("pgbench");
    command.arguments << QStringLiteral("-h") << QString::fromStdString(cluster.folder()) << QStringLiteral("-p")
                      << QStringLiteral("5432") << QStringLiteral("-U") << QStringLiteral("postgres") << arguments
                      << QString::fromStdString(database);
    return test::runToEnd(command, {}, timeoutMs);
}

} // namespace

PgBench::PgBench(test::PgCluster& cluster) : m_cluster(cluster), m_database(cluster.createEmptyDatabase())
{
    constexpr int kFillMs = 300'000;
    static_cast<void>(pgbench(m_cluster,
                              m_database,
                              {QStringLiteral("-i"), QStringLiteral("-q"), QStringLiteral("-s"), QStringLiteral("20")},
                              kFillMs));
}

double PgBench::told(const QStringList& arguments, const char* figure, int seconds) const
{
    const auto output = pgbench(m_cluster,
                                m_database,
                                QStringList{QStringLiteral("-n"),
                                            QStringLiteral("-M"),
                                            QStringLiteral("prepared"),
                                            QStringLiteral("-T"),
                                            QString::number(seconds)} +
                                    arguments,
                                (seconds + 60) * 1000);
    const std::string before = std::string(figure) + " = ";
    const auto at = output.find(before);
    if (at == std::string::npos)
        throw std::runtime_error("pgbench said no " + before + output);
    return std::stod(output.substr(at + before.size()));
}

double PgBench::tps(int clients, int seconds) const
{
    return told(
        {QStringLiteral("-c"), QString::number(clients), QStringLiteral("-j"), QStringLiteral("2")}, "tps", seconds);
}

double PgBench::selectMs(int seconds) const
{
    return told({QStringLiteral("-S"), QStringLiteral("-c"), QStringLiteral("1")}, "latency average", seconds);
}

} // namespace eraflazz::bench
