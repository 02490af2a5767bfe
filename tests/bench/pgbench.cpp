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

double PgBench::tps(int clients, int seconds) const
{
    const auto count = QString::number(clients);
    const auto output = pgbench(m_cluster,
                                m_database,
                                {QStringLiteral("-n"),
                                 QStringLiteral("-M"),
                                 QStringLiteral("prepared"),
                                 QStringLiteral("-c"),
                                 count,
                                 QStringLiteral("-j"),
                                 QStringLiteral("2"),
                                 QStringLiteral("-T"),
                                 QString::number(seconds)},
                                (seconds + 60) * 1000);
    const auto at = output.find("tps = ");
    if (at == std::string::npos)
        throw std::runtime_error("pgbench said no tps: " + output);
    return std::stod(output.substr(at + 6));
}

} // namespace eraflazz::bench
