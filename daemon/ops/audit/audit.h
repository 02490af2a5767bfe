// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <iosfwd>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

namespace eraflazz::ops {

/// What one check found. `sample` is one of the offences, in words that name the culprit.
struct CheckResult final {
    std::string id;     ///< "A1"
    std::string title;  ///< What must hold: "wallet balance equals its transfers".
    std::string broken; ///< What does not, after a number: "wallets differ".
    std::int64_t offences = 0;
    std::string sample;

    [[nodiscard]] bool ok() const { return offences == 0; }
};

/// A head of the seal of history, kept since it was exported.
struct SealedHead final {
    std::int64_t no = 0;
    std::string head; ///< 64 lower-case hex digits.
};

struct AuditOptions final {
    std::string conninfo; ///< libpq's key=value form; the role eraflazz_audit suffices.
    /// The answer of the sandbox's GET /sandbox/requests: adds the checks W1 to W8, what the suppliers saw against what
    /// we know. Ask for it while no sale is in flight: a request of the moment in between would count as unknown.
    std::optional<std::string> sandboxBody;
    /// Sales accepted before this moment ("2026-03-01 00:00:00+07") are left out of W5, the question whether everything
    /// sold was delivered: the sandbox does not remember what an earlier one delivered. Nothing: all sales count.
    std::optional<std::string> sandboxSince;
    /// The key that operator actions are authenticated with, derived from the daemon's key file
    /// ("operator_actions/mac"): adds K1.
    std::optional<std::string> actionKey;
    std::optional<SealedHead> sealedHead; ///< Adds S1.
};

/// The database or the sandbox's answer cannot be read. A check that cannot be evaluated is broken instead.
class AuditError final : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// Runs every check in one read-only snapshot, so it may run beside a busy daemon. It shares no code with the engine:
/// the same mistake cannot be made twice. Blocks for seconds on millions of sales. Needs a QCoreApplication. Throws
/// AuditError.
[[nodiscard]] std::vector<CheckResult> audit(const AuditOptions& options);

/// "A1  ok        wallet balance equals its transfers" or "A1  BROKEN    3 wallets differ, first: wallet:AG001 has
/// ...".
[[nodiscard]] std::string reportLine(const CheckResult& result);

/// `eraflazzd audit`: one line a check on `out`. Returns the exit code: 0 all is well, 1 something is broken, 2 nothing
/// could be read (the reason on `errors`).
int runAudit(const AuditOptions& options, std::ostream& out, std::ostream& errors);
int runAudit(const AuditOptions& options); ///< On standard output and standard error.

} // namespace eraflazz::ops
