// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/core/books.h"

#include "kernel/assert.h"

#include <algorithm>

namespace eraflazz::reports {

const Movement* Book::find(std::string_view transferKind) const
{
    const auto found =
        std::find_if(moves.begin(), moves.end(), [&](const Movement& move) { return move.kind == transferKind; });
    return found == moves.end() ? nullptr : &*found;
}

Money Book::changeBy(std::string_view transferKind) const
{
    const Movement* move = find(transferKind);
    return move == nullptr ? Money() : move->change();
}

std::int64_t Book::countOf(std::string_view transferKind) const
{
    const Movement* move = find(transferKind);
    return move == nullptr ? 0 : move->receipts + move->payments;
}

bool Book::adds() const
{
    Money sum = opening;
    for (const Movement& move : moves)
        sum += move.change();
    return sum == closing;
}

Side sideOf(std::string_view accountKind)
{
    constexpr std::string_view kOwned[] = {"bank", "supplier", "receivable"};
    constexpr std::string_view kOwed[] = {"wallet", "commission", "clearing", "suspense"};
    constexpr std::string_view kResult[] = {"sales", "cost", "loss", "income", "adjustment"};
    const auto has = [&](const auto& list) {
        return std::find(std::begin(list), std::end(list), accountKind) != std::end(list);
    };
    if (has(kOwned))
        return Side::Owned;
    if (has(kOwed))
        return Side::Owed;
    if (has(kResult))
        return Side::Result;
    ERA_ASSERT(accountKind == "equity", "no side of the books for accounts of kind " + std::string(accountKind));
    return Side::Capital;
}

Money sumOfClosings(std::span<const Book> books)
{
    Money sum;
    for (const Book& book : books)
        sum += book.closing;
    return sum;
}

} // namespace eraflazz::reports
