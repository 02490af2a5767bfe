// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/http/endpoints/endpoints.h"
#include "access/http/endpoints/transfer_json.h"
#include "access/http/transfer_body.h"

#include <utility>

namespace eraflazz::access {

namespace {

constexpr Words kSent{"Transfer berhasil.", "Transferred."};
constexpr Words kReplayed{"ref_id ini sudah dipakai untuk transfer ini; ini keadaannya sekarang.",
                          "This ref_id is this transfer's already; this is its present state."};

} // namespace

void postTransfer(const ApiContextPtr& context, ApiCall& call)
{
    if (!mayTransfer(context, call))
        return;
    auto body = readTransferBody(call.request.body);
    if (!body) {
        call.refuse(textOf(engine::Refusal::InvalidRequest), body.error().in(call.language));
        return;
    }
    body->asked.from = call.agent->id;
    context->money.transfers->send(
        std::move(body->asked),
        std::move(body->pin),
        [reply = std::move(call.reply), language = call.language](const wallet::TransferOutcome& outcome) {
            reply(transferResponse(outcome, kSent, kReplayed, language));
        });
}

} // namespace eraflazz::access
