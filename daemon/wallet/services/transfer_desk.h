// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kernel/bounded_queue.h"
#include "wallet/core/balance_transfers.h"
#include "wallet/services/money_lane.h"

#include <functional>
#include <string>
#include <string_view>
#include <thread>
#include <variant>

namespace eraflazz::wallet {

using TransferOutcome = std::variant<TransferReceipt, TransferDenied, MoneyFailure>;

/// The door for transfers between agents. Any thread; the reply comes once, on any thread, and must not block.
class TransferDesk {
public:
    virtual ~TransferDesk() = default;
    using Reply = std::function<void(const TransferOutcome&)>;

    virtual void send(SendMoney asked, std::string pin, Reply reply) = 0;
    virtual void cancel(AgentId sender, const Uuid& transfer, std::string pin, Reply reply) = 0;
};

/// Asks the money lane what to check the PIN against, checks it on a thread of its own (argon2id takes tens of
/// milliseconds, in which no deposit shall wait), then has the lane decide.
class LaneTransferDesk final : public TransferDesk {
public:
    using Verify = std::function<bool(std::string_view hash, std::string_view pin)>;

    /// `lane` is stopped before this ends. `verify` as verifyPassword().
    LaneTransferDesk(MoneyLane& lane, Verify verify);
    ~LaneTransferDesk() override;
    LaneTransferDesk(const LaneTransferDesk&) = delete;
    LaneTransferDesk& operator=(const LaneTransferDesk&) = delete;

    void send(SendMoney asked, std::string pin, Reply reply) override;
    void cancel(AgentId sender, const Uuid& transfer, std::string pin, Reply reply) override;

private:
    using Inquire = std::function<TransferInquiry(BalanceTransfers&)>;
    using Decide = std::function<TransferAnswer(BalanceTransfers&, const PinProof&)>;
    struct Check final {
        std::string hash;
        std::string pin;
        Decide decide;
        Reply reply;
    };
    void run(Inquire inquire, Decide decide, std::string pin, Reply reply);
    void checkPins();

    static constexpr std::size_t kWaitingMax = 100;

    MoneyLane& m_lane;
    Verify m_verify;
    BoundedQueue<Check> m_checks{kWaitingMax};
    std::thread m_thread;
};

} // namespace eraflazz::wallet
