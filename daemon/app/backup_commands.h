// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command_options.h"

#include <string>

namespace eraflazz::app {

/// `eraflazzd backup recorded FILE`: the nightly script made that dump; the System page tells its age.
/// `eraflazzd backup tested`: it was restored elsewhere and looked right. Both only note a time: the daemon makes no
/// backups and cannot know. Throws std::runtime_error when the file is no dump of PostgreSQL.
int runBackupCommand(const std::string& verb, const std::string& file, const CommandOptions& options);

} // namespace eraflazz::app
