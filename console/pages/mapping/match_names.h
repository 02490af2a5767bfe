// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSet>
#include <QString>

#include <utility>

#include <cstdint>
#include <optional>
#include <set>

namespace eraflazz::console {

/// How much of what: thousandths of the unit, "" for rupiah. Megabytes stand for every unit of data.
using Quantity = std::pair<std::int64_t, QString>;

/// What a name says about the amount that is sold. "10" may be ten thousand rupiah, ten days or ten of a game's coins.
struct Denomination final {
    std::set<Quantity> clear;
    std::set<std::int64_t> bare; ///< Numbers below a thousand without a unit.

    [[nodiscard]] bool isSaid() const { return !clear.empty() || !bare.empty(); }
    bool operator==(const Denomination&) const = default;
};

/// Numbers as the trade writes them: 10.000, 10K, 10rb, 1,5GB, 30 hari, 86 diamonds. A digit inside a word (IM3, 4G)
/// is no amount.
[[nodiscard]] Denomination denominationIn(const QString& text);
/// Of a product: what its name says, and its nominal in that unit.
[[nodiscard]] Denomination
denominationOf(const QString& name, const std::optional<std::int64_t>& nominal, const QString& unit);

/// Both say the same, and both say something.
[[nodiscard]] bool areSame(const Denomination& one, const Denomination& other);
/// The same when numbers of the first without a unit are thousands of rupiah, or have the unit of the other.
[[nodiscard]] bool mayBeSame(const Denomination& one, const Denomination& other);
/// Equal for all that may be the same.
[[nodiscard]] QString denominationKey(const Denomination& one);

/// The operator under one of its names: "TSEL", "simPATI" and "TELKOMSEL" are one. Others as they are, in small
/// letters.
[[nodiscard]] QString operatorOf(const QString& brand);
/// The operator that a name speaks of; empty: of none that is known.
[[nodiscard]] QString operatorIn(const QString& name);
/// What is left of a name without amounts, operators and the words that every name has: "transfer", "malam".
[[nodiscard]] QSet<QString> tellingWords(const QString& name);

/// Letters and digits only, small: "tsel-5K" and "TSEL5K" are one code.
[[nodiscard]] QString plainCode(const QString& code);
/// "tsel10" as a name: "tsel 10".
[[nodiscard]] QString spacedCode(const QString& code);

} // namespace eraflazz::console
