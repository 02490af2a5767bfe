// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kernel/result.h"
#include "ops/core/operator.h"
#include "ops/core/session_note.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace eraflazz::ops {

/// Why a setting was not changed, or a note not taken.
enum class SettingRefusal {
    NoRight,
    Stale, ///< It is not what was seen.
    Taken, ///< There is such a reason, and it is another one.
    NotFound,
    Unfit,      ///< A code or label that cannot be shown.
    LastOfKind, ///< Nothing of its kind could be asked for any more.
};
[[nodiscard]] std::string_view toString(SettingRefusal refusal); ///< "NO_RIGHT"

/// One value that somebody changes. A key without a row has its default.
struct SettingChange final {
    std::string key;
    std::string otherwise; ///< The default.
    std::string expect;    ///< What was seen.
    std::string value;
    std::string action; ///< Of the audit row: "alarm.rule"
};

/// Why money is moved by hand: a code that history refers to for ever, so it is never removed.
struct ReasonCode final {
    std::string code; ///< 2 to 40 of A-Z 0-9 _
    std::string kind; ///< Of requests; the caller knows which there are.
    std::string label;
    bool isActive = true;
    bool operator==(const ReasonCode&) const = default;
};

/// What shall become of a reason's label and use; what it was says whether somebody else was faster.
struct ReasonChange final {
    ReasonCode seen;
    std::string label;
    bool isActive = true;
};

inline constexpr std::size_t kReasonLabelMax = 100;
[[nodiscard]] bool isReasonCode(std::string_view text);
/// Whether people can read it: not blank, one line, not too long.
[[nodiscard]] bool isReasonLabel(std::string_view text);

/// Settings of the shop that people change while it runs, each with its audit row in the same commit. One connection,
/// one thread; throws StoreError.
class ShopSettings {
public:
    virtual ~ShopSettings() = default;
    /// Changes it; needs Right::ManageSettings. What is as wished already is not changed again and is no refusal.
    [[nodiscard]] virtual Result<std::string, SettingRefusal>
    change(OperatorId who, const SettingChange& asked, std::int64_t nowMs) = 0;
    /// Writes down what somebody did who only needs to work here: `right` says more.
    [[nodiscard]] virtual Result<std::string, SettingRefusal> note(OperatorId who,
                                                                   Right right,
                                                                   const std::string& action,
                                                                   const std::string& subject,
                                                                   const std::string& detail,
                                                                   std::int64_t nowMs) = 0;
    /// A new reason, or another label and use of one. Needs Right::ManageSettings: who asks for money or agrees to it
    /// does not write what it may be for. The same again is no refusal; a kind keeps one reason that is in use.
    [[nodiscard]] virtual Result<ReasonCode, SettingRefusal>
    addReason(OperatorId who, const ReasonCode& asked, std::int64_t nowMs) = 0;
    [[nodiscard]] virtual Result<ReasonCode, SettingRefusal>
    changeReason(OperatorId who, const ReasonChange& asked, std::int64_t nowMs) = 0;
    /// Writes down who came and went, in one commit. Refusals of names that nobody has become one for each address.
    virtual void noteSessions(const std::vector<SessionNote>& notes) = 0;
    virtual void reconnect() = 0;
};

} // namespace eraflazz::ops
