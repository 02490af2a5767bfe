// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "json/json.h"
#include "look/state.h"

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

/// The aggregators, by the name of their lines' source; a file needs no secret.
inline constexpr std::string_view kBankDoors[] = {"moota", "moota_poll", "cekmutasi", "mutasibank"};

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

} // namespace eraflazz::console
