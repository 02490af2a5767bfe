// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ops/audit/audit.h"
#include "support/pg_cluster.h"
#include "wallet/core/deposits.h"
#include "wallet/pg/pg_money_store.h"

#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

namespace eraflazz::test {

/// A migrated database with the agents AG1 to AG5 (ids 1 to 5, empty wallets, any number of tickets) and the bank
/// accounts BCA1 (limit for automatic credits 5,000,000) and BRI1. Ports are used from the test's thread.
class DepositsWorld final {
public:
    static constexpr const char* kAccountNumber = "0000512345";

    explicit DepositsWorld(PgCluster& cluster) : m_cluster(cluster), m_database(cluster.createDatabase())
    {
        sql(R"(
INSERT INTO levels (id, code, name) VALUES (1, 'BASE', 'Base');
INSERT INTO accounts (id, code, kind, mode) SELECT 1000 + n, 'wallet:AG' || n, 'wallet', 'checked' FROM generate_series(1, 5) n;
INSERT INTO accounts (id, code, kind, mode) SELECT 2000 + n, 'commission:AG' || n, 'commission', 'summed' FROM generate_series(1, 5) n;
INSERT INTO users (id, code, name, level_id, wallet_account_id, commission_account_id, open_tickets_max)
SELECT n, 'AG' || n, 'Agen ' || n, 1, 1000 + n, 2000 + n, 0 FROM generate_series(1, 5) n;
INSERT INTO accounts (id, code, kind, mode) VALUES (3001, 'bank:BCA1', 'bank', 'summed'), (3002, 'bank:BRI1', 'bank', 'summed');
INSERT INTO bank_accounts (id, code, bank, account_number, account_name, ledger_account_id, auto_limit)
VALUES (1, 'BCA1', 'BCA', '0000512345', 'PT CONTOH', 3001, 5000000), (2, 'BRI1', 'BRI', '000001000123509', 'PT CONTOH', 3002, 5000000);
UPDATE settings SET value = '0' WHERE key IN ('deposit.deposits_per_hour_max', 'deposit.sender_agents_max');
)");
        m_store = newStore();
    }

    [[nodiscard]] std::string conninfo() const { return m_cluster.conninfo(m_database); }
    [[nodiscard]] std::unique_ptr<wallet::PgMoneyStore> newStore() const
    {
        return std::make_unique<wallet::PgMoneyStore>(conninfo());
    }
    [[nodiscard]] wallet::Deposits& deposits() { return m_store->deposits(); }

    std::string sql(const std::string& text, std::string_view role = PgCluster::kSuperuser) const
    {
        return m_cluster.run(m_database, text, role);
    }
    [[nodiscard]] std::int64_t number(const std::string& text) const { return std::stoll(sql(text)); }
    [[nodiscard]] std::int64_t balance(const std::string& account) const
    {
        return number("SELECT balance FROM account_balances WHERE code = '" + account + "'");
    }
    /// What the database says against it as the daemon's role; empty when it lets it pass.
    [[nodiscard]] std::string refusal(const std::string& text) const
    {
        try {
            sql(text, PgCluster::kApp);
        } catch (const PgClusterError& error) {
            return error.what();
        }
        return {};
    }

    /// "AG1 open 250405" of a ticket, as the database has it.
    [[nodiscard]] std::string stateOf(const Uuid& ticket) const
    {
        return trimmed(sql("SELECT state FROM deposit_tickets WHERE id = '" + ticket.toString() + "'"));
    }
    /// "credited", "held over_auto_limit" ... of the lines, oldest first, with commas.
    [[nodiscard]] std::string lines() const
    {
        return trimmed(
            sql("SELECT coalesce(string_agg(trim(state || ' ' || reason), ', ' ORDER BY id), '') FROM bank_lines"));
    }

    wallet::Ticket open(std::int64_t agent, std::int64_t amount, const std::string& bank = "BCA1")
    {
        const auto opened =
            deposits().openTicket({AgentId{agent}, "ref-" + std::to_string(++m_refs), Money::rupiah(amount), bank});
        if (!opened)
            throw std::runtime_error("no ticket was opened");
        return opened->ticket;
    }
    wallet::IngestReport report(std::vector<wallet::BankLine> lines,
                                wallet::LineSource source = wallet::LineSource::Moota,
                                const std::string& bank = "BCA1")
    {
        return deposits().ingestLines({bank, source, std::move(lines)});
    }

    /// What `eraflazzd audit` finds broken, and money in suspense that no line explains; "" when all is right.
    [[nodiscard]] std::string complaints() const
    {
        std::string found;
        ops::AuditOptions options;
        options.conninfo = m_cluster.conninfo(m_database, PgCluster::kAudit);
        for (const auto& result : ops::audit(options)) {
            if (!result.ok())
                found += ops::reportLine(result) + '\n';
        }
        return found;
    }

    [[nodiscard]] static std::string trimmed(std::string text)
    {
        while (!text.empty() && text.back() == '\n')
            text.pop_back();
        return text;
    }

private:
    PgCluster& m_cluster;
    std::string m_database;
    std::unique_ptr<wallet::PgMoneyStore> m_store;
    int m_refs = 0;
};

/// Today in Jakarta, by the host's clock.
[[nodiscard]] wallet::CivilDate today();

/// A credit as Moota reports it: named by its id.
[[nodiscard]] wallet::BankLine moota(const std::string& id, Money amount, std::optional<std::int64_t> balance = {});
/// The same movement as a file or an aggregator without ids has it.
[[nodiscard]] wallet::BankLine plain(Money amount, std::optional<std::int64_t> balance = {});
/// The bank takes it back.
[[nodiscard]] wallet::BankLine takenBack(wallet::BankLine line);

} // namespace eraflazz::test
