// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine_world.h"
#include "money_told.h"
#include "wallet/pg/pg_money_store.h"

#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace eraflazz::test {

/// A shop in which everything that moves money can happen: the engine's world (agents AG1 to AG6 under AG7, product
/// XLD10, suppliers DIGI and VIP) with two lanes, bank accounts BCA1 (keeps a fee) and BRI1, and seven people.
class MoneyWorld final {
public:
    static constexpr int kAgents = 6;
    static constexpr int kUpline = kAgents + 1;
    static constexpr int kPeople = kAgents + 1; ///< Who has a wallet.
    static constexpr std::int64_t kOpening = 400'000;
    static constexpr std::size_t kLanes = 2;

    /// Operators by the number they get.
    enum Person { Owner = 1, Admin, Maker1, Maker2, Checker1, Checker2, Support };

    explicit MoneyWorld(PgCluster& cluster);

    [[nodiscard]] std::string conninfo() const { return m_engine.conninfo(); }
    [[nodiscard]] std::unique_ptr<wallet::PgMoneyStore> newStore() const;

    /// Ends the lanes when they have done what waits, folds, seals, and keeps what the agents were reported.
    void settle();
    /// After settle(): every line names something that is not as it must be; "" when all is right. Three judges that
    /// share nothing: the complete audit, the sums of the transfers, and what callers were answered.
    [[nodiscard]] std::string complaints();

    std::string sql(const std::string& text) { return m_engine.sql(text); }

    Notebook notebook;
    LaneHouse& house() { return *m_house; }

private:
    void hire();
    [[nodiscard]] std::string auditComplaints() const;
    [[nodiscard]] std::string sumComplaints();
    [[nodiscard]] std::string answerComplaints();
    [[nodiscard]] std::string balanceComplaints(const Told& told);
    [[nodiscard]] std::vector<TakenBack> takenBack();
    /// Rows of a query as words.
    [[nodiscard]] std::vector<std::vector<std::string>> rows(const std::string& query);

    EngineWorld m_engine;
    std::unique_ptr<LaneHouse> m_house;
};

} // namespace eraflazz::test
