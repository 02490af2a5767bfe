// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/object_table.h"
#include "look/parts/fact_rows.h"

#include <QString>

#include <string_view>
#include <vector>

namespace eraflazz::console {

/// What bank.list says, as a page needs it.
struct BankPicture final {
    std::vector<Json> doors;   ///< By account: for which aggregators there are secrets.
    std::vector<Json> waiting; ///< Requests about accounts, oldest first.

    /// What this daemon knows of the doors of an account; null when it tells nothing.
    [[nodiscard]] const Json& doorsOf(std::string_view account) const;
    [[nodiscard]] std::vector<const Json*> waitingFor(std::string_view account) const;
};

[[nodiscard]] bool isOpen(const Json& account);
/// It credits nothing by rule because a line is missing.
[[nodiscard]] bool isStopped(const Json& account);
[[nodiscard]] QString standingWord(const Json& account);
[[nodiscard]] look::State standingLook(const Json& account);
/// "5.000.000", "off" or "nothing".
[[nodiscard]] QString automaticWord(const Json& account);
[[nodiscard]] QString sourceWord(std::string_view source); ///< "moota_poll": "Moota's list"
/// Where lines came from of late; else which doors are open.
[[nodiscard]] QString sourcesWord(const Json& account, const BankPicture& picture);
/// How long ago something was, of a member that holds Unix milliseconds; empty without it.
[[nodiscard]] QString agoIn(const Json& object, std::string_view name, qint64 nowMs);

/// `now` is asked whenever a cell is painted.
[[nodiscard]] std::vector<ObjectColumn> bankColumns(std::function<qint64()> now,
                                                    std::function<const BankPicture&()> picture);

// Facts of the panel.
[[nodiscard]] std::vector<look::Fact> toldFacts(const Json& account);
[[nodiscard]] std::vector<look::Fact> automaticFacts(const Json& account);
[[nodiscard]] std::vector<look::Fact> moneyFacts(const Json& account);
[[nodiscard]] std::vector<look::Fact> sourceFacts(const Json& account, const BankPicture& picture, qint64 nowMs);
/// What two people, or somebody on the server, made of it; newest first.
[[nodiscard]] std::vector<look::Fact> changeFacts(const Json& account, qint64 nowMs);

} // namespace eraflazz::console
