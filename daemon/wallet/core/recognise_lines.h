// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wallet/core/bank_line_keys.h"

namespace eraflazz::wallet {

/// A line of the same account that was stored earlier.
struct StoredBankLine final {
    BankLineKey key;
    BankLine line;
    std::string source;                 ///< "file", "moota", ...
    std::optional<CivilDate> firstSeen; ///< The day a pending line was first read.
    bool isPosted = false;              ///< A pending line whose posted form has been seen.
};

enum class Recognition {
    New,
    Known,     ///< Stored already: nothing to do.
    LaterForm, ///< The posted (or moved) form of a stored pending line: store it as that line's successor, credit
               ///< nothing.
    Doubtful,  ///< Perhaps a stored one, perhaps not: a person decides, nothing is credited by rule.
};

struct RecognisedLine final {
    Recognition what = Recognition::New;
    std::optional<std::size_t> stored; ///< Which stored line it is, or may be; none when it stands twice in `lines`.
    bool operator==(const RecognisedLine&) const = default;
};

/// Tells what a file or message of `source` brings that was not there before. Every stored line is taken by at most one
/// new line. `stored` holds the account's lines with one of the new keys, its pending lines that were not posted, and
/// its lines of the last days from other sources.
///
/// Doubtful are: a name met again more than a week away (an account emptied every day comes back to the same balance);
/// a posted form that comes more than five days after its pending line; and a line that another source seems to have
/// brought already, because a file and an aggregator name one movement differently.
[[nodiscard]] std::vector<RecognisedLine> recogniseLines(std::span<const BankLine> lines,
                                                         std::span<const BankLineKey> keys,
                                                         std::string_view source,
                                                         std::span<const StoredBankLine> stored);

} // namespace eraflazz::wallet
