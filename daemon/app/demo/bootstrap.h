// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace eraflazz::app {

struct Passwords final {
    std::string owner;
    std::string app;
    std::string audit;
};

/// Makes the roles eraflazz_owner, eraflazz_app and eraflazz_audit (or gives them these passwords), the database
/// "eraflazz", takes from PUBLIC what nobody granted, and migrates. Harmless when all of it is there already. The
/// database in `superuserConninfo` is only where it connects first. Throws StorageError or std::runtime_error.
void bootstrap(const std::string& superuserConninfo, const Passwords& passwords);

} // namespace eraflazz::app
