// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/pg_cluster.h"
#include "wallet/core/requests_store.h"
#include "wallet/pg/pg_money_store.h"

#include <map>
#include <memory>
#include <string>
#include <string_view>

namespace eraflazz::test {

/// A migrated database with a shop in it:
/// people owner, admin, maker1, maker2 (finance_maker), checker1, checker2 (finance_checker), support, viewer;
/// agents AG1 (5,000,000) and AG2 (100,000) of level RETAIL under UP1 (MASTER), AG3 closed; AG2 owes 70,000;
/// supplier DIGI with 10,000,000; product XLD10 at 10,500, its cheapest open mapping at 10,000, the direct upline earns
/// 100; bank account BCA1 with the lines kLine and kTwin (250,000 each, in suspense) and kHeld (150,123, matched to
/// kTicket of AG2, fee 500).
class RequestsWorld final {
public:
    static constexpr const char* kLine = "01900000-0000-7000-8000-000000000001";
    static constexpr const char* kTwin = "01900000-0000-7000-8000-000000000002";
    static constexpr const char* kHeld = "01900000-0000-7000-8000-000000000003";
    static constexpr const char* kTicket = "01900000-0000-7000-8000-000000000004";
    static constexpr std::int64_t kNoonMs = 1'795'237'200'000; ///< 2026-11-21 12:00 in Jakarta.

    /// A new shop's admins move no money; most tests want one that may do what a finance person may.
    enum class AdminMoney { None, Hundred };

    explicit RequestsWorld(PgCluster& cluster, AdminMoney adminMoney = AdminMoney::Hundred);
    ~RequestsWorld();
    RequestsWorld(const RequestsWorld&) = delete;
    RequestsWorld& operator=(const RequestsWorld&) = delete;

    [[nodiscard]] std::unique_ptr<wallet::PgMoneyStore> newStore(const std::string& conninfo = {}) const;
    [[nodiscard]] wallet::PgMoneyStore& store() { return *m_store; }
    [[nodiscard]] wallet::Requests& requests() { return m_store->requests(); }

    std::string sql(const std::string& text, std::string_view role = PgCluster::kSuperuser) const;
    /// The same without the end of its last line.
    [[nodiscard]] std::string text(const std::string& query) const;
    /// What the database says against it as the daemon's role; empty when it lets it pass.
    [[nodiscard]] std::string refusal(const std::string& text) const;
    [[nodiscard]] std::int64_t number(const std::string& text) const;
    [[nodiscard]] std::int64_t balance(const std::string& account) const;
    [[nodiscard]] ops::OperatorId person(const std::string& username) const;
    [[nodiscard]] wallet::Acting acting(const std::string& username, std::int64_t nowMs = kNoonMs) const;
    [[nodiscard]] std::string conninfo(std::string_view role = PgCluster::kApp) const;

    /// Which tables have the words in any column, as text or as bytes.
    [[nodiscard]] std::string tablesWith(const std::string& words) const;
    /// Books that do not add up, wallets that are not what their transfers say, a chain that does not fit; "" when all
    /// is right.
    [[nodiscard]] std::string complaints() const;

private:
    PgCluster& m_cluster;
    std::string m_database;
    std::unique_ptr<wallet::PgMoneyStore> m_store;
    std::map<std::string, ops::OperatorId> m_people;
};

[[nodiscard]] Uuid uuid(const std::string& text);
[[nodiscard]] Money rupiah(std::int64_t value);
[[nodiscard]] ops::ActionKey testKey();
/// What the world's secrets are sealed with.
[[nodiscard]] SecretBox testBox();

/// A proposal with the reason of its kind.
[[nodiscard]] wallet::Proposal proposal(wallet::RequestAsk ask, std::string key, std::string note = {});

/// "proposed", "approved" ... with " again" for a replay, or the key of the refusal.
[[nodiscard]] std::string said(const Result<wallet::RequestReceipt, wallet::RequestRefusal>& answer);

} // namespace eraflazz::test
