// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace eraflazz::test {

/// A transfer as the world made it: what the tests count with, without any of the code that reads the books.
struct Posted final {
    std::string cause;
    std::string kind;
    int leg = 0;
    std::string from; ///< Codes of accounts.
    std::string to;
    std::int64_t amount = 0;
    std::int64_t atMs = 0;
    std::int64_t fromSeq = 0; ///< Of a wallet; zero for any other account.
    std::int64_t fromAfter = 0;
    std::int64_t toSeq = 0;
    std::int64_t toAfter = 0;
    std::string request;
};

struct PostedSale final {
    std::string id;
    std::string agent;
    std::string product;
    std::string supplier; ///< Of the latest attempt.
    std::string status;
    std::int64_t price = 0;
    std::int64_t atMs = 0;
};

/// Forty days of a small shop, at random: sales of every outcome, late costs, reversals, deposits with fees, deposits
/// taken back by the bank, transfers between agents, matured commission, supplier deposits, refunds and drift,
/// adjustments and debts written off.
class ReportWorld final {
public:
    ReportWorld(std::uint64_t seed, std::int64_t endMs);

    [[nodiscard]] std::string sql(); ///< For a fresh database, as its superuser.
    [[nodiscard]] const std::vector<Posted>& posted() const { return m_posted; }
    [[nodiscard]] const std::vector<PostedSale>& sales() const { return m_sales; }
    [[nodiscard]] std::int64_t startMs() const { return m_startMs; }
    [[nodiscard]] std::int64_t endMs() const { return m_endMs; }
    /// The sale that a transfer of a case is about; the cause itself otherwise.
    [[nodiscard]] std::string saleOf(const std::string& cause) const;
    /// Credits less debits of everything before a moment.
    [[nodiscard]] std::int64_t balance(std::string_view account, std::int64_t beforeMs) const;
    [[nodiscard]] std::vector<std::string> accounts() const;

    static const std::vector<std::string>& agents();

private:
    struct Wallet {
        std::int64_t balance = 0;
        std::int64_t floor = 0;
        std::int64_t seq = 0;
    };
    struct Later {
        std::int64_t atMs;
        std::string what;
        std::string id;
    };

    [[nodiscard]] std::int64_t draw(std::int64_t least, std::int64_t most);
    [[nodiscard]] bool chance(int percent) { return draw(1, 100) <= percent; }
    [[nodiscard]] std::string newId();
    void post(const std::string& cause,
              const std::string& kind,
              int leg,
              const std::string& from,
              const std::string& to,
              std::int64_t amount,
              const std::string& request = {});
    [[nodiscard]] std::string approve(const std::string& cause,
                                      const std::string& requestKind,
                                      const std::string& kind,
                                      const std::string& from,
                                      const std::string& to,
                                      std::int64_t amount,
                                      const std::string& reason);
    void manual(const std::string& requestKind,
                const std::string& kind,
                const std::string& from,
                const std::string& to,
                std::int64_t amount,
                const std::string& reason);
    [[nodiscard]] std::string bankLine(const std::string& bank, const char* direction, std::int64_t amount);

    void live();
    void step();
    void sell();
    void endSale(PostedSale& sale);
    void payUplines(const PostedSale& sale, const char* kind, bool isBack);
    void reverse(PostedSale& sale);
    void deliverLate(const PostedSale& sale);
    void deposit();
    void takeDepositBack(const std::string& line);
    void giveToAnotherAgent();
    void mature();
    void feedSupplier();
    void correctSupplier();
    void adjust();
    void writeOff();
    void runLater();
    void writeBooks();

    std::mt19937_64 m_random;
    std::int64_t m_startMs;
    std::int64_t m_endMs;
    std::int64_t m_nowMs;
    int m_number = 0;
    std::map<std::string, Wallet> m_wallets;
    std::map<std::string, std::int64_t> m_summed;
    std::vector<Posted> m_posted;
    std::vector<PostedSale> m_sales;
    std::vector<Later> m_later;
    std::map<std::string, std::string> m_caseSales;
    std::map<std::string, std::string> m_depositedTo; ///< Line to agent.
    std::map<std::string, std::int64_t> m_lineAmounts;
    std::string m_rows; ///< SQL of everything that is no transfer.
};

} // namespace eraflazz::test
