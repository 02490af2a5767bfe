// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "e2e/chaos/dice.h"
#include "e2e/chaos/environment.h"
#include "e2e/chaos/report_inbox.h"
#include "e2e/support/sandbox_control.h"
#include "e2e/support/signed_client.h"

#include <atomic>
#include <condition_variable>
#include <cstdint>
#include <map>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace eraflazz::e2e {

/// What an agent was told about one of its orders. The first answer counts; later ones must say the same.
struct Told final {
    std::string agent;
    std::string refId;
    std::string product;
    std::string destination;
    bool isBooked = false;
    std::string trxId;
    std::int64_t price = 0;
    std::int64_t balanceRemaining = 0;
    std::string refusal;      ///< error_code of a refusal that is final.
    bool mayNeverEnd = false; ///< A supplier was told to keep it "in process" for ever.
};

/// Agents that order all the time, each order with a supplier that was told how to treat it, and that repeat an order
/// with the same ref_id until they get an answer, as the protocol asks them to.
class Load final {
public:
    struct Settings final {
        std::uint64_t seed = 1;
        int ordersPerSecond = 40;
    };
    Load(Settings settings, const Environment& environment, const ReportInbox& inbox);
    ~Load();

    void start();
    void stop();                           ///< No new orders; those without an answer are repeated for a while longer.
    void beHonest() { m_isHonest = true; } ///< From now on suppliers are told to serve.

    [[nodiscard]] const std::vector<Told>& told() const { return m_told; }                    ///< After stop().
    [[nodiscard]] const std::vector<std::string>& violations() const { return m_violations; } ///< After stop().
    [[nodiscard]] std::int64_t repeats() const { return m_repeats.load(); }
    [[nodiscard]] std::int64_t ordered() const { return m_ordered.load(); }

private:
    void run(int worker);
    [[nodiscard]] OrderCall nextOrder(Dice& dice, const AgentKey& agent, Told& told);
    void tellSuppliers(Dice& dice, Told& told);
    void orderUntilAnswered(Dice& dice, const AgentKey& agent, const OrderCall& call, Told& told);
    [[nodiscard]] ApiAnswer orderOnce(Dice& dice, const AgentKey& agent, const OrderCall& call);
    void remember(const ApiAnswer& answer, Told& told);
    void pause(int ms);

    Settings m_settings;
    const Environment& m_environment;
    const ReportInbox& m_inbox;
    SandboxControl m_sandbox;
    std::shared_ptr<net::HttpClient> m_http = std::make_shared<net::HttpClient>();
    std::vector<std::thread> m_threads;
    std::atomic<bool> m_isStopping{false};
    std::atomic<bool> m_isHonest{false};
    std::atomic<std::int64_t> m_number{0};
    std::atomic<std::int64_t> m_ordered{0};
    std::atomic<std::int64_t> m_repeats{0};
    std::mutex m_mutex;
    std::condition_variable m_stopped;
    std::vector<Told> m_told;
    std::vector<std::string> m_violations;
};

} // namespace eraflazz::e2e
