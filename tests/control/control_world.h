// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "control/server/control_server.h"
#include "ops/core/two_step.h"
#include "support/console_client.h"
#include "wallet/core/requests_store.h"
#include "wallet/services/money_lane.h"
#include "wallet/services/operator_desk.h"

#include <atomic>
#include <limits>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace eraflazz::test {

/// What the fakes were asked to do, so that a test can say that nothing was.
class Deeds final {
public:
    void add(const std::string& deed);
    [[nodiscard]] std::vector<std::string> all() const;

private:
    mutable std::mutex m_mutex;
    std::vector<std::string> m_all;
};

/// Six people, named like their roles; their passwords are "password of <name>".
class FakePeople final : public ops::Operators {
public:
    explicit FakePeople(Deeds& deeds);
    [[nodiscard]] std::vector<ops::Operator> list() override;
    [[nodiscard]] std::optional<ops::OperatorCredentials> credentials(std::string_view username) override;
    Result<ops::Operator, ops::OperatorRefusal> add(std::optional<ops::OperatorId> actor,
                                                    const ops::NewOperator& asked,
                                                    std::int64_t nowMs,
                                                    ops::ActedFrom from) override;
    Result<ops::Operator, ops::OperatorRefusal> change(ops::OperatorId actor,
                                                       std::string_view username,
                                                       const ops::OperatorChange& change,
                                                       std::int64_t nowMs,
                                                       ops::ActedFrom from) override;
    void renewHash(ops::OperatorId, std::string_view, std::string_view) override {}

    void become(const std::string& username, ops::Role role, ops::OperatorStatus status);
    void setTwoStep(ops::OperatorId who, ops::TwoStep state);
    void askTwoStep(bool isAsked); ///< The shop's rule.

private:
    Deeds& m_deeds;
    std::mutex m_mutex;
    std::vector<ops::Operator> m_people;
    std::map<std::string, std::string> m_hashes;
};

/// The codes of FakePeople, in memory, by a clock of its own.
class FakeTwoStep final : public ops::TwoStepBook {
public:
    FakeTwoStep(Deeds& deeds, FakePeople& people) : m_deeds(deeds), m_people(people) {}
    Result<std::string, ops::TwoStepRefusal> enrol(ops::OperatorId who, std::int64_t) override;
    Result<std::vector<std::string>, ops::TwoStepRefusal>
    confirm(ops::OperatorId who, std::string_view code, std::int64_t) override;
    Result<int, ops::TwoStepRefusal> use(ops::OperatorId who, std::string_view code, std::int64_t) override;
    Result<ops::Operator, ops::TwoStepRefusal>
    switchOff(ops::OperatorId who, std::string_view code, std::int64_t) override;
    Result<ops::Operator, ops::TwoStepRefusal>
    reset(ops::OperatorId actor, const ops::TwoStepReset& asked, std::int64_t, ops::ActedFrom from) override;

    /// The code that the app of this person shows now.
    [[nodiscard]] std::string code(const std::string& username);
    void setOn(const std::string& username); ///< Without the way there.
    void pass(std::int64_t ms) { m_nowMs += ms; }

private:
    struct Entry final {
        std::string secret;
        bool isOn = false;
        std::int64_t lastStep = 0;
    };
    [[nodiscard]] std::optional<ops::Operator> person(ops::OperatorId id);

    Deeds& m_deeds;
    FakePeople& m_people;
    std::mutex m_mutex;
    std::atomic<std::int64_t> m_nowMs{1'795'237'210'000};
    std::map<ops::OperatorId, Entry> m_entries;
};

/// Says yes to everything and keeps what it was asked.
class FakeRequests final : public wallet::Requests {
public:
    explicit FakeRequests(Deeds& deeds) : m_deeds(deeds) {}
    Answer<wallet::RequestReceipt> propose(const wallet::Acting&, const wallet::Proposal& proposal) override;
    Answer<int> attach(const wallet::Acting&, const Uuid&, const wallet::EvidenceFile&) override;
    Answer<wallet::RequestReceipt> approve(const wallet::Acting&, const Uuid& request, std::string_view) override;
    Answer<wallet::RequestReceipt> reject(const wallet::Acting&, const Uuid& request, std::string_view) override;
    Answer<wallet::RequestReceipt> withdraw(const wallet::Acting&, const Uuid& request, std::string_view) override;
    Answer<wallet::PriceOutcome> changePrice(const wallet::Acting&, const wallet::Proposal& proposal) override;
    Answer<wallet::PriceStep> judgePrice(const wallet::Acting&, const wallet::RequestAsk&) override;
    Answer<std::vector<wallet::PriceItem>> changePrices(const wallet::Acting&,
                                                        const wallet::PriceBatch& batch) override;
    Answer<std::vector<wallet::RequestView>> waiting(const wallet::Acting&, int) override;
    Answer<wallet::RequestView> read(const wallet::Acting&, const Uuid& request) override;
    Answer<wallet::EvidenceFile> readAttachment(const wallet::Acting&, const Uuid&, int) override;

    std::atomic<bool> saysStale{false};

private:
    Deeds& m_deeds;
};

class FakeEngine : public control::EnginePort {
public:
    explicit FakeEngine(Deeds& deeds);
    [[nodiscard]] std::shared_ptr<const catalog::Catalog> catalog() const override { return m_catalog; }
    [[nodiscard]] std::vector<engine::SupplierHealth> suppliers() const override { return m_suppliers; }
    [[nodiscard]] engine::EngineCounters counters() const override { return {}; }
    [[nodiscard]] bool isReady() const override { return true; }
    [[nodiscard]] engine::SaleFeed& feed() override { return m_feed; }
    void ask(engine::AskJob job) override;
    void repeat(engine::RepeatJob job) override;
    void cancel(engine::CancelJob job) override;
    void setMaintenance(bool isOn) override { isInMaintenance = isOn; }
    [[nodiscard]] std::vector<engine::LaneState> lanes() const override { return {{{}, true}}; }
    bool isInMaintenance = false;
    [[nodiscard]] engine::RoutePlan
    plan(const catalog::Catalog&, const catalog::Product&, const catalog::PriceQuote&, int) const override;
    [[nodiscard]] std::optional<engine::MappingHealth> mapping(MappingId) const override { return std::nullopt; }
    [[nodiscard]] bool setBreaker(SupplierId supplier, bool open) override;
    [[nodiscard]] std::vector<engine::LoggedExchange> exchanges(SupplierId, std::size_t) const override { return {}; }
    void checkBalance(SupplierId supplier, engine::SupplierErrands::Reply<engine::BalanceCheck> reply) override;
    void fetchPrices(SupplierId supplier, engine::SupplierErrands::Reply<engine::PriceFetch> reply) override;

    /// A commit that made or changed sales.
    void commit(std::vector<engine::Sale> made, std::vector<engine::Sale> changed = {});
    void setBreaker(bool isOpen) { m_suppliers.front().breakerOpen = isOpen; }

private:
    Deeds& m_deeds;
    engine::SaleFeed m_feed;
    std::shared_ptr<catalog::Catalog> m_catalog;
    std::vector<engine::SupplierHealth> m_suppliers;
};

/// A sale of agent AG001 at that millisecond (and counter), as it was accepted.
[[nodiscard]] engine::Sale saleAt(std::int64_t unixMs, int counter = 0);

/// A control server on loopback over the fakes. The thread that makes it runs it.
class ControlWorld final {
public:
    explicit ControlWorld(control::ControlSettings settings = {});
    ~ControlWorld();
    ControlWorld(const ControlWorld&) = delete;
    ControlWorld& operator=(const ControlWorld&) = delete;

    [[nodiscard]] std::string url() const;
    /// A console that has signed in, without the time that a password takes.
    [[nodiscard]] std::unique_ptr<ConsoleClient> console(const std::string& username);
    [[nodiscard]] std::string token(const std::string& username);

    Deeds deeds;
    FakeEngine engine{deeds};
    FakePeople* people = nullptr;         ///< On the money lane's thread.
    FakeRequests* requests = nullptr;     ///< The same.
    FakeTwoStep* twoStep = nullptr;       ///< The same.
    std::vector<control::Row> stored;     ///< What the database knows of sales; before the first subscription.
    std::vector<control::Row> storedOpen; ///< Of those, and older ones, what has not ended.
    std::int64_t searchedAtOnceMs = std::numeric_limits<std::int64_t>::max(); ///< More takes the database too long.
    std::atomic<bool> reportWaits{false}; ///< Reports are not done until somebody stops them.
    std::atomic<int> reportsAtWork{0};
    std::shared_ptr<control::LogFeed> log = std::make_shared<control::LogFeed>();
    std::unique_ptr<wallet::MoneyLane> lane;
    std::unique_ptr<wallet::OperatorDesk> desk;
    std::unique_ptr<control::ControlServer> server;
};

inline constexpr const char* kIdem = "0192f0c1-7a40-7cde-8f01-23456789abcd";
/// Another one each time.
[[nodiscard]] std::string freshIdem();

} // namespace eraflazz::test
