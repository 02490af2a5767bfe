// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/services/lane_answers.h"

namespace eraflazz::engine {

void answerOutage(std::vector<LaneJob>& jobs, bool inDoubt)
{
    for (auto& job : jobs) {
        auto* order = std::get_if<OrderJob>(&job);
        if (order != nullptr && order->reply) {
            order->reply(inDoubt ? Refusal::OutcomeUnknown : Refusal::Overloaded);
            order->reply = nullptr;
        }
        auto* callback = std::get_if<CallbackJob>(&job);
        if (callback != nullptr && callback->reply) {
            callback->reply(CallbackOutcome::Unavailable); // the supplier sends it again
            callback->reply = nullptr;
        }
        auto* cancel = std::get_if<CancelJob>(&job);
        if (cancel != nullptr && cancel->reply) {
            using Kind = CancelOutcome::Kind;
            cancel->reply({inDoubt ? Kind::InDoubt : Kind::Failed, {}, {}, {}, false});
            cancel->reply = nullptr;
        }
        const auto* repeat = std::get_if<RepeatJob>(&job);
        if (!inDoubt && repeat != nullptr && repeat->reply)
            repeat->reply(RepeatOutcome::Failed);
    }
    if (inDoubt)
        return;
    std::erase_if(jobs, [](const LaneJob& job) {
        return std::holds_alternative<OrderJob>(job) || std::holds_alternative<CallbackJob>(job) ||
               std::holds_alternative<RepeatJob>(job) || std::holds_alternative<CancelJob>(job);
    });
}

void answerFailure(std::vector<LaneJob>& jobs, LaneListener& listener)
{
    for (auto& job : jobs) {
        if (auto* order = std::get_if<OrderJob>(&job); order != nullptr && order->reply)
            order->reply(Refusal::InternalError);
        if (auto* callback = std::get_if<CallbackJob>(&job); callback != nullptr && callback->reply)
            callback->reply(CallbackOutcome::Unavailable);
        if (auto* evidence = std::get_if<EvidenceJob>(&job))
            listener.evidenceFailed(std::move(*evidence));
        if (const auto* start = std::get_if<StartJob>(&job))
            listener.startRefused(start->sale, start->attemptNo, start->supplier);
        if (const auto* check = std::get_if<CheckJob>(&job))
            listener.checkRecorded(check->sale, check->attemptNo, std::nullopt);
        if (const auto* resolve = std::get_if<ResolveJob>(&job); resolve != nullptr && resolve->reply)
            resolve->reply({ResolutionState::Due, {}, true});
        if (const auto* ask = std::get_if<AskJob>(&job); ask != nullptr && ask->reply)
            ask->reply(AskOutcome::Failed);
        if (const auto* repeat = std::get_if<RepeatJob>(&job); repeat != nullptr && repeat->reply)
            repeat->reply(RepeatOutcome::Failed);
        if (const auto* cancel = std::get_if<CancelJob>(&job); cancel != nullptr && cancel->reply)
            cancel->reply({});
    }
}

} // namespace eraflazz::engine
