// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "json/json.h"

#include <QString>

#include <optional>
#include <string_view>
#include <vector>

namespace eraflazz::console {

/// What somebody did, in words ("price changed"); the daemon's own name for what is not known here.
[[nodiscard]] QString auditActionWord(std::string_view action);

/// "product:XLD10" as people say it; `code` is that of the sale it is about, where there is one.
[[nodiscard]] QString auditSubject(std::string_view subject, const QString& code = {});

/// One line of what the record of an action says. With `after` it is a change.
struct AuditDetail final {
    QString name;
    QString value;
    std::optional<QString> after;
    bool operator==(const AuditDetail&) const = default;
};
/// The detail of an action, which is JSON as a text: before and after become one line, the rest stands as it is. What
/// cannot be read stands whole.
[[nodiscard]] std::vector<AuditDetail> auditDetails(std::string_view detail);
/// The same in one line for the grid.
[[nodiscard]] QString auditSummary(std::string_view detail);

} // namespace eraflazz::console
