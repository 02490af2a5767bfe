// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kernel/ids.h"
#include "kernel/money.h"
#include "kernel/stamp.h"
#include "wallet/core/deposits.h"
#include "wallet/core/requests.h"

#include <cstdint>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace eraflazz::test {

/// What callers asked for and were answered, as a caller would note it on paper. It knows nothing of accounts, legs or
/// tables: what the wallets should hold follows from it by adding and subtracting.
struct Told final {
    struct Sale final {
        int agent = 0;
        std::int64_t price = 0;
    };
    struct Ticket final {
        int agent = 0;
        std::int64_t transferAmount = 0;
        std::int64_t fee = 0;
        std::string bank;
    };
    struct Line final {
        std::string bank;
        std::int64_t amount = 0;
        wallet::LineState state = wallet::LineState::Suspense; ///< When it came.
        std::optional<Uuid> ticket;
    };
    struct Sent final {
        int from = 0;
        int to = 0;
        std::int64_t amount = 0;
        bool isBack = false;
    };
    /// "The balance after it was ...", of a movement.
    struct Balance final {
        Uuid cause;
        std::string kind;
        std::int64_t after = 0;
    };

    std::map<Uuid, Sale> sales; ///< Accepted ones.
    std::map<Uuid, Ticket> tickets;
    std::map<Uuid, Line> lines; ///< New ones; those known from before change nothing.
    std::vector<wallet::RequestAsk> approved;
    std::vector<Sent> sent;
    std::vector<Balance> balances;
    std::int64_t matured = 0; ///< To the one upline.
    /// Filled when all is over, from what the lanes reported to the agents.
    std::vector<std::pair<Uuid, std::string>> reports;
    /// An answer that must never be given: what, and instead of what.
    std::vector<std::string> wrong;
};

/// A Told that several threads write into.
class Notebook final {
public:
    template <typename Change> auto note(Change change)
    {
        const std::lock_guard lock(m_mutex);
        return change(m_told);
    }
    [[nodiscard]] Told told() const
    {
        const std::lock_guard lock(m_mutex);
        return m_told;
    }

private:
    mutable std::mutex m_mutex;
    Told m_told;
};

/// What a line's taking back was explained with: "the wallet gave Rp 1.000, the agent owes Rp 500".
struct TakenBack final {
    Uuid line;
    std::optional<std::int64_t> given; ///< Nothing: all of it, nobody had to be told.
};

/// What everybody should have by now, by the answers alone.
struct Expected final {
    std::map<int, std::int64_t> wallets;     ///< By agent.
    std::map<int, std::int64_t> receivables; ///< By agent; negative: owed to us.
    std::map<std::string, std::int64_t> banks;
    std::int64_t commission = 0; ///< Of the one upline, not yet matured.
};

/// `taken`: which lines went back, since the answer to a taking back names no line.
[[nodiscard]] Expected expectedOf(const Told& told, const std::vector<TakenBack>& taken);

/// "AG3" -> 3.
[[nodiscard]] int agentNumber(const std::string& code);

} // namespace eraflazz::test
