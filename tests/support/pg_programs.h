// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <string>
#include <string_view>

namespace eraflazz::test {

struct Command final {
    QString program;
    QStringList arguments;
};

/// Where PostgreSQL's programs are, and how they are called: PostgreSQL refuses to run as root.
class PgPrograms final {
public:
    PgPrograms(); ///< Debian's folder of version 15, else PATH. Throws PgClusterError when there is none.

    /// As user postgres when we are root. A server so started dies with the thread that started it.
    [[nodiscard]] Command asServerUser(const char* name) const;
    [[nodiscard]] Command asOurselves(const char* name) const;

private:
    QString m_folder;
};

/// Makes a folder of ours usable by the user the server runs as.
void giveToServerUser(const std::string& folder);

/// Runs a command with that input and returns its standard output; a failure is thrown with what it said.
std::string runToEnd(const Command& command, std::string_view input, int timeoutMs);

} // namespace eraflazz::test
