// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

class QComboBox;

namespace eraflazz::console {

class Call;

// What an owner asks first: what happened yesterday, and who touched the prices.

[[nodiscard]] QComboBox* makeDaysChoice(); ///< All days first.
[[nodiscard]] QComboBox* makeAreaChoice(); ///< Everything first.
/// What is chosen in both goes into the call; days are those of the books, as they begin in the shop.
void sayChoices(Call& call, const QComboBox& days, const QComboBox& area, qint64 nowMs);

} // namespace eraflazz::console
