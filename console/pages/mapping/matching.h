// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kernel/money.h"

#include <QSet>
#include <QString>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace eraflazz::console {

/// A code of a supplier's price list.
struct ListedSku final {
    QString sku;
    QString name;
    QString category;
    QString brand;
    std::optional<Money> price;
    bool isOpen = true;
};

/// A product it may be sold as.
struct MatchProduct final {
    QString code;
    QString name;
    QString category;
    QString brand;
    QString kind = QStringLiteral("fixed");
    std::optional<std::int64_t> nominal;
    QString unit;
    Money price;
    std::optional<Money> bestCost;
    bool hasLine = false; ///< It is bought from that supplier already, under another code.
};

/// What led to a proposal, the strongest first.
enum class MatchRule { SameCode, SameAmount, SimilarName };

/// Why a person should look before it is taken.
enum class MatchDoubt {
    Weak,         ///< Only the name is similar.
    Ambiguous,    ///< Another product fits as well.
    OtherWords,   ///< The names differ in words that tell something.
    OperatorOpen, ///< Nothing says of which operator the code is.
    SecondCode,   ///< Another code is proposed for the product.
    HasLine,
    Loses,    ///< It costs more than the product sells for.
    PriceOdd, ///< So cheap that it may be another product, or a digit was lost.
    Closed,   ///< At the supplier.
    NoPrice,  ///< It cannot be taken.
};

struct MatchProposal final {
    std::size_t code = 0;    ///< In the codes.
    std::size_t product = 0; ///< In the products.
    MatchRule rule = MatchRule::SimilarName;
    std::vector<MatchDoubt> doubts = {};
    QString other = {}; ///< Ambiguous: the product that fits as well.

    [[nodiscard]] bool isCertain() const { return doubts.empty(); }
    [[nodiscard]] bool has(MatchDoubt doubt) const;
};

/// One product at most for every code, by the strongest rule that finds one, in the order of the codes. Only products
/// of a fixed amount; never one of another amount or operator than the code is known to have; of certain proposals no
/// two name one product. The order of the products does not matter. Any thread.
[[nodiscard]] std::vector<MatchProposal> proposeMatches(const std::vector<ListedSku>& codes,
                                                        const std::vector<MatchProduct>& products);

[[nodiscard]] QString ruleWords(MatchRule rule);
/// Every doubt in words, in one line.
[[nodiscard]] QString doubtWords(const MatchProposal& proposal);

} // namespace eraflazz::console
