// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/unit_of_work.h"
#include "wallet/core/deposits.h"
#include "wallet/pg/line_booking.h"
#include "wallet/pg/line_matching.h"
#include "wallet/pg/line_recognition.h"
#include "wallet/pg/line_rows.h"

#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace eraflazz::wallet {

/// The lines of one commit: recognise, match, book, write. Used once.
class LineIngest final {
public:
    static constexpr std::size_t kLinesMax = Deposits::kStepLines;

    /// `incoming`: lines oldest first, with their stored names. The account is locked.
    LineIngest(storage::UnitOfWork& work, const IncomingLines& incoming, const std::optional<Uuid>& import);
    LineIngest(const LineIngest&) = delete;
    LineIngest& operator=(const LineIngest&) = delete;

    /// Returns what happened to each line of the commit. It may end before the last line, never before the first: the
    /// rest belongs to a commit of its own (a line taken back must have been credited by an earlier one).
    [[nodiscard]] std::vector<LineOutcome> run();
    /// Instead of run(): what it would do with all of the lines. Nothing is booked or written.
    [[nodiscard]] std::vector<LineOutcome> foresee();

private:
    /// False: the line belongs to the next commit.
    [[nodiscard]] bool decide(std::size_t i);
    NewLine& file(std::size_t i, LineState state, std::string_view reason);
    void notePosted(std::size_t i);

    void carryOut(std::size_t i, const Credit& credit);
    void carryOut(std::size_t i, const Hold& hold);
    void carryOut(std::size_t i, const Suspense& suspense);
    void carryOut(std::size_t i, const TakeBack& back);
    void carryOut(std::size_t i, const Out& out);
    void carryOut(std::size_t i, const Duplicate& duplicate);

    [[nodiscard]] Money amountOf(std::size_t i) const { return m_incoming.lines[i].amount.rupiah; }
    void write();

    storage::UnitOfWork& m_work;
    const IncomingLines m_incoming; // First: the parts refer to it.
    std::optional<Uuid> m_import;
    LineRecognition m_recognition;
    LineMatching m_matching;
    LineBooking m_booking;

    std::vector<Uuid> m_ids; // Rising with the lines' order.
    std::vector<LineOutcome> m_outcomes;
    std::vector<NewLine> m_new;
    std::vector<PostedLine> m_posted;
    DepositChanges m_changes;
};

} // namespace eraflazz::wallet
