// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/services/lane_load.h"

#include "kernel/text.h"

#include <set>

namespace eraflazz::engine {

BatchLoad loadOf(const std::vector<LaneJob>& jobs, const RefOwners& owners)
{
    BatchLoad load;
    std::set<AccountId> wallets;
    std::set<SaleId> sales;
    std::set<SaleId> refundable;
    std::set<OrderKey> keys;
    std::set<Uuid> requests;
    std::set<CancelKey> cancels;
    for (const auto& job : jobs) {
        if (const auto* order = std::get_if<OrderJob>(&job)) {
            keys.emplace(order->order.agent, order->order.refId);
            if (order->order.verdict)
                continue;
            wallets.insert(order->order.wallet);
            if (order->order.duplicateRule) {
                load.duplicates.push_back({order->order.agent,
                                           order->order.product,
                                           order->order.destination,
                                           order->order.amount,
                                           order->order.counter});
            }
        } else if (const auto* evidence = std::get_if<EvidenceJob>(&job)) {
            sales.insert(evidence->evidence.sale);
            if (mayGiveBack(evidence->evidence.verdict))
                refundable.insert(evidence->evidence.sale);
        } else if (const auto* start = std::get_if<StartJob>(&job)) {
            sales.insert(start->sale);
            refundable.insert(start->sale);
        } else if (const auto* check = std::get_if<CheckJob>(&job)) {
            sales.insert(check->sale);
        } else if (const auto* ask = std::get_if<AskJob>(&job)) {
            sales.insert(ask->sale);
        } else if (const auto* repeat = std::get_if<RepeatJob>(&job)) {
            sales.insert(repeat->sale);
        } else if (const auto* cancel = std::get_if<CancelJob>(&job)) {
            sales.insert(cancel->sale);
            refundable.insert(cancel->sale);
            cancels.insert({cancel->sale, cancel->idem, cancel->who});
        } else if (const auto* resolve = std::get_if<ResolveJob>(&job)) {
            requests.insert(resolve->request);
            if (!resolve->sale.isNull()) {
                sales.insert(resolve->sale);
                refundable.insert(resolve->sale);
            }
        } else if (const auto* callback = std::get_if<CallbackJob>(&job)) {
            const auto ref = parseInt(callback->reading.ref);
            const auto owner = ref ? owners.find({callback->supplier, *ref}) : owners.end();
            if (owner == owners.end())
                continue;
            sales.insert(owner->second.sale);
            if (mayGiveBack(callback->reading.verdict))
                refundable.insert(owner->second.sale);
        }
    }
    load.keys.assign(keys.begin(), keys.end());
    load.wallets.assign(wallets.begin(), wallets.end());
    load.sales.assign(sales.begin(), sales.end());
    load.requests.assign(requests.begin(), requests.end());
    load.cancels.assign(cancels.begin(), cancels.end());
    load.walletsOfSales.assign(refundable.begin(), refundable.end());
    return load;
}

} // namespace eraflazz::engine
