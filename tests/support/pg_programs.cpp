// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/pg_programs.h"

#include "support/pg_cluster.h"

#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>

#include <pwd.h>
#include <unistd.h>

namespace eraflazz::test {

namespace {

constexpr const char* kServerUser = "postgres";

bool weAreRoot()
{
    return ::geteuid() == 0;
}

} // namespace

PgPrograms::PgPrograms() : m_folder(QStringLiteral("/usr/lib/postgresql/15/bin"))
{
    if (QFileInfo(m_folder + QStringLiteral("/initdb")).isExecutable())
        return;
    const QString initdb = QStandardPaths::findExecutable(QStringLiteral("initdb"));
    if (initdb.isEmpty())
        throw PgClusterError("PostgreSQL's programs are neither in /usr/lib/postgresql/15/bin nor in PATH");
    m_folder = QFileInfo(initdb).canonicalPath();
}

Command PgPrograms::asServerUser(const char* name) const
{
    Command plain = asOurselves(name);
    Command wrapped{QStringLiteral("setpriv"), {QStringLiteral("--pdeathsig"), QStringLiteral("QUIT")}};
    if (weAreRoot()) {
        const QString user = QString::fromLatin1(kServerUser);
        wrapped.arguments << QStringLiteral("--reuid") << user << QStringLiteral("--regid") << user
                          << QStringLiteral("--init-groups");
    }
    wrapped.arguments << plain.program;
    return wrapped;
}

Command PgPrograms::asOurselves(const char* name) const
{
    return {m_folder + u'/' + QString::fromLatin1(name), {}};
}

void giveToServerUser(const std::string& folder)
{
    if (!weAreRoot())
        return;
    const passwd* user = ::getpwnam(kServerUser);
    if (user == nullptr || ::chown(folder.c_str(), user->pw_uid, user->pw_gid) != 0)
        throw PgClusterError("cannot give " + folder + " to user " + kServerUser);
}

std::string runToEnd(const Command& command, std::string_view input, int timeoutMs)
{
    QProcess process;
    process.setWorkingDirectory(QStringLiteral("/")); // The server's user may not enter the folder we stand in.
    process.start(command.program, command.arguments);
    process.write(input.data(), static_cast<qint64>(input.size()));
    process.closeWriteChannel();
    const bool ended = process.waitForFinished(timeoutMs);
    if (!ended || process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
        throw PgClusterError(command.program.toStdString() + " failed: " + process.errorString().toStdString() + ": " +
                             process.readAllStandardError().toStdString());
    return process.readAllStandardOutput().toStdString();
}

} // namespace eraflazz::test
