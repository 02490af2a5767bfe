// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wallet/pg/line_rows.h"

#include <map>

namespace eraflazz::wallet {

/// Which lines of one commit were filed earlier, through this door or another.
class LineRecognition final {
public:
    /// Loads what the lines may be and recognises them. `incoming` outlives this.
    LineRecognition(storage::PgConnection& connection, const IncomingLines& incoming);

    struct Filed final {
        Uuid line;
        LineState state = LineState::Suspense;
    };
    /// The line was filed earlier, or stands twice in this message (`filed`: what of it is new): nothing is to be done.
    [[nodiscard]] std::optional<Filed> knownAs(std::size_t i, const std::vector<NewLine>& filed) const;
    /// The stored pending line of which this one is the posted or moved form.
    [[nodiscard]] std::optional<Uuid> laterFormOf(std::size_t i) const;
    /// A known line, or a later form, that says when the bank posted what was pending.
    [[nodiscard]] std::optional<PostedLine> postedBy(std::size_t i) const;
    /// The line that a new one may be.
    [[nodiscard]] std::optional<SeenBefore> seenBefore(std::size_t i) const;
    /// Under which a new line is filed.
    [[nodiscard]] std::string nameOf(std::size_t i) const;

private:
    struct StoredRow final {
        Uuid id;
        LineState state = LineState::Suspense;
        bool isPending = false;
    };
    void load(storage::PgConnection& connection);
    void keep(StoredLineRow row, bool isAskedByName);
    [[nodiscard]] bool isSameNameAgain(std::size_t i) const;
    [[nodiscard]] Filed filedAt(std::size_t stored) const;

    const IncomingLines& m_incoming;
    std::vector<StoredRow> m_rows;
    std::vector<StoredBankLine> m_stored; // Of m_rows, in the same places.
    std::map<std::string, std::size_t> m_byKey;
    std::vector<RecognisedLine> m_found;
};

} // namespace eraflazz::wallet
