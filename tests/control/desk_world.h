// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/pg/pg_catalog.h"
#include "control_world.h"
#include "crypto/secret_box.h"
#include "requests_world.h"

#include <map>
#include <memory>
#include <string>

namespace eraflazz::test {

/// The engine's invented side, over the shop's real catalogue.
class DeskEngine final : public FakeEngine {
public:
    DeskEngine(Deeds& deeds, const std::string& conninfo);
    [[nodiscard]] std::shared_ptr<const catalog::Catalog> catalog() const override;

private:
    mutable catalog::PgCatalog m_reader;
};

/// A control server over a real database and its real money lane: the shop of RequestsWorld. The thread that makes it
/// runs it.
class DeskWorld final {
public:
    explicit DeskWorld(PgCluster& cluster);
    ~DeskWorld();
    DeskWorld(const DeskWorld&) = delete;
    DeskWorld& operator=(const DeskWorld&) = delete;

    /// A console of that person, who has signed in; the same one each time.
    ConsoleClient& as(const std::string& username);
    /// The same person, with the password given again a moment ago.
    ConsoleClient& steppedUp(const std::string& username);

    /// The server goes and another one comes over the same books: what it remembered is gone, everybody signs in again.
    void restartServer();

    RequestsWorld shop;
    Deeds deeds;
    DeskEngine engine;
    std::unique_ptr<wallet::MoneyLane> lane;
    std::unique_ptr<wallet::OperatorDesk> desk;
    std::unique_ptr<control::ControlServer> server;

private:
    void startServer();

    std::map<std::string, std::unique_ptr<ConsoleClient>> m_consoles;
};

inline constexpr const char* kSale = "0192f0c1-7a40-7cde-8f01-23456789abcd";
/// SQL of a delivered sale of AG1 to 081234567890: kSale.
inline constexpr const char* kSold = R"(
INSERT INTO transfers (cause_id, kind, debit_account_id, credit_account_id, amount, batch_id, debit_seq, debit_before, debit_after)
VALUES ('0192f0c1-7a40-7cde-8f01-23456789abcd', 'debit', acc('wallet:AG1'), acc('clearing'), 10700, gen_random_uuid(), 2, 5000000, 4989300);
INSERT INTO transfers (cause_id, kind, debit_account_id, credit_account_id, amount, batch_id)
VALUES ('0192f0c1-7a40-7cde-8f01-23456789abcd', 'settle', acc('clearing'), acc('sales'), 10700, gen_random_uuid());
UPDATE accounts SET balance = 4989300, seq = 2, last_delta = -10700 WHERE code = 'wallet:AG1';
UPDATE accounts SET balance = balance + 10700 WHERE code = 'sales';
INSERT INTO transactions (id, agent_id, wallet_account_id, ref_id, product_id, product_code, destination, price, balance_after, business_day, route_plan,
                          commission_plan, status, supplier_id, cost, commission, sn, settled_at)
SELECT '0192f0c1-7a40-7cde-8f01-23456789abcd', u.id, u.wallet_account_id, 'R-77', p.id, 'XLD10', '081234567890', 10700, 4989300, '2026-11-21',
       '{"policy":"priority","candidates":[],"excluded":[]}', '[]', 'SUCCESS', s.id, 10000, 0, 'SN12345', now()
FROM users u, products p, suppliers s WHERE u.code = 'AG1';
INSERT INTO order_keys SELECT id, 'R-77', '0192f0c1-7a40-7cde-8f01-23456789abcd', decode(repeat('00', 32), 'hex') FROM users WHERE code = 'AG1';
INSERT INTO serials VALUES ('SN12345', '0192f0c1-7a40-7cde-8f01-23456789abcd');
)";

/// A member of an answer as text: numbers and truths too, "" when it is not there or null.
[[nodiscard]] std::string told(const Json& json, const char* member);
/// The rows of an answer.
[[nodiscard]] const std::vector<Json>& rowsOf(const Json& answer);

} // namespace eraflazz::test
