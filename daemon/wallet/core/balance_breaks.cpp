// SPDX-License-Identifier: GPL-3.0-or-later
#include "wallet/core/balance_breaks.h"

namespace eraflazz::wallet {

namespace {

std::int64_t signedCents(const BankLine& line)
{
    return line.direction == BankDirection::Credit ? line.amount.toCents() : -line.amount.toCents();
}

class Walk final {
public:
    explicit Walk(const StatementEnds& ends)
    {
        if (ends.opening)
            m_running = ends.opening->toCents();
    }

    void step(const BankLine& line)
    {
        if (line.balanceBefore)
            compare(line.fileLine, line.balanceBefore->toCents());
        if (m_running)
            *m_running += signedCents(line);
        if (line.balance)
            compare(line.fileLine, line.balance->toCents());
    }

    void compare(std::size_t fileLine, std::int64_t found)
    {
        if (m_running && *m_running != found && (m_breaks.empty() || m_breaks.back().fileLine != fileLine))
            m_breaks.push_back({fileLine, BankAmount::fromCents(*m_running), BankAmount::fromCents(found)});
        m_running = found;
    }

    [[nodiscard]] std::vector<BalanceBreak>& breaks() { return m_breaks; }

private:
    std::optional<std::int64_t> m_running;
    std::vector<BalanceBreak> m_breaks;
};

std::vector<BalanceBreak> breaksInOrder(std::span<const BankLine> lines, const StatementEnds& ends, bool newestFirst)
{
    Walk walk(ends);
    for (std::size_t i = 0; i < lines.size(); ++i)
        walk.step(lines[newestFirst ? lines.size() - 1 - i : i]);
    if (ends.closing)
        walk.compare(0, ends.closing->toCents());
    return std::move(walk.breaks());
}

} // namespace

std::vector<BalanceBreak> balanceBreaks(std::span<const BankLine> lines, const StatementEnds& ends)
{
    auto oldestFirst = breaksInOrder(lines, ends, false);
    if (oldestFirst.empty())
        return oldestFirst;
    auto newestFirst = breaksInOrder(lines, ends, true);
    if (newestFirst.size() != oldestFirst.size())
        return newestFirst.size() < oldestFirst.size() ? newestFirst : oldestFirst;
    const bool fallsInTime = !lines.empty() && lines.front().date > lines.back().date;
    return fallsInTime ? newestFirst : oldestFirst;
}

} // namespace eraflazz::wallet
