// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace eraflazz::app {

/// `eraflazzd demo`: starts PostgreSQL, the sandbox suppliers, `eraflazzd serve` and live orders, keeps them running,
/// shows them, and ends them in order. `argv[1]` is "demo". Returns the exit code: 0 after SIGTERM or Ctrl+C, 2 when it
/// could not start. Call it before any thread is made.
int runDemo(int argc, char** argv);

} // namespace eraflazz::app
