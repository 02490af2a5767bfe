// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace eraflazz::test {

/// Small, right books, written as SQL by hand so that they owe nothing to the code that keeps the real ones. Sales, by
/// their ref_id: delivered, failover, plain (no uplines), failed, late (failed, delivered all the same), reversed,
/// queued, waiting (in doubt after a failover, quarantined).
class AuditWorld final {
public:
    explicit AuditWorld(std::int64_t nowMs); ///< Ids carry this moment, so that their monthly partitions exist.

    [[nodiscard]] const std::string& sql() const { return m_sql; } ///< For a fresh database, as its owner.
    [[nodiscard]] std::string saleId(std::string_view refId) const;
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
    struct Wallet {
        std::int64_t balance = 0;
        std::int64_t seq = 0;
        std::int64_t lastDelta = 0;
    };

    [[nodiscard]] std::string uuid(int number) const;
    void writeCast();
    void writeSale(const Sale& sale);
    void writeTransfersOf(const Sale& sale, const std::string& id);
    void writeRowOf(const Sale& sale, const std::string& id);
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
    void
    manual(const std::string& cause, const Manual& what, const std::string& from, const std::string& to, int amount);
    std::string walletSide(const std::string& account, int amount);
    void addWire(const Sale& sale, const Attempt& attempt, int ref, const std::string& destination);

    std::int64_t m_nowMs;
    std::string m_sql;
    std::string m_wire;
    std::vector<std::string> m_refs; ///< A sale's number is its place here.
    std::map<std::string, Wallet> m_wallets;
    std::map<std::string, std::int64_t> m_summed;
    int m_lastNumber = 100;
};

} // namespace eraflazz::test
