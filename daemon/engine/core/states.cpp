// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/core/states.h"

#include "kernel/enum_word.h"

#include <algorithm>
#include <array>

namespace eraflazz::engine {

namespace {

using enum SaleStatus;

constexpr std::array kSaleMoves{
    Move<SaleStatus>{Pending, Processing, "the queued attempt is sent"},
    Move<SaleStatus>{Processing, Pending, "the next attempt is queued"},
    Move<SaleStatus>{Processing, Success, "delivered"},
    Move<SaleStatus>{Pending, Failed, "queued too long, or no supplier left"},
    Move<SaleStatus>{Processing, Failed, "refused, nobody left to ask"},
    Move<SaleStatus>{Success, Refund, "a reversal case was closed"},
};

constexpr std::array kAttemptMoves{
    Move<AttemptState>{AttemptState::Queued, AttemptState::Sending, "a slot is free and the filters passed again"},
    Move<AttemptState>{AttemptState::Queued, AttemptState::NotSent, "filtered out, expired or withheld"},
    Move<AttemptState>{AttemptState::Sending, AttemptState::Accepted, "the supplier says: in process"},
    Move<AttemptState>{AttemptState::Sending, AttemptState::Unknown, "no readable answer"},
    Move<AttemptState>{AttemptState::Sending, AttemptState::Delivered, "explicit success"},
    Move<AttemptState>{AttemptState::Sending, AttemptState::Rejected, "explicit refusal"},
    Move<AttemptState>{AttemptState::Sending, AttemptState::NotSent, "proof that no byte left"},
    Move<AttemptState>{AttemptState::Accepted, AttemptState::Delivered, "explicit success"},
    Move<AttemptState>{AttemptState::Accepted, AttemptState::Rejected, "explicit refusal"},
    Move<AttemptState>{AttemptState::Accepted, AttemptState::Unknown, "a check was not readable"},
    Move<AttemptState>{AttemptState::Unknown, AttemptState::Accepted, "the supplier says: in process"},
    Move<AttemptState>{AttemptState::Unknown, AttemptState::Delivered, "explicit success"},
    Move<AttemptState>{AttemptState::Unknown, AttemptState::Rejected, "explicit refusal"},
    Move<AttemptState>{AttemptState::Unknown, AttemptState::NotSent, "its first owner proves late that no byte left"},
};

template <typename Moves, typename State> bool contains(const Moves& moves, State from, State to)
{
    return std::any_of(
        moves.begin(), moves.end(), [=](const auto& move) { return move.from == from && move.to == to; });
}

} // namespace

std::string_view toString(SaleStatus status)
{
    switch (status) {
    case Pending:
        return "PENDING";
    case Processing:
        return "PROCESSING";
    case Success:
        return "SUCCESS";
    case Failed:
        return "FAILED";
    case Refund:
        return "REFUND";
    }
    return "";
}

std::string_view toString(AttemptState state)
{
    switch (state) {
    case AttemptState::Queued:
        return "QUEUED";
    case AttemptState::Sending:
        return "SENDING";
    case AttemptState::Accepted:
        return "ACCEPTED";
    case AttemptState::Unknown:
        return "UNKNOWN";
    case AttemptState::Delivered:
        return "DELIVERED";
    case AttemptState::Rejected:
        return "REJECTED";
    case AttemptState::NotSent:
        return "NOT_SENT";
    }
    return "";
}

std::optional<SaleStatus> saleStatusFrom(std::string_view text)
{
    return fromWord(text, std::array{Pending, Processing, Success, Failed, Refund});
}

std::optional<AttemptState> attemptStateFrom(std::string_view text)
{
    return fromWord(text,
                    std::array{AttemptState::Queued,
                               AttemptState::Sending,
                               AttemptState::Accepted,
                               AttemptState::Unknown,
                               AttemptState::Delivered,
                               AttemptState::Rejected,
                               AttemptState::NotSent});
}

bool isFinal(SaleStatus status)
{
    return status == Success || status == Failed || status == Refund;
}

bool isLive(AttemptState state)
{
    return state == AttemptState::Queued || state == AttemptState::Sending || state == AttemptState::Accepted ||
           state == AttemptState::Unknown;
}

std::span<const Move<SaleStatus>> saleMoves()
{
    return kSaleMoves;
}
std::span<const Move<AttemptState>> attemptMoves()
{
    return kAttemptMoves;
}
bool mayMove(SaleStatus from, SaleStatus to)
{
    return contains(kSaleMoves, from, to);
}
bool mayMove(AttemptState from, AttemptState to)
{
    return contains(kAttemptMoves, from, to);
}

} // namespace eraflazz::engine
