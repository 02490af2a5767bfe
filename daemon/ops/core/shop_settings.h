// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kernel/result.h"
#include "ops/core/operator.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace eraflazz::ops {

/// Why a setting was not changed, or a note not taken.
enum class SettingRefusal {
    NoRight,
    Stale, ///< It is not what was seen.
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
    virtual void reconnect() = 0;
};

} // namespace eraflazz::ops
