// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kernel/result.h"
#include "ops/core/operators.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace eraflazz::ops {

enum class TwoStepRefusal {
    UnknownOperator,
    OperatorDisabled,
    NoRight,
    AlreadyOn,     ///< Switched off first, then enrolled anew.
    NotEnrolled,   ///< There is nothing that could be confirmed, used or switched off.
    WrongCode,     ///< Counts like a wrong password.
    CodeUsed,      ///< Right, but it served already: wait for the next one.
    ChangesItself, ///< The own codes are switched off with one of them, not reset.
    Stale,         ///< It is not what was seen.
    Unreadable,    ///< The secret was sealed with another key file.
};
/// "CODE_USED"
[[nodiscard]] std::string_view errorKey(TwoStepRefusal refusal);
/// Somebody may be guessing.
[[nodiscard]] constexpr bool isWrongTry(TwoStepRefusal refusal)
{
    return refusal == TwoStepRefusal::WrongCode || refusal == TwoStepRefusal::CodeUsed;
}

inline constexpr int kRecoveryCodes = 8;

/// A code as it was typed, without the blanks and dashes that people put into it, in capital letters.
[[nodiscard]] std::string typedCode(std::string_view typed);
/// Six digits; anything else may be a recovery code.
[[nodiscard]] bool isAppCode(std::string_view typed);

/// Somebody takes another's codes away, for a telephone that is lost.
struct TwoStepReset final {
    std::string username;
    std::optional<TwoStep> seen; ///< What it was when it was looked at.
    std::string reason;
};
/// Who may. On the server itself also for oneself: the telephone of the only owner may be lost.
[[nodiscard]] std::optional<TwoStepRefusal> decideReset(const Operator& actor, const Operator& target, ActedFrom from);

/// The codes of the people. Every call is one commit, with its action row, and throws StoreError. Secrets and codes
/// are told to their owner by what is returned here, and to nobody else by anything.
class TwoStepBook {
public:
    virtual ~TwoStepBook() = default;

    /// A new secret, raw; signing in asks for no code of it until it is confirmed. Again: another one.
    virtual Result<std::string, TwoStepRefusal> enrol(OperatorId who, std::int64_t nowMs) = 0;
    /// From here on every sign-in takes a code. Answers the recovery codes; the same command (of that `nowMs`)
    /// run again answers the same, and nothing else does.
    virtual Result<std::vector<std::string>, TwoStepRefusal>
    confirm(OperatorId who, std::string_view code, std::int64_t nowMs) = 0;
    /// Accepts a code, of the app or for recovery, once whoever tries it at the same moment. Answers how many
    /// recovery codes are left.
    virtual Result<int, TwoStepRefusal> use(OperatorId who, std::string_view code, std::int64_t nowMs) = 0;
    virtual Result<Operator, TwoStepRefusal> switchOff(OperatorId who, std::string_view code, std::int64_t nowMs) = 0;
    /// What is off already is answered as done.
    virtual Result<Operator, TwoStepRefusal>
    reset(OperatorId actor, const TwoStepReset& asked, std::int64_t nowMs, ActedFrom from) = 0;
};

} // namespace eraflazz::ops
