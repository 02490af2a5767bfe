// SPDX-License-Identifier: GPL-3.0-or-later
#include "e2e/support/audit_run.h"

namespace eraflazz::e2e {

namespace {
constexpr int kAuditMs = 120'000;
}

Finished runAudit(const Ready& ready)
{
    return runProgram({DemoProcess::defaultProgram(),
                       "audit",
                       "--database",
                       ready.database,
                       "--sandbox",
                       ready.sandbox,
                       "--sandbox-since",
                       ready.began},
                      kAuditMs);
}

} // namespace eraflazz::e2e
