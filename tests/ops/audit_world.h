// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/secret_box.h"
#include "ops/pg/action_chain.h"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace eraflazz::test {

/// Small, right books, written as SQL by hand so that they owe nothing to the code that keeps the real ones. Sales, by
/// their ref_id: delivered, failover, plain (no uplines), failed, late (failed, delivered all the same), reversed,
/// queued, waiting (in doubt after a failover, quarantined). Lines of the bank, by their dedupe_key: credited, nobodys,
/// held, byhand, twice, again, returned, takeback, paid-out, fed, given-back, cents; tickets are named after their
/// lines. Everything but the sales and the maturities happened three hours ago, so that it can be sealed and they not
/// yet.
class AuditWorld final {
public:
    /// Ids carry this moment, so that their monthly partitions exist. `box` holds the key of operators' actions.
    AuditWorld(std::int64_t nowMs, const SecretBox& box);

    [[nodiscard]] const std::string& sql() const { return m_sql; } ///< For a fresh database, as its owner.
    /// Of a sale, a line, "ticket.<line>", "request.<kind of transfer>", "transfer.<ref_id>", "run.1".
    [[nodiscard]] const std::string& id(const std::string& name) const;
    [[nodiscard]] std::string wire() const { return '[' + m_wire + ']'; } ///< What an honest sandbox saw of it.

private:
    struct Attempt {
        const char* supplier;
        const char* state;
    };
    struct Commission {
        const char* agent;
        int amount;
    };
    struct Sale {
        const char* ref;
        const char* agent;
        const char* status;
        int price;
        int cost;
        std::vector<Attempt> attempts;
        std::vector<Commission> plan;
        std::vector<const char*> events;
        const char* caseKind;
        int lateCost;
    };
    struct Manual {
        const char* transferKind;
        const char* requestKind;
        const char* reason;
        std::string subject;
    };
    struct Ticket {
        const char* line;
        const char* agent;
        const char* state;
        int amount;
        int code;
        int fee;
    };
    struct Line {
        const char* name;
        const char* direction;
        int amount;
        const char* state;
        const char* agent; ///< Whom it was credited to, or nullptr.
    };
    struct Wallet {
        std::int64_t balance = 0;
        std::int64_t seq = 0;
        std::int64_t lastDelta = 0;
    };

    [[nodiscard]] std::string uuid(int number) const;
    [[nodiscard]] std::string destination() const; ///< Of the sale that is being written.
    [[nodiscard]] static std::string serialOf(const Sale& sale);
    void writeCast();
    void writeSale(const Sale& sale);
    void writeTransfersOf(const Sale& sale, const std::string& id);
    void writeReversal(const Sale& sale, const std::string& id);
    void writeRowOf(const Sale& sale, const std::string& id);
    void writeKeysOf(const Sale& sale, const std::string& id);
    void writeCaseOf(const Sale& sale, const std::string& id);
    void writeAttemptsOf(const Sale& sale, const std::string& id);
    void writeReportsOf(const Sale& sale, const std::string& id);
    void writeBalances();
    void writeHelpers();
    void transfer(const std::string& cause,
                  const char* kind,
                  int leg,
                  const std::string& from,
                  const std::string& to,
                  int amount,
                  const std::string& request = "NULL");
    /// A movement that finance1 asked for and finance2 agreed to; without a cause it is the request's own.
    void
    manual(const std::string& cause, const Manual& what, const std::string& from, const std::string& to, int amount);
    std::string walletSide(const std::string& account, int amount);
    void actions(const std::string& request);
    void act(std::int64_t operatorId,
             const char* action,
             const std::string& subject,
             const char* detail = R"({"why": "ditagih — Rp 1"})");
    void creditLimit(const char* wallet, int floor);
    /// What finance1 asked for and finance2 agreed to, of a kind that moves no money.
    const std::string& agreed(const char* kind, const char* reason, const char* subject, const std::string& payload);
    void writeDoors();
    void writeMoney();
    void writeBank();
    void writeLine(const Line& line);
    void writeTicket(const Ticket& ticket);
    void writeDeposits();
    void writeTakeBack();
    void writeSupplierMoney();
    void writeAgentTransfer(const char* ref, const char* from, const char* to, int amount, bool isCancelled);
    void writeMaturity(const char* name, int minutesAgo, int amount);
    const std::string& named(const std::string& name); ///< A fresh id of that name.
    void addWire(const Sale& sale, const Attempt& attempt, int ref, const std::string& destination);

    std::int64_t m_nowMs;
    std::string m_sql;
    std::string m_wire;
    std::int64_t m_clockMs; ///< Of the next transfer; each is a second after the one before.
    ops::ActionKey m_key;
    std::int64_t m_lastAction = 0;
    std::string m_lastMac;
    std::vector<std::string> m_refs; ///< A sale's number is its place here.
    std::map<std::string, std::string> m_ids;
    std::map<std::string, Wallet> m_wallets;
    std::map<std::string, std::int64_t> m_summed;
    int m_lastNumber = 100;
};

} // namespace eraflazz::test
