// SPDX-License-Identifier: GPL-3.0-or-later
#include "wallet/services/transfer_desk.h"

#include "wallet/core/money_store.h"

#include <utility>

namespace eraflazz::wallet {

LaneTransferDesk::LaneTransferDesk(MoneyLane& lane, Verify verify)
    : m_lane(lane), m_verify(std::move(verify)), m_thread([this] { checkPins(); })
{
}

LaneTransferDesk::~LaneTransferDesk()
{
    m_checks.close();
    m_thread.join();
}

void LaneTransferDesk::send(SendMoney asked, std::string pin, Reply reply)
{
    run([asked](BalanceTransfers& store) { return store.inquire(asked); },
        [asked](BalanceTransfers& store, const PinProof& proof) { return store.send(asked, proof); },
        std::move(pin),
        std::move(reply));
}

void LaneTransferDesk::cancel(AgentId sender, const Uuid& transfer, std::string pin, Reply reply)
{
    run([sender, transfer](BalanceTransfers& store) { return store.inquireCancel(sender, transfer); },
        [sender, transfer](BalanceTransfers& store, const PinProof& proof) {
            return store.cancel(sender, transfer, proof);
        },
        std::move(pin),
        std::move(reply));
}

void LaneTransferDesk::run(Inquire inquire, Decide decide, std::string pin, Reply reply)
{
    m_lane.submit(
        [this, inquire = std::move(inquire), decide = std::move(decide), pin = std::move(pin), reply](
            MoneyStore& store) {
            const auto inquiry = inquire(store.balanceTransfers());
            if (const auto* receipt = std::get_if<TransferReceipt>(&inquiry))
                return reply(*receipt);
            if (const auto* denied = std::get_if<TransferDenied>(&inquiry))
                return reply(*denied);
            if (!m_checks.tryPush({std::get<PinQuestion>(inquiry).hash, pin, decide, reply}))
                reply(MoneyFailure::Overloaded);
        },
        [reply](MoneyFailure failure) { reply(failure); });
}

void LaneTransferDesk::checkPins()
{
    for (auto checks = m_checks.take(1); !checks.empty(); checks = m_checks.take(1)) {
        auto& check = checks.front();
        PinProof proof{check.hash, m_verify(check.hash, check.pin)};
        m_lane.submit(
            [decide = std::move(check.decide), reply = check.reply, proof = std::move(proof)](MoneyStore& store) {
                const auto answer = decide(store.balanceTransfers(), proof);
                reply(answer ? TransferOutcome(*answer) : TransferOutcome(answer.error()));
            },
            [reply = check.reply](MoneyFailure failure) { reply(failure); });
    }
}

} // namespace eraflazz::wallet
